/* lr-kept.c: one record that a keeper keeps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-kept.h"

#include <glib/gi18n.h>

#include "lr-record-draft.h"

LrKept *
lr_kept_new (LrRecord *record,
             guint     number)
{
  LrKept *kept = g_new0 (LrKept, 1);

  kept->record = g_object_ref (record);
  kept->hindrances = g_new0 (char *, lr_record_get_kind (record)->n_fields);
  kept->number = number;

  return kept;
}

void
lr_kept_free (LrKept *kept)
{
  for (guint i = 0; i < lr_record_get_kind (kept->record)->n_fields; i++)
    g_free (kept->hindrances[i]);
  g_free (kept->hindrances);
  g_signal_handler_disconnect (kept->record, kept->handler);
  g_object_unref (kept->record);
  g_free (kept);
}

gboolean
lr_kept_hinder (LrKept     *kept,
                guint       field,
                const char *reason)
{
  if (g_strcmp0 (kept->hindrances[field], reason) == 0)
    return FALSE;

  g_free (kept->hindrances[field]);
  kept->hindrances[field] = g_strdup (reason);
  return TRUE;
}

gboolean
lr_kept_is_complete (LrKept  *kept,
                     GError **error)
{
  for (guint i = 0; i < lr_record_get_kind (kept->record)->n_fields; i++)
    {
      if (kept->hindrances[i] == NULL)
        continue;

      g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID, kept->hindrances[i]);
      return FALSE;
    }

  return lr_record_check (kept->record, error);
}

gboolean
lr_kept_is_ready (LrKept *kept)
{
  return kept->changed && !kept->held && lr_kept_is_complete (kept, NULL);
}

char *
lr_kept_explain (LrKept *kept)
{
  g_autoptr (GError) error = NULL;

  if (kept->held)
    return g_strdup (_("Kept as a draft"));

  lr_kept_is_complete (kept, &error);
  return g_strdup (error != NULL ? error->message : _("Not saved yet"));
}

gboolean
lr_kept_keep_draft (LrKept      *kept,
                    LrStore     *store,
                    const char  *place,
                    GError     **error)
{
  if (!lr_record_draft_keep (store, place, kept->number, kept->record, error))
    return FALSE;

  kept->drafted = TRUE;
  kept->waiting = FALSE;
  return TRUE;
}

gboolean
lr_kept_drop_draft (LrKept      *kept,
                    LrStore     *store,
                    const char  *place,
                    gint64       id,
                    GError     **error)
{
  if (kept->drafted && !lr_record_draft_drop (store, place, kept->number, kept->record, id, error))
    return FALSE;

  kept->drafted = FALSE;
  return TRUE;
}

static char *
describe (LrRecord *record)
{
  const char *label = _(lr_record_get_kind (record)->label);

  if (lr_record_get_id (record) == 0)
    /* Translators: a kind of record, as in "Contact moment added". */
    return g_strdup_printf (_("%s added"), label);

  /* Translators: a kind of record, as in "Contact moment changed". */
  return g_strdup_printf (_("%s changed"), label);
}

/* A draft goes with the save that makes it a record, or stays with it. */
static gboolean
save_each (GPtrArray   *ready,
           LrStore     *store,
           const char  *place,
           GArray      *ids,
           GError     **error)
{
  for (guint i = 0; i < ready->len; i++)
    {
      LrKept *kept = g_ptr_array_index (ready, i);
      gint64 id = lr_record_get_id (kept->record);

      g_array_append_val (ids, id);
      if (!lr_store_save (store, kept->record, error) || !lr_kept_drop_draft (kept, store, place, id, error))
        return FALSE;
    }

  return TRUE;
}

/* What is not there has no number either, and may have a draft again. */
static void
settle (GPtrArray *ready,
        GArray    *ids,
        gboolean   saved)
{
  for (guint i = 0; i < ids->len; i++)
    {
      LrKept *kept = g_ptr_array_index (ready, i);

      if (saved)
        {
          kept->changed = kept->waiting = FALSE;
          continue;
        }

      lr_record_set_id (kept->record, g_array_index (ids, gint64, i));
      kept->drafted = TRUE;
    }
}

gboolean
lr_kept_save_all (GPtrArray   *ready,
                  LrStore     *store,
                  const char  *place,
                  const char  *what,
                  GError     **error)
{
  LrKept *first = g_ptr_array_index (ready, 0);
  g_autofree char *sentence = what != NULL ? g_strdup (what) : describe (first->record);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean saved;

  if (!lr_store_begin (store, sentence, error))
    return FALSE;

  saved = save_each (ready, store, place, ids, error);
  if (saved)
    saved = lr_store_commit (store, error);
  else
    lr_store_rollback (store);
  settle (ready, ids, saved);

  return saved;
}
