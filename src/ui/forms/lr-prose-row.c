/* lr-prose-row.c: a row of a boxed list with room for several lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-prose-row.h"

#include "lr-prose-view.h"

struct _LrProseRow
{
  AdwPreferencesRow  parent_instance;

  GtkLabel          *label;
  GtkTextView       *view;
  char              *text;
};

G_DEFINE_FINAL_TYPE (LrProseRow, lr_prose_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
buffer_changed_cb (LrProseRow    *self,
                   GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  if (g_strcmp0 (text, self->text) == 0)
    return;

  g_free (self->text);
  self->text = g_steal_pointer (&text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
title_cb (LrProseRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));

  gtk_label_set_text (self->label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/* A click beside the text is meant for the text. */
static void
pressed_cb (LrProseRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
lr_prose_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LR_PROSE_ROW (widget)->view));
}

static void
lr_prose_row_finalize (GObject *object)
{
  g_free (LR_PROSE_ROW (object)->text);

  G_OBJECT_CLASS (lr_prose_row_parent_class)->finalize (object);
}

static void
lr_prose_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (prop_id == PROP_TEXT)
    g_value_set_string (value, LR_PROSE_ROW (object)->text);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lr_prose_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (prop_id == PROP_TEXT)
    lr_prose_row_set_text (LR_PROSE_ROW (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lr_prose_row_class_init (LrProseRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lr_prose_row_finalize;
  object_class->get_property = lr_prose_row_get_property;
  object_class->set_property = lr_prose_row_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = lr_prose_row_grab_focus;

  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lr_prose_row_init (LrProseRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkGesture *click = gtk_gesture_click_new ();

  self->text = g_strdup ("");
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "xalign", 0.0,
                              "wrap", TRUE,
                              "css-classes", (const char *[]) { "caption", "dim-label", NULL },
                              NULL);
  self->view = g_object_new (LR_TYPE_PROSE_VIEW,
                             "hexpand", TRUE,
                             "css-classes", (const char *[]) { "lr-prose", NULL },
                             NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_widget_add_css_class (box, "lr-prose-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);

  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (buffer_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::title", G_CALLBACK (title_cb), NULL);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
lr_prose_row_new (const char *title)
{
  return g_object_new (LR_TYPE_PROSE_ROW, "use-markup", FALSE, "title", title, NULL);
}

const char *
lr_prose_row_get_text (LrProseRow *self)
{
  g_return_val_if_fail (LR_IS_PROSE_ROW (self), NULL);

  return self->text;
}

/* What is set cannot be undone by Ctrl+Z: it was there before. */
void
lr_prose_row_set_text (LrProseRow *self,
                       const char *text)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (LR_IS_PROSE_ROW (self));

  if (text == NULL)
    text = "";
  if (g_strcmp0 (text, self->text) == 0)
    return;

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
}
