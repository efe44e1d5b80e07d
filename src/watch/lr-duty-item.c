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

static int
compare_numbers (gint64 one,
                 gint64 other)
{
  return one < other ? -1 : one > other;
}

int
lr_duty_item_compare (LrDutyItem *self,
                      LrDutyItem *other)
{
  int order;

  if (self->when != other->when)
    return self->when < other->when ? -1 : 1;
  if (self->when != LR_WHEN_EARLIER && self->duty->due_on != other->duty->due_on)
    return self->duty->due_on < other->duty->due_on ? -1 : 1;
  if (self->when == LR_WHEN_SOON && self->duty->opened_on != other->duty->opened_on)
    return self->duty->opened_on < other->duty->opened_on ? -1 : 1;

  order = g_strcmp0 (self->sort_key, other->sort_key);
  if (order == 0)
    order = g_strcmp0 (self->duty->id, other->duty->id);
  if (order != 0)
    return order;

  order = compare_numbers (self->duty->opened_on, other->duty->opened_on);
  if (order == 0)
    order = compare_numbers (lr_duty_item_get_pupil_id (self), lr_duty_item_get_pupil_id (other));

  return order != 0 ? order : compare_numbers (lr_duty_get_about (self->duty), lr_duty_get_about (other->duty));
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
         is_same_pupil (self->pupil, other->pupil) &&
         are_same_duties (self->earlier, other->earlier) &&
         lr_duty_is_same (self->duty, other->duty);
}
