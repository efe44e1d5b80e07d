/* lr-command-erase.c: erases pupils for good
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "lr-command.h"
#include "lr-erase.h"
#include "lr-erasing.h"

typedef struct
{
  const char *number;
  LrRecord   *pupil;
  LrErasing   erasing;
} Target;

static void
clear_target (gpointer data)
{
  Target *target = data;

  g_clear_object (&target->pupil);
}

static gboolean
is_listed (GArray     *targets,
           const char *number)
{
  for (guint i = 0; i < targets->len; i++)
    if (g_str_equal (g_array_index (targets, Target, i).number, number))
      return TRUE;

  return FALSE;
}

/* A child that was deleted and added anew stands there twice: both go. */
static gboolean
add_targets (GArray      *targets,
             LrStore     *store,
             const char  *number,
             LrDay        today,
             GError     **error)
{
  g_autoptr (GPtrArray) pupils = lr_erasing_list_pupils (store, number, error);

  if (pupils == NULL)
    return FALSE;
  if (pupils->len == 0)
    {
      g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                   _("There is no pupil with number %s, not in the bin either. Nothing was erased."), number);
      return FALSE;
    }

  for (guint i = 0; i < pupils->len; i++)
    {
      Target target = { .number = number };

      if (!lr_erasing_find (store, pupils->pdata[i], today, &target.erasing, error))
        return FALSE;
      target.pupil = g_object_ref (pupils->pdata[i]);
      g_array_append_val (targets, target);
    }

  return TRUE;
}

/* All are found before anything is erased. */
static GArray *
find_targets (LrCli    *cli,
              LrStore  *store,
              LrDay     today,
              GError  **error)
{
  g_autoptr (GArray) targets = g_array_new (FALSE, FALSE, sizeof (Target));

  g_array_set_clear_func (targets, clear_target);
  for (guint i = 0; i < lr_cli_get_n_words (cli); i++)
    if (!is_listed (targets, lr_cli_get_word (cli, i)) &&
        !add_targets (targets, store, lr_cli_get_word (cli, i), today, error))
      return NULL;

  return g_steal_pointer (&targets);
}

static char *
dup_backups (LrDay today)
{
  g_autofree char *day = lr_day_format_iso (lr_erasing_get_forgotten (today));

  return lr_erasing_dup_backups (day);
}

static char *
dup_term (const LrErasing *erasing)
{
  g_autofree char *day = lr_day_format_iso (erasing->over_on);

  return lr_erasing_dup_term (erasing, day);
}

/* What will happen, before it does. */
static char *
dup_question (GArray *targets,
              LrDay   today)
{
  GString *text = g_string_new (NULL);
  g_autofree char *backups = dup_backups (today);

  for (guint i = 0; i < targets->len; i++)
    {
      const Target *target = &g_array_index (targets, Target, i);
      g_autofree char *term = dup_term (&target->erasing);

      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE,
                                                 "%s: %u record will be erased for good. %s\n",
                                                 "%s: %u records will be erased for good. %s\n",
                                                 target->erasing.n_records),
                              target->number, target->erasing.n_records, term);
    }
  g_string_append_printf (text, "%s\n%s ", backups,
                          _("This cannot be undone. Type “yes” to erase:"));

  return g_string_free (text, FALSE);
}

static gboolean
is_yes (const char *answer)
{
  g_autofree char *word = g_utf8_strdown (answer, -1);

  g_strstrip (word);
  /* Translators: what a person types to agree, in small letters. */
  return g_str_equal (word, "yes") || g_str_equal (word, _("yes"));
}

static gboolean
ask (const char *question,
     GError    **error)
{
  FILE *terminal = fopen ("/dev/tty", "r+e");
  char answer[64] = "";
  gboolean agreed;

  if (terminal == NULL)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_FAILED, _("There is no terminal to ask on. Nothing was erased."));
      return FALSE;
    }

  fputs (question, terminal);
  fflush (terminal);
  agreed = fgets (answer, sizeof answer, terminal) != NULL && g_utf8_validate (answer, -1, NULL) && is_yes (answer);
  fclose (terminal);
  if (!agreed)
    g_set_error_literal (error, LR_ERROR, LR_ERROR_FAILED, _("Nothing was erased."));

  return agreed;
}

static gboolean
has_terminal (void)
{
  int fd = open ("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);

  if (fd >= 0)
    close (fd);
  return fd >= 0;
}

static void
tell_done (const Target *target)
{
  lr_cli_print (g_dngettext (GETTEXT_PACKAGE,
                             "%s: %u record was erased for good.\n",
                             "%s: %u records were erased for good.\n", target->erasing.n_records),
                target->number, target->erasing.n_records);
  if (target->erasing.term != LR_RETENTION_OVER)
    {
      g_autofree char *term = dup_term (&target->erasing);

      lr_cli_print ("%s\n", term);
    }
}

/* What was erased is told, also when the next one fails. */
static gboolean
erase (GArray   *targets,
       LrStore  *store,
       LrDay     today,
       GError  **error)
{
  g_autofree char *backups = dup_backups (today);

  for (guint i = 0; i < targets->len; i++)
    {
      const Target *target = &g_array_index (targets, Target, i);

      if (!lr_erasing_carry_out (store, target->pupil, &target->erasing, error))
        return FALSE;
      tell_done (target);
    }

  if (!lr_store_scour (store, error))
    return FALSE;

  lr_cli_print ("%s\n", backups);
  return TRUE;
}

static gboolean
list_erasures (LrStore  *store,
               GError  **error)
{
  g_autoptr (GPtrArray) erasures = lr_store_list_erasures (store, error);

  if (erasures == NULL)
    return FALSE;

  lr_cli_print_row ("erased_on", "what", NULL);
  for (guint i = 0; i < erasures->len; i++)
    {
      const LrErasure *erasure = g_ptr_array_index (erasures, i);
      g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (erasure->moment);
      g_autofree char *day = lr_day_format_iso (lr_day_from_date_time (moment));

      lr_cli_print_row (day, erasure->what, NULL);
    }

  return TRUE;
}

static gboolean
check_usage (LrCli     *cli,
             gboolean   log,
             gboolean   yes,
             GError   **error)
{
  if (log && lr_cli_get_n_words (cli) > 0)
    g_propagate_error (error, lr_cli_usage_error (cli, _("--log takes no pupil.")));
  else if (!log && lr_cli_get_n_words (cli) == 0)
    g_propagate_error (error, lr_cli_usage_error (cli, _("Which pupil?")));
  else if (!log && !yes && !has_terminal ())
    g_propagate_error (error, lr_cli_usage_error (cli, _("Without a terminal to ask on, --yes is needed.")));
  else
    return TRUE;

  return FALSE;
}

static gboolean
run_erase (LrCli   *cli,
           GError **error)
{
  g_autofree char *today_text = NULL;
  gboolean yes = FALSE;
  gboolean log = FALSE;
  const GOptionEntry entries[] = {
    { "yes", 0, 0, G_OPTION_ARG_NONE, &yes, N_("Erase without asking"), NULL },
    { "log", 0, 0, G_OPTION_ARG_NONE, &log, N_("List what was erased, without names"), NULL },
    { "today", 0, 0, G_OPTION_ARG_STRING, &today_text,
      N_("The day on which the term is looked at (default: today)"), N_("DATE") },
    { NULL }
  };
  g_autoptr (GArray) targets = NULL;
  g_autofree char *question = NULL;
  LrStore *store;
  LrDay today;

  if (!lr_cli_parse (cli, entries, 0, LR_CLI_ANY_WORDS, error) ||
      !lr_cli_parse_today (today_text, &today, error) ||
      !check_usage (cli, log, yes, error))
    return FALSE;

  store = lr_cli_get_store (cli, error);
  if (store == NULL)
    return FALSE;
  if (log)
    return list_erasures (store, error);

  targets = find_targets (cli, store, today, error);
  if (targets == NULL)
    return FALSE;

  question = dup_question (targets, today);
  return (yes || ask (question, error)) && erase (targets, store, today, error);
}

const LrCommand lr_command_erase = {
  .name = "erase",
  .arguments = N_("PUPIL …"),
  .summary = N_("Erase pupils for good, after the term of keeping or on request"),
  .details = N_("PUPIL is the pupil number (leerlingnummer), also of one in the bin. The dossier goes with its history, "
                "from the bin, the search and the drafts; it cannot be undone. What stays is a line that says how many "
                "records of one pupil were erased, without name or number. Backups are left as they are: of what is "
                "erased the last one makes room by itself after twelve months, and copies elsewhere when somebody removes "
                "them. What others wrote about this pupil in the dossier of another stays there."),
  .run = run_erase,
};
