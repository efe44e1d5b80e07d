/* lr-pupil-search.c: whether a pupil is meant by what was typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-pupil-search.h"

#include <string.h>

#include "lr-dossier.h"
#include "lr-text.h"

static const guint searched_fields[] = {
  LR_PUPIL_FIRST_NAME,
  LR_PUPIL_PREFIX,
  LR_PUPIL_LAST_NAME,
  LR_PUPIL_CLASS,
  LR_PUPIL_NUMBER,
  LR_PUPIL_MENTOR,
};

/* Folded, and a line break for whatever is no letter or digit: "Noëlle d’Ans"
 * is found by "noelle ans". */
static char *
fold (const char *text)
{
  g_autofree char *folded = lr_text_fold (text);
  g_autoptr (GString) words = g_string_new ("\n");

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (words, g_unichar_isalnum (c) ? c : '\n');
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* The words that a pupil is found by, each after a line break. */
static const char *
get_haystack (LrRecord *pupil)
{
  static GQuark quark;
  GString *text;
  char *haystack;

  if (quark == 0)
    quark = g_quark_from_static_string ("lr-pupil-haystack");

  haystack = g_object_get_qdata (G_OBJECT (pupil), quark);
  if (haystack != NULL)
    return haystack;

  text = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (searched_fields); i++)
    {
      const char *value = lr_record_get_text (pupil, searched_fields[i]);

      if (value != NULL)
        g_string_append_printf (text, " %s", value);
    }

  haystack = fold (text->str);
  g_string_free (text, TRUE);
  g_object_set_qdata_full (G_OBJECT (pupil), quark, haystack, g_free);
  return haystack;
}

char **
lr_pupil_search_split (const char *typed)
{
  g_autofree char *folded = fold (typed);
  g_auto (GStrv) parts = g_strsplit (folded, "\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *needle = NULL;

      if (*parts[i] == '\0')
        continue;

      needle = g_strconcat ("\n", parts[i], NULL);
      g_strv_builder_add (words, needle);
    }

  return g_strv_builder_end (words);
}

gboolean
lr_pupil_search_matches (const char * const *words,
                         LrRecord           *pupil)
{
  const char *haystack = get_haystack (pupil);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (haystack, words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

void
lr_pupil_search_prepare (LrRecord *pupil)
{
  get_haystack (pupil);
}
