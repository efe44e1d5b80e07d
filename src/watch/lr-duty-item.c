/* lr-duty-item.c: a duty with the pupil whose it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-duty-item-private.h"

#include "lr-text.h"

struct _LrDutyItem
{
  GObject   parent_instance;

  LrDuty    *duty;
  GPtrArray *earlier;  /* (nullable) (element-type LrDuty): @duty and others with it */
  LrRecord  *pupil;
  LrWhen     when;
  char      *sort_key;

  /* Of the most pressing one of the pupil, with which it stands on one card. */
  LrWhen     card_when;
  LrDay      card_due_on;
  LrDay      card_opened_on;
};

G_DEFINE_FINAL_TYPE (LrDutyItem, lr_duty_item, G_TYPE_OBJECT)

static void
lr_duty_item_finalize (GObject *object)
{
  LrDutyItem *self = LR_DUTY_ITEM (object);

  lr_duty_unref (self->duty);
  g_clear_pointer (&self->earlier, g_ptr_array_unref);
  g_clear_object (&self->pupil);
  g_free (self->sort_key);

  G_OBJECT_CLASS (lr_duty_item_parent_class)->finalize (object);
}

static void
lr_duty_item_class_init (LrDutyItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lr_duty_item_finalize;
}

static void
lr_duty_item_init (LrDutyItem *self)
{
}

LrDutyItem *
lr_duty_item_new (LrDuty   *duty,
                  LrRecord *pupil,
                  LrDay     today)
{
  LrDutyItem *self = g_object_new (LR_TYPE_DUTY_ITEM, NULL);
  g_autofree char *name = NULL;

  self->duty = lr_duty_ref (duty);
  self->pupil = pupil != NULL ? g_object_ref (pupil) : NULL;
  self->when = lr_duty_get_when (duty, today);
  self->card_when = self->when;
  self->card_due_on = duty->due_on;
  self->card_opened_on = duty->opened_on;
  name = pupil != NULL ? lr_pupil_dup_sort_name (pupil) : g_strdup ("");
  self->sort_key = lr_text_sort_key (name);
  return self;
}

LrDutyItem *
lr_duty_item_new_earlier (GPtrArray *duties,
                          LrRecord  *pupil,
                          LrDay      today)
{
  LrDutyItem *self = lr_duty_item_new (g_ptr_array_index (duties, duties->len - 1), pupil, today);

  self->earlier = g_ptr_array_ref (duties);
  return self;
}

GPtrArray *
lr_duty_item_get_earlier (LrDutyItem *self)
{
  g_return_val_if_fail (LR_IS_DUTY_ITEM (self), NULL);

  return self->earlier;
}

const LrDuty *
lr_duty_item_get_duty (LrDutyItem *self)
{
  g_return_val_if_fail (LR_IS_DUTY_ITEM (self), NULL);

  return self->duty;
}

LrRecord *
lr_duty_item_get_pupil (LrDutyItem *self)
{
  g_return_val_if_fail (LR_IS_DUTY_ITEM (self), NULL);

  return self->pupil;
}

gint64
lr_duty_item_get_pupil_id (LrDutyItem *self)
{
  g_return_val_if_fail (LR_IS_DUTY_ITEM (self), 0);

  return self->pupil != NULL ? lr_record_get_id (self->pupil) : 0;
}

LrWhen
lr_duty_item_get_when (LrDutyItem *self)
{
  g_return_val_if_fail (LR_IS_DUTY_ITEM (self), LR_WHEN_LATER);

  return self->when;
}

gboolean
lr_duty_item_is_new (LrDutyItem *self,
                     LrDay       known_before)
{
  const LrDutyCause *first;

  g_return_val_if_fail (LR_IS_DUTY_ITEM (self), FALSE);

  first = &g_array_index (self->duty->causes, LrDutyCause, 0);
  return known_before != LR_DAY_NONE && self->earlier == NULL && first->is_signal &&
         first->signal.reached_on > known_before;
}

LrWhen
lr_duty_item_get_card_when (LrDutyItem *self)
{
  g_return_val_if_fail (LR_IS_DUTY_ITEM (self), LR_WHEN_LATER);

  return self->card_when;
}

static int
compare_numbers (gint64 one,
                 gint64 other)
{
  return one < other ? -1 : one > other;
}

static int
compare_days (LrWhen when,
              LrDay  due_on,
              LrDay  opened_on,
              LrWhen other_when,
              LrDay  other_due_on,
              LrDay  other_opened_on)
{
  if (when != other_when)
    return when < other_when ? -1 : 1;
  if (when != LR_WHEN_EARLIER && due_on != other_due_on)
    return due_on < other_due_on ? -1 : 1;

  return when == LR_WHEN_SOON ? compare_numbers (opened_on, other_opened_on) : 0;
}

static int
compare_cards (LrDutyItem *self,
               LrDutyItem *other)
{
  int order = compare_days (self->card_when, self->card_due_on, self->card_opened_on,
                            other->card_when, other->card_due_on, other->card_opened_on);

  if (order == 0)
    order = g_strcmp0 (self->sort_key, other->sort_key);

  return order != 0 ? order : compare_numbers (lr_duty_item_get_pupil_id (self), lr_duty_item_get_pupil_id (other));
}

/* Of two on one card. */
static int
compare_within (LrDutyItem *self,
                LrDutyItem *other)
{
  int order = compare_days (self->when, self->duty->due_on, self->duty->opened_on,
                            other->when, other->duty->due_on, other->duty->opened_on);

  if (order == 0)
    order = g_strcmp0 (self->duty->id, other->duty->id);
  if (order == 0)
    order = compare_numbers (self->duty->opened_on, other->duty->opened_on);

  return order != 0 ? order : compare_numbers (lr_duty_get_about (self->duty), lr_duty_get_about (other->duty));
}

int
lr_duty_item_compare_alone (LrDutyItem *self,
                            LrDutyItem *other)
{
  int order = compare_days (self->when, self->duty->due_on, self->duty->opened_on,
                            other->when, other->duty->due_on, other->duty->opened_on);

  if (order == 0)
    order = g_strcmp0 (self->sort_key, other->sort_key);
  if (order == 0)
    order = compare_numbers (lr_duty_item_get_pupil_id (self), lr_duty_item_get_pupil_id (other));

  return order != 0 ? order : compare_within (self, other);
}

int
lr_duty_item_compare (LrDutyItem *self,
                      LrDutyItem *other)
{
  int order = compare_cards (self, other);

  return order != 0 ? order : compare_within (self, other);
}

void
lr_duty_items_make_card (LrDutyItem **items,
                         guint        n_items)
{
  LrDutyItem *first = n_items > 0 ? items[0] : NULL;

  for (guint i = 1; i < n_items; i++)
    {
      if (compare_within (items[i], first) < 0)
        first = items[i];
    }

  for (guint i = 0; i < n_items; i++)
    {
      items[i]->card_when = first->when;
      items[i]->card_due_on = first->duty->due_on;
      items[i]->card_opened_on = first->duty->opened_on;
    }
}

static gboolean
is_same_pupil (LrRecord *one,
               LrRecord *other)
{
  if (one == other || one == NULL || other == NULL)
    return one == other;

  if (lr_record_get_id (one) != lr_record_get_id (other))
    return FALSE;

  for (guint i = LR_PUPIL_NUMBER; i <= LR_PUPIL_MENTOR; i++)
    {
      if (i != LR_PUPIL_BORN_ON && g_strcmp0 (lr_record_get_text (one, i), lr_record_get_text (other, i)) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
are_same_duties (GPtrArray *some,
                 GPtrArray *others)
{
  if (some == others || some == NULL || others == NULL)
    return some == others;

  if (some->len != others->len)
    return FALSE;

  for (guint i = 0; i < some->len; i++)
    {
      if (!lr_duty_is_same (some->pdata[i], others->pdata[i]))
        return FALSE;
    }

  return TRUE;
}

gboolean
lr_duty_item_is_same (LrDutyItem *self,
                      LrDutyItem *other)
{
  return self->when == other->when &&
         self->card_when == other->card_when &&
         self->card_due_on == other->card_due_on &&
         self->card_opened_on == other->card_opened_on &&
         is_same_pupil (self->pupil, other->pupil) &&
         are_same_duties (self->earlier, other->earlier) &&
         lr_duty_is_same (self->duty, other->duty);
}
