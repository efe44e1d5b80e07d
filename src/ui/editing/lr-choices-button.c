/* lr-choices-button.c: a button for several answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-choices-button.h"

#include <glib/gi18n.h>

struct _LrChoicesButton
{
  AdwBin         parent_instance;

  LrRecord      *record;
  guint          field;
  char          *none;
  gboolean       showing;  /* the checks change because the record did */

  GtkMenuButton *button;
  GtkLabel      *label;
  GtkWidget     *checks;   /* (nullable): a box, once it was opened */
};

G_DEFINE_FINAL_TYPE (LrChoicesButton, lr_choices_button, ADW_TYPE_BIN)

static const LrField *
get_info (LrChoicesButton *self)
{
  return &lr_record_get_kind (self->record)->fields[self->field];
}

static const char *
get_id (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), "lr-id");
}

static void
show (LrChoicesButton *self)
{
  const LrField *info = get_info (self);
  const char *ids = lr_record_get_text (self->record, self->field);
  g_autofree char *answers = lr_choices_describe (info->choices, ids);
  const char *shown = *answers != '\0' ? answers : self->none;
  g_autofree char *name = *answers != '\0' ? g_strdup_printf ("%s: %s", _(info->label), answers)
                                           : g_strdup (_(info->label));

  gtk_label_set_text (self->label, shown);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), *answers != '\0' ? answers : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  self->showing = TRUE;
  for (GtkWidget *check = self->checks != NULL ? gtk_widget_get_first_child (self->checks) : NULL;
       check != NULL; check = gtk_widget_get_next_sibling (check))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), lr_choices_contain (ids, get_id (check)));
  self->showing = FALSE;
}

static void
toggled_cb (LrChoicesButton *self,
            GtkCheckButton  *check)
{
  const char *ids = lr_record_get_text (self->record, self->field);
  g_autofree char *changed = NULL;

  if (self->showing)
    return;

  changed = lr_choices_set (get_info (self)->choices, ids, get_id (GTK_WIDGET (check)),
                            gtk_check_button_get_active (check));
  lr_record_set_text (self->record, self->field, changed);
}

static void
add_check (LrChoicesButton *self,
           const char      *id,
           const char      *label)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  g_object_set_data_full (G_OBJECT (check), "lr-id", g_strdup (id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->checks), check);
}

/* Nobody is offered what was not asked for, but it can be taken away. */
static void
add_checks (LrChoicesButton *self)
{
  const LrField *info = get_info (self);
  const char *ids = lr_record_get_text (self->record, self->field);
  g_auto (GStrv) words = g_strsplit (ids != NULL ? ids : "", ",", -1);

  for (const LrChoice *choice = info->choices; choice->id != NULL; choice++)
    {
      if (!g_str_equal (choice->id, LR_CHOICE_UNRECORDED) || lr_choices_contain (ids, choice->id))
        add_check (self, choice->id, _(choice->label));
    }

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *label = lr_choice_describe (info->choices, words[i]);

      if (lr_choice_from_id (info->choices, words[i]) == LR_CHOICE_UNKNOWN)
        add_check (self, words[i], label);
    }
}

/* There are many of them and few are ever opened. */
static void
open_cb (GtkMenuButton *button,
         gpointer       data)
{
  LrChoicesButton *self = data;
  GtkWidget *scrolled;

  if (self->checks != NULL)
    return;

  self->checks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  add_checks (self);
  scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                           "hscrollbar-policy", GTK_POLICY_NEVER,
                           "propagate-natural-width", TRUE,
                           "propagate-natural-height", TRUE,
                           "max-content-height", 320,
                           "child", self->checks,
                           NULL);
  gtk_popover_set_child (gtk_menu_button_get_popover (button), scrolled);
  show (self);
}

static void
lr_choices_button_dispose (GObject *object)
{
  LrChoicesButton *self = LR_CHOICES_BUTTON (object);

  self->checks = NULL;
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lr_choices_button_parent_class)->dispose (object);
}

static void
lr_choices_button_finalize (GObject *object)
{
  g_free (LR_CHOICES_BUTTON (object)->none);

  G_OBJECT_CLASS (lr_choices_button_parent_class)->finalize (object);
}

static void
lr_choices_button_class_init (LrChoicesButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lr_choices_button_dispose;
  object_class->finalize = lr_choices_button_finalize;
}

static void
lr_choices_button_init (LrChoicesButton *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->label, 24);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->label));
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_menu_button_set_popover (self->button, gtk_popover_new ());
  gtk_menu_button_set_create_popup_func (self->button, open_cb, self, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

GtkWidget *
lr_choices_button_new (LrRecord   *record,
                       guint       field,
                       const char *none)
{
  LrChoicesButton *self = g_object_new (LR_TYPE_CHOICES_BUTTON, NULL);
  g_autofree char *detail = NULL;

  self->record = g_object_ref (record);
  self->field = field;
  self->none = g_strdup (none);
  detail = g_strconcat ("notify::", get_info (self)->name, NULL);
  g_signal_connect_object (record, detail, G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
