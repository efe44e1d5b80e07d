/* lr-absence-face.c: absence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

#include "lr-dossier.h"

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL,
    { { LR_ABSENCE_KIND }, { LR_ABSENCE_START_ON }, { LR_ABSENCE_OPEN }, { LR_ABSENCE_END_ON },
      { LR_ABSENCE_HOURS }, LR_FACE_LAST } },
  { NULL, NULL, NULL,
    { { LR_ABSENCE_REASON }, { LR_ABSENCE_GROUND }, { LR_ABSENCE_REMOVAL }, { LR_ABSENCE_NOTE }, LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

static void
apply (LrRecord *absence,
       guint     changed,
       LrDay     today)
{
  if (changed == LR_ABSENCE_OPEN && lr_record_get_boolean (absence, LR_ABSENCE_OPEN))
    lr_record_set_integer (absence, LR_ABSENCE_END_ON, LR_DAY_NONE);
  else if (changed == LR_ABSENCE_END_ON && !lr_record_is_empty (absence, LR_ABSENCE_END_ON))
    lr_record_set_integer (absence, LR_ABSENCE_OPEN, FALSE);
}

static gboolean
shows (LrRecord *absence,
       guint     field)
{
  return field != LR_ABSENCE_END_ON || !lr_record_get_boolean (absence, LR_ABSENCE_OPEN);
}

static LrTone
get_tone (int kind)
{
  switch (kind)
    {
    case LR_ABSENCE_KIND_UNAUTHORISED:
    case LR_ABSENCE_KIND_LUXURY:
      return LR_TONE_BAD;

    case LR_ABSENCE_KIND_LATE:
    case LR_ABSENCE_KIND_SUSPENDED:
      return LR_TONE_WARNING;

    default:
      return LR_TONE_PLAIN;
    }
}

static char *
describe_hours (LrRecord *absence)
{
  g_autofree char *hours = NULL;

  if (lr_record_is_empty (absence, LR_ABSENCE_HOURS))
    {
      if (lr_record_get_choice (absence, LR_ABSENCE_KIND) == LR_ABSENCE_KIND_LATE)
        return lr_record_describe (absence, LR_ABSENCE_KIND);

      return g_strdup (lr_absence_get_last_day (absence) == lr_record_get_day (absence, LR_ABSENCE_START_ON)
                       ? _("Whole day") : _("Whole days"));
    }

  hours = lr_record_describe (absence, LR_ABSENCE_HOURS);
  /* Translators: a number of lesson hours, as in "1.5 lesson hours". */
  return g_strdup_printf (ngettext ("%s lesson hour", "%s lesson hours",
                                    lr_record_get_integer (absence, LR_ABSENCE_HOURS) == 4 ? 1 : 2), hours);
}

static void
summarise (LrRecordSummary *summary,
           LrRecord        *absence,
           LrDay            today)
{
  summary->when = lr_record_summary_span (lr_record_get_day (absence, LR_ABSENCE_START_ON),
                                          lr_absence_get_last_day (absence));
  summary->title = describe_hours (absence);
  summary->text = LR_SUMMARY_JOIN (absence, LR_ABSENCE_REASON, LR_ABSENCE_GROUND, LR_ABSENCE_NOTE);
  summary->mark = lr_record_describe (absence, LR_ABSENCE_KIND);
  summary->tone = get_tone (lr_record_get_choice (absence, LR_ABSENCE_KIND));
}

const LrFace lr_absence_face = {
  .kind = &lr_absence_kind,
  .groups = groups,
  .add = N_("_Add Absence…"),
  .icon = "appointment-missed-symbolic",
  .none = N_("No absence"),
  .hint = N_("Read the absence from the export of your school system, or add it yourself."),
  .apply = apply,
  .shows = shows,
  .summarise = summarise,
  .tab = "absence",
};
