/* lr-month-calendar.c: the days of a month to choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-month-calendar.h"

#include <glib/gi18n.h>

#include "lr-words.h"

#define N_WEEKS 6
#define N_DAYS (7 * N_WEEKS)

struct _LrMonthCalendar
{
  GtkBox parent_instance;

  GtkLabel *month;
  GtkGrid *grid;
  GtkLabel *weeks[N_WEEKS];
  GtkWidget *buttons[N_DAYS];

  LrDay first;   /* on the first button: a Monday */
  LrDay cursor;  /* where Tab arrives; its month is shown */
  LrDay day;
  LrDay today;
};

G_DEFINE_FINAL_TYPE (LrMonthCalendar, lr_month_calendar, GTK_TYPE_BOX)

enum
{
  DAY_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    is_on)
{
  if (is_on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
update_button (LrMonthCalendar *self,
               guint            index,
               int              month)
{
  GtkWidget *button = self->buttons[index];
  LrDay day = self->first + index;
  gboolean is_chosen = day == self->day;
  g_autofree char *spoken = lr_day_format (day, LR_DAY_WITH_WEEKDAY);
  g_autofree char *text = NULL;
  int day_month, number;

  lr_day_get_ymd (day, NULL, &day_month, &number);
  text = g_strdup_printf ("%d", number);
  gtk_button_set_label (GTK_BUTTON (button), text);
  gtk_widget_set_sensitive (button, day >= LR_DAY_MIN && day <= LR_DAY_MAX);
  gtk_widget_set_focusable (button, day == self->cursor);
  set_class (button, "dim-label", day_month != month);
  set_class (button, "today", day == self->today);
  set_class (button, "chosen", is_chosen);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                               is_chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

static void
update (LrMonthCalendar *self)
{
  g_autofree char *title = lr_day_format (self->cursor, LR_DAY_MONTH);
  int year, month;

  lr_day_get_ymd (self->cursor, &year, &month, NULL);
  self->first = lr_day_get_monday (lr_day (year, month, 1));
  gtk_label_set_label (self->month, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  for (guint i = 0; i < N_WEEKS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", lr_day_get_iso_week (self->first + 7 * i));
      g_autofree char *spoken = g_strdup_printf (_("Week %s"), number);

      gtk_label_set_label (self->weeks[i], number);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->weeks[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
    }
  for (guint i = 0; i < N_DAYS; i++)
    update_button (self, i, month);
}

static void
go_to (LrMonthCalendar *self,
       LrDay            day)
{
  self->cursor = CLAMP (day, LR_DAY_MIN, LR_DAY_MAX);
  update (self);
}

/* The focus goes along when it is on a day. */
static void
move_to (LrMonthCalendar *self,
         LrDay            day)
{
  gboolean has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->grid)) != NULL;

  go_to (self, day);
  if (has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *days)
{
  LrMonthCalendar *self = LR_MONTH_CALENDAR (widget);

  move_to (self, self->cursor + (LrDay) g_variant_get_int32 (days));
}

static void
go_in_week_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *weekday)
{
  LrMonthCalendar *self = LR_MONTH_CALENDAR (widget);

  move_to (self, lr_day_get_monday (self->cursor) + (LrDay) g_variant_get_int32 (weekday) - G_DATE_MONDAY);
}

static void
turn_pages_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *months)
{
  LrMonthCalendar *self = LR_MONTH_CALENDAR (widget);

  move_to (self, lr_day_add_months (self->cursor, g_variant_get_int32 (months)));
}

static void
clicked_cb (LrMonthCalendar *self,
            GtkWidget       *button)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "lr-index"));

  lr_month_calendar_set_day (self, self->first + index);
  g_signal_emit (self, signals[DAY_CHOSEN], 0);
}

static gboolean
lr_month_calendar_grab_focus (GtkWidget *widget)
{
  LrMonthCalendar *self = LR_MONTH_CALENDAR (widget);

  return gtk_widget_grab_focus (self->buttons[self->cursor - self->first]);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct { guint key; GdkModifierType modifiers; const char *action; int by; } keys[] = {
    { GDK_KEY_Left, 0, "calendar.move", -1 },
    { GDK_KEY_Right, 0, "calendar.move", 1 },
    { GDK_KEY_Up, 0, "calendar.move", -7 },
    { GDK_KEY_Down, 0, "calendar.move", 7 },
    { GDK_KEY_Home, 0, "calendar.go-in-week", G_DATE_MONDAY },
    { GDK_KEY_End, 0, "calendar.go-in-week", G_DATE_SUNDAY },
    { GDK_KEY_Page_Up, 0, "calendar.turn-pages", -1 },
    { GDK_KEY_Page_Down, 0, "calendar.turn-pages", 1 },
    { GDK_KEY_Page_Up, GDK_CONTROL_MASK, "calendar.turn-pages", -12 },
    { GDK_KEY_Page_Down, GDK_CONTROL_MASK, "calendar.turn-pages", 12 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action,
                                         "i", keys[i].by);
}

static void
lr_month_calendar_class_init (LrMonthCalendarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = lr_month_calendar_grab_focus;

  signals[DAY_CHOSEN] = g_signal_new ("day-chosen", LR_TYPE_MONTH_CALENDAR, G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/leerrecht/Leerrecht/ui/lr-month-calendar.ui");
  gtk_widget_class_bind_template_child (widget_class, LrMonthCalendar, month);
  gtk_widget_class_bind_template_child (widget_class, LrMonthCalendar, grid);
  gtk_widget_class_install_action (widget_class, "calendar.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "calendar.go-in-week", "i", go_in_week_action);
  gtk_widget_class_install_action (widget_class, "calendar.turn-pages", "i", turn_pages_action);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  add_keys (widget_class);
}

static GtkWidget *
create_caption (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
fill_grid (LrMonthCalendar *self)
{
  for (GDateWeekday weekday = G_DATE_MONDAY; weekday <= G_DATE_SUNDAY; weekday++)
    gtk_grid_attach (self->grid, create_caption (lr_weekday_get_short_name (weekday)), (int) weekday, 0, 1, 1);

  for (guint week = 0; week < N_WEEKS; week++)
    {
      GtkWidget *label = create_caption (NULL);

      self->weeks[week] = GTK_LABEL (label);
      gtk_grid_attach (self->grid, label, 0, (int) week + 1, 1, 1);
    }

  for (guint i = 0; i < N_DAYS; i++)
    {
      GtkWidget *button = gtk_button_new ();

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "day");
      gtk_widget_add_css_class (button, "numeric");
      g_object_set_data (G_OBJECT (button), "lr-index", GUINT_TO_POINTER (i));
      g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_grid_attach (self->grid, button, (int) (i % 7) + 1, (int) (i / 7) + 1, 1, 1);
      self->buttons[i] = button;
    }
}

static void
lr_month_calendar_init (LrMonthCalendar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_grid (self);
  go_to (self, lr_day (2000, 1, 1));
}

GtkWidget *
lr_month_calendar_new (void)
{
  return g_object_new (LR_TYPE_MONTH_CALENDAR, NULL);
}

LrDay
lr_month_calendar_get_day (LrMonthCalendar *self)
{
  g_return_val_if_fail (LR_IS_MONTH_CALENDAR (self), LR_DAY_NONE);

  return self->day;
}

void
lr_month_calendar_set_day (LrMonthCalendar *self,
                           LrDay            day)
{
  g_return_if_fail (LR_IS_MONTH_CALENDAR (self));

  self->day = day;
  if (day != LR_DAY_NONE)
    go_to (self, day);
  else
    go_to (self, self->today != LR_DAY_NONE ? self->today : self->cursor);
}

void
lr_month_calendar_set_today (LrMonthCalendar *self,
                             LrDay            today)
{
  g_return_if_fail (LR_IS_MONTH_CALENDAR (self));

  self->today = today;
  lr_month_calendar_set_day (self, self->day);
}
