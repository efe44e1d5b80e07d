/* lr-report-face.c: a report to another organisation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL,
    { { LR_REPORT_KIND }, { LR_REPORT_RECIPIENT }, { LR_REPORT_START_ON }, { LR_REPORT_END_ON }, { LR_REPORT_HOURS },
      { LR_REPORT_ACTIONS }, LR_FACE_LAST } },
  { N_("To be copied"), N_("Copy it into the recipient’s own system, where the order may differ. Leerrecht sends nothing."),
    NULL, { LR_FACE_LAST }, TRUE },
  { N_("Was it reported?"), NULL, NULL,
    { { LR_REPORT_REPORTED_ON }, { LR_REPORT_REFERENCE }, { LR_REPORT_STATUS },
      { LR_REPORT_ASK_ON, N_("Without an answer it stands on Vandaag on that day.") }, { LR_REPORT_NOTE }, LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

/* After two weeks she would want to know. */
#define ASK_AFTER 14


static void
begin (LrRecord  *report,
       GPtrArray *siblings,
       LrDay      today)
{
  lr_record_set_integer (report, LR_REPORT_REPORTED_ON, today);
  lr_record_set_integer (report, LR_REPORT_ASK_ON, today + ASK_AFTER);
}

/* It follows the day of the report until she says otherwise. */
static void
apply (LrRecord *report,
       guint     changed,
       LrDay     today)
{
  LrDay reported = lr_record_get_day (report, LR_REPORT_REPORTED_ON);

  if (changed == LR_REPORT_REPORTED_ON && reported != LR_DAY_NONE &&
      lr_record_get_day (report, LR_REPORT_ASK_ON) == today + ASK_AFTER)
    lr_record_set_integer (report, LR_REPORT_ASK_ON, reported + ASK_AFTER);
}

static gboolean
is_answered (LrRecord *report)
{
  int status = lr_record_get_choice (report, LR_REPORT_STATUS);

  return status != LR_CHOICE_NONE && status != LR_REPORT_STATUS_REGISTERED;
}

static gboolean
shows (LrRecord *report,
       guint     field)
{
  return field != LR_REPORT_ASK_ON || !is_answered (report);
}

static void
summarise (LrRecordSummary *summary,
           LrRecord        *report,
           LrDay            today)
{
  gboolean ended = !lr_record_is_empty (report, LR_REPORT_END_ON);

  summary->title = LR_SUMMARY_JOIN (report, LR_REPORT_KIND, LR_REPORT_RECIPIENT);
  summary->text = LR_SUMMARY_JOIN (report, LR_REPORT_REFERENCE, LR_REPORT_STATUS, LR_REPORT_ACTIONS, LR_REPORT_NOTE);
  if (lr_record_is_empty (report, LR_REPORT_START_ON))
    return;

  summary->mark = g_strdup (ended ? C_("report", "Ended") : C_("report", "Open"));
  summary->tone = ended ? LR_TONE_GOOD : LR_TONE_WARNING;
}

static void
mark (LrFaceMarks *marks)
{
  int kind = lr_face_marks_get_choice (marks, LR_REPORT_KIND);
  gboolean is_signal = kind == LR_REPORT_KIND_INDEX || kind == LR_REPORT_KIND_REGISTRATION;
  g_autofree char *recipient = lr_face_marks_dup_choice (marks, LR_REPORT_RECIPIENT, NULL);
  g_autofree char *label = lr_face_marks_dup_choice (marks, LR_REPORT_KIND, _("Report"));
  /* Translators: kind of report and to whom */
  char *title = recipient != NULL ? g_strdup_printf (_("%s, to %s"), label, recipient)
                                  : g_steal_pointer (&label);

  lr_face_marks_add (marks, is_signal ? LR_TIMELINE_SIGNAL : LR_TIMELINE_REPORT,
                     lr_face_marks_get_day (marks, LR_REPORT_REPORTED_ON), title, LR_FACE_END);
}

static const LrFaceTimeline timeline = {
  .fields = { LR_REPORT_REPORTED_ON, LR_REPORT_KIND, LR_REPORT_RECIPIENT, LR_FACE_END },
  .mark = mark,
};

const LrFace lr_report_face = {
  .kind = &lr_report_kind,
  .deed = N_("Record the _Report…"),
  .groups = groups,
  .add = N_("_Add Report…"),
  .icon = "mail-send-symbolic",
  .none = N_("No reports yet"),
  .hint = N_("What was reported to DUO, the attendance officer, the support region and others stands here."),
  .apply = apply,
  .begin = begin,
  .shows = shows,
  .summarise = summarise,
  .sheet = lr_report_sheet_load,
  .tab = "reports",
  .timeline = &timeline,
};
