/* lr-filter-chip.c: one thing to choose by, and how much of it was chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-filter-chip.h"

#include <glib/gi18n.h>

#define VALUE "lr-value"

struct _LrFilterChip
{
  AdwBin         parent_instance;

  char          *title;
  GPtrArray     *chosen;   /* of the values, ending with NULL */
  gboolean       filling;

  GtkMenuButton *button;
  GtkBox        *box;
};

G_DEFINE_FINAL_TYPE (LrFilterChip, lr_filter_chip, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS,
};

enum
{
  FILL,
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
is_chosen (LrFilterChip *self,
           const char   *value)
{
  return g_strv_contains (lr_filter_chip_get_chosen (self), value);
}

static void
update (LrFilterChip *self)
{
  guint n = lr_filter_chip_get_n_chosen (self);
  g_autofree char *spoken = NULL;
  g_autofree char *label = NULL;

  /* Translators: what pupils are chosen by, and how many values of it were chosen. */
  label = n > 0 ? g_strdup_printf (C_("filter", "%s · %u"), self->title, n) : g_strdup (self->title);
  spoken = n > 0 ? g_strdup_printf (ngettext ("%s, %u chosen", "%s, %u chosen", n), self->title, n)
                 : g_strdup_printf (_("%s, all"), self->title);
  gtk_menu_button_set_label (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (n > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
}

static void
toggled_cb (LrFilterChip   *self,
            GtkCheckButton *check)
{
  if (!self->filling)
    lr_filter_chip_choose (self, g_object_get_data (G_OBJECT (check), VALUE), gtk_check_button_get_active (check));
}

static void
empty (LrFilterChip *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
}

static GtkWidget *
find_check (LrFilterChip *self,
            const char   *value)
{
  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->box));
       check != NULL;
       check = gtk_widget_get_next_sibling (check))
    {
      if (g_str_equal (g_object_get_data (G_OBJECT (check), VALUE), value))
        return check;
    }

  return NULL;
}

/* What was chosen can be taken back, also when nobody has it any more. */
static void
open_cb (GtkMenuButton *button,
         gpointer       user_data)
{
  LrFilterChip *self = user_data;

  self->filling = TRUE;
  empty (self);
  g_signal_emit (self, signals[FILL], 0);
  for (guint i = 0; i < lr_filter_chip_get_n_chosen (self); i++)
    {
      const char *value = g_ptr_array_index (self->chosen, i);

      if (find_check (self, value) == NULL)
        lr_filter_chip_add (self, value, value);
    }
  self->filling = FALSE;
}

static void
lr_filter_chip_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_TITLE)
    g_value_set_string (value, LR_FILTER_CHIP (object)->title);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lr_filter_chip_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_TITLE)
    LR_FILTER_CHIP (object)->title = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lr_filter_chip_constructed (GObject *object)
{
  G_OBJECT_CLASS (lr_filter_chip_parent_class)->constructed (object);

  update (LR_FILTER_CHIP (object));
}

static void
lr_filter_chip_dispose (GObject *object)
{
  /* First, for the bin would let go once more of what the template has let go of. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LR_TYPE_FILTER_CHIP);

  G_OBJECT_CLASS (lr_filter_chip_parent_class)->dispose (object);
}

static void
lr_filter_chip_finalize (GObject *object)
{
  LrFilterChip *self = LR_FILTER_CHIP (object);

  g_free (self->title);
  g_ptr_array_unref (self->chosen);

  G_OBJECT_CLASS (lr_filter_chip_parent_class)->finalize (object);
}

static void
lr_filter_chip_class_init (LrFilterChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lr_filter_chip_constructed;
  object_class->dispose = lr_filter_chip_dispose;
  object_class->finalize = lr_filter_chip_finalize;
  object_class->get_property = lr_filter_chip_get_property;
  object_class->set_property = lr_filter_chip_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "",
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FILL] = g_signal_new ("fill", LR_TYPE_FILTER_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", LR_TYPE_FILTER_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "lr-filter-chip");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-filter-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, LrFilterChip, button);
  gtk_widget_class_bind_template_child (widget_class, LrFilterChip, box);
}

static void
lr_filter_chip_init (LrFilterChip *self)
{
  self->chosen = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->chosen, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, open_cb, self, NULL);
}

void
lr_filter_chip_add (LrFilterChip *self,
                    const char   *value,
                    const char   *label)
{
  GtkWidget *check;

  g_return_if_fail (LR_IS_FILTER_CHIP (self));

  check = gtk_check_button_new_with_label (label);
  g_object_set_data_full (G_OBJECT (check), VALUE, g_strdup (value), g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_chosen (self, value));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, check);
}

const char * const *
lr_filter_chip_get_chosen (LrFilterChip *self)
{
  g_return_val_if_fail (LR_IS_FILTER_CHIP (self), NULL);

  return (const char * const *) self->chosen->pdata;
}

guint
lr_filter_chip_get_n_chosen (LrFilterChip *self)
{
  g_return_val_if_fail (LR_IS_FILTER_CHIP (self), 0);

  return self->chosen->len - 1;
}

void
lr_filter_chip_choose (LrFilterChip *self,
                       const char   *value,
                       gboolean      chosen)
{
  guint place = 0;

  g_return_if_fail (LR_IS_FILTER_CHIP (self));
  g_return_if_fail (value != NULL);

  if (is_chosen (self, value) == chosen)
    return;

  while (!chosen && !g_str_equal (self->chosen->pdata[place], value))
    place++;
  if (chosen)
    g_ptr_array_insert (self->chosen, 0, g_strdup (value));
  else
    g_ptr_array_remove_index (self->chosen, place);

  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
lr_filter_chip_clear (LrFilterChip *self)
{
  g_return_if_fail (LR_IS_FILTER_CHIP (self));

  if (lr_filter_chip_get_n_chosen (self) == 0)
    return;

  g_ptr_array_remove_range (self->chosen, 0, self->chosen->len - 1);
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}
