/* lr-record.h: one record of any kind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-day.h"
#include "lr-kind.h"

G_BEGIN_DECLS

#define LR_TYPE_RECORD (lr_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (LrRecord, lr_record, LR, RECORD, GObject)

struct _LrRecordClass
{
  GObjectClass  parent_class;
  const LrKind *kind;
  GParamSpec  **pspecs;  /* of the fields, in the order of the kind */
};

/* A record that is not yet in a store has the id 0. Setters notify only when
 * the value really changes. Fields are addressed by their place in the table
 * of the kind: the enumerations in dossier/ (LR_PUPIL_NUMBER ...). */

/* (transfer full): an empty record. @pupil: the pupil it belongs to, or 0. */
LrRecord     *lr_record_new           (const LrKind  *kind,
                                       gint64         pupil);
/* (transfer full): the same values, id and pupil. */
LrRecord     *lr_record_copy          (LrRecord      *record);

const LrKind *lr_record_get_kind      (LrRecord      *record);
gboolean      lr_record_is            (LrRecord      *record,
                                       const LrKind  *kind);
gint64        lr_record_get_id        (LrRecord      *record);
void          lr_record_set_id        (LrRecord      *record,
                                       gint64         id);
gint64        lr_record_get_pupil     (LrRecord      *record);
void          lr_record_set_pupil     (LrRecord      *record,
                                       gint64         pupil);

/* (transfer none) (nullable): of a field that holds text; never an empty one, and
 * until the field changes. */
const char   *lr_record_get_text      (LrRecord      *record,
                                       guint          field);
/* @text: (nullable): an empty text is no text. No choice is checked: see
 * lr_record_parse(). */
void          lr_record_set_text      (LrRecord      *record,
                                       guint          field,
                                       const char    *text);
/* Of every other field, in its own unit (quarters of a lesson hour, an LrDay,
 * seconds since 1970 in UTC, an id); 0 for none. */
gint64        lr_record_get_integer   (LrRecord      *record,
                                       guint          field);
void          lr_record_set_integer   (LrRecord      *record,
                                       guint          field,
                                       gint64         value);
/* The number of the answer, see LrChoice. Setting LR_CHOICE_UNKNOWN leaves what
 * stands there, so that what was read can be written back. */
int           lr_record_get_choice    (LrRecord      *record,
                                       guint          field);
void          lr_record_set_choice    (LrRecord      *record,
                                       guint          field,
                                       int            choice);
gboolean      lr_record_get_boolean   (LrRecord      *record,
                                       guint          field);
LrDay         lr_record_get_day       (LrRecord      *record,
                                       guint          field);
/* Whether it holds nothing: no text, or 0. */
gboolean      lr_record_is_empty      (LrRecord      *record,
                                       guint          field);

/* Sets a field from text as lr_record_format() writes it: days as YYYY-MM-DD, hours
 * with a comma or a point, yes or no in English or Dutch, choices by their id or an
 * alias. @text: (nullable): empty clears the field. LR_ERROR_INVALID, and an
 * unchanged record, when it does not fit the field. */
gboolean      lr_record_parse         (LrRecord      *record,
                                       guint          field,
                                       const char    *text,
                                       GError       **error);
/* (transfer full): the value in the form that lr_record_parse() reads; empty for an
 * empty field. */
char         *lr_record_format        (LrRecord      *record,
                                       guint          field);
/* (transfer full): the value as a person reads it, in her language; empty for an
 * empty field. */
char         *lr_record_describe      (LrRecord      *record,
                                       guint          field);
/* LR_ERROR_INVALID when the record may not be saved: a required field has no
 * answer, or the kind's own check refuses. */
gboolean      lr_record_check         (LrRecord      *record,
                                       GError       **error);
/* The first required field that has no answer, or -1. */
int           lr_record_find_missing  (LrRecord      *record);

/* (transfer full): the filled fields as `a{sv}`, not floating: the form of the
 * change history. */
GVariant     *lr_record_to_variant    (LrRecord      *record);
/* (transfer full): a record without id and pupil. @values: `a{sv}` as
 * lr_record_to_variant() makes it; fields that the kind no longer has, and values
 * that are not of their field's type, are passed over. */
LrRecord     *lr_record_from_variant  (const LrKind  *kind,
                                       GVariant      *values);

/* Do both hold the same, or are both NULL? Ids do not count. */
gboolean      lr_record_is_same       (LrRecord      *record,
                                       LrRecord      *other);

G_END_DECLS
