/* lr-papers.c: the table of all papers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-papers.h"

#include <glib/gi18n.h>

#include "lr-error.h"

#define ENTRY(name) &lr_##name##_paper,
const LrPaperKind * const lr_papers[] = { LR_EACH_PAPER (ENTRY) NULL };
#undef ENTRY

/* Those that anybody can order: “plan, timeline”. */
static char *
dup_ids (gboolean is_anonymous)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; lr_papers[i] != NULL; i++)
    {
      if (is_anonymous ? lr_papers[i]->can_be_anonymous : !(lr_papers[i]->needs & LR_PAPER_NEEDS_CODE))
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? ", " : "", lr_papers[i]->id);
    }

  return g_string_free (ids, FALSE);
}

const LrPaperKind *
lr_papers_find (const char          *id,
                const LrPaperOrder  *order,
                GError             **error)
{
  const LrPaperKind *found = NULL;
  g_autofree char *ids = NULL;

  for (guint i = 0; lr_papers[i] != NULL && found == NULL; i++)
    {
      if (g_strcmp0 (id, lr_papers[i]->id) == 0)
        found = lr_papers[i];
    }

  ids = dup_ids (found != NULL);
  if (found == NULL)
    g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND, _("“%s” is no paper. There are: %s."), id, ids);
  else if (order->is_anonymous && !found->can_be_anonymous)
    g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                 _("The paper “%s” has no anonymous variant. These have one: %s."), id, ids);
  else if (order->code == NULL && found->needs & LR_PAPER_NEEDS_CODE)
    g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                 _("The paper “%s” holds a code that is kept nowhere: the app offers to print it when the code is made."), id);
  else
    return found;

  return NULL;
}

LrPaper *
lr_papers_make (const char          *id,
                const LrPaperOrder  *order,
                GError             **error)
{
  const LrPaperKind *kind = lr_papers_find (id, order, error);

  if (kind == NULL)
    return NULL;

  g_return_val_if_fail (order->pupil != NULL || !(kind->needs & LR_PAPER_NEEDS_PUPIL), NULL);
  return kind->make (order, error);
}
