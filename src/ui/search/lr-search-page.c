/* lr-search-page.c: one box that searches everything
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-search-page.h"

#include <glib/gi18n.h>

#include "lr-dossier.h"
#include "lr-list-click.h"
#include "lr-long-list.h"
#include "lr-search-row.h"
#include "lr-spare-rows.h"

/* More than anyone reads; a further word finds it sooner. */
#define MAX_RESULTS 50

struct _LrSearchPage
{
  LrPage              parent_instance;

  GListStore         *results;

  GtkSearchEntry     *entry;
  GtkStack           *stack;
  GtkLabel           *count;
  GtkListView        *list;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (LrSearchPage, lr_search_page, LR_TYPE_PAGE)

static const char *
get_text (LrSearchPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* (transfer full) (nullable): from @pupils, which hold those that came before. */
static LrRecord *
find_pupil (LrSearchPage  *self,
            LrRecord      *record,
            GHashTable    *pupils,
            GError       **error)
{
  gint64 id = lr_record_get_pupil (record);
  LrRecord *pupil;

  if (lr_record_is (record, &lr_pupil_kind))
    return g_object_ref (record);

  pupil = g_hash_table_lookup (pupils, &id);
  if (pupil != NULL)
    return g_object_ref (pupil);

  pupil = lr_store_load (lr_session_get_store (lr_page_get_session (LR_PAGE (self))),
                         &lr_pupil_kind, id, error);
  if (pupil != NULL)
    g_hash_table_insert (pupils, g_memdup2 (&id, sizeof id), g_object_ref (pupil));

  return pupil;
}

/* (transfer full) (nullable) (element-type LrSearchResult) */
static GPtrArray *
search (LrSearchPage  *self,
        GError       **error)
{
  LrStore *store = lr_session_get_store (lr_page_get_session (LR_PAGE (self)));
  g_autoptr (GPtrArray) hits = lr_store_search (store, get_text (self), MAX_RESULTS, error);
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GHashTable) pupils = NULL;

  if (hits == NULL)
    return NULL;

  results = g_ptr_array_new_with_free_func (g_object_unref);
  pupils = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  for (guint i = 0; i < hits->len; i++)
    {
      g_autoptr (LrRecord) pupil = find_pupil (self, lr_search_hit_get_record (hits->pdata[i]), pupils, error);

      if (pupil == NULL)
        return NULL;
      g_ptr_array_add (results, lr_search_result_new (hits->pdata[i], pupil));
    }

  return g_steal_pointer (&results);
}

static void
update_state (LrSearchPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->results));
  g_autofree char *typed = g_strstrip (g_strdup (get_text (self)));
  g_autofree char *count = NULL;

  if (n == MAX_RESULTS)
    count = g_strdup_printf (_("The first %u. Add a word to find less."), n);
  else if (n > 0)
    count = g_strdup_printf (ngettext ("%u found", "%u found", n), n);

  gtk_label_set_text (self->count, count != NULL ? count : "");
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "results" : *typed != '\0' ? "nothing" : "empty");
}

static void
search_changed_cb (LrSearchPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) results = search (self, &error);

  if (results == NULL)
    {
      lr_session_fail (lr_page_get_session (LR_PAGE (self)), error);
      return;
    }

  g_list_store_splice (self->results, 0, g_list_model_get_n_items (G_LIST_MODEL (self->results)),
                       results->pdata, results->len);
  update_state (self);
}

/* What is shown stays true while dossiers change beside it. */
static void
store_changed_cb (LrSearchPage *self)
{
  if (*get_text (self) != '\0')
    search_changed_cb (self);
}

static void
open_result (LrSearchPage *self,
             guint         position)
{
  g_autoptr (LrSearchResult) result = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  LrRecord *record;

  if (result == NULL)
    return;

  record = lr_search_result_get_record (result);
  if (lr_search_result_means_pupil (result))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-pupil", "x", lr_record_get_id (record));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sxu)", lr_record_get_kind (record)->name,
                                lr_record_get_id (record), lr_search_result_get_field (result));
}

static void
list_activated_cb (LrSearchPage *self,
                   guint         position)
{
  open_result (self, position);
}

/* Enter in the box opens what is chosen, or else the first. */
static void
entry_activated_cb (LrSearchPage *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position == GTK_INVALID_LIST_POSITION)
    position = 0;
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    return;

  gtk_single_selection_set_selected (self->selection, position);
  open_result (self, position);
}

static gboolean
entry_key_cb (LrSearchPage    *self,
              guint            keyval,
              guint            keycode,
              GdkModifierType  state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return GDK_EVENT_STOP;
}

static void
stop_search_cb (LrSearchPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
bind_row_cb (LrSearchPage *self,
             GtkListItem  *list_item)
{
  if (!lr_spare_rows_put (gtk_list_view_get_factory (self->list), list_item))
    gtk_list_item_set_child (list_item, lr_search_row_new ());
  lr_search_row_set_result (LR_SEARCH_ROW (gtk_list_item_get_child (list_item)), gtk_list_item_get_item (list_item));
}

static void
unbind_row_cb (LrSearchPage *self,
               GtkListItem  *list_item)
{
  lr_search_row_set_result (LR_SEARCH_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static gboolean
lr_search_page_find (LrPage *page)
{
  LrSearchPage *self = LR_SEARCH_PAGE (page);

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  return TRUE;
}

static void
lr_search_page_constructed (GObject *object)
{
  LrSearchPage *self = LR_SEARCH_PAGE (object);

  G_OBJECT_CLASS (lr_search_page_parent_class)->constructed (object);

  g_signal_connect_object (lr_session_get_store (lr_page_get_session (LR_PAGE (self))), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
lr_search_page_dispose (GObject *object)
{
  LrSearchPage *self = LR_SEARCH_PAGE (object);

  if (self->entry != NULL)
    gtk_search_entry_set_key_capture_widget (self->entry, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_SEARCH_PAGE);
  g_clear_object (&self->results);

  G_OBJECT_CLASS (lr_search_page_parent_class)->dispose (object);
}

static void
lr_search_page_class_init (LrSearchPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lr_search_page_constructed;
  object_class->dispose = lr_search_page_dispose;
  LR_PAGE_CLASS (klass)->find = lr_search_page_find;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LrSearchPage, entry);
  gtk_widget_class_bind_template_child (widget_class, LrSearchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LrSearchPage, count);
  gtk_widget_class_bind_template_child (widget_class, LrSearchPage, list);
  gtk_widget_class_bind_template_child (widget_class, LrSearchPage, selection);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
}

static void
lr_search_page_init (LrSearchPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lr_spare_rows_keep (gtk_list_view_get_factory (self->list), LR_TYPE_SEARCH_ROW);

  self->results = g_list_store_new (LR_TYPE_SEARCH_RESULT);
  lr_long_list_attach (self->list, GTK_SELECTION_MODEL (self->selection), G_LIST_MODEL (self->results),
                       LR_LONG_LIST_FIRST);
  lr_list_click_open (self->list);
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self));
}

GListModel *
lr_search_page_get_model (LrSearchPage *self)
{
  g_return_val_if_fail (LR_IS_SEARCH_PAGE (self), NULL);

  return G_LIST_MODEL (self->selection);
}

const char *
lr_search_page_get_state (LrSearchPage *self)
{
  g_return_val_if_fail (LR_IS_SEARCH_PAGE (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}

void
lr_search_page_set_text (LrSearchPage *self,
                         const char   *text)
{
  g_return_if_fail (LR_IS_SEARCH_PAGE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}
