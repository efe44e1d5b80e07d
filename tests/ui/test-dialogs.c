/* test-dialogs.c: what lies over the window never destroys by surprise
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"
#include "lr-face.h"
#include "lr-kinds.h"
#include "lr-part-list.h"
#include "lr-record-dialog.h"
#include "lr-record-form.h"
#include "lr-window.h"

typedef struct
{
  Fixture    fixture;
  LrRecord  *pupil;
  GtkWidget *window;
} Dialogs;

static void
set_up (Dialogs       *dialogs,
        gconstpointer  data)
{
  fixture_set_up (&dialogs->fixture);
  dialogs->pupil = fixture_add_pupil (&dialogs->fixture, "1", "Sterre", "Maan", "2b");
  dialogs->window = fixture_show_window (dialogs->fixture.session, 0, 0);
}

static void
tear_down (Dialogs       *dialogs,
           gconstpointer  data)
{
  fixture_destroy_window (dialogs->window);
  g_object_unref (dialogs->pupil);
  fixture_clear (&dialogs->fixture);
}

static GtkWidget *
open_form (Dialogs      *dialogs,
           const LrKind *kind,
           gint64        id)
{
  g_autoptr (LrRecord) record = lr_record_new (kind, kind->owner == LR_OWNER_PUPIL ? lr_record_get_id (dialogs->pupil) : 0);
  GtkWidget *dialog;

  lr_record_set_id (record, id);
  dialog = lr_record_dialog_new (dialogs->fixture.session, record);
  lr_dialog_present (dialog, dialogs->window);
  fixture_settle ();

  return dialog;
}

static GtkWidget *
get_first_row (GtkWidget    *dialog,
               const LrKind *kind)
{
  LrRecordForm *form = LR_RECORD_FORM (fixture_find_type (dialog, LR_TYPE_RECORD_FORM));
  const LrFaceGroup *groups = lr_face_get (kind)->groups;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      GtkWidget *row = lr_record_form_get_row (form, groups != NULL ? (guint) groups->fields[i].field : i);

      if (row != NULL && gtk_widget_get_visible (row))
        return row;
    }

  return NULL;
}

static void
each_form_begins_in_its_first_field (Dialogs       *dialogs,
                                     gconstpointer  data)
{
  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      /* Neither a new record nor one that is there. */
      for (gint64 id = 0; id <= 1; id++)
        {
          GtkWidget *dialog = open_form (dialogs, lr_kinds[i], id);
          GtkWidget *row = get_first_row (dialog, lr_kinds[i]);
          GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (dialog));

          g_test_message ("%s %" G_GINT64_FORMAT, lr_kinds[i]->name, id);
          g_assert_nonnull (focus);
          g_assert_true (focus == row || gtk_widget_is_ancestor (focus, row));
          gtk_window_destroy (GTK_WINDOW (dialog));
          fixture_settle ();
        }
    }
}

static GtkWidget *
find_type_above (GtkWidget *parent,
                 GType      type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (toplevel, type) &&
          gtk_window_get_transient_for (GTK_WINDOW (toplevel)) == GTK_WINDOW (parent))
        return toplevel;
    }

  return NULL;
}

static GtkWidget *
find_question (GtkWidget *parent)
{
  return find_type_above (parent, ADW_TYPE_MESSAGE_DIALOG);
}

/* A party without a name cannot be saved. */
static GtkWidget *
ask_to_discard (Dialogs    *dialogs,
                GtkWidget **question)
{
  GtkWidget *dialog = open_form (dialogs, &lr_party_kind, 0);

  lr_record_set_text (lr_record_dialog_get_record (LR_RECORD_DIALOG (dialog)), LR_PARTY_PHONE, "06");
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_settle ();
  *question = find_question (dialog);
  g_assert_nonnull (*question);

  return dialog;
}

/* The toolkit must not complain of the window below, which goes with the answer. */
static void
what_is_not_saved_is_thrown_away_without_a_murmur (Dialogs       *dialogs,
                                                   gconstpointer  data)
{
  GtkWidget *question;
  gpointer dialog = ask_to_discard (dialogs, &question);

  g_object_add_weak_pointer (dialog, &dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "act");
  fixture_settle ();
  g_assert_null (dialog);
}

static void
a_lock_closes_a_question_and_what_it_is_about (Dialogs       *dialogs,
                                               gconstpointer  data)
{
  GtkWidget *question;
  gpointer dialog = ask_to_discard (dialogs, &question);

  g_object_add_weak_pointer (dialog, &dialog);
  lr_session_lock (dialogs->fixture.session);
  fixture_settle ();
  g_assert_null (dialog);
}

static GtkWidget *
find_add_button (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "record.add") == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_add_button (child);

  return found;
}

static guint
count_parties (Dialogs *dialogs)
{
  g_autoptr (GPtrArray) all = lr_store_list (dialogs->fixture.store, &lr_party_kind, 0, NULL);

  return all->len;
}

/* What is missing is told at once, and there she is. */
static void
a_new_record_is_there_when_it_is_added (Dialogs       *dialogs,
                                        gconstpointer  data)
{
  gpointer dialog = open_form (dialogs, &lr_party_kind, 0);
  LrRecordForm *form = LR_RECORD_FORM (fixture_find_type (dialog, LR_TYPE_RECORD_FORM));
  GtkWidget *name = lr_record_form_get_row (form, LR_PARTY_NAME);
  LrRecord *record = lr_record_dialog_get_record (dialog);

  g_assert_true (gtk_widget_get_visible (find_add_button (dialog)));
  lr_record_set_text (record, LR_PARTY_PHONE, "06");
  gtk_widget_child_focus (lr_record_form_get_row (form, LR_PARTY_PHONE), GTK_DIR_TAB_FORWARD);
  gtk_widget_activate_action (dialog, "record.add", NULL);
  g_assert_cmpuint (count_parties (dialogs), ==, 0);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (dialog), name));

  g_object_add_weak_pointer (dialog, &dialog);
  lr_record_set_text (record, LR_PARTY_NAME, "Vera");
  gtk_widget_activate_action (dialog, "record.add", NULL);
  fixture_settle ();
  g_assert_null (dialog);
  g_assert_cmpuint (count_parties (dialogs), ==, 1);
}

static void
a_record_that_is_there_saves_itself (Dialogs       *dialogs,
                                     gconstpointer  data)
{
  gpointer dialog = open_form (dialogs, &lr_pupil_kind, lr_record_get_id (dialogs->pupil));

  g_object_add_weak_pointer (dialog, &dialog);
  g_assert_false (gtk_widget_get_visible (find_add_button (dialog)));
  lr_record_set_text (lr_record_dialog_get_record (LR_RECORD_DIALOG (dialog)), LR_PUPIL_NUMBER, "1");
  lr_record_set_text (lr_record_dialog_get_record (LR_RECORD_DIALOG (dialog)), LR_PUPIL_LAST_NAME, "Zon");
  gtk_window_close (dialog);
  fixture_settle ();
  g_assert_null (dialog);
  {
    g_autoptr (LrRecord) stored = lr_store_load (dialogs->fixture.store, &lr_pupil_kind,
                                                 lr_record_get_id (dialogs->pupil), NULL);

    g_assert_cmpstr (lr_record_get_text (stored, LR_PUPIL_LAST_NAME), ==, "Zon");
  }
}

static LrRecord *
open_again (Dialogs *dialogs)
{
  GtkWidget *dialog;

  g_signal_emit_by_name (dialogs->fixture.session, "locking");
  fixture_settle ();
  g_assert_null (find_type_above (dialogs->window, LR_TYPE_RECORD_DIALOG));
  lr_record_dialog_restore (dialogs->fixture.session, dialogs->window);
  fixture_settle ();
  dialog = find_type_above (dialogs->window, LR_TYPE_RECORD_DIALOG);

  return dialog != NULL ? lr_record_dialog_get_record (LR_RECORD_DIALOG (dialog)) : NULL;
}

/* Whether there is anything in it to save or not; but no empty one. */
static void
what_was_open_is_open_again_after_a_lock (Dialogs       *dialogs,
                                          gconstpointer  data)
{
  GtkWidget *dialog = lr_record_dialog_new (dialogs->fixture.session, dialogs->pupil);
  LrRecord *record;

  lr_dialog_present (dialog, dialogs->window);
  record = open_again (dialogs);
  g_assert_nonnull (record);
  g_assert_cmpint (lr_record_get_id (record), ==, lr_record_get_id (dialogs->pupil));
  dialog = find_type_above (dialogs->window, LR_TYPE_RECORD_DIALOG);
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_settle ();

  open_form (dialogs, &lr_party_kind, 0);
  g_assert_null (open_again (dialogs));
}

static LrRecord *
add_meeting (Dialogs  *dialogs,
             LrRecord *pupil)
{
  LrRecord *meeting = lr_record_new (&lr_meeting_kind, lr_record_get_id (pupil));

  lr_record_set_integer (meeting, LR_MEETING_HELD_ON, FIXTURE_TODAY);
  g_assert_true (lr_store_save (dialogs->fixture.store, meeting, NULL));
  return meeting;
}

/* The list of participants is the first in the form of a meeting. */
static LrPartList *
open_participants (Dialogs  *dialogs,
                   LrRecord *meeting)
{
  lr_record_dialog_open (dialogs->fixture.session, meeting, dialogs->window);
  fixture_settle ();
  return LR_PART_LIST (fixture_find_type (find_type_above (dialogs->window, LR_TYPE_RECORD_DIALOG), LR_TYPE_PART_LIST));
}

static void
close_form (Dialogs *dialogs)
{
  gtk_window_close (GTK_WINDOW (find_type_above (dialogs->window, LR_TYPE_RECORD_DIALOG)));
  fixture_settle ();
  g_assert_null (find_type_above (dialogs->window, LR_TYPE_RECORD_DIALOG));
}

/* Nobody sits at a table where nobody put him, and a lock opens no form for him. */
static void
half_a_participant_stays_with_its_meeting (Dialogs       *dialogs,
                                           gconstpointer  data)
{
  g_autoptr (LrRecord) other_pupil = fixture_add_pupil (&dialogs->fixture, "2", "Noor", "Dam", "2b");
  g_autoptr (LrRecord) meeting = add_meeting (dialogs, dialogs->pupil);
  g_autoptr (LrRecord) other = add_meeting (dialogs, other_pupil);
  g_autoptr (LrRecord) second = add_meeting (dialogs, dialogs->pupil);
  LrPartList *list = open_participants (dialogs, meeting);
  GtkWidget *row_choice;

  g_assert_true (lr_part_list_get_kind (list) == &lr_participant_kind);
  g_signal_emit_by_name (gtk_widget_get_last_child (GTK_WIDGET (list)), "clicked");
  fixture_settle ();
  row_choice = fixture_find_type (GTK_WIDGET (list), GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (row_choice), 2);

  /* One form was open, and one is again. */
  g_assert_true (open_again (dialogs) != NULL);
  g_assert_true (lr_record_is (lr_record_dialog_get_record (LR_RECORD_DIALOG (find_type_above (dialogs->window,
                                                                                               LR_TYPE_RECORD_DIALOG))),
                               &lr_meeting_kind));
  close_form (dialogs);

  g_assert_cmpuint (lr_part_list_get_n_records (open_participants (dialogs, other)), ==, 0);
  close_form (dialogs);
  g_assert_cmpuint (lr_part_list_get_n_records (open_participants (dialogs, second)), ==, 0);
  close_form (dialogs);
  g_assert_cmpuint (lr_part_list_get_n_records (open_participants (dialogs, meeting)), ==, 1);
  close_form (dialogs);
}

/* Also one whose record somebody deleted: it is to be added anew. */
static void
forms_are_open_again_after_a_lock (Dialogs       *dialogs,
                                   gconstpointer  data)
{
  LrStore *store = dialogs->fixture.store;
  g_autoptr (LrRecord) party = lr_record_new (&lr_party_kind, lr_record_get_id (dialogs->pupil));
  GtkWidget *dialog, *again;
  LrRecord *record;

  lr_record_set_text (party, LR_PARTY_NAME, "Vera");
  g_assert_true (lr_store_save (store, party, NULL));
  dialog = lr_record_dialog_new (dialogs->fixture.session, party);
  lr_dialog_present (dialog, dialogs->window);
  lr_record_set_text (lr_record_dialog_get_record (LR_RECORD_DIALOG (dialog)), LR_PARTY_NAME, NULL);
  lr_record_set_text (lr_record_dialog_get_record (LR_RECORD_DIALOG (dialog)), LR_PARTY_PHONE, "06");
  g_signal_emit_by_name (dialogs->fixture.session, "locking");
  fixture_settle ();
  g_assert_null (find_type_above (dialogs->window, LR_TYPE_RECORD_DIALOG));
  g_assert_true (lr_store_delete (store, party, NULL));

  lr_record_dialog_restore (dialogs->fixture.session, dialogs->window);
  fixture_settle ();
  again = find_type_above (dialogs->window, LR_TYPE_RECORD_DIALOG);
  g_assert_nonnull (again);
  record = lr_record_dialog_get_record (LR_RECORD_DIALOG (again));
  g_assert_cmpint (lr_record_get_id (record), ==, 0);
  g_assert_cmpstr (lr_record_get_text (record, LR_PARTY_PHONE), ==, "06");
  lr_record_set_text (record, LR_PARTY_NAME, "Vera");
  gtk_widget_activate_action (again, "record.add", NULL);
  g_assert_cmpuint (count_parties (dialogs), ==, 1);
}

static void
a_question_goes_with_the_window_it_stands_over (Dialogs       *dialogs,
                                                gconstpointer  data)
{
  GtkWidget *asked;
  GtkWidget *dialog = ask_to_discard (dialogs, &asked);
  gpointer question = asked;

  g_object_add_weak_pointer (question, &question);
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_settle ();
  g_assert_null (question);
}

#define ADD(name, func) g_test_add ("/dialogs/" name, Dialogs, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("each-form-begins-in-its-first-field", each_form_begins_in_its_first_field);
  ADD ("thrown-away-without-a-murmur", what_is_not_saved_is_thrown_away_without_a_murmur);
  ADD ("a-new-record-is-added", a_new_record_is_there_when_it_is_added);
  ADD ("a-record-saves-itself", a_record_that_is_there_saves_itself);
  ADD ("open-again", what_was_open_is_open_again_after_a_lock);
  ADD ("half-a-participant", half_a_participant_stays_with_its_meeting);
  ADD ("open-again-after-a-lock", forms_are_open_again_after_a_lock);
  ADD ("a-lock-closes-a-question", a_lock_closes_a_question_and_what_it_is_about);
  ADD ("a-question-goes-with-its-window", a_question_goes_with_the_window_it_stands_over);

  return g_test_run ();
}
