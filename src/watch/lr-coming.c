/* lr-coming.c: what comes for the children of a school if nothing changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-coming.h"

#include "lr-dossier.h"
#include "lr-watch-private.h"

static void
free_coming (gpointer data)
{
  LrComing *coming = data;

  g_object_unref (coming->pupil);
  g_free (coming->what);
  g_free (coming);
}

/* (transfer full) (nullable) */
static LrComing *
find_first (const LrCase *of,
            LrDay         today)
{
  const GArray *signals = of->forecast.signals;
  g_autoptr (GString) what = g_string_new (NULL);
  LrComing *coming = NULL;

  for (guint i = 0; signals != NULL && i < signals->len; i++)
    {
      const LrSignal *signal = &g_array_index (signals, LrSignal, i);
      g_autofree char *name = NULL;

      if (signal->reached_on < today)
        continue;
      if (coming != NULL && signal->reached_on != coming->on)
        {
          coming->n_more++;
          continue;
        }

      if (coming == NULL)
        coming = g_new0 (LrComing, 1);
      coming->on = signal->reached_on;
      name = lr_signal_id_dup_name (signal->id);
      g_string_append_printf (what, "%s%s", what->len > 0 ? " · " : "", name);
    }

  if (coming != NULL)
    {
      coming->pupil = g_object_ref (of->record);
      coming->what = g_string_free (g_steal_pointer (&what), FALSE);
    }
  return coming;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const LrComing *one = *(const LrComing * const *) a;
  const LrComing *other = *(const LrComing * const *) b;

  if (one->on != other->on)
    return one->on < other->on ? -1 : 1;

  return g_strcmp0 (lr_pupil_get_sort_key (one->pupil), lr_pupil_get_sort_key (other->pupil));
}

GPtrArray *
lr_watch_list_coming (LrWatch *watch,
                      guint    limit,
                      guint   *n_all)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_coming);
  const GPtrArray *cases;

  g_return_val_if_fail (LR_IS_WATCH (watch), list);

  cases = watch->review != NULL ? watch->review->cases : NULL;
  for (guint i = 0; cases != NULL && i < cases->len; i++)
    {
      LrComing *coming = find_first (cases->pdata[i], watch->today);

      if (coming != NULL)
        g_ptr_array_add (list, coming);
    }

  g_ptr_array_sort (list, compare);
  if (n_all != NULL)
    *n_all = list->len;
  if (list->len > limit)
    g_ptr_array_set_size (list, (int) limit);
  return list;
}
