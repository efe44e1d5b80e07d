/* keys.c: keys that are typed at the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys.h"

#include <gdk/x11/gdkx.h>

#include "fixture.h"

/* There is no window manager to say which window hears the keys. */
static void
type_key (GtkWidget  *window,
          const char *key)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  g_autofree char *id = g_strdup_printf ("%lu", gdk_x11_surface_get_xid (surface));
  const char *command[] = { "xdotool", "windowfocus", "--sync", id, "key", "--clearmodifiers", key, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

void
keys_press (GtkWidget  *window,
            const char *key)
{
  type_key (window, key);
  fixture_settle ();
}

void
keys_tab (GtkWidget *window)
{
  type_key (window, "Tab");
  for (guint i = 0; i < 8; i++)
    {
      g_usleep (5000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}
