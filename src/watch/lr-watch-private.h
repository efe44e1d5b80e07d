/* lr-watch-private.h: what the files of the watch share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-watch.h"

G_BEGIN_DECLS

struct _LrWatch
{
  GObject       parent_instance;

  LrStore      *store;
  LrDay         today;

  LrRecord     *school;
  LrCalendar   *calendar;
  LrRuleBooks  *books;
  LrRuleSet    *region;     /* (nullable): the school's own choice */
  GString      *problems;   /* of choices that lead nowhere */
  const LrKind **kinds;     /* that are read as events */
  LrDay         imported_until;
  GHashTable   *cases;      /* gint64 id to LrCase */
  GPtrArray    *all;        /* (nullable): all of them, in order; else read one by one */
};

/* One record as one batch that can be undone; @what is for the toast. */
gboolean lr_watch_save      (LrWatch     *self,
                             LrRecord    *record,
                             const char  *what,
                             GError     **error);
gboolean lr_watch_delete    (LrWatch     *self,
                             LrRecord    *record,
                             const char  *what,
                             GError     **error);
/* (transfer full): as lr_store_load(), with an error when it is gone. */
LrRecord *lr_watch_load_record (LrWatch      *self,
                                const LrKind *kind,
                                gint64        id,
                                GError      **error);
/* A person can only record what has happened. */
gboolean lr_watch_check_day (LrWatch     *self,
                             LrDay        on,
                             GError     **error);

G_END_DECLS
