/* lr-keeper.c: nothing that is typed is ever lost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-keeper.h"

#include <glib/gi18n.h>

#include "lr-kept.h"
#include "lr-record-draft.h"
#include "lr-store-access.h"

/* Long enough to keep whole words, short enough not to be noticed. */
#define DELAY_MS 700
#define RETRY_MS 5000

struct _LrKeeper
{
  GObject        parent_instance;

  LrSession     *session;
  char          *place;
  char          *what;
  GPtrArray     *kept;        /* (element-type LrKept) */
  guint          last_number;
  LrKeeperState  state;
  char          *text;
  char          *failure;     /* (nullable): of the last attempt */
  guint          timer;
  gboolean       reopens;
  gboolean       locked;      /* all is kept; what closes now changes nothing of it */
  gboolean       saving;
  gboolean       assigning;   /* a change that is not typed */
};

G_DEFINE_FINAL_TYPE (LrKeeper, lr_keeper, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static LrKept *
find (LrKeeper *self,
      LrRecord *record)
{
  for (guint i = 0; i < self->kept->len; i++)
    {
      LrKept *kept = g_ptr_array_index (self->kept, i);

      if (kept->record == record)
        return kept;
    }

  return NULL;
}

static LrKeeperState
reckon_state (LrKeeper  *self,
              char     **text)
{
  LrKept *draft = NULL;
  gboolean held = FALSE;

  if (self->failure != NULL)
    {
      *text = g_strdup (self->failure);
      return LR_KEEPER_FAILED;
    }

  for (guint i = 0; i < self->kept->len; i++)
    {
      LrKept *kept = g_ptr_array_index (self->kept, i);

      if (kept->waiting)
        {
          *text = g_strdup (_("Saving…"));
          return LR_KEEPER_WAITING;
        }
      if (kept->changed && (draft == NULL || draft->held))
        draft = kept;
      held = held || kept->held;
    }

  /* Of a new record that nobody wrote in there is nothing to say. */
  *text = draft != NULL ? lr_kept_explain (draft) : g_strdup (held ? "" : _("Saved"));
  return draft != NULL ? LR_KEEPER_DRAFT : LR_KEEPER_SAVED;
}

static void
update_state (LrKeeper *self)
{
  g_autofree char *text = NULL;
  LrKeeperState state = reckon_state (self, &text);

  if (state == self->state && g_strcmp0 (text, self->text) == 0)
    return;

  self->state = state;
  g_free (self->text);
  self->text = g_steal_pointer (&text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static gboolean
save_ready (LrKeeper  *self,
            LrStore   *store,
            GError   **error)
{
  g_autoptr (GPtrArray) ready = g_ptr_array_new ();
  gboolean saved;

  for (guint i = 0; i < self->kept->len; i++)
    {
      LrKept *kept = g_ptr_array_index (self->kept, i);

      if (lr_kept_is_ready (kept))
        g_ptr_array_add (ready, kept);
    }

  if (ready->len == 0)
    return TRUE;

  self->saving = TRUE;
  saved = lr_kept_save_all (ready, store, self->place, self->what, error);
  self->saving = FALSE;

  return saved;
}

/* What was not saved is kept as it is; of what was, or is as it was before, no
 * draft is left. */
static gboolean
keep_drafts (LrKeeper  *self,
             LrStore   *store,
             GError   **error)
{
  for (guint i = 0; i < self->kept->len; i++)
    {
      LrKept *kept = g_ptr_array_index (self->kept, i);
      gboolean good = kept->waiting ? lr_kept_keep_draft (kept, store, self->place, error)
                      : kept->changed || lr_kept_drop_draft (kept, store, self->place, lr_record_get_id (kept->record), error);

      if (!good)
        return FALSE;
    }

  return TRUE;
}

static void flush_later (LrKeeper *self,
                         guint     milliseconds);

/* Told once: what stands over the window says the rest. */
static void
fail (LrKeeper     *self,
      LrStore      *store,
      const GError *error)
{
  gboolean known = self->failure != NULL;

  g_free (self->failure);
  self->failure = g_strdup (error->message);
  if (!known && lr_store_get_read_only (store) == NULL && !g_error_matches (error, LR_ERROR, LR_ERROR_INVALID))
    lr_session_fail (self->session, error);
  flush_later (self, RETRY_MS);
}

static gboolean
keep_all (LrKeeper  *self,
          LrStore   *store,
          GError   **error)
{
  g_autoptr (GError) reason = NULL;
  gboolean saved = save_ready (self, store, &reason);
  gboolean kept = keep_drafts (self, store, saved ? &reason : NULL);

  if (!saved || !kept)
    g_propagate_error (error, g_steal_pointer (&reason));

  return saved && kept;
}

static gboolean
timeout_cb (gpointer user_data)
{
  LrKeeper *self = user_data;

  self->timer = 0;
  lr_keeper_flush (self);
  return G_SOURCE_REMOVE;
}

static void
flush_later (LrKeeper *self,
             guint     milliseconds)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (milliseconds, timeout_cb, self);
}

static void
touch (LrKeeper *self,
       LrKept   *kept)
{
  kept->changed = kept->waiting = TRUE;
  flush_later (self, DELAY_MS);
  update_state (self);
}

/* The id, which the store gives, is no change to be kept. */
static void
notify_cb (LrKeeper   *self,
           GParamSpec *pspec,
           LrRecord   *record)
{
  LrKept *kept = find (self, record);

  if (kept != NULL && !self->assigning && !self->saving &&
      lr_kind_find_field (lr_record_get_kind (record), pspec->name) >= 0)
    touch (self, kept);
}

static void
locking_cb (LrKeeper *self)
{
  LrStore *store = lr_session_get_store (self->session);

  lr_keeper_flush (self);
  for (guint i = 0; self->reopens && i < self->kept->len; i++)
    {
      LrKept *kept = g_ptr_array_index (self->kept, i);

      /* A new record that nobody wrote in is no loss. */
      if (!kept->held)
        lr_kept_keep_draft (kept, store, self->place, NULL);
    }
  g_clear_handle_id (&self->timer, g_source_remove);
  self->locked = TRUE;
}

static void
lr_keeper_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LrKeeper *self = LR_KEEPER (object);

  if (prop_id == PROP_TEXT)
    g_value_set_string (value, self->text);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lr_keeper_dispose (GObject *object)
{
  LrKeeper *self = LR_KEEPER (object);

  if (self->session != NULL)
    lr_keeper_flush (self);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_ptr_array_set_size (self->kept, 0);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_keeper_parent_class)->dispose (object);
}

static void
lr_keeper_finalize (GObject *object)
{
  LrKeeper *self = LR_KEEPER (object);

  g_ptr_array_unref (self->kept);
  g_free (self->place);
  g_free (self->what);
  g_free (self->text);
  g_free (self->failure);

  G_OBJECT_CLASS (lr_keeper_parent_class)->finalize (object);
}

static void
lr_keeper_class_init (LrKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lr_keeper_get_property;
  object_class->dispose = lr_keeper_dispose;
  object_class->finalize = lr_keeper_finalize;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lr_keeper_init (LrKeeper *self)
{
  self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_kept_free);
}

LrKeeper *
lr_keeper_new (LrSession  *session,
               const char *place,
               const char *what)
{
  LrKeeper *self;

  g_return_val_if_fail (LR_IS_SESSION (session), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  self = g_object_new (LR_TYPE_KEEPER, NULL);
  self->session = g_object_ref (session);
  self->place = g_strdup (place);
  self->what = g_strdup (what);
  g_signal_connect_object (session, "locking", G_CALLBACK (locking_cb), self, G_CONNECT_SWAPPED);
  update_state (self);

  return self;
}

static void
assign (LrKeeper *self,
        LrRecord *record,
        LrRecord *from)
{
  const LrKind *kind = lr_record_get_kind (record);

  self->assigning = TRUE;
  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (lr_field_holds_text (&kind->fields[i]))
        lr_record_set_text (record, i, lr_record_get_text (from, i));
      else
        lr_record_set_integer (record, i, lr_record_get_integer (from, i));
    }
  self->assigning = FALSE;
}

static LrKept *
add_kept (LrKeeper *self,
          LrRecord *record,
          guint     number)
{
  LrKept *kept = lr_kept_new (record, number);

  kept->handler = g_signal_connect_object (record, "notify", G_CALLBACK (notify_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->kept, kept);

  return kept;
}

/* What was left here the last time. */
static void
take_draft (LrKeeper *self,
            LrKept   *kept)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRecord) draft = lr_record_draft_load (lr_session_get_store (self->session), self->place,
                                                     kept->number, kept->record, &error);

  if (error != NULL)
    lr_session_fail (self->session, error);
  if (draft == NULL)
    return;

  kept->drafted = TRUE;
  kept->changed = !lr_record_is_same (draft, kept->record);
  assign (self, kept->record, draft);
}

void
lr_keeper_watch (LrKeeper *self,
                 LrRecord *record)
{
  LrKept *kept;

  g_return_if_fail (LR_IS_KEEPER (self));
  g_return_if_fail (LR_IS_RECORD (record));
  g_return_if_fail (find (self, record) == NULL);

  /* A new one may be the second of its kind in this place. */
  kept = add_kept (self, record, lr_record_get_id (record) == 0 ? ++self->last_number : 0);
  if (lr_session_get_store (self->session) != NULL && lr_record_get_id (record) != 0)
    take_draft (self, kept);
  update_state (self);
}

void
lr_keeper_hold (LrKeeper *self,
                LrRecord *record)
{
  LrKept *kept;

  g_return_if_fail (LR_IS_KEEPER (self));
  g_return_if_fail (lr_record_get_id (record) == 0);
  g_return_if_fail (find (self, record) == NULL);

  kept = add_kept (self, record, 0);
  kept->held = TRUE;
  take_draft (self, kept);
  update_state (self);
}

gboolean
lr_keeper_add (LrKeeper  *self,
               LrRecord  *record,
               GError   **error)
{
  LrKept *kept;

  g_return_val_if_fail (LR_IS_KEEPER (self), FALSE);
  kept = find (self, record);
  g_return_val_if_fail (kept != NULL && kept->held, FALSE);

  if (!lr_kept_is_complete (kept, error))
    return FALSE;

  kept->held = FALSE;
  kept->changed = TRUE;
  g_clear_pointer (&self->failure, g_free);
  if (keep_all (self, lr_session_get_store (self->session), error))
    {
      update_state (self);
      return TRUE;
    }

  kept->held = TRUE;
  update_state (self);
  return FALSE;
}

GPtrArray *
lr_keeper_take_new (LrKeeper     *self,
                    const LrKind *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = NULL;
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (LR_IS_KEEPER (self), NULL);

  drafts = lr_record_draft_list (lr_session_get_store (self->session), self->place, &error);
  if (drafts == NULL)
    lr_session_fail (self->session, error);

  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    {
      LrRecordDraft *draft = g_ptr_array_index (drafts, i);
      LrKept *kept;

      self->last_number = MAX (self->last_number, draft->number);
      if (!lr_record_is (draft->record, kind) || lr_record_get_id (draft->record) != 0)
        continue;

      kept = add_kept (self, draft->record, draft->number);
      kept->drafted = kept->changed = TRUE;
      g_ptr_array_add (records, g_object_ref (draft->record));
    }
  update_state (self);

  return records;
}

void
lr_keeper_refresh (LrKeeper *self,
                   LrRecord *record,
                   LrRecord *stored)
{
  LrKept *kept;

  g_return_if_fail (LR_IS_KEEPER (self));
  g_return_if_fail (lr_record_get_kind (record) == lr_record_get_kind (stored));

  kept = find (self, record);
  if (kept == NULL || !kept->changed)
    assign (self, record, stored);
}

void
lr_keeper_forget (LrKeeper *self,
                  LrRecord *record)
{
  LrStore *store;
  g_autoptr (GError) error = NULL;
  LrKept *kept;

  g_return_if_fail (LR_IS_KEEPER (self));

  kept = find (self, record);
  if (kept == NULL)
    return;

  store = lr_session_get_store (self->session);
  if (store != NULL && !lr_kept_drop_draft (kept, store, self->place, lr_record_get_id (record), &error) &&
      lr_store_get_read_only (store) == NULL)
    lr_session_fail (self->session, error);
  g_ptr_array_remove (self->kept, kept);
  update_state (self);
}

void
lr_keeper_hinder (LrKeeper   *self,
                  LrRecord   *record,
                  guint       field,
                  const char *reason)
{
  LrKept *kept;

  g_return_if_fail (LR_IS_KEEPER (self));
  g_return_if_fail (field < lr_record_get_kind (record)->n_fields);

  kept = find (self, record);
  if (kept != NULL && lr_kept_hinder (kept, field, reason))
    touch (self, kept);
}

void
lr_keeper_set_reopens (LrKeeper *self,
                       gboolean  reopens)
{
  g_return_if_fail (LR_IS_KEEPER (self));

  self->reopens = reopens;
}

gboolean
lr_keeper_flush (LrKeeper *self)
{
  g_autoptr (GError) error = NULL;
  LrStore *store;

  g_return_val_if_fail (LR_IS_KEEPER (self), FALSE);

  g_clear_handle_id (&self->timer, g_source_remove);
  store = lr_session_get_store (self->session);
  if (store == NULL || self->saving || self->locked)
    return self->state == LR_KEEPER_SAVED;

  if (keep_all (self, store, &error))
    g_clear_pointer (&self->failure, g_free);
  else
    fail (self, store, error);
  update_state (self);

  return self->state == LR_KEEPER_SAVED;
}

LrKeeperState
lr_keeper_get_state (LrKeeper *self)
{
  g_return_val_if_fail (LR_IS_KEEPER (self), LR_KEEPER_SAVED);

  return self->state;
}

const char *
lr_keeper_get_text (LrKeeper *self)
{
  g_return_val_if_fail (LR_IS_KEEPER (self), NULL);

  return self->text;
}

gboolean
lr_keeper_is_saving (LrKeeper *self)
{
  g_return_val_if_fail (LR_IS_KEEPER (self), FALSE);

  return self->saving;
}
