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

/* The first and the last of the days on which a pupil must be at school: the
 * compulsory school age (Leerplichtwet: from the first school day of the month
 * after the 5th birthday to the end of the school year of the 16th), and after it
 * the kwalificatieplicht until the day before the 18th birthday unless a start
 * qualification is recorded. POVO's definition of a home-sitter takes both
 * together. Where the calendar does not reach, the first of the month stands for
 * its first school day. @born is a day. */
LrSpan       lr_age_get_compulsory     (LrDay                   born,
                                        gboolean                start_qualification,
                                        const LrSchoolCalendar *calendar);
/* Which of these holds on @on. */
LrSchoolDuty lr_age_get_school_duty    (LrDay                   born,
                                        gboolean                start_qualification,
                                        const LrSchoolCalendar *calendar,
                                        LrDay                   on);
/* Whether the pupil carries the duty too: from 12. */
gboolean     lr_age_carries_own_duty   (LrDay                   born,
                                        LrDay                   on);
/* Whether the pupil is 4: Rotterdam's procedure applies (ROT), without the
 * attendance officer. */
gboolean     lr_age_is_before_officer  (LrDay                   born,
                                        LrDay                   on);
/* Whose it is @on that day. */
LrConsentOf  lr_age_get_consent        (LrDay                   born,
                                        LrDay                   on);
/* The next birthday after @after that changes whose consent is asked, or
 * %LR_DAY_NONE. */
LrDay        lr_age_get_consent_change (LrDay                   born,
                                        LrDay                   after);

G_END_DECLS
