/* test-prose.c: there is room to write, also where nothing is written yet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <string.h>

#include "fixture.h"
#include "lr-field.h"
#include "lr-kinds.h"
#include "lr-note-composer.h"
#include "lr-plan-tab.h"
#include "lr-prose-field.h"

/* Of the test's own plain label, so that it holds for any font. */
static int
measure_three_lines (GtkWidget *beside)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (beside, "A\nB\nC");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
list_views (GtkWidget *widget,
            GPtrArray *views)
{
  if (GTK_IS_TEXT_VIEW (widget))
    g_ptr_array_add (views, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_views (child, views);
}

/* Every text view in @widget that is in sight, as it is laid out. */
static guint
assert_room_to_write (GtkWidget *widget)
{
  g_autoptr (GPtrArray) views = g_ptr_array_new ();
  guint n_mapped = 0;

  list_views (widget, views);
  for (guint i = 0; i < views->len; i++)
    {
      GtkWidget *view = g_ptr_array_index (views, i);

      if (!gtk_widget_get_mapped (view))
        continue;
      n_mapped++;
      g_assert_cmpint (gtk_widget_get_height (view), >=, measure_three_lines (view));
    }

  return n_mapped;
}

static GtkWidget *
show_in_window (GtkWidget *child)
{
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  return window;
}

static void
close_window (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait (1000);
  g_assert_finalize_object (window);
}

/* Empty, written in, and empty again. What is set is @property of @source. */
static void
check_text (GtkWidget  *prose,
            gpointer    source,
            const char *property)
{
  static const char * const texts[] = { "", "Een regel", "1\n2\n3\n4\n5\n6\n7\n8", "", "Een regel" };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *home = GTK_IS_LIST_BOX_ROW (prose) ? gtk_list_box_new () : gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window;
  int empty = 0;

  gtk_box_append (GTK_BOX (box), home);
  if (GTK_IS_LIST_BOX (home))
    gtk_list_box_append (GTK_LIST_BOX (home), prose);
  else
    gtk_box_append (GTK_BOX (home), prose);
  window = show_in_window (box);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      int height;

      g_object_set (source, property, texts[i], NULL);
      fixture_settle ();
      g_assert_cmpuint (assert_room_to_write (box), ==, 1);
      height = gtk_widget_get_height (prose);
      if (i == 0)
        empty = height;
      else if (strlen (texts[i]) < 10)
        g_assert_cmpint (height, ==, empty);
      else
        g_assert_cmpint (height, >, empty);
    }
  close_window (window);
}

static GtkWidget *
create_row (LrRecord *contact)
{
  LrFieldContext context = { .today = FIXTURE_TODAY, .editable = TRUE };

  return lr_field_new_row (contact, LR_CONTACT_SAID, NULL, &context);
}

static void
a_field_of_a_plan_has_room (void)
{
  GtkWidget *field = lr_prose_field_new ("The family", NULL);

  check_text (field, field, "text");
}

static void
a_row_of_a_form_has_room (void)
{
  g_autoptr (LrRecord) contact = lr_record_new (&lr_contact_kind, 1);

  check_text (create_row (contact), contact, "said");
}

/* Before it is in any window. */
static void
room_is_asked_for_before_anything_is_shown (void)
{
  g_autoptr (LrRecord) contact = lr_record_new (&lr_contact_kind, 1);
  GtkWidget *widgets[] = { lr_prose_field_new ("The family", NULL), create_row (contact) };

  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    {
      int minimum, natural;

      g_object_ref_sink (widgets[i]);
      gtk_widget_measure (widgets[i], GTK_ORIENTATION_VERTICAL, 320, &minimum, &natural, NULL, NULL);
      g_assert_cmpint (minimum, >=, measure_three_lines (widgets[i]));
      g_assert_cmpint (natural, >=, minimum);
      g_assert_finalize_object (widgets[i]);
    }
}

static void
a_note_and_a_new_plan_have_room (void)
{
  Fixture fixture;
  GtkWidget *window;
  GtkWidget *tab;

  fixture_set_up (&fixture);
  {
    g_autoptr (LrRecord) pupil = fixture_add_pupil (&fixture, "1", "Sterre", "Maan", "2b");

    window = show_in_window (lr_note_composer_new (fixture.session, pupil));
    g_assert_cmpuint (assert_room_to_write (window), ==, 1);
    close_window (window);

    tab = g_object_new (LR_TYPE_PLAN_TAB, "session", fixture.session, "pupil", pupil, NULL);
    window = show_in_window (tab);
    g_assert_true (gtk_widget_activate_action (tab, "tab.add", NULL));
    fixture_wait (1000);
    g_assert_cmpuint (assert_room_to_write (window), >, 5);
    close_window (window);
  }
  fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/prose/room-is-asked-for-before-anything-is-shown", room_is_asked_for_before_anything_is_shown);
  g_test_add_func ("/prose/a-field-of-a-plan-has-room", a_field_of_a_plan_has_room);
  g_test_add_func ("/prose/a-row-of-a-form-has-room", a_row_of_a_form_has_room);
  g_test_add_func ("/prose/a-note-and-a-new-plan-have-room", a_note_and_a_new_plan_have_room);

  return g_test_run ();
}
