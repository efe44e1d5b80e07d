/* lr-record-tabs.c: the tabs that are nothing but a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-record-tabs.h"

#include "lr-kinds.h"

#define DEFINE_RECORD_TAB(TypeName, type_name, KIND)              \
  typedef LrRecordTab TypeName;                                   \
  typedef LrRecordTabClass TypeName##Class;                       \
                                                                  \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, LR_TYPE_RECORD_TAB)   \
                                                                  \
  static void                                                     \
  type_name##_class_init (TypeName##Class *klass)                 \
  {                                                               \
    klass->kind = KIND;                                           \
  }                                                               \
                                                                  \
  static void                                                     \
  type_name##_init (TypeName *tab)                                \
  {                                                               \
  }

DEFINE_RECORD_TAB (LrAbsenceTab, lr_absence_tab, &lr_absence_kind)
DEFINE_RECORD_TAB (LrReportTab, lr_report_tab, &lr_report_kind)
