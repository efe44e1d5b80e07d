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

G_END_DECLS
