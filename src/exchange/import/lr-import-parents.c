/* lr-import-parents.c: the rows of a list of parents
 *
 * A line has a pupil's number and one parent, or two beside each other. A parent is
 * known by the name; one that is written with an initial here and in full there is
 * the same, where it can be no other. Which of two it is, is never guessed: then the
 * line is refused. An empty cell takes nothing away from what the store has, and a
 * parent that is not in the file stays.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "lr-dossier.h"
#include "lr-import-private.h"
#include "lr-parse.h"
#include "lr-text.h"

#define MAX_PARENTS 2

static const struct { LrImportColumn column; guint field; } texts[] = {
  { LR_COLUMN_PARENT_SALUTATION, LR_PARTY_SALUTATION },
  { LR_COLUMN_PARENT_PHONE, LR_PARTY_PHONE },
  { LR_COLUMN_PARENT_EMAIL, LR_PARTY_EMAIL },
  { LR_COLUMN_PARENT_POSTCODE, LR_PARTY_POSTCODE },
  { LR_COLUMN_PARENT_TOWN, LR_PARTY_TOWN },
  { LR_COLUMN_PARENT_LANGUAGE, LR_PARTY_LANGUAGE },
};

/* Those that make one text, with a space between them. */
static const LrImportColumn names[] = {
  LR_COLUMN_PARENT_FIRST_NAME, LR_COLUMN_PARENT_PREFIX, LR_COLUMN_PARENT_LAST_NAME,
};
static const LrImportColumn streets[] = {
  LR_COLUMN_PARENT_STREET, LR_COLUMN_PARENT_HOUSE, LR_COLUMN_PARENT_HOUSE_EXTRA,
};

/* A parent that the store has, or that an earlier line brought. */
typedef struct
{
  LrRecord *party;
  guint     line;  /* of the file that was about this parent; 0 for none yet */
} Known;

/* A parent as a line has it. */
typedef struct
{
  LrRecord *record;  /* (nullable) */
  Known    *known;   /* (nullable): none when it is a new one */
} Parent;

typedef struct
{
  LrImportJob *job;
  LrCsvReader *reader;
  GHashTable  *families;  /* pupil -> (element-type Known) */
  guint        line;
  guint        offset;    /* from the columns of the first parent to those of this one */
} Reader;

static void
free_known (Known *known)
{
  g_object_unref (known->party);
  g_free (known);
}

/* (transfer none) (nullable) (element-type Known): the parents of a pupil. */
static GPtrArray *
get_family (Reader   *self,
            gint64    pupil,
            GError  **error)
{
  GPtrArray *family = g_hash_table_lookup (self->families, &pupil);
  g_autoptr (GPtrArray) parties = NULL;

  if (family != NULL)
    return family;

  parties = lr_store_list (self->job->store, &lr_party_kind, pupil, error);
  if (parties == NULL)
    return NULL;

  family = g_ptr_array_new_with_free_func ((GDestroyNotify) free_known);
  for (guint i = 0; i < parties->len; i++)
    {
      Known known = { .party = parties->pdata[i] };

      if (lr_record_get_choice (known.party, LR_PARTY_ROLE) != LR_PARTY_ROLE_PARENT)
        continue;

      g_object_ref (known.party);
      g_ptr_array_add (family, g_memdup2 (&known, sizeof known));
    }
  g_hash_table_insert (self->families, g_memdup2 (&pupil, sizeof pupil), family);

  return family;
}

/* (transfer full) (nullable): NULL when the line was refused. */
static char *
read_text (Reader         *self,
           LrImportColumn  column)
{
  return lr_import_job_read_text (self->job, self->reader, column + self->offset, LR_IMPORT_MAX_TEXT);
}

static gboolean
read_joined (Reader               *self,
             const LrImportColumn *columns,
             guint                 n_columns,
             LrRecord             *party,
             guint                 field)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *text = read_text (self, columns[i]);

      if (text == NULL)
        return FALSE;
      if (text[0] != '\0')
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", text);
    }

  if (joined->len > 0)
    lr_record_set_text (party, field, joined->str);
  return TRUE;
}

static gboolean
read_custody (Reader   *self,
              LrRecord *party)
{
  const LrImportColumn column = LR_COLUMN_PARENT_CUSTODY + self->offset;
  g_autofree char *cell = read_text (self, LR_COLUMN_PARENT_CUSTODY);
  gboolean custody;

  if (cell == NULL)
    return FALSE;
  if (cell[0] == '\0')
    return TRUE;

  if (lr_parse_answer (cell, &custody))
    {
      lr_record_set_integer (party, LR_PARTY_CUSTODY, custody);
      return TRUE;
    }

  lr_import_job_refuse (self->job, self->line, column, _("“%s” is not yes or no."), lr_import_job_quote (self->job, cell));
  return FALSE;
}

/* The whole name, where there is one, tells more than its parts. */
static gboolean
read_name (Reader   *self,
           LrRecord *party)
{
  g_autofree char *name = read_text (self, LR_COLUMN_PARENT_NAME);

  if (name == NULL)
    return FALSE;
  if (name[0] == '\0')
    return read_joined (self, names, G_N_ELEMENTS (names), party, LR_PARTY_NAME);

  lr_record_set_text (party, LR_PARTY_NAME, name);
  return TRUE;
}

static gboolean
read_parent (Reader   *self,
             LrRecord *party)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (!lr_import_job_read_field (self->job, self->reader, texts[i].column + self->offset, LR_IMPORT_MAX_TEXT,
                                     party, texts[i].field))
        return FALSE;
    }

  return read_name (self, party) && read_joined (self, streets, G_N_ELEMENTS (streets), party, LR_PARTY_STREET) &&
         read_custody (self, party);
}

static gboolean
is_title (const char *word)
{
  static const char * const titles[] = { "de", "dhr", "heer", "mevr", "mevrouw", "mw", "mr", "mrs", "ms", "fam", "familie", NULL };

  return g_strv_contains (titles, word);
}

/* (transfer full) (nullable): the first name, or the first of the initials, of a name in
 * @words; NULL when there is a surname only. */
static char *
dup_given (GPtrArray *words)
{
  guint i = 0;

  while (i + 1 < words->len && is_title (words->pdata[i]))
    i++;

  return i + 1 < words->len ? g_strdup (words->pdata[i]) : NULL;
}

/* Whether one can be the other: the same surname, and before it an initial on one side
 * with which the other begins, or nothing. */
static gboolean
may_be_same (const char *first,
             const char *second)
{
  g_autoptr (GPtrArray) ones = lr_text_split_words (first);
  g_autoptr (GPtrArray) others = lr_text_split_words (second);
  g_autofree char *one = dup_given (ones);
  g_autofree char *other = dup_given (others);

  if (ones->len == 0 || others->len == 0 ||
      !g_str_equal (ones->pdata[ones->len - 1], others->pdata[others->len - 1]))
    return FALSE;

  return one == NULL || other == NULL || g_str_equal (one, other) ||
         (g_utf8_get_char (one) == g_utf8_get_char (other) &&
          (g_utf8_strlen (one, -1) == 1 || g_utf8_strlen (other, -1) == 1));
}

/* Whether it tells more of the first name. */
static gboolean
is_fuller (const char *first,
           const char *second)
{
  g_autoptr (GPtrArray) ones = lr_text_split_words (first);
  g_autoptr (GPtrArray) others = lr_text_split_words (second);
  g_autofree char *one = dup_given (ones);
  g_autofree char *other = dup_given (others);

  return one != NULL && (other == NULL || g_utf8_strlen (one, -1) > g_utf8_strlen (other, -1));
}

/* Which of @family is called @name. A line that was there before has said which of
 * them it meant, and another of this line is another parent: neither is guessed at.
 *
 * @known: (out) (nullable): none when it is a new one.
 * Returns: FALSE when the line was refused */
static gboolean
find_known (Reader      *self,
            GPtrArray   *family,
            const char  *name,
            const Known *other,
            Known      **known)
{
  g_autofree char *key = lr_text_fold_name (name);
  guint n_likely = 0;

  for (guint i = 0; i < family->len; i++)
    {
      Known *candidate = family->pdata[i];
      const char *candidate_name = lr_record_get_text (candidate->party, LR_PARTY_NAME);
      g_autofree char *candidate_key = lr_text_fold_name (candidate_name);

      if (candidate == other)
        continue;

      if (g_str_equal (key, candidate_key))
        {
          *known = candidate;
          return TRUE;
        }
      if (candidate->line == 0 && may_be_same (name, candidate_name))
        {
          *known = candidate;
          n_likely++;
        }
    }

  if (n_likely < 2)
    return TRUE;

  lr_import_job_refuse (self->job, self->line, LR_COLUMN_PARENT_NAME + self->offset,
                        _("“%s” may be more than one of the parents that are known here. Write the name in full, here or there."),
                        lr_import_job_quote (self->job, name));
  return FALSE;
}

/* The fuller of two ways to write a name stays. (transfer full) (nullable): NULL when
 * the line was refused. */
static LrRecord *
merge (Reader   *self,
       Known    *known,
       LrRecord *read)
{
  g_autoptr (LrRecord) party = lr_import_merge_records (known->party, read);
  const char *name = lr_record_get_text (known->party, LR_PARTY_NAME);

  /* "No" is kept as an empty field is, and is no empty cell. */
  if (!read_custody (self, party))
    return NULL;

  if (!is_fuller (lr_record_get_text (read, LR_PARTY_NAME), name))
    lr_record_set_text (party, LR_PARTY_NAME, name);
  if (known->line == 0 || lr_import_records_are_equal (party, known->party))
    return g_steal_pointer (&party);

  lr_import_job_refuse (self->job, self->line, LR_COLUMN_PARENT_NAME + self->offset,
                        _("“%s” was on line %u already, with other data; that line was used."),
                        lr_import_job_quote (self->job, name), known->line);
  return NULL;
}

/* @parent: (out): without a record when the line has no such parent. @other: the other
 * one of the line.
 * Returns: FALSE when the line was refused */
static gboolean
read_row_parent (Reader       *self,
                 GPtrArray    *family,
                 gint64        pupil,
                 const Parent *other,
                 Parent       *parent)
{
  g_autoptr (LrRecord) nobody = lr_record_new (&lr_party_kind, pupil);
  g_autoptr (LrRecord) read = NULL;

  lr_record_set_choice (nobody, LR_PARTY_ROLE, LR_PARTY_ROLE_PARENT);
  read = lr_record_copy (nobody);
  if (!read_parent (self, read))
    return FALSE;

  if (lr_record_is_empty (read, LR_PARTY_NAME))
    {
      if (!lr_import_records_are_equal (read, nobody))
        lr_import_job_warn (self->job, self->line, LR_COLUMN_PARENT_NAME + self->offset,
                            _("This parent has no name and was passed over."));
      return TRUE;
    }

  if (!find_known (self, family, lr_record_get_text (read, LR_PARTY_NAME), other->known, &parent->known))
    return FALSE;

  parent->record = parent->known != NULL ? merge (self, parent->known, read) : g_steal_pointer (&read);
  return parent->record != NULL;
}

static gboolean
keep_parent (Reader     *self,
             GPtrArray  *family,
             Parent     *parent,
             gboolean   *added,
             gboolean   *updated,
             GError    **error)
{
  if (parent->record == NULL)
    return TRUE;

  if (parent->known == NULL)
    {
      parent->known = g_new0 (Known, 1);
      g_ptr_array_add (family, parent->known);
      *added = TRUE;
    }
  else if (lr_import_records_are_equal (parent->record, parent->known->party))
    {
      parent->known->line = self->line;
      return TRUE;
    }
  else
    {
      *updated = TRUE;
    }

  g_set_object (&parent->known->party, parent->record);
  parent->known->line = self->line;
  return self->job->options->dry_run || lr_store_save (self->job->store, parent->record, error);
}

/* A line of which one parent cannot be used is refused whole. */
static gboolean
import_row (Reader   *self,
            LrRecord *pupil,
            GError  **error)
{
  LrImportResult *result = self->job->result;
  GPtrArray *family = get_family (self, lr_record_get_id (pupil), error);
  Parent parents[MAX_PARENTS] = { 0 };
  gboolean good = family != NULL;
  gboolean added = FALSE, updated = FALSE, done = good;

  for (guint i = 0; good && i < MAX_PARENTS; i++)
    {
      self->offset = i * LR_COLUMN_NEXT_PARENT;
      good = read_row_parent (self, family, lr_record_get_id (pupil), &parents[0], &parents[i]);
    }

  for (guint i = 0; good && done && i < MAX_PARENTS; i++)
    done = keep_parent (self, family, &parents[i], &added, &updated, error);

  if (good && added)
    result->n_added++;
  else if (good && updated)
    result->n_updated++;
  else if (good)
    result->n_unchanged++;

  for (guint i = 0; i < MAX_PARENTS; i++)
    g_clear_object (&parents[i].record);

  return done;
}

gboolean
lr_import_job_parents (LrImportJob  *job,
                       GError      **error)
{
  g_autoptr (LrCsvReader) reader = lr_import_source_read (job->source);
  g_autoptr (GHashTable) families = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                           (GDestroyNotify) g_ptr_array_unref);
  Reader self = { .job = job, .reader = reader, .families = families };

  while (lr_import_job_read_row (job, reader))
    {
      LrRecord *pupil;

      if (!lr_import_job_tick (job, lr_csv_reader_get_progress (reader), error))
        return FALSE;

      self.line = lr_csv_reader_get_line (reader);
      pupil = lr_import_job_find_pupil (job, self.line, lr_import_source_get_cell (job->source, reader, LR_COLUMN_NUMBER));
      if (pupil != NULL && !import_row (&self, pupil, error))
        return FALSE;
    }

  return TRUE;
}
