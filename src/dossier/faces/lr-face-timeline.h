/* lr-face-timeline.h: what the records of a kind put on the timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"
#include "lr-timeline-item.h"

G_BEGIN_DECLS

/* Ends a list of fields. */
#define LR_FACE_END (-1)

/* The records of one kind, one after the other, on their way to the timeline. */
typedef struct _LrFaceMarks LrFaceMarks;

/**
 * LrFaceTimeline:
 *
 * Part of a face. Of each record only a few fields are read: there may be a
 * hundred thousand. Absence has none: it is drawn from the facts of the case,
 * which know how long one went on.
 */
typedef struct
{
  int              fields[6];   /* what is read: its day first; %LR_FACE_END ends them */
  /* Puts the record that is read now on the timeline. */
  void           (*mark) (LrFaceMarks *marks);
  gboolean         lasts;       /* each goes on until the next one begins */

  /* What the newest one says is still to come; 0 for nothing. */
  int              next_on;     /* a day field among @fields */
  LrTimelineSign   next_sign;
  const char      *next_title;  /* untranslated, marked with N_() */
} LrFaceTimeline;

/* For a face, of the record that is read now. @field must be among those it reads. */
LrDay       lr_face_marks_get_day    (LrFaceMarks    *marks,
                                      int             field);
gint64      lr_face_marks_get_integer (LrFaceMarks   *marks,
                                      int             field);
/* As lr_record_get_choice(). */
int         lr_face_marks_get_choice (LrFaceMarks    *marks,
                                      int             field);
/* (transfer full) (nullable): the words of a choice, or @fallback without an answer */
char       *lr_face_marks_dup_choice (LrFaceMarks    *marks,
                                      int             field,
                                      const char     *fallback);
/* (transfer full) (nullable): an id of the region, at most a word long */
char       *lr_face_marks_dup_id     (LrFaceMarks    *marks,
                                      int             field);
/* (nullable): how the region's agreements call that id */
const char *lr_face_marks_get_name   (LrFaceMarks    *marks,
                                      int             field);
/* And a step, as a sentence begins: "Fase". */
const char *lr_face_marks_get_step_word
                                     (LrFaceMarks    *marks);

/* Puts something on @day; nothing without a day.
 * @title: (transfer full)
 * @detail: a field with the words of a person that follow the title, or
 *   %LR_FACE_END; they are left out where they may not be read */
void        lr_face_marks_add        (LrFaceMarks    *marks,
                                      LrTimelineSign  sign,
                                      LrDay           day,
                                      char           *title,
                                      int             detail);

/* Where the marks go, and what they need from elsewhere. */
typedef struct
{
  LrDay         today;        /* from here on it is ahead */
  gboolean      is_anonymous; /* without what a person wrote */
  /* (nullable): how the region's agreements call the id in this field */
  const char *(*get_name) (const LrKind         *kind,
                           guint                 field,
                           const char           *id,
                           gpointer              user_data);
  const char   *step_word;    /* (nullable): how they call a step, if they do otherwise */
  /* The item and its texts are only there during the call. */
  void        (*add)      (const LrTimelineItem *item,
                           gpointer              user_data);
  gpointer      user_data;
} LrFaceMarksTarget;

/* Puts all records of @kind that belong to @pupil on the timeline, by their day.
 * @self: of the face of @kind
 *
 * Returns: %FALSE with @error when they could not be read; nothing is to be made of
 *   what is there by then */
gboolean    lr_face_timeline_gather  (const LrFaceTimeline     *self,
                                      const LrKind             *kind,
                                      LrStore                  *store,
                                      gint64                    pupil,
                                      const LrFaceMarksTarget  *target,
                                      GError                  **error);

G_END_DECLS
