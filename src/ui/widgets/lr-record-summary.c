/* lr-record-summary.c: a record in two lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-record-summary.h"

#include <glib/gi18n.h>

#include "lr-day-text.h"
#include "lr-dossier.h"
#include "lr-text.h"

/* The filled ones of the fields, with a dot between them. */
static char *
join_fields (LrRecord  *record,
             const int *fields)
{
  GString *text = g_string_new (NULL);

  for (; *fields >= 0; fields++)
    {
      g_autofree char *value = NULL;

      if (lr_record_is_empty (record, *fields))
        continue;

      value = lr_record_describe (record, *fields);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", value);
    }

  /* One line, whatever was typed. */
  return g_strdelimit (g_string_free (text, FALSE), "\n\r\t", ' ');
}

#define JOIN(record, ...) join_fields (record, (const int[]) { __VA_ARGS__, -1 })

static char *
describe_span (LrDay start,
               LrDay end)
{
  g_autofree char *first = lr_day_text_format (start);
  g_autofree char *last = NULL;

  if (end == start)
    return g_steal_pointer (&first);

  if (end == LR_DAY_NONE)
    /* Translators: a period that is still going on, with its first day. */
    return g_strdup_printf (_("since %s"), first);

  last = lr_day_text_format (end);
  /* Translators: the first and the last day of a period. */
  return g_strdup_printf (_("%s – %s"), first, last);
}

static const char *
get_absence_style (const char *kind)
{
  if (g_strcmp0 (kind, "unauthorised") == 0 || g_strcmp0 (kind, "luxury") == 0)
    return "error";
  if (g_strcmp0 (kind, "late") == 0 || g_strcmp0 (kind, "suspended") == 0)
    return "warning";

  return NULL;
}

static void
summarise_absence (LrRecordSummary *summary,
                   LrRecord        *absence)
{
  summary->when = describe_span (lr_record_get_day (absence, LR_ABSENCE_START_ON),
                                 lr_absence_get_last_day (absence));
  if (lr_record_is_empty (absence, LR_ABSENCE_HOURS))
    {
      summary->title = g_strdup (_("Whole days"));
    }
  else
    {
      g_autofree char *hours = lr_record_describe (absence, LR_ABSENCE_HOURS);

      /* Translators: a number of lesson hours, as in "1.5 lesson hours". */
      summary->title = g_strdup_printf (ngettext ("%s lesson hour", "%s lesson hours",
                                                  lr_record_get_integer (absence, LR_ABSENCE_HOURS) == 4 ? 1 : 2),
                                        hours);
    }
  summary->text = JOIN (absence, LR_ABSENCE_REASON, LR_ABSENCE_GROUND, LR_ABSENCE_NOTE);
  summary->mark = lr_record_describe (absence, LR_ABSENCE_KIND);
  summary->style = get_absence_style (lr_record_get_text (absence, LR_ABSENCE_KIND));
}

static void
summarise_contact (LrRecordSummary *summary,
                   LrRecord        *contact,
                   LrDay            today)
{
  LrDay next = lr_record_get_day (contact, LR_CONTACT_NEXT_ON);

  summary->title = JOIN (contact, LR_CONTACT_HOW, LR_CONTACT_WITH, LR_CONTACT_SUBJECT);
  summary->text = JOIN (contact, LR_CONTACT_SAID, LR_CONTACT_AGREEMENTS);
  if (next >= today)
    {
      g_autofree char *day = lr_day_text_format (next);

      /* Translators: the day of the next contact. */
      summary->mark = g_strdup_printf (_("Next: %s"), day);
    }
}

static void
summarise_report (LrRecordSummary *summary,
                  LrRecord        *report)
{
  summary->title = JOIN (report, LR_REPORT_KIND, LR_REPORT_RECIPIENT);
  summary->text = JOIN (report, LR_REPORT_REFERENCE, LR_REPORT_STATUS, LR_REPORT_ACTIONS, LR_REPORT_NOTE);
  if (!lr_record_is_empty (report, LR_REPORT_START_ON))
    {
      gboolean ended = !lr_record_is_empty (report, LR_REPORT_END_ON);

      summary->mark = g_strdup (ended ? C_("report", "Ended") : C_("report", "Open"));
      summary->style = ended ? "success" : "warning";
    }
}

static void
summarise_consent (LrRecordSummary *summary,
                   LrRecord        *consent,
                   LrDay            today)
{
  LrDay until = lr_record_get_day (consent, LR_CONSENT_UNTIL_ON);

  summary->title = JOIN (consent, LR_CONSENT_RECIPIENT, LR_CONSENT_PURPOSE);
  summary->text = JOIN (consent, LR_CONSENT_GIVEN_BY, LR_CONSENT_NOTE);
  if (!lr_record_is_empty (consent, LR_CONSENT_WITHDRAWN_ON))
    {
      summary->mark = g_strdup (C_("consent", "Withdrawn"));
      summary->style = "error";
    }
  else if (until != LR_DAY_NONE && until < today)
    {
      summary->mark = g_strdup (C_("consent", "Expired"));
      summary->style = "warning";
    }
  else
    {
      summary->mark = g_strdup (C_("consent", "Given"));
      summary->style = "success";
    }
}

static void
summarise_party (LrRecordSummary *summary,
                 LrRecord        *party)
{
  summary->title = JOIN (party, LR_PARTY_NAME);
  summary->text = JOIN (party, LR_PARTY_ROLE, LR_PARTY_ORGANISATION, LR_PARTY_PHONE, LR_PARTY_EMAIL);
  if (lr_record_get_boolean (party, LR_PARTY_CONTACT))
    summary->mark = g_strdup (_("Contact person"));
  else if (g_strcmp0 (lr_record_get_text (party, LR_PARTY_ROLE), "parent") == 0 &&
           lr_record_get_boolean (party, LR_PARTY_CUSTODY))
    summary->mark = g_strdup (_("Custody"));
}

static void
summarise_meeting (LrRecordSummary *summary,
                   LrRecord        *record,
                   LrDay            today)
{
  summary->title = JOIN (record, LR_MEETING_KIND, LR_MEETING_TIME, LR_MEETING_PLACE);
  summary->text = JOIN (record, LR_MEETING_PURPOSE, LR_MEETING_SITUATION);
  if (lr_record_get_day (record, LR_MEETING_HELD_ON) > today)
    summary->mark = g_strdup (C_("meeting", "Planned"));
}

/* Any other kind: its first texts, in the order of its table. */
static void
summarise_other (LrRecordSummary *summary,
                 LrRecord        *record)
{
  const LrKind *kind = lr_record_get_kind (record);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      LrFieldType type = kind->fields[i].type;
      g_autofree char *value = NULL;

      if (lr_record_is_empty (record, i) ||
          (type != LR_FIELD_TEXT && type != LR_FIELD_PROSE && type != LR_FIELD_CHOICE))
        continue;

      value = lr_record_describe (record, i);
      if (summary->title == NULL)
        summary->title = g_strdelimit (g_steal_pointer (&value), "\n\r\t", ' ');
      else
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", value);
    }

  summary->text = g_strdelimit (g_string_free (text, FALSE), "\n\r\t", ' ');
}

/* Never NULL, and never more than a row can show. */
static void
fill_in (char **text,
         guint  max_letters)
{
  g_autofree char *whole = *text;

  *text = lr_text_cap (whole != NULL ? whole : "", max_letters);
}

LrRecordSummary *
lr_record_summary_new (LrRecord *record,
                       LrDay     today)
{
  const LrKind *kind = lr_record_get_kind (record);
  LrRecordSummary *summary = g_new0 (LrRecordSummary, 1);

  if (kind == &lr_absence_kind)
    summarise_absence (summary, record);
  else if (kind == &lr_contact_kind)
    summarise_contact (summary, record, today);
  else if (kind == &lr_meeting_kind)
    summarise_meeting (summary, record, today);
  else if (kind == &lr_report_kind)
    summarise_report (summary, record);
  else if (kind == &lr_consent_kind)
    summarise_consent (summary, record, today);
  else if (kind == &lr_party_kind)
    summarise_party (summary, record);
  else
    summarise_other (summary, record);

  if (summary->when == NULL && kind->day_field >= 0 && kind != &lr_party_kind &&
      !lr_record_is_empty (record, kind->day_field))
    summary->when = lr_day_text_format (lr_record_get_day (record, kind->day_field));
  if (summary->title == NULL || *summary->title == '\0')
    {
      g_free (summary->title);
      summary->title = g_strdup (_(kind->label));
    }
  fill_in (&summary->when, LR_TEXT_NAME);
  fill_in (&summary->title, LR_TEXT_ROW);
  fill_in (&summary->text, LR_TEXT_ROW);
  fill_in (&summary->mark, LR_TEXT_NAME);

  return summary;
}

void
lr_record_summary_free (LrRecordSummary *summary)
{
  g_free (summary->when);
  g_free (summary->title);
  g_free (summary->text);
  g_free (summary->mark);
  g_free (summary);
}

char *
lr_record_summary_dup_sentence (const LrRecordSummary *summary)
{
  const char *parts[] = { summary->when, summary->mark, summary->title, summary->text };
  GString *sentence = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (*parts[i] != '\0')
        g_string_append_printf (sentence, "%s%s", sentence->len > 0 ? ", " : "", parts[i]);
    }

  return g_string_free (sentence, FALSE);
}
