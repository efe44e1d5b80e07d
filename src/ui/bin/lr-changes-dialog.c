/* lr-changes-dialog.c: what changed in a record, and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-changes-dialog.h"

#include <glib/gi18n.h>

#include "lr-change.h"
#include "lr-moment-text.h"
#include "lr-text.h"

/* The newest; who looks further back looks for something else. */
#define MAX_CHANGES 60

struct _LrChangesDialog
{
  LrDialog            parent_instance;

  guint               n_changes;
  guint               n_fields;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (LrChangesDialog, lr_changes_dialog, LR_TYPE_DIALOG)

/* (transfer full): empty also when there was no record yet. */
static char *
describe (LrRecord *record,
          guint     field)
{
  return record != NULL ? lr_record_describe (record, field) : g_strdup ("");
}

static char *
describe_change (const char *before,
                 const char *after)
{
  if (*before == '\0')
    return g_strdup (after);
  if (*after == '\0')
    /* Translators: what stood in a field that was made empty. */
    return g_strdup_printf (_("Was: %s\nNow empty"), before);

  /* Translators: what stood in a field before and after a change. */
  return g_strdup_printf (_("Was: %s\nNow: %s"), before, after);
}

static GtkWidget *
make_row (const LrField *field,
          const char    *before,
          const char    *after,
          gboolean       deleted)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *old = lr_text_cap (before, LR_TEXT_PARAGRAPH);
  g_autofree char *new = lr_text_cap (after, LR_TEXT_PARAGRAPH);
  g_autofree char *text = deleted ? g_strdup (old) : describe_change (old, new);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(field->label));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  return row;
}

/* What it belongs to and marks of the app's own say nothing to a person. */
static gboolean
is_told (const LrField *field)
{
  return field->type != LR_FIELD_RECORD && !(field->flags & LR_FIELD_INTERNAL);
}

/* (nullable): NULL when nothing changed that a person would know of. */
static AdwPreferencesGroup *
make_group (LrChangesDialog *self,
            LrChange        *change)
{
  LrRecord *before = lr_change_get_before (change);
  LrRecord *after = lr_change_get_after (change);
  const LrKind *kind = lr_record_get_kind (lr_change_get_record (change));
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (g_object_ref_sink (adw_preferences_group_new ()));
  g_autofree char *when = lr_moment_text_format (lr_change_get_moment (change));
  g_autofree char *what = g_markup_escape_text (lr_change_get_what (change), -1);
  guint n_rows = 0;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *old = describe (before, i);
      g_autofree char *new = describe (after, i);

      if (!is_told (&kind->fields[i]) || g_str_equal (old, new))
        continue;

      adw_preferences_group_add (group, make_row (&kind->fields[i], old, new, after == NULL));
      n_rows++;
    }

  if (n_rows == 0)
    {
      g_object_unref (group);
      return NULL;
    }

  adw_preferences_group_set_title (group, what);
  adw_preferences_group_set_description (group, when);
  self->n_fields += n_rows;
  return group;
}

static void
lr_changes_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LR_TYPE_CHANGES_DIALOG);

  G_OBJECT_CLASS (lr_changes_dialog_parent_class)->dispose (object);
}

static void
lr_changes_dialog_class_init (LrChangesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_changes_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-changes-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LrChangesDialog, page);
}

static void
lr_changes_dialog_init (LrChangesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lr_changes_dialog_new (LrSession *session,
                       LrRecord  *record)
{
  LrChangesDialog *self;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (LR_IS_SESSION (session), NULL);
  g_return_val_if_fail (LR_IS_RECORD (record), NULL);

  self = g_object_new (LR_TYPE_CHANGES_DIALOG, NULL);
  changes = lr_store_list_changes (lr_session_get_store (session), record, &error);
  if (changes == NULL)
    {
      lr_session_fail (session, error);
      return GTK_WIDGET (self);
    }

  for (guint i = 0; i < changes->len && self->n_changes < MAX_CHANGES; i++)
    {
      g_autoptr (AdwPreferencesGroup) group = make_group (self, changes->pdata[i]);

      if (group == NULL)
        continue;
      adw_preferences_page_add (self->page, group);
      self->n_changes++;
    }

  return GTK_WIDGET (self);
}

guint
lr_changes_dialog_count (LrChangesDialog *self,
                         guint           *n_fields)
{
  g_return_val_if_fail (LR_IS_CHANGES_DIALOG (self), 0);

  if (n_fields != NULL)
    *n_fields = self->n_fields;
  return self->n_changes;
}
