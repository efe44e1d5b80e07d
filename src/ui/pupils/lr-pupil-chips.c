/* lr-pupil-chips.c: what pupils are chosen by, in sight above their list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-pupil-chips.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-filter-chip.h"
#include "lr-pupil-text.h"
#include "lr-text.h"
#include "lr-wrap-layout.h"

struct _LrPupilChips
{
  GtkWidget        parent_instance;

  LrPupilFilter   *filter;
  GListModel      *pupils;
  LrWatch         *watch;

  LrFilterChip    *status_chip;
  LrFilterChip    *step_chip;
  LrFilterChip    *class_chip;
  LrFilterChip    *regie_chip;
  GtkToggleButton *late_button;
  GtkButton       *clear_button;
};

G_DEFINE_FINAL_TYPE (LrPupilChips, lr_pupil_chips, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static LrFilterChip *
get_chip (LrPupilChips *self,
          LrPupilFacet  facet)
{
  LrFilterChip * const chips[LR_N_PUPIL_FACETS] = {
    [LR_PUPIL_FACET_STATUS] = self->status_chip,
    [LR_PUPIL_FACET_STEP] = self->step_chip,
    [LR_PUPIL_FACET_CLASS] = self->class_chip,
    [LR_PUPIL_FACET_REGIE] = self->regie_chip,
  };

  return chips[facet];
}

/* How many hide children: a filter that was forgotten is seen. */
static void
update_clear_button (LrPupilChips *self)
{
  guint n = lr_pupil_chips_count (self);
  g_autofree char *label = g_strdup_printf (ngettext ("_Clear %u Filter", "_Clear %u Filters", n), n);

  gtk_button_set_label (self->clear_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->clear_button), n > 0);
}

static void
changed_cb (LrPupilChips *self)
{
  /* The template is still being put together. */
  if (self->filter == NULL)
    return;

  for (guint i = 0; i < LR_N_PUPIL_FACETS; i++)
    lr_pupil_filter_set_chosen (self->filter, i, lr_filter_chip_get_chosen (get_chip (self, i)));
  lr_pupil_filter_set_late (self->filter, gtk_toggle_button_get_active (self->late_button));
  update_clear_button (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A value with its label, in the order of a list. */
typedef struct
{
  const char *value;
  char       *label;
  char       *key;
} Choice;

static void
free_choice (gpointer data)
{
  Choice *choice = data;

  g_free (choice->label);
  g_free (choice->key);
  g_free (choice);
}

/* Who has none comes last. */
static int
compare_choices (gconstpointer a,
                 gconstpointer b)
{
  const Choice *one = *(const Choice * const *) a;
  const Choice *other = *(const Choice * const *) b;

  if ((*one->value == '\0') != (*other->value == '\0'))
    return *one->value == '\0' ? 1 : -1;

  return strcmp (one->key, other->key);
}

/* The values that there are, of all pupils. */
static void
fill_chip (LrPupilChips *self,
           LrPupilFacet  facet)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (free_choice);

  for (guint i = 0; i < g_list_model_get_n_items (self->pupils); i++)
    {
      g_autoptr (LrRecord) pupil = g_list_model_get_item (self->pupils, i);
      const char *value = lr_pupil_facet_get_value (facet, pupil, self->watch);
      Choice *choice;

      if (!g_hash_table_add (seen, (gpointer) value))
        continue;

      choice = g_new (Choice, 1);
      choice->value = value;
      choice->label = lr_pupil_facet_dup_label (facet, pupil, self->watch);
      choice->key = lr_text_sort_key (choice->label);
      g_ptr_array_add (choices, choice);
    }

  g_ptr_array_sort (choices, compare_choices);
  for (guint i = 0; i < choices->len; i++)
    {
      const Choice *choice = g_ptr_array_index (choices, i);

      lr_filter_chip_add (get_chip (self, facet), choice->value, choice->label);
    }
}

static void
fill_status_cb (LrPupilChips *self)
{
  for (guint i = 0; i < LR_N_STANDINGS; i++)
    lr_filter_chip_add (self->status_chip, lr_pupil_facet_get_group (i), lr_pupil_text_get_group (i));
}

static void
fill_step_cb (LrPupilChips *self)
{
  fill_chip (self, LR_PUPIL_FACET_STEP);
}

static void
fill_class_cb (LrPupilChips *self)
{
  fill_chip (self, LR_PUPIL_FACET_CLASS);
}

static void
fill_regie_cb (LrPupilChips *self)
{
  fill_chip (self, LR_PUPIL_FACET_REGIE);
}

static void
lr_pupil_chips_dispose (GObject *object)
{
  LrPupilChips *self = LR_PUPIL_CHIPS (object);

  g_clear_object (&self->filter);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_PUPIL_CHIPS);
  g_clear_object (&self->pupils);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (lr_pupil_chips_parent_class)->dispose (object);
}

static void
lr_pupil_chips_class_init (LrPupilChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_pupil_chips_dispose;

  signals[CHANGED] = g_signal_new ("changed", LR_TYPE_PUPIL_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  g_type_ensure (LR_TYPE_FILTER_CHIP);
  g_type_ensure (LR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-pupil-chips.ui");
  gtk_widget_class_bind_template_child (widget_class, LrPupilChips, status_chip);
  gtk_widget_class_bind_template_child (widget_class, LrPupilChips, step_chip);
  gtk_widget_class_bind_template_child (widget_class, LrPupilChips, class_chip);
  gtk_widget_class_bind_template_child (widget_class, LrPupilChips, regie_chip);
  gtk_widget_class_bind_template_child (widget_class, LrPupilChips, late_button);
  gtk_widget_class_bind_template_child (widget_class, LrPupilChips, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_status_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_step_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_class_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_regie_cb);
}

static void
lr_pupil_chips_init (LrPupilChips *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_clear_button (self);
}

void
lr_pupil_chips_attach (LrPupilChips  *self,
                       LrPupilFilter *filter,
                       GListModel    *pupils,
                       LrWatch       *watch)
{
  g_return_if_fail (LR_IS_PUPIL_CHIPS (self));
  g_return_if_fail (self->filter == NULL);

  self->filter = g_object_ref (filter);
  self->pupils = g_object_ref (pupils);
  self->watch = g_object_ref (watch);
}

guint
lr_pupil_chips_count (LrPupilChips *self)
{
  guint n;

  g_return_val_if_fail (LR_IS_PUPIL_CHIPS (self), 0);

  n = (guint) gtk_toggle_button_get_active (self->late_button);
  for (guint i = 0; i < LR_N_PUPIL_FACETS; i++)
    n += lr_filter_chip_get_n_chosen (get_chip (self, i));

  return n;
}

void
lr_pupil_chips_clear (LrPupilChips *self)
{
  g_return_if_fail (LR_IS_PUPIL_CHIPS (self));

  for (guint i = 0; i < LR_N_PUPIL_FACETS; i++)
    lr_filter_chip_clear (get_chip (self, i));
  gtk_toggle_button_set_active (self->late_button, FALSE);
}
