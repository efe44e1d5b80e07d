/* lr-record-row.c: a record in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-record-row.h"

#include <glib/gi18n.h>

#include "lr-chip.h"
#include "lr-day-text.h"
#include "lr-face.h"
#include "lr-long-list.h"

struct _LrRecordRow
{
  GtkBox    parent_instance;

  GtkLabel *when;
  GtkLabel *title;
  GtkLabel *text;
  GtkLabel *mark;
};

G_DEFINE_FINAL_TYPE (LrRecordRow, lr_record_row, GTK_TYPE_BOX)

static void
show_label (GtkLabel   *label,
            const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
lr_record_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LR_TYPE_RECORD_ROW);

  G_OBJECT_CLASS (lr_record_row_parent_class)->dispose (object);
}

static void
lr_record_row_class_init (LrRecordRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_record_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-record-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LrRecordRow, when);
  gtk_widget_class_bind_template_child (widget_class, LrRecordRow, title);
  gtk_widget_class_bind_template_child (widget_class, LrRecordRow, text);
  gtk_widget_class_bind_template_child (widget_class, LrRecordRow, mark);
}

static void
lr_record_row_init (LrRecordRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lr_record_row_new (void)
{
  return g_object_new (LR_TYPE_RECORD_ROW, NULL);
}

static void
show_unread (LrRecordRow *self,
             LrRecord    *record)
{
  g_autofree char *when = lr_day_text_format (lr_record_get_day (record, (guint) lr_record_get_kind (record)->day_field));

  lr_long_list_name_row (GTK_WIDGET (self), _("This could not be read."));
  show_label (self->when, when);
  show_label (self->title, _("This could not be read."));
  show_label (self->text, "");
  show_label (self->mark, "");
}

void
lr_record_row_show (LrRecordRow *self,
                    LrRecord    *record,
                    LrDay        today)
{
  g_autoptr (LrRecordSummary) summary = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (LR_IS_RECORD_ROW (self));

  if (lr_record_get_id (record) == 0)
    {
      show_unread (self, record);
      return;
    }

  summary = lr_face_summarise (record, today);
  sentence = lr_record_summary_dup_sentence (summary);
  lr_long_list_name_row (GTK_WIDGET (self), sentence);

  show_label (self->when, summary->when);
  show_label (self->title, summary->title);
  show_label (self->text, summary->text);
  show_label (self->mark, summary->mark);
  lr_chip_set_tone (GTK_WIDGET (self->mark), summary->tone);
}
