/* lr-search.c: finding records by the words in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-search.h"

#include <string.h>

#include "lr-record-private.h"
#include "lr-search-index.h"
#include "lr-store-private.h"
#include "lr-table.h"

/* Characters shown before the first word that was found, and in all. */
#define LEAD    30
#define EXCERPT 120

/* The index knows the beginnings of words up to here; longer ones it must gather
 * from all words that begin so, before it can give the newest. */
#define INDEXED 6
/* How many records per hit are looked into before that is cheaper. */
#define LOOKS   4

struct _LrSearchHit
{
  GObject   parent_instance;

  LrRecord *record;
  guint     field;
  char     *markup;
};

G_DEFINE_FINAL_TYPE (LrSearchHit, lr_search_hit, G_TYPE_OBJECT)

static void
lr_search_hit_finalize (GObject *object)
{
  LrSearchHit *self = LR_SEARCH_HIT (object);

  g_clear_object (&self->record);
  g_free (self->markup);

  G_OBJECT_CLASS (lr_search_hit_parent_class)->finalize (object);
}

static void
lr_search_hit_class_init (LrSearchHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lr_search_hit_finalize;
}

static void
lr_search_hit_init (LrSearchHit *self)
{
}

/* What the index takes for a part of a word. */
static gboolean
is_word_character (gunichar character)
{
  return g_unichar_isalnum (character) || g_unichar_ismark (character);
}

/* The next word from @place on; FALSE at the end. */
static gboolean
find_word (const char **place,
           const char **end)
{
  const char *p = *place;

  while (*p != '\0' && !is_word_character (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  *place = p;
  while (*p != '\0' && is_word_character (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  *end = p;

  return *end != *place;
}

/* Without capitals and accents, as the index folds them. */
static char *
fold (const char *text,
      gssize      length)
{
  g_autofree char *apart = g_utf8_normalize (text, length, G_NORMALIZE_NFD);
  g_autoptr (GString) bare = g_string_new (NULL);

  for (const char *p = apart; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (bare, g_unichar_tolower (g_utf8_get_char (p)));

  return g_strdup (bare->str);
}

static GPtrArray *
split_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *place = text;
  const char *end;

  for (; find_word (&place, &end); place = end)
    g_ptr_array_add (words, fold (place, end - place));

  return words;
}

/* Where the letters are plain there is no doubt about how the index folds them. */
static gboolean
can_be_cut (const char *word)
{
  return g_str_is_ascii (word) && strlen (word) > INDEXED;
}

static gboolean
any_can_be_cut (GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (can_be_cut (words->pdata[i]))
      return TRUE;

  return FALSE;
}

/* Each word as a quoted prefix: nothing of what was typed is read as syntax. With
 * @cut the records that are found must be looked into. */
static char *
make_query (GPtrArray *words,
            gboolean   cut)
{
  GString *query = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (query, "%s\"%.*s\" *", i > 0 ? " AND " : "",
                            cut && can_be_cut (words->pdata[i]) ? INDEXED : G_MAXINT,
                            (char *) words->pdata[i]);

  return g_string_free (query, FALSE);
}

static gboolean
matches (const char *word,
         const char *end,
         GPtrArray  *words)
{
  g_autofree char *folded = fold (word, end - word);

  for (guint i = 0; i < words->len; i++)
    if (g_str_has_prefix (folded, words->pdata[i]))
      return TRUE;

  return FALSE;
}

/* (nullable): where the first of the words stands. */
static const char *
find_match (const char *text,
            GPtrArray  *words)
{
  const char *place = text;
  const char *end;

  for (; find_word (&place, &end); place = end)
    if (matches (place, end, words))
      return place;

  return NULL;
}

static gboolean
record_has (LrRecord   *record,
            const char *word)
{
  const LrKind *kind = lr_record_get_kind (record);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  g_ptr_array_add (words, (gpointer) word);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *text = kind->fields[i].flags & LR_FIELD_SEARCHED && lr_field_holds_text (&kind->fields[i])
                           ? lr_record_get_text (record, i) : NULL;

      if (text != NULL && find_match (text, words) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Of a word that was cut only the beginning is sure to be there. */
static gboolean
record_has_all (LrRecord  *record,
                GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (can_be_cut (words->pdata[i]) && !record_has (record, words->pdata[i]))
      return FALSE;

  return TRUE;
}

static const char *
find_start (const char *text,
            const char *match)
{
  const char *start = match;

  for (guint i = 0; i < LEAD && start > text; i++)
    start = g_utf8_prev_char (start);

  /* Not in the middle of a word. */
  while (start > text && start < match && is_word_character (g_utf8_get_char (g_utf8_prev_char (start))))
    start = g_utf8_next_char (start);

  return start;
}

static void
append_plain (GString    *markup,
              const char *from,
              const char *to)
{
  g_autofree char *line = g_strndup (from, (gsize) (to - from));
  g_autofree char *escaped = g_markup_escape_text (g_strdelimit (line, "\n\r\t", ' '), -1);

  g_string_append (markup, escaped);
}

static char *
make_markup (const char *text,
             const char *match,
             GPtrArray  *words)
{
  const char *start = find_start (text, match);
  const char *stop = start;
  const char *place, *end;
  GString *markup = g_string_new (start > text ? "…" : NULL);

  for (guint i = 0; i < EXCERPT && *stop != '\0'; i++)
    stop = g_utf8_next_char (stop);

  for (place = match; find_word (&place, &end) && place < stop; place = end)
    {
      end = MIN (end, stop);
      if (!matches (place, end, words))
        continue;

      append_plain (markup, start, place);
      g_string_append (markup, "<b>");
      append_plain (markup, place, end);
      g_string_append (markup, "</b>");
      start = end;
    }
  append_plain (markup, start, stop);
  if (*stop != '\0')
    g_string_append (markup, "…");

  return g_string_free (markup, FALSE);
}

static LrSearchHit *
make_hit (LrRecord  *record,
          GPtrArray *words)
{
  const LrKind *kind = lr_record_get_kind (record);
  LrSearchHit *hit = g_object_new (LR_TYPE_SEARCH_HIT, NULL);

  hit->record = g_object_ref (record);
  for (guint i = 0; i < kind->n_fields && hit->markup == NULL; i++)
    {
      const char *text, *match;

      if (!(kind->fields[i].flags & LR_FIELD_SEARCHED) || !lr_field_holds_text (&kind->fields[i]))
        continue;

      text = lr_record_get_text (record, i);
      match = text != NULL ? find_match (text, words) : NULL;
      if (match == NULL)
        continue;

      hit->field = i;
      hit->markup = make_markup (text, match, words);
    }

  return hit;
}

LrRecord *
lr_search_hit_get_record (LrSearchHit *self)
{
  g_return_val_if_fail (LR_IS_SEARCH_HIT (self), NULL);

  return self->record;
}

guint
lr_search_hit_get_field (LrSearchHit *self)
{
  g_return_val_if_fail (LR_IS_SEARCH_HIT (self), 0);

  return self->field;
}

const char *
lr_search_hit_get_markup (LrSearchHit *self)
{
  g_return_val_if_fail (LR_IS_SEARCH_HIT (self), NULL);

  return self->markup != NULL ? self->markup : "";
}

/* Adds hits until there are @limit. Returns: the last row that was looked at when
 * @looks were not enough; 0 when that was all; -1 on an error. */
static gint64
read_hits (LrStore      *store,
           LrStatement  *statement,
           GPtrArray    *words,
           GPtrArray    *hits,
           guint         limit,
           guint         looks,
           GError      **error)
{
  LrConnection *connection = lr_store_get_connection (store, error);
  int code = SQLITE_DONE;

  while (hits->len < limit && (code = lr_statement_step (statement, error)) == SQLITE_ROW)
    {
      gint64 row = sqlite3_column_int64 (statement, 0);
      gint64 id;
      const LrKind *kind = lr_search_index_decode (lr_store_get_search_index (store), row, &id);
      g_autoptr (GError) reason = NULL;
      g_autoptr (LrRecord) record = kind != NULL ? lr_table_load (connection, kind, id, &reason) : NULL;

      if (reason != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return -1;
        }
      if (record != NULL && record_has_all (record, words))
        g_ptr_array_add (hits, make_hit (record, words));
      if (--looks == 0)
        return row;
    }

  return code == SQLITE_ROW || code == SQLITE_DONE ? 0 : -1;
}

static gint64
search_below (LrStore    *store,
              GPtrArray  *words,
              gboolean    cut,
              gint64      below,
              GPtrArray  *hits,
              guint       limit,
              GError    **error)
{
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (lr_store_get_connection (store, NULL),
                           "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid < ?2"
                           " ORDER BY rowid DESC", error);
  g_autofree char *query = make_query (words, cut);

  if (statement == NULL)
    return -1;

  lr_statement_bind_text (statement, 1, query);
  sqlite3_bind_int64 (statement, 2, below);

  return read_hits (store, statement, words, hits, limit, cut ? limit * LOOKS : G_MAXUINT, error);
}

GPtrArray *
lr_store_search (LrStore     *store,
                 const char  *text,
                 guint        limit,
                 GError     **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) words = NULL;
  gint64 below = G_MAXINT64;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);
  g_return_val_if_fail (text != NULL && g_utf8_validate (text, -1, NULL), NULL);

  if (lr_store_get_connection (store, error) == NULL)
    return NULL;

  words = split_words (text);
  if (words->len == 0 || limit == 0)
    return g_steal_pointer (&hits);

  /* In an open batch what it changed counts. */
  if (!lr_search_index_write (lr_store_get_search_index (store), error))
    {
      lr_store_break (store);
      return NULL;
    }

  if (any_can_be_cut (words))
    below = search_below (store, words, TRUE, below, hits, limit, error);
  if (below > 0)
    below = search_below (store, words, FALSE, below, hits, limit, error);

  return below >= 0 ? g_steal_pointer (&hits) : NULL;
}
