/* lr-pupils-page.c: all pupils, searched, filtered and sorted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-pupils-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-dossier.h"
#include "lr-long-list.h"
#include "lr-first-pupils.h"
#include "lr-list-place.h"
#include "lr-pupil-filter.h"
#include "lr-pupil-row.h"
#include "lr-pupil-statuses.h"
#include "lr-record-list.h"
#include "lr-text.h"

struct _LrPupilsPage
{
  LrPage              parent_instance;

  LrRecordList       *pupils;
  LrPupilStatuses    *statuses;
  LrPupilFilter      *filter;
  GtkFilterListModel *filtered;
  GtkSorter          *sorter;
  GPtrArray          *classes;  /* (element-type utf8): as in the drop-down, behind its first row */

  GtkSearchEntry     *search;
  GtkStack           *stack;
  GtkListView        *list;
  GtkSingleSelection *selection;
  AdwComboRow        *class_row;
  AdwComboRow        *case_row;
  AdwComboRow        *sort_row;
  GtkSwitch          *left_switch;
  GtkRevealer        *filter_bar;
  GtkLabel           *filter_label;
};

G_DEFINE_FINAL_TYPE (LrPupilsPage, lr_pupils_page, LR_TYPE_PAGE)

/* In the order of the drop-down in the template. */
enum
{
  SORT_NAME,
  SORT_CLASS,
  SORT_HOME,
};

static LrDay
get_home_since (LrPupilsPage *self,
                LrRecord     *pupil)
{
  LrDay since = lr_pupil_statuses_find (self->statuses, lr_record_get_id (pupil)).home_since;

  return since != LR_DAY_NONE ? since : G_MAXUINT32;
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  LrPupilsPage *self = user_data;
  guint order = adw_combo_row_get_selected (self->sort_row);
  int result = 0;

  if (order == SORT_CLASS)
    {
      result = g_strcmp0 (lr_record_get_text ((gpointer) a, LR_PUPIL_CLASS),
                          lr_record_get_text ((gpointer) b, LR_PUPIL_CLASS));
    }
  else if (order == SORT_HOME)
    {
      LrDay home_a = get_home_since (self, (gpointer) a);
      LrDay home_b = get_home_since (self, (gpointer) b);

      result = home_a < home_b ? -1 : home_a > home_b;
    }

  return result != 0 ? result : strcmp (lr_pupil_get_sort_key ((gpointer) a), lr_pupil_get_sort_key ((gpointer) b));
}

static void
update_state (LrPupilsPage *self)
{
  guint all = g_list_model_get_n_items (G_LIST_MODEL (self->pupils));
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));

  gtk_stack_set_visible_child_name (self->stack, all == 0 ? "empty" : shown == 0 ? "nobody" : "list");
}

static void
search_changed_cb (LrPupilsPage *self)
{
  lr_pupil_filter_set_text (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static const char *
get_selected_text (AdwComboRow *row)
{
  GtkStringObject *item = adw_combo_row_get_selected_item (row);

  return item != NULL ? gtk_string_object_get_string (item) : "";
}

/* (nullable): NULL for all of them */
static const char *
get_chosen_class (LrPupilsPage *self)
{
  guint selected = adw_combo_row_get_selected (self->class_row);

  return selected > 0 && selected <= self->classes->len ? g_ptr_array_index (self->classes, selected - 1) : NULL;
}

/* What is not shown, in words: a filter that was forgotten hides a child. */
static void
update_filter_bar (LrPupilsPage *self)
{
  gboolean by_class = adw_combo_row_get_selected (self->class_row) > 0;
  gboolean by_case = adw_combo_row_get_selected (self->case_row) > 0;
  g_autofree char *text = NULL;

  text = g_strdup_printf ("%s%s%s",
                          by_class ? get_selected_text (self->class_row) : "",
                          by_class && by_case ? " · " : "",
                          by_case ? get_selected_text (self->case_row) : "");
  gtk_label_set_text (self->filter_label, text);
  gtk_revealer_set_reveal_child (self->filter_bar, by_class || by_case);
}

static void
filter_changed_cb (LrPupilsPage *self)
{
  const char *chosen;

  /* The template is still being put together. */
  if (self->filter == NULL)
    return;

  chosen = get_chosen_class (self);
  lr_pupil_filter_set_class (self->filter, chosen);
  lr_pupil_filter_set_cases (self->filter, adw_combo_row_get_selected (self->case_row));
  lr_pupil_filter_set_left (self->filter, gtk_switch_get_active (self->left_switch));
  update_filter_bar (self);
}

static void
clear_filter_cb (LrPupilsPage *self)
{
  adw_combo_row_set_selected (self->class_row, 0);
  adw_combo_row_set_selected (self->case_row, 0);
}

static void
sort_changed_cb (LrPupilsPage *self)
{
  if (self->sorter != NULL)
    gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

static gboolean
is_same_list (GPtrArray *one,
              GPtrArray *other)
{
  if (one->len != other->len)
    return FALSE;

  for (guint i = 0; i < one->len; i++)
    {
      if (!g_str_equal (one->pdata[i], other->pdata[i]))
        return FALSE;
    }

  return TRUE;
}

/* The classes that there are; the chosen one stays chosen. A new model takes the choice
 * away for a moment, and with it who is shown: not for each pupil that changes. */
static void
update_classes (LrPupilsPage *self)
{
  g_autofree char *chosen = g_strdup (get_chosen_class (self));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) classes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->pupils)); i++)
    {
      g_autoptr (LrRecord) pupil = g_list_model_get_item (G_LIST_MODEL (self->pupils), i);
      char *class_name = g_strdup (lr_record_get_text (pupil, LR_PUPIL_CLASS));

      if (class_name == NULL || !g_hash_table_add (seen, class_name))
        {
          g_free (class_name);
          continue;
        }
      g_ptr_array_add (classes, class_name);
    }

  g_ptr_array_sort (classes, compare_texts);
  if (adw_combo_row_get_model (self->class_row) != NULL && is_same_list (classes, self->classes))
    return;

  gtk_string_list_append (model, _("All classes"));
  for (guint i = 0; i < classes->len; i++)
    {
      g_autofree char *shown = lr_text_cap (g_ptr_array_index (classes, i), LR_TEXT_WORD);

      gtk_string_list_append (model, shown);
      if (g_strcmp0 (g_ptr_array_index (classes, i), chosen) == 0)
        selected = i + 1;
    }

  g_ptr_array_unref (self->classes);
  self->classes = g_ptr_array_ref (classes);
  adw_combo_row_set_model (self->class_row, G_LIST_MODEL (model));
  adw_combo_row_set_selected (self->class_row, selected);
}

static void
statuses_changed_cb (LrPupilsPage *self)
{
  if (adw_combo_row_get_selected (self->sort_row) == SORT_HOME)
    gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              LrPupilsPage             *self)
{
  gtk_list_item_set_child (item, lr_pupil_row_new (self->statuses));
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             LrPupilsPage             *self)
{
  lr_pupil_row_set_pupil (LR_PUPIL_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               LrPupilsPage             *self)
{
  lr_pupil_row_set_pupil (LR_PUPIL_ROW (gtk_list_item_get_child (item)), NULL);
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

static gint64
get_key (gpointer pupil)
{
  return lr_record_get_id (pupil);
}

/* Who was just added is to be seen; who undoes something stays where she is. */
static void
pupils_changed_cb (GListModel   *pupils,
                   guint         position,
                   guint         removed,
                   guint         added,
                   LrPupilsPage *self)
{
  g_autoptr (LrRecord) pupil = NULL;

  if (removed != 0 || added != 1 || lr_session_is_stepping (lr_page_get_session (LR_PAGE (self))))
    return;

  pupil = g_list_model_get_item (pupils, position);
  lr_list_place_show (self->list, lr_record_get_id (pupil));
}

static void
stop_search_cb (LrPupilsPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
show_all_cb (LrPupilsPage *self)
{
  stop_search_cb (self);
  clear_filter_cb (self);
}

static void
set_up_rows (LrPupilsPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, 0);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
}

static void
lr_pupils_page_constructed (GObject *object)
{
  LrPupilsPage *self = LR_PUPILS_PAGE (object);
  LrSession *session = lr_page_get_session (LR_PAGE (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkSortListModel) sorted = NULL;

  G_OBJECT_CLASS (lr_pupils_page_parent_class)->constructed (object);

  self->pupils = lr_record_list_new (lr_session_get_store (session), &lr_pupil_kind, 0, &error);
  if (self->pupils == NULL)
    {
      lr_session_fail (session, error);
      return;
    }

  self->statuses = lr_pupil_statuses_new (lr_session_get_watch (session));
  self->filter = lr_pupil_filter_new (self->statuses);
  self->filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->pupils)),
                                              g_object_ref (GTK_FILTER (self->filter)));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->filtered)),
                                    g_object_ref (self->sorter));
  lr_long_list_attach (self->list, GTK_SELECTION_MODEL (self->selection), G_LIST_MODEL (sorted),
                       LR_LONG_LIST_FIRST);
  lr_list_place_keep (self->list, get_key);
  set_up_rows (self);
  /* Whoever begins to type in the list is looking for someone. */
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->list));

  g_signal_connect_object (self->pupils, "items-changed",
                           G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pupils, "items-changed",
                           G_CALLBACK (update_classes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pupils, "items-changed",
                           G_CALLBACK (pupils_changed_cb), self, G_CONNECT_AFTER);
  g_signal_connect_object (self->filtered, "items-changed",
                           G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->statuses, "changed",
                           G_CALLBACK (statuses_changed_cb), self, G_CONNECT_SWAPPED);
  update_classes (self);
  update_state (self);
}

static void
lr_pupils_page_dispose (GObject *object)
{
  LrPupilsPage *self = LR_PUPILS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_PUPILS_PAGE);
  g_clear_pointer (&self->classes, g_ptr_array_unref);
  g_clear_object (&self->filtered);
  g_clear_object (&self->sorter);
  g_clear_object (&self->filter);
  g_clear_object (&self->statuses);
  g_clear_object (&self->pupils);

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

  g_type_ensure (LR_TYPE_FIRST_PUPILS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-pupils-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, search);
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, list);
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, selection);
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, class_row);
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, case_row);
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, sort_row);
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, left_switch);
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, filter_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, sort_changed_cb);
}

static void
lr_pupils_page_init (LrPupilsPage *self)
{
  self->classes = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GListModel *
lr_pupils_page_get_model (LrPupilsPage *self)
{
  g_return_val_if_fail (LR_IS_PUPILS_PAGE (self), NULL);

  return G_LIST_MODEL (self->selection);
}
