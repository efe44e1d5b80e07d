/* test-pupils.c: the list of pupils says who needs something first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "fixture.h"
#include "lr-dossier.h"
#include "lr-filter-chip.h"
#include "lr-pupil-chips.h"
#include "lr-pupil-row.h"
#include "lr-pupils-page.h"
#include "lr-section-list.h"

typedef struct
{
  Fixture    fixture;
  GtkWidget *window;
  GtkWidget *page;
} Pupils;

static gint64
add (Pupils       *pupils,
     const LrKind *kind,
     gint64        pupil,
     const char   *words)
{
  g_autoptr (LrRecord) record = lr_record_new (kind, pupil);
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) field = g_strsplit (parts[i], "=", 2);

      lr_record_parse (record, (guint) lr_kind_find_field (kind, field[0]), field[1], &error);
      g_assert_no_error (error);
    }
  lr_store_save (pupils->fixture.store, record, &error);
  g_assert_no_error (error);
  return lr_record_get_id (record);
}

/* One in each group, and more where the order within it is seen. */
static void
add_pupils (Pupils *pupils)
{
  gint64 pupil, plan;
  g_autofree char *week = NULL;

  pupil = add (pupils, &lr_pupil_kind, 0, "number=1 first_name=Anna last_name=Thuis class=1a");
  add (pupils, &lr_absence_kind, pupil, "kind=sick open=yes start_on=2026-10-26");
  add (pupils, &lr_contact_kind, pupil, "held_on=2026-11-03");
  add (pupils, &lr_step_kind, pupil, "step=2 entered_on=2026-11-02");

  pupil = add (pupils, &lr_pupil_kind, 0, "number=2 first_name=Bas last_name=Bouwer class=2b");
  plan = add (pupils, &lr_plan_kind, pupil, "made_on=2026-11-02");
  week = g_strdup_printf ("plan=%" G_GINT64_FORMAT " from_on=2026-11-16 realised=3", plan);
  add (pupils, &lr_build_up_kind, pupil, week);
  add (pupils, &lr_regie_kind, pupil, "kind=process holder=Mees from_on=2026-11-02");

  add (pupils, &lr_pupil_kind, 0, "number=3 first_name=Cas last_name=Dreig class=2b threatening=yes");

  add (pupils, &lr_pupil_kind, 0, "number=4 first_name=Daan last_name=Aarde class=1a");
  pupil = add (pupils, &lr_pupil_kind, 0, "number=5 first_name=Eva last_name=Zon class=3c");
  add (pupils, &lr_absence_kind, pupil, "kind=luxury start_on=2026-11-02");
  add (pupils, &lr_pupil_kind, 0, "number=6 first_name=Fay last_name=Weg class=3c status=left left_on=2026-11-01");
}

static void
settle (Pupils *pupils)
{
  LrWatch *watch = lr_session_get_watch (pupils->fixture.session);

  do
    fixture_settle ();
  while (lr_watch_is_busy (watch) || lr_watch_get_state (watch) != LR_WATCH_READY);
  fixture_settle ();
}

static void
show_page (Pupils *pupils)
{
  pupils->page = g_object_new (LR_TYPE_PUPILS_PAGE, "session", pupils->fixture.session, NULL);
  pupils->window = g_object_ref_sink (gtk_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (pupils->window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (pupils->window), pupils->page);
  gtk_window_present (GTK_WINDOW (pupils->window));
  settle (pupils);
}

static void
set_up (Pupils        *pupils,
        gconstpointer  data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.leerrecht.Leerrecht");

  g_settings_reset (settings, "pupils-order");
  fixture_set_up (&pupils->fixture);
  if (data == NULL)
    add_pupils (pupils);
  show_page (pupils);
}

static void
tear_down (Pupils        *pupils,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (pupils->window));
  fixture_settle_quietly ();
  g_assert_finalize_object (pupils->window);
  fixture_clear (&pupils->fixture);
}

static gpointer
get_part (Pupils     *pupils,
          const char *name)
{
  GtkWidget *chips = GTK_WIDGET (gtk_widget_get_template_child (pupils->page, LR_TYPE_PUPILS_PAGE, "chips"));

  if (g_str_has_suffix (name, "_chip") || g_str_equal (name, "late_button") || g_str_equal (name, "clear_button"))
    return gtk_widget_get_template_child (chips, LR_TYPE_PUPIL_CHIPS, name);

  return gtk_widget_get_template_child (pupils->page, LR_TYPE_PUPILS_PAGE, name);
}

/* Last names, and headings as "group:count". */
static char *
describe (Pupils *pupils)
{
  GListModel *rows = lr_pupils_page_get_model (LR_PUPILS_PAGE (pupils->page));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (rows, i);

      if (text->len > 0)
        g_string_append_c (text, ' ');
      if (LR_IS_SECTION_HEADING (row))
        g_string_append_printf (text, "%u:%u", lr_section_heading_get_section (LR_SECTION_HEADING (row)),
                                lr_section_heading_get_count (LR_SECTION_HEADING (row)));
      else
        g_string_append (text, lr_record_get_text (LR_RECORD (row), LR_PUPIL_LAST_NAME));
    }

  return g_string_free (text, FALSE);
}

static void
assert_shown (Pupils     *pupils,
              const char *expected)
{
  g_autofree char *shown = NULL;

  fixture_settle ();
  shown = describe (pupils);
  g_assert_cmpstr (shown, ==, expected);
}

#define EVERYBODY "0:1 Thuis 1:1 Bouwer 2:1 Dreig 3:2 Zon Aarde"

static void
who_needs_something_comes_first (Pupils        *pupils,
                                 gconstpointer  data)
{
  assert_shown (pupils, EVERYBODY);
}

/* It is a setting: the next page has it too. */
static void
by_name_is_the_other_order (Pupils        *pupils,
                            gconstpointer  data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.leerrecht.Leerrecht");
  g_autofree char *order = NULL;

  gtk_widget_activate_action (pupils->page, "pupils.order", "s", "name");
  assert_shown (pupils, "Aarde Bouwer Dreig Thuis Zon");
  order = g_settings_get_string (settings, "pupils-order");
  g_assert_cmpstr (order, ==, "name");

  gtk_window_destroy (GTK_WINDOW (pupils->window));
  fixture_settle_quietly ();
  g_assert_finalize_object (pupils->window);
  show_page (pupils);
  assert_shown (pupils, "Aarde Bouwer Dreig Thuis Zon");
  gtk_widget_activate_action (pupils->page, "pupils.order", "s", "need");
  assert_shown (pupils, EVERYBODY);
}

static void
a_pupil_goes_to_another_group_as_things_change (Pupils        *pupils,
                                                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRecord) pupil = lr_dossier_find_pupil (pupils->fixture.store, "4", &error);
  gint64 id = lr_record_get_id (pupil);

  lr_record_set_integer (pupil, LR_PUPIL_THREATENING, TRUE);
  lr_store_save (pupils->fixture.store, pupil, &error);
  g_assert_no_error (error);
  assert_shown (pupils, "0:1 Thuis 1:1 Bouwer 2:2 Aarde Dreig 3:1 Zon");

  add (pupils, &lr_absence_kind, id, "kind=sick open=yes start_on=2026-10-26");
  assert_shown (pupils, "0:2 Aarde Thuis 1:1 Bouwer 2:1 Dreig 3:1 Zon");
}

static void
choose (Pupils     *pupils,
        const char *chip,
        const char *value)
{
  lr_filter_chip_choose (get_part (pupils, chip), value, TRUE);
}

static void
each_choice_shows_who_fits_and_is_cleared_in_one_act (Pupils        *pupils,
                                                      gconstpointer  data)
{
  static const struct { const char *chips[3]; const char *values[3]; gboolean late; const char *shown; } cases[] = {
    { { "status_chip" }, { "home" }, FALSE, "0:1 Thuis" },
    { { "status_chip", "status_chip" }, { "home", "threatening" }, FALSE, "0:1 Thuis 2:1 Dreig" },
    { { "status_chip" }, { "left" }, FALSE, "4:1 Weg" },
    { { "step_chip" }, { "2" }, FALSE, "0:1 Thuis" },
    { { "step_chip" }, { "" }, FALSE, "1:1 Bouwer 2:1 Dreig 3:2 Zon Aarde" },
    { { "class_chip" }, { "2b" }, FALSE, "1:1 Bouwer 2:1 Dreig" },
    { { "class_chip", "class_chip" }, { "2b", "1a" }, FALSE, "0:1 Thuis 1:1 Bouwer 2:1 Dreig 3:1 Aarde" },
    { { "regie_chip" }, { "Mees" }, FALSE, "1:1 Bouwer" },
    { { NULL }, { NULL }, TRUE, "3:1 Zon" },
    { { "class_chip", "status_chip" }, { "1a", "other" }, FALSE, "3:1 Aarde" },
    { { "class_chip", "regie_chip" }, { "1a", "Mees" }, FALSE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *clear = get_part (pupils, "clear_button");
      guint n = 0;
      g_autofree char *label = NULL;

      g_assert_false (gtk_widget_get_visible (clear));
      for (; cases[i].chips[n] != NULL; n++)
        choose (pupils, cases[i].chips[n], cases[i].values[n]);
      gtk_toggle_button_set_active (get_part (pupils, "late_button"), cases[i].late);
      n += (guint) cases[i].late;
      assert_shown (pupils, cases[i].shown);

      label = g_strdup_printf (n == 1 ? "_Clear %u Filter" : "_Clear %u Filters", n);
      g_assert_true (gtk_widget_get_visible (clear));
      g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (clear)), ==, label);
      g_assert_cmpstr (gtk_stack_get_visible_child_name (get_part (pupils, "stack")), ==,
                       *cases[i].shown != '\0' ? "list" : "nobody");
      gtk_widget_activate_action (pupils->page, "pupils.clear-filter", NULL);
      assert_shown (pupils, EVERYBODY);
    }
}

/* What was chosen is looked for among what was typed; the page says which of both
 * leaves nobody, and one button takes both away. */
static void
nobody_is_no_dead_end (Pupils        *pupils,
                       gconstpointer  data)
{
  static const struct { const char *typed; const char *class_name; const char *said; } cases[] = {
    { "nobody", NULL, "Try fewer letters of the name, the class or the pupil number." },
    { "", "9z", "Nobody fits all that you chose by the filter." },
    { "thuis", "2b", "Nobody is found by what you typed among those you chose by the filter." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkEditable *search = get_part (pupils, "search");

      gtk_editable_set_text (search, cases[i].typed);
      if (cases[i].class_name != NULL)
        choose (pupils, "class_chip", cases[i].class_name);
      fixture_settle ();
      g_assert_cmpstr (gtk_stack_get_visible_child_name (get_part (pupils, "stack")), ==, "nobody");
      g_assert_cmpstr (adw_status_page_get_description (get_part (pupils, "nobody")), ==, cases[i].said);

      g_signal_emit_by_name (get_part (pupils, "show_all"), "clicked");
      assert_shown (pupils, EVERYBODY);
      g_assert_cmpstr (gtk_editable_get_text (search), ==, "");
    }
}

/* The ticks behind a chip: what there is to choose, of which what is chosen is marked. */
static char *
describe_ticks (GtkWidget *chip)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *check = fixture_find_shown (chip, GTK_TYPE_CHECK_BUTTON);
       check != NULL;
       check = gtk_widget_get_next_sibling (check))
    g_string_append_printf (text, "%s%s%s", text->len > 0 ? ", " : "",
                            gtk_check_button_get_active (GTK_CHECK_BUTTON (check)) ? "*" : "",
                            gtk_check_button_get_label (GTK_CHECK_BUTTON (check)));

  return g_string_free (text, FALSE);
}

static void
a_chip_has_what_there_is_to_choose (Pupils        *pupils,
                                    gconstpointer  data)
{
  static const struct { const char *chip; const char *chosen; const char *ticks; } cases[] = {
    { "status_chip", NULL, "At home, Building up, Threatening, Other pupils, Left school" },
    { "class_chip", NULL, "1a, 2b, 3c" },
    { "class_chip", "2b", "1a, *2b, 3c" },
    { "class_chip", "9z", "1a, 2b, 3c, *9z" },
    { "regie_chip", NULL, "Mees, Nobody has regie" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *chip = get_part (pupils, cases[i].chip);
      GtkWidget *button = fixture_find_shown (chip, GTK_TYPE_MENU_BUTTON);
      g_autofree char *ticks = NULL;

      if (cases[i].chosen != NULL)
        lr_filter_chip_choose (LR_FILTER_CHIP (chip), cases[i].chosen, TRUE);
      gtk_menu_button_popup (GTK_MENU_BUTTON (button));
      fixture_settle ();
      ticks = describe_ticks (chip);
      g_assert_cmpstr (ticks, ==, cases[i].ticks);

      /* A tick is a choice. */
      gtk_check_button_set_active (GTK_CHECK_BUTTON (fixture_find_shown (chip, GTK_TYPE_CHECK_BUTTON)), TRUE);
      g_assert_cmpuint (lr_filter_chip_get_n_chosen (LR_FILTER_CHIP (chip)), ==, cases[i].chosen != NULL ? 2 : 1);
      gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           cases[i].chosen != NULL ? "Class, 2 chosen" :
                                           i == 0 ? "Status, 1 chosen" : i == 1 ? "Class, 1 chosen" : "Regie, 1 chosen");
      gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
      lr_filter_chip_clear (LR_FILTER_CHIP (chip));
      fixture_settle ();
    }
}

static void
a_row_says_all_of_it (Pupils        *pupils,
                      gconstpointer  data)
{
  GtkWidget *row = fixture_find_shown (pupils->page, LR_TYPE_PUPIL_ROW);

  g_assert_nonnull (row);
  gtk_test_accessible_assert_property (gtk_widget_get_parent (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Thuis, Anna, class 1a. 3 school weeks at home. last contact 3 Nov");
}

/* Beside each other where there is room, on three lines in the narrowest pane. */
static void
a_row_fits_in_the_narrowest_pane (Pupils        *pupils,
                                  gconstpointer  data)
{
  GtkWidget *row = fixture_find_shown (pupils->page, LR_TYPE_PUPIL_ROW);
  int least, wide, narrow;

  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, 800, &wide, NULL, NULL, NULL);
  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, 320, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 320);
  g_assert_cmpint (narrow, >, wide);

  gtk_widget_measure (pupils->page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
}

static void
without_pupils_there_is_a_way_on (Pupils        *pupils,
                                  gconstpointer  data)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_part (pupils, "stack")), ==, "empty");
  g_assert_false (gtk_widget_get_visible (get_part (pupils, "chips")));

  add_pupils (pupils);
  settle (pupils);
  g_assert_true (gtk_widget_get_visible (get_part (pupils, "chips")));
  assert_shown (pupils, EVERYBODY);
}

#define ADD(name, func) g_test_add ("/pupils/" name, Pupils, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("who-needs-something-first", who_needs_something_comes_first);
  ADD ("by-name", by_name_is_the_other_order);
  ADD ("another-group", a_pupil_goes_to_another_group_as_things_change);
  ADD ("choices", each_choice_shows_who_fits_and_is_cleared_in_one_act);
  ADD ("nobody", nobody_is_no_dead_end);
  ADD ("chip", a_chip_has_what_there_is_to_choose);
  ADD ("row-says", a_row_says_all_of_it);
  ADD ("row-fits", a_row_fits_in_the_narrowest_pane);
  g_test_add ("/pupils/none-yet", Pupils, "none", set_up, without_pupils_there_is_a_way_on, tear_down);

  return g_test_run ();
}
