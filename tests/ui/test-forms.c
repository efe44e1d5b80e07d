/* test-forms.c: forms made from the table of fields, and the lock
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "fixture.h"
#include "lr-dossier.h"
#include "lr-field.h"
#include "lr-idle-lock.h"
#include "lr-person-menu.h"
#include "lr-pupil-search.h"
#include "lr-record-form.h"
#include "lr-sheet-group.h"

#define TODAY FIXTURE_TODAY

typedef struct
{
  Fixture   fixture;
  LrRecord *pupil;
} Forms;

static void
set_up (Forms         *forms,
        gconstpointer  data)
{
  fixture_set_up (&forms->fixture);
  forms->pupil = fixture_add_pupil (&forms->fixture, "1", "Sterre", "Maan", "2b");
}

static void
tear_down (Forms         *forms,
           gconstpointer  data)
{
  g_object_unref (forms->pupil);
  fixture_clear (&forms->fixture);
}

static void
every_form_binds_its_fields_both_ways (Forms         *forms,
                                       gconstpointer  data)
{
  g_autoptr (LrRecord) absence = lr_record_new (&lr_absence_kind, lr_record_get_id (forms->pupil));
  g_autoptr (LrKeeper) keeper = lr_keeper_new (forms->fixture.session, "form", NULL);
  GtkWidget *form, *hours, *kind;

  lr_keeper_hold (keeper, absence);
  form = g_object_ref_sink (lr_record_form_new (forms->fixture.session, keeper, absence));
  hours = lr_record_form_get_row (LR_RECORD_FORM (form), LR_ABSENCE_HOURS);
  kind = lr_record_form_get_row (LR_RECORD_FORM (form), LR_ABSENCE_KIND);

  gtk_editable_set_text (GTK_EDITABLE (hours), "1,5");
  g_assert_cmpint (lr_record_get_integer (absence, LR_ABSENCE_HOURS), ==, 6);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (hours)), ==, "1,5");

  /* What is no number leaves the record as it was, and the row says so. */
  gtk_editable_insert_text (GTK_EDITABLE (hours), "x", 1, &(int) { 3 });
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (hours)), ==, "1,5x");
  g_assert_cmpint (lr_record_get_integer (absence, LR_ABSENCE_HOURS), ==, 6);
  g_assert_true (gtk_widget_has_css_class (hours, "error"));
  gtk_editable_set_text (GTK_EDITABLE (hours), "2");
  g_assert_false (gtk_widget_has_css_class (hours, "error"));
  lr_record_set_integer (absence, LR_ABSENCE_HOURS, 5);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (hours)), ==, "1.25");

  /* Asked, never guessed. */
  g_assert_true (lr_record_is_empty (absence, LR_ABSENCE_KIND));
  adw_combo_row_set_selected (ADW_COMBO_ROW (kind), 2);
  g_assert_cmpstr (lr_record_get_text (absence, LR_ABSENCE_KIND), ==, "sick");

  g_assert_finalize_object (form);
}

static char *
dup_copied (GtkWidget *widget)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (widget));
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, &error));
  g_assert_no_error (error);
  return g_value_dup_string (&value);
}

/* What is typed is in what is copied, and nothing is there to copy for nobody. */
static void
report_is_copied_line_by_line (Forms         *forms,
                               gconstpointer  data)
{
  g_autoptr (LrRecord) report = lr_record_new (&lr_report_kind, lr_record_get_id (forms->pupil));
  g_autoptr (LrKeeper) keeper = lr_keeper_new (forms->fixture.session, "form", NULL);
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());
  GtkWidget *form, *sheet;
  g_autoptr (GString) whole = g_string_new (NULL);
  g_autofree char *name = NULL;
  g_autofree char *all = NULL;

  while (whole->len < 100000)
    g_string_append (whole, "phoned ");
  g_string_append (whole, "again");

  lr_keeper_hold (keeper, report);
  form = lr_record_form_new (forms->fixture.session, keeper, report);
  gtk_window_set_child (GTK_WINDOW (window), form);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  sheet = fixture_find_type (form, LR_TYPE_SHEET_GROUP);
  g_assert_false (gtk_widget_get_visible (sheet));

  lr_record_set_text (report, LR_REPORT_KIND, "16h");
  lr_record_set_text (report, LR_REPORT_RECIPIENT, "duo");
  lr_record_set_integer (report, LR_REPORT_HOURS, 72);
  fixture_settle ();
  g_assert_true (gtk_widget_get_visible (sheet));
  gtk_widget_activate_action (sheet, "sheet.copy", "u", 2);
  name = dup_copied (sheet);
  g_assert_cmpstr (name, ==, "Sterre Maan");
  gtk_widget_activate_action (sheet, "sheet.copy-all", NULL);
  all = dup_copied (sheet);
  g_assert_nonnull (strstr (all, "18"));

  /* What is not known leaves what was copied. */
  gtk_widget_activate_action (sheet, "sheet.copy", "u", 4);
  g_free (name);
  name = dup_copied (sheet);
  g_assert_cmpstr (name, ==, all);

  /* Of a long text the beginning is shown, and all of it copied. */
  lr_record_set_text (report, LR_REPORT_ACTIONS, whole->str);
  fixture_settle ();
  gtk_widget_activate_action (sheet, "sheet.copy", "u", 8);
  g_free (name);
  name = dup_copied (sheet);
  g_assert_cmpstr (name, ==, whole->str);
  g_assert_null (fixture_find_text (sheet, whole->str));

  lr_record_set_text (report, LR_REPORT_RECIPIENT, "parents");
  fixture_settle ();
  g_assert_false (gtk_widget_get_visible (sheet));

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (window);
}

/* In a row, on a page and in a line: a number is the same everywhere. */
static void
hours_are_typed_with_a_comma_or_a_point (Forms         *forms,
                                         gconstpointer  data)
{
  static const struct { const char *typed; int quarters; gboolean wrong; } cases[] = {
    { "1,5", 6, FALSE },
    { "2.25", 9, FALSE },
    { "6", 24, FALSE },
    { "0,75", 3, FALSE },
    { "much", 0, TRUE },
    { "0,8", 0, TRUE },
    { "-1", 0, TRUE },
    { "", 0, FALSE },
  };
  LrFieldContext context = { .today = FIXTURE_TODAY, .editable = TRUE };

  for (guint look = 0; look < 2; look++)
    {
      g_autoptr (LrRecord) week = lr_record_new (&lr_build_up_kind, 1);
      GtkWidget *widget = g_object_ref_sink (look == 0 ? lr_field_new_row (week, LR_BUILD_UP_PLANNED, NULL, &context)
                                                       : lr_field_new_line (week, LR_BUILD_UP_PLANNED, &context));
      GtkWidget *entry = GTK_IS_EDITABLE (widget) ? widget : gtk_widget_get_last_child (widget);

      for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        {
          g_test_message ("“%s”", cases[i].typed);
          gtk_editable_set_text (GTK_EDITABLE (entry), cases[i].typed);
          g_assert_cmpint (lr_record_get_integer (week, LR_BUILD_UP_PLANNED), ==, cases[i].quarters);
          g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, cases[i].typed);
          g_assert_cmpint (gtk_widget_has_css_class (entry, "error"), ==, cases[i].wrong);
        }
      g_assert_finalize_object (widget);
    }
}

/* In a form, and in a line of it. */
static void
somebody_around_the_pupil_is_picked (Forms         *forms,
                                     gconstpointer  data)
{
  const LrFieldContext context = { .today = TODAY, .editable = TRUE, .session = forms->fixture.session };
  g_autoptr (LrRecord) participant = lr_record_new (&lr_participant_kind, lr_record_get_id (forms->pupil));
  g_autoptr (LrRecord) mother = lr_record_new (&lr_party_kind, lr_record_get_id (forms->pupil));

  lr_record_set_text (mother, LR_PARTY_NAME, "Anna");
  lr_record_set_choice (mother, LR_PARTY_ROLE, LR_PARTY_ROLE_PARENT);
  for (guint look = 0; look < 2; look++)
    {
      GtkWidget *widget = look == 0 ? lr_field_new_row (participant, LR_PARTICIPANT_NAME, NULL, &context)
                                    : lr_field_new_line (participant, LR_PARTICIPANT_NAME, &context);
      GtkWidget *window = gtk_window_new ();
      GtkWidget *button = fixture_find_type (widget, GTK_TYPE_MENU_BUTTON);
      GtkListBox *list;

      lr_record_set_text (participant, LR_PARTICIPANT_NAME, NULL);
      gtk_window_set_child (GTK_WINDOW (window), widget);
      gtk_window_present (GTK_WINDOW (window));

      /* Who came since the form is open is there too. */
      if (look == 0)
        g_assert_true (lr_session_save (forms->fixture.session, mother, "Party added"));
      gtk_menu_button_popup (GTK_MENU_BUTTON (button));
      fixture_settle ();
      list = GTK_LIST_BOX (fixture_find_type (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))),
                                              GTK_TYPE_LIST_BOX));
      g_assert_null (gtk_list_box_get_row_at_index (list, 2));
      g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 1));
      fixture_settle ();

      g_assert_cmpstr (lr_record_get_text (participant, LR_PARTICIPANT_NAME), ==, "Anna");
      g_assert_cmpint (lr_record_get_choice (participant, LR_PARTICIPANT_ROLE), ==, LR_PARTY_ROLE_PARENT);
      gtk_window_destroy (GTK_WINDOW (window));
      fixture_settle ();
    }
}

static void
locks_when_nobody_is_there (void)
{
  static const struct
  {
    gint64   touched;
    gint64   now;
    gint64   asleep;
    gboolean locks;
  } cases[] = {
    { 0, 599, 0, FALSE },
    { 0, 600, 0, TRUE },
    { 590, 600, 0, FALSE },
    { 590, 651, 59, FALSE },
    { 590, 652, 60, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      LrIdleLock *lock;

      fixture_set_up (&fixture);
      lock = lr_idle_lock_new (fixture.session, NULL);
      lr_idle_lock_touch (lock, cases[i].touched * G_USEC_PER_SEC);
      lr_idle_lock_check (lock, cases[i].touched * G_USEC_PER_SEC, 0);
      g_assert_nonnull (lr_session_get_store (fixture.session));

      lr_idle_lock_check (lock, cases[i].now * G_USEC_PER_SEC, cases[i].asleep * G_USEC_PER_SEC);
      g_assert_cmpint (lr_session_get_store (fixture.session) == NULL, ==, cases[i].locks);

      g_assert_finalize_object (lock);
      fixture_clear (&fixture);
    }
}

static void
a_pupil_is_found_by_the_beginnings_of_words (void)
{
  static const struct
  {
    const char *typed;
    gboolean    found;
  } cases[] = {
    { "", TRUE }, { "noelle", TRUE }, { "NOË", TRUE }, { "zonne noe", TRUE }, { "2b", TRUE },
    { "ans", TRUE }, { "oelle", FALSE }, { "noelle x", FALSE }, { " - ", TRUE },
  };
  g_autoptr (LrRecord) pupil = lr_record_new (&lr_pupil_kind, 0);

  lr_record_set_text (pupil, LR_PUPIL_FIRST_NAME, "Noëlle");
  lr_record_set_text (pupil, LR_PUPIL_LAST_NAME, "Zonneveld-d’Ans");
  lr_record_set_text (pupil, LR_PUPIL_CLASS, "2b");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = lr_pupil_search_split (cases[i].typed);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (lr_pupil_search_matches ((const char * const *) words, pupil), ==, cases[i].found);
    }
}

#define ADD(name, func) g_test_add ("/forms/" name, Forms, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("report-is-copied-line-by-line", report_is_copied_line_by_line);
  ADD ("every-form-binds-its-fields-both-ways", every_form_binds_its_fields_both_ways);
  ADD ("somebody-around-the-pupil-is-picked", somebody_around_the_pupil_is_picked);
  ADD ("hours-with-a-comma-or-a-point", hours_are_typed_with_a_comma_or_a_point);
  g_test_add_func ("/lock/locks-when-nobody-is-there", locks_when_nobody_is_there);
  g_test_add_func ("/pupils/a-pupil-is-found-by-the-beginnings-of-words", a_pupil_is_found_by_the_beginnings_of_words);

  return g_test_run ();
}
