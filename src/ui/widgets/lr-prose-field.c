/* lr-prose-field.c: a heading, a word of help, and room to write
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-prose-field.h"

#include "lr-prose-view.h"

struct _LrProseField
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *help;
  GtkTextView *view;
  char *text;
};

G_DEFINE_FINAL_TYPE (LrProseField, lr_prose_field, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_HELP,
  PROP_TEXT,
  PROP_EDITABLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
set_label (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
text_changed_cb (LrProseField  *self,
                 GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  if (g_strcmp0 (text, self->text) == 0)
    return;

  g_free (self->text);
  self->text = g_steal_pointer (&text);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

static gboolean
lr_prose_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LR_PROSE_FIELD (widget)->view));
}

static void
lr_prose_field_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LrProseField *self = LR_PROSE_FIELD (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title));
      break;

    case PROP_HELP:
      g_value_set_string (value, gtk_label_get_label (self->help));
      break;

    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    case PROP_EDITABLE:
      g_value_set_boolean (value, gtk_text_view_get_editable (self->view));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lr_prose_field_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LrProseField *self = LR_PROSE_FIELD (object);

  switch (property_id)
    {
    case PROP_TITLE:
      set_label (self->title, g_value_get_string (value));
      break;

    case PROP_HELP:
      set_label (self->help, g_value_get_string (value));
      break;

    case PROP_TEXT:
      lr_prose_field_set_text (self, g_value_get_string (value));
      break;

    case PROP_EDITABLE:
      lr_prose_field_set_editable (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lr_prose_field_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LR_TYPE_PROSE_FIELD);

  G_OBJECT_CLASS (lr_prose_field_parent_class)->dispose (object);
}

static void
lr_prose_field_finalize (GObject *object)
{
  g_free (LR_PROSE_FIELD (object)->text);

  G_OBJECT_CLASS (lr_prose_field_parent_class)->finalize (object);
}

static void
lr_prose_field_class_init (LrProseFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lr_prose_field_get_property;
  object_class->set_property = lr_prose_field_set_property;
  object_class->dispose = lr_prose_field_dispose;
  object_class->finalize = lr_prose_field_finalize;
  widget_class->grab_focus = lr_prose_field_grab_focus;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_HELP] = g_param_spec_string ("help", NULL, NULL, NULL,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (LR_TYPE_PROSE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/leerrecht/Leerrecht/ui/lr-prose-field.ui");
  gtk_widget_class_bind_template_child (widget_class, LrProseField, title);
  gtk_widget_class_bind_template_child (widget_class, LrProseField, help);
  gtk_widget_class_bind_template_child (widget_class, LrProseField, view);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
lr_prose_field_init (LrProseField *self)
{
  self->text = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->help, NULL,
                                  -1);
}

GtkWidget *
lr_prose_field_new (const char *title,
                    const char *help)
{
  return g_object_new (LR_TYPE_PROSE_FIELD, "title", title, "help", help, NULL);
}

void
lr_prose_field_set_text (LrProseField *self,
                         const char   *text)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (LR_IS_PROSE_FIELD (self));

  if (g_strcmp0 (self->text, text != NULL ? text : "") == 0)
    return;

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_end_irreversible_action (buffer);
}

void
lr_prose_field_set_editable (LrProseField *self,
                             gboolean      editable)
{
  g_return_if_fail (LR_IS_PROSE_FIELD (self));

  if (gtk_text_view_get_editable (self->view) == editable)
    return;

  gtk_text_view_set_editable (self->view, editable);
  gtk_text_view_set_cursor_visible (self->view, editable);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EDITABLE]);
}
