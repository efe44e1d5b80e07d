/* lr-pupils-page.c: all pupils, searched, filtered and sorted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-pupils-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-dossier.h"
#include "lr-pupil-row.h"
#include "lr-pupil-search.h"
#include "lr-record-list.h"

#define FIRST_ROWS 30

struct _LrPupilsPage
{
  LrPage              parent_instance;

  LrRecordList       *pupils;
  GtkFilterListModel *filtered;
  GtkSliceListModel  *slice;
  GtkFilter          *filter;
  char              **words;
  guint               rest;

  GtkSearchEntry     *search;
  GtkStack           *stack;
  GtkListView        *list;
  GtkSingleSelection *selection;
  AdwStatusPage      *nobody;
};

G_DEFINE_FINAL_TYPE (LrPupilsPage, lr_pupils_page, LR_TYPE_PAGE)

static gboolean
match (gpointer item,
       gpointer user_data)
{
  LrPupilsPage *self = user_data;

  return self->words == NULL ||
         lr_pupil_search_matches ((const char * const *) self->words, item);
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  return strcmp (lr_pupil_get_sort_key ((gpointer) a), lr_pupil_get_sort_key ((gpointer) b));
}

static void
update_state (LrPupilsPage *self)
{
  guint all = g_list_model_get_n_items (G_LIST_MODEL (self->pupils));
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));

  gtk_stack_set_visible_child_name (self->stack, all == 0 ? "empty" : shown == 0 ? "nobody" : "list");
}

static gboolean
show_rest_cb (gpointer data)
{
  LrPupilsPage *self = data;

  self->rest = 0;
  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
  return G_SOURCE_REMOVE;
}

static void
search_changed_cb (LrPupilsPage *self)
{
  g_clear_pointer (&self->words, g_strfreev);
  self->words = lr_pupil_search_split (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
open_pupil (LrPupilsPage *self,
            guint         position)
{
  g_autoptr (LrRecord) pupil = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (pupil != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-pupil", "x", lr_record_get_id (pupil));
}

static void
list_activated_cb (LrPupilsPage *self,
                   guint         position)
{
  open_pupil (self, position);
}

/* Enter in the search field opens the first pupil that is found. */
static void
search_activated_cb (LrPupilsPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    {
      gtk_single_selection_set_selected (self->selection, 0);
      open_pupil (self, 0);
    }
}

static gboolean
search_key_cb (LrPupilsPage    *self,
               guint            keyval,
               guint            keycode,
               GdkModifierType  state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return GDK_EVENT_STOP;
}

static gboolean
lr_pupils_page_find (LrPage *page)
{
  LrPupilsPage *self = LR_PUPILS_PAGE (page);

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
  return TRUE;
}

static void
lr_pupils_page_constructed (GObject *object)
{
  LrPupilsPage *self = LR_PUPILS_PAGE (object);
  LrSession *session = lr_page_get_session (LR_PAGE (self));
  g_autoptr (GError) error = NULL;
  GtkSortListModel *sorted;

  G_OBJECT_CLASS (lr_pupils_page_parent_class)->constructed (object);

  self->pupils = lr_record_list_new (lr_session_get_store (session), &lr_pupil_kind, 0, &error);
  if (self->pupils == NULL)
    {
      lr_session_fail (session, error);
      return;
    }

  self->filter = GTK_FILTER (gtk_custom_filter_new (match, self, NULL));
  self->filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->pupils)),
                                              g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->filtered)),
                                    GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL)));
  self->slice = gtk_slice_list_model_new (G_LIST_MODEL (sorted), 0, FIRST_ROWS);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->slice));
  self->rest = g_idle_add_full (G_PRIORITY_LOW, show_rest_cb, self, NULL);

  g_signal_connect_object (self->pupils, "items-changed",
                           G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filtered, "items-changed",
                           G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  update_state (self);
}

static void
lr_pupils_page_dispose (GObject *object)
{
  LrPupilsPage *self = LR_PUPILS_PAGE (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_PUPILS_PAGE);
  g_clear_object (&self->slice);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->pupils);
  g_clear_pointer (&self->words, g_strfreev);

  G_OBJECT_CLASS (lr_pupils_page_parent_class)->dispose (object);
}

static void
lr_pupils_page_class_init (LrPupilsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lr_pupils_page_constructed;
  object_class->dispose = lr_pupils_page_dispose;
  LR_PAGE_CLASS (klass)->find = lr_pupils_page_find;

  g_type_ensure (LR_TYPE_PUPIL_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-pupils-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, search);
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, list);
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, selection);
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, nobody);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activated_cb);
}

static void
lr_pupils_page_init (LrPupilsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GListModel *
lr_pupils_page_get_model (LrPupilsPage *self)
{
  g_return_val_if_fail (LR_IS_PUPILS_PAGE (self), NULL);

  return G_LIST_MODEL (self->selection);
}
