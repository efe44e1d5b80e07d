/* lr-kept.h: one record that a keeper keeps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/* Of the keeper alone; nobody else looks at it. */
typedef struct
{
  LrRecord *record;
  gulong    handler;     /* of the keeper, on the record */
  guint     number;      /* of its draft, while it is new */
  char    **hindrances;  /* one per field, NULL where there is none */
  gboolean  held;        /* no record before somebody says so */
  gboolean  changed;     /* the store has no such record, or another one */
  gboolean  waiting;     /* changed since it was kept in any way */
  gboolean  drafted;     /* there is a draft of it */
} LrKept;

LrKept   *lr_kept_new         (LrRecord     *record,
                               guint         number);
void      lr_kept_free        (LrKept       *kept);

/* Returns: whether that is new */
gboolean  lr_kept_hinder      (LrKept       *kept,
                               guint         field,
                               const char   *reason);
gboolean  lr_kept_is_complete (LrKept       *kept,
                               GError      **error);
/* Whether it goes into the store as a record. */
gboolean  lr_kept_is_ready    (LrKept       *kept);
/* (transfer full): why it is a draft */
char     *lr_kept_explain     (LrKept       *kept);

/* @place: as of lr_record_draft_keep() */
gboolean  lr_kept_keep_draft  (LrKept       *kept,
                               LrStore      *store,
                               const char   *place,
                               GError      **error);
/* @id: under which it was kept */
gboolean  lr_kept_drop_draft  (LrKept       *kept,
                               LrStore      *store,
                               const char   *place,
                               gint64        id,
                               GError      **error);

/* Saves all of @ready (element-type LrKept), which is not empty, as one step to undo;
 * their drafts go with it. Nothing is different when it fails.
 * @what: (nullable): as of lr_keeper_new() */
gboolean  lr_kept_save_all    (GPtrArray    *ready,
                               LrStore      *store,
                               const char   *place,
                               const char   *what,
                               GError      **error);

G_END_DECLS
