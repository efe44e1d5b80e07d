/* lr-timeline-text.c: the labels of a timeline, shaped once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-text.h"

#include <math.h>

/* When there are more, all are forgotten: simpler than an order of use, and it
 * happens once in a long time. */
#define MAX_LABELS 2048

/* Cut labels are kept for widths in steps of this. */
#define WIDTH_STEP 6.0

/* A label without any cut. */
#define WHOLE (-1)

struct _LrTimelineText
{
  PangoContext *context;
  PangoFontDescription *fonts[LR_TIMELINE_N_TEXTS];
  GHashTable *labels;  /* of Label to itself */
  LrTimelineTextFunc witness;
  LrTimelineIconFunc icon_func;
  gpointer icon_data;
};

typedef struct
{
  char *text;
  LrTimelineTextStyle style;
  int width;              /* in steps, or WHOLE */
  PangoLayout *layout;
  double natural_width, height;
} Label;

G_DEFINE_BOXED_TYPE (LrTimelineText, lr_timeline_text, lr_timeline_text_ref, lr_timeline_text_unref)

static const struct { double size; PangoWeight weight; } styles[LR_TIMELINE_N_TEXTS] = {
  [LR_TIMELINE_TEXT_LABEL] = { 12, PANGO_WEIGHT_NORMAL },
  [LR_TIMELINE_TEXT_AXIS]  = { 11, PANGO_WEIGHT_NORMAL },
  [LR_TIMELINE_TEXT_LANE]  = { 11.5, PANGO_WEIGHT_BOLD },
  [LR_TIMELINE_TEXT_MARK]  = { 10.5, PANGO_WEIGHT_BOLD },
};

static guint
hash_label (gconstpointer data)
{
  const Label *label = data;

  return g_str_hash (label->text) * 31 + label->style * 7 + (guint) label->width;
}

static gboolean
equal_labels (gconstpointer a,
              gconstpointer b)
{
  const Label *one = a;
  const Label *other = b;

  return one->style == other->style && one->width == other->width && g_str_equal (one->text, other->text);
}

static void
free_label (gpointer data)
{
  Label *label = data;

  g_free (label->text);
  g_object_unref (label->layout);
  g_free (label);
}

LrTimelineText *
lr_timeline_text_new (PangoContext *context,
                      double        scale)
{
  LrTimelineText *self = g_rc_box_new0 (LrTimelineText);

  self->context = g_object_ref (context);
  self->labels = g_hash_table_new_full (hash_label, equal_labels, free_label, NULL);
  for (guint i = 0; i < LR_TIMELINE_N_TEXTS; i++)
    {
      self->fonts[i] = pango_font_description_copy (pango_context_get_font_description (context));
      pango_font_description_set_absolute_size (self->fonts[i], styles[i].size * scale * PANGO_SCALE);
      pango_font_description_set_weight (self->fonts[i], styles[i].weight);
    }

  return self;
}

LrTimelineText *
lr_timeline_text_ref (LrTimelineText *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_text (gpointer data)
{
  LrTimelineText *self = data;

  g_hash_table_unref (self->labels);
  for (guint i = 0; i < LR_TIMELINE_N_TEXTS; i++)
    pango_font_description_free (self->fonts[i]);
  g_object_unref (self->context);
}

void
lr_timeline_text_unref (LrTimelineText *self)
{
  g_rc_box_release_full (self, clear_text);
}

static Label *
find_label (LrTimelineText      *self,
            LrTimelineTextStyle  style,
            const char          *text,
            int                  width)
{
  Label key = { .text = (char *) text, .style = style, .width = width };
  Label *label = g_hash_table_lookup (self->labels, &key);
  int layout_width, layout_height;

  if (label != NULL)
    return label;

  if (g_hash_table_size (self->labels) >= MAX_LABELS)
    g_hash_table_remove_all (self->labels);

  label = g_memdup2 (&key, sizeof key);
  label->text = g_strdup (text);
  label->layout = pango_layout_new (self->context);
  pango_layout_set_font_description (label->layout, self->fonts[style]);
  pango_layout_set_single_paragraph_mode (label->layout, TRUE);
  if (width != WHOLE)
    {
      pango_layout_set_ellipsize (label->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (label->layout, (int) (width * WIDTH_STEP * PANGO_SCALE));
    }
  pango_layout_set_text (label->layout, text, -1);
  pango_layout_get_size (label->layout, &layout_width, &layout_height);
  label->natural_width = (double) layout_width / PANGO_SCALE;
  label->height = (double) layout_height / PANGO_SCALE;
  g_hash_table_add (self->labels, label);

  return label;
}

void
lr_timeline_text_set_witness (LrTimelineText     *self,
                              LrTimelineTextFunc  witness)
{
  self->witness = witness;
}

void
lr_timeline_text_set_icons (LrTimelineText     *self,
                            LrTimelineIconFunc  func,
                            gpointer            data)
{
  self->icon_func = func;
  self->icon_data = data;
}

gboolean
lr_timeline_text_show_icon (LrTimelineText *self,
                            cairo_t        *cr,
                            const char     *icon,
                            double          x,
                            double          y,
                            double          size)
{
  return self->icon_func != NULL && icon != NULL && self->icon_func (cr, icon, x, y, size, self->icon_data);
}

void
lr_timeline_text_show (LrTimelineText      *self,
                       cairo_t             *cr,
                       LrTimelineTextStyle  style,
                       const char          *text,
                       double               x,
                       double               y,
                       double               width,
                       double               align)
{
  Label *label = find_label (self, style, text, WHOLE);

  if (label->natural_width > width)
    label = find_label (self, style, text, (int) floor (width / WIDTH_STEP));

  cairo_move_to (cr, x + align * MAX (width - label->natural_width, 0), y - label->height / 2);
  if (self->witness != NULL)
    self->witness (cr, label->layout);
  pango_cairo_show_layout (cr, label->layout);
}
