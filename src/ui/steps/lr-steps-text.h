/* lr-steps-text.h: what a rule set says, as labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/* What all parts of the tab work on; borrowed for as long as they are built. */
typedef struct
{
  LrSession *session;
  LrWatch   *watch;
  LrCase    *of;
} LrStepsContext;

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
/* A row of a boxed list that only holds text. */
GtkWidget *lr_steps_text_create_text_row (GtkWidget       **box);
GtkWidget *lr_steps_text_create_list     (void);

G_END_DECLS
