/* lr-rule-books.c: the rule sets of a school: shipped ones and its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-rule-books.h"

#include <glib/gi18n.h>

#include "lr-kinds.h"
#include "lr-problems.h"
#include "lr-rule-reader.h"
#include "lr-rule-shipped.h"
#include "lr-rule-words.h"

struct _LrRuleBooks
{
  GHashTable *sets;      /* id to LrRuleSet */
  GHashTable *own;       /* ids of the school's own */
  char       *problems;  /* (nullable) */
};

LrRuleSet *
lr_rule_books_read (const char  *name,
                    const char  *text,
                    gssize       length,
                    GError     **error)
{
  g_autoptr (LrRuleSet) set = lr_rule_set_new_from_text (name, text, length, error);

  if (set == NULL || !lr_rule_words_check (set, error))
    return NULL;

  return g_steal_pointer (&set);
}

LrRuleSet *
lr_rule_books_read_own (const char  *name,
                        const char  *text,
                        gssize       length,
                        GError     **error)
{
  g_autoptr (LrRuleSet) set = lr_rule_books_read (name, text, length, error);

  if (set == NULL || !g_str_equal (set->id, LR_RULE_SET_STATUTORY))
    return g_steal_pointer (&set);

  g_set_error (error, LR_ERROR, LR_ERROR_INVALID, _("%s: what the law asks cannot be replaced."), name);
  return NULL;
}

static void
add_own (LrRuleBooks *self,
         LrRecord    *file)
{
  const char *name = lr_record_get_text (file, LR_SCHOOL_FILE_NAME);
  const char *text = lr_record_get_text (file, LR_SCHOOL_FILE_CONTENT);
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRuleSet) set = lr_rule_books_read_own (name, text, -1, &error);

  if (set == NULL)
    {
      lr_problems_add (&self->problems, g_strdup (error->message));
      return;
    }

  g_hash_table_add (self->own, g_strdup (set->id));
  g_hash_table_replace (self->sets, set->id, lr_rule_set_ref (set));
}

static void
add_shipped (LrRuleBooks *self,
             const char  *id)
{
  g_autoptr (GError) error = NULL;
  LrRuleSet *set;

  if (g_hash_table_contains (self->sets, id))
    return;

  set = lr_rule_set_load_shipped (id, &error);
  if (set != NULL)
    g_hash_table_insert (self->sets, set->id, set);
  else
    lr_problems_add (&self->problems, g_strdup (error->message));
}

LrRuleBooks *
lr_rule_books_new (LrStore  *store,
                   GError  **error)
{
  g_autoptr (GPtrArray) files = store != NULL
                                ? lr_store_list (store, &lr_school_file_kind, 0, error)
                                : g_ptr_array_new ();
  LrRuleBooks *self;

  if (files == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (LrRuleBooks);
  self->sets = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) lr_rule_set_unref);
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < files->len; i++)
    add_own (self, g_ptr_array_index (files, i));
  for (guint i = 0; lr_rule_set_get_shipped ()[i] != NULL; i++)
    add_shipped (self, lr_rule_set_get_shipped ()[i]);

  return self;
}

static void
clear_books (gpointer data)
{
  LrRuleBooks *self = data;

  g_hash_table_unref (self->sets);
  g_hash_table_unref (self->own);
  g_free (self->problems);
}

LrRuleBooks *
lr_rule_books_ref (LrRuleBooks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
lr_rule_books_unref (LrRuleBooks *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_books);
}

LrRuleSet *
lr_rule_books_find (LrRuleBooks *self,
                    const char  *id)
{
  return id != NULL ? g_hash_table_lookup (self->sets, id) : NULL;
}

LrRuleSet *
lr_rule_books_get_statutory (LrRuleBooks *self)
{
  return lr_rule_books_find (self, LR_RULE_SET_STATUTORY);
}

gboolean
lr_rule_books_holds_for_all (const LrRuleSet *set)
{
  return g_str_equal (set->id, LR_RULE_SET_STATUTORY) || g_str_equal (set->id, LR_RULE_SET_DOSSIER);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
lr_rule_books_list (LrRuleBooks *self)
{
  GPtrArray *ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; lr_rule_set_get_shipped ()[i] != NULL; i++)
    g_ptr_array_add (ids, (gpointer) lr_rule_set_get_shipped ()[i]);

  g_hash_table_iter_init (&iter, self->own);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (!g_strv_contains (lr_rule_set_get_shipped (), id))
        g_ptr_array_add (own, id);
    }
  g_ptr_array_sort (own, compare_ids);
  g_ptr_array_extend (ids, own, NULL, NULL);

  return ids;
}

GPtrArray *
lr_rule_books_list_regional (LrRuleBooks *self)
{
  g_autoptr (GPtrArray) ids = lr_rule_books_list (self);
  GPtrArray *sets = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      LrRuleSet *set = lr_rule_books_find (self, ids->pdata[i]);

      if (set != NULL && !lr_rule_books_holds_for_all (set))
        g_ptr_array_add (sets, set);
    }

  return sets;
}

char *
lr_rule_books_dup_title (LrRuleBooks *self,
                         const char  *id)
{
  LrRuleSet *set = lr_rule_books_find (self, id);

  /* Translators: the id of a rule set. */
  return set != NULL ? g_strdup (set->title) : g_strdup_printf (_("“%s” (cannot be read)"), id);
}

gboolean
lr_rule_books_is_own (LrRuleBooks *self,
                      const char  *id)
{
  return g_hash_table_contains (self->own, id);
}

const char *
lr_rule_books_get_problems (LrRuleBooks *self)
{
  return self->problems;
}

/* The school's own file whose set has that id; (transfer full) (nullable), also
 * without an error. */
static LrRecord *
find_file (LrStore     *store,
           const char  *id,
           GError     **error)
{
  g_autoptr (GPtrArray) files = lr_store_list (store, &lr_school_file_kind, 0, error);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      LrRecord *file = g_ptr_array_index (files, i);
      g_autoptr (LrRuleSet) set = lr_rule_set_new_from_text (lr_record_get_text (file, LR_SCHOOL_FILE_NAME),
                                                             lr_record_get_text (file, LR_SCHOOL_FILE_CONTENT),
                                                             -1, NULL);

      /* A file that cannot be read is found by the name it was kept under. */
      if (g_strcmp0 (set != NULL ? set->id : lr_record_get_text (file, LR_SCHOOL_FILE_NAME), id) == 0)
        return g_object_ref (file);
    }

  return NULL;
}

LrRuleSet *
lr_rule_books_save (LrStore     *store,
                    const char  *name,
                    const char  *text,
                    gssize       length,
                    GError     **error)
{
  g_autoptr (LrRuleSet) set = lr_rule_books_read_own (name, text, length, error);
  g_autoptr (LrRecord) file = NULL;
  g_autofree char *content = NULL;
  GError *local_error = NULL;

  if (set == NULL)
    return NULL;

  file = find_file (store, set->id, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  if (file == NULL)
    file = lr_record_new (&lr_school_file_kind, 0);
  content = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  lr_record_set_text (file, LR_SCHOOL_FILE_NAME, set->id);
  lr_record_set_text (file, LR_SCHOOL_FILE_CONTENT, content);
  return lr_store_save (store, file, error) ? g_steal_pointer (&set) : NULL;
}

char *
lr_rule_books_dup_text (LrStore     *store,
                        const char  *id,
                        GError     **error)
{
  GError *local_error = NULL;
  g_autoptr (LrRecord) file = store != NULL ? find_file (store, id, &local_error) : NULL;
  char *text;

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  text = file != NULL ? g_strdup (lr_record_get_text (file, LR_SCHOOL_FILE_CONTENT)) : lr_rule_set_dup_shipped (id);
  if (text == NULL)
    g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND, _("There is no rule set “%s”."), id);

  return text;
}
