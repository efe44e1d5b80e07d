/* lr-list-replace.c: other items in a list, as few as can be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-list-replace.h"

/* More places than this that change are told as one. */
#define MAX_SPLICES 32

/* A stretch of the old list that others take the place of. */
typedef struct
{
  guint position;  /* in the old list */
  guint removed;
  guint from;      /* in the new list */
  guint added;
} Splice;

typedef struct
{
  GListModel   *old;
  GPtrArray    *items;
  GCompareFunc  compare;
  GEqualFunc    same;
  GArray       *splices;  /* of Splice */
} Replacement;

static void
add_splice (GArray *splices,
            Splice  splice)
{
  Splice *last = splices->len > 0 ? &g_array_index (splices, Splice, splices->len - 1) : NULL;

  if (last != NULL && last->position + last->removed == splice.position && last->from + last->added == splice.from)
    {
      last->removed += splice.removed;
      last->added += splice.added;
    }
  else if (last != NULL && splices->len == MAX_SPLICES)
    {
      last->removed = splice.position + splice.removed - last->position;
      last->added = splice.from + splice.added - last->from;
    }
  else
    {
      g_array_append_val (splices, splice);
    }
}

static gboolean
is_same (Replacement *self,
         guint        old,
         guint        new)
{
  g_autoptr (GObject) before = g_list_model_get_item (self->old, old);

  return before == self->items->pdata[new] || self->same (before, self->items->pdata[new]);
}

static int
compare (Replacement *self,
         guint        old,
         guint        new)
{
  g_autoptr (GObject) before = g_list_model_get_item (self->old, old);

  /* Most of them are the very same. */
  return before != self->items->pdata[new] ? self->compare (before, self->items->pdata[new]) : 0;
}

static void
find_splices (Replacement *self)
{
  guint n_old = g_list_model_get_n_items (self->old);
  guint i = 0, j = 0;

  while (i < n_old || j < self->items->len)
    {
      int order = i == n_old ? 1 : j == self->items->len ? -1 : compare (self, i, j);

      if (order != 0 || !is_same (self, i, j))
        add_splice (self->splices, (Splice) { i, order <= 0, j, order >= 0 });

      i += order <= 0;
      j += order >= 0;
    }
}

void
lr_list_replace (GListStore   *store,
                 GPtrArray    *items,
                 GCompareFunc  order,
                 GEqualFunc    same)
{
  g_autoptr (GPtrArray) held = g_ptr_array_ref (items);
  g_autoptr (GArray) splices = g_array_new (FALSE, FALSE, sizeof (Splice));
  Replacement replacement = { G_LIST_MODEL (store), held, order, same, splices };

  g_return_if_fail (G_IS_LIST_STORE (store));

  find_splices (&replacement);

  /* From the end, so that the places before stay what they were. */
  for (guint i = splices->len; i > 0; i--)
    {
      Splice splice = g_array_index (splices, Splice, i - 1);

      g_list_store_splice (store, splice.position, splice.removed, held->pdata + splice.from, splice.added);
    }
}
