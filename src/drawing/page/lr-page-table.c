/* lr-page-table.c: tables and grids of facts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-page-flow-private.h"

#include <string.h>

#define COLUMN_GAP 12.0
#define ROW_PADDING 3.4
#define PAIR_GAP 7.0
#define WRITING_HEIGHT 22.0
#define BOX_SIZE 9.5

/* A row of at most this many lines is never cut. */
#define MAX_WHOLE_ROW 8

/* A text in one cell of a row, set in lines. */
typedef struct
{
  GArray *lines;
  LrPageColour colour;
  guint cell;
  double x;
  enum { NO_BOX, EMPTY_BOX, TICKED_BOX } box;
} SetCell;

static GArray *
set_text (LrPageFlow *flow,
          LrPageText  style,
          const char *text,
          double      width,
          gboolean    is_right)
{
  PangoLayout *layout = lr_page_type_set (flow->type, style, text, width);

  if (is_right)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  if (g_str_has_prefix (text, LR_PAGE_BULLET))
    pango_layout_set_indent (layout, (int) (-PANGO_SCALE * lr_page_type_measure (flow->type, style, LR_PAGE_BULLET)));

  return lr_page_content_take_lines (flow->content, layout);
}

static double
find_max (const SetCell *cells,
          guint          n_cells,
          guint          line,
          gboolean       height)
{
  double max = 0;

  for (guint i = 0; i < n_cells; i++)
    {
      if (line < cells[i].lines->len)
        {
          LrPageLine *set = &g_array_index (cells[i].lines, LrPageLine, line);

          max = MAX (max, height ? set->height : set->baseline);
        }
    }

  return max;
}

static void
add_box (LrPageFlow    *flow,
         const SetCell *cell,
         double         baseline)
{
  LrPageMark *mark =
    lr_page_content_add_mark (flow->content,
                              cell->box == TICKED_BOX ? LR_PAGE_MARK_TICK : LR_PAGE_MARK_BOX);

  mark->cell = cell->cell;
  mark->colour = LR_PAGE_ACCENT;
  mark->x = cell->x;
  mark->y = baseline - BOX_SIZE + 1;
  mark->width = mark->height = BOX_SIZE;
}

/* Adds a slice for each line; the lines of the cells stand beside each other
 * on one baseline. Frees the lines. */
static void
add_cells (LrPageFlow *flow,
           LrPageRole  role,
           guint       group,
           SetCell    *cells,
           guint       n_cells,
           double      padding)
{
  guint n_lines = 1;

  for (guint i = 0; i < n_cells; i++)
    n_lines = MAX (n_lines, cells[i].lines->len);

  for (guint line = 0; line < n_lines; line++)
    {
      double top = line == 0 ? padding : 0;
      double bottom = line == n_lines - 1 ? padding : 0;
      double baseline = find_max (cells, n_cells, line, FALSE);

      lr_page_flow_begin_slice (flow, role, group)->height =
        top + find_max (cells, n_cells, line, TRUE) + bottom;
      for (guint i = 0; i < n_cells; i++)
        {
          if (line == 0 && cells[i].box != NO_BOX)
            add_box (flow, &cells[i], top + baseline);
          if (line < cells[i].lines->len)
            lr_page_flow_add_line (flow, &g_array_index (cells[i].lines, LrPageLine, line),
                                   cells[i].cell, cells[i].colour, cells[i].x, top + baseline);
        }
    }

  for (guint i = 0; i < n_cells; i++)
    g_array_unref (cells[i].lines);
}

/* Pairs */

void
lr_page_flow_begin_pairs (LrPageFlow *flow,
                          guint       n_columns)
{
  g_return_if_fail (n_columns > 0 && n_columns * 2 <= LR_PAGE_MAX_COLUMNS);

  g_ptr_array_set_size (flow->cells, 0);
  flow->n_pair_columns = n_columns;
  flow->pair_style = LR_PAGE_TEXT_LABEL;
}

void
lr_page_flow_begin_texts (LrPageFlow *flow,
                          guint       n_columns)
{
  lr_page_flow_begin_pairs (flow, n_columns);
  flow->pair_style = LR_PAGE_TEXT_SUBHEADING;
}

void
lr_page_flow_add_pair (LrPageFlow *flow,
                       const char *label,
                       const char *value)
{
  g_autofree char *clean = lr_page_clean_text (value);

  g_return_if_fail (flow->n_pair_columns > 0);

  if (*clean == '\0')
    return;

  g_ptr_array_add (flow->cells, lr_page_clean_text (label));
  g_ptr_array_add (flow->cells, g_steal_pointer (&clean));
}

static void
add_pair_row (LrPageFlow *flow,
              guint       first,
              guint       outer_id)
{
  LrPageGroup group = {
    .outer = "Table",
    .outer_id = outer_id,
    .tag = "TR",
    .cell_tags = { "TH", "TD" },
  };
  guint n = MIN (flow->n_pair_columns, (flow->cells->len - first) / 2);
  guint id = lr_page_content_add_group (flow->content, &group);
  guint first_slice = flow->content->slices->len;
  double pitch = (flow->width + COLUMN_GAP) / flow->n_pair_columns;
  SetCell labels[LR_PAGE_MAX_COLUMNS];
  SetCell values[LR_PAGE_MAX_COLUMNS];

  for (guint i = 0; i < n; i++)
    {
      double x = flow->left + i * pitch;
      double width = pitch - COLUMN_GAP;

      labels[i] = (SetCell) {
        set_text (flow, flow->pair_style, g_ptr_array_index (flow->cells, first + 2 * i), width, FALSE),
        lr_page_text_get_colour (flow->pair_style), 2 * i, x,
      };
      values[i] = (SetCell) {
        set_text (flow, LR_PAGE_TEXT_BODY, g_ptr_array_index (flow->cells, first + 2 * i + 1), width, FALSE),
        LR_PAGE_INK, 2 * i + 1, x,
      };
    }

  lr_page_flow_add_space (flow, PAIR_GAP);
  add_cells (flow, LR_PAGE_ROLE_PAIR, id, labels, n, 0);
  lr_page_flow_keep_with_next (flow);
  add_cells (flow, LR_PAGE_ROLE_PAIR, id, values, n, 0);
  lr_page_content_keep_lines (flow->content, first_slice, MAX_WHOLE_ROW);
}

void
lr_page_flow_end_pairs (LrPageFlow *flow)
{
  guint outer_id = ++flow->n_outer;

  for (guint i = 0; i < flow->cells->len; i += 2 * flow->n_pair_columns)
    add_pair_row (flow, i, outer_id);

  flow->n_pair_columns = 0;
  g_ptr_array_set_size (flow->cells, 0);
}

/* Tables */

void
lr_page_flow_begin_table (LrPageFlow         *flow,
                          const LrPageColumn *columns,
                          guint               n_columns)
{
  g_return_if_fail (n_columns > 0 && n_columns <= LR_PAGE_MAX_COLUMNS);

  g_ptr_array_set_size (flow->cells, 0);
  memcpy (flow->columns, columns, n_columns * sizeof *columns);
  flow->n_columns = n_columns;
}

void
lr_page_flow_add_row (LrPageFlow         *flow,
                      const char * const *cells)
{
  g_return_if_fail (flow->n_columns > 0);

  for (guint i = 0; i < flow->n_columns; i++)
    g_ptr_array_add (flow->cells, lr_page_clean_text (cells[i]));
}

void
lr_page_flow_add_writing_rows (LrPageFlow *flow,
                               guint       n_rows)
{
  g_return_if_fail (flow->n_columns > 0);

  for (guint i = 0; i < n_rows * flow->n_columns; i++)
    g_ptr_array_add (flow->cells, NULL);
}

static double
measure_column (LrPageFlow *flow,
                guint       column)
{
  double width = flow->columns[column].title != NULL
    ? lr_page_type_measure (flow->type, LR_PAGE_TEXT_LABEL, flow->columns[column].title)
    : 0;

  if (flow->columns[column].kind == LR_PAGE_COLUMN_BOX)
    return MAX (width, BOX_SIZE);

  for (guint i = column; i < flow->cells->len; i += flow->n_columns)
    {
      const char *text = g_ptr_array_index (flow->cells, i);

      /* What is longer than a date or a short name is wrapped anyway. */
      if (text != NULL && strlen (text) < 40)
        width = MAX (width, lr_page_type_measure (flow->type, LR_PAGE_TEXT_BODY, text));
    }

  return MIN (width + 1, flow->width * 0.3);
}

static void
share_width (LrPageFlow *flow,
             double     *widths)
{
  double left = flow->width - (flow->n_columns - 1) * COLUMN_GAP;
  double weights = 0;

  for (guint i = 0; i < flow->n_columns; i++)
    {
      widths[i] = flow->columns[i].weight > 0 ? 0 : measure_column (flow, i);
      weights += flow->columns[i].weight;
      left -= widths[i];
    }

  /* However wide the other columns are, a text keeps room to be read. */
  if (left < flow->width * 0.2)
    {
      double all = flow->width - (flow->n_columns - 1) * COLUMN_GAP;
      double factor = (all * (weights > 0 ? 0.8 : 1)) / (all - left);

      for (guint i = 0; i < flow->n_columns; i++)
        widths[i] *= factor;
      left = weights > 0 ? all * 0.2 : 0;
    }

  for (guint i = 0; i < flow->n_columns; i++)
    {
      if (flow->columns[i].weight > 0)
        widths[i] = left * flow->columns[i].weight / weights;
    }
}

static void
add_table_header (LrPageFlow   *flow,
                  const double *widths,
                  guint         outer_id)
{
  LrPageGroup group = {
    .outer = "Table",
    .outer_id = outer_id,
    .tag = "TR",
    .cell_tags = { "TH", "TH" },
  };
  guint id = lr_page_content_add_group (flow->content, &group);
  guint first = flow->content->slices->len;
  SetCell cells[LR_PAGE_MAX_COLUMNS];
  double x = flow->left;

  for (guint i = 0; i < flow->n_columns; i++)
    {
      const char *title = flow->columns[i].title != NULL ? flow->columns[i].title : "";

      cells[i] = (SetCell) {
        set_text (flow, LR_PAGE_TEXT_LABEL, title, widths[i],
                  flow->columns[i].kind == LR_PAGE_COLUMN_NUMBER),
        LR_PAGE_QUIET, i, x,
      };
      x += widths[i] + COLUMN_GAP;
    }

  lr_page_flow_add_space (flow, 8);
  add_cells (flow, LR_PAGE_ROLE_TABLE_HEADER, id, cells, flow->n_columns, 3);
  lr_page_flow_add_rule (flow, flow->left,
                         lr_page_content_slice (flow->content, flow->content->slices->len - 1)->height - 1,
                         flow->width, 1, LR_PAGE_ACCENT);
  for (guint i = first; i < flow->content->slices->len; i++)
    lr_page_content_slice (flow->content, i)->keep_next = TRUE;
}

static void
add_table_row (LrPageFlow   *flow,
               const double *widths,
               guint         outer_id,
               guint         first_cell)
{
  LrPageGroup group = {
    .outer = "Table",
    .outer_id = outer_id,
    .tag = "TR",
    .cell_tags = { "TD", "TD" },
  };
  gboolean for_pen = g_ptr_array_index (flow->cells, first_cell) == NULL;
  guint id = lr_page_content_add_group (flow->content, &group);
  guint first = flow->content->slices->len;
  SetCell cells[LR_PAGE_MAX_COLUMNS];
  double x = flow->left;
  LrPageSlice *last;

  for (guint i = 0; i < flow->n_columns; i++)
    {
      const char *text = g_ptr_array_index (flow->cells, first_cell + i);
      LrPageColumnKind kind = flow->columns[i].kind;

      cells[i] = (SetCell) {
        set_text (flow, LR_PAGE_TEXT_BODY, text == NULL || kind == LR_PAGE_COLUMN_BOX ? "" : text,
                  widths[i], kind == LR_PAGE_COLUMN_NUMBER),
        LR_PAGE_INK, i, x,
      };
      if (kind == LR_PAGE_COLUMN_BOX)
        cells[i].box = text != NULL && *text != '\0' ? TICKED_BOX : EMPTY_BOX;
      x += widths[i] + COLUMN_GAP;
    }

  add_cells (flow, for_pen ? LR_PAGE_ROLE_WRITING : LR_PAGE_ROLE_TABLE_ROW, id, cells, flow->n_columns,
             ROW_PADDING);
  last = lr_page_content_slice (flow->content, flow->content->slices->len - 1);
  if (for_pen)
    last->height = MAX (last->height, WRITING_HEIGHT);
  lr_page_flow_add_rule (flow, flow->left, last->height - 0.5, flow->width, 0.5, LR_PAGE_LINE);
  lr_page_content_keep_lines (flow->content, first, MAX_WHOLE_ROW);
}

void
lr_page_flow_end_table (LrPageFlow *flow)
{
  double widths[LR_PAGE_MAX_COLUMNS];
  guint outer_id = ++flow->n_outer;
  guint header = flow->content->slices->len;
  guint n_header, first_row;

  if (flow->cells->len > 0)
    {
      share_width (flow, widths);
      add_table_header (flow, widths, outer_id);
      first_row = flow->content->slices->len;
      n_header = first_row - header;

      for (guint i = 0; i < flow->cells->len; i += flow->n_columns)
        add_table_row (flow, widths, outer_id, i);

      for (guint i = first_row; i < flow->content->slices->len; i++)
        {
          LrPageSlice *slice = lr_page_content_slice (flow->content, i);

          slice->header = header;
          slice->n_header = n_header;
        }
      flow->next_before = 8;
    }

  flow->n_columns = 0;
  g_ptr_array_set_size (flow->cells, 0);
}
