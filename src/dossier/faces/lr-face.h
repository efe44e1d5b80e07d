/* lr-face.h: what a kind of record is to a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-face-timeline.h"
#include "lr-kinds.h"
#include "lr-people.h"
#include "lr-record-summary.h"
#include "lr-report-sheet.h"

G_BEGIN_DECLS

/* All texts of a face are untranslated, marked with N_(). */

typedef struct
{
  int         field;  /* its place in the kind; %LR_FACE_END ends a list */
  const char *help;   /* (nullable) */
} LrFaceField;

#define LR_FACE_LAST { LR_FACE_END, NULL }

/* Fields that stand together, and the records below them that are part of this
 * one. A group of nothing ends the list. */
typedef struct
{
  const char   *title;       /* (nullable) */
  const char   *help;        /* (nullable) */
  const LrKind *part;        /* (nullable) */
  LrFaceField   fields[15];
  gboolean      sheet;       /* here stands what is copied out of it, instead of fields */
} LrFaceGroup;

#define LR_FACE_LAST_GROUP { NULL, NULL, NULL, { LR_FACE_LAST } }

/* A text that names somebody, and what else is filled in when that person is
 * picked from those around the pupil. %LR_FACE_END ends a list. */
typedef struct
{
  int          name;
  gboolean     several;       /* names of more people may stand in it */
  int          role;          /* 0 for none */
  int          organisation;  /* 0 for none */
  int          phone;         /* 0 for none */
  int          email;         /* 0 for none */
} LrFacePerson;

/**
 * LrFace:
 *
 * How a kind of record is filled in, what it says of itself in a line, and where
 * in the dossier it stands. Whoever shows or edits a record looks here; nobody
 * else knows one kind from another.
 */
typedef struct
{
  const LrKind      *kind;

  /* Filling it in. @groups is %NULL for all fields in one group. */
  const LrFaceGroup *groups;
  const int         *line;   /* (nullable): the fields of one that stands in a line among its
                              * like, ending with %LR_FACE_END; of others only the summary does */
  int                done;   /* the day field that is ticked in that line, or 0 for none */
  const char        *heading; /* (nullable): what their list is called beside others; else the
                              * label of the kind */
  const char        *add;    /* (nullable): "_Add Absence…" */
  const char        *deed;   /* (nullable): what the button of a duty says that such a record
                              * does; else that something is recorded */
  const char        *icon;   /* (nullable): the name of one for an empty list of them */
  const char        *none;   /* (nullable): what stands there: "No absence" */
  const char        *hint;   /* (nullable): what to do then, in a sentence */

  const LrFacePerson *people;  /* (nullable): its fields that name somebody */

  /* What one answer means for the others, so that nobody fills in what the app
   * knows. */
  void             (*apply)  (LrRecord        *record,
                              guint            changed,
                              LrDay            today);
  /* Whether the field says anything, given the other answers. */
  gboolean         (*shows)  (LrRecord        *record,
                              guint            field);
  /* What a new one begins with, besides a required day, which is today.
   * @siblings: (element-type LrRecord): the others of its parent */
  void             (*begin)  (LrRecord        *record,
                              GPtrArray       *siblings,
                              LrDay            today);

  /* What it says in a line. %NULL: its first texts, in the order of its table. */
  void             (*summarise) (LrRecordSummary *summary,
                                 LrRecord        *record,
                                 LrDay            today);

  /* (nullable): what of it is copied by hand into another's system: see lr-report-sheet.h */
  GPtrArray *      (*sheet)  (LrStore         *store,
                              LrRecord        *record,
                              GError         **error);

  /* Where it stands: the name of a tab of the dossier, or %NULL. @apart: no row of
   * that tab is such a record, it is read in a form of its own. @whole: from the
   * timeline the tab is opened, which shows more than a form would. */
  const char        *tab;
  gboolean           apart;
  gboolean           whole;
  /* (nullable): what it puts on the timeline. */
  const LrFaceTimeline *timeline;
} LrFace;

/* The faces, each by the name of its kind: lr_pupil_face. */
#define LR_DECLARE_FACE(K, symbol) extern const LrFace lr_##symbol##_face;

LR_EACH_KIND (LR_DECLARE_FACE)

gboolean      lr_face_is_last     (const LrFaceGroup *group);

/* (transfer none): every kind has one */
const LrFace *lr_face_get         (const LrKind *kind);

/* The same for a record; also where the face leaves it to others. */
void          lr_face_apply       (LrRecord     *record,
                                   guint         changed,
                                   LrDay         today);
gboolean      lr_face_shows       (LrRecord     *record,
                                   guint         field);
/* (nullable): NULL when @field names nobody */
const LrFacePerson *lr_face_find_person (const LrKind *kind,
                                   guint         field);
/* @person was picked in @field, which names somebody: fills in what is known, and
 * puts the name behind others where several may stand. */
void          lr_face_pick_person (LrRecord     *record,
                                   guint         field,
                                   const LrPerson *person);
/* @siblings: (nullable) */
void          lr_face_begin       (LrRecord     *record,
                                   GPtrArray    *siblings,
                                   LrDay         today);

/* (transfer full) */
LrRecordSummary *lr_face_summarise (LrRecord    *record,
                                   LrDay         today);

/* The field of @kind that says which @parent it is part of, or -1. */
int           lr_face_find_parent (const LrKind *kind,
                                   const LrKind *parent);
/* The id of the @parent that @record is part of, or 0. */
gint64        lr_face_get_parent  (LrRecord     *record,
                                   const LrKind *parent);

G_END_DECLS
