/* lr-timeline-text.h: the labels of a timeline, shaped once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  LR_TIMELINE_TEXT_LABEL,
  LR_TIMELINE_TEXT_AXIS,
  LR_TIMELINE_TEXT_LANE,
  LR_TIMELINE_TEXT_MARK,   /* letters and counts on marks */
  LR_TIMELINE_N_TEXTS,
} LrTimelineTextStyle;

/**
 * LrTimelineText:
 *
 * Keeps shaped labels between frames: shaping is most of the work of drawing
 * text, and the same labels come back in every frame.
 */
typedef struct _LrTimelineText LrTimelineText;

typedef void (*LrTimelineTextFunc) (cairo_t     *cr,
                                    PangoLayout *layout);

/* The screen has icons, paper has not.
 *
 * Returns: whether it could draw @icon */
typedef gboolean (*LrTimelineIconFunc) (cairo_t    *cr,
                                        const char *icon,
                                        double      x,
                                        double      y,
                                        double      size,
                                        gpointer    data);

#define LR_TYPE_TIMELINE_TEXT (lr_timeline_text_get_type ())

GType           lr_timeline_text_get_type (void);
/* @context gives the font; @scale is that of the frame. */
LrTimelineText *lr_timeline_text_new     (PangoContext        *context,
                                          double               scale);
LrTimelineText *lr_timeline_text_ref     (LrTimelineText      *self);
void            lr_timeline_text_unref   (LrTimelineText      *self);

/* @witness (nullable) sees each layout just before it is drawn: on paper that
 * finds the letters that no font has. */
void            lr_timeline_text_set_witness (LrTimelineText     *self,
                                              LrTimelineTextFunc  witness);

/* (nullable) @func: draws the icons of signs. Without it, or where it can not, the
 * letters of signs are drawn. @data stays valid as long as @self is used. */
void            lr_timeline_text_set_icons (LrTimelineText       *self,
                                            LrTimelineIconFunc    func,
                                            gpointer              data);
/* Draws @icon as a square in the colour that @cr draws with.
 *
 * Returns: whether it could */
gboolean        lr_timeline_text_show_icon (LrTimelineText       *self,
                                            cairo_t              *cr,
                                            const char           *icon,
                                            double                x,
                                            double                y,
                                            double                size);

/* Draws @text with its middle at @y, from @x to at most @width further, cut
 * with an ellipsis; @align says where in that width (0 left, 0.5 middle, 1 right). */
void            lr_timeline_text_show    (LrTimelineText      *self,
                                          cairo_t             *cr,
                                          LrTimelineTextStyle  style,
                                          const char          *text,
                                          double               x,
                                          double               y,
                                          double               width,
                                          double               align);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrTimelineText, lr_timeline_text_unref)

G_END_DECLS
