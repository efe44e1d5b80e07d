/* lr-timeline-entries.c: the events of a timeline as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-entries.h"

#include <glib/gi18n.h>

#include "lr-line-layout.h"
#include "lr-long-list.h"
#include "lr-timeline-sign-image.h"
#include "lr-timeline-sign.h"

typedef struct
{
  guint lane;
  guint index;
} Place;

struct _LrTimelineEntry
{
  GObject parent_instance;

  LrTimelineModel *model;
  Place place;
};

G_DEFINE_FINAL_TYPE (LrTimelineEntry, lr_timeline_entry, G_TYPE_OBJECT)

struct _LrTimelineEntries
{
  GObject parent_instance;

  LrTimelineModel *model;
  GArray *places;  /* of Place */
};

static GType
lr_timeline_entries_get_item_type (GListModel *list)
{
  return LR_TYPE_TIMELINE_ENTRY;
}

static guint
lr_timeline_entries_get_n_items (GListModel *list)
{
  return LR_TIMELINE_ENTRIES (list)->places->len;
}

static gpointer
lr_timeline_entries_get_item (GListModel *list,
                              guint       position)
{
  LrTimelineEntries *self = LR_TIMELINE_ENTRIES (list);
  LrTimelineEntry *entry;

  if (position >= self->places->len)
    return NULL;

  entry = g_object_new (LR_TYPE_TIMELINE_ENTRY, NULL);
  entry->model = lr_timeline_model_ref (self->model);
  entry->place = g_array_index (self->places, Place, position);

  return entry;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = lr_timeline_entries_get_item_type;
  iface->get_n_items = lr_timeline_entries_get_n_items;
  iface->get_item = lr_timeline_entries_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LrTimelineEntries, lr_timeline_entries, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
lr_timeline_entry_finalize (GObject *object)
{
  g_clear_pointer (&LR_TIMELINE_ENTRY (object)->model, lr_timeline_model_unref);

  G_OBJECT_CLASS (lr_timeline_entry_parent_class)->finalize (object);
}

static void
lr_timeline_entry_class_init (LrTimelineEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lr_timeline_entry_finalize;
}

static void
lr_timeline_entry_init (LrTimelineEntry *self)
{
}

LrTimelineLane
lr_timeline_entry_get_lane (LrTimelineEntry *self)
{
  g_return_val_if_fail (LR_IS_TIMELINE_ENTRY (self), 0);

  return self->place.lane;
}

guint
lr_timeline_entry_get_index (LrTimelineEntry *self)
{
  g_return_val_if_fail (LR_IS_TIMELINE_ENTRY (self), 0);

  return self->place.index;
}

const LrTimelineItem *
lr_timeline_entry_get_item (LrTimelineEntry *self)
{
  g_return_val_if_fail (LR_IS_TIMELINE_ENTRY (self), NULL);

  return lr_timeline_model_get_item (self->model, self->place.lane, self->place.index);
}

static void
lr_timeline_entries_finalize (GObject *object)
{
  LrTimelineEntries *self = LR_TIMELINE_ENTRIES (object);

  g_clear_pointer (&self->model, lr_timeline_model_unref);
  g_array_unref (self->places);

  G_OBJECT_CLASS (lr_timeline_entries_parent_class)->finalize (object);
}

static void
lr_timeline_entries_class_init (LrTimelineEntriesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lr_timeline_entries_finalize;
}

static void
lr_timeline_entries_init (LrTimelineEntries *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
}

LrTimelineEntries *
lr_timeline_entries_new (void)
{
  return g_object_new (LR_TYPE_TIMELINE_ENTRIES, NULL);
}

/* Each lane is in order of time: they are merged from their ends.
 *
 * Returns: (transfer full) (element-type Place): the newest first */
static GArray *
merge_lanes (LrTimelineModel *model)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  guint left[LR_TIMELINE_N_LANES];

  for (guint lane = 0; lane < LR_TIMELINE_N_LANES; lane++)
    left[lane] = lr_timeline_model_get_n_items (model, lane);

  for (;;)
    {
      const LrTimelineItem *newest = NULL;
      Place place = { 0, 0 };

      for (guint lane = 0; lane < LR_TIMELINE_N_LANES; lane++)
        {
          const LrTimelineItem *item;

          if (left[lane] == 0)
            continue;

          item = lr_timeline_model_get_item (model, lane, left[lane] - 1);
          if (newest == NULL || item->start > newest->start)
            {
              newest = item;
              place = (Place) { lane, left[lane] - 1 };
            }
        }

      if (newest == NULL)
        return places;

      g_array_append_val (places, place);
      left[place.lane]--;
    }
}

static gboolean
is_same (const LrTimelineItem *one,
         const LrTimelineItem *other)
{
  return one->id == other->id && one->kind == other->kind && one->start == other->start &&
         one->end == other->end && one->sign == other->sign && one->flags == other->flags &&
         g_str_equal (one->title, other->title);
}

/* Takes @places. The rows of what stayed the same stay as they are: whoever adds a
 * note to ten thousand sees one row come in. */
static void
take_places (LrTimelineEntries *self,
             LrTimelineModel   *model,
             GArray            *places)
{
  guint n_before = self->places->len;
  guint n_shared = MIN (n_before, places->len);
  guint head = 0, tail = 0;

#define ITEM(of, list, i) \
  lr_timeline_model_get_item (of, g_array_index (list, Place, i).lane, g_array_index (list, Place, i).index)

  while (head < n_shared && is_same (ITEM (self->model, self->places, head), ITEM (model, places, head)))
    head++;
  while (tail < n_shared - head &&
         is_same (ITEM (self->model, self->places, n_before - 1 - tail), ITEM (model, places, places->len - 1 - tail)))
    tail++;

#undef ITEM

  lr_timeline_model_ref (model);
  g_clear_pointer (&self->model, lr_timeline_model_unref);
  self->model = model;
  g_array_unref (self->places);
  self->places = places;
  if (head < n_before - tail || head < places->len - tail)
    g_list_model_items_changed (G_LIST_MODEL (self), head, n_before - head - tail, places->len - head - tail);
}

void
lr_timeline_entries_set_model (LrTimelineEntries *self,
                               LrTimelineModel   *model)
{
  g_return_if_fail (LR_IS_TIMELINE_ENTRIES (self));
  g_return_if_fail (model != NULL);

  take_places (self, model, merge_lanes (model));
}

void
lr_timeline_entries_set_box (LrTimelineEntries   *self,
                             LrTimelineLayout    *layout,
                             const LrTimelineBox *box)
{
  GArray *places;

  g_return_if_fail (LR_IS_TIMELINE_ENTRIES (self));

  places = g_array_new (FALSE, FALSE, sizeof (Place));
  for (guint i = box->first; i <= box->last; i++)
    {
      Place place = { box->lane, i };

      if (lr_timeline_layout_box_holds (layout, box, i))
        g_array_append_val (places, place);
    }
  take_places (self, lr_timeline_layout_get_model (layout), places);
}

/* What is cut off can be read where the row leads to. (Text that wraps as it likes
 * costs a list five times as much as all the rest of its rows.) */
static GtkWidget *
create_title (void)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "xalign", 0.0f,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "lines", 2,
                       "ellipsize", PANGO_ELLIPSIZE_END,
                       NULL);
}

static GtkWidget *
create_caption (void)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "xalign", 0.0f,
                       "ellipsize", PANGO_ELLIPSIZE_END,
                       "css-classes", (const char *[]) { "caption", "dim-label", NULL },
                       NULL);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item)
{
  GtkWidget *row = lr_line_new (12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (row, "timeline-entry");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), create_title ());
  gtk_box_append (GTK_BOX (texts), create_caption ());
  gtk_box_append (GTK_BOX (row), lr_timeline_sign_image_new ());
  gtk_box_append (GTK_BOX (row), texts);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *sign = gtk_widget_get_first_child (row);
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_next_sibling (sign));
  const LrTimelineItem *item = lr_timeline_entry_get_item (gtk_list_item_get_item (list_item));
  g_autofree char *days = lr_timeline_item_dup_days (item);
  g_autofree char *sentence = lr_timeline_item_dup_sentence (item);
  const char *word = lr_timeline_lane_get_word (lr_timeline_sign_get_info (item->sign)->lane);
  g_autofree char *caption = NULL;

  /* Translators: the day or days of an event, and what sort of event it is. */
  caption = g_strdup_printf (C_("event", "%s · %s"), days, word);
  lr_timeline_sign_image_set_sign (LR_TIMELINE_SIGN_IMAGE (sign), item->sign,
                                   (item->flags & LR_TIMELINE_AHEAD) != 0);
  gtk_label_set_label (GTK_LABEL (title),
                       *item->title != '\0' ? item->title : lr_timeline_sign_get_label (item->sign));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (title)), caption);
  lr_long_list_name_row (row, sentence);
}

GtkListItemFactory *
lr_timeline_entries_create_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);

  return factory;
}
