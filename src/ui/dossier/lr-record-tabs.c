/* lr-record-tabs.c: the tabs that are nothing but a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-record-tabs.h"

#include <glib/gi18n.h>

#include "lr-kinds.h"

#define DEFINE_RECORD_TAB(TypeName, type_name, KIND, ADD, ICON, TITLE, TEXT) \
  typedef LrRecordTab TypeName;                                              \
  typedef LrRecordTabClass TypeName##Class;                                  \
                                                                             \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, LR_TYPE_RECORD_TAB)              \
                                                                             \
  static void                                                                \
  type_name##_class_init (TypeName##Class *klass)                            \
  {                                                                          \
    klass->kind = KIND;                                                      \
    klass->add_label = ADD;                                                  \
    klass->empty_icon = ICON;                                                \
    klass->empty_title = TITLE;                                              \
    klass->empty_text = TEXT;                                                \
  }                                                                          \
                                                                             \
  static void                                                                \
  type_name##_init (TypeName *tab)                                           \
  {                                                                          \
  }

DEFINE_RECORD_TAB (LrAbsenceTab, lr_absence_tab, &lr_absence_kind,
                   N_("_Add Absence…"),
                   "appointment-missed-symbolic",
                   N_("No absence"),
                   N_("Read the absence from the export of your school system, or add it yourself."))

DEFINE_RECORD_TAB (LrMeetingTab, lr_meeting_tab, &lr_meeting_kind,
                   N_("_Add Meeting…"),
                   "x-office-calendar-symbolic",
                   N_("No meetings yet"),
                   N_("Plan an MDO, a talk with the parents or the support team, and keep what was discussed and agreed."))

DEFINE_RECORD_TAB (LrReportTab, lr_report_tab, &lr_report_kind,
                   N_("_Add Report…"),
                   "mail-send-symbolic",
                   N_("No reports yet"),
                   N_("What was reported to DUO, the attendance officer, the support region and others stands here."))
