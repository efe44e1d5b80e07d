/* lr-autosave.c: nothing that is typed is ever lost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-autosave.h"

#include <glib/gi18n.h>

/* Long enough to save whole words, short enough not to be noticed. */
#define DELAY_MS 700
#define RETRY_MS 5000

struct _LrAutosave
{
  GObject parent_instance;

  LrSession *session;
  char *what;
  GPtrArray *touched;  /* (element-type LrRecord) */
  LrAutosaveState state;
  guint timer;
  gboolean saving;
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (LrAutosave, lr_autosave, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
set_state (LrAutosave      *self,
           LrAutosaveState  state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

/* A name that is still missing keeps no one from keeping the rest. */
static void
fill_in_required (LrRecord *record)
{
  const LrKind *kind = lr_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LrField *field = &kind->fields[i];

      if ((field->flags & LR_FIELD_REQUIRED) != 0
          && (field->type == LR_FIELD_TEXT || field->type == LR_FIELD_PROSE)
          && lr_record_is_empty (record, i))
        /* Translators: stands for a name that has not been written yet. */
        lr_record_set_text (record, i, C_("record", "…"));
    }
}

static gboolean
save_all (LrAutosave  *self,
          LrStore     *store,
          GError     **error)
{
  if (!lr_store_begin (store, self->what, error))
    return FALSE;

  for (guint i = 0; i < self->touched->len; i++)
    {
      LrRecord *record = g_ptr_array_index (self->touched, i);

      fill_in_required (record);
      if (!lr_store_save (store, record, error))
        {
          lr_store_rollback (store);
          return FALSE;
        }
    }

  return lr_store_commit (store, error);
}

static gboolean
timeout_cb (gpointer user_data)
{
  LrAutosave *self = user_data;

  self->timer = 0;
  lr_autosave_flush (self);
  return G_SOURCE_REMOVE;
}

static void
restart_timer (LrAutosave *self,
               guint       milliseconds)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (milliseconds, timeout_cb, self);
}

/* The id, which the store gives, is no change to be saved. */
static void
changed_cb (LrAutosave *self,
            GParamSpec *pspec,
            LrRecord   *record)
{
  if (self->refreshing || self->saving
      || g_str_equal (pspec->name, "id") || g_str_equal (pspec->name, "pupil"))
    return;

  if (!g_ptr_array_find (self->touched, record, NULL))
    g_ptr_array_add (self->touched, g_object_ref (record));

  set_state (self, LR_AUTOSAVE_PENDING);
  restart_timer (self, DELAY_MS);
}

static void
locking_cb (LrAutosave *self)
{
  lr_autosave_flush (self);
}

static void
lr_autosave_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  LrAutosave *self = LR_AUTOSAVE (object);

  switch (property_id)
    {
    case PROP_STATE:
      g_value_set_int (value, self->state);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lr_autosave_dispose (GObject *object)
{
  LrAutosave *self = LR_AUTOSAVE (object);

  if (self->session != NULL)
    {
      lr_autosave_flush (self);
      g_clear_handle_id (&self->timer, g_source_remove);
      g_clear_object (&self->session);
    }

  G_OBJECT_CLASS (lr_autosave_parent_class)->dispose (object);
}

static void
lr_autosave_finalize (GObject *object)
{
  LrAutosave *self = LR_AUTOSAVE (object);

  g_free (self->what);
  g_ptr_array_unref (self->touched);

  G_OBJECT_CLASS (lr_autosave_parent_class)->finalize (object);
}

static void
lr_autosave_class_init (LrAutosaveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lr_autosave_get_property;
  object_class->dispose = lr_autosave_dispose;
  object_class->finalize = lr_autosave_finalize;

  props[PROP_STATE] = g_param_spec_int ("state", NULL, NULL,
                                        LR_AUTOSAVE_SAVED, LR_AUTOSAVE_FAILED, LR_AUTOSAVE_SAVED,
                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
lr_autosave_init (LrAutosave *self)
{
  self->touched = g_ptr_array_new_with_free_func (g_object_unref);
}

LrAutosave *
lr_autosave_new (LrSession  *session,
                 const char *what)
{
  LrAutosave *self;

  g_return_val_if_fail (LR_IS_SESSION (session), NULL);

  self = g_object_new (LR_TYPE_AUTOSAVE, NULL);
  self->session = g_object_ref (session);
  self->what = g_strdup (what);
  g_signal_connect_object (session, "locking", G_CALLBACK (locking_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
lr_autosave_watch (LrAutosave *self,
                   LrRecord   *record)
{
  g_return_if_fail (LR_IS_AUTOSAVE (self));
  g_return_if_fail (LR_IS_RECORD (record));

  g_signal_connect_object (record, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

void
lr_autosave_refresh (LrAutosave *self,
                     LrRecord   *record,
                     LrRecord   *stored)
{
  const LrKind *kind;

  g_return_if_fail (LR_IS_AUTOSAVE (self));
  g_return_if_fail (lr_record_get_kind (record) == lr_record_get_kind (stored));

  kind = lr_record_get_kind (record);
  self->refreshing = TRUE;
  for (guint i = 0; i < kind->n_fields; i++)
    {
      LrFieldType type = kind->fields[i].type;

      if (type == LR_FIELD_TEXT || type == LR_FIELD_PROSE || type == LR_FIELD_CHOICE)
        lr_record_set_text (record, i, lr_record_get_text (stored, i));
      else
        lr_record_set_integer (record, i, lr_record_get_integer (stored, i));
    }
  self->refreshing = FALSE;
}

void
lr_autosave_forget (LrAutosave *self,
                    LrRecord   *record)
{
  g_return_if_fail (LR_IS_AUTOSAVE (self));

  g_ptr_array_remove (self->touched, record);
  if (self->touched->len == 0)
    {
      g_clear_handle_id (&self->timer, g_source_remove);
      set_state (self, LR_AUTOSAVE_SAVED);
    }
}

/**
 * lr_autosave_flush:
 *
 * Saves what waits, now. What went wrong is told by the session, once.
 *
 * Returns: whether all is saved
 */
gboolean
lr_autosave_flush (LrAutosave *self)
{
  g_autoptr (GError) error = NULL;
  LrStore *store;
  gboolean saved;

  g_return_val_if_fail (LR_IS_AUTOSAVE (self), FALSE);

  g_clear_handle_id (&self->timer, g_source_remove);
  store = lr_session_get_store (self->session);
  if (self->touched->len == 0 || self->saving)
    return TRUE;
  if (store == NULL)
    return FALSE;

  self->saving = TRUE;
  saved = save_all (self, store, &error);
  self->saving = FALSE;

  if (saved)
    {
      g_ptr_array_set_size (self->touched, 0);
      set_state (self, LR_AUTOSAVE_SAVED);
      return TRUE;
    }

  if (self->state != LR_AUTOSAVE_FAILED)
    lr_session_fail (self->session, error);
  set_state (self, LR_AUTOSAVE_FAILED);
  restart_timer (self, RETRY_MS);
  return FALSE;
}

LrAutosaveState
lr_autosave_get_state (LrAutosave *self)
{
  g_return_val_if_fail (LR_IS_AUTOSAVE (self), LR_AUTOSAVE_SAVED);

  return self->state;
}

gboolean
lr_autosave_is_saving (LrAutosave *self)
{
  g_return_val_if_fail (LR_IS_AUTOSAVE (self), FALSE);

  return self->saving;
}
