/* lr-page-type.c: the typography of printed papers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-page-type.h"

#include <string.h>

/* A paragraph longer than this is set in parts: shaping takes more than
 * linear time, and no person reads it as one paragraph anyway. In bytes. */
#define MAX_PARAGRAPH 8192

/* More marks than this on one letter is no language but a prank, and would
 * draw far outside its line. */
#define MAX_MARKS 3

struct _LrPageType
{
  PangoContext *context;
  PangoAttrList *plain;
  PangoAttrList *spaced;
  PangoFontDescription *fonts[LR_PAGE_N_TEXTS];
};

static const struct
{
  double size;        /* points */
  PangoWeight weight;
  float line_spacing; /* times the font's own line height */
  LrPageColour colour;
} texts[LR_PAGE_N_TEXTS] = {
  [LR_PAGE_TEXT_BODY]       = { 10.5, PANGO_WEIGHT_NORMAL, 1.12f, LR_PAGE_INK },
  [LR_PAGE_TEXT_STRONG]     = { 10.5, PANGO_WEIGHT_BOLD, 1.12f, LR_PAGE_INK },
  [LR_PAGE_TEXT_KICKER]     = { 9.0, PANGO_WEIGHT_BOLD, 1.10f, LR_PAGE_ACCENT },
  [LR_PAGE_TEXT_TITLE]      = { 23.0, PANGO_WEIGHT_BOLD, 1.00f, LR_PAGE_INK },
  [LR_PAGE_TEXT_LEAD]       = { 11.5, PANGO_WEIGHT_NORMAL, 1.10f, LR_PAGE_QUIET },
  [LR_PAGE_TEXT_HEADING]    = { 14.0, PANGO_WEIGHT_BOLD, 1.00f, LR_PAGE_ACCENT },
  [LR_PAGE_TEXT_SUBHEADING] = { 10.5, PANGO_WEIGHT_BOLD, 1.10f, LR_PAGE_INK },
  [LR_PAGE_TEXT_LABEL]      = { 9.0, PANGO_WEIGHT_NORMAL, 1.10f, LR_PAGE_QUIET },
  [LR_PAGE_TEXT_SMALL]      = { 8.5, PANGO_WEIGHT_NORMAL, 1.10f, LR_PAGE_QUIET },
  [LR_PAGE_TEXT_CODE]       = { 21.0, PANGO_WEIGHT_BOLD, 1.25f, LR_PAGE_INK },
};

static const struct { double red, green, blue; } colours[LR_PAGE_N_COLOURS] = {
  [LR_PAGE_INK]    = { 0.11, 0.14, 0.16 },
  [LR_PAGE_QUIET]  = { 0.33, 0.39, 0.42 },
  [LR_PAGE_ACCENT] = { 0.06, 0.32, 0.37 },
  [LR_PAGE_LINE]   = { 0.76, 0.81, 0.83 },
  [LR_PAGE_TINT]   = { 0.93, 0.96, 0.96 },
};

/* Ligatures stay apart so that a search for "officieel" finds the word in
 * every PDF reader. */
static PangoAttrList *
create_attributes (int letter_spacing)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes,
                          pango_attr_font_features_new ("liga=0, clig=0, dlig=0, kern=1"));
  if (letter_spacing != 0)
    pango_attr_list_insert (attributes, pango_attr_letter_spacing_new (letter_spacing));

  return attributes;
}

PangoContext *
lr_page_create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_context_set_resolution (context, 72);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);

  return context;
}

LrPageType *
lr_page_type_new (void)
{
  LrPageType *type = g_new0 (LrPageType, 1);

  type->context = lr_page_create_context ();
  type->plain = create_attributes (0);
  type->spaced = create_attributes (PANGO_SCALE);

  for (guint i = 0; i < LR_PAGE_N_TEXTS; i++)
    {
      type->fonts[i] = pango_font_description_new ();
      pango_font_description_set_family_static (type->fonts[i], LR_PAGE_FONTS);
      pango_font_description_set_size (type->fonts[i], (int) (texts[i].size * PANGO_SCALE));
      pango_font_description_set_weight (type->fonts[i], texts[i].weight);
    }

  return type;
}

void
lr_page_type_free (LrPageType *type)
{
  for (guint i = 0; i < LR_PAGE_N_TEXTS; i++)
    pango_font_description_free (type->fonts[i]);

  pango_attr_list_unref (type->plain);
  pango_attr_list_unref (type->spaced);
  g_object_unref (type->context);
  g_free (type);
}

PangoLayout *
lr_page_type_set (LrPageType *type,
                  LrPageText  text,
                  const char *string,
                  double      width)
{
  gboolean is_spaced = text == LR_PAGE_TEXT_KICKER || text == LR_PAGE_TEXT_CODE;
  PangoLayout *layout = pango_layout_new (type->context);

  pango_layout_set_font_description (layout, type->fonts[text]);
  pango_layout_set_attributes (layout, is_spaced ? type->spaced : type->plain);
  pango_layout_set_line_spacing (layout, texts[text].line_spacing);
  if (width >= 0)
    {
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  pango_layout_set_text (layout, string, -1);

  return layout;
}

double
lr_page_type_measure (LrPageType *type,
                      LrPageText  text,
                      const char *string)
{
  g_autoptr (PangoLayout) layout = lr_page_type_set (type, text, string, -1);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

LrPageColour
lr_page_text_get_colour (LrPageText text)
{
  return texts[text].colour;
}

void
lr_page_set_colour (cairo_t      *cr,
                    LrPageColour  colour)
{
  cairo_set_source_rgb (cr, colours[colour].red, colours[colour].green, colours[colour].blue);
}

/* Characters that draw nothing, or that turn the order of what follows. */
static gboolean
is_unwanted (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
         (c >= 0xfff9 && c <= 0xfffb) || c == 0xfeff || c == 0xfffe || c == 0xffff ||
         (c != '\n' && g_unichar_iscntrl (c)) || g_unichar_type (c) == G_UNICODE_SURROGATE;
}

static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x0b || c == 0x0c || c == 0x85 || c == 0x2028 || c == 0x2029;
}

char *
lr_page_clean_text (const char *text)
{
  g_autofree char *valid = NULL;
  GString *clean = g_string_new (NULL);
  guint n_marks = 0;

  if (text != NULL)
    valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n_marks = g_unichar_ismark (c) ? n_marks + 1 : 0;
      if (n_marks > MAX_MARKS)
        continue;

      if (c == '\r' && p[1] == '\n')
        continue;
      else if (is_line_end (c))
        g_string_append_c (clean, '\n');
      else if (c == '\t')
        g_string_append_c (clean, ' ');
      else if (!is_unwanted (c))
        g_string_append_unichar (clean, c);
    }

  return g_strstrip (g_string_free (clean, FALSE));
}

static void
add_paragraph (GStrvBuilder *paragraphs,
               const char   *text)
{
  while (strlen (text) > MAX_PARAGRAPH)
    {
      const char *end = text + MAX_PARAGRAPH;
      g_autofree char *part = NULL;

      while (end > text && *end != ' ')
        end--;
      if (end == text)
        end = g_utf8_find_prev_char (text, text + MAX_PARAGRAPH);

      part = g_strndup (text, (gsize) (end - text));
      g_strv_builder_add (paragraphs, g_strstrip (part));
      text = *end == ' ' ? end + 1 : end;
    }

  if (*text != '\0')
    g_strv_builder_add (paragraphs, text);
}

GStrv
lr_page_split_paragraphs (const char *text)
{
  g_autoptr (GStrvBuilder) paragraphs = g_strv_builder_new ();
  g_autofree char *clean = lr_page_clean_text (text);
  g_auto (GStrv) lines = g_strsplit (clean, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    add_paragraph (paragraphs, g_strstrip (lines[i]));

  return g_strv_builder_end (paragraphs);
}
