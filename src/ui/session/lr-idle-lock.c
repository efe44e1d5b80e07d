/* lr-idle-lock.c: locks when nobody is there any more
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-idle-lock.h"

#include "lr-alarm.h"
#include "lr-clock.h"

#define MINUTE (60 * (gint64) G_USEC_PER_SEC)

struct _LrIdleLock
{
  GObject         parent_instance;

  LrSession      *session;
  GtkApplication *application;
  GSettings      *settings;
  GListModel     *windows;
  LrAlarm        *alarm;      /* set while the dossiers are open */
  gint64          touched_at;
  gint64          asleep;     /* as of the last look */
};

G_DEFINE_FINAL_TYPE (LrIdleLock, lr_idle_lock, G_TYPE_OBJECT)

/* How long the computer was asleep since some beginning. */
static gint64
get_asleep (gint64 now)
{
  return now - lr_clock_read (LR_CLOCK_AWAKE);
}

static void
check (LrIdleLock *self)
{
  gint64 now = lr_clock_read (LR_CLOCK_BOOT);

  lr_idle_lock_check (self, now, get_asleep (now));
}

static void
alarm_cb (gpointer data)
{
  check (data);
}

/* Moving the pointer over the desk is nobody at work. */
static gboolean
event_cb (GtkEventControllerLegacy *controller,
          GdkEvent                 *event,
          LrIdleLock               *self)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_KEY_PRESS:
    case GDK_BUTTON_PRESS:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCHPAD_SWIPE:
    case GDK_TOUCHPAD_PINCH:
      /* The first key after a sleep comes too late. */
      check (self);
      lr_idle_lock_touch (self, lr_clock_read (LR_CLOCK_BOOT));
      break;

    default:
      break;
    }

  return GDK_EVENT_PROPAGATE;
}

static gboolean
lock_cb (gpointer user_data)
{
  lr_session_lock (user_data);
  return G_SOURCE_REMOVE;
}

/* The window that hears the key goes with the lock: not before it has heard it out. */
static gboolean
lock_now_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  LrIdleLock *self = LR_IDLE_LOCK (user_data);

  g_idle_add_full (G_PRIORITY_HIGH, lock_cb, g_object_ref (self->session), g_object_unref);
  return TRUE;
}

/* Ctrl+L in any window: a dialog does not hear the keys of the main one. First of
 * all, for in a file chooser it is the key for a place to type. */
static void
add_lock_key (LrIdleLock *self,
              GtkWidget  *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_l, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (lock_now_cb, g_object_ref (self),
                                                                                   g_object_unref)));
  gtk_widget_add_controller (window, keys);
}

static void
windows_changed_cb (LrIdleLock *self,
                    guint       position,
                    guint       removed,
                    guint       added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (self->windows, i);
      GtkEventController *controller = gtk_event_controller_legacy_new ();

      gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
      g_signal_connect_object (controller, "event", G_CALLBACK (event_cb), self, 0);
      gtk_widget_add_controller (window, controller);
      add_lock_key (self, window);
    }
}

static void
screensaver_cb (LrIdleLock *self)
{
  gboolean active;

  g_object_get (self->application, "screensaver-active", &active, NULL);
  if (active)
    lr_session_lock (self->session);
}

static void
store_cb (LrIdleLock *self)
{
  lr_idle_lock_touch (self, lr_clock_read (LR_CLOCK_BOOT));
  check (self);
}

static void
lr_idle_lock_dispose (GObject *object)
{
  LrIdleLock *self = LR_IDLE_LOCK (object);

  g_clear_pointer (&self->alarm, lr_alarm_free);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_idle_lock_parent_class)->dispose (object);
}

static void
lr_idle_lock_class_init (LrIdleLockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_idle_lock_dispose;
}

static void
lr_idle_lock_init (LrIdleLock *self)
{
  self->settings = g_settings_new (APP_ID);
  self->windows = gtk_window_get_toplevels ();
  self->alarm = lr_alarm_new (alarm_cb, self);
  g_signal_connect_object (self->settings, "changed::idle-lock-minutes",
                           G_CALLBACK (check), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->windows, "items-changed",
                           G_CALLBACK (windows_changed_cb), self, G_CONNECT_SWAPPED);
}

LrIdleLock *
lr_idle_lock_new (LrSession      *session,
                  GtkApplication *application)
{
  LrIdleLock *self = g_object_new (LR_TYPE_IDLE_LOCK, NULL);

  self->session = g_object_ref (session);
  self->application = application;
  self->asleep = get_asleep (lr_clock_read (LR_CLOCK_BOOT));
  g_signal_connect_object (session, "notify::store", G_CALLBACK (store_cb), self, G_CONNECT_SWAPPED);
  store_cb (self);
  if (application != NULL)
    g_signal_connect_object (application, "notify::screensaver-active",
                             G_CALLBACK (screensaver_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
lr_idle_lock_touch (LrIdleLock *self,
                    gint64      now)
{
  g_return_if_fail (LR_IS_IDLE_LOCK (self));

  self->touched_at = now;
}

void
lr_idle_lock_check (LrIdleLock *self,
                    gint64      now,
                    gint64      asleep)
{
  gint64 rest;
  gint64 slept;

  g_return_if_fail (LR_IS_IDLE_LOCK (self));

  rest = self->touched_at + g_settings_get_uint (self->settings, "idle-lock-minutes") * MINUTE - now;
  slept = asleep - self->asleep;
  self->asleep = asleep;

  if (rest <= 0 || slept >= MINUTE)
    lr_session_lock (self->session);

  if (lr_session_get_store (self->session) != NULL)
    lr_alarm_set (self->alarm, lr_clock_read (LR_CLOCK_WALL) + rest);
  else
    lr_alarm_clear (self->alarm);
}
