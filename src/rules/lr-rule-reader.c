/* lr-rule-reader.c: reads the text of a rule set line by line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-rule-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-rule-check.h"
#include "lr-rule-draft.h"
#include "lr-rule-schema.h"
#include "lr-rule-value.h"

/* A file with more mistakes than this is not a rule set at all. */
#define MAX_PROBLEMS 25
#define MAX_SIZE (1024 * 1024)

typedef struct
{
  LrRuleSet           *set;
  GPtrArray           *problems;  /* of char *: the lines of the message */
  const LrRuleSection *section;   /* (nullable): nothing to read into */
  gpointer             item;      /* what the section is read into */
  gboolean             skipping;  /* the heading was wrong: its keys are passed over */
  guint                heading;   /* line of the heading */
  GHashTable          *seen;      /* keys of this section */
  GHashTable          *headings;  /* sections of the file */
  GString             *value;     /* the value being gathered, with its key and line */
  char                *key;
  guint                key_line;
} Reader;

static void
add_problem (Reader     *reader,
             guint       line,
             const char *found,
             const char *expected)
{
  if (reader->problems->len < MAX_PROBLEMS)
    g_ptr_array_add (reader->problems, lr_rule_problem (reader->set->name, line, found, expected));
}

/* What a school wrote for an earlier version keeps its file from nothing. */
static void
add_warning (Reader     *reader,
             guint       line,
             const char *found)
{
  if (reader->set->warnings->len < MAX_PROBLEMS)
    g_ptr_array_add (reader->set->warnings,
                     /* Translators: file, line number, what stands there. */
                     g_strdup_printf (_("%s:%u: “%s” says nothing any more and is passed over; you can take it out"),
                                      reader->set->name, line, found));
}

/* (transfer full): the text between quotes, shortened */
static char *
quote (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= 60)
    return g_strdup_printf ("“%s”", text);

  start = g_utf8_substring (text, 0, 60);
  return g_strdup_printf ("“%s…”", start);
}

static char *
list_sections (void)
{
  const LrRuleSection *const *sections = lr_rule_schema_get_sections ();
  g_autoptr (GString) list = g_string_new ("[ruleset]");

  for (guint i = 1; sections[i] != NULL; i++)
    g_string_append_printf (list, ", [%s …]", sections[i]->name);

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
list_keys (const LrRuleSection *section)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (const LrRuleKey *key = section->keys; key->name != NULL; key++)
    g_string_append_printf (list, "%s%s", key == section->keys ? "" : ", ", key->name);

  /* Translators: a list of the words that may stand there. */
  return g_strdup_printf (_("one of: %s"), list->str);
}

/* Hands the gathered value to its key. */
static void
finish_value (Reader *reader)
{
  const LrRuleKey *key;
  g_autofree char *expected = NULL;
  g_autofree char *name = g_steal_pointer (&reader->key);

  if (name == NULL || reader->skipping)
    return;

  key = lr_rule_schema_find_key (reader->section, name);
  if (key == NULL && lr_rule_schema_had_key (reader->section, name))
    {
      add_warning (reader, reader->key_line, name);
      return;
    }

  if (key == NULL)
    {
      g_autofree char *found = quote (name);

      expected = list_keys (reader->section);
      add_problem (reader, reader->key_line, found, expected);
      return;
    }

  if (reader->value->len == 0)
    {
      g_autofree char *found = g_strdup_printf (_("“%s” without a value"), name);

      add_problem (reader, reader->key_line, found, _("something after the “=”"));
      return;
    }

  if (!g_hash_table_add (reader->seen, g_strdup (name)) && !lr_rule_value_repeats (key->type))
    {
      g_autofree char *found = g_strdup_printf (_("“%s” a second time"), name);

      add_problem (reader, reader->key_line, found, _("it once in each section"));
      return;
    }

  if (!lr_rule_value_read (key, reader->item, reader->value->str, reader->key_line, &expected))
    {
      g_autofree char *found = quote (reader->value->str);

      add_problem (reader, reader->key_line, found, expected);
    }
}

/* Looks whether the section that ends here has all it needs. */
static void
finish_section (Reader *reader)
{
  finish_value (reader);

  if (reader->section == NULL || reader->skipping)
    return;

  for (const LrRuleKey *key = reader->section->keys; key->name != NULL; key++)
    {
      if (key->required && !g_hash_table_contains (reader->seen, key->name))
        {
          g_autofree char *expected = g_strdup_printf (_("“%s = …” in it"), key->name);
          g_autofree char *found = reader->item == (gpointer) reader->set
                                   ? g_strdup ("[ruleset]")
                                   : g_strdup_printf ("[%s %s]", reader->section->name, ((LrRuleItem *) reader->item)->id);

          add_problem (reader, reader->heading, found, expected);
        }
    }
}

static void
start_section (Reader *reader,
               char   *heading,
               guint   line)
{
  char *space = strpbrk (heading, " \t");
  g_autofree char *id = space != NULL ? g_strstrip (g_strdup (space)) : NULL;
  g_autofree char *whole = g_strdup (heading);
  LrRuleItem *item;

  finish_section (reader);
  g_hash_table_remove_all (reader->seen);
  reader->heading = line;
  reader->skipping = TRUE;

  if (space != NULL)
    *space = '\0';
  reader->section = lr_rule_schema_find_section (heading);

  if (reader->section == NULL && lr_rule_schema_had_section (heading))
    {
      g_autofree char *found = g_strdup_printf ("[%s]", whole);

      add_warning (reader, line, found);
      return;
    }

  if (reader->section == NULL || (reader->section->list == 0) != (id == NULL))
    {
      g_autofree char *found = quote (whole);
      g_autofree char *expected = list_sections ();

      add_problem (reader, line, found, expected);
      return;
    }

  if (!g_hash_table_add (reader->headings, g_steal_pointer (&whole)))
    {
      g_autofree char *found = g_strdup_printf ("[%s%s%s]", heading, id != NULL ? " " : "", id != NULL ? id : "");

      add_problem (reader, line, found, _("each section once"));
      return;
    }

  reader->skipping = FALSE;
  if (reader->section->list == 0)
    {
      reader->set->line = line;
      reader->item = reader->set;
      return;
    }

  item = g_malloc0 (reader->section->size);
  item->id = g_steal_pointer (&id);
  item->line = line;
  g_ptr_array_add (lr_rule_schema_get_list (reader->section, reader->set), item);
  reader->item = item;
}

static void
read_line (Reader *reader,
           char   *text,
           guint   line)
{
  gboolean indented = *text == ' ' || *text == '\t';
  char *stripped = g_strstrip (text);
  char *equals = strchr (stripped, '=');
  gsize length = strlen (stripped);

  if (length == 0 || *stripped == '#')
    return;

  if (indented && reader->key != NULL)
    {
      g_string_append_printf (reader->value, "%s%s", reader->value->len > 0 ? " " : "", stripped);
      return;
    }

  if (*stripped == '[' && stripped[length - 1] == ']')
    {
      stripped[length - 1] = '\0';
      start_section (reader, g_strstrip (stripped + 1), line);
      return;
    }

  finish_value (reader);
  if (equals == NULL || equals == stripped)
    {
      g_autofree char *found = quote (stripped);

      add_problem (reader, line, found, _("“[section]”, “key = value” or an indented line that goes on"));
      return;
    }

  if (reader->section == NULL && !reader->skipping)
    {
      g_autofree char *found = quote (stripped);

      add_problem (reader, line, found, _("“[ruleset]” before the first key"));
      reader->skipping = TRUE;
      return;
    }

  *equals = '\0';
  reader->key = g_strdup (g_strchomp (stripped));
  reader->key_line = line;
  g_string_assign (reader->value, g_strchug (equals + 1));
}

static guint
count_lines (const char *text,
             const char *end)
{
  guint lines = 1;

  for (; text < end; text++)
    lines += *text == '\n';

  return lines;
}

static gboolean
is_text (Reader     *reader,
         const char *text,
         gsize       length)
{
  const char *end;

  if (length > MAX_SIZE)
    {
      add_problem (reader, 1, _("a file of more than 1 MiB"), _("the text of a rule set"));
      return FALSE;
    }

  if (!g_utf8_validate_len (text, length, &end))
    {
      add_problem (reader, count_lines (text, end), _("bytes that are no text"), _("text in UTF-8"));
      return FALSE;
    }

  return TRUE;
}

static void
read_text (Reader     *reader,
           const char *text,
           gsize       length)
{
  g_autofree char *copy = g_strndup (text, length);
  g_auto (GStrv) lines = g_strsplit (g_str_has_prefix (copy, "\xEF\xBB\xBF") ? copy + 3 : copy, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    read_line (reader, lines[i], i + 1);

  finish_section (reader);
  if (!g_hash_table_contains (reader->headings, "ruleset"))
    add_problem (reader, 1, _("no “[ruleset]”"), _("that section with id, title, source and sectors"));
}

LrRuleSet *
lr_rule_set_new_from_text (const char  *name,
                           const char  *text,
                           gssize       length,
                           GError     **error)
{
  g_autoptr (LrRuleSet) set = lr_rule_set_new_empty (name);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  Reader reader = { .set = set, .problems = problems };
  gsize size;

  g_return_val_if_fail (name != NULL && text != NULL, NULL);

  size = length >= 0 ? (gsize) length : strlen (text);
  reader.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader.headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader.value = g_string_new (NULL);

  if (is_text (&reader, text, size))
    read_text (&reader, text, size);
  if (problems->len == 0)
    lr_rule_set_check_references (set, problems);

  g_hash_table_unref (reader.seen);
  g_hash_table_unref (reader.headings);
  g_string_free (reader.value, TRUE);
  g_free (reader.key);

  if (problems->len > 0)
    {
      g_autofree char *message = NULL;

      g_ptr_array_add (problems, NULL);
      message = g_strjoinv ("\n", (char **) problems->pdata);
      g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID, message);
      return NULL;
    }

  return g_steal_pointer (&set);
}

LrRuleSet *
lr_rule_set_new_from_file (const char  *path,
                           GError     **error)
{
  g_autofree char *text = NULL;
  gsize length;

  g_return_val_if_fail (path != NULL, NULL);

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;

  return lr_rule_set_new_from_text (path, text, (gssize) length, error);
}
