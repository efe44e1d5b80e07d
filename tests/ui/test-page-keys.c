/* test-page-keys.c: no page is a trap for who uses the keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "every-page.h"
#include "every-window.h"
#include "keys.h"
#include "lr-kinds.h"
#include "lr-window.h"

#define N_RECORDS 6
/* More than there is to come by on any page. */
#define MOST_TABS 120

static void
check_page (const char *name,
            GtkWidget  *window,
            gpointer    data)
{
  LrShell *shell = LR_IS_WINDOW (window) ? lr_window_get_shell (LR_WINDOW (window)) : NULL;
  g_autofree char *page = NULL;
  gint64 pupil;

  if (shell == NULL)
    return;

  g_test_message ("%s", name);
  page = g_strdup (lr_shell_get_page (shell));
  pupil = lr_shell_get_pupil (shell);
  keys_press (window, "Escape");
  keys_press (window, "Escape");
  g_assert_cmpstr (lr_shell_get_page (shell), ==, page);
  g_assert_cmpint (lr_shell_get_pupil (shell), ==, pupil);
}

static void
escape_closes_no_page (void)
{
  Fixture fixture;

  fixture_set_up (&fixture);
  g_autoptr (LrRecord) pupil = every_page_add_pupil (&fixture);

  every_page_visit (&fixture, pupil, check_page, NULL);
  fixture_clear (&fixture);
}

/* A list of records or of pages; not the rows of a form. */
static GtkWidget *
find_list (GtkWidget *widget)
{
  while (widget != NULL && !GTK_IS_LIST_VIEW (widget) && !gtk_widget_has_css_class (widget, "navigation-sidebar"))
    widget = gtk_widget_get_parent (widget);

  return widget;
}

static GtkWidget *
find_row (GtkWidget *list,
          GtkWidget *widget)
{
  while (gtk_widget_get_parent (widget) != list)
    widget = gtk_widget_get_parent (widget);

  return widget;
}

/* Tab goes by each list in one step, or in those of one row of it. */
static void
walk (const char *name,
      GtkWidget  *window,
      gpointer    data)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);
  GtkWidget *first = NULL;

  if (!LR_IS_WINDOW (window))
    return;

  /* Wide enough for the sidebar in words, which is a list too. */
  gtk_window_set_default_size (GTK_WINDOW (window), 1500, 700);
  fixture_settle ();
  for (guint i = 0; i < MOST_TABS; i++)
    {
      GtkWidget *focus, *list;

      keys_tab (window);
      focus = gtk_window_get_focus (GTK_WINDOW (window));
      if (focus == NULL)
        continue;
      if (focus == first)
        break;
      if (first == NULL)
        first = focus;

      list = focus != find_list (focus) ? find_list (focus) : NULL;
      if (list == NULL)
        continue;
      if (g_hash_table_contains (rows, list) && g_hash_table_lookup (rows, list) != find_row (list, focus))
        g_error ("“%s”: Tab comes by a second row of a list", name);
      g_hash_table_insert (rows, list, find_row (list, focus));
    }
  g_test_message ("%s: %u lists", name, g_hash_table_size (rows));
  *(guint *) data += g_hash_table_size (rows);
}

static void
add_more (Fixture  *fixture,
          LrRecord *pupil)
{
  static const struct { const LrKind *kind; guint field; const char *text; } cases[] = {
    { &lr_absence_kind, LR_ABSENCE_KIND, "luxury" },
    { &lr_contact_kind, LR_CONTACT_SAID, "Gebeld" },
    { &lr_meeting_kind, LR_MEETING_PLACE, "aula" },
    { &lr_report_kind, LR_REPORT_NOTE, "gemeld" },
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_RECORDS * G_N_ELEMENTS (cases); i++)
    {
      const LrKind *kind = cases[i % G_N_ELEMENTS (cases)].kind;
      g_autoptr (LrRecord) record = lr_record_new (kind, lr_record_get_id (pupil));

      lr_record_set_integer (record, (guint) kind->day_field, FIXTURE_TODAY - i);
      lr_record_set_text (record, cases[i % G_N_ELEMENTS (cases)].field, cases[i % G_N_ELEMENTS (cases)].text);
      if (kind == &lr_report_kind)
        lr_record_set_text (record, LR_REPORT_KIND, kind->fields[LR_REPORT_KIND].choices[0].id);
      lr_store_save (fixture->store, record, &error);
      g_assert_no_error (error);
    }
}

static void
tab_goes_by_a_list_in_one_step (void)
{
  Fixture fixture;
  guint n_lists = 0;

  fixture_set_up (&fixture);
  g_autoptr (LrRecord) pupil = every_page_add_pupil (&fixture);
  g_autoptr (LrRecord) second G_GNUC_UNUSED = fixture_add_pupil (&fixture, "2", "Bram", "Aarde", "1a");

  add_more (&fixture, pupil);
  every_page_visit (&fixture, pupil, walk, &n_lists);
  g_assert_cmpuint (n_lists, >, 8);
  fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/page-keys/escape", escape_closes_no_page);
  g_test_add_func ("/page-keys/tab", tab_goes_by_a_list_in_one_step);

  return g_test_run ();
}
