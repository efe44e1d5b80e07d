/* lr-pupils-page.c: all pupils, searched, filtered and sorted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-pupils-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-dossier.h"
#include "lr-first-pupils.h"
#include "lr-list-click.h"
#include "lr-list-place.h"
#include "lr-long-list.h"
#include "lr-pupil-chips.h"
#include "lr-pupil-order.h"
#include "lr-pupil-row.h"
#include "lr-pupil-search.h"
#include "lr-pupil-text.h"
#include "lr-record-list.h"
#include "lr-section-view.h"
#include "lr-spare-rows.h"

/* Pupils at a time: no frame waits for them. */
#define PREPARED_AT_ONCE 100

struct _LrPupilsPage
{
  LrPage              parent_instance;

  LrWatch            *watch;
  LrRecordList       *pupils;
  GtkSortListModel   *sorted;
  LrPupilFilter      *filter;
  GtkFilterListModel *filtered;
  LrSectionList      *sections;
  GSettings          *settings;
  char               *order;   /* "need" or "name" */
  guint               prepare;     /* the source that makes the pupils ready to be searched */
  guint               n_prepared;

  GtkSearchEntry     *search;
  GtkStack           *stack;
  AdwStatusPage      *nobody;
  GtkListView        *list;
  GtkSingleSelection *selection;
  LrPupilChips       *chips;
};

G_DEFINE_FINAL_TYPE (LrPupilsPage, lr_pupils_page, LR_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_ORDER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_by_need (LrPupilsPage *self)
{
  return g_str_equal (self->order, "need");
}

/* What hides them is said, with the way back to them. */
static void
update_nobody (LrPupilsPage *self)
{
  gboolean searched = *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
  gboolean filtered = lr_pupil_chips_count (self->chips) > 0;

  adw_status_page_set_description (self->nobody,
    searched && filtered ? _("Nobody is found by what you typed among those you chose by the filter.") :
    filtered ? _("Nobody fits all that you chose by the filter.") :
    _("Try fewer letters of the name, the class or the pupil number."));
}

static void
update_state (LrPupilsPage *self)
{
  guint all = g_list_model_get_n_items (G_LIST_MODEL (self->pupils));
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));

  update_nobody (self);
  gtk_widget_set_visible (GTK_WIDGET (self->chips), all > 0);
  gtk_stack_set_visible_child_name (self->stack, all == 0 ? "empty" : shown == 0 ? "nobody" : "list");
}

static void
search_changed_cb (LrPupilsPage *self)
{
  lr_pupil_filter_set_text (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  update_nobody (self);
}

static void
chosen_cb (LrPupilsPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pupils.clear-filter", lr_pupil_chips_count (self->chips) > 0);
  update_nobody (self);
}

static void
clear_filter_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  LrPupilsPage *self = LR_PUPILS_PAGE (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  lr_pupil_chips_clear (self->chips);
}

static gboolean
prepare_cb (gpointer user_data)
{
  LrPupilsPage *self = user_data;

  for (guint i = 0; i < PREPARED_AT_ONCE; i++)
    {
      g_autoptr (LrRecord) pupil = g_list_model_get_item (G_LIST_MODEL (self->pupils), self->n_prepared);

      if (pupil == NULL)
        {
          self->prepare = 0;
          return G_SOURCE_REMOVE;
        }
      lr_pupil_search_prepare (pupil);
      self->n_prepared++;
    }

  return G_SOURCE_CONTINUE;
}

static GtkSorter *
create_sorter (LrPupilsPage *self)
{
  return is_by_need (self) ? lr_pupil_order_new_by_need (self->watch) : lr_pupil_order_new_by_name ();
}

static void
sort (LrPupilsPage *self)
{
  g_autoptr (GtkSorter) sorter = create_sorter (self);

  gtk_sort_list_model_set_sorter (self->sorted, sorter);
  lr_section_list_refresh (self->sections);
}

static void
set_order (LrPupilsPage *self,
           const char   *order)
{
  if (g_strcmp0 (self->order, order) == 0)
    return;

  g_free (self->order);
  self->order = g_strdup (order);
  if (self->sections != NULL)
    sort (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
}

/* By name nothing changes place. */
static void
reviewed_cb (LrPupilsPage *self)
{
  if (is_by_need (self))
    sort (self);
}

/* There are no groups by name, nor before it is known who stands in which. */
static guint
get_section (gpointer item,
             gpointer user_data)
{
  LrPupilsPage *self = user_data;

  if (!is_by_need (self) || lr_watch_get_state (self->watch) != LR_WATCH_READY)
    return LR_SECTION_NONE;

  return lr_pupil_find_group (item, self->watch);
}

static void
bind_row_cb (LrPupilsPage *self,
             GtkListItem  *list_item)
{
  gpointer item = gtk_list_item_get_item (list_item);

  if (LR_IS_SECTION_HEADING (item))
    {
      g_autofree char *text = g_strdup_printf (C_("group", "%s · %u"),
                                               lr_pupil_text_get_group (lr_section_heading_get_section (item)),
                                               lr_section_heading_get_count (item));

      lr_section_view_show_heading (list_item, text);
      return;
    }

  lr_section_view_show_item (list_item);
  if (!lr_spare_rows_put (gtk_list_view_get_factory (self->list), list_item))
    gtk_list_item_set_child (list_item, lr_pupil_row_new (self->watch));
  lr_pupil_row_set_pupil (LR_PUPIL_ROW (gtk_list_item_get_child (list_item)), item);
}

static void
unbind_row_cb (LrPupilsPage *self,
               GtkListItem  *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  if (LR_IS_PUPIL_ROW (row))
    lr_pupil_row_set_pupil (LR_PUPIL_ROW (row), NULL);
}

static void
list_activated_cb (LrPupilsPage *self,
                   guint         position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item != NULL && LR_IS_RECORD (item))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-pupil", "x", lr_record_get_id (LR_RECORD (item)));
}

/* Enter in the search field opens the first pupil that is found. */
static void
search_activated_cb (LrPupilsPage *self)
{
  g_autoptr (LrRecord) first = g_list_model_get_item (G_LIST_MODEL (self->filtered), 0);

  if (first == NULL)
    return;

  lr_list_place_show (self->list, lr_record_get_id (first));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-pupil", "x", lr_record_get_id (first));
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
get_key (gpointer item)
{
  return LR_IS_RECORD (item) ? lr_record_get_id (item) : 0;
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
  gtk_widget_activate_action (GTK_WIDGET (self), "pupils.clear-filter", NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
set_up_rows (LrPupilsPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  lr_spare_rows_keep (factory, LR_TYPE_PUPIL_ROW);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
}

static void
connect_models (LrPupilsPage *self)
{
  self->filter = lr_pupil_filter_new (self->watch);
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->pupils)), create_sorter (self));
  self->filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->sorted)),
                                              g_object_ref (GTK_FILTER (self->filter)));
  self->sections = lr_section_list_new (g_object_ref (G_LIST_MODEL (self->filtered)), get_section, self);
  lr_pupil_chips_attach (self->chips, self->filter, G_LIST_MODEL (self->pupils), self->watch);
  lr_long_list_attach (self->list, GTK_SELECTION_MODEL (self->selection), G_LIST_MODEL (self->sections),
                       LR_LONG_LIST_FIRST);
  lr_section_view_attach (self->list);
  lr_list_place_keep (self->list, get_key);
  lr_list_click_open (self->list);

  g_signal_connect_object (self->pupils, "items-changed",
                           G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pupils, "items-changed",
                           G_CALLBACK (pupils_changed_cb), self, G_CONNECT_AFTER);
  g_signal_connect_object (self->filtered, "items-changed",
                           G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watch, "reviewed",
                           G_CALLBACK (reviewed_cb), self, G_CONNECT_SWAPPED);
}

static void
lr_pupils_page_constructed (GObject *object)
{
  LrPupilsPage *self = LR_PUPILS_PAGE (object);
  LrSession *session = lr_page_get_session (LR_PAGE (self));
  g_autoptr (GError) error = NULL;

  G_OBJECT_CLASS (lr_pupils_page_parent_class)->constructed (object);

  self->pupils = lr_record_list_new (lr_session_get_store (session), &lr_pupil_kind, 0, &error);
  if (self->pupils == NULL)
    {
      lr_session_fail (session, error);
      return;
    }

  self->watch = g_object_ref (lr_session_get_watch (session));
  lr_watch_follow (self->watch);
  connect_models (self);
  set_up_rows (self);
  /* Whoever begins to type in the list is looking for someone. */
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->list));
  update_state (self);
  chosen_cb (self);
  /* Once there is nothing else to do. */
  self->prepare = g_idle_add_full (G_PRIORITY_LOW, prepare_cb, self, NULL);
}

static void
lr_pupils_page_dispose (GObject *object)
{
  LrPupilsPage *self = LR_PUPILS_PAGE (object);

  g_clear_handle_id (&self->prepare, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_PUPILS_PAGE);
  /* The list outlives the page for a moment: it no longer asks who stands where. */
  if (self->filtered != NULL)
    g_signal_handlers_disconnect_by_data (self->filtered, self->sections);
  g_clear_object (&self->sections);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorted);
  g_clear_object (&self->settings);
  g_clear_object (&self->watch);
  g_clear_object (&self->pupils);

  G_OBJECT_CLASS (lr_pupils_page_parent_class)->dispose (object);
}

static void
lr_pupils_page_finalize (GObject *object)
{
  g_free (LR_PUPILS_PAGE (object)->order);

  G_OBJECT_CLASS (lr_pupils_page_parent_class)->finalize (object);
}

static void
lr_pupils_page_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_ORDER)
    g_value_set_string (value, LR_PUPILS_PAGE (object)->order);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lr_pupils_page_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_ORDER)
    set_order (LR_PUPILS_PAGE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lr_pupils_page_class_init (LrPupilsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lr_pupils_page_constructed;
  object_class->dispose = lr_pupils_page_dispose;
  object_class->finalize = lr_pupils_page_finalize;
  object_class->get_property = lr_pupils_page_get_property;
  object_class->set_property = lr_pupils_page_set_property;
  LR_PAGE_CLASS (klass)->find = lr_pupils_page_find;

  properties[PROP_ORDER] = g_param_spec_string ("order", NULL, NULL, "need",
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (widget_class, "pupils.order", "order");
  gtk_widget_class_install_action (widget_class, "pupils.clear-filter", NULL, clear_filter_cb);

  g_type_ensure (LR_TYPE_PUPIL_CHIPS);
  g_type_ensure (LR_TYPE_FIRST_PUPILS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-pupils-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, search);
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, nobody);
  gtk_widget_class_bind_template_child_full (widget_class, "show_all", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, list);
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, selection);
  gtk_widget_class_bind_template_child (widget_class, LrPupilsPage, chips);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
lr_pupils_page_init (LrPupilsPage *self)
{
  self->settings = g_settings_new (APP_ID);
  self->order = g_settings_get_string (self->settings, "pupils-order");
  gtk_widget_init_template (GTK_WIDGET (self));
  g_settings_bind (self->settings, "pupils-order", self, "order", G_SETTINGS_BIND_DEFAULT);
}

GListModel *
lr_pupils_page_get_model (LrPupilsPage *self)
{
  g_return_val_if_fail (LR_IS_PUPILS_PAGE (self), NULL);

  return G_LIST_MODEL (self->selection);
}
