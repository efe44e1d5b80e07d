/* lr-long-list.c: what every list of rows needs beside its model
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-long-list.h"

#define FIRST_ROWS 30
#define MORE_ROWS 30

/* A list view builds no more rows than this: from there on they cost nothing. */
#define ENOUGH_ROWS 210

#define LONG_LIST "lr-long-list"

/* GTK_LIST_TAB_ITEM, which the floor does not know. */
#define TAB_ITEM 1

struct _LrLongList
{
  GObject parent_instance;

  GtkWidget *list;            /* which owns this */
  GtkSliceListModel *slice;
  GtkAdjustment *adjustment;  /* NULL outside a scrolled window */
  guint grow_source;
  gboolean to_end;
};

G_DEFINE_FINAL_TYPE (LrLongList, lr_long_list, G_TYPE_OBJECT)

static guint
count_all (LrLongList *self)
{
  return g_list_model_get_n_items (gtk_slice_list_model_get_model (self->slice));
}

static gboolean
is_complete (LrLongList *self)
{
  return gtk_slice_list_model_get_size (self->slice) >= count_all (self);
}

/* Less than a page is left below what is seen. */
static gboolean
is_near_end (LrLongList *self)
{
  GtkAdjustment *adjustment = self->adjustment;
  double page;

  if (adjustment == NULL)
    return FALSE;

  page = gtk_adjustment_get_page_size (adjustment);
  return page > 0 &&
         gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment) < 2 * page;
}

static void
focus_last (LrLongList *self)
{
  guint last = g_list_model_get_n_items (G_LIST_MODEL (self->slice)) - 1;
  GtkWidget *row;

  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", last);
  gtk_widget_activate_action (self->list, "list.select-item", "(ubb)", last, FALSE, FALSE);
  row = gtk_widget_get_last_child (self->list);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void consider (LrLongList *self);

static gboolean
grow_cb (gpointer data)
{
  LrLongList *self = data;
  guint size = gtk_slice_list_model_get_size (self->slice);

  self->grow_source = 0;
  if (self->to_end && size >= ENOUGH_ROWS)
    size = MAX (size, count_all (self));
  else
    size += MAX (MORE_ROWS, size >= ENOUGH_ROWS ? size / 2 : 0);
  gtk_slice_list_model_set_size (self->slice, size);

  if (self->to_end && is_complete (self))
    {
      self->to_end = FALSE;
      focus_last (self);
    }
  consider (self);

  return G_SOURCE_REMOVE;
}

/* When idle: the adjustment changes while sizes are given out, and each step has
 * its rows drawn before the next. */
static void
consider (LrLongList *self)
{
  if (self->grow_source == 0 && !is_complete (self) && (self->to_end || is_near_end (self)))
    self->grow_source = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, grow_cb, self, NULL);
}

static void
adjustment_cb (LrLongList *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));

  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_set_object (&self->adjustment, adjustment);
  if (adjustment == NULL)
    return;

  g_signal_connect_object (adjustment, "changed", G_CALLBACK (consider), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (consider), self, G_CONNECT_SWAPPED);
  consider (self);
}

static GtkWidget *
get_sibling (GtkWidget        *widget,
             GtkDirectionType  direction)
{
  return direction == GTK_DIR_TAB_FORWARD ? gtk_widget_get_next_sibling (widget)
                                          : gtk_widget_get_prev_sibling (widget);
}

/* To what comes after @list in the window, or before it. */
static void
leave (GtkWidget        *list,
       GtkDirectionType  direction)
{
  GtkRoot *root = gtk_widget_get_root (list);

  for (GtkWidget *at = list; at != GTK_WIDGET (root); at = gtk_widget_get_parent (at))
    {
      for (GtkWidget *next = get_sibling (at, direction); next != NULL; next = get_sibling (next, direction))
        {
          if (gtk_widget_get_mapped (next) && gtk_widget_child_focus (next, direction))
            return;
        }
    }

  /* Round: from the other end of the window. */
  gtk_root_set_focus (root, NULL);
  gtk_widget_child_focus (GTK_WIDGET (root), direction);
}

/* The row that holds @focus. */
static GtkWidget *
find_row (GtkWidget *list,
          GtkWidget *focus)
{
  while (focus != NULL && gtk_widget_get_parent (focus) != list)
    focus = gtk_widget_get_parent (focus);

  return focus;
}

/* Whether the focus found a place within its row. */
static gboolean
move_in_row (GtkWidget        *row,
             GtkWidget        *focus,
             GtkDirectionType  direction)
{
  GtkWidget *content = gtk_widget_get_first_child (row);

  if (content != NULL && (focus != row || direction == GTK_DIR_TAB_FORWARD) &&
      gtk_widget_child_focus (content, direction))
    return TRUE;

  return direction == GTK_DIR_TAB_BACKWARD && focus != row && gtk_widget_grab_focus (row);
}

static gboolean
tab_cb (GtkWidget *list,
        GVariant  *arguments,
        gpointer   data)
{
  GtkDirectionType direction = GPOINTER_TO_INT (data);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list));
  GtkWidget *row = find_row (list, focus);

  if (row == NULL)
    return FALSE;

  if (!move_in_row (row, focus, direction))
    leave (list, direction);
  return TRUE;
}

static void
add_key (GtkShortcutController *keys,
         guint                  key,
         GdkModifierType        state,
         GtkShortcutFunc        func,
         gpointer               data)
{
  gtk_shortcut_controller_add_shortcut (keys, gtk_shortcut_new (gtk_keyval_trigger_new (key, state),
                                                                gtk_callback_action_new (func, data, NULL)));
}

/* GTK does it by itself since 4.12 in a list view and 4.18 in a list box. */
static void
add_tab_keys (GtkWidget             *list,
              GtkShortcutController *keys)
{
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (list), "tab-behavior") != NULL)
    {
      g_object_set (list, "tab-behavior", TAB_ITEM, NULL);
      return;
    }

  add_key (keys, GDK_KEY_Tab, 0, tab_cb, GINT_TO_POINTER (GTK_DIR_TAB_FORWARD));
  add_key (keys, GDK_KEY_KP_Tab, 0, tab_cb, GINT_TO_POINTER (GTK_DIR_TAB_FORWARD));
  add_key (keys, GDK_KEY_Tab, GDK_SHIFT_MASK, tab_cb, GINT_TO_POINTER (GTK_DIR_TAB_BACKWARD));
  add_key (keys, GDK_KEY_KP_Tab, GDK_SHIFT_MASK, tab_cb, GINT_TO_POINTER (GTK_DIR_TAB_BACKWARD));
  add_key (keys, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, tab_cb, GINT_TO_POINTER (GTK_DIR_TAB_BACKWARD));
}

/* With all rows there, the list does it by itself. */
static gboolean
end_cb (GtkWidget *list,
        GVariant  *arguments,
        gpointer   data)
{
  LrLongList *self = data;

  if (is_complete (self))
    return FALSE;

  self->to_end = TRUE;
  consider (self);
  return TRUE;
}

static GtkShortcutController *
add_keys (GtkWidget *list)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (list, keys);
  add_tab_keys (list, GTK_SHORTCUT_CONTROLLER (keys));

  return GTK_SHORTCUT_CONTROLLER (keys);
}

static void
lr_long_list_dispose (GObject *object)
{
  LrLongList *self = LR_LONG_LIST (object);

  g_clear_handle_id (&self->grow_source, g_source_remove);
  g_clear_object (&self->adjustment);
  g_clear_object (&self->slice);

  G_OBJECT_CLASS (lr_long_list_parent_class)->dispose (object);
}

static void
lr_long_list_class_init (LrLongListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_long_list_dispose;
}

static void
lr_long_list_init (LrLongList *self)
{
}

GListModel *
lr_long_list_attach (GtkListView *list,
                     GListModel  *rows)
{
  LrLongList *self;
  GtkShortcutController *keys;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (list), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (rows), NULL);

  self = g_object_new (LR_TYPE_LONG_LIST, NULL);
  self->list = GTK_WIDGET (list);
  self->slice = gtk_slice_list_model_new (g_object_ref (rows), 0, FIRST_ROWS);
  g_object_set_data_full (G_OBJECT (list), LONG_LIST, self, g_object_unref);

  keys = add_keys (GTK_WIDGET (list));
  add_key (keys, GDK_KEY_End, 0, end_cb, self);
  add_key (keys, GDK_KEY_KP_End, 0, end_cb, self);
  g_signal_connect_object (list, "notify::vadjustment", G_CALLBACK (adjustment_cb), self, G_CONNECT_SWAPPED);
  adjustment_cb (self);

  return g_object_ref (G_LIST_MODEL (self->slice));
}

GListModel *
lr_long_list_get_rows (GtkListView *list)
{
  LrLongList *self = g_object_get_data (G_OBJECT (list), LONG_LIST);

  return self != NULL ? gtk_slice_list_model_get_model (self->slice)
                      : G_LIST_MODEL (gtk_list_view_get_model (list));
}

void
lr_long_list_reach (GtkListView *list,
                    guint        position)
{
  LrLongList *self = g_object_get_data (G_OBJECT (list), LONG_LIST);

  if (self != NULL && position >= gtk_slice_list_model_get_size (self->slice))
    gtk_slice_list_model_set_size (self->slice, position + MORE_ROWS);
}

void
lr_long_list_leave_by_tab (GtkWidget *list)
{
  g_return_if_fail (GTK_IS_LIST_BOX (list) || GTK_IS_LIST_VIEW (list));

  add_keys (list);
}

void
lr_long_list_name_row (GtkWidget  *content,
                       const char *name)
{
  GtkWidget *row;

  g_return_if_fail (GTK_IS_WIDGET (content));

  row = gtk_widget_get_parent (content);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
