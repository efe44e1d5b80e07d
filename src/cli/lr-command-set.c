/* lr-command-set.c: changes fields of a pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-cli-fields.h"
#include "lr-dossier.h"
#include "lr-rule-books.h"

/* A pupil may follow other agreements than the school's, when they are there. */
static gboolean
check_rule_set (LrStore   *store,
                LrRecord  *pupil,
                GError   **error)
{
  const char *id = lr_record_get_text (pupil, LR_PUPIL_RULESET);
  g_autoptr (LrRuleBooks) books = NULL;

  if (id == NULL)
    return TRUE;

  books = lr_rule_books_new (store, error);
  if (books == NULL)
    return FALSE;
  if (lr_rule_books_find (books, id) != NULL)
    return TRUE;

  g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
               _("There is no rule set “%s”. “leerrecht ruleset list” lists them."), id);
  return FALSE;
}

static gboolean
run_set (LrCli   *cli,
         GError **error)
{
  g_autoptr (LrRecord) pupil = NULL;
  LrStore *store;

  if (!lr_cli_parse (cli, NULL, 2, LR_CLI_ANY_WORDS, error) ||
      !lr_cli_check_fields (cli, &lr_pupil_kind, 1, error))
    return FALSE;

  store = lr_cli_get_store (cli, error);
  if (store == NULL)
    return FALSE;

  pupil = lr_dossier_find_pupil (store, lr_cli_get_word (cli, 0), error);

  return pupil != NULL &&
         lr_cli_apply_fields (cli, pupil, 1, error) &&
         lr_record_check (pupil, error) &&
         check_rule_set (store, pupil, error) &&
         lr_store_save (store, pupil, error);
}

const LrCommand lr_command_set = {
  .name = "set",
  .arguments = N_("PUPIL FIELD=VALUE …"),
  .summary = N_("Change fields of a pupil"),
  .details = N_("PUPIL is the pupil number (leerlingnummer). “leerrecht record fields pupil” lists the fields. "
                "Dates are written as 2026-10-07, yes or no in English or Dutch. An empty VALUE clears the field."),
  .run = run_set,
};
