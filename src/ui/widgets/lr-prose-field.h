/* lr-prose-field.h: a heading, a word of help, and room to write
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LrProseField:
 *
 * Text of several lines that grows with what is written. Tab goes on to the
 * next field.
 *
 * Properties: `title`, `help`, `text` (notifies with every change), `editable`.
 */
#define LR_TYPE_PROSE_FIELD (lr_prose_field_get_type ())
G_DECLARE_FINAL_TYPE (LrProseField, lr_prose_field, LR, PROSE_FIELD, GtkWidget)

GtkWidget  *lr_prose_field_new          (const char   *title,
                                         const char   *help);
/* What is set can not be undone by Ctrl+Z: it was there before. */
void        lr_prose_field_set_text     (LrProseField *self,
                                         const char   *text);
void        lr_prose_field_set_editable (LrProseField *self,
                                         gboolean      editable);

G_END_DECLS
