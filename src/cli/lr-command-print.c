/* lr-command-print.c: papers as PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-cli-watch.h"
#include "lr-dossier.h"
#include "lr-papers.h"
#include "lr-text.h"

#define PNG_DOTS_PER_INCH 144

/* Letters of the names in an error. */
#define MAX_SHOWN 400

static const char * const missing_answers[] = { "refuse", "print", NULL };

/* What there is not is wrong usage. */
static const LrPaperKind *
find_paper (LrCli               *cli,
            const LrPaperOrder  *order,
            GError             **error)
{
  g_autoptr (GError) refusal = NULL;
  const LrPaperKind *kind = lr_papers_find (lr_cli_get_word (cli, 0), order, &refusal);

  if (kind == NULL)
    g_propagate_error (error, lr_cli_usage_error (cli, "%s", refusal->message));

  return kind;
}

static gboolean
is_png (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".png");
}

static gboolean
check_order (LrCli              *cli,
             const LrPaperKind  *kind,
             const char         *output,
             const char         *number,
             const char         *missing_letters,
             const char         *reader,
             GError            **error)
{
  if (!lr_cli_require (cli, "output", output, error) ||
      (kind->needs & LR_PAPER_NEEDS_PUPIL && !lr_cli_require (cli, "pupil", number, error)))
    return FALSE;

  if (missing_letters != NULL && !g_strv_contains (missing_answers, missing_letters))
    g_propagate_error (error, lr_cli_usage_error (cli, _("“%s” is no answer to missing letters. There are: refuse, print."),
                                                  missing_letters));
  else if (reader != NULL && !kind->has_copies)
    g_propagate_error (error, lr_cli_usage_error (cli, _("The paper “%s” is the same for every reader."), kind->id));
  else if (is_png (output) && !kind->can_be_picture)
    g_propagate_error (error, lr_cli_usage_error (cli, _("The paper “%s” is written as PDF only."), kind->id));
  else
    return TRUE;

  return FALSE;
}

/* Boxes in place of a name are seen only when the paper is in other hands. */
static gboolean
check_letters (LrPaper  *paper,
               guint     n_pages,
               GError  **error)
{
  g_autoptr (LrMissingLetters) missing = lr_paper_find_missing_letters (paper, 0, n_pages);
  g_autofree char *letters = NULL;
  g_autofree char *packages = NULL;

  if (lr_missing_letters_is_empty (missing))
    return TRUE;

  letters = lr_missing_letters_describe (missing);
  packages = lr_missing_letters_dup_packages (missing);
  /* Translators: letters by script and place, then names of packages. */
  g_set_error (error, LR_ERROR, LR_ERROR_FAILED,
               _("Nothing was written, because no font on this computer has these letters: %s. On paper they would be boxes. Install a font that has them (on Debian: %s), or write the paper with boxes by --missing-letters=print."),
               letters, packages);
  return FALSE;
}

/* (transfer full): the party of @pupil with that name; of two it is not guessed who is meant. */
static LrRecord *
find_reader (LrStore     *store,
             LrRecord    *pupil,
             const char  *name,
             GError     **error)
{
  g_autoptr (GPtrArray) parties = lr_store_list (store, &lr_party_kind, lr_record_get_id (pupil), error);
  g_autofree char *key = lr_text_fold_key (name);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (LrRecord) found = NULL;
  g_autofree char *shown = NULL;
  guint n_found = 0;

  for (guint i = 0; parties != NULL && i < parties->len; i++)
    {
      LrRecord *party = g_ptr_array_index (parties, i);
      const char *other = lr_record_get_text (party, LR_PARTY_NAME);
      g_autofree char *other_key = lr_text_fold_key (other);

      if (*key != '\0' && g_str_equal (key, other_key))
        {
          g_set_object (&found, party);
          n_found++;
        }
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", other);
    }

  if (n_found == 1)
    return g_steal_pointer (&found);

  shown = lr_text_shorten (names->str, MAX_SHOWN);
  if (n_found > 1)
    g_set_error (error, LR_ERROR, LR_ERROR_FAILED,
                 _("“%s” is the name of more than one who is involved. Print this copy from the window, or tell them apart by their names."),
                 name);
  else if (parties != NULL && parties->len > 0)
    g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND, _("“%s” is not involved. Involved are: %s."), name, shown);
  else if (parties != NULL)
    g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND, _("“%s” is not involved: nobody is yet."), name);
  return NULL;
}

static gboolean
write_paper (LrPaper     *paper,
             const char  *output,
             gboolean     with_boxes,
             GError     **error)
{
  if (!with_boxes && !check_letters (paper, is_png (output) ? 1 : lr_paper_get_n_pages (paper), error))
    return FALSE;

  return is_png (output) ? lr_paper_write_png (paper, 0, PNG_DOTS_PER_INCH, output, error)
                         : lr_paper_write_pdf (paper, output, error);
}

static gboolean
run_print (LrCli   *cli,
           GError **error)
{
  g_autofree char *today = NULL;
  g_autofree char *number = NULL;
  g_autofree char *output = NULL;
  g_autofree char *missing_letters = NULL;
  g_autofree char *reader_name = NULL;
  LrPaperOrder order = { NULL };
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_("Where to write the paper"), N_("FILE") },
    { "pupil", 0, 0, G_OPTION_ARG_STRING, &number, N_("The pupil with this number"), N_("NUMBER") },
    { "anonymous", 0, 0, G_OPTION_ARG_NONE, &order.is_anonymous, N_("Without names and what leads to a person"), NULL },
    { "reader", 0, 0, G_OPTION_ARG_STRING, &reader_name,
      N_("A copy for who is involved with this name: without what that reader may not know"), N_("NAME") },
    { "missing-letters", 0, 0, G_OPTION_ARG_STRING, &missing_letters,
      N_("What to do about letters that no font has: refuse (the default), or print them as boxes"), N_("ANSWER") },
    { "today", 0, 0, G_OPTION_ARG_STRING, &today, N_("The day that counts as today"), N_("DATE") },
    { NULL }
  };
  g_autoptr (LrWatch) watch = NULL;
  g_autoptr (LrRecord) pupil = NULL;
  g_autoptr (LrRecord) reader = NULL;
  g_autoptr (LrPaper) paper = NULL;
  const LrPaperKind *kind;

  if (!lr_cli_parse (cli, entries, 1, 1, error))
    return FALSE;

  kind = find_paper (cli, &order, error);
  if (kind == NULL || !check_order (cli, kind, output, number, missing_letters, reader_name, error))
    return FALSE;

  watch = lr_cli_get_watch (cli, today, error);
  if (watch == NULL)
    return FALSE;

  if (number != NULL)
    {
      pupil = lr_dossier_find_pupil (lr_watch_get_store (watch), number, error);
      if (pupil == NULL)
        return FALSE;
    }

  if (reader_name != NULL)
    {
      reader = find_reader (lr_watch_get_store (watch), pupil, reader_name, error);
      if (reader == NULL)
        return FALSE;
    }

  order.watch = watch;
  order.pupil = pupil;
  order.reader = reader;
  paper = lr_papers_make (kind->id, &order, error);
  if (paper != NULL && lr_paper_get_notice (paper) != NULL)
    lr_cli_warn ("%s", lr_paper_get_notice (paper));
  return paper != NULL && write_paper (paper, output, g_strcmp0 (missing_letters, "print") == 0, error);
}

/* A line for each paper, with what else it can be. */
static char *
dup_papers (void)
{
  GString *text = g_string_new (_("PAPER is one of these; in brackets stands what else it can be:"));

  for (guint i = 0; lr_papers[i] != NULL; i++)
    {
      const LrPaperKind *kind = lr_papers[i];

      if (kind->needs & LR_PAPER_NEEDS_CODE)
        continue;

      g_string_append_printf (text, "\n  %-10s %s%s%s%s", kind->id, _(kind->summary),
                              kind->can_be_anonymous ? " [--anonymous]" : "",
                              kind->has_copies ? " [--reader]" : "",
                              kind->can_be_picture ? " [.png]" : "");
    }

  return g_string_free (text, FALSE);
}

const LrCommand lr_command_print = {
  .name = "print",
  .arguments = N_("PAPER"),
  .summary = N_("Write a paper as PDF"),
  .details = N_("The first page is drawn as a picture when FILE ends in .png. A file that is there already is replaced as a whole."),
  .dup_details = dup_papers,
  .run = run_print,
};
