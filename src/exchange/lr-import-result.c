/* lr-import-result.c: what an import did, or would do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-import-result.h"

#include <glib/gi18n.h>

/* A file whose codes are all different has no codes in that column. */
#define MAX_UNKNOWN_CODES 500

static void
free_issue (LrImportIssue *issue)
{
  g_free (issue->header);
  g_free (issue->message);
  g_free (issue);
}

static void
free_unknown_code (LrImportUnknownCode *unknown)
{
  g_free (unknown->code);
  g_free (unknown);
}

LrImportResult *
lr_import_result_new (LrImportSubject subject,
                      gboolean        dry_run)
{
  LrImportResult *result = g_new0 (LrImportResult, 1);

  result->subject = subject;
  result->dry_run = dry_run;
  result->issues = g_ptr_array_new_with_free_func ((GDestroyNotify) free_issue);
  result->unknown_codes = g_ptr_array_new_with_free_func ((GDestroyNotify) free_unknown_code);
  result->notes = g_ptr_array_new_with_free_func (g_free);
  return result;
}

void
lr_import_result_free (LrImportResult *result)
{
  g_ptr_array_unref (result->issues);
  g_ptr_array_unref (result->unknown_codes);
  g_ptr_array_unref (result->notes);
  g_free (result);
}

static void
add_issue (LrImportResult *result,
           guint           line,
           guint           place,
           const char     *header,
           char           *message,
           gboolean        refused)
{
  LrImportIssue *issue = g_new0 (LrImportIssue, 1);

  issue->line = line;
  issue->place = place;
  issue->header = g_strdup (header);
  issue->message = message;
  issue->refused = refused;
  g_ptr_array_add (result->issues, issue);
}

/**
 * lr_import_result_refuse:
 * @place: of the column, from 1, or 0
 * @header: (nullable)
 * @message: (transfer full): a translated sentence
 */
void
lr_import_result_refuse (LrImportResult *result,
                         guint           line,
                         guint           place,
                         const char     *header,
                         char           *message)
{
  add_issue (result, line, place, header, message, TRUE);
  result->n_refused++;
}

/* As lr_import_result_refuse(), for a line that was imported all the same. */
void
lr_import_result_warn (LrImportResult *result,
                       guint           line,
                       guint           place,
                       const char     *header,
                       char           *message)
{
  add_issue (result, line, place, header, message, FALSE);
}

void
lr_import_result_add_unknown_code (LrImportResult *result,
                                   guint           line,
                                   const char     *code)
{
  LrImportUnknownCode *unknown;

  for (guint i = 0; i < result->unknown_codes->len; i++)
    {
      unknown = g_ptr_array_index (result->unknown_codes, i);
      if (g_str_equal (unknown->code, code))
        {
          unknown->n_lines++;
          return;
        }
    }

  if (result->unknown_codes->len == MAX_UNKNOWN_CODES)
    return;

  unknown = g_new0 (LrImportUnknownCode, 1);
  unknown->code = g_strdup (code);
  unknown->n_lines = 1;
  unknown->first_line = line;
  g_ptr_array_add (result->unknown_codes, unknown);
}

/* Adds a translated sentence, (transfer full). */
void
lr_import_result_add_note (LrImportResult *result,
                           char           *note)
{
  g_ptr_array_add (result->notes, note);
}

static int
compare_issues (gconstpointer a,
                gconstpointer b)
{
  const LrImportIssue *first = *(const LrImportIssue * const *) a;
  const LrImportIssue *second = *(const LrImportIssue * const *) b;

  return (first->line > second->line) - (first->line < second->line);
}

static int
compare_unknown_codes (gconstpointer a,
                       gconstpointer b)
{
  const LrImportUnknownCode *first = *(const LrImportUnknownCode * const *) a;
  const LrImportUnknownCode *second = *(const LrImportUnknownCode * const *) b;

  if (first->n_lines != second->n_lines)
    return first->n_lines > second->n_lines ? -1 : 1;

  return g_strcmp0 (first->code, second->code);
}

/* Puts the issues in the order of the file and the commonest code first. */
void
lr_import_result_sort (LrImportResult *result)
{
  g_ptr_array_sort (result->issues, compare_issues);
  g_ptr_array_sort (result->unknown_codes, compare_unknown_codes);
}

/**
 * lr_import_issue_to_text:
 *
 * Returns: (transfer full): where it is and what is wrong, on one line
 */
char *
lr_import_issue_to_text (const LrImportIssue *issue)
{
  if (issue->header != NULL && issue->header[0] != '\0')
    /* Translators: a line number, the header of a column, a sentence. */
    return g_strdup_printf (_("line %u, column %s: %s"), issue->line, issue->header, issue->message);

  if (issue->place > 0)
    /* Translators: a line number, the number of a column, a sentence. */
    return g_strdup_printf (_("line %u, column %u: %s"), issue->line, issue->place, issue->message);

  /* Translators: a line number and a sentence. */
  return g_strdup_printf (_("line %u: %s"), issue->line, issue->message);
}
