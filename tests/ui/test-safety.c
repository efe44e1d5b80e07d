/* test-safety.c: passphrase, recovery code, colleagues and restoring
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include <glib/gstdio.h>

#include "lr-access-page.h"
#include "lr-backup.h"
#include "lr-dossier.h"
#include "lr-key-work.h"
#include "lr-recovery-dialog.h"
#include "lr-rekey-dialog.h"
#include "lr-restore-dialog.h"
#include "lr-store-keys.h"
#include "lr-window.h"
#include "typed.h"

#define PASSPHRASE     "paard lamp wolk fiets"
#define NEW_PASSPHRASE "stoep regen appel trein"

typedef struct
{
  gboolean  done;
  gboolean  good;
  LrSecret *code;
  GError   *error;
} Answer;

static void
answer_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Answer *answer = user_data;

  answer->good = lr_key_work_finish (result, &answer->code, &answer->error);
  answer->done = TRUE;
}

static void
change (Fixture     *fixture,
        LrKeyChange  what,
        const char  *current,
        const char  *name,
        const char  *secret,
        Answer      *answer)
{
  const LrKeyRequest request = {
    .change = what,
    .current = current != NULL ? typed (current) : NULL,
    .name = name,
    .secret = secret != NULL ? typed (secret) : NULL,
  };

  *answer = (Answer) { 0 };
  lr_key_work_start (fixture->store, &request, NULL, NULL, answer_cb, answer);
  while (!answer->done)
    g_main_context_iteration (NULL, TRUE);
}

/* In a worker's store: the fixture's own stays open. */
static gboolean
opens (Fixture    *fixture,
       const char *secret)
{
  return lr_store_check_secret (fixture->store, typed (secret), NULL);
}

static void
a_new_passphrase_takes_the_place_of_the_old_one (void)
{
  Fixture fixture;
  Answer answer;

  fixture_set_up (&fixture);

  change (&fixture, LR_KEY_CHANGE_PASSPHRASE, "niet deze", NULL, NEW_PASSPHRASE, &answer);
  g_assert_false (answer.good);
  g_assert_error (answer.error, LR_ERROR, LR_ERROR_WRONG_SECRET);
  g_clear_error (&answer.error);
  g_assert_true (opens (&fixture, PASSPHRASE));

  change (&fixture, LR_KEY_CHANGE_PASSPHRASE, PASSPHRASE, NULL, NEW_PASSPHRASE, &answer);
  g_assert_no_error (answer.error);
  g_assert_true (answer.good);
  g_assert_false (opens (&fixture, PASSPHRASE));
  g_assert_true (opens (&fixture, NEW_PASSPHRASE));

  fixture_clear (&fixture);
}

static void
a_colleague_gets_a_way_in_and_loses_it (void)
{
  Fixture fixture;
  Answer answer;

  fixture_set_up (&fixture);

  change (&fixture, LR_KEY_ADD_COLLEAGUE, NULL, "Fenna", NEW_PASSPHRASE, &answer);
  g_assert_no_error (answer.error);
  g_assert_true (opens (&fixture, NEW_PASSPHRASE));
  g_assert_true (opens (&fixture, PASSPHRASE));

  change (&fixture, LR_KEY_REMOVE_COLLEAGUE, NULL, "Fenna", NULL, &answer);
  g_assert_no_error (answer.error);
  g_assert_false (opens (&fixture, NEW_PASSPHRASE));
  g_assert_true (opens (&fixture, PASSPHRASE));

  fixture_clear (&fixture);
}

static void
wait_for_state (const char *(*get_state) (gpointer),
                gpointer      dialog,
                const char   *state)
{
  for (guint i = 0; i < 4000 && !g_str_equal (get_state (dialog), state); i++)
    {
      g_usleep (5000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  g_assert_cmpstr (get_state (dialog), ==, state);
}

static const char *
get_recovery_state (gpointer dialog)
{
  return lr_recovery_dialog_get_state (dialog);
}

static const char *
get_restore_state (gpointer dialog)
{
  return lr_restore_dialog_get_state (dialog);
}

static gboolean
has_recovery_code (Fixture *fixture)
{
  g_autoptr (GPtrArray) slots = lr_store_list_slots (fixture->store, NULL);

  for (guint i = 0; i < slots->len; i++)
    {
      if (((LrSlotInfo *) slots->pdata[i])->type == LR_SLOT_RECOVERY)
        return TRUE;
    }

  return FALSE;
}

static void
the_code_is_made_when_asked_and_not_before (void)
{
  Fixture fixture;
  GtkWidget *dialog;

  fixture_set_up (&fixture);
  dialog = g_object_ref (lr_recovery_dialog_new (fixture.session));
  gtk_window_present (GTK_WINDOW (dialog));
  fixture_settle ();
  g_assert_cmpstr (get_recovery_state (dialog), ==, "ask");
  g_assert_false (has_recovery_code (&fixture));

  gtk_widget_activate_action (dialog, "dialog.make", NULL);
  wait_for_state (get_recovery_state, dialog, "code");
  g_assert_true (has_recovery_code (&fixture));

  /* Closing does not lose it to a slip of the hand. */
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_settle ();
  g_assert_true (gtk_widget_get_visible (dialog));

  fixture_destroy_window (dialog);
  fixture_clear (&fixture);
}

static const char *
get_rekey_state (gpointer dialog)
{
  return lr_rekey_dialog_get_state (dialog);
}

static void
add_fenna (Fixture *fixture)
{
  Answer answer;

  change (fixture, LR_KEY_ADD_COLLEAGUE, NULL, "Fenna", NEW_PASSPHRASE, &answer);
  g_assert_no_error (answer.error);
}

static GtkWidget *
start_removal (Fixture *fixture)
{
  const LrKeyRequest request = { .change = LR_KEY_REMOVE_COLLEAGUE, .name = "Fenna" };
  GtkWidget *dialog = g_object_ref (lr_rekey_dialog_new (fixture->session, &request));

  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_cmpstr (get_rekey_state (dialog), ==, "busy");
  return dialog;
}

static void
wait_until_gone (GtkWidget *dialog)
{
  for (guint i = 0; i < 4000 && gtk_widget_get_visible (dialog); i++)
    {
      g_usleep (5000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  g_assert_false (gtk_widget_get_visible (dialog));
}

static void
taking_away_goes_on_in_the_same_session_and_offers_the_backups (void)
{
  Fixture fixture;
  GtkWidget *dialog, *focus;
  g_autofree char *backup = NULL;
  g_autoptr (LrRecord) pupil = NULL;
  g_autoptr (LrRecord) found = NULL;

  fixture_set_up (&fixture);
  add_fenna (&fixture);
  pupil = fixture_add_pupil (&fixture, "1", "Sterre", "Maan", "2b");
  backup = g_build_filename (fixture.folder, "backups", "leerrecht-2026-01-01-120000.tar", NULL);
  g_assert_true (lr_backup_write (fixture.store, backup, NULL, NULL));

  dialog = start_removal (&fixture);
  wait_for_state (get_rekey_state, dialog, "done");
  g_assert_true (lr_session_get_store (fixture.session) == fixture.store);
  g_assert_true (opens (&fixture, PASSPHRASE));
  g_assert_false (opens (&fixture, NEW_PASSPHRASE));
  found = lr_dossier_find_pupil (fixture.store, "1", NULL);
  g_assert_nonnull (found);

  /* The backups stay until she says so, which no key does that comes too soon. */
  fixture_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (dialog));
  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), ==, "dialog.go-on");
  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));
  gtk_widget_activate_action (dialog, "dialog.remove-backups", NULL);
  wait_until_gone (dialog);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));

  fixture_settle_quietly ();
  g_assert_finalize_object (dialog);
  fixture_clear (&fixture);
}

static void
a_cancelled_removal_removes_nothing (void)
{
  Fixture fixture;
  GtkWidget *dialog;

  fixture_set_up (&fixture);
  add_fenna (&fixture);
  dialog = start_removal (&fixture);
  gtk_widget_activate_action (dialog, "dialog.cancel", NULL);
  wait_until_gone (dialog);
  g_assert_true (opens (&fixture, NEW_PASSPHRASE));

  fixture_settle_quietly ();
  g_assert_finalize_object (dialog);
  fixture_clear (&fixture);
}

static void
a_lock_gives_up_a_removal (void)
{
  Fixture fixture;
  GtkWidget *dialog;
  g_autoptr (LrStore) store = NULL;

  fixture_set_up (&fixture);
  add_fenna (&fixture);
  dialog = start_removal (&fixture);
  lr_session_lock (fixture.session);
  gtk_window_destroy (GTK_WINDOW (dialog));

  /* The worker lets go of the folder when it has given up. */
  for (guint i = 0; i < 4000 && store == NULL; i++)
    {
      g_usleep (5000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      store = lr_store_open (fixture.folder, typed (NEW_PASSPHRASE), NULL);
    }
  g_assert_nonnull (store);
  lr_store_close (store);

  fixture_settle_quietly ();
  g_assert_finalize_object (dialog);
  fixture_clear (&fixture);
}

static void
a_new_code_is_shown_after_the_new_key (void)
{
  Fixture fixture;
  GtkWidget *dialog;
  Answer answer;
  GListModel *toplevels = gtk_window_get_toplevels ();

  fixture_set_up (&fixture);
  change (&fixture, LR_KEY_MAKE_RECOVERY_CODE, NULL, NULL, NULL, &answer);
  g_assert_no_error (answer.error);
  g_assert_true (opens (&fixture, lr_secret_get_text (answer.code)));

  dialog = g_object_ref (lr_recovery_dialog_new (fixture.session));
  gtk_window_present (GTK_WINDOW (dialog));
  fixture_settle ();
  gtk_widget_activate_action (dialog, "dialog.make", NULL);
  wait_for_state (get_recovery_state, dialog, "code");
  g_assert_false (opens (&fixture, lr_secret_get_text (answer.code)));
  g_assert_true (has_recovery_code (&fixture));

  for (guint i = g_list_model_get_n_items (toplevels); i > 0; i--)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i - 1);

      if (LR_IS_REKEY_DIALOG (toplevel))
        gtk_window_close (toplevel);
    }
  fixture_destroy_window (dialog);
  lr_secret_unref (answer.code);
  fixture_clear (&fixture);
}

static void
dialogs_over_dialogs_go_when_the_window_locks (void)
{
  Fixture fixture;
  GtkWidget *window;
  GListModel *toplevels = gtk_window_get_toplevels ();

  fixture_set_up (&fixture);
  window = g_object_ref (lr_window_new (NULL, fixture.session));
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();

  gtk_widget_activate_action (window, "win.safety", "s", "access");
  fixture_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (toplevel != GTK_WINDOW (window))
        lr_dialog_present (lr_recovery_dialog_new (fixture.session), GTK_WIDGET (toplevel));
      if (toplevel != GTK_WINDOW (window))
        break;
    }
  fixture_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (toplevels), ==, 3);

  gtk_widget_activate_action (window, "win.lock", NULL);
  fixture_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (toplevels), ==, 1);

  fixture_destroy_window (window);
  fixture_clear (&fixture);
}

static void
a_restore_needs_the_passphrase_and_unlocks (void)
{
  Fixture fixture;
  GtkWidget *dialog;
  GtkWidget *focus;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRecord) later = NULL;
  g_autoptr (LrRecord) found = NULL;

  fixture_set_up (&fixture);
  path = lr_backup_dup_default_folder (fixture.folder);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_free (path);
  path = g_build_filename (fixture.folder, "backups", "kopie.tar", NULL);
  g_assert_true (lr_backup_write (fixture.store, path, NULL, &error));
  g_assert_no_error (error);
  later = fixture_add_pupil (&fixture, "1", "Sterre", "Maan", "2b");
  lr_session_lock (fixture.session);

  dialog = g_object_ref (lr_restore_dialog_new (fixture.session, FALSE));
  gtk_window_present (GTK_WINDOW (dialog));
  lr_restore_dialog_set_backup (LR_RESTORE_DIALOG (dialog), path);

  lr_restore_dialog_set_secret (LR_RESTORE_DIALOG (dialog), typed ("niet deze"));
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  g_assert_cmpstr (get_restore_state (dialog), ==, "busy");
  wait_for_state (get_restore_state, dialog, "form");
  g_assert_null (lr_session_get_store (fixture.session));

  lr_restore_dialog_set_secret (LR_RESTORE_DIALOG (dialog), typed (PASSPHRASE));
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  wait_for_state (get_restore_state, dialog, "done");
  g_assert_nonnull (lr_session_get_store (fixture.session));
  found = lr_dossier_find_pupil (lr_session_get_store (fixture.session), "1", NULL);
  g_assert_null (found);

  /* Enter goes on, where she just pressed it to restore. */
  focus = gtk_window_get_focus (GTK_WINDOW (dialog));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), ==, "dialog.go-on");

  fixture_destroy_window (dialog);
  fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/safety/a-new-passphrase-takes-the-place-of-the-old-one", a_new_passphrase_takes_the_place_of_the_old_one);
  g_test_add_func ("/safety/a-colleague-gets-a-way-in-and-loses-it", a_colleague_gets_a_way_in_and_loses_it);
  g_test_add_func ("/safety/the-code-is-made-when-asked-and-not-before", the_code_is_made_when_asked_and_not_before);
  g_test_add_func ("/safety/taking-away-goes-on-in-the-same-session-and-offers-the-backups", taking_away_goes_on_in_the_same_session_and_offers_the_backups);
  g_test_add_func ("/safety/a-cancelled-removal-removes-nothing", a_cancelled_removal_removes_nothing);
  g_test_add_func ("/safety/a-lock-gives-up-a-removal", a_lock_gives_up_a_removal);
  g_test_add_func ("/safety/a-new-code-is-shown-after-the-new-key", a_new_code_is_shown_after_the_new_key);
  g_test_add_func ("/safety/dialogs-over-dialogs-go-when-the-window-locks", dialogs_over_dialogs_go_when_the_window_locks);
  g_test_add_func ("/safety/a-restore-needs-the-passphrase-and-unlocks", a_restore_needs_the_passphrase_and_unlocks);

  return g_test_run ();
}
