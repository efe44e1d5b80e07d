/* lr-duty-row.c: a duty: who, what, why and by when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-duty-row.h"

#include <glib/gi18n.h>

#include "lr-day-text.h"
#include "lr-dossier.h"
#include "lr-duty-deed.h"
#include "lr-face.h"
#include "lr-line-layout.h"
#include "lr-long-list.h"
#include "lr-row-menu.h"
#include "lr-text.h"
#include "lr-wrap-layout.h"

/* Of what is from before so many are named. */
#define MAX_TOLD 3

struct _LrDutyRow
{
  GtkWidget parent_instance;

  LrDuty *duty;    /* (nullable): until the first one is set */
  LrWatch *watch;  /* (nullable): likewise */
  LrDay told_on;   /* the day on which the term was told */
  gboolean in_steps;

  GtkButton *tick_button;
  GtkLabel *who;
  GtkLabel *class;
  GtkLabel *new_mark;
  GtkLabel *due;
  GtkLabel *what;
  GtkLabel *why;
  GtkLabel *note;
  GtkLabel *by_whom;
  GtkWidget *deed_button;
  GtkWidget *menu_button;
};

G_DEFINE_FINAL_TYPE (LrDutyRow, lr_duty_row, GTK_TYPE_WIDGET)

enum
{
  TICK,
  TICK_ON_DAY,
  DEED,
  DISMISS,
  OPEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_text (GtkLabel   *label,
          const char *text,
          guint       max_letters)
{
  g_autofree char *shown = lr_text_cap (text != NULL ? text : "", max_letters);

  gtk_label_set_label (label, shown);
  gtk_widget_set_visible (GTK_WIDGET (label), *shown != '\0');
}

static void
update_due (LrDutyRow *self)
{
  static const char * const classes[] = { "error", "warning", NULL };
  LrDay today = lr_watch_get_today (self->watch);
  LrDay due_on = self->duty->due_on;
  g_autofree char *text = NULL;

  for (guint i = 0; classes[i] != NULL; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->due), classes[i]);

  switch (lr_duty_get_when (self->duty, today))
    {
    case LR_WHEN_LATE:
      gtk_widget_add_css_class (GTK_WIDGET (self->due), "error");
      text = lr_day_text_format_due (due_on, today);
      break;

    case LR_WHEN_TODAY:
      gtk_widget_add_css_class (GTK_WIDGET (self->due), "warning");
      text = lr_day_text_format_due (due_on, today);
      break;

    case LR_WHEN_SOON:
      gtk_widget_add_css_class (GTK_WIDGET (self->due), "warning");
      text = g_strdup (_("as soon as possible"));
      break;

    case LR_WHEN_EARLIER:
      text = g_strdup (_("from before you began"));
      break;

    case LR_WHEN_THIS_WEEK:
    case LR_WHEN_LATER:
      text = due_on < today + 7 ? lr_day_text_format_due (due_on, today) : lr_day_text_format (due_on);
      break;

    case LR_WHEN_UNKNOWN:
    default:
      text = g_strdup (_("term not known"));
      break;
    }

  set_text (self->due, text, LR_TEXT_NAME);
  self->told_on = today;
}

/* The first letter of a name that is written as within a sentence. */
static char *
capitalise (const char *text)
{
  g_autofree char *first = g_utf8_strup (text, g_utf8_next_char (text) - text);

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/* "School · By 25 November 2026 at the latest · POVO, absence scheme, 9 hours" */
static char *
describe_by_whom (const LrDuty *duty,
                  LrWatch      *watch)
{
  const char *role = lr_duty_get_who (duty);
  const char *name = lr_rule_set_get_party_name (duty->set, lr_watch_get_statutory (watch), role);
  g_autofree char *who = capitalise (name != NULL ? name : role);
  g_autofree char *term = NULL;

  if (!duty->has_term)
    /* Translators: who is to do it, and the place in the rules that says so. */
    return g_strdup_printf (C_("duty", "%s · %s"), who, lr_duty_get_source (duty));

  term = lr_duty_dup_term (duty);
  /* Translators: who is to do it, by when, and the place in the rules that says so. */
  return g_strdup_printf (C_("duty", "%s · %s · %s"), who, term, lr_duty_get_source (duty));
}

static void
update_accessible (LrDutyRow *self)
{
  const char *told = self->duty->told;
  g_autofree char *what = told != NULL ? g_strdup_printf ("%s (%s)", gtk_label_get_label (self->what), told)
                                       : g_strdup (gtk_label_get_label (self->what));
  g_autofree char *sentence = NULL;
  g_autofree char *tick = NULL;

  /* Translators: a duty for a screen reader: the pupil, what to do, by when, and perhaps
   * that it is new. */
  sentence = g_strdup_printf (_("%s: %s, %s%s"), gtk_label_get_label (self->who), what,
                              gtk_label_get_label (self->due),
                              gtk_widget_get_visible (GTK_WIDGET (self->new_mark)) ? _(", new since the last import") : "");
  tick = g_strdup_printf (_("Done: %s"), what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_label (self->why),
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tick_button), GTK_ACCESSIBLE_PROPERTY_LABEL, tick, -1);
  lr_long_list_name_row (GTK_WIDGET (self), sentence);
}

/* How many days are left is another number tomorrow, though the duty is the same. */
static void
watch_changed_cb (LrDutyRow *self)
{
  if (self->told_on == lr_watch_get_today (self->watch))
    return;

  update_due (self);
  update_accessible (self);
}

/* @watch: (nullable) */
static void
set_watch (LrDutyRow *self,
           LrWatch   *watch)
{
  if (self->watch == watch)
    return;

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_func (self->watch, watch_changed_cb, self);
  g_set_object (&self->watch, watch);
  if (watch != NULL)
    g_signal_connect_object (watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
tick_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_signal_emit (widget, signals[TICK], 0);
}

static void
tick_on_day_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  g_signal_emit (widget, signals[TICK_ON_DAY], 0);
}

static void
do_cb (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  g_signal_emit (widget, signals[DEED], 0);
}

static void
dismiss_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  g_signal_emit (widget, signals[DISMISS], 0);
}

static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_signal_emit (widget, signals[OPEN], 0);
}

static GMenuModel *
create_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) open = g_menu_new ();
  g_autoptr (GMenu) act = g_menu_new ();

  g_menu_append (open, _("_Open the Dossier"), "duty.open");
  g_menu_append (act, _("Do_ne on Another Day…"), "duty.tick-on-day");
  g_menu_append (act, _("_Set Aside…"), "duty.dismiss");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (act));

  return G_MENU_MODEL (menu);
}

static void
menu_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_autoptr (GMenuModel) menu = create_menu ();

  lr_row_menu_show (widget, menu, LR_DUTY_ROW (widget)->menu_button);
}

static void
lr_duty_row_dispose (GObject *object)
{
  LrDutyRow *self = LR_DUTY_ROW (object);
  GtkWidget *child;

  g_clear_pointer (&self->duty, lr_duty_unref);
  set_watch (self, NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lr_duty_row_parent_class)->dispose (object);
}

static void
lr_duty_row_class_init (LrDutyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_duty_row_dispose;

  signals[TICK] = g_signal_new ("tick", LR_TYPE_DUTY_ROW, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TICK_ON_DAY] = g_signal_new ("tick-on-day", LR_TYPE_DUTY_ROW, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DEED] = g_signal_new ("do", LR_TYPE_DUTY_ROW, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DISMISS] = g_signal_new ("dismiss", LR_TYPE_DUTY_ROW, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPEN] = g_signal_new ("open", LR_TYPE_DUTY_ROW, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "duty.tick", NULL, tick_cb);
  gtk_widget_class_install_action (widget_class, "duty.tick-on-day", NULL, tick_on_day_cb);
  gtk_widget_class_install_action (widget_class, "duty.do", NULL, do_cb);
  gtk_widget_class_install_action (widget_class, "duty.dismiss", NULL, dismiss_cb);
  gtk_widget_class_install_action (widget_class, "duty.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "duty.menu", NULL, menu_cb);

  g_type_ensure (LR_TYPE_WRAP_LAYOUT);
  g_type_ensure (LR_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/leerrecht/Leerrecht/ui/lr-duty-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LrDutyRow, tick_button);
  gtk_widget_class_bind_template_child (widget_class, LrDutyRow, who);
  gtk_widget_class_bind_template_child (widget_class, LrDutyRow, class);
  gtk_widget_class_bind_template_child (widget_class, LrDutyRow, new_mark);
  gtk_widget_class_bind_template_child (widget_class, LrDutyRow, due);
  gtk_widget_class_bind_template_child (widget_class, LrDutyRow, what);
  gtk_widget_class_bind_template_child (widget_class, LrDutyRow, why);
  gtk_widget_class_bind_template_child (widget_class, LrDutyRow, note);
  gtk_widget_class_bind_template_child (widget_class, LrDutyRow, by_whom);
  gtk_widget_class_bind_template_child (widget_class, LrDutyRow, deed_button);
  gtk_widget_class_bind_template_child (widget_class, LrDutyRow, menu_button);
  gtk_widget_class_set_css_name (widget_class, "lr-duty-row");
}

static void
lr_duty_row_init (LrDutyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
}

GtkWidget *
lr_duty_row_new (void)
{
  return g_object_new (LR_TYPE_DUTY_ROW, NULL);
}

/* Doing is recording: what does the duty is the first thing that is offered. */
static void
show_deed (LrDutyRow    *self,
           const LrKind *kind)
{
  const LrFace *face = kind != NULL ? lr_face_get (kind) : NULL;

  if (self->in_steps && kind == &lr_step_kind)
    kind = NULL;
  gtk_widget_set_visible (self->deed_button, kind != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duty.do", kind != NULL);
  if (kind == NULL)
    return;

  gtk_button_set_label (GTK_BUTTON (self->deed_button), face->deed != NULL ? _(face->deed) : _("_Record It…"));
  /* Many rows have a button of that name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->deed_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_label (self->what), -1);
}

/* @tick: what the button says that it does. */
static void
show (LrDutyRow    *self,
      const LrDuty *duty,
      LrRecord     *pupil,
      LrWatch      *watch,
      gboolean      alone,
      const char   *tick)
{
  g_autofree char *name = pupil != NULL ? lr_pupil_dup_name (pupil) : g_strdup (_("The school"));

  g_clear_pointer (&self->duty, lr_duty_unref);
  self->duty = lr_duty_ref ((LrDuty *) duty);
  set_watch (self, watch);
  set_text (self->who, name, LR_TEXT_NAME);
  set_text (self->class, pupil != NULL ? lr_record_get_text (pupil, LR_PUPIL_CLASS) : NULL, LR_TEXT_WORD);
  update_due (self);
  update_accessible (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->tick_button), tick);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duty.open", pupil != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duty.tick-on-day", alone);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duty.dismiss", alone);
}

void
lr_duty_row_set_duty (LrDutyRow    *self,
                      const LrDuty *duty,
                      LrRecord     *pupil,
                      LrWatch      *watch)
{
  g_autofree char *why = NULL;
  g_autofree char *by_whom = NULL;

  g_return_if_fail (LR_IS_DUTY_ROW (self));
  g_return_if_fail (duty != NULL);

  why = lr_duty_dup_explanation (duty);
  by_whom = describe_by_whom (duty, watch);
  set_text (self->what, lr_duty_get_what (duty), LR_TEXT_ROW);
  set_text (self->why, why, LR_TEXT_PARAGRAPH);
  set_text (self->note, self->in_steps ? lr_duty_get_note (duty) : NULL, LR_TEXT_ROW);
  set_text (self->by_whom, by_whom, LR_TEXT_ROW);
  show (self, duty, pupil, watch, TRUE, _("Tick as Done"));
  show_deed (self, pupil != NULL ? lr_duty_get_deed_kind (duty) : NULL);
}

/* The newest of them, the last one first. */
static char *
list_earlier (GPtrArray *duties)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (duties->len, MAX_TOLD); i++)
    {
      const LrDuty *duty = g_ptr_array_index (duties, duties->len - 1 - i);
      g_autofree char *day = lr_day_text_format (duty->opened_on);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? " · " : "", day, lr_duty_get_what (duty));
    }

  return g_string_free (text, FALSE);
}

void
lr_duty_row_set_earlier (LrDutyRow *self,
                         GPtrArray *duties,
                         LrRecord  *pupil,
                         LrWatch   *watch)
{
  g_autofree char *what = NULL;
  g_autofree char *why = NULL;

  g_return_if_fail (LR_IS_DUTY_ROW (self));
  g_return_if_fail (duties != NULL && duties->len > 0);

  what = g_strdup_printf (ngettext ("Look through once: %u thing from before you began",
                                    "Look through once: %u things from before you began", duties->len), duties->len);
  why = list_earlier (duties);
  set_text (self->what, what, LR_TEXT_ROW);
  set_text (self->why, why, LR_TEXT_PARAGRAPH);
  set_text (self->by_whom, _("They are in the dossier, under Steps. Tick to settle all of them at once."), LR_TEXT_ROW);
  show (self, g_ptr_array_index (duties, duties->len - 1), pupil, watch, FALSE, _("Looked Through"));
  show_deed (self, NULL);
}

void
lr_duty_row_hide_who (LrDutyRow *self)
{
  GtkWidget *due, *line;

  g_return_if_fail (LR_IS_DUTY_ROW (self));

  /* Without the name there is nothing that the term could stand beside. */
  due = GTK_WIDGET (self->due);
  line = gtk_widget_get_parent (due);
  g_object_ref (due);
  gtk_box_remove (GTK_BOX (line), due);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (line)), due, GTK_WIDGET (self->by_whom));
  g_object_unref (due);
  gtk_widget_set_halign (due, GTK_ALIGN_START);
  gtk_widget_set_visible (line, FALSE);

  gtk_widget_add_css_class (GTK_WIDGET (self->what), "heading");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duty.open", FALSE);
  self->in_steps = TRUE;
  if (self->duty == NULL)
    return;

  show_deed (self, lr_duty_get_deed_kind (self->duty));
  set_text (self->note, lr_duty_get_note (self->duty), LR_TEXT_ROW);
}

void
lr_duty_row_mark_new (LrDutyRow *self,
                      gboolean   is_new)
{
  g_return_if_fail (LR_IS_DUTY_ROW (self) && self->duty != NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->new_mark), is_new);
  update_accessible (self);
}

void
lr_duty_row_join (LrDutyRow *self,
                  gboolean   with_before,
                  gboolean   with_next)
{
  g_return_if_fail (LR_IS_DUTY_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->who), !with_before);
  gtk_widget_set_visible (GTK_WIDGET (self->class), !with_before && *gtk_label_get_label (self->class) != '\0');
  if (with_before)
    gtk_widget_add_css_class (GTK_WIDGET (self), "joined-before");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "joined-before");
  if (with_next)
    gtk_widget_add_css_class (GTK_WIDGET (self), "joined-next");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "joined-next");
}
