/* lr-bsn.c: knows a citizen service number, so that it is never read
 *
 * By the name of its column, or by its values: a BSN passes the eleven test, as
 * one in eleven numbers of nine digits does by chance. So a column whose header
 * plainly says pupil number needs three different ones that pass, any other
 * column one, and more than half of its values must. A number for education
 * (onderwijsnummer) is made the same way with a remainder of 5.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-bsn.h"

#include <string.h>

#include "lr-text.h"

/* Different values of a column that are looked at: enough to be sure. */
#define MAX_SEEN 100
#define MIN_TRUSTED 3

/* Parts of a header that mean nothing else. */
static const char * const certain_parts[] = {
  "bsn", "burgerserv", "burgernummer", "burgernr", "persoonsgeb", "persgeb", "pgn", "sofinr", "sofinum",
  "sociaalfiscaal", "fiscaalnummer", "fiscaalnr", "onderwijsnummer", "onderwijsnr", "onderwnr", "rijksregister",
  "citizenservice", "socialsecurity", NULL
};

/* Words of a header that are parts of other words as well. */
static const char * const certain_words[] = { "sofi", "ssn", "own", NULL };

gboolean
lr_bsn_is_header (const char *header)
{
  g_autofree char *key = lr_text_fold_key (header);
  g_autofree char *folded = lr_text_fold (header);
  g_auto (GStrv) words = NULL;

  for (guint i = 0; certain_parts[i] != NULL; i++)
    {
      if (strstr (key, certain_parts[i]) != NULL)
        return TRUE;
    }

  words = g_strsplit_set (folded, " /-_.,:;()[]&+|\\", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_strv_contains (certain_words, words[i]))
        return TRUE;
    }

  return FALSE;
}

/* The nine digits of @text, dots, spaces and hyphens left out and the first
 * zero of eight put back. */
static gboolean
read_digits (const char *text,
             int         digits[9])
{
  int n_digits = 0;

  for (; *text != '\0'; text++)
    {
      if (*text == ' ' || *text == '.' || *text == '-')
        continue;
      if (!g_ascii_isdigit (*text) || n_digits == 9)
        return FALSE;
      digits[n_digits++] = *text - '0';
    }

  if (n_digits == 8)
    {
      memmove (digits + 1, digits, 8 * sizeof digits[0]);
      digits[0] = 0;
      n_digits = 9;
    }

  return n_digits == 9;
}

gboolean
lr_bsn_is_valid (const char *text)
{
  int digits[9];
  int sum = 0;
  gboolean any = FALSE;

  if (!read_digits (text, digits))
    return FALSE;

  for (int i = 0; i < 9; i++)
    {
      sum += digits[i] * (i < 8 ? 9 - i : -1);
      any = any || digits[i] != 0;
    }

  sum = ((sum % 11) + 11) % 11;
  return any && (sum == 0 || (sum == 5 && digits[0] == 1 && digits[1] == 0));
}

void
lr_bsn_tally_init (LrBsnTally *tally)
{
  tally->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  tally->n_valid = 0;
}

void
lr_bsn_tally_clear (LrBsnTally *tally)
{
  g_clear_pointer (&tally->seen, g_hash_table_unref);
}

void
lr_bsn_tally_add (LrBsnTally *tally,
                  const char *cell)
{
  if (cell[0] == '\0' || g_hash_table_size (tally->seen) == MAX_SEEN ||
      g_hash_table_contains (tally->seen, cell))
    return;

  g_hash_table_add (tally->seen, g_strdup (cell));
  tally->n_valid += (guint) lr_bsn_is_valid (cell);
}

gboolean
lr_bsn_tally_judge (LrBsnTally *tally,
                    gboolean    is_trusted)
{
  return tally->n_valid >= (is_trusted ? MIN_TRUSTED : 1) &&
         2 * tally->n_valid > g_hash_table_size (tally->seen);
}
