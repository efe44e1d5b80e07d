/* lr-age.h: what an age means for school
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-school-calendar.h"

G_BEGIN_DECLS

typedef enum
{
  LR_SCHOOL_DUTY_NOT_YET,
  LR_SCHOOL_DUTY_COMPULSORY,     /* leerplicht */
  LR_SCHOOL_DUTY_QUALIFICATION,  /* kwalificatieplicht */
  LR_SCHOOL_DUTY_OVER,
} LrSchoolDuty;

/* Whose consent is asked. */
typedef enum
{
  LR_CONSENT_OF_PARENTS,            /* under 12 */
  LR_CONSENT_OF_PARENTS_AND_PUPIL,  /* 12 to 15 */
  LR_CONSENT_OF_PUPIL,              /* from 16 */
} LrConsentOf;

LrSpan       lr_age_get_compulsory     (LrDay                   born,
                                        gboolean                start_qualification,
                                        const LrSchoolCalendar *calendar);
LrSchoolDuty lr_age_get_school_duty    (LrDay                   born,
                                        gboolean                start_qualification,
                                        const LrSchoolCalendar *calendar,
                                        LrDay                   on);
gboolean     lr_age_carries_own_duty   (LrDay                   born,
                                        LrDay                   on);
gboolean     lr_age_is_before_officer  (LrDay                   born,
                                        LrDay                   on);
LrConsentOf  lr_age_get_consent        (LrDay                   born,
                                        LrDay                   on);
LrDay        lr_age_get_consent_change (LrDay                   born,
                                        LrDay                   after);

G_END_DECLS
