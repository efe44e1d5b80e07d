/* lr-search-result.c: something that was found, as it is shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-search-result.h"

#include <glib/gi18n.h>

#include "lr-day-text.h"
#include "lr-dossier.h"

struct _LrSearchResult
{
  GObject      parent_instance;

  LrSearchHit *hit;
  LrRecord    *pupil;
};

G_DEFINE_FINAL_TYPE (LrSearchResult, lr_search_result, G_TYPE_OBJECT)

static void
lr_search_result_dispose (GObject *object)
{
  LrSearchResult *self = LR_SEARCH_RESULT (object);

  g_clear_object (&self->hit);
  g_clear_object (&self->pupil);

  G_OBJECT_CLASS (lr_search_result_parent_class)->dispose (object);
}

static void
lr_search_result_class_init (LrSearchResultClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_search_result_dispose;
}

static void
lr_search_result_init (LrSearchResult *self)
{
}

LrSearchResult *
lr_search_result_new (LrSearchHit *hit,
                      LrRecord    *pupil)
{
  LrSearchResult *self;

  g_return_val_if_fail (LR_IS_SEARCH_HIT (hit), NULL);
  g_return_val_if_fail (lr_record_is (pupil, &lr_pupil_kind), NULL);

  self = g_object_new (LR_TYPE_SEARCH_RESULT, NULL);
  self->hit = g_object_ref (hit);
  self->pupil = g_object_ref (pupil);

  return self;
}

LrRecord *
lr_search_result_get_pupil (LrSearchResult *self)
{
  g_return_val_if_fail (LR_IS_SEARCH_RESULT (self), NULL);

  return self->pupil;
}

LrRecord *
lr_search_result_get_record (LrSearchResult *self)
{
  g_return_val_if_fail (LR_IS_SEARCH_RESULT (self), NULL);

  return lr_search_hit_get_record (self->hit);
}

guint
lr_search_result_get_field (LrSearchResult *self)
{
  g_return_val_if_fail (LR_IS_SEARCH_RESULT (self), 0);

  return lr_search_hit_get_field (self->hit);
}

gboolean
lr_search_result_is_name (LrSearchResult *self)
{
  guint field = lr_search_result_get_field (self);

  return lr_record_is (lr_search_result_get_record (self), &lr_pupil_kind) &&
         (field == LR_PUPIL_FIRST_NAME || field == LR_PUPIL_PREFIX || field == LR_PUPIL_LAST_NAME);
}

gboolean
lr_search_result_means_pupil (LrSearchResult *self)
{
  guint field = lr_search_result_get_field (self);

  return lr_search_result_is_name (self) ||
         (lr_record_is (lr_search_result_get_record (self), &lr_pupil_kind) &&
          (field == LR_PUPIL_NUMBER || field == LR_PUPIL_CLASS));
}

const char *
lr_search_result_get_markup (LrSearchResult *self)
{
  g_return_val_if_fail (LR_IS_SEARCH_RESULT (self), NULL);

  /* The name stands above it already. */
  return lr_search_result_is_name (self) ? NULL : lr_search_hit_get_markup (self->hit);
}

char *
lr_search_result_dup_name (LrSearchResult *self)
{
  g_return_val_if_fail (LR_IS_SEARCH_RESULT (self), NULL);

  return lr_pupil_dup_name (self->pupil);
}

char *
lr_search_result_dup_day (LrSearchResult *self)
{
  LrRecord *record;
  const LrKind *kind;

  g_return_val_if_fail (LR_IS_SEARCH_RESULT (self), NULL);

  record = lr_search_hit_get_record (self->hit);
  kind = lr_record_get_kind (record);
  if (kind == &lr_pupil_kind)
    return g_strdup (lr_record_get_text (record, LR_PUPIL_CLASS));
  if (kind->day_field < 0 || lr_record_is_empty (record, (guint) kind->day_field))
    return NULL;

  return lr_day_text_format (lr_record_get_day (record, (guint) kind->day_field));
}

char *
lr_search_result_dup_where (LrSearchResult *self)
{
  const LrKind *kind;
  guint field;

  g_return_val_if_fail (LR_IS_SEARCH_RESULT (self), NULL);

  kind = lr_record_get_kind (lr_search_hit_get_record (self->hit));
  field = lr_search_hit_get_field (self->hit);
  if (lr_search_result_is_name (self))
    return g_strdup (_(kind->label));

  return g_strdup_printf ("%s · %s", _(kind->label), _(kind->fields[field].label));
}
