/* lr-text-draft.c: words that are half written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-text-draft.h"

#include "lr-store-access.h"
#include "lr-store-draft.h"

#define DELAY_MS 700

struct _LrTextDraft
{
  GObject    parent_instance;

  LrSession *session;
  char      *place;
  char      *text;   /* (nullable): newer than what is kept, while there is a timer */
  guint      timer;
};

G_DEFINE_FINAL_TYPE (LrTextDraft, lr_text_draft, G_TYPE_OBJECT)

static void
keep (LrTextDraft *self)
{
  LrStore *store = lr_session_get_store (self->session);
  g_autofree char *text = g_steal_pointer (&self->text);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->timer, g_source_remove);
  /* What stands over the window says why not; the text stays where it is. */
  if (store != NULL && !lr_store_set_draft (store, self->place, text, &error) &&
      lr_store_get_read_only (store) == NULL)
    lr_session_fail (self->session, error);
}

static void
keep_rest (LrTextDraft *self)
{
  if (self->timer != 0)
    keep (self);
}

static gboolean
timeout_cb (gpointer data)
{
  LrTextDraft *self = data;

  self->timer = 0;
  keep (self);
  return G_SOURCE_REMOVE;
}

/* A copy: the source may be gone when it has to be kept. */
static void
changed_cb (LrTextDraft *self,
            GParamSpec  *pspec,
            GObject     *source)
{
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;

  g_object_get (source, pspec->name, &text, NULL);
  words = g_strstrip (g_strdup (text != NULL ? text : ""));
  g_free (self->text);
  self->text = *words != '\0' ? g_steal_pointer (&text) : NULL;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (DELAY_MS, timeout_cb, self);
}

static void
lr_text_draft_dispose (GObject *object)
{
  LrTextDraft *self = LR_TEXT_DRAFT (object);

  keep_rest (self);

  G_OBJECT_CLASS (lr_text_draft_parent_class)->dispose (object);
}

static void
lr_text_draft_finalize (GObject *object)
{
  LrTextDraft *self = LR_TEXT_DRAFT (object);

  g_object_unref (self->session);
  g_free (self->place);
  g_free (self->text);

  G_OBJECT_CLASS (lr_text_draft_parent_class)->finalize (object);
}

static void
lr_text_draft_class_init (LrTextDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_text_draft_dispose;
  G_OBJECT_CLASS (klass)->finalize = lr_text_draft_finalize;
}

static void
lr_text_draft_init (LrTextDraft *self)
{
}

LrTextDraft *
lr_text_draft_new (LrSession  *session,
                   GObject    *source,
                   const char *property,
                   const char *place)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);
  g_autofree char *text = NULL;
  LrTextDraft *self;

  g_return_val_if_fail (lr_session_get_store (session) != NULL, NULL);

  self = g_object_new (LR_TYPE_TEXT_DRAFT, NULL);
  self->session = g_object_ref (session);
  self->place = g_strdup (place);
  text = lr_store_dup_draft (lr_session_get_store (session), place, NULL);
  if (text != NULL)
    g_object_set (source, property, text, NULL);

  g_signal_connect_object (source, signal, G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "locking", G_CALLBACK (keep_rest), self, G_CONNECT_SWAPPED);

  return self;
}

void
lr_text_draft_drop (LrTextDraft *self)
{
  g_return_if_fail (LR_IS_TEXT_DRAFT (self));

  g_clear_pointer (&self->text, g_free);
  keep (self);
}
