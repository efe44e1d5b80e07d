/* lr-idle-lock.c: locks when nobody is there any more
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-idle-lock.h"

#define CHECK_SECONDS 5

/* A timer that is this late was asleep with the computer. */
#define SLEEP_SECONDS 60

struct _LrIdleLock
{
  GObject         parent_instance;

  LrSession      *session;
  GtkApplication *application;
  GSettings      *settings;
  GListModel     *windows;
  guint           timer;
  gint64          touched_at;
  gint64          checked_at;
};

G_DEFINE_FINAL_TYPE (LrIdleLock, lr_idle_lock, G_TYPE_OBJECT)

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
      lr_idle_lock_touch (self, g_get_real_time ());
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

static gboolean
timeout_cb (gpointer data)
{
  lr_idle_lock_check (data, g_get_real_time ());
  return G_SOURCE_CONTINUE;
}

static void
unlocked_cb (LrIdleLock *self)
{
  lr_idle_lock_touch (self, g_get_real_time ());
}

static void
lr_idle_lock_dispose (GObject *object)
{
  LrIdleLock *self = LR_IDLE_LOCK (object);

  g_clear_handle_id (&self->timer, g_source_remove);
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
  self->touched_at = self->checked_at = g_get_real_time ();
  self->timer = g_timeout_add_seconds (CHECK_SECONDS, timeout_cb, self);
  g_signal_connect_object (self->windows, "items-changed",
                           G_CALLBACK (windows_changed_cb), self, G_CONNECT_SWAPPED);
}

/* @application: (nullable): whose session tells of the screen lock; outlives this */
LrIdleLock *
lr_idle_lock_new (LrSession      *session,
                  GtkApplication *application)
{
  LrIdleLock *self = g_object_new (LR_TYPE_IDLE_LOCK, NULL);

  self->session = g_object_ref (session);
  self->application = application;
  g_signal_connect_object (session, "notify::store", G_CALLBACK (unlocked_cb), self, G_CONNECT_SWAPPED);
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
  self->checked_at = now;
}

void
lr_idle_lock_check (LrIdleLock *self,
                    gint64      now)
{
  gint64 minutes;
  gint64 idle;
  gint64 slept;

  g_return_if_fail (LR_IS_IDLE_LOCK (self));

  minutes = g_settings_get_uint (self->settings, "idle-lock-minutes");
  idle = now - self->touched_at;
  slept = now - self->checked_at;
  self->checked_at = now;

  /* The clock was set back: count anew from here. */
  if (idle < 0)
    self->touched_at = now;

  if (idle >= minutes * 60 * G_USEC_PER_SEC || slept >= SLEEP_SECONDS * (gint64) G_USEC_PER_SEC)
    lr_session_lock (self->session);
}
