/* lr-duty-deed.c: doing is recording: the record that does a duty
 *
 * Of several answers that are good the first is filled in, as the rule set names them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-duty-deed.h"

#include "lr-dossier.h"
#include "lr-face.h"

static const LrDutyCause *
get_cause (const LrDuty *duty)
{
  return &g_array_index (duty->causes, LrDutyCause, 0);
}

static gboolean
is_of_cause (const LrMatch *match)
{
  return g_str_equal (match->kind, "same");
}

/* (nullable): the kind of the record that opened it */
static const LrKind *
get_cause_kind (const LrDuty *duty)
{
  const LrDutyCause *cause = get_cause (duty);

  return cause->record != 0 && !cause->is_signal && cause->trigger != NULL && cause->trigger->match != NULL
         ? lr_store_find_kind (cause->trigger->match->kind)
         : NULL;
}

/* What stands in another record, as a row of the plan, is filled in there. */
static const LrKind *
get_form_kind (const LrKind *kind)
{
  for (guint i = 0; kind != NULL && i < kind->n_fields; i++)
    {
      const LrField *field = &kind->fields[i];

      if (field->type == LR_FIELD_RECORD && (field->flags & LR_FIELD_REQUIRED))
        return lr_store_find_kind (field->target);
    }

  return kind;
}

const LrKind *
lr_duty_get_deed_kind (const LrDuty *duty)
{
  const LrCompletion *first;
  const LrMatch *match;

  g_return_val_if_fail (duty != NULL, NULL);

  if (duty->rule == NULL)
    return NULL;
  if (duty->rule->done_by == NULL)
    return get_cause_kind (duty);

  first = duty->rule->done_by->pdata[0];
  match = first->all->pdata[0];
  return is_of_cause (match) ? get_cause_kind (duty) : get_form_kind (lr_store_find_kind (match->kind));
}

/* As the rule set asks for it. @cause: (nullable): the record that opened the duty */
static void
fill_demands (LrRecord      *record,
              const LrMatch *match,
              LrRecord      *cause,
              LrDay          today)
{
  const LrKind *kind = lr_record_get_kind (record);
  int day = match->day_field != NULL ? lr_kind_find_field (kind, match->day_field) : -1;

  for (guint i = 0; i < match->fields->len; i++)
    {
      const LrMatchField *field = &g_array_index (match->fields, LrMatchField, i);
      int place = lr_kind_find_field (kind, field->field);

      if (place < 0 || field->none)
        continue;
      if (field->same && cause != NULL && lr_record_is (cause, kind))
        {
          g_autofree char *same = lr_record_format (cause, (guint) place);

          lr_record_parse (record, (guint) place, same, NULL);
        }
      else if (field->values != NULL)
        {
          lr_record_parse (record, (guint) place, field->values[0], NULL);
        }
    }

  if (day >= 0 && lr_record_is_empty (record, (guint) day))
    lr_record_set_integer (record, (guint) day, today);
}

/* Whom a report of that kind is for, where the rule set leaves it open. */
static void
fill_recipient (LrRecord *report)
{
  static const int recipients[LR_REPORT_KIND_END] = {
    [LR_REPORT_KIND_16H] = LR_REPORT_RECIPIENT_DUO,
    [LR_REPORT_KIND_LONG] = LR_REPORT_RECIPIENT_DUO,
    [LR_REPORT_KIND_LUXURY] = LR_REPORT_RECIPIENT_DUO,
    [LR_REPORT_KIND_HOME_SITTER] = LR_REPORT_RECIPIENT_DUO,
    [LR_REPORT_KIND_INDEX] = LR_REPORT_RECIPIENT_INDEX,
    [LR_REPORT_KIND_REGISTRATION] = LR_REPORT_RECIPIENT_KINDKANS,
  };
  int kind = lr_record_get_choice (report, LR_REPORT_KIND);

  if (kind > LR_CHOICE_NONE && kind < LR_REPORT_KIND_END && recipients[kind] != LR_CHOICE_NONE &&
      lr_record_is_empty (report, LR_REPORT_RECIPIENT))
    lr_record_set_choice (report, LR_REPORT_RECIPIENT, recipients[kind]);
}

/* What a report tells is what opened the duty: for hours the days that were counted, for
 * a long absence its first day. */
static void
fill_report (LrRecord     *report,
             const LrDuty *duty,
             const LrCase *of)
{
  const LrDutyCause *cause = get_cause (duty);
  LrSignalUnit unit;

  fill_recipient (report);
  if (!cause->is_signal)
    {
      if (of->situation.absent)
        lr_record_set_integer (report, LR_REPORT_START_ON, of->situation.run.first);
      return;
    }

  unit = lr_signal_id_get_unit (cause->signal.id);
  lr_record_set_integer (report, LR_REPORT_START_ON, cause->signal.from);
  if (unit == LR_UNIT_LESSON_HOURS)
    {
      lr_record_set_integer (report, LR_REPORT_END_ON, cause->signal.to);
      lr_record_set_integer (report, LR_REPORT_HOURS, cause->signal.value);
    }
}

/* (transfer full) (nullable): the newest record in which one of the kind that is asked for
 * stands, or a new one */
static LrRecord *
dup_form (const LrKind  *kind,
          const LrCase  *of,
          LrStore       *store,
          GError       **error)
{
  g_autoptr (GError) reason = NULL;
  LrRecord *newest = lr_dossier_load_newest (store, kind, of->pupil, LR_DAY_MAX, &reason);

  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }
  if (newest == NULL)
    {
      newest = lr_record_new (kind, of->pupil);
      lr_face_begin (newest, NULL, of->today);
    }

  return newest;
}

LrRecord *
lr_duty_dup_deed (const LrDuty  *duty,
                  const LrCase  *of,
                  LrStore       *store,
                  GError       **error)
{
  const LrKind *cause_kind, *kind;
  const LrMatch *match;
  g_autoptr (LrRecord) cause = NULL;
  LrRecord *record;
  gint64 lacking;

  g_return_val_if_fail (duty != NULL && of != NULL && of->facts != NULL, NULL);

  cause_kind = get_cause_kind (duty);
  if (duty->rule != NULL && duty->rule->done_by == NULL)
    return cause_kind != NULL ? lr_store_load (store, cause_kind, get_cause (duty)->record, error) : NULL;

  match = lr_duty_find_missing (duty, of->facts, of->today, &lacking);
  kind = match == NULL ? NULL : is_of_cause (match) ? cause_kind : lr_store_find_kind (match->kind);
  if (kind == NULL)
    return NULL;
  if (lacking != 0)
    return lr_store_load (store, kind, lacking, error);
  if (kind == &lr_pupil_kind)
    return lr_store_load (store, kind, of->pupil, error);
  if (get_form_kind (kind) != kind)
    return dup_form (get_form_kind (kind), of, store, error);

  if (cause_kind == kind)
    {
      cause = lr_store_load (store, kind, get_cause (duty)->record, error);
      if (cause == NULL)
        return NULL;
    }

  record = lr_record_new (kind, of->pupil);
  lr_face_begin (record, NULL, of->today);
  fill_demands (record, match, cause, of->today);
  if (kind == &lr_report_kind)
    fill_report (record, duty, of);
  return record;
}
