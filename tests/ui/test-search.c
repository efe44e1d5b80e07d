/* test-search.c: one box that searches everything
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"
#include "lr-face.h"
#include "lr-kinds.h"
#include "lr-pupil-filter.h"
#include "lr-search-page.h"
#include "lr-search-result.h"
#include "lr-window.h"

typedef struct
{
  Fixture       fixture;
  LrRecord     *pupil;
  GtkWidget    *window;
  LrSearchPage *page;
} Search;

static void
set_up (Search        *search,
        gconstpointer  data)
{
  fixture_set_up (&search->fixture);
  search->pupil = fixture_add_pupil (&search->fixture, "1", "Sterre", "Maan", "2b");
  search->page = g_object_new (LR_TYPE_SEARCH_PAGE, "session", search->fixture.session, NULL);
  search->window = g_object_ref (gtk_window_new ());
  gtk_window_set_child (GTK_WINDOW (search->window), GTK_WIDGET (search->page));
  gtk_window_present (GTK_WINDOW (search->window));
  fixture_settle ();
}

static void
tear_down (Search        *search,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (search->page), (gpointer *) &search->page);
  gtk_window_destroy (GTK_WINDOW (search->window));
  fixture_settle_quietly ();
  g_assert_finalize_object (search->window);
  g_assert_null (search->page);
  g_object_unref (search->pupil);
  fixture_clear (&search->fixture);
}

static LrRecord *
add_contact (Search     *search,
             LrDay       day,
             const char *said)
{
  LrRecord *contact = lr_record_new (&lr_contact_kind, lr_record_get_id (search->pupil));
  g_autoptr (GError) error = NULL;

  lr_record_set_integer (contact, LR_CONTACT_HELD_ON, day);
  lr_record_set_text (contact, LR_CONTACT_SAID, said);
  lr_store_save (search->fixture.store, contact, &error);
  g_assert_no_error (error);

  return contact;
}

static void
type (Search     *search,
      const char *text)
{
  lr_search_page_set_text (search->page, text);
  fixture_settle ();
}

static guint
count (Search *search)
{
  return g_list_model_get_n_items (lr_search_page_get_model (search->page));
}

static LrSearchResult *
get_result (Search *search,
            guint   position)
{
  LrSearchResult *result = g_list_model_get_item (lr_search_page_get_model (search->page), position);

  g_assert_nonnull (result);
  return result;
}

static void
says_when_there_is_nothing_to_show (Search        *search,
                                    gconstpointer  data)
{
  g_assert_cmpstr (lr_search_page_get_state (search->page), ==, "empty");
  type (search, "zonderling");
  g_assert_cmpstr (lr_search_page_get_state (search->page), ==, "nothing");
  type (search, "maan");
  g_assert_cmpstr (lr_search_page_get_state (search->page), ==, "results");
  type (search, "   ");
  g_assert_cmpstr (lr_search_page_get_state (search->page), ==, "empty");
}

static void
pupils_come_first_then_the_newest (Search        *search,
                                   gconstpointer  data)
{
  g_autoptr (LrRecord) older = add_contact (search, lr_day (2026, 9, 1), "De maan scheen");
  g_autoptr (LrRecord) newer = add_contact (search, lr_day (2026, 10, 1), "Op MAANDAG gebeld");
  const gint64 expected[] = {
    lr_record_get_id (search->pupil), lr_record_get_id (newer), lr_record_get_id (older),
  };

  type (search, "maan");
  g_assert_cmpuint (count (search), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (LrSearchResult) result = get_result (search, i);

      g_assert_cmpint (lr_record_get_id (lr_search_result_get_record (result)), ==, expected[i]);
      g_assert_cmpint (lr_record_get_id (lr_search_result_get_pupil (result)), ==,
                       lr_record_get_id (search->pupil));
    }
}

static void
what_was_typed_in_a_note_is_never_read_as_markup (Search        *search,
                                                  gconstpointer  data)
{
  g_autoptr (LrRecord) contact G_GNUC_UNUSED = add_contact (search, lr_day (2026, 10, 1), "Vader & <b>moeder</b> kwamen samen");
  g_autoptr (LrSearchResult) result = NULL;
  g_autofree char *where = NULL;

  type (search, "samen");
  g_assert_cmpuint (count (search), ==, 1);
  result = get_result (search, 0);
  where = lr_search_result_dup_where (result);
  g_assert_cmpstr (lr_search_result_get_markup (result), ==,
                   "Vader &amp; &lt;b&gt;moeder&lt;/b&gt; kwamen <b>samen</b>");
  g_assert_cmpstr (where, ==, "Contact moment · What was said");
}

static void
follows_what_changes_beside_it (Search        *search,
                                gconstpointer  data)
{
  g_autoptr (LrRecord) contact = NULL;
  g_autoptr (GError) error = NULL;

  type (search, "fietsenstalling");
  g_assert_cmpuint (count (search), ==, 0);

  contact = add_contact (search, lr_day (2026, 10, 1), "Bij de fietsenstalling");
  g_assert_cmpuint (count (search), ==, 1);

  lr_store_delete (search->fixture.store, contact, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (search), ==, 0);
  g_assert_cmpstr (lr_search_page_get_state (search->page), ==, "nothing");
}

static void
opens_the_dossier_from_anywhere_in_the_window (void)
{
  static const char * const typed[] = { "maan", "240101", "2b" };
  Fixture fixture;
  GtkWidget *window;
  LrShell *shell;

  fixture_set_up (&fixture);
  g_autoptr (LrRecord) pupil = fixture_add_pupil (&fixture, "240101", "Sterre", "Maan", "2b");

  window = g_object_ref (lr_window_new (NULL, fixture.session));
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  shell = lr_window_get_shell (LR_WINDOW (window));

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      gtk_widget_activate_action (window, "win.search", NULL);
      fixture_settle ();
      g_assert_cmpstr (lr_shell_get_page (shell), ==, "search");
      g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (window))));

      gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (window))), typed[i]);
      fixture_settle ();
      g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (window)), "activate");
      fixture_settle ();
      g_assert_cmpint (lr_shell_get_pupil (shell), ==, lr_record_get_id (pupil));
      g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);

      gtk_widget_activate_action (window, "win.close-dossier", NULL);
      fixture_settle ();
    }

  fixture_destroy_window (window);
  fixture_clear (&fixture);
}

/* Each kind of a pupil's that can be found says where it stands. */
static void
every_kind_that_can_be_found_has_its_place (void)
{
  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint field = 0; field < lr_kinds[i]->n_fields; field++)
        found = found || (lr_kinds[i]->fields[field].flags & LR_FIELD_SEARCHED);

      g_test_message ("%s", lr_kinds[i]->name);
      if (found && lr_kinds[i]->owner == LR_OWNER_PUPIL)
        g_assert_nonnull (lr_face_get (lr_kinds[i])->tab);
    }
}

static void
filter_changed_cb (GtkFilter       *filter,
                   GtkFilterChange  change,
                   int             *seen)
{
  *seen = (int) change;
}

static void
a_letter_more_is_looked_for_among_those_shown (Search        *search,
                                               gconstpointer  data)
{
  enum { NONE = -1, DIFFERENT = GTK_FILTER_CHANGE_DIFFERENT, MORE = GTK_FILTER_CHANGE_MORE_STRICT,
         LESS = GTK_FILTER_CHANGE_LESS_STRICT };
  static const struct { const char *before; const char *after; int change; } cases[] = {
    { "", "m", MORE }, { "m", "ma", MORE }, { "ma", "m", LESS }, { "ma", "", LESS },
    { "ma", "ma 2", MORE }, { "ma 2", "ma", LESS }, { "ma", "2 maan", MORE },
    { "ma", "mb", DIFFERENT }, { "ma 2", "ma 3", DIFFERENT }, { "ma", "st", DIFFERENT },
    { "ma", "MA ", NONE }, { "", " ", NONE }, { "a an", "an", NONE },
  };
  g_autoptr (LrPupilFilter) filter = lr_pupil_filter_new (lr_session_get_watch (search->fixture.session));
  int seen;

  g_signal_connect (filter, "changed", G_CALLBACK (filter_changed_cb), &seen);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s” to “%s”", cases[i].before, cases[i].after);
      lr_pupil_filter_set_text (filter, cases[i].before);
      seen = NONE;
      lr_pupil_filter_set_text (filter, cases[i].after);
      g_assert_cmpint (seen, ==, cases[i].change);
    }
}

static void
a_filter_more_looks_among_those_shown (Search        *search,
                                       gconstpointer  data)
{
  enum { NONE = -1, DIFFERENT = GTK_FILTER_CHANGE_DIFFERENT, MORE = GTK_FILTER_CHANGE_MORE_STRICT,
         LESS = GTK_FILTER_CHANGE_LESS_STRICT };
  static const struct { LrPupilFacet facet; const char *before[4]; const char *after[5]; int change; } cases[] = {
    { LR_PUPIL_FACET_CLASS, { NULL }, { NULL }, NONE },
    { LR_PUPIL_FACET_CLASS, { NULL }, { "2b" }, MORE },
    { LR_PUPIL_FACET_CLASS, { "2b" }, { "2b" }, NONE },
    { LR_PUPIL_FACET_CLASS, { "2b" }, { "3c" }, DIFFERENT },
    { LR_PUPIL_FACET_CLASS, { "2b" }, { "3c", "2b" }, LESS },
    { LR_PUPIL_FACET_CLASS, { "3c", "2b" }, { "2b", "3c" }, NONE },
    { LR_PUPIL_FACET_CLASS, { "3c", "2b" }, { "2b" }, MORE },
    { LR_PUPIL_FACET_CLASS, { "2b" }, { NULL }, LESS },
    /* Who left school is not among all, but may be chosen. */
    { LR_PUPIL_FACET_STATUS, { NULL }, { "home" }, MORE },
    { LR_PUPIL_FACET_STATUS, { NULL }, { "left" }, DIFFERENT },
    { LR_PUPIL_FACET_STATUS, { NULL }, { "other", "threatening", "build-up", "home" }, NONE },
    { LR_PUPIL_FACET_STATUS, { "home" }, { "home", "left" }, LESS },
    { LR_PUPIL_FACET_STATUS, { "home", "left" }, { NULL }, DIFFERENT },
    { LR_PUPIL_FACET_STATUS, { "home" }, { NULL }, LESS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrPupilFilter) filter = lr_pupil_filter_new (lr_session_get_watch (search->fixture.session));
      int seen = NONE;

      g_test_message ("%u", i);
      lr_pupil_filter_set_chosen (filter, cases[i].facet, cases[i].before);
      g_signal_connect (filter, "changed", G_CALLBACK (filter_changed_cb), &seen);
      lr_pupil_filter_set_chosen (filter, cases[i].facet, cases[i].after);
      g_assert_cmpint (seen, ==, cases[i].change);
      lr_pupil_filter_set_late (filter, TRUE);
      g_assert_cmpint (seen, ==, MORE);
      lr_pupil_filter_set_late (filter, FALSE);
      g_assert_cmpint (seen, ==, LESS);
    }
}

#define ADD(name, func) g_test_add ("/search/" name, Search, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("says-when-there-is-nothing-to-show", says_when_there_is_nothing_to_show);
  ADD ("pupils-come-first-then-the-newest", pupils_come_first_then_the_newest);
  ADD ("never-read-as-markup", what_was_typed_in_a_note_is_never_read_as_markup);
  ADD ("follows-what-changes-beside-it", follows_what_changes_beside_it);
  ADD ("a-letter-more", a_letter_more_is_looked_for_among_those_shown);
  ADD ("a-filter-more", a_filter_more_looks_among_those_shown);
  g_test_add_func ("/search/opens-the-dossier", opens_the_dossier_from_anywhere_in_the_window);
  g_test_add_func ("/search/every-kind-has-its-place", every_kind_that_can_be_found_has_its_place);

  return g_test_run ();
}
