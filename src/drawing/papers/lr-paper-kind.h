/* lr-paper-kind.h: what a paper is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-paper-list.h"
#include "lr-paper.h"
#include "lr-timeline-view.h"
#include "lr-watch.h"

G_BEGIN_DECLS

/* What a paper needs beside the school and today. */
typedef enum
{
  LR_PAPER_NEEDS_PUPIL = 1 << 0,
  LR_PAPER_NEEDS_CODE = 1 << 1,  /* a recovery code, which is known only when it is made */
} LrPaperNeeds;

/**
 * LrPaperOrder:
 *
 * What somebody wants on paper; all of it is borrowed. A paper takes from it
 * what it needs.
 */
typedef struct
{
  LrWatch              *watch;         /* its store, school and today */
  gboolean              is_anonymous;  /* no name, and nothing that leads to a person */
  LrRecord             *pupil;
  LrRecord             *plan;          /* (nullable): one version; else the newest */
  LrRecord             *reader;        /* (nullable): the party whose copy it is; else all of it */
  const LrTimelineView *view;          /* (nullable): the days in sight; else the paper chooses */
  const char           *code;          /* goes from memory for secrets onto the page */
} LrPaperOrder;

/**
 * LrPaperKind:
 *
 * One paper, declared in a file of its own (lr-NAME-paper.c) as lr_NAME_paper,
 * and listed in meson.build. Its function gets the facts from the rooms below
 * and puts the paper together; the title and the line about readers on the
 * paper are those of this entry.
 */
typedef struct
{
  const char *id;               /* the word after `leerrecht print`; never rename one */
  const char *title;            /* marked with N_(); also the name of the file */
  const char *summary;          /* one line for who chooses, marked with N_() */
  const char *readers;          /* who may read it: the foot of each page, marked with N_() */
  guint       needs;            /* LrPaperNeeds */
  gboolean    can_be_anonymous;
  gboolean    can_be_picture;   /* the first page says it all */
  gboolean    has_copies;       /* a reader gets what that reader may know */

  /* Returns: (transfer full) */
  LrPaper  *(*make)             (const LrPaperOrder  *order,
                                 GError             **error);
} LrPaperKind;

/* The papers, each in the file of its name. */
#define DECLARE(name) extern const LrPaperKind lr_##name##_paper;
LR_EACH_PAPER (DECLARE)
#undef DECLARE

G_END_DECLS
