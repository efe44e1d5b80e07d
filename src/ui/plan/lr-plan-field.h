/* lr-plan-field.h: a field of a plan, ready to be filled in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-record.h"

G_BEGIN_DECLS

typedef struct
{
  LrDay    today;
  gboolean editable;
} LrPlanFieldContext;

/* A widget for the field, bound to it in both ways: what is typed is in the
 * record at once, what changes in the record is shown. A required text is only
 * replaced by another one, never by nothing.
 *
 * Prose becomes an #LrProseField; other fields become rows of a boxed list.
 *
 * @help: (nullable): a translated word of help below the label */
GtkWidget *lr_plan_field_new    (LrRecord                 *record,
                                 guint                     field,
                                 const char               *help,
                                 const LrPlanFieldContext *context);

/* The same bindings for widgets that are already there. */
void       lr_plan_field_bind_text (LrRecord              *record,
                                    guint                  field,
                                    GtkWidget             *widget);
void       lr_plan_field_bind_day  (LrRecord              *record,
                                    guint                  field,
                                    GtkWidget             *picker);
/* (transfer floating): hours in quarters, with a comma or a point. */
GtkWidget *lr_plan_field_create_hours (LrRecord           *record,
                                       guint               field,
                                       gboolean            editable);

G_END_DECLS
