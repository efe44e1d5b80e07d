/* lr-pupil-order.c: in which order the pupils stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-pupil-order.h"

#include <string.h>

#include "lr-dossier.h"

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return strcmp (lr_pupil_get_sort_key ((gpointer) a), lr_pupil_get_sort_key ((gpointer) b));
}

/* Who is not known yet stands where nothing is to be done. */
static guint64
get_order_cb (LrRecord *pupil,
              LrWatch  *watch)
{
  const LrCase *of = lr_watch_find_case (watch, lr_record_get_id (pupil));

  return of != NULL ? of->standing.order : G_MAXUINT64;
}

GtkSorter *
lr_pupil_order_new_by_name (void)
{
  return GTK_SORTER (gtk_custom_sorter_new (compare_names, NULL, NULL));
}

GtkSorter *
lr_pupil_order_new_by_need (LrWatch *watch)
{
  GtkMultiSorter *sorter = gtk_multi_sorter_new ();
  GtkExpression *order = gtk_cclosure_expression_new (G_TYPE_UINT64, NULL, 0, NULL, G_CALLBACK (get_order_cb),
                                                      g_object_ref (watch), (GClosureNotify) (void *) g_object_unref);

  gtk_multi_sorter_append (sorter, GTK_SORTER (gtk_numeric_sorter_new (order)));
  gtk_multi_sorter_append (sorter, lr_pupil_order_new_by_name ());
  return GTK_SORTER (sorter);
}
