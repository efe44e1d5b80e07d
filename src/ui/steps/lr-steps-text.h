/* lr-steps-text.h: what a rule set says, as labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/* What all parts of the tab work on: the session, and the case as it is now. */
typedef struct
{
  LrSession      *session;
  LrWatch        *watch;
  LrCase         *of;
  guint           n_duties;  /* how many of the open ones are shown */
  GtkCheckButton *routes;    /* (nullable): never seen; the group of those that are */
} LrStepsContext;

typedef void (*LrStepsFill) (const LrStepsContext *context,
                             AdwExpanderRow       *row,
                             gpointer              subject);

/* (transfer full): "Mentor, parents and attendance officer" in the words of the
 * region; the first letter is a capital. */
char      *lr_steps_text_dup_roles   (const LrStepsContext *context,
                                      char                **roles);
char      *lr_steps_text_dup_role    (const LrStepsContext *context,
                                      const char           *role);

/* (transfer floating): what is given may be %NULL: then there is nothing to add. */
GtkWidget *lr_steps_text_create_heading (const char        *title,
                                         const char        *help);
void       lr_steps_text_add_labelled   (GtkBox            *box,
                                         const char        *label,
                                         const char        *text);
void       lr_steps_text_add_bullets    (GtkBox            *box,
                                         const char        *label,
                                         char             **items);
void       lr_steps_text_add_source     (GtkBox            *box,
                                         const char        *source);
/* Makes a row of a title and a line below it: @subject is those two texts. For LrPieces. */
GtkWidget *lr_steps_text_create_pair     (gpointer           page,
                                          gpointer           subject);
/* A row of a boxed list that only holds text. */
GtkWidget *lr_steps_text_create_text_row (GtkWidget          **box);
/* Fills a row that is folded when it is first unfolded: a row costs as much as
 * all that may be read in it. @context: outlives the row. */
void       lr_steps_text_fill_later     (GtkWidget            *row,
                                         LrStepsFill           fill,
                                         const LrStepsContext *context,
                                         gpointer              subject,
                                         GDestroyNotify        destroy);

G_END_DECLS
