/* lr-command-init.c: makes a store for a school
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-command.h"
#include "lr-dossier.h"
#include "lr-rule-shipped.h"

static gboolean
check_rule_set (const char  *id,
                GError     **error)
{
  const char * const *shipped = lr_rule_set_get_shipped ();
  g_autofree char *list = NULL;

  if (g_strv_contains (shipped, id))
    return TRUE;

  list = g_strjoinv (", ", (char **) shipped);
  g_set_error (error, LR_ERROR, LR_ERROR_INVALID, _("There is no rule set “%s”. There are: %s."), id, list);
  return FALSE;
}

static gboolean
run_init (LrCli   *cli,
          GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *sector = NULL;
  g_autofree char *region = NULL;
  g_autofree char *ruleset = NULL;
  g_autofree char *lesson_hours = NULL;
  g_autofree char *watch_from = NULL;
  const GOptionEntry entries[] = {
    { "school", 0, 0, G_OPTION_ARG_STRING, &name, N_("Name of the school"), N_("NAME") },
    { "sector", 0, 0, G_OPTION_ARG_STRING, &sector, N_("Sector of the school"), "vo|po|vso" },
    { "region", 0, 0, G_OPTION_ARG_STRING, &region, N_("Region of the school holidays"), "noord|midden|zuid" },
    { "ruleset", 0, 0, G_OPTION_ARG_STRING, &ruleset,
      N_("Regional agreements, as in “leerrecht ruleset list”"), N_("ID") },
    { "lesson-hours", 0, 0, G_OPTION_ARG_STRING, &lesson_hours, N_("Lesson hours per day (default: 6)"), N_("NUMBER") },
    { "watch-from", 0, 0, G_OPTION_ARG_STRING, &watch_from,
      N_("What was reached before this day is not open any more"), N_("DATE") },
    { NULL }
  };
  const struct { const char *option; guint field; char **value; gboolean optional; } settings[] = {
    { "school", LR_SCHOOL_NAME, &name },
    { "sector", LR_SCHOOL_SECTOR, &sector },
    { "region", LR_SCHOOL_REGION, &region },
    { "ruleset", LR_SCHOOL_RULESET, &ruleset },
    { "lesson-hours", LR_SCHOOL_LESSON_HOURS, &lesson_hours, TRUE },
    { "watch-from", LR_SCHOOL_WATCH_FROM, &watch_from, TRUE },
  };
  g_autoptr (LrRecord) school = lr_school_new ();
  g_autoptr (LrSecret) passphrase = NULL;
  LrStore *store;

  if (!lr_cli_parse (cli, entries, 0, 0, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      const char *value = *settings[i].value;

      if (settings[i].optional && value == NULL)
        continue;

      if (!lr_cli_require (cli, settings[i].option, value, error))
        return FALSE;

      if (!lr_record_parse (school, settings[i].field, value, error))
        {
          g_prefix_error (error, "--");
          return FALSE;
        }
    }

  if (!lr_record_check (school, error) ||
      !check_rule_set (ruleset, error) ||
      !lr_cli_check_no_store (cli, error))
    return FALSE;

  passphrase = lr_cli_read_new_passphrase (cli, error);
  if (passphrase == NULL)
    return FALSE;

  store = lr_store_create (lr_cli_get_folder (cli), passphrase, error);
  if (store == NULL)
    return FALSE;

  lr_cli_take_store (cli, store);
  return lr_store_save (store, school, error);
}

const LrCommand lr_command_init = {
  .name = "init",
  .summary = N_("Make a store for a school"),
  .run = run_init,
};
