/* lr-question.h: a question or a message over a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * lr_question_new:
 * @parent: (nullable): in the window, or the dialog, it stands over and goes with
 * @stay: the label of the answer that changes nothing, with a mnemonic
 * @act: the label of the other one, a verb, with a mnemonic
 * @destroys: whether it cannot be undone: then Enter stays
 *
 * The answers are "stay" and "act", told by the signal `response` with the question
 * and the answer. A callback may destroy @parent. Escape stays.
 *
 * Returns: (transfer none): to be presented
 */
GtkWidget *lr_question_new         (GtkWidget  *parent,
                                    const char *heading,
                                    const char *body,
                                    const char *stay,
                                    const char *act,
                                    gboolean    destroys);

/* Below the words. */
void       lr_question_set_child   (GtkWidget  *question,
                                    GtkWidget  *child);

/* Whether "act" can be answered; so it is at first. */
void       lr_question_set_can_act (GtkWidget  *question,
                                    gboolean    can_act);

void       lr_question_present     (GtkWidget  *question);

/* Says something that asks for nothing, and shows it at once. Its one button is
 * @button, with a mnemonic, or "Close" for %NULL.
 *
 * Returns: (transfer none): the message */
GtkWidget *lr_question_tell        (GtkWidget  *parent,
                                    const char *heading,
                                    const char *body,
                                    const char *button);

G_END_DECLS
