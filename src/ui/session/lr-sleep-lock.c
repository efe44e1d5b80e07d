/* lr-sleep-lock.c: locks before the computer sleeps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-sleep-lock.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n.h>
#include <unistd.h>

#define LOGIND_NAME      "org.freedesktop.login1"
#define LOGIND_PATH      "/org/freedesktop/login1"
#define LOGIND_INTERFACE "org.freedesktop.login1.Manager"

struct _LrSleepLock
{
  GObject          parent_instance;

  LrSession       *session;
  GCancellable    *cancellable;
  GDBusConnection *bus;       /* NULL without a system bus, and before it is there */
  guint            signal;
  gboolean         asking;
  int              inhibitor; /* sleep waits until it is closed, or -1 */
};

G_DEFINE_FINAL_TYPE (LrSleepLock, lr_sleep_lock, G_TYPE_OBJECT)

static gboolean
is_unlocked (LrSleepLock *self)
{
  return lr_session_get_store (self->session) != NULL;
}

static void
release (LrSleepLock *self)
{
  if (self->inhibitor >= 0)
    close (self->inhibitor);
  self->inhibitor = -1;
}

static int
take_inhibitor (GVariant    *answer,
                GUnixFDList *fds)
{
  gint32 index;

  if (!g_variant_is_of_type (answer, G_VARIANT_TYPE ("(h)")) || fds == NULL)
    return -1;

  g_variant_get (answer, "(h)", &index);
  return g_unix_fd_list_get (fds, index, NULL);
}

/* A refusal is no reason to bother anybody: then it locks after sleep. */
static void
inhibited_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LrSleepLock) self = user_data;
  g_autoptr (GUnixFDList) fds = NULL;
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source), &fds, result, NULL);

  self->asking = FALSE;
  if (answer == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  release (self);
  self->inhibitor = take_inhibitor (answer, fds);
  /* Locked in the mean time? */
  if (!is_unlocked (self))
    release (self);
}

/* Sleep is held up exactly while the dossiers are open. */
static void
update (LrSleepLock *self)
{
  if (!is_unlocked (self))
    {
      release (self);
      return;
    }

  if (self->bus == NULL || self->asking || self->inhibitor >= 0)
    return;

  self->asking = TRUE;
  g_dbus_connection_call_with_unix_fd_list (self->bus, LOGIND_NAME, LOGIND_PATH, LOGIND_INTERFACE, "Inhibit",
                                            g_variant_new ("(ssss)", "sleep", "Leerrecht",
                                                           _("The dossiers are being locked"), "delay"),
                                            G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL,
                                            self->cancellable, inhibited_cb, g_object_ref (self));
}

static void
sleep_cb (GDBusConnection *bus,
          const char      *sender,
          const char      *path,
          const char      *interface,
          const char      *name,
          GVariant        *parameters,
          gpointer         user_data)
{
  LrSleepLock *self = user_data;
  gboolean before;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;

  g_variant_get (parameters, "(b)", &before);
  /* Locked, it lets go of the inhibitor, and the computer sleeps. */
  if (before)
    lr_session_lock (self->session);
}

static void
bus_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (LrSleepLock) self = user_data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  /* The end of the system bus is no end of the app. */
  g_dbus_connection_set_exit_on_close (bus, FALSE);
  self->signal = g_dbus_connection_signal_subscribe (bus, LOGIND_NAME, LOGIND_INTERFACE, "PrepareForSleep",
                                                     LOGIND_PATH, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
                                                     sleep_cb, self, NULL);
  self->bus = g_steal_pointer (&bus);
  update (self);
}

static void
lr_sleep_lock_dispose (GObject *object)
{
  LrSleepLock *self = LR_SLEEP_LOCK (object);

  g_cancellable_cancel (self->cancellable);
  if (self->signal != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->signal);
  self->signal = 0;
  release (self);
  g_clear_object (&self->bus);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_sleep_lock_parent_class)->dispose (object);
}

static void
lr_sleep_lock_finalize (GObject *object)
{
  g_object_unref (LR_SLEEP_LOCK (object)->cancellable);

  G_OBJECT_CLASS (lr_sleep_lock_parent_class)->finalize (object);
}

static void
lr_sleep_lock_class_init (LrSleepLockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lr_sleep_lock_dispose;
  object_class->finalize = lr_sleep_lock_finalize;
}

static void
lr_sleep_lock_init (LrSleepLock *self)
{
  self->cancellable = g_cancellable_new ();
  self->inhibitor = -1;
}

LrSleepLock *
lr_sleep_lock_new (LrSession *session)
{
  LrSleepLock *self;

  g_return_val_if_fail (LR_IS_SESSION (session), NULL);

  self = g_object_new (LR_TYPE_SLEEP_LOCK, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::store", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, bus_cb, g_object_ref (self));

  return self;
}
