/* test-meeting-tab.c: what stands above the meetings of a case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "fixture.h"
#include "lr-kinds.h"
#include "lr-meeting-tab.h"

typedef struct
{
  Fixture    school;
  LrRecord  *pupil;
  GtkWidget *window;
  GtkWidget *tab;
} MeetingFixture;

static void
save (MeetingFixture *fixture,
      LrRecord       *record)
{
  g_autoptr (GError) error = NULL;

  lr_store_save (fixture->school.store, record, &error);
  g_assert_no_error (error);
}

static void
set_up (MeetingFixture *fixture,
        gconstpointer   unused)
{
  fixture_set_up (&fixture->school);
  fixture->pupil = fixture_add_pupil (&fixture->school, "1", "Sterre", "Maan", "2b");
  lr_record_set_integer (fixture->pupil, LR_PUPIL_BORN_ON, lr_day (2017, 3, 1));
  save (fixture, fixture->pupil);
  fixture->window = NULL;
}

static void
show_tab (MeetingFixture *fixture)
{
  fixture->tab = g_object_new (LR_TYPE_MEETING_TAB,
                               "session", fixture->school.session,
                               "pupil", fixture->pupil,
                               NULL);
  fixture->window = g_object_ref_sink (gtk_window_new ());
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->tab);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_settle ();
}

static void
tear_down (MeetingFixture *fixture,
           gconstpointer   unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_settle_quietly ();
  g_assert_finalize_object (fixture->window);
  g_object_unref (fixture->pupil);
  fixture_clear (&fixture->school);
}

static gint64
add_meeting (MeetingFixture *fixture,
             LrDay           held_on)
{
  g_autoptr (LrRecord) meeting = lr_record_new (&lr_meeting_kind, lr_record_get_id (fixture->pupil));

  lr_record_set_integer (meeting, LR_MEETING_HELD_ON, held_on);
  save (fixture, meeting);
  return lr_record_get_id (meeting);
}

static void
invite (MeetingFixture *fixture,
        gint64          meeting,
        const char     *name,
        int             role,
        int             presence)
{
  g_autoptr (LrRecord) participant = lr_record_new (&lr_participant_kind, lr_record_get_id (fixture->pupil));

  lr_record_set_integer (participant, LR_PARTICIPANT_MEETING, meeting);
  lr_record_set_text (participant, LR_PARTICIPANT_NAME, name);
  lr_record_set_choice (participant, LR_PARTICIPANT_ROLE, role);
  lr_record_set_choice (participant, LR_PARTICIPANT_PRESENCE, presence);
  save (fixture, participant);
}

static void
add_consent (MeetingFixture *fixture,
             int             given_by,
             const char     *recipient)
{
  g_autoptr (LrRecord) consent = lr_record_new (&lr_consent_kind, lr_record_get_id (fixture->pupil));

  lr_record_set_integer (consent, LR_CONSENT_GIVEN_ON, FIXTURE_TODAY - 7);
  lr_record_set_choice (consent, LR_CONSENT_GIVEN_BY, given_by);
  lr_record_set_text (consent, LR_CONSENT_RECIPIENT, recipient);
  save (fixture, consent);
}

static void
says_nothing_as_long_as_there_is_nothing (MeetingFixture *fixture,
                                          gconstpointer   unused)
{
  show_tab (fixture);
  g_assert_null (fixture_find_text (fixture->tab, "Invited without"));
  g_assert_null (fixture_find_text (fixture->tab, "promise"));
}

/* Of a meeting that is still to be held; the school and who excused themselves are not
 * asked about. */
static void
names_who_is_invited_without_a_full_consent (MeetingFixture *fixture,
                                             gconstpointer   unused)
{
  gint64 before = add_meeting (fixture, FIXTURE_TODAY - 1);
  gint64 next = add_meeting (fixture, FIXTURE_TODAY);

  invite (fixture, before, "Was here", LR_PARTY_ROLE_YOUTH_DOCTOR, LR_PARTICIPANT_PRESENCE_NONE);
  invite (fixture, next, "Karim el Idrissi", LR_PARTY_ROLE_YOUTH_DOCTOR, LR_PARTICIPANT_PRESENCE_NONE);
  invite (fixture, next, "Iris Kade", LR_PARTY_ROLE_PSYCHOLOGIST, LR_PARTICIPANT_PRESENCE_NONE);
  invite (fixture, next, "Joost Vos", LR_PARTY_ROLE_MENTOR, LR_PARTICIPANT_PRESENCE_NONE);
  invite (fixture, next, "Not there", LR_PARTY_ROLE_JG_COACH, LR_PARTICIPANT_PRESENCE_EXCUSED);
  add_consent (fixture, LR_CONSENT_GIVEN_BY_PARENTS, "Iris Kade");
  show_tab (fixture);
  g_assert_nonnull (fixture_find_text (fixture->tab, "Invited without a full consent: Karim el Idrissi. Ask"));
}

/* A row of names is cut, and what was cut is counted. */
static void
counts_who_is_not_named (MeetingFixture *fixture,
                         gconstpointer   unused)
{
  gint64 next = add_meeting (fixture, FIXTURE_TODAY + 7);

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("Reader %u", i);

      invite (fixture, next, name, LR_PARTY_ROLE_OTHER, LR_PARTICIPANT_PRESENCE_NONE);
    }
  show_tab (fixture);
  g_assert_nonnull (fixture_find_text (fixture->tab, "Reader 5 and 34 more."));
}

/* Asked first at the next meeting, and again when the store changes. */
static void
brings_what_was_promised_to_the_table (MeetingFixture *fixture,
                                       gconstpointer   unused)
{
  g_autoptr (LrRecord) promise = lr_record_new (&lr_agreement_kind, lr_record_get_id (fixture->pupil));

  show_tab (fixture);
  lr_record_set_text (promise, LR_AGREEMENT_WHAT, "Belt de ouders");
  lr_record_set_text (promise, LR_AGREEMENT_WHO, "Joost Vos");
  save (fixture, promise);
  fixture_settle ();
  g_assert_nonnull (fixture_find_text (fixture->tab, "Belt de ouders"));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) g_test_add ("/meeting-tab/" name, MeetingFixture, NULL, set_up, function, tear_down)

  ADD ("says-nothing-as-long-as-there-is-nothing", says_nothing_as_long_as_there_is_nothing);
  ADD ("names-who-is-invited-without-a-full-consent", names_who_is_invited_without_a_full_consent);
  ADD ("counts-who-is-not-named", counts_who_is_not_named);
  ADD ("brings-what-was-promised-to-the-table", brings_what_was_promised_to_the_table);

  return g_test_run ();
}
