/* lr-erasing.h: erasing what the law lets a school no longer keep
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dossier.h"

G_BEGIN_DECLS

/* Where the school's term of retention stands (domain: dossier 2 years after
 * leaving, absence 5; as settings). */
typedef enum
{
  LR_RETENTION_UNSET,      /* the school has set none, or it is no pupil's */
  LR_RETENTION_NOT_BEGUN,  /* the pupil has not left */
  LR_RETENTION_RUNNING,
  LR_RETENTION_OVER,
} LrRetention;

/**
 * LrErasing:
 *
 * What erasing a record, or a pupil with all there is, would do: to be told before
 * it is done. Erasing before the term is over is always possible, on request of
 * those it is about.
 */
typedef struct
{
  guint       n_records;  /* with all its parts */
  gboolean    of_pupil;   /* it is a pupil or belongs to one */
  LrRetention term;
  LrDay       over_on;    /* the first day after the term, or LR_DAY_NONE */
} LrErasing;

/* @record: living, or as it was before it was deleted. Looks through the history:
 * for a worker. */
gboolean   lr_erasing_find          (LrStore          *store,
                                     LrRecord         *record,
                                     LrDay             today,
                                     LrErasing        *erasing,
                                     GError          **error);
/* Erases and leaves the log: how many records of one pupil, and whether after the
 * term or on request. lr_store_scour() comes after it, once for several. */
gboolean   lr_erasing_carry_out     (LrStore          *store,
                                     LrRecord         *record,
                                     const LrErasing  *erasing,
                                     GError          **error);

/* (transfer full) (element-type LrRecord): the pupils with that number, living,
 * deleted or undone; empty when there are none. */
GPtrArray *lr_erasing_list_pupils   (LrStore          *store,
                                     const char       *number,
                                     GError          **error);

/* (transfer full): what is to be said of the term. @day: over_on, as it is
 * written there. */
char      *lr_erasing_dup_term      (const LrErasing  *erasing,
                                     const char       *day);
/* (transfer full): when backups forget it. @day: lr_erasing_get_forgotten(), as it
 * is written there. */
char      *lr_erasing_dup_backups   (const char       *day);
/* The day from which our own backups of before @today have been replaced. */
LrDay      lr_erasing_get_forgotten (LrDay             today);

G_END_DECLS
