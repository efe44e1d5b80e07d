/* lr-paper-menu.c: the papers about a pupil, to choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-paper-menu.h"

#include <glib/gi18n.h>

#include "lr-papers.h"

GMenuModel *
lr_paper_menu_new (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; lr_papers[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(lr_papers[i]->title), NULL);

      if (lr_papers[i]->needs != LR_PAPER_NEEDS_PUPIL)
        continue;

      g_menu_item_set_action_and_target (item, "paper.print", "s", lr_papers[i]->id);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}
