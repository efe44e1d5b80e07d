/* lr-landmark.c: where in a tab a record is shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-landmark.h"

#include <adwaita.h>

#include "lr-when-shown.h"

#define MARK "lr-landmark"
#define WITHIN "lr-landmark-within"
#define GOAL "lr-landmark-goal"

/* What lies above a place may still get its height after the place has the keyboard,
 * and the place of the field may come after that of its record. */
#define STEADY_FRAMES 6

typedef struct
{
  LrRecord *record;  /* it gets its id when it is first saved */
  int       field;
} Mark;

typedef struct
{
  const LrKind *kind;
  gint64        id;
  int           field;
  gpointer      reached;     /* by the keyboard; only to be compared with */
  guint         n_steady;    /* frames in which it was in sight */
} Goal;

static void
free_mark (gpointer data)
{
  Mark *mark = data;

  g_object_unref (mark->record);
  g_free (mark);
}

void
lr_landmark_set (GtkWidget *widget,
                 LrRecord  *record,
                 int        field)
{
  Mark *mark = g_new0 (Mark, 1);

  mark->record = g_object_ref (record);
  mark->field = field;
  g_object_set_data_full (G_OBJECT (widget), MARK, mark, free_mark);
}

void
lr_landmark_set_within (GtkWidget *row,
                        GPtrArray *records)
{
  g_return_if_fail (ADW_IS_EXPANDER_ROW (row));

  g_object_set_data_full (G_OBJECT (row), WITHIN, g_ptr_array_ref (records), (GDestroyNotify) g_ptr_array_unref);
}

static gboolean
is_record (LrRecord   *record,
           const Goal *goal)
{
  return lr_record_is (record, goal->kind) && lr_record_get_id (record) == goal->id;
}

static gboolean
is_of_goal (const Mark *mark,
            const Goal *goal)
{
  return mark != NULL && is_record (mark->record, goal);
}

static gboolean
is_of_field (GtkWidget  *place,
             const Goal *goal)
{
  const Mark *mark = g_object_get_data (G_OBJECT (place), MARK);

  return mark->field == goal->field;
}

/* What is folded has its rows only once it is unfolded. */
static void
unfold_for (GtkWidget  *widget,
            const Goal *goal)
{
  GPtrArray *within = g_object_get_data (G_OBJECT (widget), WITHIN);

  for (guint i = 0; within != NULL && i < within->len; i++)
    {
      if (is_record (g_ptr_array_index (within, i), goal))
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
    }
}

/* The first widget of the field, or else of the record. */
static GtkWidget *
find (GtkWidget  *widget,
      const Goal *goal)
{
  const Mark *mark = g_object_get_data (G_OBJECT (widget), MARK);
  GtkWidget *found = NULL;

  unfold_for (widget, goal);
  if (is_of_goal (mark, goal))
    {
      found = widget;
      if (is_of_field (widget, goal))
        return found;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *place = find (child, goal);

      if (place == NULL)
        continue;

      if (is_of_field (place, goal))
        return place;
      if (found == NULL)
        found = place;
    }

  return found;
}

static void
unfold (GtkWidget *widget,
        GtkWidget *root)
{
  for (GtkWidget *above = widget; above != NULL && above != root;
       above = gtk_widget_get_parent (above))
    {
      if (ADW_IS_EXPANDER_ROW (above))
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (above), TRUE);
    }
}

static gboolean
holds_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* All of it, or as much as there is room for.
 *
 * Returns: whether it was */
static gboolean
bring_in_sight (GtkWidget *place)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (place, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double page, top, bottom, before;

  if (scrolled == NULL || !gtk_widget_compute_bounds (place, scrolled, &bounds))
    return TRUE;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  page = gtk_adjustment_get_page_size (adjustment);
  before = gtk_adjustment_get_value (adjustment);
  top = before + bounds.origin.y;
  bottom = top + MIN (bounds.size.height, page);
  gtk_adjustment_clamp_page (adjustment, top, bottom);

  return gtk_adjustment_get_value (adjustment) == before;
}

static gboolean
go_cb (GtkWidget *root)
{
  Goal *goal = g_object_get_data (G_OBJECT (root), GOAL);
  GtkWidget *place = find (root, goal);

  if (place == NULL)
    return FALSE;

  unfold (place, root);
  /* New or just unfolded, it has no place yet to scroll to. */
  if (!gtk_widget_get_mapped (place) || gtk_widget_get_height (place) == 0)
    return FALSE;

  if (goal->reached != place)
    {
      gtk_widget_grab_focus (place);
      if (!holds_focus (place))
        gtk_widget_child_focus (place, GTK_DIR_TAB_FORWARD);
      gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (root)), TRUE);
      goal->reached = holds_focus (place) ? place : NULL;
      goal->n_steady = 0;
    }

  if (goal->n_steady < STEADY_FRAMES)
    goal->n_steady = bring_in_sight (place) ? goal->n_steady + 1 : 0;
  return goal->reached == place && goal->n_steady >= STEADY_FRAMES && is_of_field (place, goal);
}

void
lr_landmark_go (GtkWidget    *root,
                const LrKind *kind,
                gint64        id,
                int           field)
{
  Goal *goal = g_new0 (Goal, 1);

  goal->kind = kind;
  goal->id = id;
  goal->field = field;
  g_object_set_data_full (G_OBJECT (root), GOAL, goal, g_free);
  lr_when_shown (root, go_cb);
}
