/* lr-sharing.c: what may be shared with whom, and whose yes is still missing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-sharing.h"

#include <glib/gi18n.h>

#include "lr-age.h"
#include "lr-dossier.h"
#include "lr-mention.h"
#include "lr-roles.h"
#include "lr-text.h"

/* Whose yes is asked. */
typedef struct
{
  char     *name;
  char     *key;       /* (nullable): of the name; NULL: the parents, of whom no name is known */
  gboolean  is_pupil;
} Giver;

static void
clear_giver (gpointer data)
{
  Giver *giver = data;

  g_free (giver->name);
  g_free (giver->key);
}

static void
free_sharing (gpointer data)
{
  LrSharing *sharing = data;

  g_free (sharing->recipient);
  g_free (sharing->purpose);
  g_free (sharing->data);
  g_ptr_array_unref (sharing->given);
  g_ptr_array_unref (sharing->missing);
  g_free (sharing);
}

static gboolean
is_duty (LrRecord *consent)
{
  return lr_record_get_choice (consent, LR_CONSENT_RESTS_ON) == LR_CONSENT_RESTS_ON_DUTY;
}

/* What the law asks nobody can take back. */
static gboolean
stands (LrRecord *consent,
        LrDay     on)
{
  LrDay withdrawn = is_duty (consent) ? LR_DAY_NONE : lr_record_get_day (consent, LR_CONSENT_WITHDRAWN_ON);

  return lr_record_is_within (consent, LR_CONSENT_GIVEN_ON, LR_CONSENT_UNTIL_ON, on) &&
         lr_record_is_within (consent, LR_CONSENT_FROM_ON, LR_CONSENT_UNTIL_ON, on) &&
         (withdrawn == LR_DAY_NONE || withdrawn > on);
}

static gboolean
is_parent (LrRecord *party,
           gboolean  with_custody,
           LrDay     on)
{
  return lr_record_get_choice (party, LR_PARTY_ROLE) == LR_PARTY_ROLE_PARENT &&
         (!with_custody || lr_record_get_boolean (party, LR_PARTY_CUSTODY)) &&
         lr_record_is_within (party, LR_PARTY_SINCE_ON, LR_PARTY_UNTIL_ON, on);
}

static void
add_giver (GArray     *givers,
           const char *name,
           gboolean    is_named,
           gboolean    is_pupil)
{
  Giver giver = { g_strdup (name), is_named ? lr_text_fold_key (name) : NULL, is_pupil };

  g_array_append_val (givers, giver);
}

/* (transfer full) (element-type LrRecord): who decides. As long as it is not said who has
 * custody, each parent does. */
static GPtrArray *
list_deciding (GPtrArray *parties,
               LrDay      on)
{
  GPtrArray *deciding = g_ptr_array_new ();

  for (int with_custody = TRUE; deciding->len == 0 && with_custody >= FALSE; with_custody--)
    {
      for (guint i = 0; i < parties->len; i++)
        {
          if (is_parent (g_ptr_array_index (parties, i), with_custody, on))
            g_ptr_array_add (deciding, g_ptr_array_index (parties, i));
        }
    }

  return deciding;
}

/* Without a date of birth the pupil is asked too: nothing is shared too soon. */
static GArray *
list_givers (LrRecord  *pupil,
             GPtrArray *parties,
             LrDay      on)
{
  LrDay born = lr_record_get_day (pupil, LR_PUPIL_BORN_ON);
  LrConsentOf of = born != LR_DAY_NONE ? lr_age_get_consent (born, on) : LR_CONSENT_OF_PARENTS_AND_PUPIL;
  GArray *givers = g_array_new (FALSE, FALSE, sizeof (Giver));

  g_array_set_clear_func (givers, clear_giver);
  if (of != LR_CONSENT_OF_PUPIL)
    {
      g_autoptr (GPtrArray) deciding = list_deciding (parties, on);

      for (guint i = 0; i < deciding->len; i++)
        add_giver (givers, lr_record_get_text (g_ptr_array_index (deciding, i), LR_PARTY_NAME), TRUE, FALSE);
      if (givers->len == 0)
        add_giver (givers, _("the parents with custody"), FALSE, FALSE);
    }
  if (of != LR_CONSENT_OF_PARENTS)
    {
      g_autofree char *name = lr_pupil_dup_name (pupil);

      add_giver (givers, name, TRUE, TRUE);
    }

  return givers;
}

/* All at once have no one name. */
static gboolean
gives (LrRecord    *consent,
       const Giver *giver)
{
  const char *person = lr_record_get_text (consent, LR_CONSENT_PERSON);
  int given_by = lr_record_get_choice (consent, LR_CONSENT_GIVEN_BY);

  if (given_by == LR_CONSENT_GIVEN_BY_PUPIL)
    return giver->is_pupil;
  if (given_by == LR_CONSENT_GIVEN_BY_BOTH || given_by == LR_CONSENT_GIVEN_BY_PARENTS)
    return given_by == LR_CONSENT_GIVEN_BY_BOTH || !giver->is_pupil;
  if (person != NULL)
    {
      g_autofree char *key = lr_text_fold_key (person);

      return (given_by != LR_CONSENT_GIVEN_BY_PARENT || !giver->is_pupil) && g_strcmp0 (giver->key, key) == 0;
    }

  return FALSE;
}

static char *
dup_text (LrRecord *consent,
          guint     field)
{
  const char *text = lr_record_get_text (consent, field);

  return g_strdup (text != NULL ? text : "");
}

/* (transfer full): by which the same is known. */
static char *
dup_key (LrRecord *consent)
{
  static const guint fields[] = { LR_CONSENT_RECIPIENT, LR_CONSENT_PURPOSE, LR_CONSENT_DATA };
  GString *key = g_string_new (is_duty (consent) ? "duty" : "consent");

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = dup_text (consent, fields[i]);
      g_autofree char *folded = lr_text_fold_key (text);

      g_string_append_printf (key, "\n%s", folded);
    }

  return g_string_free (key, FALSE);
}

/* (transfer full) (element-type GPtrArray of LrRecord): what is the same, as it was first
 * given. */
static GPtrArray *
group (GPtrArray *consents,
       LrDay      on)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < consents->len; i++)
    {
      LrRecord *consent = g_ptr_array_index (consents, i);
      g_autofree char *key = NULL;
      GPtrArray *same;

      if (!stands (consent, on))
        continue;

      key = dup_key (consent);
      same = g_hash_table_lookup (known, key);
      if (same == NULL)
        {
          same = g_ptr_array_new ();
          g_ptr_array_add (groups, same);
          g_hash_table_insert (known, g_steal_pointer (&key), same);
        }
      g_ptr_array_add (same, consent);
    }

  return groups;
}

static int
compare_given (LrRecord *consent,
               LrRecord *other)
{
  LrDay given = lr_record_get_day (consent, LR_CONSENT_GIVEN_ON);
  LrDay other_given = lr_record_get_day (other, LR_CONSENT_GIVEN_ON);
  LrDay until = lr_record_get_day (consent, LR_CONSENT_UNTIL_ON);
  LrDay other_until = lr_record_get_day (other, LR_CONSENT_UNTIL_ON);

  if (given != other_given)
    return given < other_given ? -1 : 1;
  if (until == other_until)
    return 0;

  return until == LR_DAY_NONE || (other_until != LR_DAY_NONE && until > other_until) ? 1 : -1;
}

/* What @giver said last, of the same in @consents; of one day, what lasts longest.
 * Returns: (transfer none) (nullable) */
static LrRecord *
find_given (GPtrArray   *consents,
            const Giver *giver)
{
  LrRecord *found = NULL;

  for (guint i = 0; i < consents->len; i++)
    {
      LrRecord *consent = g_ptr_array_index (consents, i);

      if (gives (consent, giver) && (found == NULL || compare_given (consent, found) >= 0))
        found = consent;
    }

  return found;
}

static void
add_given (LrSharing   *sharing,
           const Giver *giver,
           LrRecord    *consent)
{
  LrDay until = lr_record_get_day (consent, LR_CONSENT_UNTIL_ON);

  g_ptr_array_add (sharing->given, g_strdup (giver->name));
  sharing->medical = sharing->medical && lr_record_get_boolean (consent, LR_CONSENT_MEDICAL);
  sharing->helpers = sharing->helpers && lr_record_get_boolean (consent, LR_CONSENT_HELPERS);
  if (until != LR_DAY_NONE && (sharing->until == LR_DAY_NONE || until < sharing->until))
    sharing->until = until;
}

static LrSharing *
make_sharing (GPtrArray *consents,
              GArray    *givers)
{
  LrSharing *sharing = g_new0 (LrSharing, 1);
  LrRecord *last = g_ptr_array_index (consents, consents->len - 1);

  sharing->recipient = dup_text (last, LR_CONSENT_RECIPIENT);
  sharing->purpose = dup_text (last, LR_CONSENT_PURPOSE);
  sharing->data = dup_text (last, LR_CONSENT_DATA);
  sharing->by_law = is_duty (last);
  sharing->medical = sharing->helpers = !sharing->by_law;
  sharing->until = sharing->by_law ? lr_record_get_day (last, LR_CONSENT_UNTIL_ON) : LR_DAY_NONE;
  sharing->given = g_ptr_array_new_with_free_func (g_free);
  sharing->missing = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; !sharing->by_law && i < givers->len; i++)
    {
      const Giver *giver = &g_array_index (givers, Giver, i);
      LrRecord *given = find_given (consents, giver);

      if (given != NULL)
        add_given (sharing, giver, given);
      else
        g_ptr_array_add (sharing->missing, g_strdup (giver->name));
    }

  return sharing;
}

GPtrArray *
lr_sharing_list (LrRecord  *pupil,
                 GPtrArray *consents,
                 GPtrArray *parties,
                 LrDay      on)
{
  GPtrArray *sharings = g_ptr_array_new_with_free_func (free_sharing);
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GArray) givers = NULL;

  g_return_val_if_fail (lr_record_is (pupil, &lr_pupil_kind), sharings);

  givers = list_givers (pupil, parties, on);
  groups = group (consents, on);
  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_add (sharings, make_sharing (g_ptr_array_index (groups, i), givers));

  return sharings;
}

GPtrArray *
lr_sharing_load (LrStore   *store,
                 LrRecord  *pupil,
                 LrDay      on,
                 GError   **error)
{
  gint64 id = lr_record_get_id (pupil);
  g_autoptr (GPtrArray) consents = lr_store_list (store, &lr_consent_kind, id, error);
  g_autoptr (GPtrArray) parties = consents != NULL ? lr_store_list (store, &lr_party_kind, id, error) : NULL;

  return parties != NULL ? lr_sharing_list (pupil, consents, parties, on) : NULL;
}

guint
lr_sharing_count_ended (GPtrArray *consents,
                        LrDay      on)
{
  g_autoptr (GHashTable) standing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) ended = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key;
  guint n = 0;

  for (guint i = 0; i < consents->len; i++)
    {
      LrRecord *consent = g_ptr_array_index (consents, i);
      LrDay until = lr_record_get_day (consent, LR_CONSENT_UNTIL_ON);

      if (stands (consent, on))
        g_hash_table_add (standing, dup_key (consent));
      else if (until != LR_DAY_NONE && until < on && lr_record_is_empty (consent, LR_CONSENT_WITHDRAWN_ON))
        g_hash_table_add (ended, dup_key (consent));
    }

  g_hash_table_iter_init (&iter, ended);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    n += g_hash_table_contains (standing, key) ? 0 : 1;

  return n;
}

gboolean
lr_sharing_is_complete (const LrSharing *sharing)
{
  return !sharing->by_law && sharing->missing->len == 0;
}

gboolean
lr_sharing_is_for (const LrSharing *sharing,
                   LrRecord        *party)
{
  g_return_val_if_fail (lr_record_is (party, &lr_party_kind), FALSE);

  return lr_mention_means (sharing->recipient, party);
}

/* A school that a pupil goes to, or comes from. */
static gboolean
is_of_other_school (LrRecord *party,
                    LrRecord *school)
{
  const char *organisation = lr_record_get_text (party, LR_PARTY_ORGANISATION);

  return lr_role_get_side (lr_record_get_choice (party, LR_PARTY_ROLE)) == LR_SIDE_SCHOOL && organisation != NULL &&
         !lr_mention_is_same (organisation, lr_record_get_text (school, LR_SCHOOL_NAME));
}

static gboolean
decides (LrRecord  *party,
         GPtrArray *parties,
         LrDay      on)
{
  g_autoptr (GPtrArray) deciding = list_deciding (parties, on);

  for (guint i = 0; i < deciding->len; i++)
    {
      LrRecord *other = g_ptr_array_index (deciding, i);

      if (other == party ||
          (lr_record_get_id (party) != 0 && lr_record_get_id (other) == lr_record_get_id (party)))
        return TRUE;
    }

  return FALSE;
}

gboolean
lr_sharing_needs_consent (LrRecord  *party,
                          GPtrArray *parties,
                          LrRecord  *school,
                          LrDay      on)
{
  int role = lr_record_get_choice (party, LR_PARTY_ROLE);
  LrSide side = lr_role_get_side (role);

  return (side != LR_SIDE_FAMILY && side != LR_SIDE_SCHOOL) ||
         !lr_record_is_within (party, LR_PARTY_SINCE_ON, LR_PARTY_UNTIL_ON, on) || is_of_other_school (party, school) ||
         (role == LR_PARTY_ROLE_PARENT && !decides (party, parties, on));
}

/* Also where more was written than the name: "Mirjam Stilwater (psycholoog)". (nullable) */
static LrRecord *
find_party (GPtrArray  *parties,
            const char *name,
            LrDay       on)
{
  for (guint i = 0; i < parties->len; i++)
    {
      LrRecord *party = g_ptr_array_index (parties, i);

      if (lr_record_is_within (party, LR_PARTY_SINCE_ON, LR_PARTY_UNTIL_ON, on) && lr_mention_means (name, party))
        return party;
    }

  return NULL;
}

static gboolean
is_covered (GPtrArray *sharings,
            LrRecord  *party)
{
  for (guint i = 0; i < sharings->len; i++)
    {
      const LrSharing *sharing = g_ptr_array_index (sharings, i);

      if (lr_sharing_is_complete (sharing) && lr_sharing_is_for (sharing, party))
        return TRUE;
    }

  return FALSE;
}

/* Who is no party yet is known by a name and perhaps a role. */
static gboolean
may_come (GPtrArray *sharings,
          LrRecord  *participant,
          GPtrArray *parties,
          LrRecord  *school,
          LrDay      on)
{
  LrRecord *party = find_party (parties, lr_record_get_text (participant, LR_PARTICIPANT_NAME), on);
  g_autoptr (LrRecord) stranger = NULL;

  if (party == NULL)
    {
      LrSide side = lr_role_get_side (lr_record_get_choice (participant, LR_PARTICIPANT_ROLE));

      if (side == LR_SIDE_FAMILY || side == LR_SIDE_SCHOOL)
        return TRUE;
      party = stranger = lr_record_new (&lr_party_kind, 0);
      lr_record_set_text (party, LR_PARTY_NAME, lr_record_get_text (participant, LR_PARTICIPANT_NAME));
      lr_record_set_choice (party, LR_PARTY_ROLE, lr_record_get_choice (participant, LR_PARTICIPANT_ROLE));
    }

  return !lr_sharing_needs_consent (party, parties, school, on) || is_covered (sharings, party);
}

GPtrArray *
lr_sharing_list_uncovered (GPtrArray *sharings,
                           GPtrArray *participants,
                           GPtrArray *parties,
                           LrRecord  *school,
                           LrDay      on)
{
  GPtrArray *uncovered = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < participants->len; i++)
    {
      LrRecord *participant = g_ptr_array_index (participants, i);
      const char *name = lr_record_get_text (participant, LR_PARTICIPANT_NAME);

      if (lr_record_get_choice (participant, LR_PARTICIPANT_PRESENCE) != LR_PARTICIPANT_PRESENCE_EXCUSED &&
          !g_ptr_array_find_with_equal_func (uncovered, name, g_str_equal, NULL) &&
          !may_come (sharings, participant, parties, school, on))
        g_ptr_array_add (uncovered, g_strdup (name));
    }

  return uncovered;
}
