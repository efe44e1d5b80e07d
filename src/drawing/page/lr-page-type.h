/* lr-page-type.h: the typography of printed papers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Body text is 10.5 points; only labels, captions and running lines are smaller. */
typedef enum
{
  LR_PAGE_TEXT_BODY,
  LR_PAGE_TEXT_STRONG,
  LR_PAGE_TEXT_KICKER,      /* the small line above a title */
  LR_PAGE_TEXT_TITLE,
  LR_PAGE_TEXT_LEAD,        /* below a title */
  LR_PAGE_TEXT_HEADING,
  LR_PAGE_TEXT_SUBHEADING,
  LR_PAGE_TEXT_LABEL,       /* above a value, over a column */
  LR_PAGE_TEXT_SMALL,       /* running lines, captions */
  LR_PAGE_TEXT_CODE,        /* large and evenly spaced, to be copied by hand */
  LR_PAGE_N_TEXTS,
} LrPageText;

/* One accent; every step also differs in lightness, for black and white. */
typedef enum
{
  LR_PAGE_INK,
  LR_PAGE_QUIET,
  LR_PAGE_ACCENT,
  LR_PAGE_LINE,
  LR_PAGE_TINT,
  LR_PAGE_N_COLOURS,
} LrPageColour;

#define LR_PAGE_FONTS "Cantarell, Adwaita Sans, Inter, sans"

typedef struct _LrPageType LrPageType;

/* (transfer full): measures in points and without hinting, so that a paper breaks
 * at the same places on every screen, printer and machine. It is used in the thread
 * that made it. */
PangoContext *lr_page_create_context   (void);

LrPageType  *lr_page_type_new          (void);
void         lr_page_type_free         (LrPageType    *type);
/* (transfer full): @string, which lr_page_clean_text() has cleaned, set in lines.
 * @width: in points, or -1 for one line without end. */
PangoLayout *lr_page_type_set          (LrPageType    *type,
                                        LrPageText     text,
                                        const char    *string,
                                        double         width);
/* The width in points of @string on one line. */
double       lr_page_type_measure      (LrPageType    *type,
                                        LrPageText     text,
                                        const char    *string);

LrPageColour lr_page_text_get_colour   (LrPageText     text);
/* As the source of @cr. */
void         lr_page_set_colour        (cairo_t       *cr,
                                        LrPageColour   colour);

/* (transfer full): makes text that a person typed, or that an import brought, fit
 * for paper: valid UTF-8, one kind of line end, no control or direction characters,
 * tabs as spaces, no towers of accents, no white space around it. Empty for NULL. */
char        *lr_page_clean_text        (const char    *text);
/* (transfer full): the cleaned text, a string for each line that holds something;
 * none for empty text. */
GStrv        lr_page_split_paragraphs  (const char    *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrPageType, lr_page_type_free)

G_END_DECLS
