/* lr-key-lines.c: key files whose every complaint names a line
 *
 * GKeyFile forgets where a key stood, so it cannot say what is wrong with its
 * value and where. This keeps the lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-key-lines.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-error.h"

void
lr_key_line_free (LrKeyLine *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->group);
  g_free (self->key);
  g_free (self->value);
  g_free (self);
}

void
lr_set_line_error (GError     **error,
                   const char  *file_name,
                   guint        line,
                   const char  *format,
                   ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_set_error (error, LR_ERROR, LR_ERROR_INVALID, "%s:%u: %s", file_name, line, sentence);
}

static LrKeyLine *
read_pair (const char  *text,
           const char  *group,
           const char  *file_name,
           guint        line,
           GError     **error)
{
  const char *equals = strchr (text, '=');
  LrKeyLine *pair;

  if (group == NULL)
    {
      lr_set_line_error (error, file_name, line, _("A “[group]” line must come first."));
      return NULL;
    }
  if (equals == NULL || equals == text)
    {
      lr_set_line_error (error, file_name, line, _("Expected “key=value”, found “%s”."), text);
      return NULL;
    }

  pair = g_new0 (LrKeyLine, 1);
  pair->group = g_strdup (group);
  pair->key = g_strchomp (g_strndup (text, (gsize) (equals - text)));
  pair->value = g_strchug (g_strdup (equals + 1));
  pair->line = line;
  return pair;
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

GPtrArray *
lr_key_lines_read (const char  *text,
                   gssize       length,
                   const char  *file_name,
                   GError     **error)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_key_line_free);
  g_autofree char *copy = NULL;
  g_autofree char *group = NULL;
  g_auto (GStrv) lines = NULL;
  const char *invalid;

  g_return_val_if_fail (text != NULL && file_name != NULL, NULL);

  if (!g_utf8_validate (text, length, &invalid))
    {
      lr_set_line_error (error, file_name, count_lines (text, invalid), _("This is not UTF-8 text."));
      return NULL;
    }

  copy = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  lines = g_strsplit (copy, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);
      gsize n = strlen (line);
      LrKeyLine *pair;

      if (n == 0 || line[0] == '#')
        continue;

      if (line[0] == '[')
        {
          if (n < 3 || line[n - 1] != ']')
            {
              lr_set_line_error (error, file_name, i + 1, _("Expected “[group]”, found “%s”."), line);
              return NULL;
            }
          g_free (group);
          group = g_strndup (line + 1, n - 2);
          continue;
        }

      pair = read_pair (line, group, file_name, i + 1, error);
      if (pair == NULL)
        return NULL;
      g_ptr_array_add (pairs, pair);
    }

  return g_steal_pointer (&pairs);
}
