/* lr-pieces.c: a page that is built and changed piece by piece
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-pieces.h"

#include <adwaita.h>

/* What a small window shows at first, and what a slow laptop makes in a frame
 * without a stutter. A row is the lighter one. */
#define FIRST_WORK 10
#define WORK_IN_FRAME 4
#define ROW_WORK 1
#define PIECE_WORK 2

typedef struct
{
  char      *key;
  int        spacing;
  GtkWidget *box;   /* (nullable): as long as a piece stands in it */
  GtkWidget *list;  /* (nullable): in @box, as long as it has rows */
} Group;

typedef struct
{
  Group          *group;
  char           *key;
  char           *shows;
  gboolean        is_row;
  LrPieceCreate   create;
  gpointer        subject;
  GDestroyNotify  destroy;
  GtkWidget      *widget;  /* (nullable): until it is made */
  gboolean        is_old;  /* @widget shows something else */
} Piece;

struct _LrPieces
{
  GtkWidget  parent_instance;

  gpointer   page;
  GPtrArray *groups;   /* of Group */
  GPtrArray *pieces;   /* of Piece, from top to bottom */
  GPtrArray *before;   /* (nullable): those of before, while they are said anew */
  guint      n_made;
  guint      n_frames; /* since there was something to make */
  guint      tick;
};

G_DEFINE_FINAL_TYPE (LrPieces, lr_pieces, GTK_TYPE_WIDGET)

static void
free_group (gpointer data)
{
  Group *group = data;

  g_free (group->key);
  g_free (group);
}

static void
free_piece (gpointer data)
{
  Piece *piece = data;

  if (piece->destroy != NULL)
    piece->destroy (piece->subject);
  g_free (piece->key);
  g_free (piece->shows);
  g_free (piece);
}

static Piece *
get_piece (GPtrArray *pieces,
           guint      index)
{
  return g_ptr_array_index (pieces, index);
}

static gboolean
is_made (const Piece *piece)
{
  return piece->widget != NULL && !piece->is_old;
}

static GtkWidget *
get_focus (LrPieces *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static gboolean
holds_focus (LrPieces  *self,
             GtkWidget *widget)
{
  GtkWidget *focus = get_focus (self);

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static GtkWidget *
find_by_name (GtkWidget  *widget,
              const char *name)
{
  if (g_strcmp0 (gtk_widget_get_name (widget), name) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_name (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What stands in @group before the piece at @index, and in its list if @in_list. */
static GtkWidget *
find_above (LrPieces *self,
            Group    *group,
            guint     index,
            gboolean  in_list)
{
  for (guint i = index; i > 0; i--)
    {
      Piece *piece = get_piece (self->pieces, i - 1);

      if (piece->group != group)
        return NULL;
      if (piece->widget != NULL && piece->is_row == in_list)
        return piece->widget;
      if (piece->widget != NULL && piece->is_row)
        return group->list;
    }

  return NULL;
}

static GtkWidget *
find_group_above (LrPieces *self,
                  Group    *group)
{
  GtkWidget *above = NULL;

  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *other = g_ptr_array_index (self->groups, i);

      if (other == group)
        break;
      if (other->box != NULL)
        above = other->box;
    }

  return above;
}

static void
ensure_box (LrPieces *self,
            Group    *group)
{
  if (group->box != NULL)
    return;

  group->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, group->spacing);
  gtk_widget_insert_after (group->box, GTK_WIDGET (self), find_group_above (self, group));
}

static void
ensure_list (LrPieces *self,
             Group    *group,
             guint     index)
{
  if (group->list != NULL)
    return;

  group->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (group->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (group->list, "boxed-list");
  gtk_box_insert_child_after (GTK_BOX (group->box), group->list, find_above (self, group, index, FALSE));
}

static void
place (LrPieces *self,
       guint     index)
{
  Piece *piece = get_piece (self->pieces, index);
  Group *group = piece->group;
  GtkWidget *above;

  ensure_box (self, group);
  if (!piece->is_row)
    {
      gtk_box_insert_child_after (GTK_BOX (group->box), piece->widget, find_above (self, group, index, FALSE));
      return;
    }

  ensure_list (self, group, index);
  above = find_above (self, group, index, TRUE);
  gtk_list_box_insert (GTK_LIST_BOX (group->list), piece->widget,
                       above != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (above)) + 1 : 0);
}

static void
take_away (Group     *group,
           GtkWidget *widget,
           gboolean   is_row)
{
  if (is_row)
    gtk_list_box_remove (GTK_LIST_BOX (group->list), widget);
  else
    gtk_box_remove (GTK_BOX (group->box), widget);
}

/* The new one takes the place of the old, as far as a person was in it. */
static void
take_over (LrPieces  *self,
           Piece     *piece,
           GtkWidget *old)
{
  gboolean focused = holds_focus (self, old);
  g_autofree char *name = focused ? g_strdup (gtk_widget_get_name (get_focus (self))) : NULL;
  GtkWidget *place;

  take_away (piece->group, old, piece->is_row);
  if (!focused)
    return;

  place = find_by_name (piece->widget, name);
  if (place == NULL || !gtk_widget_grab_focus (place))
    gtk_widget_child_focus (piece->widget, GTK_DIR_TAB_FORWARD);
}

static void
make (LrPieces *self,
      guint     index)
{
  Piece *piece = get_piece (self->pieces, index);
  GtkWidget *old = piece->widget;

  piece->widget = piece->create (self->page, piece->subject);
  piece->is_old = FALSE;
  self->n_made++;
  if (old != NULL && ADW_IS_EXPANDER_ROW (old))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (piece->widget),
                                   adw_expander_row_get_expanded (ADW_EXPANDER_ROW (old)));

  place (self, index);
  if (old != NULL)
    take_over (self, piece, old);
}

/* Whether there is more to make. */
static gboolean
make_some (LrPieces *self,
           guint     room)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = get_piece (self->pieces, i);
      guint work = piece->is_row ? ROW_WORK : PIECE_WORK;

      if (is_made (piece))
        continue;
      if (work > room)
        return TRUE;

      make (self, i);
      room -= work;
    }

  return FALSE;
}

/* A frame begins with this call: the first one is drawn after it. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  LrPieces *self = LR_PIECES (widget);

  if (self->n_frames++ == 0 || make_some (self, WORK_IN_FRAME))
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static Group *
find_group (LrPieces   *self,
            const char *key)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *group = g_ptr_array_index (self->groups, i);

      if (g_str_equal (group->key, key))
        return group;
    }

  return NULL;
}

static guint
find_before (LrPieces    *self,
             const Piece *piece)
{
  for (guint i = 0; i < self->before->len; i++)
    {
      Piece *before = get_piece (self->before, i);

      if (before->group == piece->group && before->is_row == piece->is_row && g_str_equal (before->key, piece->key))
        return i;
    }

  return G_MAXUINT;
}

/* Takes the widgets over that are still in order; what moved is made anew. */
static void
keep_widgets (LrPieces *self)
{
  guint next = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = get_piece (self->pieces, i);
      guint place = find_before (self, piece);
      Piece *before;

      if (place == G_MAXUINT || place < next)
        continue;

      before = get_piece (self->before, place);
      piece->widget = g_steal_pointer (&before->widget);
      piece->is_old = piece->widget != NULL && (before->is_old || !g_str_equal (before->shows, piece->shows));
      next = place + 1;
    }
}

/* The piece to go to from one that goes away: the next that stays, or the last before it. */
static GtkWidget *
find_next_place (LrPieces *self,
                 guint     gone)
{
  for (guint i = gone + 1; i < self->before->len; i++)
    {
      Piece *after = get_piece (self->before, i);

      for (guint j = 0; after->widget == NULL && j < self->pieces->len; j++)
        {
          Piece *piece = get_piece (self->pieces, j);

          if (piece->group == after->group && piece->widget != NULL && g_str_equal (piece->key, after->key))
            return piece->widget;
        }
    }

  for (guint i = self->pieces->len; i > 0; i--)
    {
      Piece *piece = get_piece (self->pieces, i - 1);

      if (piece->widget != NULL && piece->group == get_piece (self->before, gone)->group)
        return piece->widget;
    }

  return NULL;
}

static void
remove_gone (LrPieces *self)
{
  for (guint i = 0; i < self->before->len; i++)
    {
      Piece *gone = get_piece (self->before, i);
      gboolean focused = gone->widget != NULL && holds_focus (self, gone->widget);
      GtkWidget *next = focused ? find_next_place (self, i) : NULL;

      if (gone->widget == NULL)
        continue;

      take_away (gone->group, g_steal_pointer (&gone->widget), gone->is_row);
      if (next != NULL)
        gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);
    }
}

/* Boxes and lists that hold nothing any more would leave a gap. */
static void
remove_empty (Group *group)
{
  if (group->list != NULL && gtk_widget_get_first_child (group->list) == NULL)
    gtk_box_remove (GTK_BOX (group->box), g_steal_pointer (&group->list));
  if (group->box != NULL && gtk_widget_get_first_child (group->box) == NULL)
    g_clear_pointer (&group->box, gtk_widget_unparent);
}

static void
add (LrPieces       *self,
     const char     *key,
     const char     *shows,
     gboolean        is_row,
     LrPieceCreate   create,
     gpointer        subject,
     GDestroyNotify  destroy)
{
  Piece *piece = g_new0 (Piece, 1);

  piece->group = g_ptr_array_index (self->groups, self->groups->len - 1);
  piece->key = g_strdup (key);
  piece->shows = g_strdup (shows);
  piece->is_row = is_row;
  piece->create = create;
  piece->subject = subject;
  piece->destroy = destroy;
  g_ptr_array_add (self->pieces, piece);
}

static void
lr_pieces_dispose (GObject *object)
{
  LrPieces *self = LR_PIECES (object);

  lr_pieces_clear (self);

  G_OBJECT_CLASS (lr_pieces_parent_class)->dispose (object);
}

static void
lr_pieces_finalize (GObject *object)
{
  LrPieces *self = LR_PIECES (object);

  g_ptr_array_unref (self->pieces);
  g_ptr_array_unref (self->groups);

  G_OBJECT_CLASS (lr_pieces_parent_class)->finalize (object);
}

static void
lr_pieces_class_init (LrPiecesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_pieces_dispose;
  G_OBJECT_CLASS (klass)->finalize = lr_pieces_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
lr_pieces_init (LrPieces *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->groups = g_ptr_array_new_with_free_func (free_group);
  self->pieces = g_ptr_array_new_with_free_func (free_piece);
}

void
lr_pieces_set_page (LrPieces *self,
                    gpointer  page)
{
  g_return_if_fail (LR_IS_PIECES (self));

  self->page = page;
}

void
lr_pieces_begin (LrPieces *self)
{
  g_return_if_fail (LR_IS_PIECES (self));
  g_return_if_fail (self->before == NULL);

  self->before = g_steal_pointer (&self->pieces);
  self->pieces = g_ptr_array_new_with_free_func (free_piece);
}

void
lr_pieces_add_group (LrPieces   *self,
                     const char *key,
                     int         spacing)
{
  guint index;
  Group *group;

  g_return_if_fail (LR_IS_PIECES (self));
  g_return_if_fail (self->before != NULL);

  group = find_group (self, key);
  if (group == NULL)
    {
      group = g_new0 (Group, 1);
      group->key = g_strdup (key);
      group->spacing = spacing;
    }
  else if (g_ptr_array_find (self->groups, group, &index))
    {
      g_ptr_array_steal_index (self->groups, index);
    }
  g_ptr_array_add (self->groups, group);
}

void
lr_pieces_add (LrPieces       *self,
               const char     *key,
               const char     *shows,
               LrPieceCreate   create,
               gpointer        subject,
               GDestroyNotify  destroy)
{
  g_return_if_fail (LR_IS_PIECES (self));
  g_return_if_fail (self->before != NULL && self->groups->len > 0);

  add (self, key, shows, FALSE, create, subject, destroy);
}

void
lr_pieces_add_row (LrPieces       *self,
                   const char     *key,
                   const char     *shows,
                   LrPieceCreate   create,
                   gpointer        subject,
                   GDestroyNotify  destroy)
{
  g_return_if_fail (LR_IS_PIECES (self));
  g_return_if_fail (self->before != NULL && self->groups->len > 0);

  add (self, key, shows, TRUE, create, subject, destroy);
}

void
lr_pieces_end (LrPieces *self)
{
  g_return_if_fail (LR_IS_PIECES (self));
  g_return_if_fail (self->before != NULL);

  keep_widgets (self);
  remove_gone (self);
  g_clear_pointer (&self->before, g_ptr_array_unref);
  g_ptr_array_foreach (self->groups, (GFunc) (void (*) (void)) remove_empty, NULL);

  if (make_some (self, FIRST_WORK) && self->tick == 0)
    {
      self->n_frames = 0;
      self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
    }
}

void
lr_pieces_clear (LrPieces *self)
{
  GtkWidget *child;

  g_return_if_fail (LR_IS_PIECES (self));

  lr_pieces_stop (self);
  g_ptr_array_set_size (self->pieces, 0);
  g_ptr_array_set_size (self->groups, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

void
lr_pieces_stop (LrPieces *self)
{
  g_return_if_fail (LR_IS_PIECES (self));

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

guint
lr_pieces_get_n_made (LrPieces *self)
{
  g_return_val_if_fail (LR_IS_PIECES (self), 0);

  return self->n_made;
}
