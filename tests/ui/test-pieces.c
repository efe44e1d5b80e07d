/* test-pieces.c: a page that is built and changed piece by piece
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "fixture.h"
#include "lr-line-layout.h"
#include "lr-pieces.h"

#define MOST_AT_FIRST 10
#define MOST_IN_FRAME 4

/* What is to stand there: a letter is a piece, and a capital shows something else
 * than the small letter; those of a group stand between spaces. Digits are rows. */
typedef struct
{
  GtkWidget *window;
  GtkWidget *scrolled;
  LrPieces  *pieces;
} Page;

static GtkWidget *
create_button (gpointer page,
               gpointer subject)
{
  g_assert_true (page == GINT_TO_POINTER (1));
  return gtk_button_new_with_label (subject);
}

/* Two things that take the focus. */
static GtkWidget *
create_row (gpointer page,
            gpointer subject)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *button = gtk_button_new_with_label (subject);

  gtk_widget_set_name (button, "second");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), subject);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), button);
  return row;
}

static void
say (Page       *page,
     const char *text)
{
  g_auto (GStrv) groups = g_strsplit (text, " ", -1);

  lr_pieces_begin (page->pieces);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("group %u", i);

      lr_pieces_add_group (page->pieces, name, 6);
      for (const char *at = groups[i]; *at != '\0'; at++)
        {
          g_autofree char *shows = g_strndup (at, 1);
          g_autofree char *key = g_ascii_strdown (shows, 1);

          if (g_ascii_toupper (*at) >= 'N')
            lr_pieces_add_row (page->pieces, key, shows, create_row, g_strdup (shows), g_free);
          else
            lr_pieces_add (page->pieces, key, shows, create_button, g_strdup (shows), g_free);
        }
    }
  lr_pieces_end (page->pieces);
}

static void
set_up (Page          *page,
        gconstpointer  text)
{
  page->window = g_object_ref_sink (gtk_window_new ());
  page->pieces = g_object_new (LR_TYPE_PIECES, NULL);
  page->scrolled = gtk_scrolled_window_new ();
  lr_pieces_set_page (page->pieces, GINT_TO_POINTER (1));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page->scrolled), GTK_WIDGET (page->pieces));
  gtk_window_set_child (GTK_WINDOW (page->window), page->scrolled);
  gtk_window_set_default_size (GTK_WINDOW (page->window), 400, 300);
  say (page, text);
  gtk_window_present (GTK_WINDOW (page->window));
}

static void
tear_down (Page          *page,
           gconstpointer  text)
{
  g_object_ref (page->pieces);
  gtk_window_destroy (GTK_WINDOW (page->window));
  fixture_wait (1000);
  g_assert_finalize_object (page->window);
  g_assert_finalize_object (page->pieces);
}

static const char *
get_text (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget))
                                : adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
}

static void
read_children (GtkWidget *parent,
               GString   *text)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LIST_BOX (child))
        read_children (child, text);
      else
        g_string_append (text, get_text (child));
    }
}

/* What stands there, groups between spaces. */
static char *
read_page (Page *page)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (page->pieces)); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    {
      if (text->len > 0)
        g_string_append_c (text, ' ');
      read_children (group, text);
    }

  return g_string_free (text, FALSE);
}

static GtkWidget *
find (GtkWidget  *widget,
      const char *text)
{
  if ((GTK_IS_BUTTON (widget) || ADW_IS_EXPANDER_ROW (widget)) && g_strcmp0 (get_text (widget), text) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get_piece (Page       *page,
           const char *text)
{
  return find (GTK_WIDGET (page->pieces), text);
}

static gboolean
has_focus (Page      *page,
           GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (page->window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
frame_cb (GdkFrameClock *clock,
          gpointer       n_frames)
{
  ++*(guint *) n_frames;
}

static void
a_few_come_at_first_and_the_rest_with_the_frames (Page          *page,
                                                  gconstpointer  text)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (page->window);
  guint n_frames = 0, n_made = lr_pieces_get_n_made (page->pieces);
  g_autofree char *shown = NULL;

  g_assert_cmpuint (n_made, >, 0);
  g_assert_cmpuint (n_made, <=, MOST_AT_FIRST);
  g_signal_connect (clock, "after-paint", G_CALLBACK (frame_cb), &n_frames);
  while (n_made < 20)
    {
      guint frame = n_frames, before = n_made;

      g_main_context_iteration (NULL, TRUE);
      n_made = lr_pieces_get_n_made (page->pieces);
      g_assert_cmpuint (n_made, <=, before + MOST_IN_FRAME);
      if (n_made > before)
        g_assert_cmpuint (frame, >, 0);
    }
  g_signal_handlers_disconnect_by_data (clock, &n_frames);

  shown = read_page (page);
  g_assert_cmpstr (shown, ==, text);
}

static void
what_shows_the_same_stays (Page          *page,
                           gconstpointer  text)
{
  GtkWidget *kept[2];
  guint n_made;

  fixture_settle ();
  n_made = lr_pieces_get_n_made (page->pieces);
  kept[0] = get_piece (page, "a");
  kept[1] = get_piece (page, "n");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get_piece (page, "o")), TRUE);

  say (page, text);
  g_assert_cmpuint (lr_pieces_get_n_made (page->pieces), ==, n_made);
  say (page, "aBnO p");
  g_assert_cmpuint (lr_pieces_get_n_made (page->pieces), ==, n_made + 2);
  g_assert_true (kept[0] == get_piece (page, "a"));
  g_assert_true (kept[1] == get_piece (page, "n"));
  g_assert_null (get_piece (page, "b"));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (get_piece (page, "O"))));
}

static void
the_keyboard_stays_where_it_was_or_goes_to_the_next (Page          *page,
                                                     gconstpointer  text)
{
  fixture_settle ();
  gtk_widget_grab_focus (find (get_piece (page, "n"), "n"));
  gtk_widget_child_focus (get_piece (page, "n"), GTK_DIR_TAB_FORWARD);
  say (page, "abNo p");
  g_assert_true (has_focus (page, get_piece (page, "N")));

  gtk_widget_grab_focus (get_piece (page, "a"));
  say (page, "bNo p");
  g_assert_true (has_focus (page, get_piece (page, "b")));
  say (page, "No p");
  g_assert_true (has_focus (page, get_piece (page, "N")));
  say (page, "No");
  say (page, "N");
  g_assert_true (has_focus (page, get_piece (page, "N")));
}

/* Whatever is said in whichever order, in the midst of building as well. */
static void
what_was_said_last_stands_there (Page          *page,
                                 gconstpointer  text)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8);

  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *letters = g_strdup ("abcdefnopqrs");
      g_autoptr (GString) said = g_string_new (NULL);
      guint n = (guint) g_rand_int_range (random, 0, 13);
      g_autofree char *shown = NULL;

      for (guint j = 0; j < n; j++)
        {
          guint other = (guint) g_rand_int_range (random, (int) j, 12);
          char letter = letters[other];

          letters[other] = letters[j];
          letters[j] = letter;
        }
      for (guint j = 0; j < n; j++)
        {
          /* The rows of a group stand together. */
          gboolean is_row = letters[j] >= 'n';

          if (said->len > 0 && (g_rand_int_range (random, 0, 4) == 0 ||
                                (!is_row && g_ascii_tolower (said->str[said->len - 1]) >= 'n')))
            g_string_append_c (said, ' ');
          g_string_append_c (said, g_rand_boolean (random) ? letters[j] : g_ascii_toupper (letters[j]));
        }

      say (page, said->str);
      if (g_rand_boolean (random))
        g_main_context_iteration (NULL, FALSE);
      if (i % 4 != 0)
        continue;

      fixture_settle ();
      shown = read_page (page);
      g_assert_cmpstr (shown, ==, said->str);
    }
}

static GtkWidget *
fill_line (GtkWidget *line)
{
  gtk_box_append (GTK_BOX (line), gtk_button_new_with_label ("tick"));
  gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_LABEL, "label", "a text of a few words that wraps when there is less room",
                                                "wrap", TRUE, "hexpand", TRUE, NULL));
  gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_LABEL, "label", "some more of it", "wrap", TRUE, NULL));
  gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_LABEL, "label", "hidden", "visible", FALSE, NULL));
  gtk_box_append (GTK_BOX (line), gtk_button_new_with_label ("more"));
  return g_object_ref_sink (line);
}

static void
allocate (GtkWidget *line,
          int        width)
{
  int height;

  gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_size_allocate (line, &(GtkAllocation) { 0, 0, width, height }, -1);
}

/* All of the width, no more, and to each what it needs in width and in height. */
static void
check_shares (GtkWidget *line,
              int        width)
{
  int end = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (line); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t place;
      int minimum, height;

      if (!gtk_widget_get_visible (child))
        continue;

      g_assert_true (gtk_widget_compute_bounds (child, line, &place));
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint ((int) place.size.width, >=, minimum);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, (int) place.size.width, &height, NULL, NULL, NULL);
      g_assert_cmpint (height, <=, gtk_widget_get_height (line));
      g_assert_cmpint ((int) place.origin.x, >=, end);
      end = (int) (place.origin.x + place.size.width);
    }
  g_assert_cmpint (end, ==, width);
}

static void
a_line_gives_out_its_width (void)
{
  GtkWidget *line = fill_line (lr_line_new (6));
  GtkWidget *box = fill_line (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  int minimum, natural, box_minimum, box_natural;

  gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &box_minimum, &box_natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, box_minimum);
  g_assert_cmpint (natural, ==, box_natural);

  for (int width = minimum; width < natural + 200; width += 37)
    {
      allocate (line, width);
      check_shares (line, width);
    }

  g_object_unref (line);
  g_object_unref (box);
}

/* A text that counts how often it is asked for its size. */
typedef struct { GtkWidget parent_instance; guint n_asked; } Asked;
typedef GtkWidgetClass AskedClass;

static GType asked_get_type (void);
G_DEFINE_TYPE (Asked, asked, GTK_TYPE_WIDGET)

static void
asked_measure (GtkWidget      *widget,
               GtkOrientation  orientation,
               int             for_size,
               int            *minimum,
               int            *natural,
               int            *minimum_baseline,
               int            *natural_baseline)
{
  ((Asked *) widget)->n_asked++;
  /* Without a width, it is as low as it ever is. */
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 40 : 4000 / CLAMP (for_size < 0 ? 400 : for_size, 40, 400);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 400 : *minimum;
}

static GtkSizeRequestMode
asked_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
asked_class_init (AskedClass *klass)
{
  klass->measure = asked_measure;
  klass->get_request_mode = asked_get_request_mode;
}

static void
asked_init (Asked *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

static guint
count_asked (GtkWidget *line)
{
  Asked *asked = g_object_new (asked_get_type (), NULL);
  int height;
  guint n_asked;

  g_object_ref_sink (line);
  gtk_box_append (GTK_BOX (line), gtk_button_new_with_label ("tick"));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (asked));
  gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, 300, NULL, &height, NULL, NULL);
  gtk_widget_size_allocate (line, &(GtkAllocation) { 0, 0, 300, height }, -1);
  n_asked = asked->n_asked;
  g_object_unref (line);

  return n_asked;
}

static void
a_line_asks_a_text_once_for_its_width_and_once_for_its_height (void)
{
  g_test_message ("a box asks %u times", count_asked (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6)));
  g_assert_cmpuint (count_asked (lr_line_new (6)), <=, 3);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, text, function) \
  g_test_add ("/pieces/" name, Page, text, set_up, function, tear_down)

  ADD ("gradual", "abcdefghijnop klmqrst", a_few_come_at_first_and_the_rest_with_the_frames);
  ADD ("same", "abno p", what_shows_the_same_stays);
  ADD ("keyboard", "abno p", the_keyboard_stays_where_it_was_or_goes_to_the_next);
  ADD ("any-order", "", what_was_said_last_stands_there);
  g_test_add_func ("/pieces/line-width", a_line_gives_out_its_width);
  g_test_add_func ("/pieces/line-asks-once", a_line_asks_a_text_once_for_its_width_and_once_for_its_height);

  return g_test_run ();
}
