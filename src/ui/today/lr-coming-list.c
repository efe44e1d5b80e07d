/* lr-coming-list.c: what comes if nothing changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-coming-list.h"

#include <glib/gi18n.h>

#include "lr-coming.h"
#include "lr-date-box.h"
#include "lr-day-text.h"
#include "lr-dossier.h"
#include "lr-text.h"

#define MOST_ROWS 6

struct _LrComingList
{
  GtkWidget   parent_instance;

  LrSession  *session;
  guint       idle;
  guint       count;
  char       *content;  /* (nullable): what the rows say */

  GtkLabel   *basis;
  GtkListBox *list;
  GtkLabel   *more;
};

G_DEFINE_FINAL_TYPE (LrComingList, lr_coming_list, GTK_TYPE_WIDGET)

/* "12 Nov: 7 school days sick, then 2 more" */
static char *
describe (const LrComing *coming,
          LrDay           today)
{
  g_autofree char *day = lr_day_text_format_near (coming->on, today);
  g_autofree char *text = NULL;

  if (coming->n_more == 0)
    /* Translators: the day, then what is reached on it. */
    text = g_strdup_printf (C_("coming", "%s: %s"), day, coming->what);
  else
    /* Translators: the day, what is reached on it, then how many things follow. */
    text = g_strdup_printf (ngettext ("%s: %s, then %u more", "%s: %s, then %u more", coming->n_more), day, coming->what,
                            coming->n_more);

  return lr_text_cap (text, LR_TEXT_ROW);
}

static GtkWidget *
create_row (const LrComing *coming,
            LrDay           today)
{
  g_autofree char *name = lr_pupil_dup_name (coming->pupil);
  g_autofree char *subtitle = describe (coming, today);
  g_autofree char *tip = lr_day_text_format_long (coming->on);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "subtitle-lines", 3,
                                 "activatable", TRUE,
                                 "tooltip-text", tip,
                                 "action-name", "win.open-pupil-tab",
                                 NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(xs)", lr_record_get_id (coming->pupil), "steps");
  /* Only once markup is off. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), lr_date_box_new (coming->on));

  return row;
}

/* All that the rows say: what stays the same keeps its rows, and the keyboard in them. */
static char *
dup_content (GPtrArray *coming,
             LrDay      today)
{
  GString *content = g_string_new (NULL);

  for (guint i = 0; i < coming->len; i++)
    {
      const LrComing *row = g_ptr_array_index (coming, i);
      g_autofree char *name = lr_pupil_dup_name (row->pupil);
      g_autofree char *text = describe (row, today);

      g_string_append_printf (content, "%" G_GINT64_FORMAT " %s %s\n", lr_record_get_id (row->pupil), name, text);
    }

  return g_string_free (content, FALSE);
}

static void
show_rows (LrComingList *self,
           GPtrArray    *coming)
{
  LrDay today = lr_session_get_today (self->session);
  g_autofree char *content = dup_content (coming, today);
  GtkWidget *row;

  if (g_strcmp0 (content, self->content) == 0)
    return;

  g_free (self->content);
  self->content = g_steal_pointer (&content);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < coming->len; i++)
    gtk_list_box_append (self->list, create_row (g_ptr_array_index (coming, i), today));
}

static void
fill (LrComingList *self)
{
  LrWatch *watch = lr_session_get_watch (self->session);
  g_autoptr (GPtrArray) coming = NULL;
  g_autofree char *known = NULL;
  g_autofree char *basis = NULL;
  g_autofree char *more = NULL;
  guint n_all;

  if (watch == NULL)
    return;

  coming = lr_watch_list_coming (watch, MOST_ROWS, &n_all);
  show_rows (self, coming);
  self->count = coming->len;

  known = lr_watch_dup_freshness (watch, NULL);
  /* Translators: then up to when absence is known. */
  basis = g_strdup_printf (_("What is reached when the absence of now goes on. %s"), known);
  gtk_label_set_label (self->basis, basis);
  more = g_strdup_printf (ngettext ("%u more pupil", "%u more pupils", n_all - self->count), n_all - self->count);
  gtk_label_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_all > self->count);
  gtk_widget_set_visible (GTK_WIDGET (self), self->count > 0);
}

static gboolean
fill_cb (gpointer user_data)
{
  LrComingList *self = user_data;

  self->idle = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

static void
fill_later (LrComingList *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (fill_cb, self);
}

static void
lr_coming_list_dispose (GObject *object)
{
  LrComingList *self = LR_COMING_LIST (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_COMING_LIST);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_coming_list_parent_class)->dispose (object);
}

static void
lr_coming_list_finalize (GObject *object)
{
  g_free (LR_COMING_LIST (object)->content);

  G_OBJECT_CLASS (lr_coming_list_parent_class)->finalize (object);
}

static void
lr_coming_list_class_init (LrComingListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_coming_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lr_coming_list_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/leerrecht/Leerrecht/ui/lr-coming-list.ui");
  gtk_widget_class_bind_template_child (widget_class, LrComingList, basis);
  gtk_widget_class_bind_template_child (widget_class, LrComingList, list);
  gtk_widget_class_bind_template_child (widget_class, LrComingList, more);
  gtk_widget_class_bind_template_child_full (widget_class, "title", FALSE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
lr_coming_list_init (LrComingList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
lr_coming_list_set_session (LrComingList *self,
                            LrSession    *session)
{
  LrWatch *watch;

  g_return_if_fail (LR_IS_COMING_LIST (self));
  g_return_if_fail (LR_IS_SESSION (session) && self->session == NULL);

  self->session = g_object_ref (session);
  watch = lr_session_get_watch (session);
  if (watch != NULL)
    g_signal_connect_object (watch, "reviewed", G_CALLBACK (fill_later), self, G_CONNECT_SWAPPED);
  fill (self);
}

guint
lr_coming_list_get_count (LrComingList *self)
{
  g_return_val_if_fail (LR_IS_COMING_LIST (self), 0);

  return self->count;
}
