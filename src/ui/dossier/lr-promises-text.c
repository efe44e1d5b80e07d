/* lr-promises-text.c: what was promised and is still open, in a few lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-promises-text.h"

#include <glib/gi18n.h>

#include "lr-day-text.h"
#include "lr-kinds.h"
#include "lr-record.h"
#include "lr-text.h"

/* So many are named. */
#define MAX_PROMISES 3

/* "Bel de huisarts (moeder, 3 Nov)" */
static char *
describe_promise (LrRecord *agreement,
                  LrDay     today)
{
  const char *who = lr_record_get_text (agreement, LR_AGREEMENT_WHO);
  LrDay due = lr_record_get_day (agreement, LR_AGREEMENT_DUE_ON);
  g_autofree char *day = due != LR_DAY_NONE ? lr_day_text_format_near (due, today) : NULL;
  g_autofree char *about = NULL;
  g_autofree char *text = NULL;

  if (who != NULL && day != NULL)
    about = g_strdup_printf ("%s, %s", who, day);
  else
    about = g_strdup (who != NULL ? who : day);

  text = about != NULL ? g_strdup_printf ("%s (%s)", lr_record_get_text (agreement, LR_AGREEMENT_WHAT), about)
                       : g_strdup (lr_record_get_text (agreement, LR_AGREEMENT_WHAT));
  return lr_text_cap (text, LR_TEXT_ROW);
}

char *
lr_promises_text_new (GPtrArray *agreements,
                      LrDay      today)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  /* What has a day first. */
  for (guint i = 0; i < 2 * agreements->len; i++)
    {
      LrRecord *agreement = g_ptr_array_index (agreements, i % agreements->len);
      gboolean has_day = !lr_record_is_empty (agreement, LR_AGREEMENT_DUE_ON);
      g_autofree char *promise = NULL;

      if (has_day != (i < agreements->len) || !lr_record_is_empty (agreement, LR_AGREEMENT_DONE_ON) ||
          ++n > MAX_PROMISES)
        continue;

      promise = describe_promise (agreement, today);
      g_string_append_printf (text, "\n• %s", promise);
    }

  if (n > MAX_PROMISES)
    {
      g_string_append (text, "\n• ");
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", n - MAX_PROMISES), n - MAX_PROMISES);
    }
  if (n > 0)
    g_string_prepend (text, _("Promised and still open, to ask after:"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
