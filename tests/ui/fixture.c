/* fixture.c: a school of a few pupils to work on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include <glib/gstdio.h>

#include "lr-dossier.h"
#include "lr-key-file.h"
#include "lr-window.h"
#include "typed.h"

void
fixture_set_up (Fixture *fixture)
{
  g_autoptr (LrRecord) school = NULL;
  g_autoptr (GError) error = NULL;

  lr_dossier_init ();
  /* What moves would be waited for: test-rest.c sees that it ends. */
  if (gtk_settings_get_default () != NULL)
    g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });
  fixture->folder = g_dir_make_tmp ("leerrecht-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->store = lr_store_create (fixture->folder, typed ("paard lamp wolk fiets"), &error);
  g_assert_no_error (error);

  school = lr_school_new ();
  lr_record_set_text (school, LR_SCHOOL_NAME, "De Verbeelding");
  lr_record_set_text (school, LR_SCHOOL_SECTOR, "vo");
  lr_record_set_text (school, LR_SCHOOL_REGION, "noord");
  lr_record_set_text (school, LR_SCHOOL_RULESET, "povo");
  lr_store_save (fixture->store, school, &error);
  g_assert_no_error (error);

  fixture->session = lr_session_new (fixture->folder, FIXTURE_TODAY);
  lr_session_open (fixture->session, fixture->store, &error);
  g_assert_no_error (error);
}

/* A store may hold folders: backups, what a restore set aside. */
static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

void
fixture_clear (Fixture *fixture)
{
  lr_session_lock (fixture->session);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->store);

  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

/* Returns: (transfer full) */
LrRecord *
fixture_add_pupil (Fixture    *fixture,
                   const char *number,
                   const char *first_name,
                   const char *last_name,
                   const char *class)
{
  LrRecord *pupil = lr_record_new (&lr_pupil_kind, 0);
  g_autoptr (GError) error = NULL;

  lr_record_set_text (pupil, LR_PUPIL_NUMBER, number);
  lr_record_set_text (pupil, LR_PUPIL_FIRST_NAME, first_name);
  lr_record_set_text (pupil, LR_PUPIL_LAST_NAME, last_name);
  lr_record_set_text (pupil, LR_PUPIL_CLASS, class);
  lr_store_save (fixture->store, pupil, &error);
  g_assert_no_error (error);

  return pupil;
}

GtkWidget *
fixture_show_window (LrSession *session,
                     int        width,
                     int        height)
{
  GtkWidget *window = g_object_ref (lr_window_new (NULL, session));

  if (width > 0)
    gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();

  return window;
}

void
fixture_destroy_window (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle_quietly ();
  g_assert_finalize_object (window);
}

static gboolean
iterate (void)
{
  gboolean came = FALSE;

  g_usleep (5000);
  while (g_main_context_iteration (NULL, FALSE))
    came = TRUE;

  return came;
}

/* Whether a timer comes within a fifth of a second. */
static gboolean
is_due_soon (void)
{
  GMainContext *context = g_main_context_default ();
  int priority, milliseconds;

  g_assert_true (g_main_context_acquire (context));
  g_main_context_prepare (context, &priority);
  g_main_context_query (context, G_MAXINT, &milliseconds, NULL, 0);
  g_main_context_release (context);

  return milliseconds >= 0 && milliseconds < 200;
}

/* Until nothing has come for so many rounds of five milliseconds, or for no more than so many. */
static void
settle (guint n_quiet,
        guint n_rounds)
{
  guint quiet = 0;

  for (guint i = 0; i < n_rounds && quiet < n_quiet; i++)
    quiet = iterate () || is_due_soon () ? 0 : quiet + 1;
}

void
fixture_settle (void)
{
  settle (12, 40);
}

void
fixture_settle_quietly (void)
{
  settle (20, 400);
}

void
fixture_wait (guint milliseconds)
{
  for (guint i = 0; i < milliseconds; i += 5)
    iterate ();
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type,
      gboolean   shown)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (!shown || gtk_widget_get_mapped (widget)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type, shown);

  return found;
}

GtkWidget *
fixture_find_type (GtkWidget *widget,
                   GType      type)
{
  return find (widget, type, FALSE);
}

GtkWidget *
fixture_find_shown (GtkWidget *widget,
                    GType      type)
{
  return find (widget, type, TRUE);
}

GtkWidget *
fixture_find_text (GtkWidget  *widget,
                   const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = fixture_find_text (child, text);

  return found;
}
