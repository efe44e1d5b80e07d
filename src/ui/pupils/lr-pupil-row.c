/* lr-pupil-row.c: a pupil in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-pupil-row.h"

#include "lr-chip.h"
#include "lr-dossier.h"
#include "lr-line-layout.h"
#include "lr-long-list.h"
#include "lr-pupil-layout.h"
#include "lr-pupil-text.h"
#include "lr-text.h"

struct _LrPupilRow
{
  GtkWidget  parent_instance;

  LrWatch   *watch;
  LrRecord  *pupil;

  GtkLabel  *name;
  GtkLabel  *class_name;
  GtkLabel  *status;
  GtkLabel  *contact;
  GtkLabel  *term;
  GtkLabel  *action;
};

G_DEFINE_FINAL_TYPE (LrPupilRow, lr_pupil_row, GTK_TYPE_WIDGET)

static void
show (GtkLabel   *label,
      const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
update (LrPupilRow *self)
{
  const LrCase *of = lr_watch_find_case (self->watch, lr_record_get_id (self->pupil));
  const char *class_name = gtk_label_get_text (self->class_name);
  g_autofree char *spoken = NULL;
  LrPupilText text;

  lr_pupil_text_init (&text, of != NULL ? &of->standing : NULL, lr_watch_get_today (self->watch));
  show (self->status, text.status);
  lr_chip_set_tone (GTK_WIDGET (self->status), text.tone);
  show (self->contact, text.contact);
  show (self->term, text.term);
  show (self->action, text.action);
  if (text.is_late)
    gtk_widget_add_css_class (GTK_WIDGET (self->term), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->term), "error");

  spoken = lr_pupil_text_dup_spoken (&text, gtk_label_get_text (self->name), *class_name != '\0' ? class_name : NULL);
  lr_long_list_name_row (GTK_WIDGET (self), spoken);
  lr_pupil_text_clear (&text);
}

/* Only when it is asked for: each time a tooltip is set GTK looks where the pointer is. */
static gboolean
query_tooltip_cb (GtkLabel   *label,
                  int         x,
                  int         y,
                  gboolean    by_keyboard,
                  GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return TRUE;
}

static void
reviewed_cb (LrPupilRow *self,
             gint64      pupil)
{
  if (self->pupil != NULL && (pupil == 0 || pupil == lr_record_get_id (self->pupil)))
    update (self);
}

static void
lr_pupil_row_dispose (GObject *object)
{
  LrPupilRow *self = LR_PUPIL_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->pupil);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (lr_pupil_row_parent_class)->dispose (object);
}

static void
lr_pupil_row_class_init (LrPupilRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_pupil_row_dispose;

  g_type_ensure (LR_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, LR_TYPE_PUPIL_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lr-pupil-row");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-pupil-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LrPupilRow, name);
  gtk_widget_class_bind_template_child (widget_class, LrPupilRow, class_name);
  gtk_widget_class_bind_template_child (widget_class, LrPupilRow, status);
  gtk_widget_class_bind_template_child (widget_class, LrPupilRow, contact);
  gtk_widget_class_bind_template_child (widget_class, LrPupilRow, term);
  gtk_widget_class_bind_template_child (widget_class, LrPupilRow, action);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
}

static void
lr_pupil_row_init (LrPupilRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lr_pupil_row_new (LrWatch *watch)
{
  LrPupilRow *self = g_object_new (LR_TYPE_PUPIL_ROW, NULL);

  self->watch = g_object_ref (watch);
  g_signal_connect_object (watch, "reviewed", G_CALLBACK (reviewed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
lr_pupil_row_set_pupil (LrPupilRow *self,
                        LrRecord   *pupil)
{
  const char *class_name;
  g_autofree char *name = NULL;
  g_autofree char *shown_name = NULL;
  g_autofree char *shown_class = NULL;

  g_return_if_fail (LR_IS_PUPIL_ROW (self));

  if (!g_set_object (&self->pupil, pupil) || pupil == NULL)
    return;

  class_name = lr_record_get_text (pupil, LR_PUPIL_CLASS);
  name = lr_pupil_dup_sort_name (pupil);
  shown_name = lr_text_cap (name, LR_TEXT_NAME);
  shown_class = lr_text_cap (class_name != NULL ? class_name : "", LR_TEXT_WORD);
  show (self->name, shown_name);
  show (self->class_name, shown_class);
  update (self);
}
