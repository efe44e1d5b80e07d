/* lr-pupil-text.c: how a pupil stands, in a few words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-pupil-text.h"

#include <glib/gi18n.h>

#include "lr-day-text.h"
#include "lr-text.h"
#include "lr-words.h"

const char *
lr_pupil_text_get_group (LrStandingGroup group)
{
  static const char * const titles[LR_N_STANDINGS] = {
    [LR_STANDING_HOME] = NC_("pupils", "At home"),
    [LR_STANDING_BUILD_UP] = NC_("pupils", "Building up"),
    [LR_STANDING_THREATENING] = NC_("pupils", "Threatening"),
    [LR_STANDING_OTHER] = NC_("pupils", "Other pupils"),
    [LR_STANDING_LEFT] = NC_("pupils", "Left school"),
  };

  g_return_val_if_fail (group < LR_N_STANDINGS, NULL);

  return g_dpgettext2 (NULL, "pupils", titles[group]);
}

static char *
describe_weeks (const LrStanding *standing)
{
  /* Judged so, without an absence that lasts. */
  if (standing->school_weeks == 0)
    return g_strdup (_("Home-sitter"));

  return g_strdup_printf (ngettext ("%u school week at home", "%u school weeks at home", standing->school_weeks),
                          standing->school_weeks);
}

static char *
describe_build_up (const LrStanding *standing)
{
  g_autofree char *realised = lr_quarters_format (standing->realised);
  g_autofree char *whole = lr_quarters_format (standing->whole);

  /* Translators: lesson hours that a pupil attended, of those that a week has. */
  return g_strdup_printf (_("Building up, %s of %s hours"), realised, whole);
}

/* A day or two of absence is on no list yet. */
static char *
describe_other (const LrStanding *standing)
{
  if (standing->exempt)
    return g_strdup (_("Exempt"));
  if (standing->school_weeks > 0)
    return g_strdup_printf (ngettext ("%u school week absent", "%u school weeks absent", standing->school_weeks),
                            standing->school_weeks);

  return g_strdup ("");
}

/* Red is what is too late, and nothing else. */
static void
tell_status (LrPupilText      *text,
             const LrStanding *standing)
{
  text->tone = LR_TONE_PLAIN;
  switch (standing->group)
    {
    case LR_STANDING_HOME:
      text->status = describe_weeks (standing);
      text->tone = LR_TONE_WARNING;
      break;

    case LR_STANDING_BUILD_UP:
      text->status = describe_build_up (standing);
      text->tone = LR_TONE_GOOD;
      break;

    case LR_STANDING_THREATENING:
      text->status = g_strdup (_("Threatening"));
      text->tone = LR_TONE_WARNING;
      break;

    case LR_STANDING_LEFT:
      text->status = g_strdup (_("Left school"));
      break;

    case LR_STANDING_OTHER:
    case LR_N_STANDINGS:
    default:
      text->status = describe_other (standing);
      break;
    }
}

static char *
describe_term (const LrDuty *duty,
               LrDay         today)
{
  g_autofree char *day = lr_day_text_format_near (duty->due_on, today);
  g_autofree char *late = NULL;

  switch (lr_duty_get_when (duty, today))
    {
    case LR_WHEN_LATE:
      late = lr_day_text_format_due (duty->due_on, today);
      /* Translators: a day in the past on which something was due, and how long ago
       * that is, as in "17 Nov, 9 days late". */
      return g_strdup_printf (C_("term", "%s, %s"), day, late);

    case LR_WHEN_TODAY:
      return g_strdup (_("today"));

    case LR_WHEN_SOON:
      return g_strdup (_("as soon as possible"));

    case LR_WHEN_THIS_WEEK:
    case LR_WHEN_LATER:
      /* Translators: the day on which something has to be done at the latest. */
      return g_strdup_printf (C_("term", "by %s"), day);

    case LR_WHEN_UNKNOWN:
    case LR_WHEN_EARLIER:
    default:
      return g_strdup (_("term not known"));
    }
}

static char *
describe_contact (LrDay last,
                  LrDay today)
{
  g_autofree char *day = NULL;

  if (last == LR_DAY_NONE)
    return g_strdup (_("no contact yet"));
  if (last == today)
    return g_strdup (_("last contact today"));

  day = lr_day_text_format_near (last, today);
  /* Translators: the day on which somebody last had contact about a pupil. */
  return g_strdup_printf (_("last contact %s"), day);
}

void
lr_pupil_text_init (LrPupilText      *text,
                    const LrStanding *standing,
                    LrDay             today)
{
  const LrDuty *next = standing != NULL ? standing->next : NULL;

  *text = (LrPupilText) { 0 };
  if (standing != NULL)
    tell_status (text, standing);
  else
    text->status = g_strdup ("");

  text->action = lr_text_cap (next != NULL ? lr_duty_get_what (next) : "", LR_TEXT_ROW);
  text->term = next != NULL ? describe_term (next, today) : g_strdup ("");
  text->is_late = next != NULL && lr_duty_get_when (next, today) == LR_WHEN_LATE;
  text->contact = standing != NULL ? describe_contact (standing->last_contact, today) : g_strdup ("");
}

void
lr_pupil_text_clear (LrPupilText *text)
{
  g_clear_pointer (&text->status, g_free);
  g_clear_pointer (&text->action, g_free);
  g_clear_pointer (&text->term, g_free);
  g_clear_pointer (&text->contact, g_free);
}

static void
add_sentence (GString    *spoken,
              const char *sentence)
{
  if (*sentence != '\0')
    g_string_append_printf (spoken, "%s%s", spoken->len > 0 ? ". " : "", sentence);
}

char *
lr_pupil_text_dup_spoken (const LrPupilText *text,
                          const char        *name,
                          const char        *class_name)
{
  GString *spoken = g_string_new (NULL);
  g_autofree char *who = NULL;
  g_autofree char *action = NULL;

  /* Translators: for a screen reader: the name of a pupil and the class. */
  who = class_name != NULL ? g_strdup_printf (_("%s, class %s"), name, class_name) : g_strdup (name);
  if (*text->action != '\0')
    /* Translators: for a screen reader: what is to be done first for a pupil, and by when. */
    action = g_strdup_printf (_("To do first: %s, %s"), text->action, text->term);

  add_sentence (spoken, who);
  add_sentence (spoken, text->status);
  add_sentence (spoken, action != NULL ? action : "");
  add_sentence (spoken, text->contact);
  return g_string_free (spoken, FALSE);
}
