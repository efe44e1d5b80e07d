/* lr-unlock-page.c: the passphrase, please
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-unlock-page.h"

#include <glib/gi18n.h>

#include "lr-secret-work.h"

/* A slip or two cost nothing; whoever tries a list waits. */
#define FREE_FAILURES 2
#define MAX_DELAY 60

struct _LrUnlockPage
{
  AdwBin               parent_instance;

  LrSession           *session;
  GCancellable        *cancellable;
  guint                failures;
  guint                wait;
  guint                timer;

  AdwPasswordEntryRow *passphrase;
  GtkWidget           *button;
  GtkStack            *button_content;
  GtkLabel            *message;
};

G_DEFINE_FINAL_TYPE (LrUnlockPage, lr_unlock_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
show_message (LrUnlockPage *self,
              const char   *text)
{
  gtk_label_set_text (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), *text != '\0');
}

static void
update_button (LrUnlockPage *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->passphrase));

  gtk_stack_set_visible_child_name (self->button_content, self->cancellable != NULL ? "busy" : "ready");
  /* Not insensitive: a text field that loses the focus so complains. */
  gtk_editable_set_editable (GTK_EDITABLE (self->passphrase), self->cancellable == NULL && self->wait == 0);
  gtk_widget_set_sensitive (self->button, self->cancellable == NULL && self->wait == 0 && *typed != '\0');
}

static void
show_wait (LrUnlockPage *self)
{
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("That passphrase does not fit. You can try again in %u second.",
                                    "That passphrase does not fit. You can try again in %u seconds.",
                                    self->wait),
                          self->wait);
  show_message (self, text);
}

static gboolean
wait_cb (gpointer data)
{
  LrUnlockPage *self = data;

  if (--self->wait > 0)
    {
      show_wait (self);
      return G_SOURCE_CONTINUE;
    }

  self->timer = 0;
  show_message (self, _("That passphrase does not fit. Try again."));
  update_button (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
  return G_SOURCE_REMOVE;
}

static void
refuse (LrUnlockPage *self)
{
  self->wait = lr_unlock_get_delay (++self->failures);
  if (self->wait == 0)
    {
      show_message (self, _("That passphrase does not fit. Try again."));
      return;
    }

  show_wait (self);
  self->timer = g_timeout_add_seconds (1, wait_cb, self);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LrUnlockPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LrStore) store = lr_secret_work_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (store != NULL && lr_session_open (self->session, store, &error))
    return;

  if (g_error_matches (error, LR_ERROR, LR_ERROR_WRONG_SECRET))
    refuse (self);
  else
    show_message (self, error->message);
  update_button (self);
  gtk_editable_set_text (GTK_EDITABLE (self->passphrase), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

static void
unlock_cb (LrUnlockPage *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->passphrase));

  if (self->cancellable != NULL || self->wait > 0 || *typed == '\0')
    return;

  self->cancellable = g_cancellable_new ();
  show_message (self, "");
  update_button (self);
  lr_secret_work_open (lr_session_get_folder (self->session), typed,
                       self->cancellable, opened_cb, g_object_ref (self));
}

static gboolean
lr_unlock_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LR_UNLOCK_PAGE (widget)->passphrase));
}

static void
lr_unlock_page_dispose (GObject *object)
{
  LrUnlockPage *self = LR_UNLOCK_PAGE (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_UNLOCK_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_unlock_page_parent_class)->dispose (object);
}

static void
lr_unlock_page_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    LR_UNLOCK_PAGE (object)->session = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lr_unlock_page_class_init (LrUnlockPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lr_unlock_page_dispose;
  object_class->set_property = lr_unlock_page_set_property;
  widget_class->grab_focus = lr_unlock_page_grab_focus;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LR_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LrUnlockPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, LrUnlockPage, button);
  gtk_widget_class_bind_template_child (widget_class, LrUnlockPage, button_content);
  gtk_widget_class_bind_template_child (widget_class, LrUnlockPage, message);
  gtk_widget_class_bind_template_callback (widget_class, unlock_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_button);
}

static void
lr_unlock_page_init (LrUnlockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_button (self);
}

GtkWidget *
lr_unlock_page_new (LrSession *session)
{
  return g_object_new (LR_TYPE_UNLOCK_PAGE, "session", session, NULL);
}

guint
lr_unlock_get_delay (guint failures)
{
  if (failures <= FREE_FAILURES)
    return 0;

  return MIN (1u << MIN (failures - FREE_FAILURES, 16), MAX_DELAY);
}
