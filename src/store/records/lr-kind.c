/* lr-kind.c: a kind of record, declared once as a table of fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-kind.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-record.h"

/* GObject writes "held_on" as "held-on". */
static gboolean
is_name (const char *name,
         const char *given)
{
  for (; *name != '\0' && (*name == *given || (*name == '_' && *given == '-')); name++)
    given++;

  return *name == '\0' && *given == '\0';
}

int
lr_kind_find_field (const LrKind *kind,
                    const char   *name)
{
  g_return_val_if_fail (kind != NULL && name != NULL, -1);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (is_name (kind->fields[i].name, name))
        return (int) i;
    }

  return -1;
}

gboolean
lr_field_holds_text (const LrField *field)
{
  return field->type == LR_FIELD_TEXT || field->type == LR_FIELD_PROSE ||
         field->type == LR_FIELD_CHOICE || field->type == LR_FIELD_CHOICES;
}

static gboolean
has_alias (const LrChoice *choice,
           const char     *word)
{
  g_auto (GStrv) aliases = NULL;

  if (choice->aliases == NULL)
    return FALSE;

  aliases = g_strsplit (choice->aliases, " ", -1);
  return g_strv_contains ((const char * const *) aliases, word);
}

/* The place of what a person wrote: by its id or an alias, in any case; -1 for none. */
static int
find_written (const LrChoice *choices,
              const char     *text)
{
  g_autofree char *word = g_strdelimit (g_strstrip (g_ascii_strdown (text, -1)), " ", '-');

  for (int i = 0; choices[i].id != NULL; i++)
    {
      if (g_str_equal (choices[i].id, word) || has_alias (&choices[i], word))
        return i;
    }

  return -1;
}

const LrChoice *
lr_field_find_choice (const LrField *field,
                      const char    *id_or_alias)
{
  int place;

  g_return_val_if_fail (field != NULL && field->choices != NULL, NULL);

  if (id_or_alias == NULL)
    return NULL;

  for (const LrChoice *choice = field->choices; choice->id != NULL; choice++)
    {
      if (g_str_equal (choice->id, id_or_alias))
        return choice;
    }

  place = find_written (field->choices, id_or_alias);
  return place >= 0 ? &field->choices[place] : NULL;
}

/* An id is one word in small letters: anything else a person wrote, when it was asked for in
 * free text. */
static gboolean
is_free_text (const char *id)
{
  for (; *id != '\0'; id++)
    {
      if (*id == ' ' || g_ascii_isupper (*id))
        return TRUE;
    }

  return FALSE;
}

int
lr_choice_from_id (const LrChoice *choices,
                   const char     *id)
{
  int place;

  g_return_val_if_fail (choices != NULL, LR_CHOICE_UNKNOWN);

  if (id == NULL || *id == '\0')
    return LR_CHOICE_NONE;

  for (int i = 0; choices[i].id != NULL; i++)
    {
      if (strcmp (choices[i].id, id) == 0)
        return i + 1;
    }

  place = is_free_text (id) ? find_written (choices, id) : -1;
  return place >= 0 ? place + 1 : LR_CHOICE_UNKNOWN;
}

const char *
lr_choice_get_id (const LrChoice *choices,
                  int             choice)
{
  g_return_val_if_fail (choices != NULL, NULL);

  for (int i = 0; choices[i].id != NULL; i++)
    {
      if (i + 1 == choice)
        return choices[i].id;
    }

  return NULL;
}

char *
lr_choice_describe (const LrChoice *choices,
                    const char     *id)
{
  int choice = lr_choice_from_id (choices, id);

  if (choice == LR_CHOICE_NONE)
    return g_strdup ("");
  if (choice == LR_CHOICE_UNKNOWN && is_free_text (id))
    return g_strdup (id);
  if (choice == LR_CHOICE_UNKNOWN)
    /* Translators: an answer that a newer version of the app wrote. */
    return g_strdup_printf (_("“%s” (unknown to this version)"), id);

  return g_strdup (_(choices[choice - 1].label));
}

gboolean
lr_choices_contain (const char *ids,
                    const char *id)
{
  gsize length = strlen (id);

  while (ids != NULL)
    {
      gsize word = strcspn (ids, ",");

      if (word == length && strncmp (ids, id, word) == 0)
        return TRUE;
      ids = ids[word] != '\0' ? ids + word + 1 : NULL;
    }

  return FALSE;
}

static void
append_id (GString    *list,
           const char *id)
{
  g_string_append_printf (list, "%s%s", list->len > 0 ? "," : "", id);
}

char *
lr_choices_set (const LrChoice *choices,
                const char     *ids,
                const char     *id,
                gboolean        contained)
{
  g_auto (GStrv) words = g_strsplit (ids != NULL ? ids : "", ",", -1);
  GString *list = g_string_new (NULL);

  for (const LrChoice *choice = choices; choice->id != NULL; choice++)
    {
      if (g_str_equal (choice->id, id) ? contained : lr_choices_contain (ids, choice->id))
        append_id (list, choice->id);
    }

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (lr_choice_from_id (choices, words[i]) == LR_CHOICE_UNKNOWN && !lr_choices_contain (list->str, words[i]) &&
          (contained || !g_str_equal (words[i], id)))
        append_id (list, words[i]);
    }

  return g_string_free (list, list->len == 0);
}

char *
lr_choices_describe (const LrChoice *choices,
                     const char     *ids)
{
  g_auto (GStrv) words = g_strsplit (ids != NULL ? ids : "", ",", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *label = lr_choice_describe (choices, words[i]);

      g_free (words[i]);
      words[i] = label;
    }

  return g_strjoinv (", ", words);
}
