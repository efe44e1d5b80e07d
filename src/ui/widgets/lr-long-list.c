/* lr-long-list.c: what every list of rows needs beside its model
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-long-list.h"

/* Rows in one frame: what a slow laptop makes without a stutter. Those of a list
 * box are the dearer ones. */
#define STEP 6
#define BOX_STEP 2

/* A list view builds no more rows than this: from there on they cost nothing. */
#define ENOUGH_ROWS 210

/* More new rows than this are handed over little by little again. */
#define MANY_ROWS 30

#define LONG_LIST "lr-long-list"

/* GTK_LIST_TAB_ITEM, which the floor does not know. */
#define TAB_ITEM 1

struct _LrLongList
{
  GObject        parent_instance;

  GtkWidget     *list;        /* (nullable): until it is gone */
  GListModel    *source;
  GtkAdjustment *adjustment;  /* (nullable): of a list view in a scrolled window */
  guint          first;
  guint          limit;
  guint          n_given;
  gboolean       to_end;
  guint          n_frames;    /* since there was a reason to grow */
  guint          tick;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LrLongList, lr_long_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static guint
count_all (LrLongList *self)
{
  return g_list_model_get_n_items (self->source);
}

static guint
get_n_items (LrLongList *self)
{
  return MIN (count_all (self), self->n_given);
}

static gboolean
is_complete (LrLongList *self)
{
  return self->n_given >= count_all (self);
}

static gboolean
is_box (LrLongList *self)
{
  return GTK_IS_LIST_BOX (self->list);
}

static void
give (LrLongList *self,
      guint       n_given)
{
  guint n_before = get_n_items (self);
  guint n_items;

  self->n_given = n_given;
  n_items = get_n_items (self);
  if (n_items != n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), MIN (n_before, n_items),
                                n_before - MIN (n_before, n_items), n_items - MIN (n_before, n_items));
}

/* Less than a page is left below what is seen. A list view without rows does not say
 * how long its page is. */
static gboolean
is_near_end (LrLongList *self)
{
  double page = self->adjustment != NULL ? gtk_adjustment_get_page_size (self->adjustment) : 0;

  if (self->n_given == 0)
    return TRUE;

  return page > 0 &&
         gtk_adjustment_get_upper (self->adjustment) - gtk_adjustment_get_value (self->adjustment) < 2 * page;
}

static gboolean
is_at_top (LrLongList *self)
{
  return self->adjustment == NULL ||
         gtk_adjustment_get_value (self->adjustment) < gtk_adjustment_get_page_size (self->adjustment);
}

static gboolean
wants_more (LrLongList *self)
{
  return self->n_given < MIN (self->limit, count_all (self)) &&
         (is_box (self) || self->to_end || is_near_end (self));
}

static void
focus_last (LrLongList *self)
{
  guint last = get_n_items (self) - 1;
  GtkWidget *row;

  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", last);
  gtk_widget_activate_action (self->list, "list.select-item", "(ubb)", last, FALSE, FALSE);
  row = gtk_widget_get_last_child (self->list);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
grow (LrLongList *self)
{
  guint step = is_box (self) ? BOX_STEP : STEP;

  if (!is_box (self) && self->n_given >= ENOUGH_ROWS)
    step = self->to_end ? count_all (self) - self->n_given : self->n_given / 2;
  give (self, MIN (self->n_given + step, self->limit));

  if (self->to_end && is_complete (self))
    {
      self->to_end = FALSE;
      focus_last (self);
    }
}

/* A frame begins with this call: the first one is drawn after it, and each step
 * has its rows drawn before the next. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  LrLongList *self = user_data;

  if (self->n_frames++ == 0)
    return G_SOURCE_CONTINUE;

  if (wants_more (self) && gtk_widget_get_mapped (widget))
    {
      grow (self);
      return G_SOURCE_CONTINUE;
    }

  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
consider (LrLongList *self)
{
  if (self->tick != 0 || self->list == NULL || !gtk_widget_get_mapped (self->list) || !wants_more (self))
    return;

  self->n_frames = 0;
  self->tick = gtk_widget_add_tick_callback (self->list, tick_cb, self, NULL);
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

/* What lies beyond the part that was handed over changes nothing; at its end, as
 * many go out or come in as are pushed over it. */
static void
pass_on (LrLongList *self,
         guint       position,
         guint       removed,
         guint       added,
         guint       n_before)
{
  guint n_items = get_n_items (self);

  if (position >= MAX (n_before, n_items))
    return;

  if (removed != added && MAX (n_before, n_items) >= self->n_given)
    removed = added = G_MAXUINT;
  g_list_model_items_changed (G_LIST_MODEL (self), position,
                              MIN (removed, n_before - position), MIN (added, n_items - position));
}

/* Who has scrolled on keeps the place; else what is very much begins again. */
static void
source_changed_cb (LrLongList *self,
                   guint       position,
                   guint       removed,
                   guint       added)
{
  guint n_before = MIN (count_all (self) - added + removed, self->n_given);

  if (added > MANY_ROWS && position < self->n_given && is_at_top (self))
    {
      self->n_given = self->first;
      g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, get_n_items (self));
    }
  else
    {
      pass_on (self, position, removed, added, n_before);
    }
  consider (self);
}

static GType
lr_long_list_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (LR_LONG_LIST (model)->source);
}

static guint
lr_long_list_get_n_items (GListModel *model)
{
  return get_n_items (LR_LONG_LIST (model));
}

static gpointer
lr_long_list_get_item (GListModel *model,
                       guint       position)
{
  LrLongList *self = LR_LONG_LIST (model);

  return position < get_n_items (self) ? g_list_model_get_item (self->source, position) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = lr_long_list_get_item_type;
  iface->get_n_items = lr_long_list_get_n_items;
  iface->get_item = lr_long_list_get_item;
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
  GtkDirectionType direction = (GtkDirectionType) GPOINTER_TO_INT (data);
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

  if (self->tick != 0 && self->list != NULL)
    gtk_widget_remove_tick_callback (self->list, self->tick);
  self->tick = 0;
  g_clear_weak_pointer (&self->list);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (lr_long_list_parent_class)->dispose (object);
}

static void
lr_long_list_finalize (GObject *object)
{
  g_object_unref (LR_LONG_LIST (object)->source);

  G_OBJECT_CLASS (lr_long_list_parent_class)->finalize (object);
}

static void
lr_long_list_class_init (LrLongListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_long_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lr_long_list_finalize;
}

static void
lr_long_list_init (LrLongList *self)
{
}

/* Returns: (transfer none): it belongs to @list */
static LrLongList *
attach (GtkWidget  *list,
        GListModel *rows,
        guint       first,
        guint       limit)
{
  LrLongList *self = g_object_new (LR_TYPE_LONG_LIST, NULL);

  self->source = g_object_ref (rows);
  self->first = self->n_given = first;
  self->limit = limit;
  g_set_weak_pointer (&self->list, list);
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (source_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "map", G_CALLBACK (consider), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_object_set_data_full (G_OBJECT (list), LONG_LIST, self, g_object_unref);

  return self;
}

LrLongList *
lr_long_list_attach (GtkListView       *list,
                     GtkSelectionModel *selection,
                     GListModel        *rows,
                     guint              first)
{
  LrLongList *self;
  GtkShortcutController *keys;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (list), NULL);
  g_return_val_if_fail (GTK_IS_SELECTION_MODEL (selection), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (rows), NULL);

  self = attach (GTK_WIDGET (list), rows, first, G_MAXUINT);
  keys = add_keys (GTK_WIDGET (list));
  add_key (keys, GDK_KEY_End, 0, end_cb, self);
  add_key (keys, GDK_KEY_KP_End, 0, end_cb, self);
  g_signal_connect_object (list, "notify::vadjustment", G_CALLBACK (adjustment_cb), self, G_CONNECT_SWAPPED);
  adjustment_cb (self);
  g_object_set (selection, "model", self, NULL);
  gtk_list_view_set_model (list, selection);

  return self;
}

LrLongList *
lr_long_list_attach_box (GtkListBox                 *box,
                         GListModel                 *rows,
                         guint                       first,
                         guint                       limit,
                         GtkListBoxCreateWidgetFunc  create,
                         gpointer                    user_data)
{
  LrLongList *self;

  g_return_val_if_fail (GTK_IS_LIST_BOX (box), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (rows), NULL);

  self = attach (GTK_WIDGET (box), rows, first, limit);
  add_keys (GTK_WIDGET (box));
  gtk_list_box_bind_model (box, G_LIST_MODEL (self), create, user_data, NULL);

  return self;
}

guint
lr_long_list_get_limit (LrLongList *self)
{
  g_return_val_if_fail (LR_IS_LONG_LIST (self), 0);

  return self->limit;
}

void
lr_long_list_set_limit (LrLongList *self,
                        guint       limit)
{
  g_return_if_fail (LR_IS_LONG_LIST (self));

  self->limit = MAX (limit, self->n_given);
  consider (self);
}

GListModel *
lr_long_list_get_rows (GtkListView *list)
{
  LrLongList *self = g_object_get_data (G_OBJECT (list), LONG_LIST);

  return self != NULL ? self->source : G_LIST_MODEL (gtk_list_view_get_model (list));
}

void
lr_long_list_reach (GtkWidget *list,
                    guint      position)
{
  LrLongList *self = g_object_get_data (G_OBJECT (list), LONG_LIST);

  if (self == NULL || position < self->n_given)
    return;

  self->limit = MAX (self->limit, position + 1);
  give (self, MIN (position + STEP, self->limit));
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
