/* lr-access-page.c: who can open the dossiers, and with what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-access-page.h"

#include <glib/gi18n.h>

#include "lr-day-text.h"
#include "lr-passphrase-dialog.h"
#include "lr-question.h"
#include "lr-recovery-dialog.h"
#include "lr-rekey-dialog.h"
#include "lr-store-keys.h"

struct _LrAccessPage
{
  AdwPreferencesPage   parent_instance;

  LrSession           *session;
  GPtrArray           *colleague_rows;
  LrSecret            *code;  /* made with a new key, to be shown */

  AdwActionRow        *passphrase;
  AdwActionRow        *recovery;
  AdwPreferencesGroup *colleagues;
};

G_DEFINE_FINAL_TYPE (LrAccessPage, lr_access_page, ADW_TYPE_PREFERENCES_PAGE)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void update (LrAccessPage *self);

static char *
dup_since (gint64 moment)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (moment);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char *day = local != NULL ? lr_day_text_format (lr_day_from_date_time (local)) : NULL;

  /* A file that somebody else made may say anything. */
  if (day == NULL)
    return g_strdup ("");

  /* Translators: %s is a date. */
  return g_strdup_printf (_("Since %s"), day);
}

static void
removed_cb (LrAccessPage  *self,
            LrRekeyDialog *dialog)
{
  self->code = lr_rekey_dialog_take_code (dialog);
  lr_session_announce (self->session, _("Passphrase of a colleague taken away"), FALSE);
}

/* After what it asked or told there. */
static void
rekey_closed_cb (LrAccessPage *self)
{
  if (self->colleagues == NULL)
    return;

  update (self);
  if (self->code != NULL)
    lr_dialog_present (lr_recovery_dialog_new_for_code (self->session, g_steal_pointer (&self->code)), GTK_WIDGET (self));
}

static void
remove_response_cb (LrAccessPage *self,
                    const char   *response,
                    GtkWidget    *question)
{
  const LrKeyRequest request = {
    .change = LR_KEY_REMOVE_COLLEAGUE,
    .name = g_object_get_data (G_OBJECT (question), "name"),
  };
  GtkWidget *dialog;

  if (!g_str_equal (response, "act"))
    return;

  dialog = lr_rekey_dialog_new (self->session, &request);
  g_signal_connect_object (dialog, "done", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (rekey_closed_cb), self, G_CONNECT_SWAPPED);
  lr_dialog_present (dialog, GTK_WIDGET (self));
}

/* What it does, what it cannot do, and what else ends with it. */
static char *
explain_removal (LrAccessPage *self,
                 const char   *name)
{
  g_autofree char *losses = lr_key_losses_describe (lr_session_get_store (self->session), name, FALSE);

  return g_strconcat (_("The dossiers get a new key. From then on this passphrase opens nothing that is written, not even with an older copy of the key file. What was there before can still be read with it in backups and copies of that time. This takes a while and cannot be undone."),
                      losses != NULL ? "\n\n" : NULL, losses, NULL);
}

static void
remove_cb (LrAccessPage *self,
           GtkWidget    *button)
{
  const char *name = g_object_get_data (G_OBJECT (button), "name");
  g_autofree char *heading = g_strdup_printf (_("Take Away the Passphrase of %s?"), name);
  g_autofree char *body = explain_removal (self, name);
  GtkWidget *dialog = lr_question_new (GTK_WIDGET (self), heading, body, _("_Cancel"), _("_Take Away"), TRUE);

  g_object_set_data_full (G_OBJECT (dialog), "name", g_strdup (name), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (remove_response_cb), self, G_CONNECT_SWAPPED);
  lr_question_present (dialog);
}

static void
add_colleague_row (LrAccessPage     *self,
                   const LrSlotInfo *slot)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *since = dup_since (slot->created);
  /* Translators: %s is the name of a colleague. */
  g_autofree char *tooltip = g_strdup_printf (_("Take away the passphrase of %s"), slot->name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), slot->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), since);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup (slot->name), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  adw_preferences_group_add (self->colleagues, row);
  g_ptr_array_add (self->colleague_rows, row);
}

/* They open nothing and are never tried; but who looks should see them. */
static void
add_unusable_row (LrAccessPage *self,
                  guint         n)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_strdup_printf (ngettext ("%u other entry in the key file",
                                                      "%u other entries in the key file", n), n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Not made by Leerrecht, and never tried"));
  adw_preferences_group_add (self->colleagues, row);
  g_ptr_array_add (self->colleague_rows, row);
}

static void
show_slot (LrAccessPage     *self,
           const LrSlotInfo *slot)
{
  g_autofree char *since = dup_since (slot->created);

  switch (slot->type)
    {
    case LR_SLOT_PASSPHRASE:
      adw_action_row_set_subtitle (self->passphrase, since);
      break;

    case LR_SLOT_RECOVERY:
      adw_action_row_set_subtitle (self->recovery, since);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->recovery), _("Make a _new recovery code"));
      break;

    case LR_SLOT_COLLEAGUE:
    default:
      add_colleague_row (self, slot);
    }
}

static void
update (LrAccessPage *self)
{
  LrStore *store = lr_session_get_store (self->session);
  g_autoptr (GPtrArray) slots = NULL;
  g_autoptr (GError) error = NULL;
  guint n_unusable = 0;

  if (store == NULL)
    return;

  slots = lr_store_list_slots (store, &error);
  if (slots == NULL)
    {
      lr_session_fail (self->session, error);
      return;
    }

  for (guint i = 0; i < self->colleague_rows->len; i++)
    adw_preferences_group_remove (self->colleagues, self->colleague_rows->pdata[i]);
  g_ptr_array_set_size (self->colleague_rows, 0);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->recovery), _("Make a _recovery code"));
  adw_action_row_set_subtitle (self->recovery, _("There is none yet: a forgotten passphrase would mean that the dossiers are lost"));
  for (guint i = 0; i < slots->len; i++)
    {
      const LrSlotInfo *slot = slots->pdata[i];

      if (slot->usable)
        show_slot (self, slot);
      else
        n_unusable++;
    }
  if (n_unusable > 0)
    add_unusable_row (self, n_unusable);
}

static void
present (LrAccessPage *self,
         GtkWidget    *dialog)
{
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  lr_dialog_present (dialog, GTK_WIDGET (self));
}

static void
change_passphrase_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  LrAccessPage *self = LR_ACCESS_PAGE (widget);

  present (self, lr_passphrase_dialog_new (self->session, LR_PASSPHRASE_CHANGE));
}

static void
make_code_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  LrAccessPage *self = LR_ACCESS_PAGE (widget);

  present (self, lr_recovery_dialog_new (self->session));
}

static void
add_colleague_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  LrAccessPage *self = LR_ACCESS_PAGE (widget);

  present (self, lr_passphrase_dialog_new (self->session, LR_PASSPHRASE_COLLEAGUE));
}

static void
lr_access_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (lr_access_page_parent_class)->constructed (object);

  update (LR_ACCESS_PAGE (object));
}

static void
lr_access_page_dispose (GObject *object)
{
  LrAccessPage *self = LR_ACCESS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_ACCESS_PAGE);
  self->colleagues = NULL;
  g_clear_pointer (&self->code, lr_secret_unref);

  G_OBJECT_CLASS (lr_access_page_parent_class)->dispose (object);
}

static void
lr_access_page_finalize (GObject *object)
{
  LrAccessPage *self = LR_ACCESS_PAGE (object);

  g_ptr_array_unref (self->colleague_rows);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_access_page_parent_class)->finalize (object);
}

static void
lr_access_page_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    LR_ACCESS_PAGE (object)->session = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lr_access_page_class_init (LrAccessPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lr_access_page_constructed;
  object_class->dispose = lr_access_page_dispose;
  object_class->finalize = lr_access_page_finalize;
  object_class->set_property = lr_access_page_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LR_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-access-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LrAccessPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, LrAccessPage, recovery);
  gtk_widget_class_bind_template_child (widget_class, LrAccessPage, colleagues);

  gtk_widget_class_install_action (widget_class, "access.change-passphrase", NULL, change_passphrase_action);
  gtk_widget_class_install_action (widget_class, "access.make-code", NULL, make_code_action);
  gtk_widget_class_install_action (widget_class, "access.add-colleague", NULL, add_colleague_action);
}

static void
lr_access_page_init (LrAccessPage *self)
{
  self->colleague_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
