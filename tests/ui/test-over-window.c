/* test-over-window.c: what lies over the window is no trap
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "every-page.h"
#include "every-window.h"
#include "keys.h"
#include "lr-idle-lock.h"
#include "lr-store-keys.h"
#include "lr-window.h"
#include "typed.h"

typedef struct
{
  Fixture    fixture;
  LrRecord  *pupil;
  GtkWidget *window;
} Over;

static void
show_window (Over *over)
{
  over->window = fixture_show_window (over->fixture.session, 1000, 600);
  /* Forms that were not finished come back with it. */
  every_window_clear (over->window);
}

static void
set_up (Over          *over,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&over->fixture);
  over->pupil = every_page_add_pupil (&over->fixture);
  lr_store_add_colleague (over->fixture.store, "Fenna", typed ("stoep regen appel trein"), &error);
  g_assert_no_error (error);
  show_window (over);
}

static void
tear_down (Over          *over,
           gconstpointer  data)
{
  fixture_destroy_window (over->window);
  g_object_unref (over->pupil);
  fixture_clear (&over->fixture);
}

static GtkWidget *
open (Over              *over,
      const EveryWindow *one)
{
  g_test_message ("%s", one->name);
  return every_window_open (one, &over->fixture, over->pupil, over->window);
}

/* By its look or by what it does. */
static gboolean
destroys (GtkWidget *widget)
{
  const char *action = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;
  const char *icon = GTK_IS_BUTTON (widget) ? gtk_button_get_icon_name (GTK_BUTTON (widget)) : NULL;

  return gtk_widget_has_css_class (widget, "destructive-action") || g_strcmp0 (icon, "user-trash-symbolic") == 0 ||
         (action != NULL && (strstr (action, "delete") != NULL || strstr (action, "erase") != NULL ||
                             strstr (action, "remove") != NULL || strstr (action, "restore") != NULL));
}

static void
check_focus (const char *name,
             GtkWidget  *window,
             gpointer    data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  g_test_message ("%s: %s", name, focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "nowhere");
  g_assert_false (focus != NULL && destroys (focus));
}

/* Whether a key that is pressed too soon can do any harm. */
static void
no_window_begins_at_what_destroys (Over          *over,
                                   gconstpointer  data)
{
  for (const EveryWindow *one = every_windows; one->name != NULL; one++)
    {
      check_focus (one->name, open (over, one), NULL);
      every_window_clear (over->window);
    }
}

/* Over the locked window: it asks for a secret before it does anything. */
static void
restoring_begins_in_a_field (Over          *over,
                             gconstpointer  data)
{
  static const char * const whats[] = { "all", "keys" };

  for (guint i = 0; i < G_N_ELEMENTS (whats); i++)
    {
      GtkWidget *top;

      gtk_widget_activate_action (over->window, "win.restore", "s", whats[i]);
      fixture_settle ();
      top = every_window_top (over->window);
      g_assert_true (top != over->window);
      g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (top))));
      keys_press (top, "Return");
      g_assert_true (every_window_top (over->window) == top);

      g_assert_true (gtk_widget_activate_action (top, "dialog.choose", NULL));
      fixture_settle ();
      g_assert_true (every_window_top (over->window) != top);
      keys_press (every_window_top (over->window), "Escape");
      g_assert_true (every_window_top (over->window) == top);
      keys_press (top, "Escape");
      g_assert_true (every_window_top (over->window) == over->window);
    }
}

static void
no_page_begins_at_what_destroys (Over          *over,
                                 gconstpointer  data)
{
  every_page_visit (&over->fixture, over->pupil, check_focus, NULL);
}

/* As little as the narrowest window there is. The toolkit's own are as it makes them. */
static void
each_window_fits_a_narrow_screen (Over          *over,
                                  gconstpointer  data)
{
  for (const EveryWindow *one = every_windows; one->name != NULL; one++)
    {
      GtkWidget *top = open (over, one);
      int narrowest;

      /* Without the border that is drawn where there is no window manager. */
      gtk_widget_measure (gtk_widget_get_first_child (top), GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, NULL, NULL, NULL);
      g_test_message ("%s: %d", one->name, narrowest);
      if (!GTK_IS_DIALOG (top))
        g_assert_cmpint (narrowest, <=, 360);
      every_window_clear (over->window);
    }
}

/* All that there is to lose: records, and ways in. */
static guint
count_all (Over *over)
{
  g_autoptr (GPtrArray) slots = lr_store_list_slots (over->fixture.store, NULL);
  guint n = slots->len;

  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) records = lr_store_list (over->fixture.store, lr_kinds[i], 0, NULL);

      n += records->len;
    }

  return n;
}

static void
the_first_key_loses_nothing (Over          *over,
                             gconstpointer  data)
{
  static const char * const keys[] = { "space", "Return" };

  for (const EveryWindow *one = every_windows; one->name != NULL; one++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        {
          GtkWidget *top = open (over, one);
          guint n = count_all (over);

          keys_press (top, keys[i]);
          g_assert_nonnull (lr_session_get_store (over->fixture.session));
          g_assert_cmpuint (count_all (over), >=, n);
          every_window_clear (over->window);
        }
    }
}

static guint
count_windows (void)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ());
}

/* What is passing goes, and nothing below it. */
static void
escape_closes_one_window_and_no_more (Over          *over,
                                      gconstpointer  data)
{
  gint64 id = lr_record_get_id (over->pupil);

  gtk_widget_activate_action (over->window, "win.open-pupil", "x", id);
  for (const EveryWindow *one = every_windows; one->name != NULL; one++)
    {
      GtkWidget *top = open (over, one);
      guint n = count_windows ();

      keys_press (top, "Escape");
      fixture_settle ();
      g_assert_true ((every_window_top (over->window) != top));
      g_assert_cmpuint (count_windows (), ==, one->escape == ESCAPE_ASKS ? n + 1 : n - 1);
      every_window_clear (over->window);
      g_assert_cmpint (lr_shell_get_pupil (lr_window_get_shell (LR_WINDOW (over->window))), ==, id);
    }
}

static void
find_name (GtkWidget *widget,
           gpointer   data)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), "Sterre") != NULL)
    g_error ("“%s” is still to be read", gtk_label_get_text (GTK_LABEL (widget)));
}

static void
unlock (Over *over)
{
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (over->fixture.store);
  over->fixture.store = lr_store_open (over->fixture.folder, typed ("paard lamp wolk fiets"), &error);
  g_assert_no_error (error);
  lr_session_open (over->fixture.session, over->fixture.store, &error);
  g_assert_no_error (error);
  fixture_settle ();
}

static void
check_locked (Over *over)
{
  fixture_settle_quietly ();
  g_assert_null (lr_session_get_store (over->fixture.session));
  g_assert_cmpuint (count_windows (), ==, 1);
  every_page_walk (over->window, find_name, NULL);
}

/* By its key, in the window that is on top. */
static void
a_lock_leaves_nothing_over_the_window (Over          *over,
                                      gconstpointer  data)
{
  LrIdleLock *lock = lr_idle_lock_new (over->fixture.session, NULL);

  for (const EveryWindow *one = every_windows; one->name != NULL; one++)
    {
      keys_press (open (over, one), "ctrl+l");
      check_locked (over);
      unlock (over);
      every_window_clear (over->window);
    }
  g_object_unref (lock);
}

/* The toolkit must not complain, now or when what was started comes to its end. */
static void
nothing_outlives_the_window_below (Over          *over,
                                   gconstpointer  data)
{
  for (const EveryWindow *one = every_windows; one->name != NULL; one++)
    {
      open (over, one);
      fixture_destroy_window (over->window);
      g_assert_cmpuint (count_windows (), ==, 0);
      show_window (over);
    }
}

#define ADD(name, func) g_test_add ("/over-window/" name, Over, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_autoptr (GtkCssProvider) provider = NULL;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  /* As wide as they are in the app. */
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/io/github/leerrecht/Leerrecht/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  /* What unlocks for each window takes long: it goes beside the rest. */
  if (argc > 1 && g_str_equal (argv[1], "lock"))
    {
      ADD ("lock", a_lock_leaves_nothing_over_the_window);
      ADD ("below", nothing_outlives_the_window_below);
    }
  else
    {
      ADD ("begins-at", no_window_begins_at_what_destroys);
      ADD ("restoring-begins-at", restoring_begins_in_a_field);
      ADD ("page-begins-at", no_page_begins_at_what_destroys);
      ADD ("narrow", each_window_fits_a_narrow_screen);
      ADD ("first-key", the_first_key_loses_nothing);
      ADD ("escape", escape_closes_one_window_and_no_more);
    }

  return g_test_run ();
}
