/* lr-signal-book.c: the signals of the whole school, kept up to date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-signal-book.h"

struct _LrSignalBook
{
  LrSchoolCalendar *calendar;
  int               lesson_quarters;
  LrDay             today;
  GHashTable       *pages;  /* gint64 pupil -> Page */
  guint             n_evaluations;
};

/* One pupil. */
typedef struct
{
  gint64         pupil;
  LrSignalFacts  facts;     /* whose arrays are the page's own */
  GArray        *signals;   /* (nullable): while they are to be worked out */
  gboolean       settled;   /* a later today changes nothing */
} Page;

static void
free_page (Page *page)
{
  g_free ((gpointer) page->facts.absences);
  g_free ((gpointer) page->facts.offers);
  g_clear_pointer (&page->signals, g_array_unref);
  g_free (page);
}

LrSignalBook *
lr_signal_book_new (const LrSchoolCalendar *calendar,
                    int                     lesson_quarters,
                    LrDay                   today)
{
  LrSignalBook *self;

  g_return_val_if_fail (calendar != NULL && lesson_quarters > 0, NULL);

  self = g_new0 (LrSignalBook, 1);
  self->calendar = lr_school_calendar_ref ((LrSchoolCalendar *) calendar);
  self->lesson_quarters = lesson_quarters;
  self->today = today;
  self->pages = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) free_page);
  return self;
}

void
lr_signal_book_free (LrSignalBook *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->pages);
  lr_school_calendar_unref (self->calendar);
  g_free (self);
}

void
lr_signal_book_set_today (LrSignalBook *self,
                          LrDay         today)
{
  GHashTableIter iter;
  gpointer page;

  g_return_if_fail (self != NULL);

  if (today == self->today)
    return;

  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, NULL, &page))
    {
      if (!((Page *) page)->settled || today < self->today)
        g_clear_pointer (&((Page *) page)->signals, g_array_unref);
    }

  self->today = today;
}

void
lr_signal_book_set_pupil (LrSignalBook        *self,
                          gint64               pupil,
                          const LrSignalFacts *facts)
{
  Page *page;

  g_return_if_fail (self != NULL && facts != NULL);

  page = g_new0 (Page, 1);
  page->pupil = pupil;
  page->facts = *facts;
  page->facts.absences = g_memdup2 (facts->absences, facts->n_absences * sizeof *facts->absences);
  page->facts.offers = g_memdup2 (facts->offers, facts->n_offers * sizeof *facts->offers);
  g_hash_table_replace (self->pages, &page->pupil, page);
}

void
lr_signal_book_remove_pupil (LrSignalBook *self,
                             gint64        pupil)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove (self->pages, &pupil);
}

GArray *
lr_signal_book_get_signals (LrSignalBook *self,
                            gint64        pupil)
{
  Page *page;

  g_return_val_if_fail (self != NULL, NULL);

  page = g_hash_table_lookup (self->pages, &pupil);
  if (page != NULL && page->signals == NULL)
    {
      g_autoptr (LrAttendance) attendance =
        lr_attendance_new (&page->facts, self->calendar, self->lesson_quarters, self->today);

      page->signals = lr_attendance_dup_signals (attendance);
      page->settled = lr_attendance_is_settled (attendance);
      self->n_evaluations++;
    }

  return page != NULL ? page->signals : NULL;
}

guint
lr_signal_book_get_n_evaluations (LrSignalBook *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_evaluations;
}
