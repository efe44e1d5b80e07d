/* lr-holiday-file.h: the published holidays of one school year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-school-calendar.h"

G_BEGIN_DECLS

/* The country's three holiday regions. */
typedef enum
{
  LR_REGION_NOORD,
  LR_REGION_MIDDEN,
  LR_REGION_ZUID,
  LR_N_REGIONS,
  LR_REGION_UNKNOWN = LR_N_REGIONS,  /* of which no holidays are published */
} LrRegion;

typedef enum
{
  LR_HOLIDAY_AUTUMN,
  LR_HOLIDAY_CHRISTMAS,
  LR_HOLIDAY_SPRING,
  LR_HOLIDAY_MAY,
  LR_HOLIDAY_SUMMER,
  LR_N_PUBLISHED_HOLIDAYS,
  LR_HOLIDAY_OWN = LR_N_PUBLISHED_HOLIDAYS,  /* a free day of the school's own */
  LR_HOLIDAY_PUBLIC,                         /* computed, as Easter Monday */
} LrHolidayKind;

/* How sure we are of a holiday's days. */
typedef enum
{
  LR_CERTAINTY_OFFICIAL,
  LR_CERTAINTY_SECONDARY,  /* "check against the official list" */
  LR_CERTAINTY_SCHOOL,     /* entered by the school */
  LR_CERTAINTY_COMPUTED,
} LrCertainty;

/* One file of data/calendars. */
typedef struct
{
  LrDay        school_year;  /* its 1 August */
  LrCertainty  certainty;
  char        *source;
  char        *note;         /* (nullable) */
  LrSpan       spans[LR_N_PUBLISHED_HOLIDAYS][LR_N_REGIONS];  /* start LR_DAY_NONE: not known */
} LrHolidayFile;

/* (transfer full) (nullable): the holidays; every error names its line
 * (LR_ERROR_INVALID). @length: in bytes, or -1 when the text ends with a NUL.
 * @file_name: how errors call the file. */
LrHolidayFile *lr_holiday_file_read     (const char     *text,
                                         gssize          length,
                                         const char     *file_name,
                                         GError        **error);
void           lr_holiday_file_free     (LrHolidayFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrHolidayFile, lr_holiday_file_free)

G_END_DECLS
