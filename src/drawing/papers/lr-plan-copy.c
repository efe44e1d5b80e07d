/* lr-plan-copy.c: the plan as one of those who are involved may read it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is left out is looked for by words, rather once too often: a promise of somebody
 * with the same name goes too, and is counted. What was written freely stays as it is,
 * and whoever hands the copy over hears that it is to be read through.
 */

#include "lr-plan-copy.h"

#include <glib/gi18n.h>

#include "lr-kinds.h"
#include "lr-mention.h"
#include "lr-roles.h"
#include "lr-sharing.h"
#include "lr-text.h"

/* Of those who are perhaps still named. */
#define MAX_NAMES 6

void
lr_plan_copy_free (LrPlanCopy *copy)
{
  g_ptr_array_unref (copy->data);
  g_ptr_array_unref (copy->still_named);
  g_free (copy);
}

static gboolean
gives_care (LrRecord *record,
            guint     role_field)
{
  return lr_role_get_side (lr_record_get_choice (record, role_field)) == LR_SIDE_CARE;
}

static gboolean
is_same_party (LrRecord *party,
               LrRecord *other)
{
  gint64 id = lr_record_get_id (party);

  return party == other || (id != 0 && id == lr_record_get_id (other));
}

static void
add_words (GPtrArray  *words,
           const char *text)
{
  if (text != NULL)
    g_ptr_array_extend_and_steal (words, lr_text_split_words (text));
}

/* (transfer full) (element-type utf8): what those are known by who stay. A shared
 * municipality, or the name of the child, gives nobody away. */
static GPtrArray *
list_open_words (const LrPlanFacts *facts)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *pupil = lr_pupil_dup_name (facts->pupil);

  add_words (words, pupil);
  add_words (words, lr_record_get_text (facts->pupil, LR_PUPIL_MENTOR));
  add_words (words, lr_record_get_text (facts->school, LR_SCHOOL_NAME));
  add_words (words, lr_record_get_text (facts->school, LR_SCHOOL_COORDINATOR));
  for (guint i = 0; i < facts->parties->len; i++)
    {
      add_words (words, lr_record_get_text (g_ptr_array_index (facts->parties, i), LR_PARTY_NAME));
      add_words (words, lr_record_get_text (g_ptr_array_index (facts->parties, i), LR_PARTY_ORGANISATION));
    }

  return words;
}

/* (transfer full) (element-type LrMention): who went; and care as such, which may be
 * written about where nobody is involved yet. */
static GPtrArray *
take_out_helpers (LrPlanFacts *facts,
                  LrRecord    *reader)
{
  GPtrArray *hidden = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_mention_free);
  g_autoptr (GPtrArray) helpers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) open = NULL;

  for (guint i = facts->parties->len; i > 0; i--)
    {
      LrRecord *party = g_ptr_array_index (facts->parties, i - 1);

      if (gives_care (party, LR_PARTY_ROLE) && !is_same_party (party, reader))
        g_ptr_array_add (helpers, g_ptr_array_steal_index (facts->parties, i - 1));
    }

  open = list_open_words (facts);
  for (guint i = 0; i < helpers->len; i++)
    g_ptr_array_add (hidden, lr_mention_new (g_ptr_array_index (helpers, i), open));
  g_ptr_array_add (hidden, lr_mention_new_of_care (reader));

  return hidden;
}

static gboolean
names (LrRecord  *record,
       guint      field,
       GPtrArray *hidden)
{
  return lr_mention_find (hidden, 0, lr_record_get_text (record, field)) < hidden->len;
}

static void
take_out_promises (LrPlanCopy  *copy,
                   LrPlanFacts *facts,
                   GPtrArray   *hidden)
{
  for (guint i = facts->agreements->len; i > 0; i--)
    {
      LrRecord *promise = g_ptr_array_index (facts->agreements, i - 1);

      if (!names (promise, LR_AGREEMENT_WHO, hidden) && !names (promise, LR_AGREEMENT_WHAT, hidden))
        continue;

      g_ptr_array_remove_index (facts->agreements, i - 1);
      copy->n_lines++;
    }
}

/* In a copy of each of @records that names somebody, @field is left empty. */
static void
take_out_field (LrPlanCopy *copy,
                GPtrArray  *records,
                guint       field,
                GPtrArray  *hidden)
{
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (LrRecord) record = g_object_ref (g_ptr_array_index (records, i));

      if (!names (record, field, hidden))
        continue;

      g_object_unref (record);
      records->pdata[i] = lr_record_copy (record);
      lr_record_set_text (records->pdata[i], field, NULL);
      copy->n_lines++;
    }
}

/* Of who has it one may not know, of who had it before it is not said instead: the term
 * stays, without a name. */
static void
take_out_regie (LrPlanFacts *facts,
                LrRecord    *plan,
                GPtrArray   *hidden)
{
  gboolean named = names (plan, LR_PLAN_REGIE, hidden);

  if (named)
    lr_record_set_text (plan, LR_PLAN_REGIE, NULL);

  for (guint i = 0; i < facts->regie->len; i++)
    {
      g_autoptr (LrRecord) regie = g_object_ref (g_ptr_array_index (facts->regie, i));
      gboolean by_role = !lr_record_is_empty (regie, LR_REGIE_ROLE) && gives_care (regie, LR_REGIE_ROLE);

      if (!named && !by_role && !names (regie, LR_REGIE_HOLDER, hidden) &&
          !names (regie, LR_REGIE_ORGANISATION, hidden))
        continue;

      g_object_unref (regie);
      facts->regie->pdata[i] = lr_record_copy (regie);
      lr_record_set_text (facts->regie->pdata[i], LR_REGIE_HOLDER, NULL);
      lr_record_set_text (facts->regie->pdata[i], LR_REGIE_ORGANISATION, NULL);
    }
}

/* With whom else it may be shared is nobody's business. */
static void
take_out_consents (LrPlanFacts *facts,
                   LrRecord    *reader)
{
  for (guint i = facts->consents->len; i > 0; i--)
    {
      const char *recipient = lr_record_get_text (g_ptr_array_index (facts->consents, i - 1), LR_CONSENT_RECIPIENT);

      if (recipient == NULL || !lr_mention_means (recipient, reader))
        g_ptr_array_remove_index (facts->consents, i - 1);
    }
}

/* Adds who of @hidden stands in what @record says. */
static void
tell_names (LrPlanCopy *copy,
            LrRecord   *record,
            GPtrArray  *hidden)
{
  const LrKind *kind = lr_record_get_kind (record);

  for (guint field = 0; field < kind->n_fields; field++)
    {
      const char *text = lr_field_holds_text (&kind->fields[field]) && !(kind->fields[field].flags & LR_FIELD_INTERNAL)
                           ? lr_record_get_text (record, field) : NULL;

      for (guint i = lr_mention_find (hidden, 0, text); i < hidden->len; i = lr_mention_find (hidden, i + 1, text))
        {
          const LrMention *mention = g_ptr_array_index (hidden, i);

          if (!g_ptr_array_find_with_equal_func (copy->still_named, mention->name, g_str_equal, NULL))
            g_ptr_array_add (copy->still_named, g_strdup (mention->name));
        }
    }
}

static void
take_out_care (LrPlanCopy  *copy,
               LrPlanFacts *facts,
               LrRecord    *plan,
               LrRecord    *reader)
{
  g_autoptr (GPtrArray) hidden = take_out_helpers (facts, reader);

  take_out_promises (copy, facts, hidden);
  take_out_field (copy, facts->goals, LR_GOAL_AGREED_BY, hidden);
  take_out_field (copy, facts->build_up, LR_BUILD_UP_WHAT, hidden);
  take_out_regie (facts, plan, hidden);
  lr_record_set_text (plan, LR_PLAN_CONTACTS, NULL);

  tell_names (copy, plan, hidden);
  for (guint i = 0; i < facts->goals->len; i++)
    tell_names (copy, g_ptr_array_index (facts->goals, i), hidden);
}

/* What is agreed about @reader. Of two purposes it is not known for which the plan is
 * given: then what both allow. */
static LrPlanCopy *
create_copy (const LrPlanFacts *facts,
             LrRecord          *reader,
             LrDay              today)
{
  g_autoptr (GPtrArray) sharings = lr_sharing_list (facts->pupil, facts->consents, facts->parties, today);
  LrPlanCopy *copy = g_new0 (LrPlanCopy, 1);

  copy->data = g_ptr_array_new_with_free_func (g_free);
  copy->still_named = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < sharings->len; i++)
    {
      const LrSharing *sharing = g_ptr_array_index (sharings, i);

      if (!lr_sharing_is_complete (sharing) || !lr_sharing_is_for (sharing, reader))
        continue;

      copy->is_agreed = TRUE;
      copy->no_medical = copy->no_medical || !sharing->medical;
      copy->no_helpers = copy->no_helpers || !sharing->helpers;
      if (*sharing->data != '\0')
        g_ptr_array_add (copy->data, g_strdup (sharing->data));
    }
  if (!copy->is_agreed)
    copy->no_medical = copy->no_helpers = TRUE;

  return copy;
}

LrPlanCopy *
lr_plan_copy_make (LrPlanFacts *facts,
                   LrRecord    *reader,
                   LrDay        today)
{
  g_autoptr (LrRecord) plan = NULL;
  LrPlanCopy *copy;

  g_return_val_if_fail (lr_record_is (reader, &lr_party_kind), NULL);

  if (!lr_sharing_needs_consent (reader, facts->parties, facts->school, today))
    return NULL;

  copy = create_copy (facts, reader, today);
  plan = lr_record_copy (facts->plan);
  take_out_consents (facts, reader);
  if (copy->no_medical)
    lr_record_set_text (plan, LR_PLAN_MEDICAL, NULL);
  if (copy->no_helpers)
    take_out_care (copy, facts, plan, reader);
  g_set_object (&facts->plan, plan);

  return copy;
}

static void
add_sentence (GString    *text,
              const char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
}

static const char *
describe_omissions (const LrPlanCopy *copy)
{
  if (copy->no_medical && copy->no_helpers)
    return _("Left out: what is medical, who gives care, and what may be shared with others.");
  if (copy->no_medical)
    return _("Left out: what is medical, and what may be shared with others.");
  if (copy->no_helpers)
    return _("Left out: who gives care, and what may be shared with others.");

  return _("Left out: what may be shared with others.");
}

char *
lr_plan_copy_describe (const LrPlanCopy *copy)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (!copy->is_agreed)
    add_sentence (text, _("There is no full consent to share this plan with this reader."));
  if (copy->data->len > 0)
    {
      g_autofree char *data = lr_text_join_first (copy->data, MAX_NAMES, "; ");
      g_autofree char *shown = lr_text_cap (data, LR_TEXT_ROW);
      g_autofree char *limit = g_strdup_printf (_("The consent is about: %s."), shown);

      add_sentence (text, limit);
    }
  add_sentence (text, describe_omissions (copy));
  if (copy->n_lines > 0)
    {
      g_autofree char *lines = g_strdup_printf (ngettext ("%u line that is about them went too.",
                                                          "%u lines that are about them went too.", copy->n_lines),
                                                copy->n_lines);

      add_sentence (text, lines);
    }
  if (copy->still_named->len > 0)
    {
      g_autofree char *names = lr_text_join_first (copy->still_named, MAX_NAMES, ", ");
      g_autofree char *shown = lr_text_cap (names, LR_TEXT_ROW);
      g_autofree char *named = g_strdup_printf (_("Read it through first: it may still be about %s."), shown);

      add_sentence (text, named);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
