/* lr-record-draft.c: a record that is not ready to be saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-record-draft.h"

#include "lr-store-draft.h"

#define PLACE "form"

/* "form/contact/12/0": the kind, the pupil, the record. */
static char *
dup_place (LrRecord *record,
           gint64    id)
{
  return g_strdup_printf (PLACE "/%s/%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT,
                          lr_record_get_kind (record)->name, lr_record_get_pupil (record), id);
}

gboolean
lr_record_draft_keep (LrStore   *store,
                      LrRecord  *record,
                      GError   **error)
{
  g_autofree char *place = dup_place (record, lr_record_get_id (record));
  g_autoptr (GVariant) values = lr_record_to_variant (record);
  g_autofree char *content = g_variant_print (values, TRUE);

  return lr_store_set_draft (store, place, content, error);
}

gboolean
lr_record_draft_drop (LrStore   *store,
                      LrRecord  *record,
                      gint64     id,
                      GError   **error)
{
  g_autofree char *place = dup_place (record, id);

  return lr_store_set_draft (store, place, NULL, error);
}

/* Returns: (transfer full) (nullable): %NULL when @place is no form, or of a
 *   kind that this version does not know */
static LrRecord *
load (LrStore    *store,
      const char *place)
{
  g_auto (GStrv) parts = g_strsplit (place, "/", -1);
  g_autofree char *content = NULL;
  g_autoptr (GVariant) values = NULL;
  const LrKind *kind;
  LrRecord *record;

  if (g_strv_length (parts) != 4 || !g_str_equal (parts[0], PLACE))
    return NULL;

  kind = lr_store_find_kind (parts[1]);
  content = lr_store_dup_draft (store, place, NULL);
  if (kind == NULL || content == NULL)
    return NULL;

  values = g_variant_parse (G_VARIANT_TYPE_VARDICT, content, NULL, NULL, NULL);
  if (values == NULL)
    return NULL;

  record = lr_record_from_variant (kind, values);
  lr_record_set_pupil (record, g_ascii_strtoll (parts[2], NULL, 10));
  lr_record_set_id (record, g_ascii_strtoll (parts[3], NULL, 10));
  return record;
}

GPtrArray *
lr_record_draft_load_all (LrStore  *store,
                          GError  **error)
{
  g_autoptr (GPtrArray) places = lr_store_list_drafts (store, error);
  GPtrArray *records;

  if (places == NULL)
    return NULL;

  records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < places->len; i++)
    {
      LrRecord *record = load (store, g_ptr_array_index (places, i));

      if (record != NULL)
        g_ptr_array_add (records, record);
    }

  return records;
}
