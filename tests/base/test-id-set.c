/* test-id-set.c: each id once, and in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-id-set.h"

static char *
tell (const LrIdSet *set)
{
  g_autoptr (GArray) ids = lr_id_set_list (set);
  GString *text = g_string_new (NULL);

  g_assert_cmpuint (ids->len, ==, lr_id_set_get_size (set));
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%" G_GINT64_FORMAT " ", g_array_index (ids, gint64, i));

  return g_string_free (text, FALSE);
}

#define assert_tells(set, expected)             \
  G_STMT_START {                                \
    g_autofree char *told = tell (set);         \
    g_assert_cmpstr (told, ==, expected);       \
  } G_STMT_END

static void
has_each_once_in_order (void)
{
  static const gint64 ids[] = { 7, 0, G_MAXINT64, 7, -3, 0x100000007 };
  g_autoptr (LrIdSet) set = lr_id_set_new ();

  assert_tells (set, "");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpint (lr_id_set_add (set, ids[i]), ==, i != 3);
  assert_tells (set, "-3 0 7 4294967303 9223372036854775807 ");
  g_assert_true (lr_id_set_has (set, 7));
  g_assert_false (lr_id_set_has (set, 8));

  lr_id_set_clear (set);
  assert_tells (set, "");
  g_assert_false (lr_id_set_has (set, 7));
}

static void
takes_others_in (void)
{
  g_autoptr (LrIdSet) set = lr_id_set_new ();
  g_autoptr (LrIdSet) more = lr_id_set_new ();
  g_autoptr (GArray) list = NULL;

  lr_id_set_add (set, 2);
  lr_id_set_add (more, 3);
  lr_id_set_add (more, 1);
  lr_id_set_add (more, 2);
  list = lr_id_set_list (more);

  lr_id_set_add_set (set, more);
  lr_id_set_add_list (set, list);
  assert_tells (set, "1 2 3 ");

  for (gint64 id = 0; id <= 4; id++)
    g_assert_cmpint (lr_id_list_has (list, id), ==, id >= 1 && id <= 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/id-set/each-once-in-order", has_each_once_in_order);
  g_test_add_func ("/id-set/takes-others-in", takes_others_in);

  return g_test_run ();
}
