/* lr-ruleset-group.c: which agreements a new school follows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-ruleset-group.h"

#include <glib/gi18n.h>

#include "lr-file-choice.h"
#include "lr-input.h"
#include "lr-rule-books.h"
#include "lr-text.h"

struct _LrRulesetGroup
{
  AdwPreferencesGroup parent_instance;

  GtkCheckButton *first;   /* the others go with it */
  AdwActionRow   *file_row;
  GtkCheckButton *own;     /* (nullable): the check of the school's own */
  char           *own_name;
  GBytes         *own_text;
  char           *chosen;  /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LrRulesetGroup, lr_ruleset_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
toggled_cb (LrRulesetGroup *self,
            GtkCheckButton *check)
{
  if (!gtk_check_button_get_active (check))
    return;

  g_free (self->chosen);
  self->chosen = g_strdup (g_object_get_data (G_OBJECT (check), "ruleset"));
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkCheckButton *
add_set (LrRulesetGroup  *self,
         const LrRuleSet *set)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), set->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), set->about != NULL ? set->about : set->source);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->first);
  if (self->first == NULL)
    self->first = GTK_CHECK_BUTTON (check);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), "ruleset", g_strdup (set->id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return GTK_CHECK_BUTTON (check);
}

static void
show_file_row (LrRulesetGroup *self,
               const char     *problem)
{
  g_autofree char *shown = problem != NULL ? lr_text_cap (problem, LR_TEXT_PARAGRAPH) : NULL;

  adw_action_row_set_subtitle (self->file_row, shown != NULL ? shown : _("A file of your region or your school."));
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->file_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->file_row), "error");
}

static void
response_cb (LrRulesetGroup *self,
             int             response,
             GtkFileChooser *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (chooser) : NULL;

  if (file == NULL)
    return;

  if (g_file_peek_path (file) != NULL)
    lr_ruleset_group_load (self, g_file_peek_path (file));
  else
    show_file_row (self, _("That file is not on this computer or a connected disk."));
}

static void
choose_cb (LrRulesetGroup *self)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Choose a Rule Set"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _("_Choose"), NULL);

  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  lr_file_choice_show (chooser, NULL);
}

static void
add_file_row (LrRulesetGroup *self)
{
  self->file_row = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->file_row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file_row), _("Another One, from a File…"));
  adw_action_row_set_subtitle_lines (self->file_row, 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->file_row), TRUE);
  g_signal_connect_object (self->file_row, "activated", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (self->file_row, gtk_image_new_from_icon_name ("document-open-symbolic"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->file_row));
  show_file_row (self, NULL);
}

static void
lr_ruleset_group_finalize (GObject *object)
{
  LrRulesetGroup *self = LR_RULESET_GROUP (object);

  g_free (self->own_name);
  g_clear_pointer (&self->own_text, g_bytes_unref);
  g_free (self->chosen);

  G_OBJECT_CLASS (lr_ruleset_group_parent_class)->finalize (object);
}

static void
lr_ruleset_group_class_init (LrRulesetGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lr_ruleset_group_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lr_ruleset_group_init (LrRulesetGroup *self)
{
  g_autoptr (LrRuleBooks) books = lr_rule_books_new (NULL, NULL);
  g_autoptr (GPtrArray) sets = lr_rule_books_list_regional (books);

  for (guint i = 0; i < sets->len; i++)
    add_set (self, g_ptr_array_index (sets, i));
  add_file_row (self);
}

const char *
lr_ruleset_group_get_chosen (LrRulesetGroup *self)
{
  g_return_val_if_fail (LR_IS_RULESET_GROUP (self), NULL);

  return self->chosen;
}

static void
remove_own (LrRulesetGroup *self)
{
  if (self->own != NULL)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  gtk_widget_get_ancestor (GTK_WIDGET (self->own), ADW_TYPE_ACTION_ROW));
  self->own = NULL;
}

gboolean
lr_ruleset_group_load (LrRulesetGroup *self,
                       const char     *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = lr_input_read (path, LR_INPUT_RULE_SET, &error);
  g_autoptr (LrRuleSet) set = NULL;

  g_return_val_if_fail (LR_IS_RULESET_GROUP (self), FALSE);

  if (text != NULL)
    set = lr_rule_books_read_own (name, g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text), &error);
  show_file_row (self, set == NULL ? error->message : NULL);
  if (set == NULL)
    return FALSE;

  remove_own (self);
  g_free (self->own_name);
  g_clear_pointer (&self->own_text, g_bytes_unref);
  self->own_name = g_steal_pointer (&name);
  self->own_text = g_steal_pointer (&text);
  self->own = add_set (self, set);
  gtk_check_button_set_active (self->own, TRUE);
  return TRUE;
}

gboolean
lr_ruleset_group_save (LrRulesetGroup  *self,
                       LrStore         *store,
                       GError         **error)
{
  g_autoptr (LrRuleSet) set = NULL;

  g_return_val_if_fail (LR_IS_RULESET_GROUP (self), FALSE);

  if (self->own == NULL || !gtk_check_button_get_active (self->own))
    return TRUE;

  set = lr_rule_books_save (store, self->own_name, g_bytes_get_data (self->own_text, NULL),
                            (gssize) g_bytes_get_size (self->own_text), error);
  return set != NULL;
}
