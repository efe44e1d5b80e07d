/* lr-today-page.c: who needs something today, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-today-page.h"

#include <glib/gi18n.h>

#include "lr-coming-list.h"
#include "lr-day-text.h"
#include "lr-duty-acts.h"
#include "lr-duty-row.h"
#include "lr-first-pupils.h"
#include "lr-long-list.h"
#include "lr-next-meetings.h"
#include "lr-overlay-split.h"
#include "lr-problem-bar.h"
#include "lr-row-menu.h"
#include "lr-section-view.h"
#include "lr-spinner.h"
#include "lr-today-cards.h"
#include "lr-today-text.h"
#include "lr-wrap-layout.h"

struct _LrTodayPage
{
  LrPage parent_instance;

  GListStore *duties;
  GtkFilter *filter;
  GtkSorter *sorter;
  LrSectionList *rows;
  LrDay known_before;   /* what was reached later is new */
  char *shown;          /* whose duties: "everyone", "mine", "others", "new" */
  guint join_rows;      /* 0, or the source that will */

  GtkStack *stack;
  GtkLabel *summary;
  GtkLabel *freshness;
  GtkWidget *stale_bar;
  GtkLabel *stale_label;
  LrProblemBar *problems;
  GtkListView *list;
  AdwStatusPage *empty;
  AdwStatusPage *failed;
  GtkWidget *first_pupils;
  GtkWidget *whose;
  GtkWidget *new_button;
  LrOverlaySplit *split;
  GtkToggleButton *meetings_button;
  LrNextMeetings *meetings;
  LrComingList *coming;
};

G_DEFINE_FINAL_TYPE (LrTodayPage, lr_today_page, LR_TYPE_PAGE)

static LrSession *
get_session (LrTodayPage *self)
{
  return lr_page_get_session (LR_PAGE (self));
}

static gboolean
filter_cb (gpointer item,
           gpointer user_data)
{
  LrTodayPage *self = user_data;

  return lr_today_cards_shows (item, self->shown, self->known_before);
}

static int
compare_cb (gconstpointer one,
            gconstpointer other,
            gpointer      user_data)
{
  LrTodayPage *self = user_data;

  return lr_today_cards_compare ((gpointer) one, (gpointer) other, self->shown);
}

static void
update_freshness (LrTodayPage *self)
{
  LrWatch *watch = lr_session_get_watch (get_session (self));
  g_autofree char *text = NULL;
  gboolean is_stale;

  if (watch == NULL)
    return;

  text = lr_watch_dup_freshness (watch, NULL);
  is_stale = lr_watch_is_stale (watch, NULL);
  gtk_label_set_label (is_stale ? self->stale_label : self->freshness, text);
  gtk_widget_set_visible (self->stale_bar, is_stale);
  gtk_widget_set_visible (GTK_WIDGET (self->freshness), !is_stale);
}

/* Nobody to watch over yet, as far as is known. */
static gboolean
is_new (LrTodayPage *self)
{
  LrWatch *watch = lr_session_get_watch (get_session (self));

  return watch != NULL && lr_watch_get_state (watch) == LR_WATCH_READY && lr_watch_get_n_pupils (watch) == 0;
}

/* The first thing she sees is no dead end, and not what is late for nobody. */
static void
update_empty (LrTodayPage *self)
{
  gboolean begins = is_new (self);
  const char *title, *description;

  gtk_widget_set_visible (self->first_pupils, begins);
  gtk_widget_set_visible (self->whose, !begins);
  adw_status_page_set_icon_name (self->empty, begins ? "system-users-symbolic" : "object-select-symbolic");
  lr_today_text_tell_empty (begins ? NULL : self->shown, &title, &description);
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, description);
}

static void
update_state (LrTodayPage *self)
{
  LrWatch *watch = lr_session_get_watch (get_session (self));
  const char *child = "loading";

  switch (watch != NULL ? lr_watch_get_state (watch) : LR_WATCH_LOADING)
    {
    case LR_WATCH_READY:
      child = !is_new (self) && g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0 ? "list" : "empty";
      break;

    case LR_WATCH_FAILED:
      adw_status_page_set_description (self->failed, lr_watch_get_error (watch)->message);
      child = "failed";
      break;

    case LR_WATCH_LOADING:
    default:
      break;
    }

  gtk_stack_set_visible_child_name (self->stack, child);
}

/* Which children the last import brought here. */
static void
update_new (LrTodayPage *self)
{
  gboolean any = lr_duty_list_has_new (G_LIST_MODEL (self->duties), self->known_before);
  g_autofree char *day = lr_day_text_format_long (self->known_before);
  g_autofree char *tip = g_strdup_printf (_("New since absence was known up to %s"), day);

  gtk_widget_set_tooltip_text (self->new_button, tip);
  gtk_widget_set_visible (self->new_button, any || g_str_equal (self->shown, "new"));
}

static void
update (LrTodayPage *self)
{
  g_autofree char *counts = lr_today_text_count (G_LIST_MODEL (self->rows));

  gtk_label_set_label (self->summary, counts);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *counts != '\0' && !is_new (self));
  update_freshness (self);
  update_new (self);
  update_empty (self);
  update_state (self);
}

static void
retry_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  LrTodayPage *self = LR_TODAY_PAGE (widget);
  LrWatch *watch = lr_session_get_watch (get_session (self));

  if (watch != NULL)
    lr_watch_follow (watch);
  update_state (self);
}

static void
update_title (LrTodayPage *self)
{
  g_autofree char *day = lr_day_text_format_long (lr_session_get_today (get_session (self)));

  lr_page_set_subtitle (LR_PAGE (self), day);
}

static void
open_pupil (LrTodayPage *self,
            LrDutyItem  *item)
{
  gint64 pupil = lr_duty_item_get_pupil_id (item);

  if (pupil != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-pupil", "x", pupil);
}

static LrDutyItem *
get_item (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "lr-duty-item");
}

static void
row_tick_cb (LrTodayPage *self,
             GtkWidget   *row)
{
  LrDutyItem *item = get_item (row);
  GPtrArray *earlier = lr_duty_item_get_earlier (item);

  if (earlier != NULL)
    lr_duty_acts_settle_earlier (get_session (self), lr_duty_item_get_pupil_id (item), earlier);
  else
    lr_duty_acts_tick (get_session (self), lr_duty_item_get_pupil_id (item), lr_duty_item_get_duty (item),
                       lr_session_get_today (get_session (self)));
}

static void
row_tick_on_day_cb (LrTodayPage *self,
                    GtkWidget   *row)
{
  LrDutyItem *item = get_item (row);

  lr_duty_acts_tick_on_day (get_session (self), lr_duty_item_get_pupil_id (item),
                            lr_duty_item_get_duty (item), GTK_WIDGET (self));
}

static void
row_do_cb (LrTodayPage *self,
           GtkWidget   *row)
{
  LrDutyItem *item = get_item (row);

  lr_duty_acts_do (get_session (self), lr_duty_item_get_pupil_id (item), lr_duty_item_get_duty (item), GTK_WIDGET (self));
}

static void
row_dismiss_cb (LrTodayPage *self,
                GtkWidget   *row)
{
  LrDutyItem *item = get_item (row);

  if (lr_duty_item_get_earlier (item) != NULL)
    return;

  lr_duty_acts_dismiss (get_session (self), lr_duty_item_get_pupil_id (item),
                        lr_duty_item_get_duty (item), GTK_WIDGET (self));
}

static void
row_open_cb (LrTodayPage *self,
             GtkWidget   *row)
{
  open_pupil (self, get_item (row));
}

static GtkWidget *
create_duty (LrTodayPage *self)
{
  GtkWidget *row = lr_duty_row_new ();

  g_signal_connect_object (row, "tick", G_CALLBACK (row_tick_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "tick-on-day", G_CALLBACK (row_tick_on_day_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "do", G_CALLBACK (row_do_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "dismiss", G_CALLBACK (row_dismiss_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "open", G_CALLBACK (row_open_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static gboolean
join_rows_cb (gpointer data)
{
  LrTodayPage *self = data;

  self->join_rows = 0;
  lr_today_cards_join_all (self->list, self->known_before);
  return G_SOURCE_REMOVE;
}

/* A row is on another card when another comes or goes beside it. */
static void
join_rows_soon (LrTodayPage *self)
{
  if (self->join_rows == 0)
    self->join_rows = g_idle_add (join_rows_cb, self);
}

static void
show_duty (LrTodayPage *self,
           LrDutyRow   *row,
           LrDutyItem  *item)
{
  LrWatch *watch = lr_session_get_watch (get_session (self));
  GPtrArray *earlier = lr_duty_item_get_earlier (item);

  if (earlier != NULL)
    lr_duty_row_set_earlier (row, earlier, lr_duty_item_get_pupil (item), watch);
  else
    lr_duty_row_set_duty (row, lr_duty_item_get_duty (item), lr_duty_item_get_pupil (item), watch);
}

static void
bind_row_cb (LrTodayPage *self,
             GtkListItem *list_item)
{
  gpointer item = gtk_list_item_get_item (list_item);
  GtkWidget *row;

  if (LR_IS_SECTION_HEADING (item))
    {
      lr_section_view_show_heading (list_item, lr_today_text_name (lr_section_heading_get_section (item)));
      return;
    }

  row = lr_section_view_show_item (list_item);
  if (row == NULL)
    {
      row = create_duty (self);
      gtk_list_item_set_child (list_item, row);
    }
  g_object_set_data_full (G_OBJECT (row), "lr-duty-item", g_object_ref (item), g_object_unref);
  show_duty (self, LR_DUTY_ROW (row), item);
  lr_today_cards_join (self->list, list_item, self->known_before);
  gtk_list_item_set_activatable (list_item, lr_duty_item_get_pupil_id (item) != 0);
}

static void
unbind_row_cb (LrTodayPage *self,
               GtkListItem *list_item)
{
  g_object_set_data (G_OBJECT (gtk_list_item_get_child (list_item)), "lr-duty-item", NULL);
  lr_today_cards_forget (list_item);
}

static void
activate_cb (LrTodayPage *self,
             guint        position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);

  if (LR_IS_DUTY_ITEM (item))
    open_pupil (self, LR_DUTY_ITEM (item));
}

/* Only when the row itself has the focus, not a button in it. */
static gboolean
key_pressed_cb (LrTodayPage     *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  if (row == NULL || !LR_IS_DUTY_ROW (row) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      row_tick_cb (self, row);
      return GDK_EVENT_STOP;

    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      row_dismiss_cb (self, row);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
shown_changed (LrTodayPage *self)
{
  if (self->filter == NULL)
    return;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update (self);
}

static void
reviewed_cb (LrTodayPage *self,
             gint64       pupil,
             LrWatch     *watch)
{
  LrDay known_before = lr_watch_get_known_before (watch);

  if (known_before != self->known_before)
    {
      self->known_before = known_before;
      gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
    }
  update (self);
  join_rows_soon (self);
}

static guint
get_section (gpointer item,
             gpointer user_data)
{
  return lr_duty_item_get_card_when (item);
}

static void
connect_models (LrTodayPage *self,
                LrWatch     *watch)
{
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  g_autoptr (GtkNoSelection) selection = NULL;

  self->duties = lr_duty_list_new (watch);
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_cb, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->duties)), g_object_ref (self->filter));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, self, NULL));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (self->sorter));
  self->rows = lr_section_list_new (G_LIST_MODEL (sorted), get_section, self);
  selection = gtk_no_selection_new (NULL);
  lr_long_list_attach (self->list, GTK_SELECTION_MODEL (selection), G_LIST_MODEL (self->rows), LR_LONG_LIST_FIRST);
  lr_section_view_attach (self->list);
  lr_row_menu_attach (GTK_WIDGET (self->list), LR_TYPE_DUTY_ROW, "duty.menu");

  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (join_rows_soon), self, G_CONNECT_SWAPPED);
}

static void
lr_today_page_constructed (GObject *object)
{
  LrTodayPage *self = LR_TODAY_PAGE (object);
  LrSession *session;
  LrWatch *watch;

  G_OBJECT_CLASS (lr_today_page_parent_class)->constructed (object);

  session = get_session (self);
  watch = lr_session_get_watch (session);
  g_signal_connect_object (session, "notify::today", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  update_title (self);
  lr_next_meetings_set_session (self->meetings, session);
  lr_coming_list_set_session (self->coming, session);
  adw_header_bar_pack_end (lr_page_get_header_bar (LR_PAGE (self)), GTK_WIDGET (self->meetings_button));

  if (watch == NULL)
    return;

  connect_models (self, watch);
  lr_problem_bar_set_watch (self->problems, watch);
  g_signal_connect_object (watch, "changed", G_CALLBACK (update_freshness), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "reviewed", G_CALLBACK (reviewed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "failed", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  self->known_before = lr_watch_get_known_before (watch);
  if (lr_watch_get_state (watch) == LR_WATCH_READY)
    update (self);
  else
    update_state (self);
}

static void
lr_today_page_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  g_value_set_string (value, LR_TODAY_PAGE (object)->shown);
}

static void
lr_today_page_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LrTodayPage *self = LR_TODAY_PAGE (object);
  const char *shown = g_value_get_string (value);

  if (g_strcmp0 (self->shown, shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_strdup (shown);
  g_object_notify_by_pspec (object, pspec);
  shown_changed (self);
}

static void
lr_today_page_dispose (GObject *object)
{
  LrTodayPage *self = LR_TODAY_PAGE (object);

  g_clear_handle_id (&self->join_rows, g_source_remove);
  if (self->rows != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->rows, self);
      gtk_list_view_set_model (self->list, NULL);
    }
  g_clear_object (&self->rows);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->duties);
  g_clear_object (&self->meetings_button);

  G_OBJECT_CLASS (lr_today_page_parent_class)->dispose (object);
}

static void
lr_today_page_finalize (GObject *object)
{
  g_free (LR_TODAY_PAGE (object)->shown);

  G_OBJECT_CLASS (lr_today_page_parent_class)->finalize (object);
}

static void
lr_today_page_class_init (LrTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lr_today_page_constructed;
  object_class->get_property = lr_today_page_get_property;
  object_class->set_property = lr_today_page_set_property;
  object_class->dispose = lr_today_page_dispose;
  object_class->finalize = lr_today_page_finalize;

  /* Whose duties are shown: "everyone", "mine" or "others". */
  g_object_class_install_property (object_class, 1,
    g_param_spec_string ("shown", NULL, NULL, "everyone",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_install_property_action (widget_class, "today.show", "shown");
  gtk_widget_class_install_action (widget_class, "today.retry", NULL, retry_cb);

  g_type_ensure (LR_TYPE_WRAP_LAYOUT);
  g_type_ensure (LR_TYPE_FIRST_PUPILS);
  g_type_ensure (LR_TYPE_NEXT_MEETINGS);
  g_type_ensure (LR_TYPE_COMING_LIST);
  g_type_ensure (LR_TYPE_OVERLAY_SPLIT);
  g_type_ensure (LR_TYPE_PROBLEM_BAR);
  g_type_ensure (LR_TYPE_SPINNER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/leerrecht/Leerrecht/ui/lr-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LrTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LrTodayPage, summary);
  gtk_widget_class_bind_template_child (widget_class, LrTodayPage, freshness);
  gtk_widget_class_bind_template_child (widget_class, LrTodayPage, problems);
  gtk_widget_class_bind_template_child (widget_class, LrTodayPage, stale_bar);
  gtk_widget_class_bind_template_child (widget_class, LrTodayPage, stale_label);
  gtk_widget_class_bind_template_child (widget_class, LrTodayPage, list);
  gtk_widget_class_bind_template_child (widget_class, LrTodayPage, empty);
  gtk_widget_class_bind_template_child (widget_class, LrTodayPage, failed);
  gtk_widget_class_bind_template_child (widget_class, LrTodayPage, first_pupils);
  gtk_widget_class_bind_template_child (widget_class, LrTodayPage, whose);
  gtk_widget_class_bind_template_child (widget_class, LrTodayPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, LrTodayPage, split);
  gtk_widget_class_bind_template_child (widget_class, LrTodayPage, meetings);
  gtk_widget_class_bind_template_child (widget_class, LrTodayPage, coming);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
lr_today_page_init (LrTodayPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->shown = g_strdup ("everyone");
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_row_cb), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_row_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  self->meetings_button = lr_next_meetings_create_button (self->split);
}

LrSectionList *
lr_today_page_get_list (LrTodayPage *self)
{
  g_return_val_if_fail (LR_IS_TODAY_PAGE (self), NULL);

  return self->rows;
}
