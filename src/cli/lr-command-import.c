/* lr-command-import.c: imports a table from a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lr-command.h"
#include "lr-dossier.h"
#include "lr-import.h"
#include "lr-input.h"
#include "lr-watch-calendar.h"

typedef struct
{
  char      *profile;
  char      *save_profile;
  char     **codes;
  char     **columns;
  char      *separator;
  int        lesson_minutes;
  char     **same_pupils;
  char     **new_pupils;
  char     **remove_of;
  gboolean   remove_withdrawn;
  gboolean   whole_days;
  gboolean   month_first;
  gboolean   open_end;
  gboolean   dry_run;
  char      *today;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->profile);
  g_free (options->save_profile);
  g_strfreev (options->codes);
  g_strfreev (options->columns);
  g_free (options->separator);
  g_strfreev (options->same_pupils);
  g_strfreev (options->new_pupils);
  g_strfreev (options->remove_of);
  g_free (options->today);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
read_subject (LrCli            *cli,
              LrImportSubject  *subject,
              GError          **error)
{
  const char *word = lr_cli_get_word (cli, 0);
  int found = lr_choice_from_id (lr_import_subjects, word);

  if (found <= LR_CHOICE_NONE)
    {
      g_propagate_error (error, lr_cli_usage_error (cli, _("“%s” is not pupils, absence, parents or partners."), word));
      return FALSE;
    }

  *subject = (LrImportSubject) found;
  return TRUE;
}

/* Splits "A=b" at the last "=": a code may hold one, a kind does not. */
static gboolean
split_pair (LrCli       *cli,
            const char  *option,
            const char  *pair,
            char       **left,
            const char **right,
            GError     **error)
{
  const char *equals = strrchr (pair, '=');

  if (equals == NULL || equals == pair || equals[1] == '\0')
    {
      g_propagate_error (error, lr_cli_usage_error (cli, _("--%s: “%s” has no “=” in its middle."), option, pair));
      return FALSE;
    }

  *left = g_strndup (pair, (gsize) (equals - pair));
  *right = equals + 1;
  return TRUE;
}

static gboolean
apply_codes (LrCli            *cli,
             LrImportProfile  *profile,
             char            **codes,
             GError          **error)
{
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      g_autofree char *code = NULL;
      const char *word;
      int meaning;

      if (!split_pair (cli, "code", codes[i], &code, &word, error))
        return FALSE;

      meaning = lr_import_meaning_from_word (word);
      if (meaning == LR_ABSENCE_KIND_NONE)
        {
          g_propagate_error (error, lr_cli_usage_error (cli, _("--code: “%s” is no kind of absence."), word));
          return FALSE;
        }

      lr_import_profile_set_code (profile, code, meaning);
    }

  return TRUE;
}

static gboolean
apply_columns (LrCli            *cli,
               LrImportProfile  *profile,
               char            **columns,
               GError          **error)
{
  for (guint i = 0; columns != NULL && columns[i] != NULL; i++)
    {
      g_autofree char *header = NULL;
      LrImportColumn column;
      const char *id;

      if (!split_pair (cli, "column", columns[i], &header, &id, error))
        return FALSE;

      if (!lr_import_column_find (id, &column) ||
          !lr_import_column_belongs (column, lr_import_profile_get_subject (profile)))
        {
          g_propagate_error (error, lr_cli_usage_error (cli, _("--column: “%s” is no column of this import."), id));
          return FALSE;
        }

      if (!lr_import_profile_set_header (profile, column, header, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
apply_pupils (LrCli            *cli,
              LrImportProfile  *profile,
              const Options    *options,
              GError          **error)
{
  for (guint i = 0; options->new_pupils != NULL && options->new_pupils[i] != NULL; i++)
    lr_import_profile_set_new_pupil (profile, options->new_pupils[i]);

  for (guint i = 0; options->same_pupils != NULL && options->same_pupils[i] != NULL; i++)
    {
      g_autofree char *number = NULL;
      const char *known = NULL;

      if (g_str_equal (options->same_pupils[i], LR_IMPORT_ALL))
        number = g_strdup (LR_IMPORT_ALL);
      else if (!split_pair (cli, "same-pupil", options->same_pupils[i], &number, &known, error))
        return FALSE;

      lr_import_profile_set_same_pupil (profile, number, known);
    }

  return TRUE;
}

static gboolean
apply_options (LrCli            *cli,
               LrImportProfile  *profile,
               const Options    *options,
               GError          **error)
{
  if (options->separator != NULL && !lr_import_profile_set_separator (profile, options->separator))
    {
      g_propagate_error (error, lr_cli_usage_error (cli, _("--separator: “%s” is not semicolon, comma, tab or one sign."),
                                                    options->separator));
      return FALSE;
    }

  if (options->lesson_minutes < 0 || options->lesson_minutes > LR_IMPORT_MAX_LESSON_MINUTES)
    {
      g_propagate_error (error, lr_cli_usage_error (cli, _("--lesson-minutes: a lesson lasts 1 to %d minutes."),
                                                    LR_IMPORT_MAX_LESSON_MINUTES));
      return FALSE;
    }

  if (options->lesson_minutes > 0)
    lr_import_profile_set_lesson_minutes (profile, (guint) options->lesson_minutes);
  if (options->whole_days)
    lr_import_profile_set_whole_days (profile, TRUE);
  if (options->month_first)
    lr_import_profile_set_month_first (profile, TRUE);
  if (options->open_end)
    lr_import_profile_set_empty_end_is_open (profile, TRUE);

  return TRUE;
}

static LrImportProfile *
make_profile (LrCli            *cli,
              LrStore          *store,
              LrImportSubject   subject,
              const Options    *options,
              GError          **error)
{
  g_autoptr (LrImportProfile) profile = NULL;

  profile = options->profile != NULL ? lr_import_profile_load (store, options->profile, error)
                                     : lr_import_profile_new (subject);
  if (profile == NULL)
    return NULL;

  if (lr_import_profile_get_subject (profile) != subject)
    {
      g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                   _("The import profile “%s” is for another kind of file."), options->profile);
      return NULL;
    }

  if (!apply_options (cli, profile, options, error) ||
      !apply_codes (cli, profile, options->codes, error) ||
      !apply_columns (cli, profile, options->columns, error) ||
      !apply_pupils (cli, profile, options, error))
    return NULL;

  return g_steal_pointer (&profile);
}

static gboolean
has_removable (const LrImportResult *result)
{
  for (guint i = 0; i < result->withdrawn->len; i++)
    {
      const LrImportWithdrawn *withdrawn = g_ptr_array_index (result->withdrawn, i);

      if (!withdrawn->removed && withdrawn->n_kept < withdrawn->days->len)
        return TRUE;
    }

  return FALSE;
}

/* (transfer full): @text as a shell takes it for one word, in quotes only where
 * it must be. */
static char *
dup_word (const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      if (!g_ascii_isalnum (*at) && strchr ("=.,+-_", *at) == NULL)
        return g_shell_quote (text);
    }

  return g_strdup (text);
}

/* What has to be answered, and how: all of it at once. */
static void
print_questions (const LrImportResult *result)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < result->unknown_codes->len; i++)
    {
      const LrImportUnknownCode *unknown = g_ptr_array_index (result->unknown_codes, i);

      g_autofree char *pair = g_strdup_printf ("%s=KIND", unknown->code);
      g_autofree char *word = g_shell_quote (pair);

      g_string_append_printf (codes, " --code %s", word);
    }

  if (codes->len > 0)
    lr_cli_print (_("question: what do these codes mean?%s\n"), codes->str);
  if (result->n_clock_lines > 0)
    lr_cli_print ("%s\n", _("question: how many minutes does a lesson last? --lesson-minutes NUMBER"));
  if (result->n_part_days > 0)
    lr_cli_print ("%s\n", _("question: does a day count as a whole one where clock times do not tell its hours? --whole-days; "
                            "or which column tells? --column HEADER=COLUMN"));
  if (result->n_month_first > 0)
    lr_cli_print ("%s\n", _("question: does the month stand before the day everywhere? --month-first"));

  for (guint i = 0; i < result->doubts->len; i++)
    {
      const LrImportDoubt *doubt = g_ptr_array_index (result->doubts, i);

      g_autofree char *pair = g_strdup_printf ("%s=%s", doubt->number, doubt->known);
      g_autofree char *same = dup_word (pair);
      g_autofree char *new = dup_word (doubt->number);

      lr_cli_print (_("question: is %s the same pupil as %s (%s)? --same-pupil %s or --new-pupil %s\n"),
                    doubt->number, doubt->known, doubt->name, same, new);
    }

  if (result->can_remove && has_removable (result))
    lr_cli_print ("%s\n", _("question: remove what is no longer in the file? --remove-withdrawn for all pupils in the file, "
                            "--remove-of NUMBER for one"));
}

static void
print_result (const LrImportResult *result)
{
  lr_cli_print (_("rows read: %u\n"), result->n_read);
  lr_cli_print (_("added: %u\n"), result->n_added);
  lr_cli_print (_("updated: %u\n"), result->n_updated);
  lr_cli_print (_("unchanged: %u\n"), result->n_unchanged);
  lr_cli_print (_("refused: %u\n"), result->n_refused);
  if (result->n_not_counted > 0)
    lr_cli_print (_("not counted: %u\n"), result->n_not_counted);
  if (result->n_removed > 0)
    lr_cli_print (_("removed: %u\n"), result->n_removed);

  for (guint i = 0; i < result->issues->len; i++)
    {
      const LrImportIssue *issue = g_ptr_array_index (result->issues, i);
      g_autofree char *text = lr_import_issue_to_text (issue);

      if (issue->refused)
        lr_cli_print (_("refused %s\n"), text);
      else
        lr_cli_print (_("warning %s\n"), text);
    }

  for (guint i = 0; i < result->notes->len; i++)
    lr_cli_print (_("note: %s\n"), (const char *) g_ptr_array_index (result->notes, i));

  print_questions (result);
  if (result->dry_run)
    lr_cli_print ("%s\n", _("This was a dry run: nothing was changed."));
}

static gboolean
run_import (LrCli   *cli,
            GError **error)
{
  g_auto (Options) options = { 0, };
  const GOptionEntry entries[] = {
    { "profile", 0, 0, G_OPTION_ARG_STRING, &options.profile,
      N_("Read the file by the import profile NAME"), N_("NAME") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run,
      N_("Show what would happen and change nothing"), NULL },
    { "code", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.codes,
      N_("What a reason code means, as X=unauthorised; may be repeated"), N_("CODE=KIND") },
    { "column", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.columns,
      N_("What a column holds, as Stamnr=number; may be repeated"), N_("HEADER=COLUMN") },
    { "open-end", 0, 0, G_OPTION_ARG_NONE, &options.open_end,
      N_("An empty end date means that the absence is still going on"), NULL },
    { "separator", 0, 0, G_OPTION_ARG_STRING, &options.separator,
      N_("What stands between the cells: semicolon, comma, tab or the sign itself"), N_("SIGN") },
    { "lesson-minutes", 0, 0, G_OPTION_ARG_INT, &options.lesson_minutes,
      N_("How long a lesson lasts, to count the hours of clock times"), N_("NUMBER") },
    { "whole-days", 0, 0, G_OPTION_ARG_NONE, &options.whole_days,
      N_("A day counts as a whole one where clock times do not tell its hours"), NULL },
    { "month-first", 0, 0, G_OPTION_ARG_NONE, &options.month_first,
      N_("In dates as 11/16/2026 the month stands before the day"), NULL },
    { "same-pupil", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.same_pupils,
      N_("A number in the file is that of a pupil known by another, as 307=00307; “all” for every one that is asked"),
      N_("NUMBER=KNOWN") },
    { "new-pupil", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.new_pupils,
      N_("A number is a pupil of its own, although it looks like another; “all” for every one that is asked"),
      N_("NUMBER") },
    { "remove-withdrawn", 0, 0, G_OPTION_ARG_NONE, &options.remove_withdrawn,
      N_("Remove what was imported earlier and is no longer in the file, of the pupils in it"), NULL },
    { "remove-of", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.remove_of,
      N_("The same for one pupil, also when not in the file; may be repeated"), N_("NUMBER") },
    { "save-profile", 0, 0, G_OPTION_ARG_STRING, &options.save_profile,
      N_("Keep these codes, columns and answers as the import profile NAME"), N_("NAME") },
    { "today", 0, 0, G_OPTION_ARG_STRING, &options.today, N_("The day of the import"), N_("DATE") },
    { NULL }
  };
  LrImportOptions import_options = { 0, };
  g_autoptr (LrImportProfile) profile = NULL;
  g_autoptr (LrImportSource) source = NULL;
  g_autoptr (LrImportResult) result = NULL;
  g_autoptr (LrCalendar) calendar = NULL;
  g_autoptr (GBytes) file = NULL;
  LrImportSubject subject;
  LrStore *store;

  if (!lr_cli_parse (cli, entries, 2, 2, error) ||
      !read_subject (cli, &subject, error) ||
      !lr_cli_parse_today (options.today, &import_options.today, error))
    return FALSE;

  file = lr_input_read (lr_cli_get_word (cli, 1), LR_INPUT_TABLE, error);
  if (file == NULL)
    return FALSE;

  store = lr_cli_get_store (cli, error);
  if (store == NULL)
    return FALSE;

  profile = make_profile (cli, store, subject, &options, error);
  if (profile == NULL)
    return FALSE;

  calendar = lr_watch_load_calendar (store, error);
  source = calendar != NULL ? lr_import_source_new (file, profile, error) : NULL;
  if (source == NULL)
    return FALSE;

  import_options.dry_run = options.dry_run;
  import_options.remove_withdrawn = options.remove_withdrawn;
  import_options.remove_of = options.remove_of;
  import_options.calendar = lr_calendar_get_school_calendar (calendar);
  result = lr_import_run (store, source, profile, &import_options, NULL, NULL, NULL, error);
  if (result == NULL)
    return FALSE;

  print_result (result);
  if (options.save_profile != NULL && !options.dry_run &&
      !lr_import_profile_save (profile, store, options.save_profile, error))
    return FALSE;

  if (result->n_read == 0 || result->n_refused < result->n_read)
    return TRUE;

  g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID, _("No line of the file could be used."));
  return FALSE;
}

const LrCommand lr_command_import = {
  .name = "import",
  .arguments = N_("pupils|absence|parents|partners FILE"),
  .summary = N_("Import pupils, absence, parents or the address book from a CSV file"),
  .details = N_("The file may have “;”, “,” or tab between its cells and be UTF-8 or Windows-1252. Columns are known by "
                "their usual Dutch names. A line that cannot be used is refused with its number and the reason; the "
                "others are kept. Importing the same file again adds nothing twice and updates what changed.\n\n"
                "KIND is unauthorised, late, sick, authorised, suspended or luxury; or none for what is no absence, such as a "
                "lesson from home.\n\n"
                "COLUMN is number, first_name, prefix, last_name, born_on, class, mentor, town or municipality for pupils; number, start, "
                "end, open, start_time, end_time, lesson, first_lesson, last_lesson, hours, code, authorised, reason or note for "
                "absence; number and parent_name, parent_first_name, parent_prefix, parent_last_name, parent_salutation, "
                "parent_phone, parent_email, parent_street, parent_house, parent_house_extra, parent_postcode, parent_town, "
                "parent_language or parent_custody, and the same as parent2_…, for parents; partner_name, partner_role, "
                "partner_organisation, partner_phone, partner_email, partner_offers, partner_for_whom, partner_referral, "
                "partner_waiting, municipality or note for partners."),
  .run = run_import,
};
