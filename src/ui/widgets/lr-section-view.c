/* lr-section-view.c: the headings of a list view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-section-view.h"

#include "lr-long-list.h"

#define HEADING "lr-section-heading"

typedef GtkWidget *(*GetSibling) (GtkWidget *widget);

static gboolean
is_heading (GtkWidget *row)
{
  GtkWidget *content = gtk_widget_get_first_child (row);

  return content != NULL && gtk_widget_has_css_class (content, HEADING);
}

/* The first row from @row on that is no heading. */
static GtkWidget *
find_item (GtkWidget  *row,
           GetSibling  get_sibling)
{
  while (row != NULL && is_heading (row))
    row = get_sibling (row);

  return row;
}

static void
go (GtkWidget *row)
{
  gtk_widget_grab_focus (row);
  gtk_widget_activate_action (row, "listitem.select", "(bb)", FALSE, FALSE);
}

/* The top is in sight when there is nothing above to go to. */
static gboolean
step (GtkWidget  *list,
      GetSibling  get_sibling)
{
  GtkWidget *row = gtk_widget_get_focus_child (list);
  GtkWidget *next = row != NULL ? get_sibling (row) : NULL;

  if (next == NULL || !is_heading (next))
    return FALSE;

  next = find_item (next, get_sibling);
  if (next != NULL)
    go (next);
  else if (get_sibling == gtk_widget_get_prev_sibling)
    gtk_widget_activate_action (list, "list.scroll-to-item", "u", 0);

  return TRUE;
}

static gboolean
up_cb (GtkWidget *list,
       GVariant  *arguments,
       gpointer   data)
{
  return step (list, gtk_widget_get_prev_sibling);
}

static gboolean
down_cb (GtkWidget *list,
         GVariant  *arguments,
         gpointer   data)
{
  return step (list, gtk_widget_get_next_sibling);
}

static gboolean
home_cb (GtkWidget *list,
         GVariant  *arguments,
         gpointer   data)
{
  GtkWidget *row;

  gtk_widget_activate_action (list, "list.scroll-to-item", "u", 0);
  row = gtk_widget_get_first_child (list);
  if (row != NULL)
    row = find_item (row, gtk_widget_get_next_sibling);
  if (row != NULL)
    go (row);

  return row != NULL;
}

/* By Tab or by a page it came to a heading: to what stands below it. GTK 4.8 has no
 * rows without focus that it could go by. */
static void
focus_changed_cb (GtkWidget  *list,
                  GParamSpec *pspec,
                  GtkRoot    *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);
  GtkWidget *row = NULL;

  if (focus != NULL && gtk_widget_get_parent (focus) == list && is_heading (focus))
    row = find_item (focus, gtk_widget_get_next_sibling);
  if (row != NULL)
    go (row);
}

/* Likewise, what stands below a heading is chosen in its place. */
static void
chosen_cb (GtkSingleSelection *selection)
{
  gpointer item = gtk_single_selection_get_selected_item (selection);

  if (item != NULL && LR_IS_SECTION_HEADING (item))
    gtk_single_selection_set_selected (selection, gtk_single_selection_get_selected (selection) + 1);
}

static void
root_changed_cb (GtkWidget *list)
{
  GtkRoot *root = gtk_widget_get_root (list);

  if (root != NULL && g_signal_handler_find (root, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL,
                                             focus_changed_cb, list) == 0)
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_changed_cb), list, G_CONNECT_SWAPPED);
}

static void
add_key (GtkShortcutController *keys,
         guint                  key,
         guint                  keypad_key,
         GtkShortcutFunc        func)
{
  const guint both[] = { key, keypad_key };

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    gtk_shortcut_controller_add_shortcut (keys, gtk_shortcut_new (gtk_keyval_trigger_new (both[i], 0),
                                                                  gtk_callback_action_new (func, NULL, NULL)));
}

void
lr_section_view_attach (GtkListView *list)
{
  GtkEventController *keys;

  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  keys = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_Up, GDK_KEY_KP_Up, up_cb);
  add_key (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_Down, GDK_KEY_KP_Down, down_cb);
  add_key (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_Home, GDK_KEY_KP_Home, home_cb);
  gtk_widget_add_controller (GTK_WIDGET (list), keys);

  if (GTK_IS_SINGLE_SELECTION (gtk_list_view_get_model (list)))
    g_signal_connect_object (gtk_list_view_get_model (list), "notify::selected-item",
                             G_CALLBACK (chosen_cb), list, 0);
  g_signal_connect (list, "notify::root", G_CALLBACK (root_changed_cb), NULL);
  root_changed_cb (GTK_WIDGET (list));
}

static GtkWidget *
create_heading (void)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "xalign", 0.0f,
                                   "wrap", TRUE,
                                   NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, HEADING);
  return label;
}

static gboolean
shows_heading (GtkListItem *row)
{
  GtkWidget *content = gtk_list_item_get_child (row);

  return content != NULL && gtk_widget_has_css_class (content, HEADING);
}

void
lr_section_view_show_heading (GtkListItem *row,
                              const char  *text)
{
  GtkWidget *label;

  g_return_if_fail (GTK_IS_LIST_ITEM (row));

  if (!shows_heading (row))
    gtk_list_item_set_child (row, create_heading ());

  label = gtk_list_item_get_child (row);
  gtk_label_set_label (GTK_LABEL (label), text);
  lr_long_list_name_row (label, text);
  gtk_list_item_set_activatable (row, FALSE);
  gtk_widget_set_can_target (gtk_widget_get_parent (label), FALSE);
}

GtkWidget *
lr_section_view_show_item (GtkListItem *row)
{
  g_return_val_if_fail (GTK_IS_LIST_ITEM (row), NULL);

  if (shows_heading (row))
    {
      gtk_widget_set_can_target (gtk_widget_get_parent (gtk_list_item_get_child (row)), TRUE);
      gtk_list_item_set_child (row, NULL);
    }

  gtk_list_item_set_activatable (row, TRUE);
  return gtk_list_item_get_child (row);
}
