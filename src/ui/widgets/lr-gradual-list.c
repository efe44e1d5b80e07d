/* lr-gradual-list.c: a list that is handed over a few rows at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-gradual-list.h"

/* Rows in one frame: what a slow laptop makes without a stutter. Those of a list
 * with a limit, which is a boxed list, are the dearer ones. */
#define STEP 6
#define SMALL_STEP 2

/* A list view makes no more than about 200 rows, however long it is. */
#define ENOUGH 240

/* More new items than this are handed over little by little again. */
#define MANY 30

struct _LrGradualList
{
  GObject     parent_instance;

  GListModel *source;
  GtkWidget  *widget;   /* (nullable): until it is gone */
  guint       first;
  guint       limit;
  guint       n_given;  /* as many as there are when G_MAXUINT */
  guint       n_frames;
  guint       tick;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LrGradualList, lr_gradual_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static guint
get_n_items (LrGradualList *self)
{
  return MIN (g_list_model_get_n_items (self->source), MIN (self->n_given, self->limit));
}

static void
give (LrGradualList *self,
      guint          n_given)
{
  guint n_before = get_n_items (self);
  guint n_items;

  self->n_given = n_given;
  n_items = get_n_items (self);
  if (n_items > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, n_items - n_before);
  else if (n_items < n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_items, n_before - n_items, 0);
}

static gboolean
grow_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  LrGradualList *self = user_data;
  gboolean is_endless = self->limit == G_MAXUINT;
  guint enough = is_endless ? ENOUGH : self->limit;

  /* A frame begins with this call: the first one is drawn after it. */
  if (self->n_frames++ == 0)
    return G_SOURCE_CONTINUE;

  if (self->n_given < enough)
    give (self, self->n_given + (is_endless ? STEP : SMALL_STEP));
  if (self->n_given < MIN (enough, g_list_model_get_n_items (self->source)))
    return G_SOURCE_CONTINUE;

  give (self, G_MAXUINT);
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
begin_growing (LrGradualList *self)
{
  self->n_frames = 0;
  if (self->tick == 0 && self->widget != NULL)
    self->tick = gtk_widget_add_tick_callback (self->widget, grow_cb, self, NULL);
}

/* What lies beyond the part that was handed over changes nothing; at its end, as
 * many go out or come in as are pushed over it. */
static void
pass_on (LrGradualList *self,
         guint          position,
         guint          removed,
         guint          added,
         guint          n_before)
{
  guint n_items = get_n_items (self);
  guint most = MIN (self->n_given, self->limit);

  if (position >= MAX (n_before, n_items))
    return;

  if (removed != added && MAX (n_before, n_items) >= most)
    removed = added = G_MAXUINT;
  g_list_model_items_changed (G_LIST_MODEL (self), position,
                              MIN (removed, n_before - position), MIN (added, n_items - position));
}

static void
source_changed_cb (LrGradualList *self,
                   guint          position,
                   guint          removed,
                   guint          added)
{
  guint n_source = g_list_model_get_n_items (self->source);
  guint n_before = MIN (n_source - added + removed, MIN (self->n_given, self->limit));

  if (added > MANY && position < MIN (self->n_given, self->limit))
    {
      self->n_given = self->first;
      g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, get_n_items (self));
      begin_growing (self);
      return;
    }

  pass_on (self, position, removed, added, n_before);
}

static GType
lr_gradual_list_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (LR_GRADUAL_LIST (model)->source);
}

static guint
lr_gradual_list_get_n_items (GListModel *model)
{
  return get_n_items (LR_GRADUAL_LIST (model));
}

static gpointer
lr_gradual_list_get_item (GListModel *model,
                          guint       position)
{
  LrGradualList *self = LR_GRADUAL_LIST (model);

  return position < get_n_items (self) ? g_list_model_get_item (self->source, position) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = lr_gradual_list_get_item_type;
  iface->get_n_items = lr_gradual_list_get_n_items;
  iface->get_item = lr_gradual_list_get_item;
}

static void
lr_gradual_list_dispose (GObject *object)
{
  LrGradualList *self = LR_GRADUAL_LIST (object);

  if (self->tick != 0 && self->widget != NULL)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
  g_clear_weak_pointer (&self->widget);

  G_OBJECT_CLASS (lr_gradual_list_parent_class)->dispose (object);
}

static void
lr_gradual_list_finalize (GObject *object)
{
  g_object_unref (LR_GRADUAL_LIST (object)->source);

  G_OBJECT_CLASS (lr_gradual_list_parent_class)->finalize (object);
}

static void
lr_gradual_list_class_init (LrGradualListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_gradual_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lr_gradual_list_finalize;
}

static void
lr_gradual_list_init (LrGradualList *self)
{
}

LrGradualList *
lr_gradual_list_new (GListModel *source,
                     GtkWidget  *widget,
                     guint       first,
                     guint       limit)
{
  LrGradualList *self = g_object_new (LR_TYPE_GRADUAL_LIST, NULL);

  g_return_val_if_fail (G_IS_LIST_MODEL (source), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self->source = g_object_ref (source);
  self->first = self->n_given = first;
  self->limit = limit;
  g_set_weak_pointer (&self->widget, widget);
  g_signal_connect_object (source, "items-changed", G_CALLBACK (source_changed_cb), self, G_CONNECT_SWAPPED);
  begin_growing (self);

  return self;
}

guint
lr_gradual_list_get_limit (LrGradualList *self)
{
  g_return_val_if_fail (LR_IS_GRADUAL_LIST (self), 0);

  return self->limit;
}

void
lr_gradual_list_set_limit (LrGradualList *self,
                           guint          limit)
{
  g_return_if_fail (LR_IS_GRADUAL_LIST (self));

  self->n_given = get_n_items (self);
  self->limit = MAX (limit, self->n_given);
  begin_growing (self);
}

void
lr_gradual_list_finish (LrGradualList *self)
{
  g_return_if_fail (LR_IS_GRADUAL_LIST (self));

  give (self, G_MAXUINT);
}
