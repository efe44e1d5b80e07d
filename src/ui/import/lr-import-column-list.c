/* lr-import-column-list.c: which column of a file is what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-import-column-list.h"

#include <glib/gi18n.h>

#include "lr-long-list.h"

struct _LrImportColumnList
{
  AdwPreferencesGroup  parent_instance;

  LrImportSubject      subject;
  LrImportMapping      mapping;
  char               **headers;  /* (nullable): before the first file */
  GtkStringList       *choices;  /* of each row: nowhere, or one of the headers */
  GtkStringList       *ids;      /* of the columns, one for each row */
  GtkListBox          *list;
  gboolean             filling;
};

G_DEFINE_FINAL_TYPE (LrImportColumnList, lr_import_column_list, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static LrImportColumn
get_column (GtkWidget *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "column"));
}

static void
chosen_cb (LrImportColumnList *self,
           GParamSpec         *pspec,
           AdwComboRow        *row)
{
  guint selected = adw_combo_row_get_selected (row);

  if (!self->filling)
    g_signal_emit (self, signals[CHOSEN], 0, (guint) get_column (GTK_WIDGET (row)),
                   selected > 0 ? self->headers[selected - 1] : NULL);
}

static void
show_place (LrImportColumnList *self,
            GtkWidget          *row)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) (self->mapping.places[get_column (row)] + 1));
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  LrImportColumnList *self = user_data;
  LrImportColumn column = LR_N_COLUMNS;
  GtkWidget *row;

  lr_import_column_find (gtk_string_object_get_string (item), &column);
  row = g_object_new (ADW_TYPE_COMBO_ROW,
                      "use-markup", FALSE,
                      "title", lr_import_column_get_label (column),
                      "model", self->choices,
                      NULL);
  g_object_set_data (G_OBJECT (row), "column", GUINT_TO_POINTER (column));
  show_place (self, row);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
show_places (LrImportColumnList *self)
{
  self->filling = TRUE;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    show_place (self, row);
  self->filling = FALSE;
}

static void
make_rows (LrImportColumnList *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (LrImportColumn column = 0; column < LR_N_COLUMNS; column++)
    {
      if (lr_import_column_belongs (column, self->subject))
        g_strv_builder_add (builder, lr_import_column_get_id (column));
    }
  ids = g_strv_builder_end (builder);

  g_clear_object (&self->choices);
  self->choices = gtk_string_list_new ((const char *[]) { C_("column", "–"), NULL });
  gtk_string_list_splice (self->choices, 1, 0, (const char * const *) self->headers);
  gtk_string_list_splice (self->ids, 0, g_list_model_get_n_items (G_LIST_MODEL (self->ids)),
                          (const char * const *) ids);
}

/* Where the same is to be chosen the rows stay, and the focus in them. */
void
lr_import_column_list_show (LrImportColumnList *self,
                            LrImportSubject     subject,
                            LrImportSource     *source)
{
  const char * const *headers;

  g_return_if_fail (LR_IS_IMPORT_COLUMN_LIST (self));

  headers = lr_import_source_get_headers (source);
  self->mapping = *lr_import_source_get_mapping (source);
  if (self->headers != NULL && self->subject == subject &&
      g_strv_equal (headers, (const char * const *) self->headers))
    {
      show_places (self);
      return;
    }

  self->subject = subject;
  g_strfreev (self->headers);
  self->headers = g_strdupv ((char **) headers);
  make_rows (self);
}

static void
lr_import_column_list_finalize (GObject *object)
{
  LrImportColumnList *self = LR_IMPORT_COLUMN_LIST (object);

  g_strfreev (self->headers);
  g_clear_object (&self->choices);
  g_object_unref (self->ids);

  G_OBJECT_CLASS (lr_import_column_list_parent_class)->finalize (object);
}

static void
lr_import_column_list_class_init (LrImportColumnListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lr_import_column_list_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);
}

static void
lr_import_column_list_init (LrImportColumnList *self)
{
  const char *title = _("Which column is what");

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));

  /* Such rows are dear: they come a few with each frame, when the window is there. */
  self->ids = gtk_string_list_new (NULL);
  lr_long_list_attach_box (self->list, G_LIST_MODEL (self->ids), 0, G_MAXUINT, create_row, self);
}
