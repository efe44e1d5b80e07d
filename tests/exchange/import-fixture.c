/* import-fixture.c: a store to import into, and words for what came of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _XOPEN_SOURCE 700

#include "import-fixture.h"

#include <ftw.h>
#include <stdio.h>

#include "lr-key-file.h"
#include "typed.h"

void
import_fixture_init (void)
{
  lr_dossier_init ();
  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });
}

/* School from August 2026 to February 2027, but for the autumn holiday. */
static LrSchoolCalendar *
make_calendar (void)
{
  const LrSpan autumn = { lr_day (2026, 10, 10), lr_day (2026, 10, 18) };

  return lr_school_calendar_new (lr_day (2026, 8, 24), lr_day (2027, 2, 19), &autumn, 1);
}

void
import_fixture_set_up (ImportFixture *fixture,
                       gconstpointer  unused)
{
  GError *error = NULL;

  fixture->folder = g_dir_make_tmp ("leerrecht-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->store = lr_store_create (fixture->folder, typed ("een zin voor de test"), &error);
  g_assert_no_error (error);
  fixture->profile = lr_import_profile_new (LR_IMPORT_ABSENCE);
  fixture->pupils = lr_import_profile_new (LR_IMPORT_PUPILS);
  fixture->options.today = lr_day (2026, 10, 21);
  fixture->options.calendar = make_calendar ();
}

static int
remove_cb (const char        *path,
           const struct stat *status,
           int                type,
           struct FTW        *place)
{
  return remove (path);
}

void
import_fixture_tear_down (ImportFixture *fixture,
                          gconstpointer  unused)
{
  g_assert_finalize_object (fixture->store);
  lr_import_profile_free (fixture->profile);
  lr_import_profile_free (fixture->pupils);
  lr_school_calendar_unref (fixture->options.calendar);
  g_free (fixture->notes);
  g_free (fixture->unknown_codes);
  g_free (fixture->doubts);
  nftw (fixture->folder, remove_cb, 16, FTW_DEPTH | FTW_PHYS);
  g_free (fixture->folder);
}

GBytes *
import_fixture_read (const char *file_name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "exchange", "data", file_name, NULL);
  GError *error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (content, length);
}

static char *
tell_result (const LrImportResult *result)
{
  GString *told = g_string_new (NULL);

  g_string_append_printf (told, "%u read, %u added, %u updated, %u unchanged, %u refused",
                          result->n_read, result->n_added, result->n_updated,
                          result->n_unchanged, result->n_refused);
  if (result->n_not_counted > 0)
    g_string_append_printf (told, ", %u not counted", result->n_not_counted);
  for (guint i = 0; i < result->issues->len; i++)
    {
      const LrImportIssue *issue = g_ptr_array_index (result->issues, i);
      g_autofree char *text = lr_import_issue_to_text (issue);

      g_test_message ("%s", text);
      g_string_append_printf (told, "%s %c%u:%u", i == 0 ? ";" : "", issue->refused ? '-' : '?',
                              issue->line, issue->place);
    }

  return g_string_free (told, FALSE);
}

static void
remember_result (ImportFixture        *fixture,
                 const LrImportResult *result)
{
  GString *codes = g_string_new (NULL);
  GString *notes = g_string_new (NULL);
  GString *doubts = g_string_new (NULL);

  for (guint i = 0; i < result->unknown_codes->len; i++)
    {
      const LrImportUnknownCode *unknown = g_ptr_array_index (result->unknown_codes, i);

      g_string_append_printf (codes, "%s%s*%u", i > 0 ? " " : "", unknown->code, unknown->n_lines);
    }

  for (guint i = 0; i < result->notes->len; i++)
    {
      g_test_message ("%s", (const char *) g_ptr_array_index (result->notes, i));
      g_string_append_printf (notes, "%s\n", (const char *) g_ptr_array_index (result->notes, i));
    }

  for (guint i = 0; i < result->doubts->len; i++)
    {
      const LrImportDoubt *doubt = g_ptr_array_index (result->doubts, i);

      g_string_append_printf (doubts, "%s%s=%s", i > 0 ? " " : "", doubt->number, doubt->known);
    }

  g_free (fixture->notes);
  fixture->notes = g_string_free (notes, FALSE);
  g_free (fixture->doubts);
  fixture->doubts = g_string_free (doubts, FALSE);
  fixture->n_removed = result->n_removed;
  g_free (fixture->unknown_codes);
  fixture->unknown_codes = g_string_free (codes, FALSE);
  fixture->n_notes = result->notes->len;
  fixture->known_until = result->known_until;
}

char *
import_fixture_import (ImportFixture   *fixture,
                       LrImportSubject  subject,
                       GBytes          *file,
                       gboolean         dry_run)
{
  g_autoptr (LrImportProfile) profile =
    subject == LR_IMPORT_ABSENCE  ? lr_import_profile_copy (fixture->profile)
    : subject == LR_IMPORT_PUPILS ? lr_import_profile_copy (fixture->pupils)
                                  : lr_import_profile_new (subject);
  g_autoptr (GError) error = NULL;
  g_autoptr (LrImportSource) source = lr_import_source_new (file, profile, &error);
  g_autoptr (LrImportResult) result = NULL;

  fixture->options.dry_run = dry_run;
  if (source != NULL)
    result = lr_import_run (fixture->store, source, profile, &fixture->options, NULL, NULL, NULL, &error);
  fixture->options.dry_run = FALSE;

  if (result == NULL)
    return g_strdup_printf ("error: %s", error->message);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_read, ==,
                    result->n_added + result->n_updated + result->n_unchanged + result->n_refused +
                    result->n_not_counted);
  remember_result (fixture, result);
  return tell_result (result);
}

void
import_fixture_assert_import (ImportFixture *fixture,
                              const char    *text,
                              const char    *told)
{
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
  g_autofree char *found = import_fixture_import (fixture, LR_IMPORT_ABSENCE, file, FALSE);

  g_assert_cmpstr (found, ==, told);
}

void
import_fixture_assert_file (ImportFixture   *fixture,
                            LrImportSubject  subject,
                            const char      *file_name,
                            const char      *told)
{
  g_autoptr (GBytes) file = import_fixture_read (file_name);
  g_autofree char *found = import_fixture_import (fixture, subject, file, FALSE);

  g_test_message ("%s", file_name);
  g_assert_cmpstr (found, ==, told);
}

void
import_fixture_add_pupils (ImportFixture *fixture)
{
  g_autoptr (GBytes) file = import_fixture_read ("pupils-semicolon-1252.csv");
  g_autofree char *told = import_fixture_import (fixture, LR_IMPORT_PUPILS, file, FALSE);

  g_assert_cmpstr (told, ==, "4 read, 4 added, 0 updated, 0 unchanged, 0 refused");
}

GPtrArray *
import_fixture_list (ImportFixture *fixture,
                     const LrKind  *kind,
                     gint64         pupil)
{
  GError *error = NULL;
  GPtrArray *records = lr_store_list (fixture->store, kind, pupil, &error);

  g_assert_no_error (error);
  return records;
}

void
import_fixture_assert_pupils (ImportFixture *fixture,
                              const char    *expected)
{
  static const guint fields[] = {
    LR_PUPIL_NUMBER, LR_PUPIL_FIRST_NAME, LR_PUPIL_PREFIX, LR_PUPIL_LAST_NAME,
    LR_PUPIL_BORN_ON, LR_PUPIL_CLASS, LR_PUPIL_MENTOR, LR_PUPIL_TOWN,
  };
  g_autoptr (GPtrArray) pupils = import_fixture_list (fixture, &lr_pupil_kind, 0);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < pupils->len; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        {
          g_autofree char *value = lr_record_format (g_ptr_array_index (pupils, i), fields[j]);

          g_string_append_printf (found, "%s%s", j > 0 ? "|" : "", value);
        }
      g_string_append_c (found, '\n');
    }

  g_assert_cmpstr (found->str, ==, expected);
}

static void
append_absence (GString  *text,
                LrRecord *absence)
{
  g_autofree char *start = lr_record_format (absence, LR_ABSENCE_START_ON);
  g_autofree char *end = lr_record_format (absence, LR_ABSENCE_END_ON);
  g_autofree char *hours = lr_record_format (absence, LR_ABSENCE_HOURS);

  g_string_append_printf (text, "%s%s%s %s%s%s", start,
                          lr_record_get_boolean (absence, LR_ABSENCE_OPEN) || end[0] != '\0' ? ".." : "", end,
                          lr_record_get_text (absence, LR_ABSENCE_KIND),
                          hours[0] != '\0' ? " " : "", hours);
  if (!lr_record_is_empty (absence, LR_ABSENCE_LESSON))
    g_string_append_printf (text, " l%d", (int) lr_record_get_integer (absence, LR_ABSENCE_LESSON));
  if (!lr_record_is_empty (absence, LR_ABSENCE_REASON))
    g_string_append_printf (text, " %s", lr_record_get_text (absence, LR_ABSENCE_REASON));
  if (!lr_record_is_empty (absence, LR_ABSENCE_NOTE))
    g_string_append_printf (text, " (%s)", lr_record_get_text (absence, LR_ABSENCE_NOTE));
  g_string_append_c (text, '\n');
}

char *
import_fixture_dump_absence (ImportFixture *fixture)
{
  g_autoptr (GPtrArray) pupils = import_fixture_list (fixture, &lr_pupil_kind, 0);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pupils->len; i++)
    {
      LrRecord *pupil = g_ptr_array_index (pupils, i);
      g_autoptr (GPtrArray) records = import_fixture_list (fixture, &lr_absence_kind, lr_record_get_id (pupil));

      for (guint j = 0; j < records->len; j++)
        {
          g_string_append_printf (text, "%s ", lr_record_get_text (pupil, LR_PUPIL_NUMBER));
          append_absence (text, g_ptr_array_index (records, j));
        }
    }

  return g_string_free (text, FALSE);
}

void
import_fixture_assert_absence (ImportFixture *fixture,
                               const char    *expected)
{
  g_autofree char *found = import_fixture_dump_absence (fixture);

  g_assert_cmpstr (found, ==, expected);
}
