/* lr-pupil-text.h: how a pupil stands, in a few words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-record-summary.h"
#include "lr-watch.h"

G_BEGIN_DECLS

/* What a row says of one pupil beside name and class. */
typedef struct
{
  char    *status;       /* empty: nothing special */
  LrTone   tone;         /* of @status */
  char    *action;       /* what is to be done first; empty: nothing */
  char    *term;         /* by when */
  gboolean is_late;
  char    *contact;      /* when the last one was */
} LrPupilText;

/* The title of a group, as above it. */
const char *lr_pupil_text_get_group (LrStandingGroup    group);

/* Fills @text. @standing: (nullable): not known yet, then all is empty. */
void        lr_pupil_text_init      (LrPupilText       *text,
                                     const LrStanding  *standing,
                                     LrDay              today);
void        lr_pupil_text_clear     (LrPupilText       *text);
/* (transfer full): all that the row says, in sentences. @class_name (nullable). */
char       *lr_pupil_text_dup_spoken (const LrPupilText *text,
                                     const char        *name,
                                     const char        *class_name);

G_END_DECLS
