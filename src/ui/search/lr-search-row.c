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

enum
{
  PROP_0,
  PROP_RESULT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

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
lr_search_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_RESULT)
    g_value_set_object (value, LR_SEARCH_ROW (object)->result);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lr_search_row_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LrSearchRow *self = LR_SEARCH_ROW (object);

  if (prop_id != PROP_RESULT)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  if (!g_set_object (&self->result, g_value_get_object (value)))
    return;

  if (self->result != NULL)
    show_result (self);
  g_object_notify_by_pspec (object, properties[PROP_RESULT]);
}

static void
lr_search_row_class_init (LrSearchRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lr_search_row_dispose;
  object_class->get_property = lr_search_row_get_property;
  object_class->set_property = lr_search_row_set_property;

  properties[PROP_RESULT] =
    g_param_spec_object ("result", NULL, NULL, LR_TYPE_SEARCH_RESULT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

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
