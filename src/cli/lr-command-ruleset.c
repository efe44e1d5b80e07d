/* lr-command-ruleset.c: checks a rule set, lists them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdio.h>
#include <unistd.h>

#include "lr-cli-private.h"
#include "lr-input.h"
#include "lr-rule-books.h"

/* A line for each mistake, as compilers write them, then one that sums up. */
static void
tell_mistakes (const char  *path,
               const char  *mistakes,
               GError     **error)
{
  g_auto (GStrv) lines = g_strsplit (mistakes, "\n", -1);
  guint n = g_strv_length (lines);

  for (guint i = 0; i < n; i++)
    fprintf (stderr, "%s\n", lines[i]);

  g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
               ngettext ("%s has %u mistake.", "%s has %u mistakes.", n), path, n);
}

static void
tell_warnings (const LrRuleSet *set)
{
  for (guint i = 0; i < set->warnings->len; i++)
    lr_cli_warn ("%s", (const char *) g_ptr_array_index (set->warnings, i));
}

static gboolean
check_file (LrCli       *cli,
            const char  *path,
            GError     **error)
{
  g_autoptr (GBytes) text = lr_input_read (path, LR_INPUT_RULE_SET, error);
  g_autoptr (LrRuleSet) set = NULL;
  g_autoptr (GError) mistakes = NULL;

  if (text == NULL)
    return FALSE;

  set = lr_rule_books_read (path, g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text), &mistakes);
  if (set == NULL)
    {
      tell_mistakes (path, mistakes->message, error);
      return FALSE;
    }

  tell_warnings (set);
  /* Translators: file, title of the rule set, then how many of each it holds. */
  lr_cli_print (_("%s: good. “%s” with %u duties, %u steps, %u situations."),
                path, set->title, set->duties->len, set->steps->len, set->situations->len);
  lr_cli_print ("\n");
  return TRUE;
}

static void
print_set (const LrRuleSet *set,
           gboolean         own)
{
  lr_cli_print_row (set->id, set->title, own ? "own" : "shipped", set->source, NULL);
}

/* FALSE with @error when it failed, TRUE with no @store when there is none to
 * look into: the shipped sets need no passphrase. */
static gboolean
peek_store (LrCli    *cli,
            LrStore **store,
            GError  **error)
{
  *store = NULL;
  if (!lr_store_exists (lr_cli_get_folder (cli)) ||
      (lr_cli_get_passphrase_file (cli) == NULL && !isatty (STDIN_FILENO)))
    return TRUE;

  *store = lr_cli_get_store (cli, error);
  return *store != NULL;
}

static gboolean
list_sets (LrCli   *cli,
           GError **error)
{
  LrStore *store;
  g_autoptr (LrRuleBooks) books = NULL;
  g_autoptr (GPtrArray) ids = NULL;

  if (!peek_store (cli, &store, error))
    return FALSE;

  books = lr_rule_books_new (store, error);
  if (books == NULL)
    return FALSE;

  lr_cli_print_row ("id", "title", "origin", "source", NULL);
  ids = lr_rule_books_list (books);
  for (guint i = 0; i < ids->len; i++)
    {
      LrRuleSet *set = lr_rule_books_find (books, g_ptr_array_index (ids, i));

      if (set != NULL)
        print_set (set, lr_rule_books_is_own (books, set->id));
    }

  if (lr_rule_books_get_problems (books) != NULL)
    lr_cli_warn ("%s", lr_rule_books_get_problems (books));
  return TRUE;
}

/* To copy it, and change it. */
static gboolean
show_set (LrCli       *cli,
          const char  *id,
          GError     **error)
{
  LrStore *store;
  g_autofree char *text = NULL;

  if (!peek_store (cli, &store, error))
    return FALSE;

  text = lr_rule_books_dup_text (store, id, error);
  if (text == NULL)
    return FALSE;

  lr_cli_print ("%s", text);
  return TRUE;
}

static gboolean
add_file (LrCli       *cli,
          const char  *path,
          GError     **error)
{
  g_autoptr (GBytes) text = lr_input_read (path, LR_INPUT_RULE_SET, error);
  g_autoptr (LrRuleSet) set = NULL;
  g_autoptr (GError) mistakes = NULL;
  LrStore *store;

  if (text == NULL)
    return FALSE;

  store = lr_cli_get_store (cli, error);
  if (store == NULL)
    return FALSE;

  set = lr_rule_books_save (store, path, g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text), &mistakes);
  if (set != NULL)
    {
      tell_warnings (set);
      return TRUE;
    }

  if (g_error_matches (mistakes, LR_ERROR, LR_ERROR_INVALID))
    tell_mistakes (path, mistakes->message, error);
  else
    g_propagate_error (error, g_steal_pointer (&mistakes));
  return FALSE;
}

static gboolean
run_ruleset (LrCli   *cli,
             GError **error)
{
  static const struct
  {
    const char *word;
    gboolean  (*run) (LrCli       *cli,
                      const char  *argument,
                      GError     **error);
  } actions[] = {
    { "check", check_file }, { "show", show_set }, { "add", add_file },
  };
  const char *word;

  if (!lr_cli_parse (cli, NULL, 1, 2, error))
    return FALSE;

  word = lr_cli_get_word (cli, 0);
  if (g_str_equal (word, "list") && lr_cli_get_n_words (cli) == 1)
    return list_sets (cli, error);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (g_str_equal (word, actions[i].word) && lr_cli_get_n_words (cli) == 2)
        return actions[i].run (cli, lr_cli_get_word (cli, 1), error);
    }

  g_propagate_error (error, lr_cli_usage_error (cli, _("Say “check FILE”, “list”, “show ID” or “add FILE”.")));
  return FALSE;
}

const LrCommand lr_command_ruleset = {
  .name = "ruleset",
  .arguments = N_("check FILE | list | show ID | add FILE"),
  .summary = N_("Check a rule set, list, copy or add one"),
  .details = N_("“check” reads a rule set and names the file and the line of every mistake. “list” shows the rule "
                "sets that are there: the shipped ones, and those of the school when there is a store. “show” "
                "prints one, to copy and change it; “add” keeps the changed one in the store, in place of the one "
                "with the same id."),
  .run = run_ruleset,
};
