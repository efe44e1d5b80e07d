/* test-undo.c: who undoes something stays where she is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"
#include "lr-contact-tab.h"
#include "lr-duty-acts.h"
#include "lr-kinds.h"
#include "lr-pupils-page.h"
#include "lr-today-page.h"
#include "lr-window.h"

#define N_RECORDS 120
/* Neither at the top nor at the bottom. */
#define READ 60
/* A row, in pixels: by as much GTK may miss when what it held on to is what went. */
#define SLACK 60

typedef struct
{
  Fixture    fixture;
  LrRecord  *pupils[N_RECORDS];
  LrRecord  *notes[N_RECORDS];   /* of the first pupil */
  GtkWidget *window;
} Undo;

static LrRecord *
create (const LrKind *kind,
        gint64        pupil,
        guint         text_field,
        const char   *text)
{
  LrRecord *record = lr_record_new (kind, pupil);

  if (kind->day_field >= 0)
    lr_record_set_integer (record, (guint) kind->day_field, FIXTURE_TODAY);
  lr_record_set_text (record, text_field, text);
  return record;
}

static LrRecord *
create_pupil (const char *number,
              const char *last_name)
{
  LrRecord *pupil = create (&lr_pupil_kind, 0, LR_PUPIL_LAST_NAME, last_name);

  lr_record_set_text (pupil, LR_PUPIL_NUMBER, number);
  lr_record_set_text (pupil, LR_PUPIL_FIRST_NAME, "Noor");
  return pupil;
}

static void
fill (Undo *undo)
{
  LrStore *store = undo->fixture.store;
  g_autoptr (GError) error = NULL;

  lr_store_begin (store, "Import", &error);
  for (guint i = 0; i < N_RECORDS && error == NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 1000 + i);
      g_autofree char *name = g_strdup_printf ("Naam %03u", i);
      g_autofree char *said = g_strdup_printf ("Gezegd %03u", i);
      g_autoptr (LrRecord) absence = NULL;

      undo->pupils[i] = create_pupil (number, name);
      lr_store_save (store, undo->pupils[i], &error);
      undo->notes[i] = create (&lr_contact_kind, lr_record_get_id (undo->pupils[0]), LR_CONTACT_SAID, said);
      if (error == NULL)
        lr_store_save (store, undo->notes[i], &error);

      /* A duty for each. */
      absence = create (&lr_absence_kind, lr_record_get_id (undo->pupils[i]), LR_ABSENCE_KIND, "luxury");
      if (error == NULL)
        lr_store_save (store, absence, &error);
    }
  g_assert_no_error (error);
  lr_store_commit (store, &error);
  g_assert_no_error (error);
}

static void
set_up (Undo          *undo,
        gconstpointer  data)
{
  fixture_set_up (&undo->fixture);
  fill (undo);
  undo->window = fixture_show_window (undo->fixture.session, 1000, 600);
  fixture_settle_quietly ();
}

static void
tear_down (Undo          *undo,
           gconstpointer  data)
{
  fixture_destroy_window (undo->window);
  for (guint i = 0; i < N_RECORDS; i++)
    {
      g_object_unref (undo->pupils[i]);
      g_object_unref (undo->notes[i]);
    }
  fixture_clear (&undo->fixture);
}

/* How high it lies in the window. */
static double
get_height_of (Undo       *undo,
               const char *text)
{
  GtkWidget *label = fixture_find_text (undo->window, text);
  graphene_rect_t bounds;

  if (label == NULL || !gtk_widget_compute_bounds (label, undo->window, &bounds))
    return -1;

  return bounds.origin.y;
}

/* A list, and what is kept in it. */
typedef struct
{
  GtkWidget    *list;
  const LrKind *kind;
  LrRecord    **records;
  guint         text_field;
  guint         edit_field;  /* no order depends on it */
  const char   *read;      /* what the reader has before her, and has chosen */
  gint64        chosen;
} Place;

static GtkSingleSelection *
get_selection (Place *place)
{
  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (place->list)));
}

static gint64
get_chosen (Place *place)
{
  gpointer record = gtk_single_selection_get_selected_item (get_selection (place));

  return record != NULL ? lr_record_get_id (record) : 0;
}

/* The rows come as she scrolls. */
static void
scroll_to (GtkWidget *list,
           guint      position)
{
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));

  for (guint i = 0; i < 10 && g_list_model_get_n_items (rows) < position + 20; i++)
    {
      gtk_widget_activate_action (list, "list.scroll-to-item", "u", g_list_model_get_n_items (rows) - 1);
      fixture_settle_quietly ();
    }
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
  fixture_settle_quietly ();
}

/* In the middle of the list, and of what is seen of it. */
static void
read_in (Place *place)
{
  GtkSingleSelection *selection = get_selection (place);

  scroll_to (place->list, READ + 2);
  scroll_to (place->list, READ - 2);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (selection)); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (selection), i);

      if (LR_IS_RECORD (row) && lr_record_get_id (LR_RECORD (row)) == place->chosen)
        gtk_single_selection_set_selected (selection, i);
    }
  g_assert_cmpint (get_chosen (place), ==, place->chosen);
}

static void
check_place (Undo       *undo,
             Place      *place,
             double      before,
             const char *what)
{
  double now;

  fixture_settle_quietly ();
  now = get_height_of (undo, place->read);
  g_test_message ("%s: “%s” at %.0f and then at %.0f", what, place->read, before, now);
  g_assert_cmpint (get_chosen (place), ==, place->chosen);
  g_assert_cmpfloat (ABS (now - before), <=, SLACK);
}

static LrRecord *
create_in (Undo  *undo,
           Place *place,
           const char *number)
{
  return place->kind == &lr_pupil_kind
           ? create_pupil (number, "Aaaa")
           : create (place->kind, lr_record_get_id (undo->pupils[0]), place->text_field, "Aaaa");
}

/* Beside what she reads, by another way than this list. */
static void
edit (Undo  *undo,
      Place *place,
      guint  i)
{
  g_autoptr (LrRecord) record = lr_record_copy (place->records[i]);

  lr_record_set_text (record, place->edit_field, "Bewerkt");
  g_assert_true (lr_session_save (undo->fixture.session, record, "Changed"));
}

static void
import (Undo  *undo,
        Place *place)
{
  LrStore *store = undo->fixture.store;
  g_autoptr (GError) error = NULL;

  lr_store_begin (store, "Import", &error);
  for (guint i = 0; i < 300 && error == NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 5000 + i);
      g_autoptr (LrRecord) record = create_in (undo, place, number);

      if (i % 2 == 0)
        lr_record_set_text (record, place->text_field, "Zzzz");
      lr_store_save (store, record, &error);
    }
  g_assert_no_error (error);
  lr_store_commit (store, &error);
  g_assert_no_error (error);
}

static void
undo_each_deed (Undo  *undo,
                Place *place)
{
  LrSession *session = undo->fixture.session;
  const guint beside[] = { 2, READ - 1, READ + 1, N_RECORDS - 3 };
  g_autoptr (LrRecord) added = create_in (undo, place, "9999");
  double before;

  read_in (place);
  before = get_height_of (undo, place->read);
  g_assert_cmpfloat (before, >, 0);

  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      edit (undo, place, beside[i]);
      check_place (undo, place, before, "edited");
      lr_session_undo (session);
      check_place (undo, place, before, "edit undone");

      g_assert_true (lr_session_delete (session, place->records[beside[i]], "Deleted"));
      fixture_settle_quietly ();
      lr_session_undo (session);
      check_place (undo, place, before, "deletion undone");
    }

  import (undo, place);
  fixture_settle_quietly ();
  lr_session_undo (session);
  check_place (undo, place, before, "import undone");

  /* What is added is looked at; from there she goes back to what she read. */
  g_assert_true (lr_session_save (session, added, "Added"));
  fixture_settle_quietly ();
  g_assert_nonnull (fixture_find_text (place->list, "Aaaa"));
  read_in (place);
  before = get_height_of (undo, place->read);
  lr_session_undo (session);
  check_place (undo, place, before, "addition undone");
  lr_session_redo (session);
  check_place (undo, place, before, "addition done again");
  lr_session_undo (session);
}

/* She has scrolled on, and the keyboard is elsewhere. */
static void
what_comes_back_is_in_sight (Undo          *undo,
                             gconstpointer  data)
{
  const guint deleted[] = { 0, N_RECORDS - 1 };
  Place place = { NULL, &lr_contact_kind, undo->notes, LR_CONTACT_SAID, LR_CONTACT_WITH, NULL, 0 };

  gtk_widget_activate_action (undo->window, "win.open-pupil-tab", "(xs)", lr_record_get_id (undo->pupils[0]), "contact");
  fixture_settle_quietly ();
  place.list = fixture_find_shown (fixture_find_shown (undo->window, LR_TYPE_CONTACT_TAB), GTK_TYPE_LIST_VIEW);

  for (guint i = 0; i < G_N_ELEMENTS (deleted); i++)
    {
      LrRecord *note = undo->notes[deleted[i]];
      const char *said = lr_record_get_text (note, LR_CONTACT_SAID);

      place.chosen = lr_record_get_id (note);
      gtk_widget_activate_action (undo->window, "win.open-record", "(sxu)", "contact", place.chosen, LR_CONTACT_SAID);
      fixture_settle_quietly ();
      g_assert_cmpint (get_chosen (&place), ==, place.chosen);
      g_assert_true (lr_session_delete (undo->fixture.session, note, "Deleted"));
      fixture_settle_quietly ();
      gtk_window_set_focus (GTK_WINDOW (undo->window), NULL);
      scroll_to (place.list, READ);

      lr_session_undo (undo->fixture.session);
      fixture_settle_quietly ();
      g_test_message ("“%s” at %.0f", said, get_height_of (undo, said));
      g_assert_cmpint (get_chosen (&place), ==, place.chosen);
      g_assert_cmpfloat (get_height_of (undo, said), >, 0);
      g_assert_cmpfloat (get_height_of (undo, said), <, (float) gtk_widget_get_height (undo->window));
    }
}

static void
in_the_pupils_she_stays (Undo          *undo,
                         gconstpointer  data)
{
  Place place = { NULL, &lr_pupil_kind, undo->pupils, LR_PUPIL_LAST_NAME, LR_PUPIL_CLASS, "Naam 060",
                  lr_record_get_id (undo->pupils[READ]) };

  gtk_widget_activate_action (undo->window, "win.go", "s", "pupils");
  fixture_settle_quietly ();
  place.list = fixture_find_shown (fixture_find_shown (undo->window, LR_TYPE_PUPILS_PAGE), GTK_TYPE_LIST_VIEW);
  undo_each_deed (undo, &place);
}

static void
in_a_dossier_she_stays (Undo          *undo,
                        gconstpointer  data)
{
  Place place = { NULL, &lr_contact_kind, undo->notes, LR_CONTACT_SAID, LR_CONTACT_WITH, "Gezegd 060",
                  lr_record_get_id (undo->notes[READ]) };

  gtk_widget_activate_action (undo->window, "win.open-pupil-tab", "(xs)", lr_record_get_id (undo->pupils[0]), "contact");
  fixture_settle_quietly ();
  place.list = fixture_find_shown (fixture_find_shown (undo->window, LR_TYPE_CONTACT_TAB), GTK_TYPE_LIST_VIEW);
  undo_each_deed (undo, &place);
}

static const LrDuty *
find_duty (GListModel *rows,
           gint64      pupil)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (rows, i);

      if (LR_IS_DUTY_ITEM (row) && lr_duty_item_get_pupil_id (LR_DUTY_ITEM (row)) == pupil)
        return lr_duty_item_get_duty (LR_DUTY_ITEM (row));
    }

  g_assert_not_reached ();
}

static void
in_what_is_to_be_done_she_stays (Undo          *undo,
                                 gconstpointer  data)
{
  const guint beside[] = { 2, READ - 1, READ, READ + 1, N_RECORDS - 3 };
  LrTodayPage *page = LR_TODAY_PAGE (fixture_find_shown (undo->window, LR_TYPE_TODAY_PAGE));
  GListModel *rows = G_LIST_MODEL (lr_today_page_get_list (page));
  GtkWidget *list = fixture_find_shown (GTK_WIDGET (page), GTK_TYPE_LIST_VIEW);
  g_autoptr (LrDutyItem) read = NULL;
  const char *name;
  double before;

  g_assert_cmpuint (g_list_model_get_n_items (rows), >, N_RECORDS);
  read = g_list_model_get_item (rows, READ);
  name = lr_record_get_text (lr_duty_item_get_pupil (read), LR_PUPIL_LAST_NAME);
  scroll_to (list, READ + 2);
  scroll_to (list, READ - 2);
  before = get_height_of (undo, name);
  g_assert_cmpfloat (before, >, 0);

  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      gint64 id = lr_record_get_id (undo->pupils[beside[i]]);

      lr_duty_acts_tick (undo->fixture.session, id, find_duty (rows, id), FIXTURE_TODAY);
      fixture_settle_quietly ();
      lr_session_undo (undo->fixture.session);
      fixture_settle_quietly ();
      g_test_message ("%u: at %.0f and then at %.0f", beside[i], before, get_height_of (undo, name));
      g_assert_cmpfloat (ABS (get_height_of (undo, name) - before), <=, SLACK);
    }
}

#define ADD(name, func) g_test_add ("/undo/" name, Undo, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("pupils", in_the_pupils_she_stays);
  ADD ("dossier", in_a_dossier_she_stays);
  ADD ("what-comes-back", what_comes_back_is_in_sight);
  ADD ("duties", in_what_is_to_be_done_she_stays);

  return g_test_run ();
}
