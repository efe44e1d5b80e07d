/* lr-page-break.c: puts slices on pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-page-break.h"

/* So many slices of a run that is too long for any page stay together. */
#define MAX_FORCED 4

typedef struct
{
  const LrPageContent *content;
  GArray *places;
  double top, bottom;  /* of the room for text on each page */
  double y;
  guint page;
} Breaker;

/* The slices from @first on that have to stay together. */
static guint
count_chain (Breaker *breaker,
             guint    first)
{
  guint n = 1;

  while (first + n < breaker->content->slices->len &&
         lr_page_content_slice (breaker->content, first + n - 1)->keep_next &&
         !lr_page_content_slice (breaker->content, first + n)->break_before)
    n++;

  return n;
}

static double
measure (Breaker *breaker,
         guint    first,
         guint    n,
         gboolean at_top)
{
  double height = 0;

  for (guint i = first; i < first + n; i++)
    {
      LrPageSlice *slice = lr_page_content_slice (breaker->content, i);

      height += slice->height;
      if (i > first || !at_top)
        height += slice->before;
    }

  return height;
}

static gboolean
is_at_top (Breaker *breaker)
{
  return breaker->y <= breaker->top;
}

static void
put (Breaker  *breaker,
     guint     index,
     gboolean  is_repeat)
{
  LrPageSlice *slice = lr_page_content_slice (breaker->content, index);
  LrPaperPlace place = {
    .slice = index,
    .page = breaker->page,
    .is_repeat = is_repeat,
  };

  if (!is_at_top (breaker) && !is_repeat)
    breaker->y += slice->before;
  place.y = breaker->y;
  breaker->y += slice->height;
  g_array_append_val (breaker->places, place);
}

static void
turn_page (Breaker *breaker,
           guint    next)
{
  LrPageSlice *slice = lr_page_content_slice (breaker->content, next);
  double room = breaker->bottom - breaker->top;

  breaker->page++;
  breaker->y = breaker->top;

  /* A header that leaves no room for its rows is left where it was. */
  if (slice->n_header > 0 &&
      measure (breaker, slice->header, slice->n_header, TRUE) + slice->height < room)
    {
      for (guint i = 0; i < slice->n_header; i++)
        put (breaker, slice->header + i, TRUE);
    }
}

static gboolean
fits (Breaker *breaker,
      guint    first,
      guint    n)
{
  return breaker->y + measure (breaker, first, n, is_at_top (breaker)) <= breaker->bottom + 0.01;
}

GArray *
lr_page_break (const LrPageContent *content,
               double               top,
               double               bottom)
{
  Breaker breaker = {
    .content = content,
    .places = g_array_new (FALSE, FALSE, sizeof (LrPaperPlace)),
    .top = top,
    .bottom = bottom,
    .y = top,
  };
  guint i = 0;

  while (i < content->slices->len)
    {
      LrPageSlice *slice = lr_page_content_slice (content, i);
      guint n = count_chain (&breaker, i);

      if (!is_at_top (&breaker) && slice->break_before)
        turn_page (&breaker, i);

      if (measure (&breaker, i, n, TRUE) > bottom - top)
        n = MIN (n, MAX_FORCED);
      if (!fits (&breaker, i, n) && !is_at_top (&breaker))
        turn_page (&breaker, i);

      for (guint end = i + n; i < end; i++)
        {
          if (!is_at_top (&breaker) && !fits (&breaker, i, 1))
            turn_page (&breaker, i);
          put (&breaker, i, FALSE);
        }
    }

  return breaker.places;
}
