/* lr-mdo-list.c: whom the agreements ask to an MDO about this pupil, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-steps-parts.h"

#include <glib/gi18n.h>

#include "lr-proposal.h"
#include "lr-text.h"

static GtkWidget *
create_heading (gpointer page,
                gpointer subject)
{
  return lr_steps_text_create_heading (_("Whom to Ask to an MDO"),
                                       _("As agreed in the region, for this pupil as things stand today."));
}

static void
add_proposal (LrPieces         *page,
              const LrProposal *proposal)
{
  g_autofree char *why = lr_text_cap (proposal->rule->why, LR_TEXT_PARAGRAPH);
  /* Translators: why somebody is asked to a meeting. */
  g_autofree char *subtitle = proposal->asked ? g_strdup_printf (_("If somebody wants them there. %s"), why)
                                              : g_steal_pointer (&why);
  const char *texts[] = { proposal->name, subtitle, NULL };
  g_autofree char *shows = g_strjoinv ("\n", (char **) texts);

  lr_pieces_add_row (page, proposal->rule->id, shows, lr_steps_text_create_pair, g_strdupv ((char **) texts),
                     (GDestroyNotify) g_strfreev);
}

void
lr_mdo_list_add (LrStepsContext *context,
                 LrPieces       *page)
{
  g_autoptr (GArray) proposals = lr_case_propose_participants (context->of, lr_watch_get_statutory (context->watch));

  lr_pieces_add_group (page, "mdo", 12);
  if (proposals->len > 0)
    lr_pieces_add (page, "heading", "", create_heading, NULL, NULL);
  for (guint i = 0; i < proposals->len; i++)
    add_proposal (page, &g_array_index (proposals, LrProposal, i));
}
