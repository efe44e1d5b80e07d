/* lr-fact-fields.c: which fields of which records the rules look at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-fact-fields.h"

#include "lr-rule-words.h"
#include "lr-store.h"

struct _LrFactFields
{
  GPtrArray  *kinds;    /* of LrFactKind that belong to a pupil */
  LrFactKind *pupil;
};

/* What signals, escalation and standing look at, whatever the rule sets say. */
static const LrKind * const own_kinds[] = {
  &lr_pupil_kind, &lr_absence_kind, &lr_report_kind, &lr_step_kind, &lr_regie_kind, &lr_plan_kind,
  &lr_build_up_kind, &lr_contact_kind, &lr_meeting_kind, &lr_offer_kind, &lr_exemption_kind, &lr_duty_mark_kind,
};

/* Likewise, of every kind that has it. */
static const char * const own_fields[] = {
  "ruleset", "step", "route", "kind", "holder", "how", "roles", "term_on", "until_on",
};

static const struct { const LrKind *kind; guint field; } facts[] = {
  { &lr_absence_kind, LR_ABSENCE_START_ON },
  { &lr_absence_kind, LR_ABSENCE_END_ON },
  { &lr_absence_kind, LR_ABSENCE_OPEN },
  { &lr_absence_kind, LR_ABSENCE_HOURS },
  { &lr_absence_kind, LR_ABSENCE_LESSON },
  { &lr_absence_kind, LR_ABSENCE_GROUND },
  { &lr_absence_kind, LR_ABSENCE_REMOVAL },
  { &lr_build_up_kind, LR_BUILD_UP_PLAN },
  { &lr_build_up_kind, LR_BUILD_UP_REALISED },
  { &lr_build_up_kind, LR_BUILD_UP_PLACE },
  { &lr_offer_kind, LR_OFFER_ANSWER },
  { &lr_exemption_kind, LR_EXEMPTION_GROUND },
  { &lr_exemption_kind, LR_EXEMPTION_FROM_ON },
  { &lr_duty_mark_kind, LR_DUTY_MARK_DUTY },
  { &lr_duty_mark_kind, LR_DUTY_MARK_ABOUT },
  { &lr_duty_mark_kind, LR_DUTY_MARK_OPENED_ON },
  { &lr_duty_mark_kind, LR_DUTY_MARK_STATE },
  { &lr_duty_mark_kind, LR_DUTY_MARK_MARKED_ON },
  { &lr_duty_mark_kind, LR_DUTY_MARK_REASON },
};

/* For each kind that is asked for, which of its fields. */
typedef struct
{
  GHashTable *wanted;  /* LrKind to an array of booleans */
  GPtrArray  *same;    /* names that are asked of whatever record was the trigger */
} Gathering;

static gboolean *
want_kind (Gathering    *gathering,
           const LrKind *kind)
{
  gboolean *fields = g_hash_table_lookup (gathering->wanted, kind);

  if (fields == NULL)
    {
      fields = g_new0 (gboolean, kind->n_fields);
      g_hash_table_insert (gathering->wanted, (gpointer) kind, fields);
    }

  return fields;
}

static void
want_field (const LrKind *kind,
            gboolean     *fields,
            const char   *name)
{
  int field = lr_kind_find_field (kind, name);

  if (field >= 0)
    fields[field] = TRUE;
}

static void
want_day (Gathering    *gathering,
          const LrKind *kind,
          gboolean     *fields,
          char         *name)
{
  if (name != NULL && kind != NULL)
    want_field (kind, fields, name);
  else if (name != NULL)
    g_ptr_array_add (gathering->same, name);
}

static void
gather_match_cb (const LrRuleSet *set,
                 const LrMatch   *match,
                 gpointer         user_data)
{
  Gathering *gathering = user_data;
  const LrKind *kind = lr_store_find_kind (match->kind);
  gboolean *fields = kind != NULL ? want_kind (gathering, kind) : NULL;

  for (guint i = 0; i < match->fields->len; i++)
    {
      const char *name = g_array_index (match->fields, LrMatchField, i).field;

      if (kind != NULL)
        want_field (kind, fields, name);
      else
        g_ptr_array_add (gathering->same, (gpointer) name);
    }

  want_day (gathering, kind, fields, match->day_field);
  want_day (gathering, kind, fields, match->day_else);
}

/* Its place in time: a day of its own, and that of its parents. */
static void
want_common (Gathering    *gathering,
             const LrKind *kind,
             gboolean     *fields)
{
  if (kind->day_field >= 0)
    fields[kind->day_field] = TRUE;
  for (guint i = 0; i < kind->n_fields; i++)
    fields[i] = fields[i] || kind->fields[i].type == LR_FIELD_RECORD;

  for (guint i = 0; i < G_N_ELEMENTS (own_fields); i++)
    want_field (kind, fields, own_fields[i]);
  for (guint i = 0; i < gathering->same->len; i++)
    want_field (kind, fields, gathering->same->pdata[i]);
}

static LrFactKind *
make_kind (const LrKind   *kind,
           const gboolean *wanted)
{
  LrFactKind *self = g_new0 (LrFactKind, 1);

  self->kind = kind;
  self->fields = g_new (guint, kind->n_fields);
  self->columns = g_new (int, kind->n_fields);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      self->columns[i] = wanted[i] ? (int) self->n_fields : -1;
      if (wanted[i])
        self->fields[self->n_fields++] = i;
    }

  return self;
}

static void
free_kind (LrFactKind *self)
{
  g_free (self->fields);
  g_free (self->columns);
  g_free (self);
}

static void
clear_fields (gpointer data)
{
  LrFactFields *self = data;

  g_ptr_array_unref (self->kinds);
  free_kind (self->pupil);
}

static void
gather (Gathering   *gathering,
        LrRuleBooks *books)
{
  g_autoptr (GPtrArray) ids = lr_rule_books_list (books);

  for (guint i = 0; i < G_N_ELEMENTS (own_kinds); i++)
    want_kind (gathering, own_kinds[i]);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    want_kind (gathering, facts[i].kind)[facts[i].field] = TRUE;

  for (guint i = 0; i < ids->len; i++)
    {
      LrRuleSet *set = lr_rule_books_find (books, ids->pdata[i]);

      if (set != NULL)
        lr_rule_words_foreach (set, gather_match_cb, gathering);
    }
}

LrFactFields *
lr_fact_fields_new (LrRuleBooks *books)
{
  LrFactFields *self = g_atomic_rc_box_new0 (LrFactFields);
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  g_autoptr (GPtrArray) same = g_ptr_array_new ();
  Gathering gathering = { wanted, same };

  gather (&gathering, books);
  self->kinds = g_ptr_array_new_with_free_func ((GDestroyNotify) free_kind);
  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      const LrKind *kind = lr_kinds[i];
      gboolean *fields = g_hash_table_lookup (wanted, kind);

      if (fields == NULL)
        continue;

      want_common (&gathering, kind, fields);
      if (kind == &lr_pupil_kind)
        self->pupil = make_kind (kind, fields);
      else if (kind->owner == LR_OWNER_PUPIL)
        g_ptr_array_add (self->kinds, make_kind (kind, fields));
    }

  return self;
}

LrFactFields *
lr_fact_fields_ref (LrFactFields *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
lr_fact_fields_unref (LrFactFields *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_fields);
}

const LrFactKind *
lr_fact_fields_find (const LrFactFields *self,
                     const LrKind       *kind)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (kind == &lr_pupil_kind)
    return self->pupil;

  for (guint i = 0; i < self->kinds->len; i++)
    {
      const LrFactKind *found = self->kinds->pdata[i];

      if (found->kind == kind)
        return found;
    }

  return NULL;
}

GPtrArray *
lr_fact_fields_list (const LrFactFields *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->kinds;
}
