/* lr-command-import.c: imports pupils or absence from a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lr-command.h"
#include "lr-dossier.h"
#include "lr-import.h"
#include "lr-watch-calendar.h"

typedef struct
{
  char      *profile;
  char      *save_profile;
  char     **codes;
  char     **columns;
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
  g_free (options->today);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
read_subject (LrCli            *cli,
              LrImportSubject  *subject,
              GError          **error)
{
  const char *word = lr_cli_get_word (cli, 0);

  if (g_str_equal (word, "pupils"))
    *subject = LR_IMPORT_PUPILS;
  else if (g_str_equal (word, "absence"))
    *subject = LR_IMPORT_ABSENCE;
  else
    {
      g_propagate_error (error, lr_cli_usage_error (cli, _("“%s” is not pupils or absence."), word));
      return FALSE;
    }

  return TRUE;
}

static GBytes *
read_file (const char  *path,
           GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  char *content;
  gsize length;

  if (g_file_get_contents (path, &content, &length, &local_error))
    return g_bytes_new_take (content, length);

  g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND,
               _("The file could not be read: %s"), local_error->message);
  return NULL;
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

  *left = g_strndup (pair, equals - pair);
  *right = equals + 1;
  return TRUE;
}

static gboolean
apply_codes (LrCli            *cli,
             LrImportProfile  *profile,
             char            **codes,
             GError          **error)
{
  const LrField *field = &lr_absence_kind.fields[LR_ABSENCE_KIND];

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      g_autofree char *code = NULL;
      const char *kind;

      if (!split_pair (cli, "code", codes[i], &code, &kind, error))
        return FALSE;

      if (lr_field_find_choice (field, kind) == NULL)
        {
          g_propagate_error (error, lr_cli_usage_error (cli, _("--code: “%s” is no kind of absence."), kind));
          return FALSE;
        }

      lr_import_profile_set_code (profile, code, kind);
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

  if (options->open_end)
    lr_import_profile_set_empty_end_is_open (profile, TRUE);

  if (!apply_codes (cli, profile, options->codes, error) ||
      !apply_columns (cli, profile, options->columns, error))
    return NULL;

  return g_steal_pointer (&profile);
}

static void
print_result (const LrImportResult *result)
{
  lr_cli_print (_("rows read: %u\n"), result->n_read);
  lr_cli_print (_("added: %u\n"), result->n_added);
  lr_cli_print (_("updated: %u\n"), result->n_updated);
  lr_cli_print (_("unchanged: %u\n"), result->n_unchanged);
  lr_cli_print (_("refused: %u\n"), result->n_refused);

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
    { "save-profile", 0, 0, G_OPTION_ARG_STRING, &options.save_profile,
      N_("Keep these codes and columns as the import profile NAME"), N_("NAME") },
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

  file = read_file (lr_cli_get_word (cli, 1), error);
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
  .arguments = N_("pupils|absence FILE"),
  .summary = N_("Import pupils or absence from a CSV file"),
  .details = N_("The file may have “;”, “,” or tab between its cells and be UTF-8 or Windows-1252. Columns are known by "
                "their usual Dutch names. A line that cannot be used is refused with its number and the reason; the "
                "others are kept. Importing the same file again adds nothing twice and updates what changed.\n\n"
                "KIND is unauthorised, late, sick, authorised, suspended or luxury.\n\n"
                "COLUMN is number, first_name, prefix, last_name, born_on, class, mentor or town for pupils; number, start, "
                "end, open, lesson, first_lesson, last_lesson, hours, code, authorised, reason or note for absence."),
  .run = run_import,
};
