/* test-watching.c: how the window learns of the whole school
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "fixture.h"
#include "lr-kinds.h"
#include "lr-record-list.h"
#include "lr-store-private.h"
#include "lr-today-page.h"
#include "typed.h"

static void
settle (Fixture *school)
{
  while (lr_watch_is_busy (lr_session_get_watch (school->session)))
    g_main_context_iteration (NULL, TRUE);
  fixture_settle ();
}

static void
lock_and_open (Fixture *school)
{
  g_autoptr (GError) error = NULL;

  lr_session_lock (school->session);
  g_assert_finalize_object (school->store);
  school->store = lr_store_open (school->folder, typed ("paard lamp wolk fiets"), &error);
  g_assert_no_error (error);
}

static const char *
get_shown (LrTodayPage *page)
{
  GObject *stack = gtk_widget_get_template_child (GTK_WIDGET (page), LR_TYPE_TODAY_PAGE, "stack");

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static void
add_luxury_leave (Fixture  *school,
                  LrRecord *pupil)
{
  g_autoptr (LrRecord) absence = lr_record_new (&lr_absence_kind, lr_record_get_id (pupil));
  g_autoptr (GError) error = NULL;

  lr_record_set_integer (absence, LR_ABSENCE_START_ON, FIXTURE_TODAY - 40);
  lr_record_set_text (absence, LR_ABSENCE_KIND, "luxury");
  lr_store_save (school->store, absence, &error);
  g_assert_no_error (error);
}

static void
count_failures_cb (LrSession *session,
                   GError    *error,
                   guint     *n_failed)
{
  g_assert_nonnull (error);
  (*n_failed)++;
}

/* Nobody may read while the store gets a new key: the page says why it is empty,
 * the window is told, and there is a way on. */
static void
what_cannot_be_worked_out_is_told (void)
{
  Fixture school;
  g_autoptr (LrStoreShared) shared = NULL;
  g_autoptr (LrRecord) pupil = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *window;
  LrTodayPage *page;
  GObject *failed;
  guint n_failed = 0;

  fixture_set_up (&school);
  pupil = fixture_add_pupil (&school, "1", "Sterre", "Maan", "2b");
  add_luxury_leave (&school, pupil);
  lock_and_open (&school);
  g_signal_connect (school.session, "failed", G_CALLBACK (count_failures_cb), &n_failed);
  shared = lr_store_dup_shared (school.store);
  g_assert_true (lr_store_shared_claim (shared, &error));
  g_assert_true (lr_session_open (school.session, school.store, &error));
  g_assert_no_error (error);

  page = g_object_new (LR_TYPE_TODAY_PAGE, "session", school.session, NULL);
  window = g_object_ref_sink (gtk_window_new ());
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));
  g_assert_cmpstr (get_shown (page), ==, "loading");
  settle (&school);
  g_assert_cmpstr (get_shown (page), ==, "failed");
  g_assert_cmpuint (n_failed, ==, 1);
  failed = gtk_widget_get_template_child (GTK_WIDGET (page), LR_TYPE_TODAY_PAGE, "failed");
  g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (failed)), ==,
                   lr_watch_get_error (lr_session_get_watch (school.session))->message);

  lr_store_shared_release (shared);
  g_clear_pointer (&shared, lr_store_shared_unref);
  gtk_widget_activate_action (GTK_WIDGET (page), "today.retry", NULL);
  g_assert_cmpstr (get_shown (page), ==, "loading");
  settle (&school);
  g_assert_cmpstr (get_shown (page), ==, "list");
  g_assert_cmpuint (n_failed, ==, 1);

  fixture_destroy_window (window);
  fixture_clear (&school);
}

static void
note_cb (LrWatch *watch,
         gint64   pupil,
         GArray  *told)
{
  g_array_append_val (told, pupil);
}

static void
status_of_one_pupil_changes_alone (void)
{
  Fixture school;
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LrRecord) one = NULL;
  g_autoptr (LrRecord) other = NULL;
  LrWatch *watch;

  fixture_set_up (&school);
  one = fixture_add_pupil (&school, "1", "Sterre", "Maan", "2b");
  other = fixture_add_pupil (&school, "2", "Zon", "Maan", "2b");
  watch = lr_session_get_watch (school.session);
  lr_watch_follow (watch);
  settle (&school);
  g_assert_cmpuint (lr_watch_find_case (watch, lr_record_get_id (one))->standing.n_late, ==, 0);

  g_signal_connect (watch, "reviewed", G_CALLBACK (note_cb), told);
  add_luxury_leave (&school, one);
  g_assert_cmpuint (told->len, ==, 1);
  g_assert_cmpint (g_array_index (told, gint64, 0), ==, lr_record_get_id (one));
  g_assert_cmpuint (lr_watch_find_case (watch, lr_record_get_id (one))->standing.n_late, >, 0);
  g_assert_cmpuint (lr_watch_find_case (watch, lr_record_get_id (other))->standing.n_late, ==, 0);

  g_signal_handlers_disconnect_by_data (watch, told);
  fixture_clear (&school);
}

/* The moment at which the worker has just begun is as good as any. */
static void
locking_while_the_school_is_worked_out_leaves_nothing_open (void)
{
  Fixture school;

  fixture_set_up (&school);
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GError) error = NULL;

      lock_and_open (&school);
      g_assert_true (lr_session_open (school.session, school.store, &error));
      g_assert_no_error (error);
      g_usleep (i * 300);
    }
  fixture_clear (&school);
}

static int
refuse_cb (void       *kind,
           int         act,
           const char *table,
           const char *column,
           const char *database,
           const char *trigger)
{
  return act == SQLITE_READ && g_strcmp0 (table, kind) == 0 ? SQLITE_DENY : SQLITE_OK;
}

/* From now on the window cannot read the records of that kind. */
static void
make_unreadable (Fixture    *school,
                 const char *kind)
{
  LrConnection *connection = lr_store_get_connection (school->store, NULL);

  sqlite3_set_authorizer (lr_connection_get_db (connection), kind != NULL ? refuse_cb : NULL, (void *) kind);
}

static void
count_list_failures_cb (LrRecordList *list,
                        GError       *error,
                        guint        *n_failed)
{
  count_failures_cb (NULL, error, n_failed);
}

/* A row does not leave its list, nor a dossier the window, as if it were deleted. */
static void
what_cannot_be_read_is_told_and_stays (void)
{
  Fixture school;
  g_autoptr (LrRecord) pupil = NULL;
  g_autoptr (LrRecord) note = NULL;
  g_autoptr (LrRecordList) list = NULL;
  g_autoptr (GError) error = NULL;
  gboolean gone = TRUE;
  guint n_failed = 0;
  gint64 id;

  fixture_set_up (&school);
  g_signal_connect (school.session, "failed", G_CALLBACK (count_failures_cb), &n_failed);
  pupil = fixture_add_pupil (&school, "1", "Sterre", "Maan", "2b");
  id = lr_record_get_id (pupil);
  note = lr_record_new (&lr_contact_kind, id);
  lr_record_set_integer (note, LR_CONTACT_HELD_ON, FIXTURE_TODAY);
  lr_store_save (school.store, note, &error);
  g_assert_no_error (error);
  list = lr_record_list_new_lazy (school.store, &lr_contact_kind, id, TRUE, &error);
  g_assert_no_error (error);
  g_signal_connect (list, "failed", G_CALLBACK (count_list_failures_cb), &n_failed);
  settle (&school);

  make_unreadable (&school, "contact");
  g_signal_emit_by_name (school.store, "changed", &lr_contact_kind, id, lr_record_get_id (note));
  fixture_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  g_assert_cmpuint (n_failed, ==, 1);

  make_unreadable (&school, "pupil");
  g_assert_null (lr_session_load (school.session, &lr_pupil_kind, id, &gone));
  g_assert_false (gone);
  g_assert_cmpuint (n_failed, ==, 2);

  make_unreadable (&school, NULL);
  g_assert_null (lr_session_load (school.session, &lr_pupil_kind, id + 1000, &gone));
  g_assert_true (gone);
  g_assert_cmpuint (n_failed, ==, 2);

  g_clear_object (&list);
  fixture_clear (&school);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/watching/what-cannot-be-worked-out-is-told", what_cannot_be_worked_out_is_told);
  g_test_add_func ("/watching/what-cannot-be-read-is-told-and-stays", what_cannot_be_read_is_told_and_stays);
  g_test_add_func ("/watching/status-of-one-pupil-changes-alone", status_of_one_pupil_changes_alone);
  g_test_add_func ("/watching/locking-while-the-school-is-worked-out-leaves-nothing-open",
                   locking_while_the_school_is_worked_out_leaves_nothing_open);

  return g_test_run ();
}
