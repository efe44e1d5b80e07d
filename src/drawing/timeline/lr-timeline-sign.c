/* lr-timeline-sign.c: how each kind of event is recognised
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-sign.h"

#include <glib/gi18n.h>

#define BAR LR_TIMELINE_SHAPE_BAR

/* No two signs share a letter or an icon, and no two bars a pattern: each sign has
 * one meaning, and colour is never the only difference. */
static const LrTimelineSignInfo signs[LR_TIMELINE_N_SIGNS] = {
  [LR_TIMELINE_UNAUTHORISED] = {
    LR_TIMELINE_ABSENCE, BAR, LR_TIMELINE_PATTERN_SOLID, N_("Unauthorised"), NULL },
  [LR_TIMELINE_LATE] = {
    LR_TIMELINE_ABSENCE, BAR, LR_TIMELINE_PATTERN_LOW, N_("Late"), NULL },
  [LR_TIMELINE_SICK] = {
    LR_TIMELINE_ABSENCE, BAR, LR_TIMELINE_PATTERN_RISING, N_("Sick"), NULL },
  [LR_TIMELINE_AUTHORISED] = {
    LR_TIMELINE_ABSENCE, BAR, LR_TIMELINE_PATTERN_OPEN, N_("Authorised"), NULL },
  [LR_TIMELINE_SUSPENDED] = {
    LR_TIMELINE_ABSENCE, BAR, LR_TIMELINE_PATTERN_CROSSED, N_("Suspended"), NULL },
  [LR_TIMELINE_LUXURY] = {
    LR_TIMELINE_ABSENCE, BAR, LR_TIMELINE_PATTERN_DOTTED, N_("Luxury leave"), NULL },
  [LR_TIMELINE_UNKNOWN_ABSENCE] = {
    LR_TIMELINE_ABSENCE, BAR, LR_TIMELINE_PATTERN_FALLING, N_("Unknown kind, not counted"), NULL },

  [LR_TIMELINE_VISIT] = {
    LR_TIMELINE_CONTACT, LR_TIMELINE_SHAPE_CIRCLE, 0, N_("Home visit"), NC_("timeline contact", "H"),
    "user-home-symbolic" },
  [LR_TIMELINE_TALK] = {
    LR_TIMELINE_CONTACT, LR_TIMELINE_SHAPE_CIRCLE, 0, N_("Talk at school"), NC_("timeline contact", "T"),
    "user-available-symbolic" },
  [LR_TIMELINE_PHONE] = {
    LR_TIMELINE_CONTACT, LR_TIMELINE_SHAPE_CIRCLE, 0, N_("Phone or video call"), NC_("timeline contact", "P"),
    "call-start-symbolic" },
  [LR_TIMELINE_MESSAGE] = {
    LR_TIMELINE_CONTACT, LR_TIMELINE_SHAPE_CIRCLE, 0, N_("Message or letter"), NC_("timeline contact", "L"),
    "mail-unread-symbolic" },
  [LR_TIMELINE_OTHER_CONTACT] = {
    LR_TIMELINE_CONTACT, LR_TIMELINE_SHAPE_CIRCLE, 0, N_("Other contact"), NC_("timeline contact", "C"),
    "content-loading-symbolic" },

  [LR_TIMELINE_REPORT] = {
    LR_TIMELINE_REPORTS, LR_TIMELINE_SHAPE_FLAG, 0, N_("Report"), NC_("timeline reports", "R"),
    "emoji-flags-symbolic" },
  [LR_TIMELINE_SIGNAL] = {
    LR_TIMELINE_REPORTS, LR_TIMELINE_SHAPE_FLAG, 0, N_("Signal or registration"), NC_("timeline reports", "I"),
    "user-bookmarks-symbolic" },
  [LR_TIMELINE_DUTY] = {
    LR_TIMELINE_REPORTS, LR_TIMELINE_SHAPE_SQUARE, 0, N_("Duty"), NC_("timeline reports", "D"),
    "object-select-symbolic" },
  [LR_TIMELINE_CONSENT] = {
    LR_TIMELINE_REPORTS, LR_TIMELINE_SHAPE_CIRCLE, 0, N_("Consent"), NC_("timeline reports", "Cs"),
    "changes-allow-symbolic" },
  [LR_TIMELINE_FORECAST] = {
    LR_TIMELINE_REPORTS, LR_TIMELINE_SHAPE_DIAMOND, 0, N_("If nothing changes"), NC_("timeline reports", "F"),
    "alarm-symbolic" },

  [LR_TIMELINE_MEETING] = {
    LR_TIMELINE_MEETINGS, LR_TIMELINE_SHAPE_DIAMOND, 0, N_("Meeting"), NC_("timeline meetings", "M"),
    "system-users-symbolic" },
  [LR_TIMELINE_ACTION_TABLE] = {
    LR_TIMELINE_MEETINGS, LR_TIMELINE_SHAPE_DIAMOND, 0, N_("Action table"), NC_("timeline meetings", "A"),
    "starred-symbolic" },
  [LR_TIMELINE_PLAN] = {
    LR_TIMELINE_MEETINGS, LR_TIMELINE_SHAPE_SHEET, 0, N_("Plan of approach"), NC_("timeline meetings", "Pl"),
    "format-justify-left-symbolic" },
  [LR_TIMELINE_OFFER] = {
    LR_TIMELINE_MEETINGS, LR_TIMELINE_SHAPE_CIRCLE, 0, N_("Offer or solution"), NC_("timeline meetings", "O"),
    "application-x-addon-symbolic" },

  [LR_TIMELINE_STEP] = {
    LR_TIMELINE_STEPS, BAR, LR_TIMELINE_PATTERN_SOLID, N_("Step"), NULL },
  [LR_TIMELINE_TIPPING_POINT] = {
    LR_TIMELINE_STEPS, LR_TIMELINE_SHAPE_ARROW, 0, N_("Tipping point"), NC_("timeline steps", "Tp"),
    "object-rotate-right-symbolic" },
  [LR_TIMELINE_REGIE] = {
    LR_TIMELINE_STEPS, LR_TIMELINE_SHAPE_CIRCLE, 0, N_("Change of regie"), NC_("timeline steps", "Rg"),
    "avatar-default-symbolic" },
  [LR_TIMELINE_SITUATION] = {
    LR_TIMELINE_STEPS, LR_TIMELINE_SHAPE_SQUARE, 0, N_("Situation"), NC_("timeline steps", "S"),
    "mark-location-symbolic" },
};

/* The context under which the letters of a lane are translated: in the source
 * language one letter may be translated as several. */
static const struct { const char *title, *word, *context; } lanes[LR_TIMELINE_N_LANES] = {
  [LR_TIMELINE_ABSENCE]  = { N_("Absence"), N_("Absence"), "timeline absence" },
  [LR_TIMELINE_CONTACT]  = { N_("Contact"), N_("Contact"), "timeline contact" },
  [LR_TIMELINE_REPORTS]  = { N_("Reports"), N_("Report"), "timeline reports" },
  [LR_TIMELINE_MEETINGS] = { N_("Meetings and plans"), N_("Meeting or plan"), "timeline meetings" },
  [LR_TIMELINE_STEPS]    = { N_("Steps"), N_("Step"), "timeline steps" },
};

const LrTimelineSignInfo *
lr_timeline_sign_get_info (LrTimelineSign sign)
{
  g_return_val_if_fail (sign < LR_TIMELINE_N_SIGNS, NULL);

  return &signs[sign];
}

const char *
lr_timeline_sign_get_label (LrTimelineSign sign)
{
  return _(lr_timeline_sign_get_info (sign)->label);
}

const char *
lr_timeline_sign_get_letter (LrTimelineSign sign)
{
  const LrTimelineSignInfo *info = lr_timeline_sign_get_info (sign);

  return info->letter != NULL ? g_dpgettext2 (NULL, lanes[info->lane].context, info->letter) : "";
}

const char *
lr_timeline_lane_get_title (LrTimelineLane lane)
{
  g_return_val_if_fail (lane < LR_TIMELINE_N_LANES, NULL);

  return _(lanes[lane].title);
}

const char *
lr_timeline_lane_get_word (LrTimelineLane lane)
{
  g_return_val_if_fail (lane < LR_TIMELINE_N_LANES, NULL);

  return _(lanes[lane].word);
}

gboolean
lr_timeline_lane_has_bars (LrTimelineLane lane)
{
  return lane == LR_TIMELINE_ABSENCE || lane == LR_TIMELINE_STEPS;
}
