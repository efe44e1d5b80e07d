/* lr-calendar-page.c: holidays and the school's own free days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-calendar-page.h"

#include <glib/gi18n.h>

#include "lr-dossier.h"
#include "lr-record-group.h"
#include "lr-words.h"

struct _LrCalendarPage
{
  AdwPreferencesPage   parent_instance;

  LrSession           *session;
  GtkWidget           *own;
  AdwPreferencesGroup *holidays;
  GPtrArray           *rows;
};

G_DEFINE_FINAL_TYPE (LrCalendarPage, lr_calendar_page, ADW_TYPE_PREFERENCES_PAGE)

static char *
describe_days (const LrHoliday *holiday)
{
  g_autofree char *start = lr_day_format (holiday->start, LR_DAY_FULL);
  g_autofree char *end = lr_day_format (holiday->end, LR_DAY_FULL);

  if (holiday->start == holiday->end)
    return g_steal_pointer (&start);

  /* Translators: the first and the last day of a holiday. */
  return g_strdup_printf (_("%s to %s"), start, end);
}

static const char *
describe_certainty (LrCertainty certainty)
{
  switch (certainty)
    {
    case LR_CERTAINTY_SECONDARY:
      return _("Check against the official list");
    case LR_CERTAINTY_SCHOOL:
      return _("Entered by the school");
    case LR_CERTAINTY_OFFICIAL:
    case LR_CERTAINTY_COMPUTED:
    default:
      return NULL;
    }
}

static void
add_holiday (LrCalendarPage  *self,
             const LrHoliday *holiday)
{
  const char *certainty = describe_certainty (holiday->certainty);
  g_autofree char *days = describe_days (holiday);
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "use-markup", FALSE, "title", holiday->name, NULL);
  if (certainty != NULL)
    {
      /* Translators: days of a holiday, then how sure they are. */
      g_autofree char *subtitle = g_strdup_printf (_("%s · %s"), days, certainty);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
    }
  else
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), days);
    }

  adw_preferences_group_add (self->holidays, row);
  g_ptr_array_add (self->rows, row);
}

/* What is past does not matter for any term. */
static void
show_holidays (LrCalendarPage *self)
{
  LrWatch *watch = lr_session_get_watch (self->session);
  LrDay today = lr_session_get_today (self->session);
  g_autoptr (GPtrArray) holidays = NULL;
  g_autofree char *last = NULL;
  g_autofree char *limit = NULL;

  if (watch == NULL)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->holidays, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  holidays = lr_calendar_dup_holidays (lr_watch_get_calendar (watch), today,
                                       lr_day_add_months (lr_day_get_school_year_end (today), 12));
  for (guint i = 0; i < holidays->len; i++)
    add_holiday (self, holidays->pdata[i]);

  last = lr_day_format (lr_school_calendar_get_last (lr_watch_get_school_calendar (watch)), LR_DAY_FULL);
  limit = g_strdup_printf (_("Terms skip these days. The calendar ends on %s; later terms are not counted."), last);
  adw_preferences_group_set_description (self->holidays, limit);
}

static void
lr_calendar_page_dispose (GObject *object)
{
  LrCalendarPage *self = LR_CALENDAR_PAGE (object);

  /* The preferences window of libadwaita 1.2 never lets go of a group in it. */
  if (self->own != NULL)
    {
      adw_preferences_page_remove (ADW_PREFERENCES_PAGE (self), ADW_PREFERENCES_GROUP (self->own));
      g_object_run_dispose (G_OBJECT (self->own));
    }
  g_clear_object (&self->own);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (lr_calendar_page_parent_class)->dispose (object);
}

static void
lr_calendar_page_class_init (LrCalendarPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_calendar_page_dispose;
}

static void
lr_calendar_page_init (LrCalendarPage *self)
{
  self->rows = g_ptr_array_new ();
  self->holidays = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->holidays, _("Holidays ahead"));
}

GtkWidget *
lr_calendar_page_new (LrSession *session)
{
  LrCalendarPage *self = g_object_new (LR_TYPE_CALENDAR_PAGE,
                                       "title", _("Calendar"),
                                       "name", "calendar",
                                       "icon-name", "x-office-calendar-symbolic",
                                       NULL);
  GtkWidget *own = lr_record_group_new (session, &lr_closure_kind, 0);

  self->session = g_object_ref (session);
  self->own = g_object_ref_sink (own);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (own), _("Free days of the school"));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), ADW_PREFERENCES_GROUP (own));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), self->holidays);
  show_holidays (self);
  g_signal_connect_object (lr_session_get_watch (session), "changed", G_CALLBACK (show_holidays), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
