/* lr-welcome-page.c: the first run: the school, the passphrase, the copies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-welcome-page.h"

#include <glib/gi18n.h>

#include "lr-backup-keeper.h"
#include "lr-choice-model.h"
#include "lr-choices.h"
#include "lr-day-picker.h"
#include "lr-dossier.h"
#include "lr-file-choice.h"
#include "lr-passphrase-advice.h"
#include "lr-ruleset-group.h"
#include "lr-secret-entry.h"
#include "lr-secret-work.h"
#include "lr-spinner.h"

struct _LrWelcomePage
{
  AdwBin               parent_instance;

  LrSession           *session;
  GCancellable        *cancellable;
  GFile               *copies;  /* (nullable): where each backup goes too */

  GtkStack            *steps;
  GtkWidget           *back;
  GtkWidget           *next;
  GtkStack            *next_content;
  GtkLabel            *next_label;
  AdwEntryRow         *name;
  AdwComboRow         *sector;
  AdwComboRow         *region;
  AdwActionRow        *watch_from;
  LrDayPicker         *watch_from_day;
  LrRulesetGroup      *rulesets;
  AdwPasswordEntryRow *passphrase;
  AdwPasswordEntryRow *again;
  GtkLabel            *advice;
  GtkLabel            *message;
  AdwActionRow        *folder;
  GtkWidget           *choose;
  GtkLabel            *failure;
};

G_DEFINE_FINAL_TYPE (LrWelcomePage, lr_welcome_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char * const step_names[] = { "intro", "school", "rulesets", "passphrase", "copies" };

#define PASSPHRASE_STEP 3

#define LAST_STEP (G_N_ELEMENTS (step_names) - 1)

static guint
get_step (LrWelcomePage *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->steps);
  guint step = 0;

  while (step < LAST_STEP && g_strcmp0 (step_names[step], name) != 0)
    step++;

  return step;
}

static gboolean
is_complete (LrWelcomePage *self,
             guint          step)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));
  const char *passphrase = gtk_editable_get_text (GTK_EDITABLE (self->passphrase));
  const char *again = gtk_editable_get_text (GTK_EDITABLE (self->again));
  g_autofree char *trimmed = g_strstrip (g_strdup (name));

  switch (step)
    {
    case 1:
      return *trimmed != '\0';

    case 2:
      return lr_ruleset_group_get_chosen (self->rulesets) != NULL;

    case PASSPHRASE_STEP:
      return lr_secret_entry_judge (GTK_EDITABLE (self->passphrase)) > LR_PASSPHRASE_TOO_SHORT &&
             g_str_equal (passphrase, again);

    default:
      return TRUE;
    }
}

static void
show_message (GtkLabel   *label,
              const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static const char *
name_next (LrWelcomePage *self,
           guint          step)
{
  if (step == 0)
    return _("_Begin");
  if (step < LAST_STEP)
    return _("_Next");

  return self->copies != NULL ? _("_Set Up") : _("_Set Up, Choose Later");
}

static void
update (LrWelcomePage *self)
{
  guint step = get_step (self);
  gboolean busy = self->cancellable != NULL;

  gtk_widget_set_visible (self->back, step > 0);
  gtk_widget_set_sensitive (self->back, !busy);
  /* Not insensitive: a text field that loses the focus so complains. */
  gtk_editable_set_editable (GTK_EDITABLE (self->passphrase), !busy);
  gtk_editable_set_editable (GTK_EDITABLE (self->again), !busy);
  gtk_widget_set_sensitive (self->next, !busy && is_complete (self, step));
  gtk_widget_set_sensitive (self->choose, !busy);
  gtk_label_set_label (self->next_label, name_next (self, step));
  gtk_stack_set_visible_child_name (self->next_content, busy ? "busy" : "ready");
}

static void
passphrase_changed_cb (LrWelcomePage *self)
{
  const char *passphrase = gtk_editable_get_text (GTK_EDITABLE (self->passphrase));
  const char *again = gtk_editable_get_text (GTK_EDITABLE (self->again));
  LrPassphraseLength length = lr_secret_entry_judge (GTK_EDITABLE (self->passphrase));

  gtk_label_set_text (self->advice, lr_passphrase_advise (length));
  show_message (self->message, *again != '\0' && !g_str_has_prefix (passphrase, again)
                                 ? _("The two are not the same yet.") : "");
  update (self);
}

static void
show_folder (LrWelcomePage *self)
{
  const char *path = self->copies != NULL ? g_file_peek_path (self->copies) : NULL;

  adw_action_row_set_subtitle (self->folder, path != NULL ? path : _("Nowhere yet"));
}

static void
chosen_cb (LrWelcomePage  *self,
           int             response,
           GtkFileChooser *chooser)
{
  g_autoptr (GFile) folder = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  folder = gtk_file_chooser_get_file (chooser);
  if (g_file_peek_path (folder) == NULL)
    {
      show_message (self->failure, _("That folder is not on this computer or a connected disk"));
      return;
    }

  show_message (self->failure, "");
  g_set_object (&self->copies, folder);
  show_folder (self);
  update (self);
}

static void
choose_cb (LrWelcomePage *self)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Where Do the Copies Go?"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Choose"), NULL);

  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  lr_file_choice_show (chooser, NULL);
}

static LrRecord *
make_school (LrWelcomePage *self)
{
  LrRecord *school = lr_school_new ();
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));

  lr_record_set_text (school, LR_SCHOOL_NAME, name);
  lr_record_set_choice (school, LR_SCHOOL_SECTOR, (int) adw_combo_row_get_selected (self->sector) + 1);
  lr_record_set_choice (school, LR_SCHOOL_REGION, (int) adw_combo_row_get_selected (self->region) + 1);
  lr_record_set_integer (school, LR_SCHOOL_WATCH_FROM, lr_day_picker_get_day (self->watch_from_day));
  lr_record_set_text (school, LR_SCHOOL_RULESET, lr_ruleset_group_get_chosen (self->rulesets));

  return school;
}

static void
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (LrWelcomePage) self = user_data;
  g_autoptr (LrRecord) school = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LrStore) store = lr_secret_work_finish (result, &error);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  school = make_school (self);
  if (store != NULL && lr_ruleset_group_save (self->rulesets, store, &error) &&
      lr_store_save (store, school, &error) && lr_session_open (self->session, store, &error))
    {
      if (self->copies != NULL)
        lr_backup_keeper_set_folder (lr_backup_keeper_get (self->session), self->copies);
      gtk_widget_activate_action (window, "win.recovery-code", NULL);
      return;
    }

  if (store != NULL)
    lr_store_close (store);
  show_message (self->failure, error->message);
  update (self);
}

static void
focus_step (LrWelcomePage *self,
            guint          step)
{
  if (step == 1)
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
  else if (step == PASSPHRASE_STEP)
    gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
  else
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->steps), GTK_DIR_TAB_FORWARD);
}

static void
next_cb (LrWelcomePage *self)
{
  guint step = get_step (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (LrSecret) passphrase = NULL;

  if (self->cancellable != NULL || !is_complete (self, step))
    return;

  if (step < LAST_STEP)
    {
      gtk_stack_set_visible_child_name (self->steps, step_names[step + 1]);
      update (self);
      focus_step (self, step + 1);
      return;
    }

  passphrase = lr_secret_entry_dup (GTK_EDITABLE (self->passphrase), &error);
  if (passphrase == NULL)
    {
      show_message (self->failure, error->message);
      return;
    }

  self->cancellable = g_cancellable_new ();
  show_message (self->failure, "");
  update (self);
  lr_secret_work_create (lr_session_get_folder (self->session), passphrase,
                         self->cancellable, created_cb, g_object_ref (self));
}

static void
back_cb (LrWelcomePage *self)
{
  guint step = get_step (self);

  if (step > 0)
    gtk_stack_set_visible_child_name (self->steps, step_names[step - 1]);
  update (self);
}

static gboolean
lr_welcome_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LR_WELCOME_PAGE (widget)->next);
}

static void
lr_welcome_page_constructed (GObject *object)
{
  LrWelcomePage *self = LR_WELCOME_PAGE (object);
  LrDay today = lr_session_get_today (self->session);

  G_OBJECT_CLASS (lr_welcome_page_parent_class)->constructed (object);

  lr_day_picker_set_today (self->watch_from_day, today);
  lr_day_picker_set_day (self->watch_from_day, today);
}

static void
lr_welcome_page_dispose (GObject *object)
{
  LrWelcomePage *self = LR_WELCOME_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->copies);
  lr_secret_entry_clear (GTK_EDITABLE (self->passphrase));
  lr_secret_entry_clear (GTK_EDITABLE (self->again));
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_WELCOME_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_welcome_page_parent_class)->dispose (object);
}

static void
lr_welcome_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    LR_WELCOME_PAGE (object)->session = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lr_welcome_page_class_init (LrWelcomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lr_welcome_page_constructed;
  object_class->dispose = lr_welcome_page_dispose;
  object_class->set_property = lr_welcome_page_set_property;
  widget_class->grab_focus = lr_welcome_page_grab_focus;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LR_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LR_TYPE_RULESET_GROUP);
  g_type_ensure (LR_TYPE_SPINNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LrWelcomePage, steps);
  gtk_widget_class_bind_template_child (widget_class, LrWelcomePage, back);
  gtk_widget_class_bind_template_child (widget_class, LrWelcomePage, next);
  gtk_widget_class_bind_template_child (widget_class, LrWelcomePage, next_content);
  gtk_widget_class_bind_template_child (widget_class, LrWelcomePage, next_label);
  gtk_widget_class_bind_template_child (widget_class, LrWelcomePage, name);
  gtk_widget_class_bind_template_child (widget_class, LrWelcomePage, sector);
  gtk_widget_class_bind_template_child (widget_class, LrWelcomePage, region);
  gtk_widget_class_bind_template_child (widget_class, LrWelcomePage, watch_from);
  gtk_widget_class_bind_template_child (widget_class, LrWelcomePage, rulesets);
  gtk_widget_class_bind_template_child (widget_class, LrWelcomePage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, LrWelcomePage, again);
  gtk_widget_class_bind_template_child (widget_class, LrWelcomePage, advice);
  gtk_widget_class_bind_template_child (widget_class, LrWelcomePage, message);
  gtk_widget_class_bind_template_child (widget_class, LrWelcomePage, folder);
  gtk_widget_class_bind_template_child (widget_class, LrWelcomePage, choose);
  gtk_widget_class_bind_template_child (widget_class, LrWelcomePage, failure);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, passphrase_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
add_watch_from (LrWelcomePage *self)
{
  GtkWidget *picker = lr_day_picker_new (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->watch_from)),
                                         _("No day: everything counts"));

  gtk_widget_set_valign (picker, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (self->watch_from, picker);
  self->watch_from_day = LR_DAY_PICKER (picker);
}

static void
lr_welcome_page_init (LrWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->sector, lr_choice_model_new (lr_sectors, NULL));
  adw_combo_row_set_model (self->region, lr_choice_model_new (lr_regions, NULL));
  add_watch_from (self);
  show_folder (self);
  passphrase_changed_cb (self);
}

GtkWidget *
lr_welcome_page_new (LrSession *session)
{
  return g_object_new (LR_TYPE_WELCOME_PAGE, "session", session, NULL);
}
