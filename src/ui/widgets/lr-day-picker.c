/* lr-day-picker.c: a button that shows a day and lets one choose it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-day-picker.h"

#include <glib/gi18n.h>

#include "lr-day-text.h"
#include "lr-month-calendar.h"

struct _LrDayPicker
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkLabel *label;
  GtkPopover *popover;
  GtkEntry *entry;
  GtkBox *box;
  LrMonthCalendar *calendar;  /* once the popover was opened: it has many buttons */
  GtkButton *clear_button;

  char *name;
  char *placeholder;
  LrDay day;
  LrDay today;
};

G_DEFINE_FINAL_TYPE (LrDayPicker, lr_day_picker, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DAY,
  PROP_PLACEHOLDER,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
update_label (LrDayPicker *self)
{
  g_autofree char *text = self->day != LR_DAY_NONE ? lr_day_text_format (self->day)
                                                   : g_strdup (self->placeholder);
  /* Translators: the name of a date field and what it holds, for a screen reader. */
  g_autofree char *spoken = g_strdup_printf (_("%s: %s"), self->name != NULL ? self->name : _("Date"), text);

  gtk_label_set_label (self->label, text);
  if (self->day == LR_DAY_NONE)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "dim-label");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
show_in_popover (LrDayPicker *self)
{
  g_autofree char *typed = lr_day_text_format_typed (self->day);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), typed);
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
popover_shown_cb (LrDayPicker *self)
{
  show_in_popover (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
day_chosen_cb (LrDayPicker *self)
{
  lr_day_picker_set_day (self, lr_month_calendar_get_day (self->calendar));
  gtk_popover_popdown (self->popover);
}

static void
prepare_popover_cb (GtkMenuButton *button,
                    gpointer       user_data)
{
  LrDayPicker *self = user_data;

  if (self->calendar == NULL)
    {
      self->calendar = LR_MONTH_CALENDAR (lr_month_calendar_new ());
      g_signal_connect_object (self->calendar, "day-chosen", G_CALLBACK (day_chosen_cb), self, G_CONNECT_SWAPPED);
      gtk_box_insert_child_after (self->box, GTK_WIDGET (self->calendar), GTK_WIDGET (self->entry));
    }

  lr_month_calendar_set_today (self->calendar, self->today);
  lr_month_calendar_set_day (self->calendar, self->day);
}

static void
entry_activate_cb (LrDayPicker *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  LrDay day;

  if (!lr_day_text_parse (text, self->today, &day))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
      gtk_widget_error_bell (GTK_WIDGET (self->entry));
      return;
    }

  lr_day_picker_set_day (self, day);
  gtk_popover_popdown (self->popover);
}

static void
entry_changed_cb (LrDayPicker *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

/* A date that was typed counts, whether or not Enter was pressed. */
static void
popover_closed_cb (LrDayPicker *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *shown = lr_day_text_format_typed (self->day);
  LrDay day;

  if (*text != '\0' && g_strcmp0 (text, shown) != 0
      && lr_day_text_parse (text, self->today, &day))
    lr_day_picker_set_day (self, day);
}

static void
clear_cb (LrDayPicker *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  lr_day_picker_set_day (self, LR_DAY_NONE);
  gtk_popover_popdown (self->popover);
}

static gboolean
lr_day_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LR_DAY_PICKER (widget)->button));
}

static void
lr_day_picker_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LrDayPicker *self = LR_DAY_PICKER (object);

  switch (property_id)
    {
    case PROP_DAY:
      g_value_set_uint (value, self->day);
      break;

    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lr_day_picker_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LrDayPicker *self = LR_DAY_PICKER (object);

  switch (property_id)
    {
    case PROP_DAY:
      lr_day_picker_set_day (self, g_value_get_uint (value));
      break;

    case PROP_PLACEHOLDER:
      g_free (self->placeholder);
      self->placeholder = g_value_dup_string (value);
      update_label (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lr_day_picker_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LR_TYPE_DAY_PICKER);

  G_OBJECT_CLASS (lr_day_picker_parent_class)->dispose (object);
}

static void
lr_day_picker_finalize (GObject *object)
{
  LrDayPicker *self = LR_DAY_PICKER (object);

  g_free (self->name);
  g_free (self->placeholder);

  G_OBJECT_CLASS (lr_day_picker_parent_class)->finalize (object);
}

static void
lr_day_picker_class_init (LrDayPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lr_day_picker_get_property;
  object_class->set_property = lr_day_picker_set_property;
  object_class->dispose = lr_day_picker_dispose;
  object_class->finalize = lr_day_picker_finalize;
  widget_class->grab_focus = lr_day_picker_grab_focus;

  props[PROP_DAY] = g_param_spec_uint ("day", NULL, NULL, 0, G_MAXUINT, LR_DAY_NONE,
                                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/leerrecht/Leerrecht/ui/lr-day-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, LrDayPicker, button);
  gtk_widget_class_bind_template_child (widget_class, LrDayPicker, label);
  gtk_widget_class_bind_template_child (widget_class, LrDayPicker, popover);
  gtk_widget_class_bind_template_child (widget_class, LrDayPicker, entry);
  gtk_widget_class_bind_template_child (widget_class, LrDayPicker, box);
  gtk_widget_class_bind_template_child (widget_class, LrDayPicker, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lr_day_picker_init (LrDayPicker *self)
{
  self->placeholder = g_strdup (_("Choose a date"));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, prepare_popover_cb, self, NULL);
  update_label (self);
}

GtkWidget *
lr_day_picker_new (const char *label,
                   const char *placeholder)
{
  LrDayPicker *self = g_object_new (LR_TYPE_DAY_PICKER, NULL);

  self->name = g_strdup (label);
  if (placeholder != NULL)
    g_object_set (self, "placeholder", placeholder, NULL);
  else
    update_label (self);

  return GTK_WIDGET (self);
}

LrDay
lr_day_picker_get_day (LrDayPicker *self)
{
  g_return_val_if_fail (LR_IS_DAY_PICKER (self), LR_DAY_NONE);

  return self->day;
}

void
lr_day_picker_set_day (LrDayPicker *self,
                       LrDay        day)
{
  g_return_if_fail (LR_IS_DAY_PICKER (self));

  if (self->day == day)
    return;

  self->day = day;
  update_label (self);
  show_in_popover (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DAY]);
}

void
lr_day_picker_set_today (LrDayPicker *self,
                         LrDay        today)
{
  g_return_if_fail (LR_IS_DAY_PICKER (self));

  self->today = today;
}

void
lr_day_picker_set_required (LrDayPicker *self,
                            gboolean     required)
{
  g_return_if_fail (LR_IS_DAY_PICKER (self));

  gtk_widget_set_visible (GTK_WIDGET (self->clear_button), !required);
}
