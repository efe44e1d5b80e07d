/* lr-banner.c: a sentence over the whole width that stays
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-banner.h"

#include "lr-question.h"

struct _LrBanner
{
  AdwBin       parent_instance;

  GtkRevealer *revealer;
  GtkLabel    *label;
  GtkButton   *button;
  char        *text;
};

G_DEFINE_FINAL_TYPE (LrBanner, lr_banner, ADW_TYPE_BIN)

enum
{
  BUTTON_CLICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clicked_cb (LrBanner *self)
{
  g_signal_emit (self, signals[BUTTON_CLICKED], 0);
}

static void
more_cb (LrBanner *self)
{
  lr_question_tell (GTK_WIDGET (self), gtk_label_get_text (self->label),
                    self->text, NULL);
}

/* Gone, it must be gone for screen readers and the keyboard as well. */
static void
child_revealed_cb (LrBanner *self)
{
  if (!gtk_revealer_get_reveal_child (self->revealer) && !gtk_revealer_get_child_revealed (self->revealer))
    gtk_widget_set_visible (GTK_WIDGET (self->revealer), FALSE);
}

static void
lr_banner_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LR_TYPE_BANNER);

  G_OBJECT_CLASS (lr_banner_parent_class)->dispose (object);
}

static void
lr_banner_finalize (GObject *object)
{
  g_free (LR_BANNER (object)->text);

  G_OBJECT_CLASS (lr_banner_parent_class)->finalize (object);
}

static void
lr_banner_class_init (LrBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_banner_dispose;
  G_OBJECT_CLASS (klass)->finalize = lr_banner_finalize;

  signals[BUTTON_CLICKED] = g_signal_new ("button-clicked", LR_TYPE_BANNER, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "lr-banner");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, LrBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, LrBanner, label);
  gtk_widget_class_bind_template_child (widget_class, LrBanner, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed_cb);
}

static void
lr_banner_init (LrBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lr_banner_set_text (LrBanner   *self,
                    const char *title,
                    const char *text)
{
  g_return_if_fail (LR_IS_BANNER (self));

  g_free (self->text);
  self->text = g_strdup (text);
  if (text != NULL)
    {
      gtk_label_set_text (self->label, title);
      gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
    }
  gtk_revealer_set_reveal_child (self->revealer, text != NULL);
  child_revealed_cb (self);
}

const char *
lr_banner_get_text (LrBanner *self)
{
  g_return_val_if_fail (LR_IS_BANNER (self), NULL);

  return self->text;
}

void
lr_banner_set_button_label (LrBanner   *self,
                            const char *label)
{
  g_return_if_fail (LR_IS_BANNER (self));

  gtk_button_set_label (self->button, label);
}
