/* test-timeline-draw.c: a timeline that is drawn shows what it should
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include "lr-timeline-draw.h"

#define WIDTH 1280

typedef struct
{
  cairo_surface_t *surface;
  LrTimelineLayout *layout;
} Picture;

static LrTimelineText *
create_text (double scale)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("sans 11");
  LrTimelineText *text;

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  text = lr_timeline_text_new (context, scale);
  g_object_unref (context);
  return text;
}

static Picture
draw (LrTimelineModel         *model,
      const LrTimelineView    *view,
      const LrTimelinePalette *palette,
      double                   width,
      double                   ground)
{
  LrTimelineFrame frame = { .width = width, .text_scale = 1, .today = lr_day (2026, 10, 21) };
  g_autoptr (LrTimelineText) text = create_text (1);
  Picture picture;
  cairo_t *cr;

  picture.layout = lr_timeline_layout_new (model, view, &frame);
  picture.surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width,
                                (int) lr_timeline_layout_get_frame (picture.layout)->height);
  cr = cairo_create (picture.surface);
  cairo_set_source_rgb (cr, ground, ground, ground);
  cairo_paint (cr);
  lr_timeline_draw (cr, picture.layout, palette, text);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (picture.surface);
  return picture;
}

static void
clear_picture (Picture *picture)
{
  cairo_surface_destroy (picture->surface);
  lr_timeline_layout_unref (picture->layout);
}

static guint32
get_pixel (Picture *picture,
           double   x,
           double   y)
{
  const guint8 *data = cairo_image_surface_get_data (picture->surface);
  int stride = cairo_image_surface_get_stride (picture->surface);
  guint32 pixel;

  memcpy (&pixel, data + (int) y * stride + (int) x * 4, sizeof pixel);
  return pixel & 0xffffff;
}

static gboolean
is_close (guint32                 pixel,
          const LrTimelineColour *colour)
{
  return fabs ((pixel >> 16 & 0xff) / 255.0 - colour->red) < 0.12 &&
         fabs ((pixel >> 8 & 0xff) / 255.0 - colour->green) < 0.12 &&
         fabs ((pixel & 0xff) / 255.0 - colour->blue) < 0.12;
}

static void
add (LrTimelineModel *model,
     LrTimelineSign   sign,
     LrDay            start,
     LrDay            end,
     guint            flags)
{
  static gint64 id;
  LrTimelineItem item = {
    .id = ++id, .sign = (guint8) sign, .start = start, .end = end, .flags = (guint8) flags, .weight = 100, .title = "Title",
  };

  lr_timeline_model_add (model, &item);
}

static void
marks_and_today_are_drawn_in_their_colours (void)
{
  const LrTimelinePalette *palettes[] = {
    lr_timeline_palette_get_light (), lr_timeline_palette_get_dark (),
    lr_timeline_palette_get_contrast (FALSE), lr_timeline_palette_get_contrast (TRUE),
    lr_timeline_palette_get_print (),
  };
  static const double grounds[] = { 1, 0.12, 1, 0, 1 };
  LrTimelineView view = lr_timeline_view (lr_day (2026, 9, 1), 80);

  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    {
      g_autoptr (LrTimelineModel) model = lr_timeline_model_new ();
      Picture picture;
      const LrTimelineBox *boxes;
      guint n_boxes;

      add (model, LR_TIMELINE_UNAUTHORISED, lr_day (2026, 9, 7), lr_day (2026, 9, 25), 0);
      add (model, LR_TIMELINE_STEP, lr_day (2026, 9, 14), lr_day (2026, 10, 21), LR_TIMELINE_ONGOING);
      lr_timeline_model_seal (model);
      picture = draw (model, &view, palettes[i], WIDTH, grounds[i]);

      boxes = lr_timeline_layout_get_boxes (picture.layout, &n_boxes);
      g_assert_cmpuint (n_boxes, ==, 2);
      for (guint b = 0; b < n_boxes; b++)
        g_assert_true (is_close (get_pixel (&picture, boxes[b].mark_x + boxes[b].mark_width * 0.8,
                                            boxes[b].mark_y + boxes[b].mark_height / 2),
                                 &palettes[i]->signs[boxes[b].sign]));
      g_assert_true (is_close (get_pixel (&picture, lr_timeline_layout_get_today_x (picture.layout),
                                          lr_timeline_layout_get_lanes (picture.layout)[2].y + 20),
                               &palettes[i]->today));
      clear_picture (&picture);
    }
}

static guint
count_differences (Picture *one,
                   Picture *other)
{
  int width = cairo_image_surface_get_width (one->surface);
  int height = cairo_image_surface_get_height (one->surface);
  guint n = 0;

  for (int y = 0; y < height; y++)
    {
      for (int x = 0; x < width; x++)
        n += get_pixel (one, x, y) != get_pixel (other, x, y);
    }

  return n;
}

/* With every colour the same, two bars of one length still look different. */
static void
colour_is_never_the_only_sign (void)
{
  LrTimelinePalette grey = *lr_timeline_palette_get_light ();
  LrTimelineView view = lr_timeline_view (lr_day (2026, 9, 1), 60);
  Picture pictures[LR_TIMELINE_N_SIGNS];

  for (guint i = 0; i < LR_TIMELINE_N_SIGNS; i++)
    grey.signs[i] = grey.signs[0];

  for (guint i = 0; i < LR_TIMELINE_N_SIGNS; i++)
    {
      g_autoptr (LrTimelineModel) model = lr_timeline_model_new ();

      add (model, i, lr_day (2026, 9, 7), lr_day (2026, 9, 25), 0);
      lr_timeline_model_seal (model);
      pictures[i] = draw (model, &view, &grey, WIDTH, 1);
    }

  for (guint i = 0; i < LR_TIMELINE_N_SIGNS; i++)
    {
      for (guint j = i + 1; j < LR_TIMELINE_N_SIGNS; j++)
        g_assert_cmpuint (count_differences (&pictures[i], &pictures[j]), >, 8);
    }
  for (guint i = 0; i < LR_TIMELINE_N_SIGNS; i++)
    clear_picture (&pictures[i]);
}

static void
what_is_ahead_is_open (void)
{
  LrTimelineView view = lr_timeline_view (lr_day (2026, 9, 1), 80);
  const LrTimelinePalette *palette = lr_timeline_palette_get_light ();

  for (guint ahead = 0; ahead < 2; ahead++)
    {
      g_autoptr (LrTimelineModel) model = lr_timeline_model_new ();
      const LrTimelineBox *box;
      Picture picture;
      guint n;

      add (model, LR_TIMELINE_MEETING, lr_day (2026, 11, 2), lr_day (2026, 11, 2), ahead ? LR_TIMELINE_AHEAD : 0);
      lr_timeline_model_seal (model);
      picture = draw (model, &view, palette, WIDTH, 1);
      box = lr_timeline_layout_get_boxes (picture.layout, &n);
      g_assert_cmpint (is_close (get_pixel (&picture, box->mark_x + 4, box->mark_y + box->mark_height / 2),
                                 &palette->signs[LR_TIMELINE_MEETING]), ==, !ahead);
      clear_picture (&picture);
    }
}

static double
get_light (double part)
{
  return part <= 0.03928 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const LrTimelineColour *colour)
{
  return 0.2126 * get_light (colour->red) + 0.7152 * get_light (colour->green) + 0.0722 * get_light (colour->blue);
}

/* As WCAG reckons it; @part of @one is mixed with @other. */
static double
get_contrast (const LrTimelineColour *one,
              const LrTimelineColour *other,
              double                  part)
{
  const LrTimelineColour mixed = {
    .red = part * one->red + (1 - part) * other->red,
    .green = part * one->green + (1 - part) * other->green,
    .blue = part * one->blue + (1 - part) * other->blue,
  };
  double light = get_luminance (&mixed);
  double ground = get_luminance (other);

  return (MAX (light, ground) + 0.05) / (MIN (light, ground) + 0.05);
}

/* On the grounds of Adwaita. */
static void
everything_can_be_read (void)
{
  const struct { const LrTimelinePalette *palette; LrTimelineColour ground; } screens[] = {
    { lr_timeline_palette_get_light (), { 0.98, 0.98, 0.98, 1 } },
    { lr_timeline_palette_get_dark (), { 0.141, 0.141, 0.141, 1 } },
    { lr_timeline_palette_get_contrast (FALSE), { 0.98, 0.98, 0.98, 1 } },
    { lr_timeline_palette_get_contrast (TRUE), { 0.141, 0.141, 0.141, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    {
      const LrTimelinePalette *palette = screens[i].palette;
      const LrTimelineColour *ground = &screens[i].ground;

      g_assert_cmpfloat (get_contrast (&palette->ink, ground, 1), >=, 4.5);
      g_assert_cmpfloat (get_contrast (&palette->quiet, ground, 1), >=, 4.5);
      g_assert_cmpfloat (get_contrast (&palette->quiet, ground, palette->faint), >=, 4.5);
      g_assert_cmpfloat (get_contrast (&palette->on_mark, &palette->today, 1), >=, 4.5);
      g_assert_cmpfloat (get_contrast (&palette->today, ground, 1), >=, 3);
      g_assert_cmpfloat (get_contrast (&palette->ring, ground, 1), >=, 3);

      for (guint sign = 0; sign < LR_TIMELINE_N_SIGNS; sign++)
        {
          const LrTimelineSignInfo *info = lr_timeline_sign_get_info (sign);
          const LrTimelineColour *colour = &palette->signs[sign];

          g_assert_cmpfloat (get_contrast (colour, ground, 1), >=, 3);
          if (info->shape != LR_TIMELINE_SHAPE_BAR || info->pattern == LR_TIMELINE_PATTERN_SOLID)
            g_assert_cmpfloat (get_contrast (&palette->on_mark, colour, 1), >=, 4.5);
        }
    }
}

/* A letter stands on one sign only, and so does an icon. */
static void
each_sign_has_one_meaning (void)
{
  g_autoptr (GHashTable) letters = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) icons = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint sign = 0; sign < LR_TIMELINE_N_SIGNS; sign++)
    {
      const LrTimelineSignInfo *info = lr_timeline_sign_get_info (sign);

      g_assert_cmpint (info->letter == NULL, ==, info->shape == LR_TIMELINE_SHAPE_BAR);
      g_assert_cmpint (info->icon == NULL, ==, info->shape == LR_TIMELINE_SHAPE_BAR);
      if (info->letter == NULL)
        continue;
      g_assert_true (g_hash_table_add (letters, (gpointer) lr_timeline_sign_get_letter (sign)));
      g_assert_true (g_hash_table_add (icons, (gpointer) info->icon));
    }
}

static GString *seen;

static gboolean
see_icon (cairo_t    *cr,
          const char *icon,
          double      x,
          double      y,
          double      size,
          gpointer    data)
{
  g_string_append_printf (seen, "[%s]", icon);
  g_assert_cmpfloat (size, >, 5);
  return GPOINTER_TO_INT (data);
}

static void
see_text (cairo_t     *cr,
          PangoLayout *layout)
{
  g_string_append_printf (seen, "<%s>", pango_layout_get_text (layout));
}

/* Returns: (transfer full): the texts and icons of one sign */
static char *
dup_seen (LrTimelineSign  sign,
          gboolean        has_icons,
          gboolean        knows_icon)
{
  g_autoptr (LrTimelineText) text = create_text (1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 40);
  cairo_t *cr = cairo_create (surface);

  seen = g_string_new (NULL);
  lr_timeline_text_set_witness (text, see_text);
  if (has_icons)
    lr_timeline_text_set_icons (text, see_icon, GINT_TO_POINTER (knows_icon));
  lr_timeline_draw_sign (cr, sign, 2, 2, 19, 19, FALSE, lr_timeline_palette_get_light (), text);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return g_string_free (seen, FALSE);
}

static void
icons_on_the_screen_and_letters_in_print (void)
{
  g_autofree char *paper = dup_seen (LR_TIMELINE_PHONE, FALSE, FALSE);
  g_autofree char *screen = dup_seen (LR_TIMELINE_PHONE, TRUE, TRUE);
  g_autofree char *poor = dup_seen (LR_TIMELINE_PHONE, TRUE, FALSE);
  g_autofree char *bar = dup_seen (LR_TIMELINE_SICK, TRUE, TRUE);

  g_assert_cmpstr (paper, ==, "<P>");
  g_assert_cmpstr (screen, ==, "[call-start-symbolic]");
  g_assert_cmpstr (poor, ==, "[call-start-symbolic]<P>");
  g_assert_cmpstr (bar, ==, "");
}

/* Ten of them in as many days, as wide as the view makes it. */
static void
a_bar_of_many_says_what_they_are (void)
{
  static const struct { LrTimelineSign sign, other; double days; const char *says; } rows[] = {
    { LR_TIMELINE_UNAUTHORISED, LR_TIMELINE_UNAUTHORISED, 80, "<10 × Unauthorised>" },
    { LR_TIMELINE_UNAUTHORISED, LR_TIMELINE_LATE, 100, "<Absence: 10>" },
    { LR_TIMELINE_STEP, LR_TIMELINE_REGIE, 100, "<Steps: 10>" },
    { LR_TIMELINE_UNAUTHORISED, LR_TIMELINE_UNAUTHORISED, 400, "<10>" },
    { LR_TIMELINE_PHONE, LR_TIMELINE_PHONE, 400, "<10>" },  /* a pill, which is for one lane */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LrTimelineView view = lr_timeline_view (lr_day (2026, 8, 1), rows[i].days);
      LrTimelineFrame frame = { .width = 1000, .text_scale = 1, .today = LR_DAY_NONE };
      g_autoptr (LrTimelineModel) model = lr_timeline_model_new ();
      g_autoptr (LrTimelineLayout) layout = NULL;
      g_autoptr (LrTimelineText) text = create_text (1);
      g_autofree char *says = NULL;
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1000, 400);
      cairo_t *cr = cairo_create (surface);
      const LrTimelineBox *boxes;
      guint n_boxes;

      for (guint j = 0; j < 10; j++)
        add (model, j == 3 ? rows[i].other : rows[i].sign, lr_day (2026, 9, 7), lr_day (2026, 9, 18), 0);
      lr_timeline_model_seal (model);
      layout = lr_timeline_layout_new (model, &view, &frame);
      boxes = lr_timeline_layout_get_boxes (layout, &n_boxes);
      g_assert_cmpuint (n_boxes, ==, 1);

      seen = g_string_new (NULL);
      lr_timeline_text_set_witness (text, see_text);
      lr_timeline_draw_cluster (cr, &boxes[0], 1, lr_timeline_palette_get_light (), text);
      says = g_string_free (seen, FALSE);
      g_assert_cmpstr (says, ==, rows[i].says);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

/* Nothing stays switched on after a frame: the second is the same as the first. */
static void
frames_repeat (void)
{
  LrTimelineView view = lr_timeline_view (lr_day (2026, 9, 1), 80);
  g_autoptr (LrTimelineModel) model = lr_timeline_model_new ();
  Picture one, other;

  lr_timeline_model_add_holiday (model, lr_day (2026, 10, 10), lr_day (2026, 10, 18), "Autumn");
  for (guint i = 0; i < 200; i++)
    add (model, i % LR_TIMELINE_N_SIGNS, lr_day (2026, 8, 1) + i, lr_day (2026, 8, 3) + i, 0);
  lr_timeline_model_seal (model);
  one = draw (model, &view, lr_timeline_palette_get_light (), 360, 1);
  other = draw (model, &view, lr_timeline_palette_get_light (), 360, 1);
  g_assert_cmpuint (count_differences (&one, &other), ==, 0);
  clear_picture (&one);
  clear_picture (&other);
}

static Picture
draw_scrolled (LrTimelineModel *model,
               double           width,
               double           scroll,
               double           height)
{
  LrTimelineFrame frame = { .width = width, .text_scale = 1, .today = lr_day (2026, 10, 21) };
  LrTimelineView view = lr_timeline_view (lr_day (2026, 9, 1), 80);
  g_autoptr (LrTimelineText) text = create_text (1);
  Picture picture;
  cairo_t *cr;

  picture.layout = lr_timeline_layout_new (model, &view, &frame);
  picture.surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (picture.surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  lr_timeline_draw_scrolled (cr, picture.layout, scroll, height, lr_timeline_palette_get_light (), text);
  cairo_destroy (cr);
  cairo_surface_flush (picture.surface);
  return picture;
}

/* In the rows of pixels from @from to @to, left of @width. */
static guint
count_differences_in (Picture *one,
                      int      one_from,
                      Picture *other,
                      int      other_from,
                      int      height,
                      int      width)
{
  guint n = 0;

  for (int y = 0; y < height; y++)
    {
      for (int x = 0; x < width; x++)
        n += get_pixel (one, x, one_from + y) != get_pixel (other, x, other_from + y);
    }

  return n;
}

/* With the names in their own column and with the names in their lanes. */
static void
axis_and_names_stay_when_lanes_scroll (void)
{
  static const double widths[] = { 1280, 360 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (LrTimelineModel) model = lr_timeline_model_new ();
      Picture still, scrolled;
      const LrTimelineLaneBox *lanes;
      double x, y, width, height, scroll;

      lr_timeline_model_seal (model);
      still = draw_scrolled (model, widths[i], 0, 300);
      lr_timeline_layout_get_plot (still.layout, &x, &y, &width, &height);
      lanes = lr_timeline_layout_get_lanes (still.layout);

      /* Half of the second lane is under the axis. */
      scroll = floor (lanes[1].y - y + lanes[1].height / 2);
      scrolled = draw_scrolled (model, widths[i], scroll, 300);
      g_assert_cmpuint (count_differences_in (&still, 0, &scrolled, 0, (int) y, (int) widths[i]), ==, 0);
      g_assert_cmpuint (count_differences_in (&still, (int) y, &scrolled, (int) y, 200, 100), >, 8);

      /* Its name is in what is left of it: without that, there would be nothing. */
      if (x > 0)
        g_assert_cmpuint (count_differences_in (&scrolled, (int) y + 2, &still, (int) y + 2,
                                                (int) (lanes[1].height / 2) - 4, 100), >, 8);
      else
        g_assert_cmpuint (count_differences_in (&scrolled, (int) y + 2, &still, (int) lanes[1].y + 2, 16, 100), ==, 0);
      g_assert_cmpfloat (lr_timeline_layout_get_top (scrolled.layout, scroll), >=, y);
      clear_picture (&still);
      clear_picture (&scrolled);
    }
}

/* What is drawn for paper is the whole of it. */
static void
nothing_scrolled_is_all_of_it (void)
{
  LrTimelineView view = lr_timeline_view (lr_day (2026, 9, 1), 80);
  g_autoptr (LrTimelineModel) model = lr_timeline_model_new ();
  Picture whole, part;

  for (guint i = 0; i < 200; i++)
    add (model, i % LR_TIMELINE_N_SIGNS, lr_day (2026, 8, 1) + i, lr_day (2026, 8, 3) + i, 0);
  lr_timeline_model_seal (model);
  whole = draw (model, &view, lr_timeline_palette_get_light (), 1280, 1);
  part = draw_scrolled (model, 1280, 0, cairo_image_surface_get_height (whole.surface));
  g_assert_cmpuint (count_differences (&whole, &part), ==, 0);
  clear_picture (&whole);
  clear_picture (&part);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-draw/marks-and-today-are-drawn-in-their-colours",
                   marks_and_today_are_drawn_in_their_colours);
  g_test_add_func ("/timeline-draw/colour-is-never-the-only-sign", colour_is_never_the_only_sign);
  g_test_add_func ("/timeline-draw/what-is-ahead-is-open", what_is_ahead_is_open);
  g_test_add_func ("/timeline-draw/axis-and-names-stay-when-lanes-scroll", axis_and_names_stay_when_lanes_scroll);
  g_test_add_func ("/timeline-draw/nothing-scrolled-is-all-of-it", nothing_scrolled_is_all_of_it);
  g_test_add_func ("/timeline-draw/everything-can-be-read", everything_can_be_read);
  g_test_add_func ("/timeline-draw/each-sign-has-one-meaning", each_sign_has_one_meaning);
  g_test_add_func ("/timeline-draw/icons-on-the-screen-and-letters-in-print", icons_on_the_screen_and_letters_in_print);
  g_test_add_func ("/timeline-draw/bar-of-many-says-what-they-are", a_bar_of_many_says_what_they_are);
  g_test_add_func ("/timeline-draw/frames-repeat", frames_repeat);

  return g_test_run ();
}
