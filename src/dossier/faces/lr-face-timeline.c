/* lr-face-timeline.c: what the records of a kind put on the timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face-timeline.h"

#include <glib/gi18n.h>

#include "lr-store-scan.h"
#include "lr-text.h"

struct _LrFaceMarks
{
  const LrKind            *kind;
  const LrFaceTimeline    *timeline;
  const LrFaceMarksTarget *target;
  const LrScanRow         *row;      /* that is read now */

  LrTimelineItem           lasting;  /* that goes on until the next one; its title is ours */

  /* Of the newest that says what is to come. */
  LrDay                    newest, next_on;
  gint64                   next_id;
};

static guint
get_column (LrFaceMarks *marks,
            int          field)
{
  guint column = 0;

  while (marks->timeline->fields[column] != field)
    {
      g_return_val_if_fail (marks->timeline->fields[column] != LR_FACE_END, 0);
      column++;
    }

  return column;
}

static const char *
get_text (LrFaceMarks *marks,
          int          field)
{
  return lr_scan_row_get_text (marks->row, get_column (marks, field));
}

gint64
lr_face_marks_get_integer (LrFaceMarks *marks,
                           int          field)
{
  return lr_scan_row_get_integer (marks->row, get_column (marks, field));
}

LrDay
lr_face_marks_get_day (LrFaceMarks *marks,
                       int          field)
{
  return (LrDay) lr_face_marks_get_integer (marks, field);
}

int
lr_face_marks_get_choice (LrFaceMarks *marks,
                          int          field)
{
  return lr_choice_from_id (marks->kind->fields[field].choices, get_text (marks, field));
}

char *
lr_face_marks_dup_choice (LrFaceMarks *marks,
                          int          field,
                          const char  *fallback)
{
  if (lr_face_marks_get_choice (marks, field) == LR_CHOICE_NONE)
    return g_strdup (fallback);

  return lr_choice_describe (marks->kind->fields[field].choices, get_text (marks, field));
}

char *
lr_face_marks_dup_id (LrFaceMarks *marks,
                      int          field)
{
  const char *id = get_text (marks, field);

  return id != NULL ? lr_text_cap (id, LR_TEXT_WORD) : NULL;
}

const char *
lr_face_marks_get_name (LrFaceMarks *marks,
                        int          field)
{
  const char *id = get_text (marks, field);

  if (id == NULL || marks->target->get_name == NULL)
    return NULL;

  return marks->target->get_name (marks->kind, (guint) field, id, marks->target->user_data);
}

const char *
lr_face_marks_get_step_word (LrFaceMarks *marks)
{
  return marks->target->step_word != NULL ? marks->target->step_word : _("Step");
}

static void
put (LrFaceMarks          *marks,
     const LrTimelineItem *item)
{
  if (item->start >= LR_DAY_MIN && item->start <= LR_DAY_MAX)
    marks->target->add (item, marks->target->user_data);
}

static void
end_lasting (LrFaceMarks *marks,
             LrDay        end,
             guint        flags)
{
  LrTimelineItem *item = &marks->lasting;

  if (item->title == NULL)
    return;

  item->end = CLAMP (end, item->start, LR_DAY_MAX);
  item->flags = (guint8) flags;
  put (marks, item);
  g_free ((char *) item->title);
  item->title = NULL;
}

/* The title with the words of a person behind it, unless those are left out. */
static char *
join_detail (LrFaceMarks *marks,
             char        *title,
             int          detail)
{
  const char *words = detail != LR_FACE_END && !marks->target->is_anonymous ? get_text (marks, detail) : NULL;
  g_autofree char *what = title;
  g_autofree char *shown = NULL;

  if (words == NULL || *words == '\0')
    return g_steal_pointer (&what);

  shown = lr_text_cap (words, LR_TEXT_ROW);
  /* Translators: kind of event and what it was about: "Home visit: the first week" */
  return g_strdup_printf (_("%s: %s"), what, shown);
}

void
lr_face_marks_add (LrFaceMarks    *marks,
                   LrTimelineSign  sign,
                   LrDay           day,
                   char           *title,
                   int             detail)
{
  g_autofree char *whole = join_detail (marks, title, detail);
  LrTimelineItem item = {
    .id = lr_scan_row_get_id (marks->row),
    .kind = marks->kind,
    .start = day,
    .end = day,
    .sign = (guint8) sign,
    /* What is still to come is an open mark. */
    .flags = day > marks->target->today ? LR_TIMELINE_AHEAD : LR_TIMELINE_PLAIN,
    .weight = 100,
    .title = whole,
  };

  if (!marks->timeline->lasts)
    {
      put (marks, &item);
      return;
    }

  end_lasting (marks, day - 1, LR_TIMELINE_PLAIN);
  marks->lasting = item;
  marks->lasting.title = g_steal_pointer (&whole);
}

static void
mark_cb (const LrScanRow *row,
         gpointer         user_data)
{
  LrFaceMarks *marks = user_data;
  const LrFaceTimeline *timeline = marks->timeline;
  LrDay day;

  marks->row = row;
  timeline->mark (marks);

  day = lr_face_marks_get_day (marks, timeline->fields[0]);
  if (timeline->next_on == 0 || day < marks->newest)
    return;

  marks->newest = day;
  marks->next_on = lr_face_marks_get_day (marks, timeline->next_on);
  marks->next_id = lr_scan_row_get_id (row);
}

/* When its day has passed it is for the list of duties, not here. */
static void
put_next (LrFaceMarks *marks)
{
  const LrTimelineItem item = {
    .id = marks->next_id,
    .kind = marks->kind,
    .start = marks->next_on,
    .end = marks->next_on,
    .sign = (guint8) marks->timeline->next_sign,
    .flags = LR_TIMELINE_AHEAD,
    .weight = 100,
    .title = marks->timeline->next_title != NULL ? _(marks->timeline->next_title) : NULL,
  };

  if (marks->next_on != LR_DAY_NONE && marks->next_on > marks->newest && marks->next_on >= marks->target->today)
    put (marks, &item);
}

static void
end (LrFaceMarks *marks)
{
  LrDay today = marks->target->today;

  if (marks->lasting.start > today)
    end_lasting (marks, marks->lasting.start, LR_TIMELINE_AHEAD);
  else
    end_lasting (marks, today, LR_TIMELINE_ONGOING);
  put_next (marks);
}

gboolean
lr_face_timeline_gather (const LrFaceTimeline     *self,
                         const LrKind             *kind,
                         LrStore                  *store,
                         gint64                    pupil,
                         const LrFaceMarksTarget  *target,
                         GError                  **error)
{
  LrFaceMarks marks = { .kind = kind, .timeline = self, .target = target };
  guint fields[G_N_ELEMENTS (self->fields)];
  guint n_fields = 0;
  gboolean good;

  for (const int *field = self->fields; *field != LR_FACE_END; field++)
    fields[n_fields++] = (guint) *field;

  good = lr_store_scan (store, kind, pupil, fields, n_fields, mark_cb, &marks, error);
  end (&marks);
  return good;
}
