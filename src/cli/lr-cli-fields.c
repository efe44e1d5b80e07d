/* lr-cli-fields.c: FIELD=VALUE words of the command line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-cli-fields.h"

#include <string.h>

#include "lr-kinds.h"

static char *
list_kinds (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; lr_kinds[i] != NULL; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", lr_kinds[i]->name);

  return g_string_free (list, FALSE);
}

static char *
list_fields (const LrKind *kind)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (!(kind->fields[i].flags & LR_FIELD_INTERNAL))
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", kind->fields[i].name);
    }

  return g_string_free (list, FALSE);
}

const LrKind *
lr_cli_find_kind (LrCli       *cli,
                  const char  *name,
                  GError     **error)
{
  g_autofree char *word = g_strdelimit (g_strdup (name), "-", '_');
  g_autofree char *list = NULL;

  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      if (g_str_equal (lr_kinds[i]->name, word))
        return lr_kinds[i];
    }

  list = list_kinds ();
  g_propagate_error (error, lr_cli_usage_error (cli, _("There is no kind of record “%s”. There are: %s."),
                                                name, list));
  return NULL;
}

/* Returns: (transfer none) (nullable): what comes after the `=` */
static const char *
split_word (LrCli         *cli,
            const LrKind  *kind,
            const char    *word,
            guint         *field,
            GError       **error)
{
  const char *equals = strchr (word, '=');
  g_autofree char *name = NULL;
  g_autofree char *list = NULL;
  int found;

  if (equals == NULL)
    {
      g_propagate_error (error, lr_cli_usage_error (cli, _("“%s” is not of the form FIELD=VALUE."), word));
      return NULL;
    }

  name = g_strdelimit (g_strndup (word, (gsize) (equals - word)), "-", '_');
  found = lr_kind_find_field (kind, name);
  if (found >= 0 && !(kind->fields[found].flags & LR_FIELD_INTERNAL))
    {
      *field = (guint) found;
      return equals + 1;
    }

  list = list_fields (kind);
  g_propagate_error (error, lr_cli_usage_error (cli, _("“%s” has no field “%s”. It has: %s."),
                                                kind->name, name, list));
  return NULL;
}

gboolean
lr_cli_check_fields (LrCli         *cli,
                     const LrKind  *kind,
                     guint          first_word,
                     GError       **error)
{
  guint field;

  for (guint i = first_word; i < lr_cli_get_n_words (cli); i++)
    {
      if (split_word (cli, kind, lr_cli_get_word (cli, i), &field, error) == NULL)
        return FALSE;
    }

  return TRUE;
}

gboolean
lr_cli_apply_fields (LrCli      *cli,
                     LrRecord   *record,
                     guint       first_word,
                     GError    **error)
{
  const LrKind *kind = lr_record_get_kind (record);

  for (guint i = first_word; i < lr_cli_get_n_words (cli); i++)
    {
      guint field;
      const char *value = split_word (cli, kind, lr_cli_get_word (cli, i), &field, error);

      if (value == NULL || !lr_record_parse (record, field, value, error))
        return FALSE;
    }

  return TRUE;
}
