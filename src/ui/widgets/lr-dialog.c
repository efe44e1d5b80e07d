/* lr-dialog.c: a window over another one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-dialog.h"

G_DEFINE_TYPE (LrDialog, lr_dialog, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_CONTENT_WIDTH,
  PROP_CONTENT_HEIGHT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
lr_dialog_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTENT_WIDTH:
      g_object_set_property (object, "default-width", value);
      break;

    case PROP_CONTENT_HEIGHT:
      g_object_set_property (object, "default-height", value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
lr_dialog_close_request (GtkWindow *window)
{
  LrDialogClass *klass = LR_DIALOG_GET_CLASS (window);

  if (klass->may_close != NULL && !klass->may_close (LR_DIALOG (window)))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (lr_dialog_parent_class)->close_request (window);
}

static void
lr_dialog_class_init (LrDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = lr_dialog_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = lr_dialog_close_request;

  properties[PROP_CONTENT_WIDTH] = g_param_spec_int ("content-width", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_CONTENT_HEIGHT] = g_param_spec_int ("content-height", NULL, NULL, -1, G_MAXINT, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
lr_dialog_init (LrDialog *self)
{
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
}

void
lr_dialog_present (GtkWidget *dialog,
                   GtkWidget *parent)
{
  GtkRoot *root;

  g_return_if_fail (ADW_IS_WINDOW (dialog));
  g_return_if_fail (parent == NULL || GTK_IS_WIDGET (parent));

  root = parent != NULL ? gtk_widget_get_root (parent) : NULL;
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
lr_dialog_force_close (GtkWidget *dialog)
{
  g_return_if_fail (ADW_IS_WINDOW (dialog));

  gtk_window_destroy (GTK_WINDOW (dialog));
}

void
lr_dialog_set_title (GtkWidget  *dialog,
                     const char *title)
{
  g_return_if_fail (ADW_IS_WINDOW (dialog));

  gtk_window_set_title (GTK_WINDOW (dialog), title);
}

GtkWidget *
lr_dialog_get_below (GtkWidget *dialog)
{
  g_return_val_if_fail (ADW_IS_WINDOW (dialog), NULL);

  return (GtkWidget *) gtk_window_get_transient_for (GTK_WINDOW (dialog));
}

GtkWindow *
lr_dialog_find_above (GtkWindow *below)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (gtk_window_get_transient_for (window) == below)
        return window;
    }

  return NULL;
}

/* One of the toolkit, for a file or a printer, belongs to what waits for its answer. */
static void
end (GtkWindow *window)
{
  g_autoptr (GtkWindow) held G_GNUC_UNUSED = g_object_ref (window);

  if (GTK_IS_DIALOG (window))
    gtk_dialog_response (GTK_DIALOG (window), GTK_RESPONSE_CANCEL);
  gtk_window_destroy (window);
}

/* The uppermost goes first: none may outlive the one below it, not even by a
 * reference. */
void
lr_dialog_close_above (GtkWindow *below)
{
  GtkWindow *top, *above;

  g_return_if_fail (GTK_IS_WINDOW (below));

  while ((top = lr_dialog_find_above (below)) != NULL)
    {
      while ((above = lr_dialog_find_above (top)) != NULL)
        top = above;
      end (top);
    }
}
