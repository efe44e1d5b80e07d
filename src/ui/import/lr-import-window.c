/* lr-import-window.c: takes a file of the school's own system over, step by step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-import-window.h"

#include <glib/gi18n.h>

#include "lr-choice-model.h"
#include "lr-choices.h"
#include "lr-import-column-list.h"
#include "lr-import-issues.h"
#include "lr-import-questions.h"
#include "lr-import-refused-choose.h"
#include "lr-import-refused.h"
#include "lr-import-watch-from.h"
#include "lr-import.h"

/* Several changes in a row are looked at once. */
#define LOOK_DELAY_MS 150

struct _LrImportWindow
{
  LrDialog             parent_instance;

  LrSession           *session;
  GBytes              *file;
  LrImportProfile     *profile;
  GCancellable        *cancellable;
  guint                timer;
  gboolean             filling;
  gboolean             done;     /* something was taken over */
  GBytes              *refused;  /* (nullable): the lines that were not, as a table */

  GtkStack            *stack;
  AdwWindowTitle      *title;
  GtkWidget           *import;
  GtkWidget           *next;
  GtkWidget           *back;
  LrImportQuestions   *questions;
  AdwComboRow         *separator;
  AdwComboRow         *subject;
  AdwPreferencesGroup *counts;
  AdwActionRow        *summary;
  LrImportWatchFrom   *watch_from;
  GtkLabel            *problem;
  LrImportColumnList  *columns;
  AdwPreferencesGroup *issues;
  GtkListBox          *issue_list;
  GtkProgressBar      *progress;
  AdwStatusPage       *result;
  AdwPreferencesGroup *left_out;
  GtkListBox          *left_out_list;
  GtkWidget           *refused_acts;
};

G_DEFINE_FINAL_TYPE (LrImportWindow, lr_import_window, LR_TYPE_DIALOG)

static void look (LrImportWindow *self);

static const char *
get_profile_name (LrImportSubject subject)
{
  return lr_choice_get_id (lr_import_subjects, (int) subject);
}

/* The way the school's last file of the kind was read. */
static void
load_profile (LrImportWindow  *self,
              LrImportSubject  subject)
{
  g_clear_pointer (&self->profile, lr_import_profile_free);
  self->profile = lr_import_profile_load (lr_session_get_store (self->session),
                                          get_profile_name (subject), NULL);
  if (self->profile == NULL || lr_import_profile_get_subject (self->profile) != subject)
    {
      g_clear_pointer (&self->profile, lr_import_profile_free);
      self->profile = lr_import_profile_new (subject);
    }

  /* True of one file, and not to be seen in the next when all its days are below 13. */
  lr_import_profile_set_month_first (self->profile, FALSE);
  lr_import_questions_start (self->questions, self->profile);
  lr_import_watch_from_ask (self->watch_from, self->session, subject == LR_IMPORT_ABSENCE);
}

static gboolean
timeout_cb (gpointer data)
{
  LrImportWindow *self = data;

  self->timer = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

static void
look_soon (LrImportWindow *self)
{
  if (self->filling)
    return;

  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (LOOK_DELAY_MS, timeout_cb, self);
}

static void
column_chosen_cb (LrImportWindow *self,
                  guint           column,
                  const char     *header)
{
  g_autoptr (GError) error = NULL;

  if (!lr_import_profile_set_header (self->profile, column, header, &error))
    lr_session_fail (self->session, error);
  look_soon (self);
}

/* In the order of the drop-down; the first leaves it to the file. */
static const char * const separators[] = { NULL, ";", ",", "\t", "|" };

static void
separator_chosen_cb (LrImportWindow *self)
{
  if (self->filling)
    return;

  lr_import_profile_set_separator (self->profile, separators[adw_combo_row_get_selected (self->separator)]);
  look_soon (self);
}

static void
show_separator (LrImportWindow *self)
{
  const char separator = lr_import_profile_get_separator (self->profile);

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      if (separator == (separators[i] != NULL ? separators[i][0] : '\0'))
        adw_combo_row_set_selected (self->separator, i);
    }
}

/* The pages are steps: what is asked, what would happen, how far it is, what
 * was done. */
static void
show_step (LrImportWindow *self,
           const char     *step)
{
  const gboolean asks = g_str_equal (step, "questions");
  const gboolean previews = g_str_equal (step, "preview");

  gtk_stack_set_visible_child_name (self->stack, step);
  gtk_widget_set_visible (self->next, asks);
  gtk_widget_set_visible (self->import, previews);
  gtk_widget_set_visible (self->back, previews && lr_import_questions_has_any (self->questions));
}

static void
show_result (LrImportWindow       *self,
             const LrImportResult *result)
{
  g_autofree char *counts = lr_import_issues_dup_counts (result);
  g_autofree char *lines = NULL;

  lines = g_strdup_printf (ngettext ("%u line read", "%u lines read", result->n_read), result->n_read);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->summary), counts);
  adw_action_row_set_subtitle (self->summary, lines);
  lr_import_issues_show (self->issue_list, result);
  gtk_widget_set_visible (GTK_WIDGET (self->issues), result->issues->len + result->notes->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.run",
                                 result->n_added + result->n_updated + result->n_removed > 0);
}

static void
show_problem (LrImportWindow *self,
              const char     *text)
{
  gboolean is_fine = text == NULL;

  gtk_label_set_text (self->problem, is_fine ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), !is_fine);
  gtk_widget_set_visible (GTK_WIDGET (self->counts), is_fine);
  if (is_fine)
    return;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.run", FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->issues), FALSE);
}

static LrImportOptions
make_options (LrImportWindow *self,
              gboolean        dry_run)
{
  return (LrImportOptions) {
    .today = lr_session_get_today (self->session),
    .calendar = lr_watch_get_school_calendar (lr_session_get_watch (self->session)),
    .dry_run = dry_run,
    .remove_of = lr_import_questions_dup_removals (self->questions),
    .watch_from = lr_import_watch_from_get_day (self->watch_from),
  };
}

static void
looked_cb (GObject      *object,
           GAsyncResult *async_result,
           gpointer      user_data)
{
  g_autoptr (LrImportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LrImportResult) result = NULL;

  result = lr_import_run_finish (LR_STORE (object), async_result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (self->stack == NULL)
    return;

  g_clear_object (&self->cancellable);
  show_problem (self, error != NULL ? error->message : NULL);
  if (result != NULL)
    {
      self->filling = TRUE;
      show_result (self, result);
      self->filling = FALSE;
    }

  if (result != NULL && lr_import_questions_ask (self->questions, result))
    show_step (self, "questions");
  else
    show_step (self, "preview");
}

static void
stop (LrImportWindow *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* Reads the file once more in the way that is chosen, and changes nothing. */
static void
look (LrImportWindow *self)
{
  LrImportOptions options = make_options (self, TRUE);
  g_auto (GStrv) removals G_GNUC_UNUSED = options.remove_of;
  g_autoptr (LrImportSource) source = NULL;
  g_autoptr (GError) error = NULL;

  stop (self);
  source = lr_import_source_new (self->file, self->profile, &error);
  if (source == NULL)
    {
      show_problem (self, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->columns), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->separator), FALSE);
      show_step (self, "preview");
      return;
    }

  self->filling = TRUE;
  lr_import_column_list_show (self->columns, lr_import_profile_get_subject (self->profile), source);
  show_separator (self);
  self->filling = FALSE;
  if (!lr_import_source_check (source, &error))
    {
      show_problem (self, error->message);
      show_step (self, "preview");
      return;
    }

  self->cancellable = g_cancellable_new ();
  lr_import_run_async (lr_session_get_store (self->session), self->file, self->profile, &options,
                       NULL, NULL, self->cancellable, looked_cb, g_object_ref (self));
}

static void
subject_chosen_cb (LrImportWindow *self)
{
  if (self->filling || self->file == NULL)
    return;

  load_profile (self, (LrImportSubject) (adw_combo_row_get_selected (self->subject) + 1));
  look (self);
}

static void
progress_cb (int      step,
             double   fraction,
             gpointer user_data)
{
  LrImportWindow *self = user_data;

  /* The window may be gone already, after a cancel or a lock. */
  if (self->progress != NULL)
    gtk_progress_bar_set_fraction (self->progress, fraction);
}

/* As the file was read when they were refused: the columns may be changed after. */
static void
keep_refused (LrImportWindow       *self,
              const LrImportResult *result)
{
  g_autoptr (LrImportSource) source = NULL;

  g_clear_pointer (&self->refused, g_bytes_unref);
  if (result->n_refused > 0)
    source = lr_import_source_new (self->file, self->profile, NULL);
  if (source != NULL)
    self->refused = lr_import_refused_write (source, result);

  gtk_widget_set_visible (self->refused_acts, self->refused != NULL);
}

static void
show_done (LrImportWindow       *self,
           const LrImportResult *result)
{
  g_autofree char *counts = lr_import_issues_dup_counts (result);

  adw_status_page_set_title (self->result, _("The file was taken over"));
  adw_status_page_set_description (self->result, counts);
  keep_refused (self, result);
  lr_import_issues_show (self->left_out_list, result);
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), result->issues->len + result->notes->len > 0);
  self->done = TRUE;
  show_step (self, "done");
}

static void
imported_cb (GObject      *object,
             GAsyncResult *async_result,
             gpointer      user_data)
{
  g_autoptr (LrImportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LrImportResult) result = NULL;

  result = lr_import_run_finish (LR_STORE (object), async_result, &error);
  g_clear_object (&self->cancellable);

  /* Locked or closed meanwhile: nothing is shown any more. */
  if (self->stack == NULL || lr_session_get_store (self->session) == NULL)
    return;

  if (result != NULL)
    show_done (self, result);
  else
    show_step (self, "preview");
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_problem (self, error->message);
}

static void
import_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  LrImportWindow *self = LR_IMPORT_WINDOW (widget);
  LrStore *store = lr_session_get_store (self->session);
  LrImportOptions options = make_options (self, FALSE);
  g_auto (GStrv) removals G_GNUC_UNUSED = options.remove_of;
  g_autoptr (GError) error = NULL;

  stop (self);
  /* Her answers first: what she takes back at once is then the import, not these. */
  if (!lr_import_profile_save (self->profile, store, get_profile_name (lr_import_profile_get_subject (self->profile)), &error))
    lr_session_fail (self->session, error);
  self->cancellable = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->progress, 0);
  show_step (self, "busy");
  lr_import_run_async (store, self->file, self->profile, &options,
                       progress_cb, self, self->cancellable, imported_cb, g_object_ref (self));
}

static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  look (LR_IMPORT_WINDOW (widget));
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  show_step (LR_IMPORT_WINDOW (widget), "questions");
}

/* Back to how the file is read, with what was refused of it. */
static void
columns_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  look (LR_IMPORT_WINDOW (widget));
}

static void
save_refused_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  LrImportWindow *self = LR_IMPORT_WINDOW (widget);

  lr_import_refused_choose (self->session, self->refused, GTK_WINDOW (gtk_widget_get_root (widget)));
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  LrImportWindow *self = LR_IMPORT_WINDOW (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

/* Told where it can be undone: in the window below. */
static gboolean
lr_import_window_may_close (LrDialog *dialog)
{
  LrImportWindow *self = LR_IMPORT_WINDOW (dialog);

  if (self->done)
    lr_session_announce (self->session, _("Import done"), TRUE);

  return TRUE;
}

static void
lr_import_window_dispose (GObject *object)
{
  LrImportWindow *self = LR_IMPORT_WINDOW (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  stop (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_IMPORT_WINDOW);
  g_clear_pointer (&self->profile, lr_import_profile_free);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_clear_pointer (&self->refused, g_bytes_unref);

  G_OBJECT_CLASS (lr_import_window_parent_class)->dispose (object);
}

static void
lr_import_window_finalize (GObject *object)
{
  g_clear_object (&LR_IMPORT_WINDOW (object)->session);

  G_OBJECT_CLASS (lr_import_window_parent_class)->finalize (object);
}

static void
lr_import_window_class_init (LrImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LR_TYPE_IMPORT_COLUMN_LIST);
  g_type_ensure (LR_TYPE_IMPORT_QUESTIONS);
  g_type_ensure (LR_TYPE_IMPORT_WATCH_FROM);

  G_OBJECT_CLASS (klass)->dispose = lr_import_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = lr_import_window_finalize;
  LR_DIALOG_CLASS (klass)->may_close = lr_import_window_may_close;

  gtk_widget_class_install_action (widget_class, "import.run", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "import.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "import.columns", NULL, columns_action);
  gtk_widget_class_install_action (widget_class, "import.save-refused", NULL, save_refused_action);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, title);
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, import);
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, subject);
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, counts);
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, watch_from);
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, next);
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, back);
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, questions);
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, separator);
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, columns);
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, issues);
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, issue_list);
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, result);
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, left_out);
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, left_out_list);
  gtk_widget_class_bind_template_child (widget_class, LrImportWindow, refused_acts);
  gtk_widget_class_bind_template_callback (widget_class, subject_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, separator_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, column_chosen_cb);
}

static void
lr_import_window_init (LrImportWindow *self)
{
  g_autoptr (GListModel) subjects = lr_choice_model_new (lr_import_subjects, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.run", FALSE);
  adw_combo_row_set_model (self->subject, subjects);
  show_step (self, "preview");
}

GtkWidget *
lr_import_window_new (LrSession  *session,
                      GBytes     *file,
                      const char *name)
{
  LrImportWindow *self = g_object_new (LR_TYPE_IMPORT_WINDOW, NULL);
  LrImportSubject subject;

  self->session = g_object_ref (session);
  self->file = g_bytes_ref (file);
  adw_window_title_set_subtitle (self->title, name);

  subject = lr_import_source_guess_subject (self->file);
  self->filling = TRUE;
  adw_combo_row_set_selected (self->subject, (guint) subject - 1);
  self->filling = FALSE;
  load_profile (self, subject);
  look (self);

  return GTK_WIDGET (self);
}
