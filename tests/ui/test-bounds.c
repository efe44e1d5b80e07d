/* test-bounds.c: no text grows with what is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "every-page.h"
#include "lr-dossier.h"
#include "lr-text.h"

/* What a label lays out in a fraction of a frame. */
#define MOST_BYTES 4096
#define PROSE_LETTERS 6000
#define ABSENCES 100000

/* Pixels: the narrowest screen, and half of a common one. */
#define TELEPHONE 360
#define HALF_LAPTOP 683

static void
check (const char *page,
       GtkWidget  *widget,
       const char *what,
       const char *text)
{
  g_autofree char *begin = NULL;

  if (text == NULL || strlen (text) <= MOST_BYTES)
    return;

  begin = lr_text_cap (text, 60);
  for (GtkWidget *at = gtk_widget_get_parent (widget); at != NULL; at = gtk_widget_get_parent (at))
    g_test_message ("  in %s", G_OBJECT_TYPE_NAME (at));
  g_test_fail ();
  g_test_message ("on “%s” a %s of a %s has %zu bytes: “%s”", page, what, G_OBJECT_TYPE_NAME (widget), strlen (text), begin);
}

static void
check_widget (GtkWidget *widget,
              gpointer   page)
{
  check (page, widget, "tooltip", gtk_widget_get_tooltip_markup (widget));
  if (GTK_IS_LABEL (widget))
    check (page, widget, "text", gtk_label_get_label (GTK_LABEL (widget)));
  if (GTK_IS_WINDOW (widget))
    check (page, widget, "title", gtk_window_get_title (GTK_WINDOW (widget)));
}

static void
unfold (GtkWidget *widget,
        gpointer   data)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
}

static void
check_page (const char *name,
            GtkWidget  *window,
            gpointer    data)
{
  g_test_message ("%s", name);
  /* What is folded has its text when it is unfolded; a page comes piece by piece. */
  fixture_settle ();
  every_page_walk (window, unfold, NULL);
  every_page_walk (window, check_widget, (gpointer) name);
}

static void
fill (LrRecord   *record,
      const char *prose,
      GHashTable *ids)
{
  const LrKind *kind = lr_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LrField *field = &kind->fields[i];

      if (field->type == LR_FIELD_TEXT || field->type == LR_FIELD_PROSE)
        lr_record_set_text (record, i, prose);
      else if (field->choices != NULL)
        lr_record_set_text (record, i, field->choices[0].id);
      else if (field->type == LR_FIELD_DAY)
        lr_record_set_integer (record, i, FIXTURE_TODAY - 1);
      else if (field->type == LR_FIELD_RECORD)
        lr_record_set_integer (record, i, GPOINTER_TO_INT (g_hash_table_lookup (ids, field->target)));
      else if (field->type != LR_FIELD_BOOLEAN)
        lr_record_set_integer (record, i, 24);
    }
}

/* As if a report was pasted into every field there is. */
static void
add_text (Fixture    *fixture,
          LrRecord   *pupil,
          const char *prose)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      g_autoptr (LrRecord) record = NULL;
      g_autoptr (LrRecord) gone = NULL;

      if (lr_kinds[i]->owner != LR_OWNER_PUPIL)
        continue;

      record = lr_record_new (lr_kinds[i], lr_record_get_id (pupil));
      fill (record, prose, ids);
      lr_store_save (fixture->store, record, &error);
      g_assert_no_error (error);
      g_hash_table_insert (ids, (gpointer) lr_kinds[i]->name, GINT_TO_POINTER ((int) lr_record_get_id (record)));

      gone = lr_record_new (lr_kinds[i], lr_record_get_id (pupil));
      fill (gone, prose, ids);
      lr_store_save (fixture->store, gone, &error);
      g_assert_no_error (error);
      lr_store_delete (fixture->store, gone, &error);
      g_assert_no_error (error);
    }
}

static void
add_prose (Fixture  *fixture,
           LrRecord *pupil)
{
  g_autofree char *prose = g_strnfill (PROSE_LETTERS, 'x');

  for (gsize i = 7; i < PROSE_LETTERS; i += 8)
    prose[i] = i % 120 == 7 ? '\n' : ' ';
  add_text (fixture, pupil, prose);
}

static void
no_prose_is_shown_whole (void)
{
  Fixture fixture;

  fixture_set_up (&fixture);
  g_autofree char *name = g_strnfill (PROSE_LETTERS, 'n');
  g_autoptr (LrRecord) pupil = every_page_add_pupil (&fixture);
  g_autoptr (LrRecord) other = fixture_add_pupil (&fixture, "2", name, name, name);

  add_prose (&fixture, pupil);
  add_prose (&fixture, other);
  every_page_visit (&fixture, other, check_page, NULL);
  every_page_visit (&fixture, pupil, check_page, NULL);
  fixture_clear (&fixture);
}

/* With what it shows at that moment. */
static void
check_width (const char *name,
             GtkWidget  *window,
             gpointer    data)
{
  int most = GPOINTER_TO_INT (data);
  int least;

  /* Without the frame that stands around a window on a screen. */
  gtk_widget_measure (gtk_widget_get_first_child (window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least <= most)
    return;

  g_test_fail ();
  g_test_message ("“%s” wants a width of %d", name, least);
}

/* A name that never ends, and one of many words. */
static void
no_name_makes_a_page_wider_than_a_telephone (void)
{
  static const char words[] = "Wilhelmina-Alexandrina Philippa-Constantia van Hoogenbosch tot Zwaluwenburg-op-den-Ouden-Rijn";
  Fixture fixture;
  int dpi;

  fixture_set_up (&fixture);
  g_autofree char *name = g_strnfill (PROSE_LETTERS, 'n');
  g_autofree char *prose = g_strnfill (PROSE_LETTERS, 'w');
  g_autoptr (LrRecord) pupil = fixture_add_pupil (&fixture, "1", words, words, words);
  g_autoptr (LrRecord) other = fixture_add_pupil (&fixture, "2", name, name, name);

  lr_record_set_text (pupil, LR_PUPIL_MENTOR, words);
  lr_store_save (fixture.store, pupil, NULL);
  add_prose (&fixture, pupil);
  add_prose (&fixture, other);
  add_text (&fixture, other, prose);
  every_page_visit (&fixture, other, check_width, GINT_TO_POINTER (TELEPHONE));
  every_page_visit (&fixture, pupil, check_width, GINT_TO_POINTER (TELEPHONE));

  /* Who needs letters twice as large has half of a school laptop for it. */
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  every_page_visit (&fixture, pupil, check_width, GINT_TO_POINTER (HALF_LAPTOP));
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
  fixture_clear (&fixture);
}

/* As no school would have them: the app stands, and says it in a few words. */
static void
a_hundred_thousand_absences_are_told_in_few_words (void)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture);
  g_autoptr (LrRecord) pupil = every_page_add_pupil (&fixture);

  lr_store_begin (fixture.store, "Import", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < ABSENCES; i++)
    {
      g_autoptr (LrRecord) absence = lr_record_new (&lr_absence_kind, lr_record_get_id (pupil));

      lr_record_set_integer (absence, LR_ABSENCE_START_ON, FIXTURE_TODAY - 1 - i % 2000);
      lr_record_set_text (absence, LR_ABSENCE_KIND, i % 3 == 0 ? "luxury" : "truancy");
      lr_store_save (fixture.store, absence, &error);
      g_assert_no_error (error);
    }
  lr_store_commit (fixture.store, &error);
  g_assert_no_error (error);

  every_page_visit (&fixture, pupil, check_page, NULL);
  fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/bounds/prose", no_prose_is_shown_whole);
  g_test_add_func ("/bounds/width", no_name_makes_a_page_wider_than_a_telephone);
  g_test_add_func ("/bounds/absences", a_hundred_thousand_absences_are_told_in_few_words);

  return g_test_run ();
}
