/* test-drafts.c: no word that was typed is lost to a key or a lock
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "every-page.h"
#include "every-window.h"
#include "keys.h"
#include "lr-contact-tab.h"
#include "lr-duty-acts.h"
#include "lr-duty-list.h"
#include "lr-kinds.h"
#include "lr-note-composer.h"
#include "lr-plan-tab.h"
#include "lr-prose-field.h"
#include "lr-record-dialog.h"
#include "lr-step-dialog.h"
#include "lr-steps-tab.h"
#include "lr-store-draft.h"
#include "lr-window.h"
#include "typed.h"

#define WORDS "Moeder belt morgen terug"

typedef struct
{
  Fixture    fixture;
  LrRecord  *pupil;
  GtkWidget *window;
} Drafts;

static void
set_up (Drafts        *drafts,
        gconstpointer  data)
{
  fixture_set_up (&drafts->fixture);
  drafts->pupil = every_page_add_pupil (&drafts->fixture);
  drafts->window = fixture_show_window (drafts->fixture.session, 1400, 700);
  fixture_settle_quietly ();
}

static void
tear_down (Drafts        *drafts,
           gconstpointer  data)
{
  fixture_destroy_window (drafts->window);
  g_object_unref (drafts->pupil);
  fixture_clear (&drafts->fixture);
}

static void
open_tab (Drafts     *drafts,
          const char *tab)
{
  gtk_widget_activate_action (drafts->window, "win.open-pupil-tab", "(xs)", lr_record_get_id (drafts->pupil), tab);
  fixture_settle_quietly ();
}

/* Where words are typed: what has them in its property "text". */

static GObject *
find_note (Drafts *drafts)
{
  open_tab (drafts, "contact");
  return G_OBJECT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture_find_type (fixture_find_type (drafts->window, LR_TYPE_NOTE_COMPOSER),
                                                                       GTK_TYPE_TEXT_VIEW))));
}

static GObject *
find_whom (Drafts *drafts)
{
  GtkWidget *composer;

  open_tab (drafts, "contact");
  composer = fixture_find_type (drafts->window, LR_TYPE_NOTE_COMPOSER);
  gtk_widget_child_focus (composer, GTK_DIR_TAB_FORWARD);
  fixture_settle_quietly ();
  return G_OBJECT (fixture_find_type (composer, GTK_TYPE_ENTRY));
}

static GObject *
find_step_note (Drafts *drafts)
{
  open_tab (drafts, "steps");
  gtk_widget_activate_action (fixture_find_type (drafts->window, LR_TYPE_STEPS_TAB), "tab.add", NULL);
  fixture_settle_quietly ();
  return G_OBJECT (fixture_find_type (every_window_top (drafts->window), LR_TYPE_PROSE_FIELD));
}

static GObject *
find_situation_note (Drafts *drafts)
{
  open_tab (drafts, "steps");
  gtk_widget_activate_action (fixture_find_type (drafts->window, LR_TYPE_STEPS_TAB), "steps.choose-situation", NULL);
  fixture_settle_quietly ();
  return G_OBJECT (fixture_find_type (every_window_top (drafts->window), LR_TYPE_PROSE_FIELD));
}

static GObject *
find_reason (Drafts *drafts)
{
  g_autoptr (GListStore) duties = lr_duty_list_new (lr_session_get_watch (drafts->fixture.session));
  g_autoptr (LrDutyItem) item = NULL;

  fixture_settle_quietly ();
  item = g_list_model_get_item (G_LIST_MODEL (duties), 0);
  lr_duty_acts_dismiss (drafts->fixture.session, lr_record_get_id (drafts->pupil), lr_duty_item_get_duty (item),
                        drafts->window);
  fixture_settle_quietly ();
  return G_OBJECT (fixture_find_type (every_window_top (drafts->window), GTK_TYPE_ENTRY));
}

static GObject *
find_plan (Drafts *drafts)
{
  open_tab (drafts, "plan");
  return G_OBJECT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture_find_type (fixture_find_type (drafts->window, LR_TYPE_PLAN_TAB),
                                                                       GTK_TYPE_TEXT_VIEW))));
}

static const struct
{
  const char  *name;
  GObject   *(*find) (Drafts *);
} places[] = {
  { "note", find_note },
  { "with whom", find_whom },
  { "why this step", find_step_note },
  { "why this situation", find_situation_note },
  { "why not this duty", find_reason },
  { "plan", find_plan },
};

static void
check_words (Drafts *drafts,
             guint   i)
{
  g_autofree char *text = NULL;
  GObject *source = places[i].find (drafts);

  g_assert_nonnull (source);
  g_object_get (source, "text", &text, NULL);
  g_test_message ("%s: “%s”", places[i].name, text);
  g_assert_cmpstr (text, ==, WORDS);
  every_window_clear (drafts->window);
}

static void
write_words (Drafts *drafts,
             guint   i)
{
  GObject *source = places[i].find (drafts);

  g_assert_nonnull (source);
  g_object_set (source, "text", WORDS, NULL);
}

/* At once: the last word was just typed. */
static void
words_outlive_a_lock (Drafts        *drafts,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      write_words (drafts, i);
      lr_session_lock (drafts->fixture.session);
      fixture_settle_quietly ();
      g_assert_finalize_object (drafts->fixture.store);
      drafts->fixture.store = lr_store_open (drafts->fixture.folder, typed ("paard lamp wolk fiets"), &error);
      g_assert_no_error (error);
      lr_session_open (drafts->fixture.session, drafts->fixture.store, &error);
      g_assert_no_error (error);
      fixture_settle_quietly ();
      check_words (drafts, i);
    }
}

static void
words_outlive_escape (Drafts        *drafts,
                      gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      write_words (drafts, i);
      keys_press (every_window_top (drafts->window), "Escape");
      keys_press (every_window_top (drafts->window), "Escape");
      g_assert_true (every_window_top (drafts->window) == drafts->window);
      check_words (drafts, i);
    }
}

static void
words_outlive_the_dossier (Drafts        *drafts,
                           gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      write_words (drafts, i);
      every_window_clear (drafts->window);
      gtk_widget_activate_action (drafts->window, "win.close-dossier", NULL);
      fixture_settle_quietly ();
      check_words (drafts, i);
    }
}

static guint
count_drafts (Drafts *drafts)
{
  g_autoptr (GPtrArray) all = lr_store_list_drafts (drafts->fixture.store, NULL);

  return all->len;
}

/* Once it is a record nothing half of it is left. */
static void
what_was_recorded_is_no_draft_any_more (Drafts        *drafts,
                                        gconstpointer  data)
{
  GtkWidget *dialog;

  write_words (drafts, 0);
  write_words (drafts, 1);
  gtk_widget_activate_action (fixture_find_type (drafts->window, LR_TYPE_NOTE_COMPOSER), "note.add", NULL);

  write_words (drafts, 3);
  dialog = every_window_top (drafts->window);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (fixture_find_type (dialog, GTK_TYPE_CHECK_BUTTON)), TRUE);
  g_assert_true (gtk_widget_activate_action (dialog, "step.record", NULL));
  /* Longer than it waits for a next word. */
  for (guint i = 0; i < 6; i++)
    fixture_settle_quietly ();
  g_assert_cmpuint (count_drafts (drafts), ==, 0);
  g_assert_true (every_window_top (drafts->window) == drafts->window);
}

#define ADD(name, func) g_test_add ("/drafts/" name, Drafts, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("lock", words_outlive_a_lock);
  ADD ("escape", words_outlive_escape);
  ADD ("dossier", words_outlive_the_dossier);
  ADD ("recorded", what_was_recorded_is_no_draft_any_more);

  return g_test_run ();
}
