/* lr-import-result.c: what an import did, or would do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-import-result.h"

#include <glib/gi18n.h>

/* More days than these are no reading. */
#define MAX_DAYS_TEXT 300

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

static void
free_doubt (LrImportDoubt *doubt)
{
  g_free (doubt->number);
  g_free (doubt->known);
  g_free (doubt->name);
  g_free (doubt);
}

static void
free_withdrawn (LrImportWithdrawn *withdrawn)
{
  g_free (withdrawn->number);
  g_free (withdrawn->name);
  g_array_unref (withdrawn->days);
  g_free (withdrawn);
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
  result->doubts = g_ptr_array_new_with_free_func ((GDestroyNotify) free_doubt);
  result->withdrawn = g_ptr_array_new_with_free_func ((GDestroyNotify) free_withdrawn);
  result->notes = g_ptr_array_new_with_free_func (g_free);
  return result;
}

void
lr_import_result_free (LrImportResult *result)
{
  g_ptr_array_unref (result->issues);
  g_ptr_array_unref (result->unknown_codes);
  g_ptr_array_unref (result->doubts);
  g_ptr_array_unref (result->withdrawn);
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

void
lr_import_result_add_doubt (LrImportResult *result,
                            guint           line,
                            const char     *number,
                            const char     *known,
                            const char     *name,
                            gboolean        is_person)
{
  LrImportDoubt *doubt;

  for (guint i = 0; i < result->doubts->len; i++)
    {
      doubt = g_ptr_array_index (result->doubts, i);
      if (g_str_equal (doubt->number, number))
        return;
    }

  doubt = g_new0 (LrImportDoubt, 1);
  doubt->number = g_strdup (number);
  doubt->known = g_strdup (known);
  doubt->name = g_strdup (name);
  doubt->line = line;
  doubt->is_person = is_person;
  g_ptr_array_add (result->doubts, doubt);
}

LrImportWithdrawn *
lr_import_result_add_withdrawn (LrImportResult *result,
                                const char     *number,
                                const char     *name,
                                gboolean        in_file)
{
  LrImportWithdrawn *withdrawn = g_new0 (LrImportWithdrawn, 1);

  withdrawn->number = g_strdup (number);
  withdrawn->name = g_strdup (name);
  withdrawn->days = g_array_new (FALSE, FALSE, sizeof (LrDay));
  withdrawn->in_file = in_file;
  g_ptr_array_add (result->withdrawn, withdrawn);
  return withdrawn;
}

char *
lr_import_withdrawn_dup_days (const LrImportWithdrawn *withdrawn)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0, next; i < withdrawn->days->len; i = next)
    {
      const LrDay day = g_array_index (withdrawn->days, LrDay, i);
      int year, month, month_day;

      if (i > 0)
        g_string_append (text, ", ");
      if (text->len > MAX_DAYS_TEXT)
        {
          g_string_append (text, "…");
          break;
        }

      next = i + 1;
      while (next < withdrawn->days->len && g_array_index (withdrawn->days, LrDay, next) == day)
        next++;

      lr_day_get_ymd (day, &year, &month, &month_day);
      g_string_append_printf (text, "%d-%d-%d", month_day, month, year);
      if (next - i > 1)
        g_string_append_printf (text, " (%u)", next - i);
    }

  return g_string_free (text, FALSE);
}

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

void
lr_import_result_sort (LrImportResult *result)
{
  g_ptr_array_sort (result->issues, compare_issues);
  g_ptr_array_sort (result->unknown_codes, compare_unknown_codes);
}

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
