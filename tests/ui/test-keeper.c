/* test-keeper.c: nothing that is typed is lost, and nothing is made up
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"
#include "lr-keeper.h"
#include "lr-kinds.h"
#include "lr-store-draft.h"

typedef struct
{
  Fixture   fixture;
  LrRecord *pupil;
  LrKeeper *keeper;
} Keeping;

static void
set_up (Keeping       *keeping,
        gconstpointer  data)
{
  fixture_set_up (&keeping->fixture);
  keeping->pupil = fixture_add_pupil (&keeping->fixture, "1", "Sterre", "Maan", "2b");
  keeping->keeper = lr_keeper_new (keeping->fixture.session, "form", NULL);
}

static void
tear_down (Keeping       *keeping,
           gconstpointer  data)
{
  if (keeping->keeper != NULL)
    g_assert_finalize_object (keeping->keeper);
  g_object_unref (keeping->pupil);
  fixture_clear (&keeping->fixture);
}

/* As when the form is closed and opened, or the computer failed. */
static void
begin_anew (Keeping *keeping)
{
  g_assert_finalize_object (keeping->keeper);
  keeping->keeper = lr_keeper_new (keeping->fixture.session, "form", NULL);
}

static LrRecord *
create (Keeping      *keeping,
        const LrKind *kind)
{
  return lr_record_new (kind, lr_record_get_id (keeping->pupil));
}

static LrRecord *
add_party (Keeping *keeping)
{
  LrRecord *party = create (keeping, &lr_party_kind);

  lr_record_set_text (party, LR_PARTY_NAME, "Vera Maan");
  g_assert_true (lr_store_save (keeping->fixture.store, party, NULL));
  return party;
}

static LrRecord *
load (Keeping  *keeping,
      LrRecord *record)
{
  return lr_store_load (keeping->fixture.store, lr_record_get_kind (record), lr_record_get_id (record), NULL);
}

static guint
count_drafts (Keeping *keeping)
{
  g_autoptr (GPtrArray) drafts = lr_store_list_drafts (keeping->fixture.store, NULL);

  return drafts->len;
}

static guint
count_parties (Keeping *keeping)
{
  g_autoptr (GPtrArray) all = lr_store_list (keeping->fixture.store, &lr_party_kind, 0, NULL);

  return all->len;
}

static void
what_is_changed_is_saved_by_itself (Keeping       *keeping,
                                    gconstpointer  data)
{
  g_autoptr (LrRecord) party = add_party (keeping);
  g_autoptr (LrRecord) stored = NULL;
  g_autofree char *what = NULL;

  lr_keeper_watch (keeping->keeper, party);
  g_assert_cmpint (lr_keeper_get_state (keeping->keeper), ==, LR_KEEPER_SAVED);
  lr_record_set_text (party, LR_PARTY_PHONE, "06");
  g_assert_cmpint (lr_keeper_get_state (keeping->keeper), ==, LR_KEEPER_WAITING);
  fixture_wait (1200);

  g_assert_cmpint (lr_keeper_get_state (keeping->keeper), ==, LR_KEEPER_SAVED);
  stored = load (keeping, party);
  g_assert_cmpstr (lr_record_get_text (stored, LR_PARTY_PHONE), ==, "06");
  g_assert_cmpuint (count_drafts (keeping), ==, 0);
  what = lr_store_undo (keeping->fixture.store, NULL);
  g_assert_cmpstr (what, ==, "Party changed");
}

/* The name that was wiped out stays in the store until there is another. */
static void
what_is_incomplete_is_a_draft_and_no_record (Keeping       *keeping,
                                             gconstpointer  data)
{
  g_autoptr (LrRecord) party = add_party (keeping);
  g_autoptr (LrRecord) stored = load (keeping, party);

  lr_keeper_watch (keeping->keeper, party);
  lr_record_set_text (party, LR_PARTY_NAME, NULL);
  lr_record_set_text (party, LR_PARTY_PHONE, "06 – “12”");
  g_assert_false (lr_keeper_flush (keeping->keeper));
  g_assert_cmpint (lr_keeper_get_state (keeping->keeper), ==, LR_KEEPER_DRAFT);
  g_assert_cmpstr (lr_keeper_get_text (keeping->keeper), ==, "“Name” must be filled in.");
  g_assert_cmpuint (count_drafts (keeping), ==, 1);
  g_clear_object (&stored);
  stored = load (keeping, party);
  g_assert_cmpstr (lr_record_get_text (stored, LR_PARTY_NAME), ==, "Vera Maan");
  g_assert_true (lr_record_is_empty (stored, LR_PARTY_PHONE));

  /* Opened again it is as she left it. */
  begin_anew (keeping);
  lr_keeper_watch (keeping->keeper, stored);
  g_assert_true (lr_record_is_empty (stored, LR_PARTY_NAME));
  g_assert_cmpstr (lr_record_get_text (stored, LR_PARTY_PHONE), ==, "06 – “12”");
  g_assert_cmpint (lr_keeper_get_state (keeping->keeper), ==, LR_KEEPER_DRAFT);

  lr_record_set_text (stored, LR_PARTY_NAME, "Vera");
  g_assert_true (lr_keeper_flush (keeping->keeper));
  g_assert_cmpuint (count_drafts (keeping), ==, 0);
  g_clear_object (&party);
  party = load (keeping, stored);
  g_assert_cmpstr (lr_record_get_text (party, LR_PARTY_NAME), ==, "Vera");
  g_assert_cmpstr (lr_record_get_text (party, LR_PARTY_PHONE), ==, "06 – “12”");
}

static void
what_is_held_becomes_a_record_when_it_is_added (Keeping       *keeping,
                                                gconstpointer  data)
{
  g_autoptr (LrRecord) party = create (keeping, &lr_party_kind);
  g_autoptr (GError) error = NULL;

  lr_keeper_hold (keeping->keeper, party);
  g_assert_cmpstr (lr_keeper_get_text (keeping->keeper), ==, "");
  lr_record_set_text (party, LR_PARTY_PHONE, "06");
  lr_keeper_flush (keeping->keeper);
  g_assert_cmpuint (count_drafts (keeping), ==, 1);
  g_assert_false (lr_keeper_add (keeping->keeper, party, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
  g_clear_error (&error);

  /* Complete is not yet added. */
  lr_record_set_text (party, LR_PARTY_NAME, "Vera");
  lr_keeper_flush (keeping->keeper);
  g_assert_cmpuint (count_parties (keeping), ==, 0);
  g_assert_true (lr_keeper_add (keeping->keeper, party, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_parties (keeping), ==, 1);
  g_assert_cmpuint (count_drafts (keeping), ==, 0);
}

static void
what_is_forgotten_leaves_no_draft (Keeping       *keeping,
                                   gconstpointer  data)
{
  g_autoptr (LrRecord) party = create (keeping, &lr_party_kind);

  lr_keeper_hold (keeping->keeper, party);
  lr_record_set_text (party, LR_PARTY_PHONE, "06");
  lr_keeper_flush (keeping->keeper);
  lr_keeper_forget (keeping->keeper, party);
  g_assert_cmpuint (count_drafts (keeping), ==, 0);
  lr_record_set_text (party, LR_PARTY_PHONE, "07");
  g_assert_true (lr_keeper_flush (keeping->keeper));
  g_assert_cmpuint (count_drafts (keeping), ==, 0);
}

/* Two that are new are two, and what became a record is none of them. */
static void
each_new_record_has_a_draft_of_its_own (Keeping       *keeping,
                                        gconstpointer  data)
{
  static const char * const phones[] = { "06", "07", "08" };
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) others = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (phones); i++)
    {
      g_autoptr (LrRecord) party = create (keeping, &lr_party_kind);

      lr_keeper_watch (keeping->keeper, party);
      lr_record_set_text (party, LR_PARTY_PHONE, phones[i]);
      lr_keeper_flush (keeping->keeper);
      if (i == 1)
        lr_record_set_text (party, LR_PARTY_NAME, "Vera");
      lr_keeper_flush (keeping->keeper);
    }
  g_assert_cmpuint (count_drafts (keeping), ==, 2);
  g_assert_cmpuint (count_parties (keeping), ==, 1);

  begin_anew (keeping);
  others = lr_keeper_take_new (keeping->keeper, &lr_contact_kind);
  g_assert_cmpuint (others->len, ==, 0);
  left = lr_keeper_take_new (keeping->keeper, &lr_party_kind);
  g_assert_cmpuint (left->len, ==, 2);
  g_assert_cmpstr (lr_record_get_text (g_ptr_array_index (left, 0), LR_PARTY_PHONE), ==, "06");
  g_assert_cmpstr (lr_record_get_text (g_ptr_array_index (left, 1), LR_PARTY_PHONE), ==, "08");

  /* One more does not land on one that is left. */
  {
    g_autoptr (LrRecord) party = create (keeping, &lr_party_kind);

    lr_keeper_watch (keeping->keeper, party);
    lr_record_set_text (party, LR_PARTY_PHONE, "09");
    lr_keeper_flush (keeping->keeper);
    g_assert_cmpuint (count_drafts (keeping), ==, 3);
  }
}

static void
what_belongs_together_is_one_step_to_undo (Keeping       *keeping,
                                           gconstpointer  data)
{
  g_autoptr (LrRecord) first = add_party (keeping);
  g_autoptr (LrRecord) second = add_party (keeping);
  g_autoptr (LrRecord) stored = NULL;
  g_autofree char *what = NULL;

  lr_keeper_watch (keeping->keeper, first);
  lr_keeper_watch (keeping->keeper, second);
  lr_record_set_text (first, LR_PARTY_PHONE, "06");
  lr_record_set_text (second, LR_PARTY_PHONE, "07");
  g_assert_true (lr_keeper_flush (keeping->keeper));
  what = lr_store_undo (keeping->fixture.store, NULL);
  stored = load (keeping, first);
  g_assert_true (lr_record_is_empty (stored, LR_PARTY_PHONE));
  g_clear_object (&stored);
  stored = load (keeping, second);
  g_assert_true (lr_record_is_empty (stored, LR_PARTY_PHONE));
}

/* A number that another pupil has: it is said, kept, and mended by another one. */
static void
what_the_store_refuses_is_said_and_kept (Keeping       *keeping,
                                         gconstpointer  data)
{
  g_autoptr (LrRecord) other = fixture_add_pupil (&keeping->fixture, "2", "Noor", "Dam", "2b");
  g_autoptr (LrRecord) stored = NULL;

  lr_keeper_watch (keeping->keeper, other);
  lr_record_set_text (other, LR_PUPIL_NUMBER, "1");
  g_assert_false (lr_keeper_flush (keeping->keeper));
  g_assert_cmpint (lr_keeper_get_state (keeping->keeper), ==, LR_KEEPER_FAILED);
  g_assert_cmpuint (count_drafts (keeping), ==, 1);
  stored = load (keeping, other);
  g_assert_cmpstr (lr_record_get_text (stored, LR_PUPIL_NUMBER), ==, "2");

  lr_record_set_text (other, LR_PUPIL_NUMBER, "3");
  g_assert_true (lr_keeper_flush (keeping->keeper));
  g_assert_cmpuint (count_drafts (keeping), ==, 0);
}

static void
what_no_field_can_hold_keeps_it_from_being_saved (Keeping       *keeping,
                                                  gconstpointer  data)
{
  g_autoptr (LrRecord) party = add_party (keeping);

  lr_keeper_watch (keeping->keeper, party);
  lr_keeper_hinder (keeping->keeper, party, LR_PARTY_NOTE, "a whole number");
  lr_keeper_hinder (keeping->keeper, party, LR_PARTY_PHONE, "a phone number");
  lr_keeper_hinder (keeping->keeper, party, LR_PARTY_NOTE, NULL);
  g_assert_false (lr_keeper_flush (keeping->keeper));
  g_assert_cmpstr (lr_keeper_get_text (keeping->keeper), ==, "a phone number");
  lr_keeper_hinder (keeping->keeper, party, LR_PARTY_PHONE, NULL);
  g_assert_true (lr_keeper_flush (keeping->keeper));
}

static void
what_comes_from_the_store_overwrites_no_typing (Keeping       *keeping,
                                                gconstpointer  data)
{
  g_autoptr (LrRecord) party = add_party (keeping);
  g_autoptr (LrRecord) newer = lr_record_copy (party);

  lr_keeper_watch (keeping->keeper, party);
  lr_record_set_text (newer, LR_PARTY_PHONE, "06");
  lr_keeper_refresh (keeping->keeper, party, newer);
  g_assert_cmpstr (lr_record_get_text (party, LR_PARTY_PHONE), ==, "06");
  g_assert_cmpint (lr_keeper_get_state (keeping->keeper), ==, LR_KEEPER_SAVED);

  lr_record_set_text (party, LR_PARTY_NOTE, "half een woo");
  lr_keeper_refresh (keeping->keeper, party, newer);
  g_assert_cmpstr (lr_record_get_text (party, LR_PARTY_NOTE), ==, "half een woo");
}

/* What is open is to be opened again; a new one without a word in it is not. */
static void
a_lock_keeps_all_that_is_open (Keeping       *keeping,
                               gconstpointer  data)
{
  static const struct { gboolean is_new; gboolean typed; gboolean reopens; guint n_drafts; } cases[] = {
    { FALSE, FALSE, TRUE, 1 },
    { FALSE, TRUE, TRUE, 1 },
    { FALSE, TRUE, FALSE, 0 },
    { TRUE, FALSE, TRUE, 0 },
    { TRUE, TRUE, TRUE, 1 },
    { TRUE, TRUE, FALSE, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrKeeper) keeper = lr_keeper_new (keeping->fixture.session, "form", NULL);
      g_autoptr (LrRecord) party = cases[i].is_new ? create (keeping, &lr_party_kind) : add_party (keeping);

      g_test_message ("%u", i);
      lr_keeper_set_reopens (keeper, cases[i].reopens);
      if (cases[i].is_new)
        lr_keeper_hold (keeper, party);
      else
        lr_keeper_watch (keeper, party);
      if (cases[i].typed)
        lr_record_set_text (party, LR_PARTY_PHONE, "06");
      g_signal_emit_by_name (keeping->fixture.session, "locking");
      g_assert_cmpuint (count_drafts (keeping), ==, cases[i].n_drafts);

      /* And once it is closed without a change, nothing is left of that. */
      lr_keeper_forget (keeper, party);
      g_assert_cmpuint (count_drafts (keeping), ==, 0);
    }
}

#define ADD(name, func) g_test_add ("/keeper/" name, Keeping, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("saved-by-itself", what_is_changed_is_saved_by_itself);
  ADD ("incomplete", what_is_incomplete_is_a_draft_and_no_record);
  ADD ("held", what_is_held_becomes_a_record_when_it_is_added);
  ADD ("forgotten", what_is_forgotten_leaves_no_draft);
  ADD ("new", each_new_record_has_a_draft_of_its_own);
  ADD ("one-step", what_belongs_together_is_one_step_to_undo);
  ADD ("refused", what_the_store_refuses_is_said_and_kept);
  ADD ("hindered", what_no_field_can_hold_keeps_it_from_being_saved);
  ADD ("refresh", what_comes_from_the_store_overwrites_no_typing);
  ADD ("lock", a_lock_keeps_all_that_is_open);

  return g_test_run ();
}
