/* lr-timeline-paper.c: a timeline on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-paper.h"

#include <glib/gi18n.h>

#include "lr-dossier.h"
#include "lr-page-flow.h"
#include "lr-paper-kind.h"
#include "lr-paper-words.h"
#include "lr-timeline-digest.h"
#include "lr-timeline-draw.h"
#include "lr-timeline-items.h"

/* Units of the screen become points at this size of text. */
#define TEXT_SCALE 0.72
#define DRAWING_HEIGHT 296.0
#define LEGEND_ROW 15.0
#define LEGEND_COLUMNS 5
#define LEGEND_MARK 11.0
#define LONGEST_VIEW 800

/* What somebody still reads: about ten pages. */
#define MOST_ROWS 320

typedef struct
{
  LrTimelineModel *model;
  LrTimelineView view;
  LrDay today;
  LrTimelineText *text;
} Drawing;

static void
free_drawing (gpointer data)
{
  Drawing *drawing = data;

  lr_timeline_model_unref (drawing->model);
  lr_timeline_text_unref (drawing->text);
  g_free (drawing);
}

static LrTimelineText *
create_text (void)
{
  PangoContext *context = lr_page_create_context ();
  PangoFontDescription *font = pango_font_description_from_string (LR_PAGE_FONTS);
  LrTimelineText *text;

  pango_context_set_font_description (context, font);
  text = lr_timeline_text_new (context, TEXT_SCALE);
  lr_timeline_text_set_witness (text, lr_missing_letters_see_layout);
  pango_font_description_free (font);
  g_object_unref (context);
  return text;
}

/* Cut at the edges of the drawing, which has a fine frame on paper. */
static void
draw_timeline (cairo_t  *cr,
               double    width,
               double    height,
               gpointer  user_data)
{
  Drawing *drawing = user_data;
  LrTimelineFrame frame = {
    .width = width,
    .height = height,
    .text_scale = TEXT_SCALE,
    .today = drawing->today,
  };
  g_autoptr (LrTimelineLayout) layout = lr_timeline_layout_new (drawing->model, &drawing->view, &frame);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  lr_timeline_draw (cr, layout, lr_timeline_palette_get_print (), drawing->text);
  cairo_restore (cr);
  lr_page_set_colour (cr, LR_PAGE_LINE);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_set_line_width (cr, 0.6);
  cairo_stroke (cr);
}

static gboolean
holds_sign (LrTimelineModel *model,
            LrTimelineSign   sign)
{
  LrTimelineLane lane = lr_timeline_sign_get_info (sign)->lane;
  guint n = lr_timeline_model_get_n_items (model, lane);

  for (guint i = 0; i < n; i++)
    {
      if (lr_timeline_model_get_item (model, lane, i)->sign == sign)
        return TRUE;
    }

  return FALSE;
}

/* The signs that occur, then what the open marks mean. */
static void
draw_legend (cairo_t  *cr,
             double    width,
             double    height,
             gpointer  user_data)
{
  Drawing *drawing = user_data;
  const LrTimelinePalette *palette = lr_timeline_palette_get_print ();
  double pitch = width / LEGEND_COLUMNS;
  guint n = 0;

  for (guint sign = 0; sign <= LR_TIMELINE_N_SIGNS; sign++)
    {
      gboolean is_ahead = sign == LR_TIMELINE_N_SIGNS;
      double x = n % LEGEND_COLUMNS * pitch;
      double y = n / LEGEND_COLUMNS * LEGEND_ROW;

      if (!is_ahead && !holds_sign (drawing->model, sign))
        continue;
      lr_timeline_draw_sign (cr, is_ahead ? LR_TIMELINE_DUTY : sign, x, y + 2, LEGEND_MARK, LEGEND_MARK,
                             is_ahead, palette, drawing->text);
      lr_page_set_colour (cr, LR_PAGE_INK);
      lr_timeline_text_show (drawing->text, cr, LR_TIMELINE_TEXT_LABEL,
                             is_ahead ? _("Dashed: still ahead") : lr_timeline_sign_get_label (sign),
                             x + LEGEND_MARK + 5, y + 2 + LEGEND_MARK / 2, pitch - LEGEND_MARK - 10, 0);
      n++;
    }
}

static guint
count_signs (LrTimelineModel *model)
{
  guint n = 1;

  for (guint sign = 0; sign < LR_TIMELINE_N_SIGNS; sign++)
    n += (guint) holds_sign (model, sign);

  return n;
}

/* From the first thing that anybody did, and at least this school year, to the
 * last thing ahead; not so long that nothing can be read. */
static LrTimelineView
choose_view (LrTimelineModel *model,
             LrDay            today)
{
  LrDay year = lr_day_get_school_year (today);
  LrDay first = G_MAXUINT, begin = LR_DAY_NONE, last = LR_DAY_NONE;

  if (!lr_timeline_model_get_extent (model, &begin, &last))
    return lr_timeline_view (year, 365);

  for (guint lane = LR_TIMELINE_CONTACT; lane < LR_TIMELINE_N_LANES; lane++)
    {
      if (lr_timeline_model_get_n_items (model, lane) > 0)
        first = MIN (first, lr_timeline_model_get_item (model, lane, 0)->start);
    }

  last = MAX (last, today);
  first = MAX (MIN (first, year), begin);
  if (last - first > LONGEST_VIEW)
    first = last - LONGEST_VIEW;

  return lr_timeline_view_fit (MIN (first, last), last);
}

static char *
dup_days (const LrTimelineDigestRow *row)
{
  g_autofree char *start = lr_paper_dup_short_day (row->start);
  g_autofree char *end = lr_paper_dup_short_day (row->end);

  if (row->item != NULL && row->item->flags & LR_TIMELINE_ONGOING)
    /* Translators: an absence or step that has not ended */
    return g_strdup_printf (_("since %s"), start);
  if (row->start == row->end)
    return g_steal_pointer (&start);

  return g_strdup_printf ("%s – %s", start, end);
}

static guint
count_items (GArray *rows)
{
  guint n_items = 0;

  for (guint i = 0; i < rows->len; i++)
    n_items += g_array_index (rows, LrTimelineDigestRow, i).n_items;

  return n_items;
}

static void
add_list (LrPageFlow      *flow,
          LrTimelineModel *model)
{
  g_autoptr (GArray) rows = lr_timeline_digest_new (model, MOST_ROWS);
  guint n_items = count_items (rows);
  const LrPageColumn columns[] = {
    { _("When"), 0 },
    { _("Kind"), 0 },
    { _("What"), 1 },
  };

  if (rows->len == 0)
    return;

  lr_page_flow_add_page_break (flow);
  lr_page_flow_add_heading (flow, _("All events in order"));
  if (n_items > rows->len)
    {
      g_autofree char *note = g_strdup_printf (
        ngettext ("There is %u event. Of what happened often is told how many times it was in each period.",
                  "There are %u events. Of what happened often is told how many times it was in each period.",
                  n_items), n_items);

      lr_page_flow_add_text (flow, LR_PAGE_TEXT_BODY, note);
    }

  lr_page_flow_begin_table (flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < rows->len; i++)
    {
      const LrTimelineDigestRow *row = &g_array_index (rows, LrTimelineDigestRow, i);
      g_autofree char *days = dup_days (row);
      g_autofree char *text = lr_timeline_digest_row_dup_text (row);
      g_autofree char *title = row->is_ahead ? g_strdup_printf (_("Ahead: %s"), text) : g_steal_pointer (&text);
      const char *cells[] = { days, lr_timeline_lane_get_word (row->lane), title };

      lr_page_flow_add_row (flow, cells);
    }
  lr_page_flow_end_table (flow);
}

LrPaper *
lr_timeline_paper_new (LrTimelineModel       *model,
                       const LrTimelineView  *view,
                       const LrTimelineSheet *sheet)
{
  LrPageSheet page_sheet = {
    .title = _(lr_timeline_paper.title),
    .subject = sheet->subject,
    .school = sheet->school,
    .confidentiality = _(lr_timeline_paper.readers),
    .created = sheet->today,
    .is_landscape = TRUE,
  };
  g_autoptr (LrPageFlow) flow = lr_page_flow_new (&page_sheet);
  g_autofree char *day = lr_paper_dup_day (sheet->today);
  g_autofree char *state = g_strdup_printf (_("As it stands on %s"), day);
  g_autofree char *lead = sheet->about != NULL ? g_strdup_printf ("%s · %s", sheet->about, state)
                                               : g_strdup (state);
  g_autofree char *kicker = lr_paper_dup_kicker (page_sheet.title, NULL);
  guint n_rows = (count_signs (model) + LEGEND_COLUMNS - 1) / LEGEND_COLUMNS;
  Drawing *drawing = g_new0 (Drawing, 1);

  drawing->model = lr_timeline_model_ref (model);
  drawing->view = view != NULL ? *view : choose_view (model, sheet->today);
  drawing->today = sheet->today;
  drawing->text = create_text ();

  lr_page_flow_add_title (flow, kicker, sheet->subject, lead);
  lr_page_flow_add_drawing (flow, DRAWING_HEIGHT, draw_timeline, drawing, free_drawing);
  lr_page_flow_add_space (flow, 8);
  lr_page_flow_add_drawing (flow, n_rows * LEGEND_ROW, draw_legend, drawing, NULL);
  add_list (flow, model);

  return lr_page_flow_finish (flow);
}

static LrPaper *
make (const LrPaperOrder  *order,
      GError             **error)
{
  g_autoptr (LrTimelineModel) model =
    lr_timeline_items_load (order->watch, lr_record_get_id (order->pupil),
                            order->is_anonymous ? LR_TIMELINE_ANONYMOUS : LR_TIMELINE_FULL, error);
  g_autofree char *subject = lr_paper_dup_subject (order->pupil, order->is_anonymous);
  LrTimelineSheet sheet = {
    .subject = subject,
    .school = lr_record_get_text (lr_watch_get_school (order->watch), LR_SCHOOL_NAME),
    .about = order->is_anonymous ? NULL : lr_record_get_text (order->pupil, LR_PUPIL_CLASS),
    .today = lr_watch_get_today (order->watch),
  };

  return model != NULL ? lr_timeline_paper_new (model, order->view, &sheet) : NULL;
}

const LrPaperKind lr_timeline_paper = {
  .id = "timeline",
  .title = N_("Timeline"),
  .summary = N_("What happened and what lies ahead, drawn and in a list"),
  .readers = N_("Confidential: only for those who work on this case"),
  .needs = LR_PAPER_NEEDS_PUPIL,
  .can_be_anonymous = TRUE,
  .can_be_picture = TRUE,
  .make = make,
};
