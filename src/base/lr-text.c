/* lr-text.c: text as people vary it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-text.h"

#include <string.h>

/* In small letters, each mark apart from its letter. Most texts need no table for it. */
static char *
take_apart (const char *text)
{
  g_autofree char *folded = NULL;

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);

  folded = g_utf8_casefold (text, -1);
  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
}

/* Invisible marks change no word. */
static gboolean
is_mark (gunichar letter)
{
  return letter >= 0x80 && (g_unichar_ismark (letter) || g_unichar_type (letter) == G_UNICODE_FORMAT);
}

static char *
fold (const char *text,
      gboolean    letters_only)
{
  g_autofree char *parts = take_apart (text);
  GString *result = g_string_sized_new (strlen (parts));
  gboolean space_due = FALSE;

  for (const char *at = parts; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (is_mark (letter))
        continue;

      if (g_unichar_isspace (letter))
        {
          space_due = result->len > 0;
          continue;
        }

      if (letters_only && !g_unichar_isalnum (letter))
        continue;

      if (space_due && !letters_only)
        g_string_append_c (result, ' ');
      space_due = FALSE;
      g_string_append_unichar (result, letter);
    }

  return g_string_free (result, FALSE);
}

char *
lr_text_fold (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return fold (text, FALSE);
}

char *
lr_text_fold_key (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return fold (text, TRUE);
}

char *
lr_text_join_first (GPtrArray  *texts,
                    guint       most,
                    const char *between)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (texts->len, most); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? between : "", (char *) g_ptr_array_index (texts, i));

  return g_string_free (text, FALSE);
}

GPtrArray *
lr_text_split_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = NULL;
  g_autoptr (GString) word = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, words);

  folded = lr_text_fold (text);
  for (const char *at = folded;; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter != 0 && g_unichar_isalnum (letter))
        {
          g_string_append_unichar (word, letter);
          continue;
        }
      if (word->len > 0)
        g_ptr_array_add (words, g_strdup (word->str));
      g_string_truncate (word, 0);
      if (letter == 0)
        return words;
    }
}

/* Letters that no accent makes out of another, at the place where Dutch class
 * lists have them. A last name ends at its comma: before every longer name. */
static const struct { const char *letter, *as; } sorted_as[] = {
  { "æ", "ae" }, { "ð", "d" }, { "ø", "o" }, { "þ", "th" }, { "đ", "d" },
  { "ħ", "h" }, { "ı", "i" }, { "ł", "l" }, { "œ", "oe" }, { ",", "\002" },
};

static void
replace_letters (GString *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (sorted_as); i++)
    g_string_replace (text, sorted_as[i].letter, sorted_as[i].as, 0);
}

char *
lr_text_fold_name (const char *text)
{
  g_autofree char *key = lr_text_fold_key (text);
  GString *name = g_string_new (key);

  replace_letters (name);
  return g_string_free (name, FALSE);
}

char *
lr_text_sort_key (const char *text)
{
  g_autofree char *folded = NULL;
  GString *key;

  g_return_val_if_fail (text != NULL, NULL);

  folded = lr_text_fold (text);
  key = g_string_new (folded);
  replace_letters (key);
  g_string_append_printf (key, "\001%s", text);
  return g_string_free (key, FALSE);
}

/* Between two letters they decide how those are written: they belong to the
 * spelling of names in Persian, Hindi and other languages. */
static gboolean
is_joiner (gunichar letter)
{
  return letter == 0x200c || letter == 0x200d;
}

char *
lr_text_clean (const char *text,
               gboolean    keep_lines)
{
  g_autofree char *composed = NULL;
  GString *result;
  gboolean space_due = FALSE;
  guint lines_due = 0;
  const char *joiners = NULL;  /* that wait for a letter */

  g_return_val_if_fail (text != NULL, NULL);

  composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  result = g_string_new (NULL);
  for (const char *at = composed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == '\n' && keep_lines)
        {
          lines_due++;
        }
      else if (g_unichar_isspace (letter) || g_unichar_iscntrl (letter))
        {
          space_due = TRUE;
        }
      else if (is_joiner (letter))
        {
          joiners = joiners != NULL ? joiners : at;
          continue;
        }
      else if (g_unichar_type (letter) != G_UNICODE_FORMAT)
        {
          /* At most one empty line between two paragraphs. */
          for (guint i = 0; result->len > 0 && i < MIN (lines_due, 2); i++)
            g_string_append_c (result, '\n');
          if (result->len > 0 && space_due && lines_due == 0)
            g_string_append_c (result, ' ');
          else if (result->len > 0 && joiners != NULL && lines_due == 0)
            g_string_append_len (result, joiners, at - joiners);

          space_due = FALSE;
          lines_due = 0;
          g_string_append_unichar (result, letter);
        }

      joiners = NULL;
    }

  return g_string_free (result, FALSE);
}

/* What is read as a part of the letter before it. */
static gboolean
joins_before (gunichar letter)
{
  switch ((int) g_unichar_break_type (letter))
    {
    case G_UNICODE_BREAK_COMBINING_MARK:
    case G_UNICODE_BREAK_ZERO_WIDTH_JOINER:
    case G_UNICODE_BREAK_EMOJI_MODIFIER:
    case G_UNICODE_BREAK_HANGUL_V_JAMO:
    case G_UNICODE_BREAK_HANGUL_T_JAMO:
      return TRUE;

    default:
      /* Vowels of Thai and Lao, and the tags that make a flag. */
      return g_unichar_ismark (letter) || letter == 0x0e33 || letter == 0x0eb3 ||
             letter == 0x200c || (letter >= 0xe0020 && letter <= 0xe007f);
    }
}

static gboolean
is_flag_half (gunichar letter)
{
  return letter >= 0x1f1e6 && letter <= 0x1f1ff;
}

static gboolean
is_hangul_lead (gunichar letter)
{
  return g_unichar_break_type (letter) == G_UNICODE_BREAK_HANGUL_L_JAMO;
}

/* Whether a reader sees an end between @before and @after. @flags: how many
 * halves of flags stand at the end of what is before. */
static gboolean
is_seam (gunichar before,
         gunichar after,
         guint    flags)
{
  if (joins_before (after) || before == 0x200d || (before == '\r' && after == '\n'))
    return FALSE;
  if (is_flag_half (after) && flags % 2 == 1)
    return FALSE;
  /* A sign that has a consonant written into the next one. */
  if (g_unichar_combining_class (before) == 9 && g_unichar_isalpha (after))
    return FALSE;

  return !(is_hangul_lead (before) && is_hangul_lead (after));
}

/* The last place in the first @max_letters of @text where a letter ends. */
static const char *
find_seam (const char *text,
           guint       max_letters)
{
  const char *seam = text;
  gunichar before = 0;
  guint flags = 0;
  const char *at = text;

  for (guint i = 0; *at != '\0'; i++, at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (i > 0 && is_seam (before, letter, flags))
        seam = at;
      if (i == max_letters)
        break;
      flags = is_flag_half (letter) ? flags + 1 : 0;
      before = letter;
    }

  return seam;
}

static gboolean
is_within (const char *text,
           guint       max_letters)
{
  for (guint i = 0; i < max_letters; i++, text = g_utf8_next_char (text))
    {
      if (*text == '\0')
        return TRUE;
    }

  return *text == '\0';
}

char *
lr_text_cap (const char *text,
             guint       max_letters)
{
  g_autofree char *begin = NULL;

  g_return_val_if_fail (text != NULL && max_letters > 0, NULL);

  if (is_within (text, max_letters))
    return g_strdup (text);

  begin = g_strndup (text, (gsize) (find_seam (text, max_letters - 1) - text));
  return g_strconcat (begin, "…", NULL);
}

char *
lr_text_shorten (const char *text,
                 guint       max_letters)
{
  g_autofree char *line = NULL;

  g_return_val_if_fail (text != NULL && max_letters > 0, NULL);

  line = lr_text_clean (text, FALSE);
  return lr_text_cap (line, max_letters);
}

char *
lr_text_without_mnemonic (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '_' && p[1] != '\0')
        p++;
      g_string_append_c (plain, *p);
    }

  return g_string_free (plain, FALSE);
}
