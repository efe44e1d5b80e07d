/* fuzz-texts.c: rule sets, calendars, import profiles and recovery codes as
 * somebody else might write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <string.h>

#include "lr-holiday-file.h"
#include "lr-import-profile.h"
#include "lr-recovery-code.h"
#include "lr-rule-reader.h"
#include "lr-rule-set.h"

void
fuzz_set_up (void)
{
}

GPtrArray *
fuzz_list_seeds (void)
{
  static const char * const names[] = {
    "data/rulesets/statutory.ruleset", "data/rulesets/povo.ruleset", "data/calendars/2026-2027.ini",
  };
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (LrImportProfile) profile = lr_import_profile_new (LR_IMPORT_ABSENCE);
  g_autoptr (LrSecret) code = lr_recovery_code_new ();
  char *text;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (seeds, fuzz_read_source (names[i]));

  lr_import_profile_set_code (profile, "AA", LR_ABSENCE_KIND_UNAUTHORISED);
  text = lr_import_profile_to_text (profile);
  g_ptr_array_add (seeds, g_bytes_new_take (text, strlen (text)));
  g_ptr_array_add (seeds, g_bytes_new (lr_secret_get_bytes (code), lr_secret_get_length (code)));

  return seeds;
}

static void
read_rule_set (const char *text,
               gsize       size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRuleSet) set = lr_rule_set_new_from_text ("vreemd.ruleset", text, (gssize) size, &error);

  fuzz_assert_answer (set, error);
}

static void
read_calendar (const char *text,
               gsize       size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrHolidayFile) file = lr_holiday_file_read (text, (gssize) size, "vreemd.ini", &error);

  fuzz_assert_answer (file, error);
}

static void
read_profile (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrImportProfile) profile = lr_import_profile_from_text (text, &error);

  fuzz_assert_answer (profile, error);
}

static void
read_code (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrSecret) typed = lr_secret_new (text, strlen (text));
  g_autoptr (LrSecret) secret = lr_recovery_code_parse (typed, &error);

  fuzz_assert_answer (secret, error);
}

void
fuzz_one (const guint8 *data,
          gsize         size)
{
  g_autofree char *text = fuzz_dup_text (data, size);

  read_rule_set (text, size);
  read_calendar (text, size);
  if (strlen (text) == size && g_utf8_validate (text, -1, NULL))
    {
      read_profile (text);
      read_code (text);
    }
}
