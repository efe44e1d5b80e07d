/* lr-search-row.c: something that was found, in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-search-row.h"

#include "lr-long-list.h"

struct _LrSearchRow
{
  GtkBox          parent_instance;

  LrSearchResult *result;

  GtkLabel       *name;
  GtkLabel       *day;
  GtkLabel       *text;
  GtkLabel       *where;
};

G_DEFINE_FINAL_TYPE (LrSearchRow, lr_search_row, GTK_TYPE_BOX)

static void
show_result (LrSearchRow *self)
{
  g_autofree char *name = lr_search_result_dup_name (self->result);
  g_autofree char *day = lr_search_result_dup_day (self->result);
  g_autofree char *where = lr_search_result_dup_where (self->result);
  g_autofree char *sentence = NULL;
  const char *markup = lr_search_result_get_markup (self->result);

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->day, day != NULL ? day : "");
  gtk_label_set_markup (self->text, markup != NULL ? markup : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text), markup != NULL);
  gtk_label_set_text (self->where, where);
  sentence = g_strdup_printf ("%s, %s: %s", name, where, gtk_label_get_text (self->text));
  lr_long_list_name_row (GTK_WIDGET (self), sentence);
}

static void
lr_search_row_dispose (GObject *object)
{
  LrSearchRow *self = LR_SEARCH_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_SEARCH_ROW);
  g_clear_object (&self->result);

  G_OBJECT_CLASS (lr_search_row_parent_class)->dispose (object);
}

static void
lr_search_row_class_init (LrSearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_search_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LrSearchRow, name);
  gtk_widget_class_bind_template_child (widget_class, LrSearchRow, day);
  gtk_widget_class_bind_template_child (widget_class, LrSearchRow, text);
  gtk_widget_class_bind_template_child (widget_class, LrSearchRow, where);
}

static void
lr_search_row_init (LrSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lr_search_row_new (void)
{
  return g_object_new (LR_TYPE_SEARCH_ROW, NULL);
}

void
lr_search_row_set_result (LrSearchRow    *self,
                          LrSearchResult *result)
{
  g_return_if_fail (LR_IS_SEARCH_ROW (self));

  if (g_set_object (&self->result, result) && result != NULL)
    show_result (self);
}
