/* test-sleep-lock.c: before the computer sleeps, the app has locked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A logind of our own, on a bus of our own.
 */

#include "fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <glib-unix.h>
#include <unistd.h>

#include "lr-sleep-lock.h"
#include "typed.h"

#define PATH      "/org/freedesktop/login1"
#define INTERFACE "org.freedesktop.login1.Manager"

static const char introspection[] =
  "<node><interface name='" INTERFACE "'>"
  "  <method name='Inhibit'>"
  "    <arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "    <arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "    <arg type='h' direction='out'/>"
  "  </method>"
  "  <signal name='PrepareForSleep'><arg type='b'/></signal>"
  "</interface></node>";

typedef struct
{
  Fixture          fixture;
  GTestDBus       *bus;
  GDBusConnection *connection;  /* of logind */
  guint            n_asked;
  int              held;        /* our end of what was handed out last, or -1 */
  gboolean         refuse;
} Logind;

static void
method_cb (GDBusConnection       *connection,
           const char            *sender,
           const char            *path,
           const char            *interface,
           const char            *method,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation,
           gpointer               user_data)
{
  Logind *logind = user_data;
  g_autoptr (GUnixFDList) fds = NULL;
  const char *what, *who, *why, *mode;
  int ends[2];

  g_variant_get (parameters, "(&s&s&s&s)", &what, &who, &why, &mode);
  g_assert_cmpstr (what, ==, "sleep");
  g_assert_cmpstr (mode, ==, "delay");
  logind->n_asked++;
  if (logind->refuse)
    {
      g_dbus_method_invocation_return_error_literal (invocation, G_DBUS_ERROR, G_DBUS_ERROR_ACCESS_DENIED, "No");
      return;
    }

  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  g_assert_true (g_unix_set_fd_nonblocking (ends[0], TRUE, NULL));
  if (logind->held >= 0)
    close (logind->held);
  logind->held = ends[0];
  fds = g_unix_fd_list_new_from_array (&ends[1], 1);
  g_dbus_method_invocation_return_value_with_unix_fd_list (invocation, g_variant_new ("(h)", 0), fds);
}

/* As logind sees it: the other end is open. */
static gboolean
is_held_up (Logind *logind)
{
  char byte;

  return logind->held >= 0 && read (logind->held, &byte, 1) < 0 && errno == EAGAIN;
}

static void
tell (Logind   *logind,
      gboolean  before)
{
  g_assert_true (g_dbus_connection_emit_signal (logind->connection, NULL, PATH, INTERFACE, "PrepareForSleep",
                                                g_variant_new ("(b)", before), NULL));
  fixture_settle ();
}

static void
unlock (Logind *logind)
{
  g_autoptr (LrStore) store = lr_store_open (logind->fixture.folder, typed ("paard lamp wolk fiets"), NULL);

  g_assert_nonnull (store);
  g_assert_true (lr_session_open (logind->fixture.session, store, NULL));
  fixture_settle ();
}

static void
set_up (Logind        *logind,
        gconstpointer  data)
{
  static const GDBusInterfaceVTable table = { .method_call = method_cb };
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (introspection, NULL);
  g_autoptr (GVariant) answer = NULL;

  fixture_set_up (&logind->fixture);
  logind->held = -1;
  logind->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (logind->bus);
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_test_dbus_get_bus_address (logind->bus), TRUE);

  logind->connection =
    g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (logind->bus),
                                            G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                            G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                            NULL, NULL, NULL);
  g_assert_nonnull (logind->connection);
  g_assert_cmpuint (g_dbus_connection_register_object (logind->connection, PATH, info->interfaces[0],
                                                       &table, logind, NULL, NULL), !=, 0);
  answer = g_dbus_connection_call_sync (logind->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                        "org.freedesktop.DBus", "RequestName",
                                        g_variant_new ("(su)", "org.freedesktop.login1", 0), NULL,
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (answer);
}

static void
tear_down (Logind        *logind,
           gconstpointer  data)
{
  fixture_settle ();
  if (logind->held >= 0)
    close (logind->held);
  fixture_clear (&logind->fixture);
  g_assert_true (g_dbus_connection_close_sync (logind->connection, NULL, NULL));
  g_object_unref (logind->connection);
  g_test_dbus_down (logind->bus);
  g_object_unref (logind->bus);
}

static void
sleep_waits_until_it_has_locked (Logind        *logind,
                                 gconstpointer  data)
{
  LrSleepLock *lock = lr_sleep_lock_new (logind->fixture.session);

  fixture_settle ();
  g_assert_true (is_held_up (logind));

  tell (logind, TRUE);
  g_assert_null (lr_session_get_store (logind->fixture.session));
  g_assert_false (is_held_up (logind));
  g_assert_finalize_object (lock);
}

static void
it_is_held_up_only_while_unlocked (Logind        *logind,
                                   gconstpointer  data)
{
  LrSleepLock *lock = lr_sleep_lock_new (logind->fixture.session);

  fixture_settle ();
  lr_session_lock (logind->fixture.session);
  g_assert_false (is_held_up (logind));
  tell (logind, TRUE);
  tell (logind, FALSE);
  g_assert_cmpuint (logind->n_asked, ==, 1);

  unlock (logind);
  g_assert_true (is_held_up (logind));
  g_assert_cmpuint (logind->n_asked, ==, 2);

  /* The app ends. */
  g_assert_finalize_object (lock);
  g_assert_false (is_held_up (logind));
}

/* The answer comes when it is locked already. */
static void
a_late_answer_holds_up_nothing (Logind        *logind,
                                gconstpointer  data)
{
  LrSleepLock *lock = lr_sleep_lock_new (logind->fixture.session);

  while (logind->n_asked == 0)
    g_main_context_iteration (NULL, TRUE);
  lr_session_lock (logind->fixture.session);
  fixture_settle ();
  g_assert_false (is_held_up (logind));
  g_assert_finalize_object (lock);
}

static void
waking_up_locks_nothing (Logind        *logind,
                         gconstpointer  data)
{
  LrSleepLock *lock = lr_sleep_lock_new (logind->fixture.session);

  fixture_settle ();
  tell (logind, FALSE);
  g_assert_nonnull (lr_session_get_store (logind->fixture.session));
  g_assert_finalize_object (lock);
}

static void
a_refusal_is_borne (Logind        *logind,
                    gconstpointer  data)
{
  LrSleepLock *lock;

  logind->refuse = TRUE;
  lock = lr_sleep_lock_new (logind->fixture.session);
  fixture_settle ();
  g_assert_cmpuint (logind->n_asked, ==, 1);

  tell (logind, TRUE);
  g_assert_null (lr_session_get_store (logind->fixture.session));
  g_assert_finalize_object (lock);
}

/* As in a sandbox. */
static void
works_without_a_system_bus (void)
{
  Fixture fixture = { 0 };
  LrSleepLock *lock;

  fixture_set_up (&fixture);
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent", TRUE);
  lock = lr_sleep_lock_new (fixture.session);
  fixture_settle ();
  g_assert_nonnull (lr_session_get_store (fixture.session));
  g_assert_finalize_object (lock);
  fixture_clear (&fixture);
}

#define ADD(name, func) g_test_add ("/sleep-lock/" name, Logind, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("waits-until-locked", sleep_waits_until_it_has_locked);
  ADD ("only-while-unlocked", it_is_held_up_only_while_unlocked);
  ADD ("late-answer", a_late_answer_holds_up_nothing);
  ADD ("waking-up", waking_up_locks_nothing);
  ADD ("refusal", a_refusal_is_borne);
  g_test_add_func ("/sleep-lock/no-system-bus", works_without_a_system_bus);

  return g_test_run ();
}
