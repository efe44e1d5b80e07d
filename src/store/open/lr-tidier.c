/* lr-tidier.c: does the work for idle time when it is idle
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-tidier.h"

#include "lr-job.h"
#include "lr-store-tidy.h"

/* Whoever is typing saves every now and then: not in between. */
#define PAUSE 2000

struct _LrTidier
{
  GObject  parent_instance;

  LrStore *store;
  guint    timer;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (LrTidier, lr_tidier, G_TYPE_OBJECT)

static gboolean
tidy (LrJob     *job,
      gpointer   data,
      GError   **error)
{
  LrStore *worker = lr_job_open_store (job, error);

  return worker != NULL && lr_store_tidy (worker, error);
}

/* What could not be done now is tried again after the next change. */
static void
tidied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LrTidier) self = user_data;
  g_autoptr (GError) error = NULL;

  self->busy = FALSE;
  if (!lr_job_finish (result, &error))
    g_debug ("%s", error->message);
}

static gboolean
tidy_cb (gpointer data)
{
  LrTidier *self = data;
  g_autoptr (LrJob) job = lr_job_new (self->store, tidy, NULL, NULL);

  self->timer = 0;
  self->busy = TRUE;
  lr_job_start (job, NULL, tidied_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (LrTidier *self)
{
  if (self->busy || self->timer != 0 || !lr_store_needs_tidying (self->store))
    return;

  self->timer = g_timeout_add (lr_store_has_large_log (self->store) ? 0 : PAUSE, tidy_cb, self);
}

static void
lr_tidier_dispose (GObject *object)
{
  LrTidier *self = LR_TIDIER (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, changed_cb, self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lr_tidier_parent_class)->dispose (object);
}

static void
lr_tidier_class_init (LrTidierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_tidier_dispose;
}

static void
lr_tidier_init (LrTidier *self)
{
}

LrTidier *
lr_tidier_new (LrStore *store)
{
  LrTidier *self;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);

  self = g_object_new (LR_TYPE_TIDIER, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_swapped (store, "changed", G_CALLBACK (changed_cb), self);
  return self;
}
