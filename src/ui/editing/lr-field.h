/* lr-field.h: a widget for one field of a record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-keeper.h"

G_BEGIN_DECLS

/* What all the widgets of an editor share. */
typedef struct
{
  LrDay        today;     /* where the calendar of a day opens */
  gboolean     editable;
  LrKeeper    *keeper;    /* (nullable): hears of what a field cannot take */
  LrSession   *session;   /* (nullable): of the rule sets and the people to choose from */
} LrFieldContext;

/* Each is bound to the field in both ways: what is typed is in the record at once,
 * what changes in the record is shown. A number that cannot be read leaves the
 * record as it was: the widget says so, with the style class "error", until it is
 * mended, and the keeper takes the record for incomplete. */

/* (transfer floating): a row for a boxed list.
 * @help: (nullable): a translated word of help */
GtkWidget *lr_field_new_row  (LrRecord             *record,
                              guint                 field,
                              const char           *help,
                              const LrFieldContext *context);
/* The same, except for prose, which stands on the page by itself. */
GtkWidget *lr_field_new_page (LrRecord             *record,
                              guint                 field,
                              const char           *help,
                              const LrFieldContext *context);
/* (transfer floating): something small, for a line with several of them. */
GtkWidget *lr_field_new_line (LrRecord             *record,
                              guint                 field,
                              const LrFieldContext *context);

/* @widget: has the text in its property "text". Blanks are no text. */
GBinding  *lr_field_bind_text (LrRecord            *record,
                              guint                 field,
                              gpointer              widget);
/* @widget: shows its property "model" and has the place in it as "selected".
 * @none: (nullable): what stands for no answer, where that is allowed */
GBinding  *lr_field_bind_choice (LrRecord          *record,
                              guint                 field,
                              gpointer              widget,
                              const char           *none);

G_END_DECLS
