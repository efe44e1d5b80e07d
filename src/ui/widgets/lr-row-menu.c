/* lr-row-menu.c: a menu that is made when it is asked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-row-menu.h"

typedef struct
{
  GType row_type;
  char *action;
} Asking;

static void
free_asking (gpointer  data,
             GClosure *closure)
{
  Asking *asking = data;

  g_free (asking->action);
  g_free (asking);
}

static gboolean
ask (GtkWidget    *row,
     const Asking *asking)
{
  return row != NULL && gtk_widget_activate_action (row, asking->action, NULL);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            Asking          *asking)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *under = gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT);

  if (under != NULL && ask (gtk_widget_get_ancestor (under, asking->row_type), asking))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The row may have the focus in it, or stand in a widget of the list that has. */
static GtkWidget *
find_focused (GtkWidget *list,
              GType      row_type)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, row_type) : NULL;
  GtkWidget *child = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  if (row == NULL && child != NULL && G_TYPE_CHECK_INSTANCE_TYPE (child, row_type))
    row = child;

  return row;
}

static gboolean
key_cb (GtkEventControllerKey *keys,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        Asking                *asking)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));

  state &= gtk_accelerator_get_default_mod_mask ();
  if (!(key == GDK_KEY_Menu && state == 0) && !(key == GDK_KEY_F10 && state == GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;

  return ask (find_focused (list, asking->row_type), asking) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
connect_asking (gpointer    controller,
                const char *signal,
                GCallback   callback,
                GType       row_type,
                const char *action)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->row_type = row_type;
  asking->action = g_strdup (action);
  g_signal_connect_data (controller, signal, callback, asking, free_asking, 0);
}

void
lr_row_menu_attach (GtkWidget  *list,
                    GType       row_type,
                    const char *action)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_WIDGET (list));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  connect_asking (click, "pressed", G_CALLBACK (pressed_cb), row_type, action);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (click));

  connect_asking (keys, "key-pressed", G_CALLBACK (key_cb), row_type, action);
  gtk_widget_add_controller (list, keys);
}

static gboolean
drop_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);

  return G_SOURCE_REMOVE;
}

/* Not at once: what was chosen in it is done after it has closed. */
static void
closed_cb (GtkPopover *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop_cb, g_object_ref (popover), g_object_unref);
}

void
lr_row_menu_show (GtkWidget  *row,
                  GMenuModel *menu,
                  GtkWidget  *button)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);
  graphene_rect_t bounds;

  gtk_widget_set_parent (popover, row);
  if (gtk_widget_compute_bounds (button, row, &bounds))
    {
      GdkRectangle place = {
        (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height,
      };

      gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
    }

  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}
