/* lr-pupil-row.c: a pupil in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-pupil-row.h"

#include <glib/gi18n.h>

#include "lr-dossier.h"
#include "lr-long-list.h"
#include "lr-text.h"

struct _LrPupilRow
{
  GtkBox           parent_instance;

  LrPupilStatuses *statuses;
  LrRecord        *pupil;

  GtkLabel        *name;
  GtkLabel        *details;
  GtkLabel        *late;
  GtkLabel        *status;
};

G_DEFINE_FINAL_TYPE (LrPupilRow, lr_pupil_row, GTK_TYPE_BOX)

static char *
dup_details (LrRecord *pupil)
{
  const char *class_name = lr_record_get_text (pupil, LR_PUPIL_CLASS);
  const char *mentor = lr_record_get_text (pupil, LR_PUPIL_MENTOR);

  g_autofree char *both = NULL;

  if (class_name != NULL && mentor != NULL)
    both = g_strdup_printf ("%s · %s", class_name, mentor);

  return lr_text_cap (both != NULL ? both : class_name != NULL ? class_name : mentor != NULL ? mentor : "",
                      LR_TEXT_NAME);
}

static void
show_chip (GtkLabel   *chip,
           const char *text,
           const char *style)
{
  const char *classes[] = { "lr-chip", style, NULL };

  gtk_label_set_text (chip, text);
  gtk_widget_set_css_classes (GTK_WIDGET (chip), classes);
  gtk_widget_set_visible (GTK_WIDGET (chip), *text != '\0');
}

/* The chips are a part of what the row says. */
static void
update_accessible (LrPupilRow *self)
{
  GtkLabel *labels[] = { self->name, self->details, self->late, self->status };
  g_autoptr (GString) sentence = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const char *text = gtk_label_get_text (labels[i]);

      if (*text != '\0')
        g_string_append_printf (sentence, "%s%s", sentence->len > 0 ? ", " : "", text);
    }

  lr_long_list_name_row (GTK_WIDGET (self), sentence->str);
}

static void
show_status (LrPupilRow *self)
{
  LrPupilStatus status = lr_pupil_statuses_find (self->statuses, lr_record_get_id (self->pupil));
  g_autofree char *home = NULL;
  g_autofree char *late = NULL;

  if (status.n_late > 0)
    /* Translators: how many things should have been done by now. */
    late = g_strdup_printf (ngettext ("%u too late", "%u too late", status.n_late), status.n_late);
  show_chip (self->late, late != NULL ? late : "", "error");

  /* A day or two of absence is on no list yet. */
  if (status.school_weeks > 0)
    {
      /* Translators: how long a pupil is at home. */
      home = g_strdup_printf (ngettext ("%u week", "%u weeks", status.school_weeks), status.school_weeks);
      show_chip (self->status, home, status.school_weeks >= 4 ? "error" : "warning");
    }
  else if (lr_record_get_boolean (self->pupil, LR_PUPIL_THREATENING))
    {
      show_chip (self->status, _("Threatening"), "warning");
    }
  else if (lr_record_get_choice (self->pupil, LR_PUPIL_STATUS) == LR_PUPIL_STATUS_LEFT)
    {
      show_chip (self->status, _("Left school"), NULL);
    }
  else
    {
      show_chip (self->status, "", NULL);
    }
  update_accessible (self);
}

static void
statuses_changed_cb (LrPupilRow *self,
                     gint64      pupil)
{
  if (self->pupil != NULL && (pupil == 0 || pupil == lr_record_get_id (self->pupil)))
    show_status (self);
}

static void
lr_pupil_row_dispose (GObject *object)
{
  LrPupilRow *self = LR_PUPIL_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_PUPIL_ROW);
  g_clear_object (&self->pupil);
  g_clear_object (&self->statuses);

  G_OBJECT_CLASS (lr_pupil_row_parent_class)->dispose (object);
}

static void
lr_pupil_row_class_init (LrPupilRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_pupil_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-pupil-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LrPupilRow, name);
  gtk_widget_class_bind_template_child (widget_class, LrPupilRow, details);
  gtk_widget_class_bind_template_child (widget_class, LrPupilRow, late);
  gtk_widget_class_bind_template_child (widget_class, LrPupilRow, status);
}

static void
lr_pupil_row_init (LrPupilRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lr_pupil_row_new (LrPupilStatuses *statuses)
{
  LrPupilRow *self = g_object_new (LR_TYPE_PUPIL_ROW, NULL);

  self->statuses = g_object_ref (statuses);
  g_signal_connect_object (statuses, "changed",
                           G_CALLBACK (statuses_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
lr_pupil_row_set_pupil (LrPupilRow *self,
                        LrRecord   *pupil)
{
  g_autofree char *name = NULL;
  g_autofree char *details = NULL;

  g_return_if_fail (LR_IS_PUPIL_ROW (self));

  if (!g_set_object (&self->pupil, pupil) || pupil == NULL)
    return;

  name = lr_pupil_dup_sort_name (pupil);
  details = dup_details (pupil);
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->details, details);
  gtk_widget_set_visible (GTK_WIDGET (self->details), *details != '\0');
  show_status (self);
}
