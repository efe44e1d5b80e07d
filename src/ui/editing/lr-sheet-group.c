/* lr-sheet-group.c: what of a record is copied into another's system
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-sheet-group.h"

#include <glib/gi18n.h>

#include "lr-face.h"
#include "lr-text.h"

struct _LrSheetGroup
{
  AdwPreferencesGroup  parent_instance;

  LrSession           *session;
  LrRecord            *record;
  GPtrArray           *lines;  /* (element-type LrSheetLine) (nullable) */
  GPtrArray           *rows;   /* one for each of them */
  GtkWidget           *all;
  guint                update;
};

G_DEFINE_FINAL_TYPE (LrSheetGroup, lr_sheet_group, ADW_TYPE_PREFERENCES_GROUP)

static const LrSheetLine *
get_line (LrSheetGroup *self,
          guint         place)
{
  return g_ptr_array_index (self->lines, place);
}

static GtkButton *
get_copy_button (LrSheetGroup *self,
                 guint         place)
{
  return g_object_get_data (g_ptr_array_index (self->rows, place), "copy");
}

/* The button says itself that it was done, until another is: a toast would lie behind the
 * form. */
static void
copy (LrSheetGroup *self,
      const char   *text,
      GtkWidget    *button)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  for (guint i = 0; i < self->rows->len; i++)
    gtk_button_set_icon_name (get_copy_button (self, i), "edit-copy-symbolic");
  gtk_button_set_label (GTK_BUTTON (self->all), button != self->all ? _("Copy _All") : _("Copied"));
  if (button != self->all)
    gtk_button_set_icon_name (GTK_BUTTON (button), "object-select-symbolic");
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LrSheetGroup *self = LR_SHEET_GROUP (widget);
  guint place = g_variant_get_uint32 (parameter);

  if (self->lines != NULL && place < self->lines->len && get_line (self, place)->value != NULL)
    copy (self, get_line (self, place)->value, GTK_WIDGET (get_copy_button (self, place)));
}

static void
copy_all_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  LrSheetGroup *self = LR_SHEET_GROUP (widget);
  g_autofree char *text = self->lines != NULL ? lr_sheet_join (self->lines) : NULL;

  if (text != NULL)
    copy (self, text, self->all);
}

static GtkWidget *
create_copy_button (const char *label,
                    guint       place)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  /* Translators: %s is the name of a field. */
  g_autofree char *tooltip = g_strdup_printf (_("Copy: %s"), label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "sheet.copy");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", place);
  return button;
}

static void
add_row (LrSheetGroup *self,
         guint         place)
{
  const LrSheetLine *line = get_line (self, place);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", line->label,
                                 "title-lines", 0,
                                 "subtitle-lines", 4,
                                 NULL);
  GtkWidget *button = create_copy_button (line->label, place);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data (G_OBJECT (row), "copy", button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

/* Whether the rows that are there have the same labels. */
static gboolean
fits_rows (LrSheetGroup *self)
{
  if (self->rows->len != self->lines->len)
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (!g_str_equal (adw_preferences_row_get_title (g_ptr_array_index (self->rows, i)), get_line (self, i)->label))
        return FALSE;
    }

  return TRUE;
}

static void
make_rows (LrSheetGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < self->lines->len; i++)
    add_row (self, i);
}

static void
update (LrSheetGroup *self)
{
  const LrFace *face = lr_face_get (lr_record_get_kind (self->record));
  LrStore *store = lr_session_get_store (self->session);
  g_autoptr (GError) error = NULL;
  GPtrArray *lines;

  if (store == NULL)
    return;

  lines = face->sheet (store, self->record, &error);
  if (lines == NULL)
    {
      lr_session_fail (self->session, error);
      return;
    }

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = lines;
  if (!fits_rows (self))
    make_rows (self);
  for (guint i = 0; i < lines->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      const char *value = get_line (self, i)->value;
      g_autofree char *shown = value != NULL ? lr_text_cap (value, LR_TEXT_PARAGRAPH) : g_strdup (_("Not known"));

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown);
      gtk_widget_set_sensitive (GTK_WIDGET (get_copy_button (self, i)), value != NULL);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), lines->len > 0);
}

static gboolean
update_cb (gpointer data)
{
  LrSheetGroup *self = data;

  self->update = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Once for all that changes at a time. */
static void
queue_update (LrSheetGroup *self)
{
  if (self->update == 0)
    self->update = g_idle_add (update_cb, self);
}

static void
lr_sheet_group_dispose (GObject *object)
{
  LrSheetGroup *self = LR_SHEET_GROUP (object);

  g_clear_handle_id (&self->update, g_source_remove);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_sheet_group_parent_class)->dispose (object);
}

static void
lr_sheet_group_finalize (GObject *object)
{
  g_ptr_array_unref (LR_SHEET_GROUP (object)->rows);

  G_OBJECT_CLASS (lr_sheet_group_parent_class)->finalize (object);
}

static void
lr_sheet_group_class_init (LrSheetGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_sheet_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = lr_sheet_group_finalize;

  gtk_widget_class_install_action (widget_class, "sheet.copy", "u", copy_action);
  gtk_widget_class_install_action (widget_class, "sheet.copy-all", NULL, copy_all_action);
}

static void
lr_sheet_group_init (LrSheetGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->all = gtk_button_new_with_mnemonic (_("Copy _All"));
  gtk_widget_set_valign (self->all, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->all, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->all), "sheet.copy-all");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->all);
}

GtkWidget *
lr_sheet_group_new (LrSession *session,
                    LrRecord  *record)
{
  LrSheetGroup *self = g_object_new (LR_TYPE_SHEET_GROUP, NULL);

  self->session = g_object_ref (session);
  self->record = g_object_ref (record);
  g_signal_connect_object (record, "notify", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lr_session_get_store (session), "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
