/* test-bin.c: what was deleted, and what changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include <string.h>

#include "lr-bin-page.h"
#include "lr-changes-dialog.h"
#include "lr-erase.h"
#include "lr-kinds.h"

typedef struct
{
  Fixture    fixture;
  LrRecord  *pupil;
  LrRecord  *contact;
  GtkWidget *window;
  LrBinPage *page;
} Bin;

static void
set_up (Bin           *bin,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&bin->fixture);
  bin->pupil = fixture_add_pupil (&bin->fixture, "1", "Sterre", "Maan", "2b");
  bin->contact = lr_record_new (&lr_contact_kind, lr_record_get_id (bin->pupil));
  lr_record_set_integer (bin->contact, LR_CONTACT_HELD_ON, lr_day (2026, 10, 1));
  lr_record_set_text (bin->contact, LR_CONTACT_SAID, "Moeder & vader");
  lr_store_save (bin->fixture.store, bin->contact, &error);
  g_assert_no_error (error);

  bin->page = g_object_new (LR_TYPE_BIN_PAGE, "session", bin->fixture.session, NULL);
  bin->window = g_object_ref (gtk_window_new ());
  gtk_window_set_child (GTK_WINDOW (bin->window), GTK_WIDGET (bin->page));
  gtk_window_present (GTK_WINDOW (bin->window));
  fixture_settle ();
}

static void
tear_down (Bin           *bin,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (bin->page), (gpointer *) &bin->page);
  gtk_window_destroy (GTK_WINDOW (bin->window));
  fixture_settle_quietly ();
  g_assert_finalize_object (bin->window);
  g_assert_null (bin->page);
  g_object_unref (bin->contact);
  g_object_unref (bin->pupil);
  fixture_clear (&bin->fixture);
}

static guint
count (Bin *bin)
{
  return g_list_model_get_n_items (lr_bin_page_get_model (bin->page));
}

static gboolean
is_there (Bin          *bin,
          const LrKind *kind,
          LrRecord     *record)
{
  g_autoptr (LrRecord) found = lr_store_load (bin->fixture.store, kind, lr_record_get_id (record), NULL);

  return found != NULL;
}

static void
what_is_deleted_can_be_put_back_and_that_can_be_undone (Bin           *bin,
                                                        gconstpointer  data)
{
  g_assert_cmpuint (count (bin), ==, 0);

  lr_session_delete (bin->fixture.session, bin->contact, "Contact moment deleted");
  fixture_settle ();
  g_assert_cmpuint (count (bin), ==, 1);

  gtk_widget_activate_action (GTK_WIDGET (bin->page), "bin.restore", "u", 0);
  fixture_settle ();
  g_assert_cmpuint (count (bin), ==, 0);
  g_assert_true (is_there (bin, &lr_contact_kind, bin->contact));

  lr_session_undo (bin->fixture.session);
  fixture_settle ();
  g_assert_false (is_there (bin, &lr_contact_kind, bin->contact));
}

static void
a_pupil_comes_back_with_the_whole_dossier (Bin           *bin,
                                           gconstpointer  data)
{
  lr_session_delete (bin->fixture.session, bin->pupil, "Pupil deleted");
  fixture_settle ();
  g_assert_cmpuint (count (bin), ==, 1);

  gtk_widget_activate_action (GTK_WIDGET (bin->page), "bin.restore", "u", 0);
  fixture_settle ();
  g_assert_true (is_there (bin, &lr_pupil_kind, bin->pupil));
  g_assert_true (is_there (bin, &lr_contact_kind, bin->contact));
}

/* The question, when it has come; the answer is given to it. */
static AdwMessageDialog *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }

  return NULL;
}

static AdwMessageDialog *
ask_to_erase (Bin *bin)
{
  AdwMessageDialog *question;

  gtk_widget_activate_action (GTK_WIDGET (bin->page), "bin.erase", "u", 0);
  while ((question = find_question ()) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return question;
}

/* As its button does. */
static void
answer (AdwMessageDialog *question,
        const char       *response)
{
  adw_message_dialog_response (question, response);
  gtk_window_destroy (GTK_WINDOW (question));
}

static void
announced_cb (LrSession  *session,
              const char *text,
              gboolean    undoable,
              char      **said)
{
  g_assert_false (undoable);
  *said = g_strdup (text);
}

static void
erases_for_good_when_told_to (Bin           *bin,
                              gconstpointer  data)
{
  g_autoptr (GPtrArray) gone = NULL;
  g_autofree char *said = NULL;
  AdwMessageDialog *question;

  lr_store_delete (bin->fixture.store, bin->pupil, NULL);
  fixture_settle ();
  g_signal_connect (bin->fixture.session, "announced", G_CALLBACK (announced_cb), &said);

  question = ask_to_erase (bin);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (question), "Sterre Maan: 2 records"));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (question), "has not left the school"));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (question), "18 Nov 2027"));
  g_assert_cmpstr (adw_message_dialog_get_default_response (question), ==, "stay");
  answer (question, "act");
  while (said == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (said, ==, "2 records were erased for good");
  fixture_settle ();

  g_assert_cmpuint (count (bin), ==, 0);
  gone = lr_store_list_gone (bin->fixture.store, &lr_pupil_kind, NULL);
  g_assert_cmpuint (gone->len, ==, 0);
  g_assert_null (find_question ());
}

static void
erases_nothing_when_it_was_thought_over (Bin           *bin,
                                         gconstpointer  data)
{
  lr_store_delete (bin->fixture.store, bin->contact, NULL);
  fixture_settle ();

  answer (ask_to_erase (bin), "stay");
  fixture_settle ();
  g_assert_cmpuint (count (bin), ==, 1);
}

/* While the question is looked up or stands there. */
static void
erases_nothing_when_it_is_locked (Bin           *bin,
                                  gconstpointer  data)
{
  lr_store_delete (bin->fixture.store, bin->contact, NULL);
  fixture_settle ();

  gtk_widget_activate_action (GTK_WIDGET (bin->page), "bin.erase", "u", 0);
  lr_session_lock (bin->fixture.session);
  fixture_settle ();
  g_assert_null (find_question ());
}

static void
tells_each_field_that_changed (Bin           *bin,
                               gconstpointer  data)
{
  GtkWidget *dialog;
  guint n_fields = 0;

  lr_record_set_text (bin->contact, LR_CONTACT_SAID, "Alleen <moeder>");
  lr_record_set_text (bin->contact, LR_CONTACT_SUBJECT, "Gesprek");
  lr_session_save (bin->fixture.session, bin->contact, "Contact moment changed");

  /* The date and what was said when it was made; what was said and the subject
   * when it was changed. */
  dialog = g_object_ref (lr_changes_dialog_new (bin->fixture.session, bin->contact));
  gtk_window_present (GTK_WINDOW (dialog));
  fixture_settle ();
  g_assert_cmpuint (lr_changes_dialog_count (LR_CHANGES_DIALOG (dialog), &n_fields), ==, 2);
  g_assert_cmpuint (n_fields, ==, 4);
  fixture_destroy_window (dialog);

  /* And once more all of it, now that it is gone. */
  lr_session_delete (bin->fixture.session, bin->contact, "Contact moment deleted");
  dialog = g_object_ref (lr_changes_dialog_new (bin->fixture.session, bin->contact));
  g_assert_cmpuint (lr_changes_dialog_count (LR_CHANGES_DIALOG (dialog), &n_fields), ==, 3);
  g_assert_cmpuint (n_fields, ==, 7);
  fixture_destroy_window (dialog);
}

#define ADD(name, func) g_test_add ("/bin/" name, Bin, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("put-back-and-undone", what_is_deleted_can_be_put_back_and_that_can_be_undone);
  ADD ("a-pupil-comes-back-with-the-whole-dossier", a_pupil_comes_back_with_the_whole_dossier);
  ADD ("erases-for-good", erases_for_good_when_told_to);
  ADD ("thought-over", erases_nothing_when_it_was_thought_over);
  ADD ("locked-in-between", erases_nothing_when_it_is_locked);
  ADD ("tells-each-field-that-changed", tells_each_field_that_changed);

  return g_test_run ();
}
