/* lr-command-pupils.c: lists the pupils
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lr-command.h"
#include "lr-dossier.h"

static int
compare_pupils (gconstpointer a,
                gconstpointer b)
{
  LrRecord *first = *(LrRecord * const *) a;
  LrRecord *second = *(LrRecord * const *) b;
  int order = strcmp (lr_pupil_get_sort_key (first), lr_pupil_get_sort_key (second));

  return order != 0 ? order : g_strcmp0 (lr_record_get_text (first, LR_PUPIL_NUMBER),
                                         lr_record_get_text (second, LR_PUPIL_NUMBER));
}

static void
print_csv (GPtrArray *pupils)
{
  static const guint fields[] = {
    LR_PUPIL_NUMBER, LR_PUPIL_FIRST_NAME, LR_PUPIL_PREFIX, LR_PUPIL_LAST_NAME, LR_PUPIL_BORN_ON,
    LR_PUPIL_CLASS, LR_PUPIL_MENTOR, LR_PUPIL_TOWN, LR_PUPIL_STATUS, LR_PUPIL_THREATENING,
    LR_PUPIL_RULESET,
  };

  lr_cli_print_fields (&lr_pupil_kind, fields, G_N_ELEMENTS (fields), pupils);
}

static void
print_table (GPtrArray *pupils)
{
  for (guint i = 0; i < pupils->len; i++)
    {
      LrRecord *pupil = g_ptr_array_index (pupils, i);
      g_autofree char *name = lr_pupil_dup_sort_name (pupil);

      lr_cli_print ("%-12s %-8s %s\n",
                    lr_record_get_text (pupil, LR_PUPIL_NUMBER),
                    lr_record_get_text (pupil, LR_PUPIL_CLASS) ?: "–",
                    name);
    }
}

static gboolean
run_pupils (LrCli   *cli,
            GError **error)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("As a table to read or as csv"), "table|csv" },
    { NULL }
  };
  g_autoptr (GPtrArray) pupils = NULL;
  gboolean csv;
  LrStore *store;

  if (!lr_cli_parse (cli, entries, 0, 0, error))
    return FALSE;

  csv = g_strcmp0 (format, "csv") == 0;
  if (format != NULL && !csv && !g_str_equal (format, "table"))
    {
      g_propagate_error (error, lr_cli_usage_error (cli, _("There is no format “%s”."), format));
      return FALSE;
    }

  store = lr_cli_get_store (cli, error);
  if (store == NULL)
    return FALSE;

  pupils = lr_store_list (store, &lr_pupil_kind, 0, error);
  if (pupils == NULL)
    return FALSE;

  g_ptr_array_sort (pupils, compare_pupils);
  if (csv)
    print_csv (pupils);
  else
    print_table (pupils);

  return TRUE;
}

const LrCommand lr_command_pupils = {
  .name = "pupils",
  .summary = N_("List the pupils"),
  .run = run_pupils,
};
