/* lr-bsn.h: knows a citizen service number, so that it is never read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a column of that name holds the BSN or its like, alone or beside another
 * number ("PGN/BSN"). */
gboolean lr_bsn_is_header (const char *header);
/* Whether @text can be a BSN or a number for education: nine digits that pass the
 * eleven test. */
gboolean lr_bsn_is_valid  (const char *text);

/* The different values of a column, as far as they are looked at. */
typedef struct
{
  GHashTable *seen;
  guint       n_valid;
} LrBsnTally;

void     lr_bsn_tally_init  (LrBsnTally *tally);
void     lr_bsn_tally_clear (LrBsnTally *tally);
/* One more cell of the column; an empty one says nothing. */
void     lr_bsn_tally_add   (LrBsnTally *tally,
                             const char *cell);
/* Whether the column must be taken for one of citizen service numbers. @is_trusted:
 * whether the header says that it is something else. */
gboolean lr_bsn_tally_judge (LrBsnTally *tally,
                             gboolean    is_trusted);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LrBsnTally, lr_bsn_tally_clear)

G_END_DECLS
