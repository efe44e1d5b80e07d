/* lr-part-row.c: a record among its like, to be filled in where it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-part-row.h"

#include <glib/gi18n.h>

#include "lr-face.h"
#include "lr-landmark.h"
#include "lr-words.h"

typedef struct
{
  LrRecord       *record;
  LrFieldContext  context;
  gboolean        filled;
} Part;

static Part *
part_new (LrRecord             *record,
          const LrFieldContext *context)
{
  Part *part = g_new0 (Part, 1);

  part->record = g_object_ref (record);
  part->context = *context;
  return part;
}

static void
part_free (gpointer  data,
           GClosure *closure)
{
  Part *part = data;

  g_object_unref (part->record);
  g_free (part);
}

/* One that unfolds */

static void
update_summary (AdwExpanderRow *row,
                GParamSpec     *pspec,
                LrRecord       *record)
{
  /* Nothing in it depends on the day. */
  g_autoptr (LrRecordSummary) summary = lr_face_summarise (record, LR_DAY_NONE);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), summary->title);
  adw_expander_row_set_subtitle (row, summary->text);
}

/* It may have as much to fill in as half a page: that is there once it is unfolded. */
static void
unfolded_cb (AdwExpanderRow *row,
             GParamSpec     *pspec,
             Part           *part)
{
  const LrFace *face = lr_face_get (lr_record_get_kind (part->record));

  if (part->filled || !adw_expander_row_get_expanded (row))
    return;

  part->filled = TRUE;
  for (const LrFaceField *field = face->groups->fields; field->field != LR_FACE_END; field++)
    adw_expander_row_add_row (row, lr_field_new_row (part->record, (guint) field->field,
                                                     field->help != NULL ? _(field->help) : NULL, &part->context));
}

static GtkWidget *
create_folded (LrRecord             *record,
               const LrFieldContext *context,
               GtkWidget            *remove)
{
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, NULL);
  g_autoptr (GPtrArray) within = g_ptr_array_new_with_free_func (g_object_unref);

  g_signal_connect_data (row, "notify::expanded", G_CALLBACK (unfolded_cb),
                         part_new (record, context), part_free, 0);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), lr_record_get_id (record) == 0);
  g_ptr_array_add (within, g_object_ref (record));
  lr_landmark_set_within (row, within);
  if (remove != NULL)
    adw_expander_row_add_action (ADW_EXPANDER_ROW (row), remove);

  g_signal_connect_object (record, "notify", G_CALLBACK (update_summary), row, G_CONNECT_SWAPPED);
  update_summary (ADW_EXPANDER_ROW (row), NULL, record);

  return row;
}

/* One in two lines */

static void
update_done (GtkCheckButton *check,
             GParamSpec     *pspec,
             LrRecord       *record)
{
  const LrFace *face = lr_face_get (lr_record_get_kind (record));
  g_autoptr (LrRecordSummary) summary = lr_face_summarise (record, LR_DAY_NONE);
  LrDay done_on = lr_record_get_day (record, (guint) face->done);
  g_autofree char *day = done_on != LR_DAY_NONE ? lr_day_format (done_on, LR_DAY_SHORT) : NULL;
  g_autofree char *tip = day != NULL ? g_strdup_printf (_("Done on %s"), day) : g_strdup (_("Mark as Done"));
  /* Translators: what was to be done. */
  g_autofree char *label = g_strdup_printf (_("Done: %s"), summary->title);

  gtk_check_button_set_active (check, done_on != LR_DAY_NONE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (check), tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
toggled_cb (GtkCheckButton *check,
            Part           *part)
{
  guint field = (guint) lr_face_get (lr_record_get_kind (part->record))->done;
  gboolean was_done = lr_record_get_day (part->record, field) != LR_DAY_NONE;

  if (gtk_check_button_get_active (check) != was_done)
    lr_record_set_integer (part->record, field, was_done ? LR_DAY_NONE : part->context.today);
}

static GtkWidget *
create_check (LrRecord             *record,
              const LrFieldContext *context)
{
  GtkWidget *check = gtk_check_button_new ();

  g_signal_connect_object (record, "notify", G_CALLBACK (update_done), check, G_CONNECT_SWAPPED);
  update_done (GTK_CHECK_BUTTON (check), NULL, record);
  g_signal_connect_data (check, "toggled", G_CALLBACK (toggled_cb), part_new (record, context), part_free, 0);
  gtk_widget_set_sensitive (check, context->editable);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);

  return check;
}

/* Short answers stand beside each other where there is room. */
static GtkWidget *
create_flow (void)
{
  return g_object_new (GTK_TYPE_FLOW_BOX,
                       "selection-mode", GTK_SELECTION_NONE,
                       "column-spacing", 12,
                       "row-spacing", 3,
                       "max-children-per-line", 2,
                       "hexpand", TRUE,
                       NULL);
}

static void
add_to_flow (GtkWidget *flow,
             GtkWidget *widget)
{
  gtk_flow_box_append (GTK_FLOW_BOX (flow), widget);
  gtk_widget_set_focusable (gtk_widget_get_parent (widget), FALSE);
}

static gboolean
is_words (LrRecord *record,
          int       field)
{
  LrFieldType type = lr_record_get_kind (record)->fields[field].type;

  return type == LR_FIELD_TEXT || type == LR_FIELD_PROSE;
}

/* It fits a window of any width: the first words and what stands before them, and
 * the rest below. */
static GtkWidget *
create_lines (LrRecord             *record,
              const LrFieldContext *context,
              GtkWidget            *remove)
{
  const LrFace *face = lr_face_get (lr_record_get_kind (record));
  const int *field = face->line;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *second = create_flow ();

  if (face->done != 0)
    gtk_box_append (GTK_BOX (first), create_check (record, context));
  while (!is_words (record, *field))
    gtk_box_append (GTK_BOX (first), lr_field_new_line (record, (guint) *field++, context));
  gtk_box_append (GTK_BOX (first), lr_field_new_line (record, (guint) *field++, context));
  if (remove != NULL)
    gtk_box_append (GTK_BOX (first), remove);
  for (; *field != LR_FACE_END; field++)
    add_to_flow (second, lr_field_new_line (record, (guint) *field, context));

  if (face->done != 0)
    gtk_widget_add_css_class (second, "indented");
  gtk_box_append (GTK_BOX (lines), first);
  gtk_box_append (GTK_BOX (lines), second);
  gtk_widget_add_css_class (lines, "lr-part-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), lines);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

GtkWidget *
lr_part_row_new (LrRecord             *record,
                 const LrFieldContext *context,
                 GtkWidget            *remove)
{
  GtkWidget *row = lr_face_get (lr_record_get_kind (record))->line != NULL
    ? create_lines (record, context, remove) : create_folded (record, context, remove);

  lr_landmark_set (row, record, LR_LANDMARK_ALL);
  return row;
}
