/* lr-command-print.c: papers as PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-cli-watch.h"
#include "lr-dossier.h"
#include "lr-plan-paper.h"
#include "lr-role-card-paper.h"
#include "lr-timeline-items.h"
#include "lr-timeline-paper.h"

#define PNG_DOTS_PER_INCH 144

/* What was asked for on the command line. */
typedef struct
{
  LrWatch  *watch;
  LrRecord *pupil;         /* (nullable) */
  gboolean  is_anonymous;
} Order;

typedef struct
{
  const char *name;
  gboolean    needs_pupil;
  gboolean    can_be_anonymous;
  gboolean    can_be_png;
  LrPaper  *(*create)  (const Order  *order,
                        GError      **error);
} PaperKind;

static LrPaper *
create_plan (const Order  *order,
             GError      **error)
{
  g_autoptr (LrPlanFacts) facts = lr_plan_facts_load (lr_watch_get_store (order->watch), order->pupil, NULL,
                                                      lr_watch_get_today (order->watch), error);

  return facts != NULL ? lr_plan_paper_new (facts, lr_watch_get_today (order->watch)) : NULL;
}

static LrPaper *
create_timeline (const Order  *order,
                 GError      **error)
{
  g_autoptr (LrTimelineModel) model =
    lr_timeline_items_load (order->watch, lr_record_get_id (order->pupil),
                            order->is_anonymous ? LR_TIMELINE_ANONYMOUS : LR_TIMELINE_FULL, error);
  g_autofree char *subject = order->is_anonymous ? lr_pupil_dup_case_code (order->pupil)
                                                 : lr_pupil_dup_name (order->pupil);
  LrTimelineSheet sheet = {
    .subject = subject,
    .school = lr_record_get_text (lr_watch_get_school (order->watch), LR_SCHOOL_NAME),
    .about = order->is_anonymous ? NULL : lr_record_get_text (order->pupil, LR_PUPIL_CLASS),
    .today = lr_watch_get_today (order->watch),
  };

  return model != NULL ? lr_timeline_paper_new (model, NULL, &sheet) : NULL;
}

static LrPaper *
create_role_card (const Order  *order,
                  GError      **error)
{
  g_autoptr (LrCase) of = lr_watch_load_case (order->watch, lr_record_get_id (order->pupil), error);

  return of != NULL
    ? lr_role_card_paper_new (of, lr_watch_get_school (order->watch), NULL, order->is_anonymous, error) : NULL;
}

static const PaperKind paper_kinds[] = {
  { "plan", TRUE, FALSE, FALSE, create_plan },
  { "timeline", TRUE, TRUE, TRUE, create_timeline },
  { "rolecard", TRUE, TRUE, FALSE, create_role_card },
};

static const char * const missing_answers[] = { "refuse", "print", NULL };

static const PaperKind *
find_paper_kind (LrCli   *cli,
                 GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (paper_kinds); i++)
    {
      if (g_strcmp0 (lr_cli_get_word (cli, 0), paper_kinds[i].name) == 0)
        return &paper_kinds[i];
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", paper_kinds[i].name);
    }

  g_propagate_error (error, lr_cli_usage_error (cli, _("“%s” is no paper. There are: %s."),
                                                lr_cli_get_word (cli, 0), names->str));
  return NULL;
}

static gboolean
is_png (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".png");
}

static gboolean
check_order (LrCli            *cli,
             const PaperKind  *kind,
             const char       *output,
             const char       *number,
             gboolean          is_anonymous,
             const char       *missing_letters,
             GError          **error)
{
  if (!lr_cli_require (cli, "output", output, error) ||
      (kind->needs_pupil && !lr_cli_require (cli, "pupil", number, error)))
    return FALSE;

  if (is_anonymous && !kind->can_be_anonymous)
    g_propagate_error (error, lr_cli_usage_error (cli, _("The paper “%s” has no anonymous variant."), kind->name));
  else if (missing_letters != NULL && !g_strv_contains (missing_answers, missing_letters))
    g_propagate_error (error, lr_cli_usage_error (cli, _("“%s” is no answer to missing letters. There are: refuse, print."),
                                                  missing_letters));
  else if (is_png (output) && !kind->can_be_png)
    g_propagate_error (error, lr_cli_usage_error (cli, _("The paper “%s” is written as PDF only."), kind->name));
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
  gboolean is_anonymous = FALSE;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_("Where to write the paper"), N_("FILE") },
    { "pupil", 0, 0, G_OPTION_ARG_STRING, &number, N_("The pupil with this number"), N_("NUMBER") },
    { "anonymous", 0, 0, G_OPTION_ARG_NONE, &is_anonymous, N_("Without names and what leads to a person"), NULL },
    { "missing-letters", 0, 0, G_OPTION_ARG_STRING, &missing_letters,
      N_("What to do about letters that no font has: refuse (the default), or print them as boxes"), N_("ANSWER") },
    { "today", 0, 0, G_OPTION_ARG_STRING, &today, N_("The day that counts as today"), N_("DATE") },
    { NULL }
  };
  g_autoptr (LrWatch) watch = NULL;
  g_autoptr (LrRecord) pupil = NULL;
  g_autoptr (LrPaper) paper = NULL;
  const PaperKind *kind;
  Order order;

  if (!lr_cli_parse (cli, entries, 1, 1, error))
    return FALSE;

  kind = find_paper_kind (cli, error);
  if (kind == NULL || !check_order (cli, kind, output, number, is_anonymous, missing_letters, error))
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

  order = (Order) { .watch = watch, .pupil = pupil, .is_anonymous = is_anonymous };
  paper = kind->create (&order, error);
  return paper != NULL && write_paper (paper, output, g_strcmp0 (missing_letters, "print") == 0, error);
}

const LrCommand lr_command_print = {
  .name = "print",
  .arguments = N_("PAPER"),
  .summary = N_("Write a paper as PDF"),
  .details = N_("PAPER is plan (the newest plan of approach), timeline or rolecard (who does what in the step of "
                "the case). The timeline is also drawn as a picture when FILE ends in .png. A file that is there already is replaced as a whole."),
  .run = run_print,
};
