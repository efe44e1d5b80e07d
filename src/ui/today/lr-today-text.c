/* lr-today-text.c: what Vandaag says of its groups
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-today-text.h"

#include <glib/gi18n.h>

#include "lr-duty-item.h"

/* "3 too late · 1 today · 4 this week · 2 later": what is not there is not named. */
char *
lr_today_text_count (GListModel *duties)
{
  guint n[LR_WHEN_EARLIER + 1] = { 0 };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint later;

  for (guint i = 0; i < g_list_model_get_n_items (duties); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (duties, i);

      if (LR_IS_DUTY_ITEM (item))
        n[lr_duty_item_get_when (LR_DUTY_ITEM (item))]++;
    }

  later = n[LR_WHEN_LATER] + n[LR_WHEN_UNKNOWN];
  if (n[LR_WHEN_LATE] > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u too late", "%u too late", n[LR_WHEN_LATE]), n[LR_WHEN_LATE]));
  if (n[LR_WHEN_TODAY] > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u today", "%u today", n[LR_WHEN_TODAY]), n[LR_WHEN_TODAY]));
  if (n[LR_WHEN_SOON] > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u as soon as possible", "%u as soon as possible", n[LR_WHEN_SOON]),
                                             n[LR_WHEN_SOON]));
  if (n[LR_WHEN_THIS_WEEK] > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u this week", "%u this week", n[LR_WHEN_THIS_WEEK]),
                                             n[LR_WHEN_THIS_WEEK]));
  if (later > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u later", "%u later", later), later));
  if (n[LR_WHEN_EARLIER] > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u from before", "%u from before", n[LR_WHEN_EARLIER]),
                                             n[LR_WHEN_EARLIER]));
  if (parts->len == 0)
    return g_strdup ("");

  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

const char *
lr_today_text_name (LrWhen when)
{
  static const char * const titles[] = {
    [LR_WHEN_LATE] = N_("Too late"),
    [LR_WHEN_TODAY] = N_("Today"),
    [LR_WHEN_SOON] = N_("As soon as possible"),
    [LR_WHEN_THIS_WEEK] = N_("This week"),
    [LR_WHEN_LATER] = N_("Later"),
    [LR_WHEN_UNKNOWN] = N_("Term not known"),
    [LR_WHEN_EARLIER] = N_("From Before You Began"),
  };

  return _(titles[when]);
}

void
lr_today_text_tell_empty (const char  *shown,
                          const char **title,
                          const char **description)
{
  static const struct { const char *shown, *title, *description; } texts[] = {
    { "everyone", N_("Nothing Is Waiting"),
      N_("No pupil has a duty that is open. A good day to call someone who has been doing well.") },
    { "mine", N_("Nothing for the School to Do"), N_("What others have to do stands under “For others”.") },
    { "others", N_("Nobody Else Owes Anything"), N_("What the school has to do stands under “For us”.") },
    { "new", N_("Nothing New"), N_("The last import of absence brought nothing that is still open.") },
  };

  *title = _("No pupils yet");
  *description = _("Read the export of your school system, or add a pupil yourself.");
  for (guint i = 0; shown != NULL && i < G_N_ELEMENTS (texts); i++)
    {
      if (g_str_equal (texts[i].shown, shown))
        {
          *title = _(texts[i].title);
          *description = _(texts[i].description);
        }
    }
}
