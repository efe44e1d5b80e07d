/* lr-bin-row.c: a deleted record in the bin
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-bin-row.h"

#include <glib/gi18n.h>

#include "lr-dossier.h"
#include "lr-line-layout.h"
#include "lr-long-list.h"
#include "lr-moment-text.h"
#include "lr-face.h"

struct _LrBinRow
{
  GtkBox     parent_instance;

  GtkLabel  *title;
  GtkLabel  *text;
  GtkLabel  *where;
  GtkWidget *restore;
  GtkWidget *erase;
};

G_DEFINE_FINAL_TYPE (LrBinRow, lr_bin_row, GTK_TYPE_BOX)

static void
append (GString    *text,
        const char *part)
{
  if (part == NULL || *part == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/* "Contact moment · 12 Nov 2026 · deleted 14 Nov 2026, 14:05" */
static char *
dup_where (LrChange   *deleted,
           const char *label,
           const char *when)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *moment = lr_moment_text_format (lr_change_get_moment (deleted));
  /* Translators: %s is a date and a time. */
  g_autofree char *since = g_strdup_printf (_("deleted %s"), moment);

  append (text, label);
  append (text, when);
  append (text, since);

  return g_strdup (text->str);
}

static void
lr_bin_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LR_TYPE_BIN_ROW);

  G_OBJECT_CLASS (lr_bin_row_parent_class)->dispose (object);
}

static void
lr_bin_row_class_init (LrBinRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_bin_row_dispose;

  g_type_ensure (LR_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-bin-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LrBinRow, title);
  gtk_widget_class_bind_template_child (widget_class, LrBinRow, text);
  gtk_widget_class_bind_template_child (widget_class, LrBinRow, where);
  gtk_widget_class_bind_template_child (widget_class, LrBinRow, restore);
  gtk_widget_class_bind_template_child (widget_class, LrBinRow, erase);
}

static void
lr_bin_row_init (LrBinRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lr_bin_row_new (void)
{
  return g_object_new (LR_TYPE_BIN_ROW, NULL);
}

void
lr_bin_row_show (LrBinRow *self,
                 LrChange *deleted,
                 LrRecord *owner,
                 LrDay     today,
                 guint     position)
{
  LrRecord *record = lr_change_get_before (deleted);
  gboolean is_pupil = lr_record_is (record, &lr_pupil_kind);
  LrRecord *pupil = is_pupil ? record : owner;
  g_autoptr (LrRecordSummary) summary = lr_face_summarise (record, today);
  g_autofree char *name = pupil != NULL ? lr_pupil_dup_name (pupil) : NULL;
  g_autofree char *where = dup_where (deleted, _(lr_record_get_kind (record)->label), summary->when);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  if (!is_pupil)
    {
      append (text, summary->title);
      append (text, summary->text);
    }

  /* Without a name: a pupil that was deleted for good, or a record of the school. */
  gtk_label_set_text (self->title, name != NULL ? name : summary->title);
  gtk_label_set_text (self->text, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->text), text->len > 0);
  gtk_label_set_text (self->where, where);
  sentence = g_strdup_printf ("%s, %s", gtk_label_get_text (self->title), where);
  lr_long_list_name_row (GTK_WIDGET (self), sentence);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->restore), "u", position);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->erase), "u", position);
}
