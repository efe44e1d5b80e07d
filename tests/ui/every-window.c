/* every-window.c: each window that can lie over the main one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "every-window.h"

#include <string.h>

#include "lr-access-page.h"
#include "lr-backup-page.h"
#include "lr-bin-page.h"
#include "lr-changes-dialog.h"
#include "lr-duty-acts.h"
#include "lr-duty-list.h"
#include "lr-erase-dialog.h"
#include "lr-import-refused-choose.h"
#include "lr-import-window.h"
#include "lr-kinds.h"
#include "lr-print-preview.h"
#include "lr-print.h"
#include "lr-record-dialog.h"
#include "lr-recovery-dialog.h"
#include "lr-recovery-sheet-paper.h"
#include "lr-secret.h"
#include "lr-steps-tab.h"
#include "lr-dialog.h"
#include "typed.h"

/* As if its button was pressed, in the window on top. */
static void
act_on (GtkWidget  *window,
        GType       type,
        const char *action)
{
  GtkWidget *widget = fixture_find_type (every_window_top (window), type);

  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
}

static void
open_preferences (Fixture   *fixture,
                  LrRecord  *pupil,
                  GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.preferences", NULL);
}

static void
open_address_book (Fixture   *fixture,
                   LrRecord  *pupil,
                   GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.address-book", NULL);
}

static void
open_school (Fixture   *fixture,
             LrRecord  *pupil,
             GtkWidget *window)
{
  open_preferences (fixture, pupil, window);
  lr_record_dialog_open (fixture->session, lr_session_get_school (fixture->session), every_window_top (window));
}

static void
open_access (Fixture   *fixture,
             LrRecord  *pupil,
             GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.safety", "s", "access");
  fixture_settle ();
}

static void
open_backups (Fixture   *fixture,
              LrRecord  *pupil,
              GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.safety", "s", "backups");
  fixture_settle ();
}

static void
open_backup_folder (Fixture   *fixture,
                    LrRecord  *pupil,
                    GtkWidget *window)
{
  open_backups (fixture, pupil, window);
  act_on (window, LR_TYPE_BACKUP_PAGE, "backup.choose");
}

static void
open_passphrase (Fixture   *fixture,
                 LrRecord  *pupil,
                 GtkWidget *window)
{
  open_access (fixture, pupil, window);
  act_on (window, LR_TYPE_ACCESS_PAGE, "access.change-passphrase");
}

static void
open_new_passphrase (Fixture   *fixture,
                     LrRecord  *pupil,
                     GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.new-passphrase", NULL);
}

static void
open_colleague (Fixture   *fixture,
                LrRecord  *pupil,
                GtkWidget *window)
{
  open_access (fixture, pupil, window);
  act_on (window, LR_TYPE_ACCESS_PAGE, "access.add-colleague");
}

static GtkWidget *
find_bin (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "user-trash-symbolic") == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_bin (child);

  return found;
}

static void
open_taking_away (Fixture   *fixture,
                  LrRecord  *pupil,
                  GtkWidget *window)
{
  GtkWidget *button;

  open_access (fixture, pupil, window);
  button = find_bin (every_window_top (window));
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
open_recovery (Fixture   *fixture,
               LrRecord  *pupil,
               GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.recovery-code", NULL);
}

static void
open_code (Fixture   *fixture,
           LrRecord  *pupil,
           GtkWidget *window)
{
  LrSecret *code = lr_secret_ref (typed ("AAAA-BBBB-CCCC"));

  lr_dialog_present (lr_recovery_dialog_new_for_code (fixture->session, code), window);
}

static void
open_leaving_the_code (Fixture   *fixture,
                       LrRecord  *pupil,
                       GtkWidget *window)
{
  open_code (fixture, pupil, window);
  fixture_settle ();
  gtk_window_close (GTK_WINDOW (every_window_top (window)));
}

static GBytes *
create_rows (void)
{
  static const char rows[] = "leerlingnummer;datum;soort\n1;2026-11-02;ziek\n9;2026-11-03;wat\n";

  return g_bytes_new_static (rows, strlen (rows));
}

static void
open_import (Fixture   *fixture,
             LrRecord  *pupil,
             GtkWidget *window)
{
  g_autoptr (GBytes) file = create_rows ();

  lr_dialog_present (lr_import_window_new (fixture->session, file, "verzuim.csv"), window);
}

static void
open_import_file (Fixture   *fixture,
                  LrRecord  *pupil,
                  GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.import", NULL);
}

static void
open_refused_lines (Fixture   *fixture,
                    LrRecord  *pupil,
                    GtkWidget *window)
{
  g_autoptr (GBytes) refused = create_rows ();

  open_import (fixture, pupil, window);
  fixture_settle ();
  lr_import_refused_choose (fixture->session, refused, GTK_WINDOW (every_window_top (window)));
}

static void
open_new_pupil (Fixture   *fixture,
                LrRecord  *pupil,
                GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.add-pupil", NULL);
}

static void
open_pupil (Fixture   *fixture,
            LrRecord  *pupil,
            GtkWidget *window)
{
  lr_record_dialog_open (fixture->session, pupil, window);
}

static void
open_changes (Fixture   *fixture,
              LrRecord  *pupil,
              GtkWidget *window)
{
  open_pupil (fixture, pupil, window);
  fixture_settle ();
  gtk_widget_activate_action (every_window_top (window), "record.changes", NULL);
}

/* A pupil without a name cannot be saved. */
static void
open_half (Fixture   *fixture,
           LrRecord  *pupil,
           GtkWidget *window)
{
  LrRecord *record;

  open_new_pupil (fixture, pupil, window);
  record = lr_record_dialog_get_record (LR_RECORD_DIALOG (every_window_top (window)));
  lr_record_set_text (record, LR_PUPIL_FIRST_NAME, "Sterre");
}

static void
open_discarding (Fixture   *fixture,
                 LrRecord  *pupil,
                 GtkWidget *window)
{
  open_half (fixture, pupil, window);
  fixture_settle ();
  gtk_window_close (GTK_WINDOW (every_window_top (window)));
}

static void
open_erasing (Fixture   *fixture,
              LrRecord  *pupil,
              GtkWidget *window)
{
  lr_erase_dialog_ask (fixture->session, pupil, window);
}

static void
open_preview (Fixture   *fixture,
              LrRecord  *pupil,
              GtkWidget *window)
{
  const LrPaperOrder order = { .code = "AAAA-BBBB-CCCC" };

  lr_print_preview_open (fixture->session, "recovery", &order, window);
}

static void
open_pdf_file (Fixture   *fixture,
               LrRecord  *pupil,
               GtkWidget *window)
{
  g_autoptr (LrPaper) paper = lr_recovery_sheet_paper_new ("De Verbeelding", "AAAA-BBBB-CCCC", FIXTURE_TODAY);

  open_preview (fixture, pupil, window);
  fixture_settle ();
  lr_print_save_pdf (paper, GTK_WINDOW (every_window_top (window)));
}

static void
open_steps (LrRecord  *pupil,
            GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.open-pupil-tab", "(xs)", lr_record_get_id (pupil), "steps");
  fixture_wait (600);
}

static void
open_step (Fixture   *fixture,
           LrRecord  *pupil,
           GtkWidget *window)
{
  open_steps (pupil, window);
  act_on (window, LR_TYPE_STEPS_TAB, "tab.add");
}

static void
open_situation (Fixture   *fixture,
                LrRecord  *pupil,
                GtkWidget *window)
{
  open_steps (pupil, window);
  act_on (window, LR_TYPE_STEPS_TAB, "steps.choose-situation");
}

static void
ask_about_duty (Fixture    *fixture,
                LrRecord   *pupil,
                GtkWidget  *window,
                void      (*ask) (LrSession *, gint64, const LrDuty *, GtkWidget *))
{
  g_autoptr (GListStore) duties = lr_duty_list_new (lr_session_get_watch (fixture->session));
  g_autoptr (LrDutyItem) item = NULL;

  fixture_settle ();
  item = g_list_model_get_item (G_LIST_MODEL (duties), 0);
  g_assert_nonnull (item);
  ask (fixture->session, lr_record_get_id (pupil), lr_duty_item_get_duty (item), window);
}

static void
open_day_of_duty (Fixture   *fixture,
                  LrRecord  *pupil,
                  GtkWidget *window)
{
  ask_about_duty (fixture, pupil, window, lr_duty_acts_tick_on_day);
}

static void
open_setting_aside (Fixture   *fixture,
                    LrRecord  *pupil,
                    GtkWidget *window)
{
  ask_about_duty (fixture, pupil, window, lr_duty_acts_dismiss);
}

static void
open_failure (Fixture   *fixture,
              LrRecord  *pupil,
              GtkWidget *window)
{
  g_autoptr (GError) error = g_error_new_literal (LR_ERROR, LR_ERROR_INVALID, "Sterre is niet gevonden");

  lr_session_fail (fixture->session, error);
}

static void
open_failure_over_a_form (Fixture   *fixture,
                          LrRecord  *pupil,
                          GtkWidget *window)
{
  open_pupil (fixture, pupil, window);
  fixture_settle ();
  open_failure (fixture, pupil, window);
}

static void
open_shortcuts (Fixture   *fixture,
                LrRecord  *pupil,
                GtkWidget *window)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/leerrecht/Leerrecht/ui/lr-shortcuts.ui");

  lr_dialog_present (GTK_WIDGET (gtk_builder_get_object (builder, "shortcuts")), window);
}

const EveryWindow every_windows[] = {
  { "address book", ESCAPE_CLOSES, open_address_book },
  { "preferences", ESCAPE_CLOSES, open_preferences },
  { "the school over the preferences", ESCAPE_CLOSES, open_school },
  { "access", ESCAPE_CLOSES, open_access },
  { "backups", ESCAPE_CLOSES, open_backups },
  { "folder of the backups", ESCAPE_CLOSES, open_backup_folder },
  { "passphrase", ESCAPE_CLOSES, open_passphrase },
  { "passphrase after the recovery code", ESCAPE_CLOSES, open_new_passphrase },
  { "passphrase of a colleague", ESCAPE_CLOSES, open_colleague },
  { "taking a passphrase away", ESCAPE_CLOSES, open_taking_away },
  { "recovery code to be made", ESCAPE_CLOSES, open_recovery },
  { "recovery code", ESCAPE_ASKS, open_code },
  { "leaving the recovery code", ESCAPE_CLOSES, open_leaving_the_code },
  { "import", ESCAPE_CLOSES, open_import },
  { "file to import", ESCAPE_CLOSES, open_import_file },
  { "file of refused lines", ESCAPE_CLOSES, open_refused_lines },
  { "new pupil", ESCAPE_CLOSES, open_new_pupil },
  { "pupil", ESCAPE_CLOSES, open_pupil },
  { "changes", ESCAPE_CLOSES, open_changes },
  { "half a form", ESCAPE_ASKS, open_half },
  { "discarding half a form", ESCAPE_CLOSES, open_discarding },
  { "erasing", ESCAPE_CLOSES, open_erasing },
  { "preview", ESCAPE_CLOSES, open_preview },
  { "file of a paper", ESCAPE_CLOSES, open_pdf_file },
  { "step", ESCAPE_CLOSES, open_step },
  { "situation", ESCAPE_CLOSES, open_situation },
  { "day of a duty", ESCAPE_CLOSES, open_day_of_duty },
  { "setting a duty aside", ESCAPE_CLOSES, open_setting_aside },
  { "failure", ESCAPE_CLOSES, open_failure },
  { "failure over a form", ESCAPE_CLOSES, open_failure_over_a_form },
  { "shortcuts", ESCAPE_CLOSES, open_shortcuts },
  { NULL },
};

/* The failure of a form stands beside the form, and later: the last one counts. */
static GtkWindow *
find_above (GtkWindow *below)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  GtkWindow *above = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (gtk_window_get_transient_for (window) == below && gtk_widget_get_visible (GTK_WIDGET (window)))
        above = window;
    }

  return above;
}

GtkWidget *
every_window_top (GtkWidget *window)
{
  GtkWindow *top = GTK_WINDOW (window);
  GtkWindow *above;

  while ((above = find_above (top)) != NULL)
    top = above;

  return GTK_WIDGET (top);
}

void
every_window_clear (GtkWidget *window)
{
  GtkWidget *top;

  while ((top = every_window_top (window)) != window)
    {
      /* A file chooser belongs to who asked for a file. */
      if (GTK_IS_DIALOG (top))
        gtk_dialog_response (GTK_DIALOG (top), GTK_RESPONSE_CANCEL);
      else
        gtk_window_destroy (GTK_WINDOW (top));
      fixture_settle_quietly ();
    }
}

GtkWidget *
every_window_open (const EveryWindow *self,
                   Fixture           *fixture,
                   LrRecord          *pupil,
                   GtkWidget         *window)
{
  self->open (fixture, pupil, window);
  fixture_settle_quietly ();
  g_assert_true (every_window_top (window) != window);

  return every_window_top (window);
}
