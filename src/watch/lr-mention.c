/* lr-mention.c: whether a text is about somebody who is involved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-mention.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-roles.h"
#include "lr-text.h"

/* Letters of the least word that gives somebody away: "Bos"; from the next one on also at
 * the beginning of a word, and then anywhere in it. */
#define LEAST_WORD 3
#define LONG_WORD  5
#define LONG_STEM  7

/* These stand before names, and in every text: they give nobody away. */
static const char * const common_words[] = {
  "aan", "and", "bij", "de", "del", "den", "der", "des", "dhr", "dr", "drs", "een", "heer", "het", "in", "las",
  "meneer", "met", "mevrouw", "mevr", "mr", "mw", "naar", "of", "op", "or", "te", "ten", "ter", "the", "uit", "van",
  "von", "voor", NULL
};

static gboolean
has_word (GPtrArray  *words,
          const char *word)
{
  return g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL);
}

/* Nothing has all of its words nowhere. */
static gboolean
has_all (GPtrArray *words,
         GPtrArray *part)
{
  for (guint i = 0; i < part->len; i++)
    {
      if (!has_word (words, g_ptr_array_index (part, i)))
        return FALSE;
    }

  return part->len > 0;
}

/* (transfer full) (element-type utf8): without those that give nobody away. */
static GPtrArray *
split (const char *text)
{
  GPtrArray *words = lr_text_split_words (text != NULL ? text : "");

  for (guint i = words->len; i > 0; i--)
    {
      if (g_strv_contains (common_words, g_ptr_array_index (words, i - 1)))
        g_ptr_array_remove_index (words, i - 1);
    }

  return words;
}

/* @words are of a role that is called several things: "Psychologist or educationalist". */
static gboolean
has_one_of (GPtrArray  *words,
            const char *role)
{
  g_auto (GStrv) names = g_regex_split_simple (" of | or |, ", role, 0, 0);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) name = split (names[i]);

      if (has_all (words, name))
        return TRUE;
    }

  return FALSE;
}

gboolean
lr_mention_means (const char *recipient,
                  LrRecord   *party)
{
  g_autofree char *role = lr_record_describe (party, LR_PARTY_ROLE);
  g_autoptr (GPtrArray) words = split (recipient);
  g_autoptr (GPtrArray) name = split (lr_record_get_text (party, LR_PARTY_NAME));
  g_autoptr (GPtrArray) organisation = split (lr_record_get_text (party, LR_PARTY_ORGANISATION));
  g_autoptr (GPtrArray) role_words = split (role);

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);

      if (!has_word (name, word) && !has_word (organisation, word) && !has_word (role_words, word))
        return FALSE;
    }

  return has_all (words, name) || has_all (words, organisation) || has_one_of (words, role);
}

gboolean
lr_mention_is_same (const char *name,
                    const char *other)
{
  g_autoptr (GPtrArray) words = split (name);
  g_autoptr (GPtrArray) other_words = split (other);

  return has_all (words, other_words) || has_all (other_words, words);
}

static LrMention *
create (const char *name)
{
  LrMention *mention = g_new0 (LrMention, 1);

  mention->name = g_strdup (name);
  mention->phrase = g_ptr_array_new_with_free_func (g_free);
  mention->words = g_ptr_array_new_with_free_func (g_free);
  mention->all = g_ptr_array_new_with_free_func (g_free);
  mention->stems = g_ptr_array_new_with_free_func (g_free);
  return mention;
}

void
lr_mention_free (LrMention *mention)
{
  g_free (mention->name);
  g_ptr_array_unref (mention->phrase);
  g_ptr_array_unref (mention->words);
  g_ptr_array_unref (mention->all);
  g_ptr_array_unref (mention->stems);
  g_free (mention);
}

static void
add_stems (LrMention          *mention,
           int                 role,
           const char * const *except)
{
  const char * const *stems = lr_role_get_stems (role);

  for (guint i = 0; stems[i] != NULL; i++)
    {
      if (except == NULL || !g_strv_contains (except, stems[i]))
        g_ptr_array_add (mention->stems, g_strdup (stems[i]));
    }
}

LrMention *
lr_mention_new (LrRecord  *party,
                GPtrArray *open)
{
  const char *name = lr_record_get_text (party, LR_PARTY_NAME);
  LrMention *mention = create (name);
  g_autoptr (GPtrArray) words = split (name);

  g_ptr_array_unref (mention->phrase);
  mention->phrase = lr_text_split_words (name != NULL ? name : "");
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);

      if (g_utf8_strlen (word, -1) >= LEAST_WORD && (open == NULL || !has_word (open, word)))
        g_ptr_array_add (mention->words, g_strdup (word));
    }
  g_ptr_array_unref (mention->all);
  mention->all = split (lr_record_get_text (party, LR_PARTY_ORGANISATION));
  if (open != NULL && has_all (open, mention->all))
    g_ptr_array_set_size (mention->all, 0);

  return mention;
}

LrMention *
lr_mention_new_of_care (LrRecord *reader)
{
  LrMention *mention = create (_("who gives care or help"));
  const char * const *own = lr_role_get_stems (lr_record_get_choice (reader, LR_PARTY_ROLE));

  for (int role = 0; role <= LR_PARTY_ROLE_END; role++)
    add_stems (mention, role, own);
  return mention;
}

static gboolean
has_phrase (GPtrArray *words,
            GPtrArray *phrase)
{
  for (guint at = 0; phrase->len > 0 && at + phrase->len <= words->len; at++)
    {
      guint n = 0;

      while (n < phrase->len && g_str_equal (g_ptr_array_index (words, at + n), g_ptr_array_index (phrase, n)))
        n++;
      if (n == phrase->len)
        return TRUE;
    }

  return FALSE;
}

/* @key: all letters of the text in one, in which "Stil-water" is a word too. */
static gboolean
has_name (GPtrArray  *words,
          const char *key,
          const char *name)
{
  glong length = g_utf8_strlen (name, -1);

  if (length >= LONG_WORD)
    return strstr (key, name) != NULL;

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);

      if (g_str_equal (word, name) || (length > LEAST_WORD && g_str_has_prefix (word, name)))
        return TRUE;
    }

  return FALSE;
}

/* Dutch joins words, and the role stands last: "kinderarts". A longer stem may be
 * anywhere, one of few letters only stands first. */
static gboolean
has_stem (GPtrArray  *words,
          const char *key,
          const char *stem)
{
  if (strlen (stem) >= LONG_STEM)
    return strstr (key, stem) != NULL;

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);

      if (strlen (stem) > LEAST_WORD ? g_str_has_suffix (word, stem) : g_str_has_prefix (word, stem))
        return TRUE;
    }

  return FALSE;
}

static gboolean
gives_away (const LrMention *mention,
            GPtrArray       *words,
            const char      *key)
{
  for (guint i = 0; i < mention->words->len; i++)
    {
      if (has_name (words, key, g_ptr_array_index (mention->words, i)))
        return TRUE;
    }
  for (guint i = 0; i < mention->stems->len; i++)
    {
      if (has_stem (words, key, g_ptr_array_index (mention->stems, i)))
        return TRUE;
    }

  return has_phrase (words, mention->phrase) || has_all (words, mention->all);
}

guint
lr_mention_find (GPtrArray  *mentions,
                 guint       from,
                 const char *text)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autofree char *key = NULL;

  if (text == NULL || from >= mentions->len)
    return mentions->len;

  words = lr_text_split_words (text);
  key = lr_text_fold_key (text);
  for (guint i = from; i < mentions->len; i++)
    {
      if (gives_away (g_ptr_array_index (mentions, i), words, key))
        return i;
    }

  return mentions->len;
}
