/* lr-paper-words.c: words that several papers share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-paper-words.h"

#include <glib/gi18n.h>

#include <string.h>

#include "lr-dossier.h"
#include "lr-words.h"

/* In bytes: about five lines in half and in a third of the width of a page. */
#define SHORT_TEXT 240
#define VERY_SHORT_TEXT 150

char *
lr_paper_dup_day (LrDay day)
{
  return lr_day_format (day, LR_DAY_FULL);
}

char *
lr_paper_dup_short_day (LrDay day)
{
  return lr_day_format (day, LR_DAY_SHORT);
}

char *
lr_paper_dup_kicker (const char *first,
                     const char *second)
{
  g_autofree char *both = second != NULL && *second != '\0'
    ? g_strdup_printf ("%s · %s", first, second) : g_strdup (first);
  g_autofree char *capitals = g_utf8_strup (both, -1);
  GString *kicker = g_string_new (NULL);

  /* Georgian is not written in capitals, and many fonts do not have them. */
  for (const char *at = capitals; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      g_string_append_unichar (kicker, g_unichar_get_script (letter) == G_UNICODE_SCRIPT_GEORGIAN
                                         ? g_unichar_tolower (letter) : letter);
    }

  return g_string_free (kicker, FALSE);
}

char *
lr_paper_join (const char *first,
               const char *second)
{
  gboolean has_first = first != NULL && *first != '\0';
  gboolean has_second = second != NULL && *second != '\0';

  if (has_first && has_second)
    return g_strdup_printf ("%s, %s", first, second);

  return g_strdup (has_first ? first : second);
}

char *
lr_paper_dup_subject (LrRecord *pupil,
                      gboolean  is_anonymous)
{
  return is_anonymous ? lr_pupil_dup_case_code (pupil) : lr_pupil_dup_name (pupil);
}

char *
lr_paper_dup_born (LrRecord *pupil,
                   LrDay     on)
{
  LrDay born = lr_record_get_day (pupil, LR_PUPIL_BORN_ON);
  g_autofree char *day = lr_paper_dup_day (born);
  int age;

  if (born == LR_DAY_NONE || on < born)
    return g_steal_pointer (&day);

  age = lr_day_get_age (born, on);
  /* Translators: a birthday and the age that goes with it */
  return g_strdup_printf (ngettext ("%s (%d year)", "%s (%d years)", (gulong) age), day, age);
}

void
lr_page_flow_add_field (LrPageFlow *flow,
                        LrRecord   *record,
                        guint       field)
{
  g_autofree char *value = NULL;

  if (lr_record_is_empty (record, field))
    return;

  value = lr_record_describe (record, field);
  lr_page_flow_add_pair (flow, _(lr_record_get_kind (record)->fields[field].label), value);
}

void
lr_page_flow_add_prose (LrPageFlow *flow,
                        LrRecord   *record,
                        guint       field)
{
  lr_page_flow_add_labelled (flow, _(lr_record_get_kind (record)->fields[field].label),
                             lr_record_get_text (record, field));
}

void
lr_page_flow_add_proses (LrPageFlow  *flow,
                         LrRecord    *record,
                         const guint *fields,
                         guint        n_fields)
{
  gsize longest = 0;
  guint n_filled = 0;

  for (guint i = 0; i < n_fields; i++)
    {
      const char *text = lr_record_get_text (record, fields[i]);

      if (text == NULL)
        continue;
      n_filled++;
      longest = MAX (longest, strlen (text));
    }

  if (longest <= SHORT_TEXT && n_filled > 1)
    {
      lr_page_flow_begin_texts (flow, longest <= VERY_SHORT_TEXT && n_filled == 3 ? 3 : 2);
      for (guint i = 0; i < n_fields; i++)
        lr_page_flow_add_field (flow, record, fields[i]);
      lr_page_flow_end_pairs (flow);
      return;
    }

  for (guint i = 0; i < n_fields; i++)
    lr_page_flow_add_prose (flow, record, fields[i]);
}
