/* school.h: a store with a school, made in a few words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-duty-list.h"
#include "lr-watch.h"

typedef struct
{
  char    *folder;
  LrStore *store;
} School;

/* @words are fields as "sector=vo ruleset=povo"; region Noord unless they say so. */
School   *school_new         (const char   *words);
void      school_free        (School       *self);

/* Adds a record with "field=value ..." and gives its id; "_" is a space. */
gint64    school_add         (School       *self,
                              const LrKind *kind,
                              gint64        pupil,
                              const char   *words);
void      school_set         (School       *self,
                              const LrKind *kind,
                              gint64        id,
                              const char   *words);
gint64    school_add_pupil   (School       *self,
                              const char   *number,
                              const char   *words);

LrWatch  *school_watch       (School       *self,
                              const char   *today);
/* Until no worker is at it any more, and all it told has been heard. */
void      school_settle      (LrWatch      *watch);
/* "id opened due state" of the duties whose id begins with @watched (nullable). */
char     *school_describe    (GPtrArray    *duties,
                              const char   *watched);
char     *school_duties      (LrWatch      *watch,
                              gint64        pupil,
                              const char   *watched);
void      school_assert_duties (LrWatch    *watch,
                              gint64        pupil,
                              const char   *watched,
                              const char   *expected);
/* A line on the case, with all that the lists show of it. */
void      school_describe_case (GString      *text,
                              const LrCase *of);
/* (transfer full): a line on each pupil of the store, as the watch has the whole school. */
char     *school_describe_watch (School       *self,
                              LrWatch      *watch);
/* (transfer full): a line on each open duty, with all that its row shows. */
char     *school_describe_open (GListModel   *duties);
LrDay     school_day         (const char   *iso);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (School, school_free)
