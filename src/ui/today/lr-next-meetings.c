/* lr-next-meetings.c: the meetings that are coming
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-next-meetings.h"

#include <glib/gi18n.h>

#include "lr-date-box.h"
#include "lr-day-text.h"
#include "lr-dossier.h"
#include "lr-text.h"

#define MOST_MEETINGS 8

struct _LrNextMeetings
{
  GtkWidget parent_instance;

  LrSession *session;
  guint idle;
  guint count;

  GtkListBox *list;
  GtkLabel *none;
};

G_DEFINE_FINAL_TYPE (LrNextMeetings, lr_next_meetings, GTK_TYPE_WIDGET)

/* "MDO · in 4 days · 14:00, room 12" */
static char *
describe (LrRecord *meeting,
          LrDay     today)
{
  g_autofree char *kind = lr_record_describe (meeting, LR_MEETING_KIND);
  const char *time = lr_record_get_text (meeting, LR_MEETING_TIME);
  const char *place = lr_record_get_text (meeting, LR_MEETING_PLACE);
  g_autofree char *due = lr_day_text_format_due (lr_record_get_day (meeting, LR_MEETING_HELD_ON), today);
  g_autoptr (GString) text = g_string_new (*kind != '\0' ? kind : _("Meeting"));

  g_string_append_printf (text, " · %s", due);
  if (time != NULL)
    g_string_append_printf (text, " · %s", time);
  if (place != NULL)
    g_string_append_printf (text, " · %s", place);

  return lr_text_cap (text->str, LR_TEXT_ROW);
}

static GtkWidget *
create_row (LrRecord *meeting,
            LrRecord *pupil,
            LrDay     today)
{
  LrDay day = lr_record_get_day (meeting, LR_MEETING_HELD_ON);
  g_autofree char *name = lr_pupil_dup_name (pupil);
  g_autofree char *subtitle = describe (meeting, today);
  g_autofree char *tip = lr_day_text_format_long (day);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "subtitle-lines", 2,
                                 "activatable", TRUE,
                                 "tooltip-text", tip,
                                 "action-name", "win.open-pupil",
                                 NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", lr_record_get_id (pupil));
  /* Only once markup is off. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), lr_date_box_new (day));

  return row;
}

static void
fill (LrNextMeetings *self)
{
  LrStore *store = lr_session_get_store (self->session);
  LrDay today = lr_session_get_today (self->session);
  g_autoptr (GPtrArray) meetings = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *row;

  if (store == NULL)
    return;

  meetings = lr_dossier_list_coming_meetings (store, today, MOST_MEETINGS, &error);
  if (meetings == NULL)
    {
      lr_session_fail (self->session, error);
      return;
    }

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->count = 0;
  for (guint i = 0; i < meetings->len; i++)
    {
      LrRecord *meeting = g_ptr_array_index (meetings, i);
      g_autoptr (LrRecord) pupil = lr_session_load (self->session, &lr_pupil_kind,
                                                       lr_record_get_pupil (meeting), NULL);

      if (pupil == NULL)
        continue;
      gtk_list_box_append (self->list, create_row (meeting, pupil, today));
      self->count++;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->list), self->count > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->none), self->count == 0);
}

static gboolean
fill_cb (gpointer user_data)
{
  LrNextMeetings *self = user_data;

  self->idle = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

static void
fill_later (LrNextMeetings *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (fill_cb, self);
}

static void
store_changed_cb (LrNextMeetings *self,
                  gpointer        kind)
{
  if (kind == NULL || kind == &lr_meeting_kind || kind == &lr_pupil_kind)
    fill_later (self);
}

static void
lr_next_meetings_dispose (GObject *object)
{
  LrNextMeetings *self = LR_NEXT_MEETINGS (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_NEXT_MEETINGS);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_next_meetings_parent_class)->dispose (object);
}

static void
lr_next_meetings_class_init (LrNextMeetingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_next_meetings_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/leerrecht/Leerrecht/ui/lr-next-meetings.ui");
  gtk_widget_class_bind_template_child (widget_class, LrNextMeetings, list);
  gtk_widget_class_bind_template_child (widget_class, LrNextMeetings, none);
  gtk_widget_class_bind_template_child_full (widget_class, "title", FALSE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
lr_next_meetings_init (LrNextMeetings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lr_next_meetings_set_session (LrNextMeetings *self,
                              LrSession      *session)
{
  g_return_if_fail (LR_IS_NEXT_MEETINGS (self));
  g_return_if_fail (LR_IS_SESSION (session) && self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::today", G_CALLBACK (fill_later), self, G_CONNECT_SWAPPED);
  if (lr_session_get_store (session) != NULL)
    g_signal_connect_object (lr_session_get_store (session), "changed",
                             G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  fill (self);
}

guint
lr_next_meetings_get_count (LrNextMeetings *self)
{
  g_return_val_if_fail (LR_IS_NEXT_MEETINGS (self), 0);

  return self->count;
}

GtkToggleButton *
lr_next_meetings_create_button (LrOverlaySplit *split)
{
  GtkToggleButton *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                                          "icon-name", "x-office-calendar-symbolic",
                                          "tooltip-text", _("Next Meetings"),
                                          NULL);

  g_object_bind_property (split, "show-sidebar", button, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (split, "collapsed", button, "visible", G_BINDING_SYNC_CREATE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Next Meetings"), -1);

  return g_object_ref_sink (button);
}
