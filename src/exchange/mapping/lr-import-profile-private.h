/* lr-import-profile-private.h: what an import profile holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-import-profile.h"

G_BEGIN_DECLS

struct _LrImportProfile
{
  LrImportSubject  subject;
  char            *headers[LR_N_COLUMNS];  /* as the school writes them, or NULL */
  GHashTable      *codes;                  /* folded code -> meaning, as an int */
  GHashTable      *same_pupils;            /* number in the file -> known number */
  GHashTable      *new_pupils;             /* a set of numbers */
  char             separator;              /* 0: found in the file */
  guint            lesson_minutes;         /* 0: not known */
  gboolean         empty_end_is_open;
  gboolean         month_first;
  gboolean         whole_days;
};

/* (transfer full): the table of a school that did not say anything yet: folded code
 * to its meaning. */
GHashTable *lr_import_codes_new (void);

G_END_DECLS
