/* lr-id-set.h: whose, each once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LrIdSet:
 *
 * A set of ids of records.
 */
typedef struct _LrIdSet LrIdSet;

LrIdSet  *lr_id_set_new      (void);
void      lr_id_set_free     (LrIdSet       *self);

/* Returns: whether it was not in it yet */
gboolean  lr_id_set_add      (LrIdSet       *self,
                              gint64         id);
/* @more: another set. */
void      lr_id_set_add_set  (LrIdSet       *self,
                              const LrIdSet *more);
/* @more: (element-type gint64): in any order. */
void      lr_id_set_add_list (LrIdSet       *self,
                              const GArray  *more);
void      lr_id_set_clear    (LrIdSet       *self);

gboolean  lr_id_set_has      (const LrIdSet *self,
                              gint64         id);
guint     lr_id_set_get_size (const LrIdSet *self);
/* (transfer full) (element-type gint64): ascending */
GArray   *lr_id_set_list     (const LrIdSet *self);

/* Whether @id is in such a list, in ascending order. */
gboolean  lr_id_list_has     (const GArray  *ids,
                              gint64         id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrIdSet, lr_id_set_free)

G_END_DECLS
