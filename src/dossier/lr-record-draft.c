/* lr-record-draft.c: a record that is not ready to be saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-record-draft.h"

#include "lr-store-draft.h"

/* Before the number of a record that was not saved yet: no number alone, which
 * would be that of another record. */
#define NEW "new-"

/* "form/contact/12/34" or "form/contact/12/new-1": the place, the kind, the pupil
 * and the record. */
static char *
dup_key (const char *place,
         guint       number,
         LrRecord   *record,
         gint64      id)
{
  g_autofree char *last = id != 0 || number == 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, id)
                                                 : g_strdup_printf (NEW "%u", number);

  return g_strdup_printf ("%s/%s/%" G_GINT64_FORMAT "/%s", place,
                          lr_record_get_kind (record)->name, lr_record_get_pupil (record), last);
}

gboolean
lr_record_draft_keep (LrStore     *store,
                      const char  *place,
                      guint        number,
                      LrRecord    *record,
                      GError     **error)
{
  g_autofree char *key = dup_key (place, number, record, lr_record_get_id (record));
  g_autoptr (GVariant) values = lr_record_to_variant (record);
  g_autofree char *content = g_variant_print (values, TRUE);

  return lr_store_set_draft (store, key, content, error);
}

gboolean
lr_record_draft_drop (LrStore     *store,
                      const char  *place,
                      guint        number,
                      LrRecord    *record,
                      gint64       id,
                      GError     **error)
{
  g_autofree char *key = dup_key (place, number, record, id);

  return lr_store_set_draft (store, key, NULL, error);
}

static LrRecord *
load (LrStore       *store,
      const char    *key,
      const LrKind  *kind,
      gint64         pupil,
      gint64         id,
      GError       **error)
{
  g_autofree char *content = lr_store_dup_draft (store, key, error);
  g_autoptr (GVariant) values =
    content != NULL ? g_variant_parse (G_VARIANT_TYPE_VARDICT, content, NULL, NULL, NULL) : NULL;
  LrRecord *record;

  if (values == NULL)
    return NULL;

  record = lr_record_from_variant (kind, values);
  lr_record_set_pupil (record, pupil);
  lr_record_set_id (record, id);
  return record;
}

LrRecord *
lr_record_draft_load (LrStore     *store,
                      const char  *place,
                      guint        number,
                      LrRecord    *record,
                      GError     **error)
{
  gint64 id = lr_record_get_id (record);
  g_autofree char *key = dup_key (place, number, record, id);

  return load (store, key, lr_record_get_kind (record), lr_record_get_pupil (record), id, error);
}

void
lr_record_draft_free (LrRecordDraft *draft)
{
  g_object_unref (draft->record);
  g_free (draft);
}

static LrRecordDraft *
load_key (LrStore     *store,
          const char  *key,
          const char  *rest,
          GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (rest, "/", -1);
  const LrKind *kind;
  LrRecord *record;
  LrRecordDraft *draft;

  if (g_strv_length (parts) != 3 || (kind = lr_store_find_kind (parts[0])) == NULL)
    return NULL;

  /* What has no number of its own reads as 0. */
  record = load (store, key, kind, g_ascii_strtoll (parts[1], NULL, 10), g_ascii_strtoll (parts[2], NULL, 10), error);
  if (record == NULL)
    return NULL;

  draft = g_new (LrRecordDraft, 1);
  draft->record = record;
  draft->number = g_str_has_prefix (parts[2], NEW) ? (guint) g_ascii_strtoull (parts[2] + strlen (NEW), NULL, 10) : 0;
  return draft;
}

GPtrArray *
lr_record_draft_list (LrStore     *store,
                      const char  *place,
                      GError     **error)
{
  g_autoptr (GPtrArray) keys = lr_store_list_drafts (store, error);
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_record_draft_free);
  g_autofree char *prefix = g_strconcat (place, "/", NULL);

  if (keys == NULL)
    return NULL;

  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);
      g_autoptr (GError) reason = NULL;
      LrRecordDraft *draft =
        g_str_has_prefix (key, prefix) ? load_key (store, key, key + strlen (prefix), &reason) : NULL;

      if (reason != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
      if (draft != NULL)
        g_ptr_array_add (drafts, draft);
    }

  return g_steal_pointer (&drafts);
}
