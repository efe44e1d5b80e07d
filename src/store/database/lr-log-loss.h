/* lr-log-loss.h: saves that a damaged log lost, set aside and told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LrLogLoss:
 *
 * A log that was damaged on the disk, and what was lost with it. Kept in a folder
 * of its own in the folder of the store until a person has been told.
 */
typedef struct
{
  guint   n_saves;
  gint64  moment;  /* when the log was last written, Unix seconds */
  char   *folder;  /* (nullable): where the log was set aside */
} LrLogLoss;

/* What the log of @database lost, or NULL in @loss (transfer full). FALSE when it
 * cannot be read. Changes nothing. */
gboolean   lr_log_loss_look      (const char *database,
                                  LrLogLoss **loss,
                                  GError    **error);
/* Copies the log, encrypted as it is, into a folder of its own in @folder, and
 * makes it last, with a note that nobody was told yet. Fills in the folder. */
gboolean   lr_log_loss_set_aside (LrLogLoss  *loss,
                                  const char *database,
                                  const char *folder,
                                  GError    **error);
/* (transfer full) (nullable): one that was set aside in @folder and that nobody was
 * told of. */
LrLogLoss *lr_log_loss_find      (const char *folder);
/* Somebody was: it is not told again. */
void       lr_log_loss_told      (LrLogLoss  *loss);
void       lr_log_loss_free      (LrLogLoss  *loss);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrLogLoss, lr_log_loss_free)

G_END_DECLS
