/* duty-cases.h: every row of the table of duties, with its edges
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-facts.h"

G_BEGIN_DECLS

/* One pupil in region Noord, VO, born on 5 May 2012, unless told otherwise. In
 * autumn 2026 there is no school from 10 to 18 October. */
typedef struct
{
  const char *name;
  const char *region;    /* (nullable): only the law */
  const char *watched;
  const char *history;
  const char *records;
  const char *today;
  const char *expected;  /* "id trigger opened due state, ..." */
  const char *born;
  LrSector    sector;
  const char *watch_from;  /* when the school began to watch */
  const char *exempt;    /* "FROM..UNTIL", see history_span() */
} DutyCase;

/* Three whole days: 18 hours, reached on the third. */
#define SIXTEEN "2026-09-07..2026-09-09u"
/* Away from Monday 7 September: four school weeks on Monday 5 October. */
#define HOME "2026-09-07..u"
#define SICK "2026-09-07..s"

/* Each ends with one without a name. */
extern const DutyCase duty_cases[];
extern const DutyCase dossier_cases[];

G_END_DECLS
