/* lr-import-watch-from.c: from which day the school watches, asked with its first absence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-import-watch-from.h"

#include <glib/gi18n.h>

#include "lr-day-picker.h"
#include "lr-dossier.h"
#include "lr-kinds.h"

struct _LrImportWatchFrom
{
  AdwPreferencesGroup  parent_instance;

  LrDayPicker         *day;
};

G_DEFINE_FINAL_TYPE (LrImportWatchFrom, lr_import_watch_from, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
has_absence_run (LrStore *store)
{
  g_autoptr (GPtrArray) runs = lr_store_list (store, &lr_import_run_kind, 0, NULL);

  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      if (lr_record_get_choice (g_ptr_array_index (runs, i), LR_IMPORT_RUN_WHAT) == LR_IMPORT_RUN_WHAT_ABSENCE)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_said (LrStore *store)
{
  g_autoptr (LrRecord) school = lr_dossier_load_school (store, NULL);

  return school == NULL || !lr_record_is_empty (school, LR_SCHOOL_WATCH_FROM);
}

void
lr_import_watch_from_ask (LrImportWatchFrom *self,
                          LrSession         *session,
                          gboolean           is_absence)
{
  LrStore *store = lr_session_get_store (session);
  LrDay today = lr_session_get_today (session);

  g_return_if_fail (LR_IS_IMPORT_WATCH_FROM (self));

  gtk_widget_set_visible (GTK_WIDGET (self), is_absence && !is_said (store) && !has_absence_run (store));
  lr_day_picker_set_today (self->day, today);
  lr_day_picker_set_day (self->day, today);
}

LrDay
lr_import_watch_from_get_day (LrImportWatchFrom *self)
{
  g_return_val_if_fail (LR_IS_IMPORT_WATCH_FROM (self), LR_DAY_NONE);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? lr_day_picker_get_day (self->day) : LR_DAY_NONE;
}

static void
lr_import_watch_from_class_init (LrImportWatchFromClass *klass)
{
}

static void
lr_import_watch_from_init (LrImportWatchFrom *self)
{
  const char *title = _("Watch from");
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", title,
                                 "title-lines", 0,
                                 "subtitle", _("What was reached before that day is not open; it stands together, to be looked through once."),
                                 "subtitle-lines", 0,
                                 NULL);
  GtkWidget *day = lr_day_picker_new (title, _("No day: everything counts"));

  gtk_widget_set_valign (day, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), day);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Your first absence"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->day = LR_DAY_PICKER (day);
}
