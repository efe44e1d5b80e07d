/* lr-review.c: how every case of the school stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-review.h"

#include "lr-case-loader.h"
#include "lr-case-private.h"
#include "lr-duty-item-private.h"
#include "lr-id-set.h"

/* What is from before the school began to watch stands together: it is looked
 * through once. */
static void
add_open (LrReview  *self,
          GPtrArray *duties,
          LrRecord  *pupil)
{
  LrDay today = self->settings->today;
  guint first = self->open->len;
  g_autoptr (GPtrArray) earlier = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_duty_unref);

  for (guint i = 0; i < duties->len; i++)
    {
      LrDuty *duty = g_ptr_array_index (duties, i);

      if (duty->state == LR_DUTY_OPEN)
        g_ptr_array_add (self->open, lr_duty_item_new (duty, pupil, today));
      else if (duty->state == LR_DUTY_EARLIER)
        g_ptr_array_add (earlier, lr_duty_ref (duty));
    }

  if (earlier->len > 0)
    g_ptr_array_add (self->open, lr_duty_item_new_earlier (earlier, pupil, today));
  if (pupil != NULL)
    lr_duty_items_make_card ((LrDutyItem **) self->open->pdata + first, self->open->len - first);
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  return lr_duty_item_compare (*(LrDutyItem * const *) a, *(LrDutyItem * const *) b);
}

LrReview *
lr_review_new (LrWatchSettings *settings)
{
  LrReview *self = g_new0 (LrReview, 1);

  self->settings = lr_watch_settings_ref (settings);
  self->cases = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_case_unref);
  self->open = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
lr_review_free (LrReview *self)
{
  lr_watch_settings_unref (self->settings);
  g_ptr_array_unref (self->cases);
  g_clear_pointer (&self->cadences, g_ptr_array_unref);
  g_ptr_array_unref (self->open);
  g_free (self);
}

void
lr_review_add_case (LrReview     *self,
                    const LrCase *of)
{
  g_ptr_array_add (self->cases, lr_case_new_light (of));
  add_open (self, of->duties, of->record);
}

gboolean
lr_review_add_cadences (LrReview  *self,
                        LrStore   *store,
                        GError   **error)
{
  self->cadences = lr_watch_settings_load_cadences (self->settings, store, error);
  if (self->cadences == NULL)
    return FALSE;

  add_open (self, self->cadences, NULL);
  return TRUE;
}

static void
find_newest_day (LrReview *self)
{
  self->known_until = LR_DAY_NONE;
  for (guint i = 0; i < self->cases->len; i++)
    self->known_until = MAX (self->known_until, ((const LrCase *) self->cases->pdata[i])->known_until);
}

void
lr_review_finish (LrReview *self)
{
  g_ptr_array_sort (self->open, compare_items);
  find_newest_day (self);
}

static gboolean
load_all (LrReview      *self,
          LrStore       *store,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (GPtrArray) pupils = lr_store_list (store, &lr_pupil_kind, 0, error);
  g_autoptr (LrCaseLoader) loader = NULL;

  if (pupils == NULL)
    return FALSE;

  loader = lr_case_loader_new (store, 0, self->settings->fields,
                               lr_school_get_sector (self->settings->school), error);
  for (guint i = 0; loader != NULL && i < pupils->len; i++)
    {
      LrCaseFacts *facts;
      g_autoptr (LrCase) of = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      facts = lr_case_loader_next (loader, pupils->pdata[i], error);
      if (facts == NULL)
        return FALSE;

      of = lr_watch_settings_evaluate (self->settings, facts);
      lr_review_add_case (self, of);
    }

  return loader != NULL && lr_review_add_cadences (self, store, error);
}

static gboolean
load_one (LrReview  *self,
          LrStore   *store,
          gint64     pupil,
          GError   **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (LrCase) of = NULL;

  if (pupil == 0)
    return lr_review_add_cadences (self, store, error);

  of = lr_watch_settings_load_case (self->settings, store, pupil, &reason);
  if (of != NULL)
    lr_review_add_case (self, of);
  else if (!g_error_matches (reason, LR_ERROR, LR_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  return TRUE;
}

static gboolean
load_some (LrReview      *self,
           LrStore       *store,
           const GArray  *pupils,
           GCancellable  *cancellable,
           GError       **error)
{
  for (guint i = 0; i < pupils->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !load_one (self, store, g_array_index (pupils, gint64, i), error))
        return FALSE;
    }

  return TRUE;
}

static LrReview *
load (LrStore          *store,
      LrDay             today,
      LrWatchSettings  *known,
      LrRuleBooks      *books,
      const GArray     *pupils,
      GCancellable     *cancellable,
      GError          **error)
{
  g_autoptr (LrWatchSettings) settings = known != NULL
                                         ? lr_watch_settings_ref (known)
                                         : lr_watch_settings_load (store, today, books, error);
  g_autoptr (LrReview) self = NULL;

  if (settings == NULL)
    return NULL;

  self = lr_review_new (settings);
  if (!(pupils != NULL ? load_some (self, store, pupils, cancellable, error)
                       : load_all (self, store, cancellable, error)))
    return NULL;

  lr_review_finish (self);
  return g_steal_pointer (&self);
}

LrReview *
lr_review_load (LrStore          *store,
                LrDay             today,
                LrWatchSettings  *settings,
                LrRuleBooks      *books,
                const GArray     *pupils,
                GCancellable     *cancellable,
                GError          **error)
{
  LrReview *self;

  if (!lr_store_begin_reading (store, error))
    return NULL;

  self = load (store, today, settings, books, pupils, cancellable, error);
  lr_store_end_reading (store);
  return self;
}

/* Where the case of @pupil is, or where it would be. */
static gboolean
find_place (const LrReview *self,
            gint64          pupil,
            guint          *place)
{
  guint low = 0;
  guint high = self->cases->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const LrCase *of = self->cases->pdata[middle];

      if (of->pupil < pupil)
        low = middle + 1;
      else
        high = middle;
    }

  *place = low;
  return low < self->cases->len && ((const LrCase *) self->cases->pdata[low])->pupil == pupil;
}

const LrCase *
lr_review_find (const LrReview *self,
                gint64          pupil)
{
  guint place;

  g_return_val_if_fail (self != NULL, NULL);

  return find_place (self, pupil, &place) ? self->cases->pdata[place] : NULL;
}

/* Both lists are in order, so what comes of them is. */
static GPtrArray *
merge_open (GPtrArray    *old,
            const GArray *pupils,
            GPtrArray    *fresh)
{
  GPtrArray *merged = g_ptr_array_new_full (old->len + fresh->len, g_object_unref);
  guint j = 0;

  for (guint i = 0; i < old->len; i++)
    {
      LrDutyItem *item = old->pdata[i];

      if (lr_id_list_has (pupils, lr_duty_item_get_pupil_id (item)))
        continue;

      while (j < fresh->len && lr_duty_item_compare (fresh->pdata[j], item) < 0)
        g_ptr_array_add (merged, g_object_ref (fresh->pdata[j++]));
      g_ptr_array_add (merged, g_object_ref (item));
    }

  while (j < fresh->len)
    g_ptr_array_add (merged, g_object_ref (fresh->pdata[j++]));

  return merged;
}

void
lr_review_merge (LrReview     *self,
                 const GArray *pupils,
                 LrReview     *part)
{
  GPtrArray *open;
  guint place;

  for (guint i = 0; i < pupils->len; i++)
    {
      if (find_place (self, g_array_index (pupils, gint64, i), &place))
        g_ptr_array_remove_index (self->cases, place);
    }
  for (guint i = 0; i < part->cases->len; i++)
    {
      LrCase *of = part->cases->pdata[i];

      find_place (self, of->pupil, &place);
      g_ptr_array_insert (self->cases, (int) place, lr_case_ref (of));
    }

  if (part->cadences != NULL)
    {
      g_clear_pointer (&self->cadences, g_ptr_array_unref);
      self->cadences = g_ptr_array_ref (part->cadences);
    }

  open = merge_open (self->open, pupils, part->open);
  g_ptr_array_unref (self->open);
  self->open = open;
  find_newest_day (self);
}
