/* lr-kind.h: a kind of record, declared once as a table of fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  LR_FIELD_TEXT,      /* one line of text */
  LR_FIELD_PROSE,     /* text of several lines */
  LR_FIELD_CHOICE,    /* the id of one of the field's choices, held as text: see LrChoice */
  LR_FIELD_CHOICES,   /* the ids of several of them, each once, in their order, with commas between */
  LR_FIELD_INTEGER,
  LR_FIELD_HOURS,     /* lesson hours, held as an integer in quarters of an hour */
  LR_FIELD_BOOLEAN,   /* held as 0 or 1 */
  LR_FIELD_DAY,       /* an LrDay, 0 for none */
  LR_FIELD_MOMENT,    /* seconds since 1970 in UTC, 0 for none */
  LR_FIELD_RECORD,    /* the id of a record of the kind named by `target`, 0 for none;
                       * this record is deleted along with that one */
} LrFieldType;

typedef enum
{
  LR_FIELD_PLAIN       = 0,
  LR_FIELD_REQUIRED    = 1 << 0,
  LR_FIELD_UNIQUE      = 1 << 1,  /* no two records of the kind share it */
  LR_FIELD_SEARCHED    = 1 << 2,  /* goes into the full-text index */
  LR_FIELD_IDENTIFYING = 1 << 3,  /* left out of anonymous papers */
  LR_FIELD_INTERNAL    = 1 << 4,  /* kept by the app: in no form */
} LrFieldFlags;

/**
 * LrChoice:
 *
 * One answer of a choice field. The tables of choices end with a NULL id.
 *
 * Code never compares the ids: it asks for a number, which is %LR_CHOICE_NONE
 * without an answer, the place of the answer in its table counted from 1, or
 * %LR_CHOICE_UNKNOWN for a word that is not in the table. Such a word was written
 * by a newer version: it is no answer that we know, and it stays as it is.
 */
typedef struct
{
  const char *id;       /* what is stored and what the command line takes */
  const char *label;    /* untranslated, marked with N_() */
  const char *aliases;  /* (nullable): other ids that are understood, separated by spaces */
} LrChoice;

/* The id of an answer that stands for none that was ever asked for: what was recorded
 * before there was the question. Nobody is offered it. */
#define LR_CHOICE_UNRECORDED "unrecorded"

#define LR_CHOICE_UNKNOWN (-1)
#define LR_CHOICE_NONE 0

typedef struct
{
  const char     *name;     /* column, GObject property (with '-') and command-line key */
  const char     *label;    /* untranslated, marked with N_() */
  LrFieldType     type;
  LrFieldFlags    flags;
  const LrChoice *choices;  /* of a field with a choice or choices */
  const char     *target;   /* of a record field: the name of that kind */
} LrField;

/**
 * LrKind:
 *
 * A kind of record (pupil, absence, contact ...). SQL, GObject properties,
 * change history, export, the command line and forms all come from this one
 * table: to add a field, add a line here and a column in a migration.
 *
 * Besides its fields each record has an `id` that is never used again and,
 * unless @owner is %LR_OWNER_NONE, the id of the pupil it belongs to.
 */
typedef enum
{
  LR_OWNER_NONE,   /* stands on its own: the pupil itself, the school's settings */
  LR_OWNER_PUPIL,  /* belongs to one pupil and goes with it */
} LrOwner;

typedef struct _LrKind LrKind;
typedef struct _LrRecord LrRecord;

struct _LrKind
{
  const char    *name;       /* table name, word on the command line and in the history */
  const char    *type_name;  /* GType name, as "LrPupilRecord": no class has it */
  const char    *label;      /* untranslated, marked with N_(): one such record */
  LrOwner        owner;
  const LrField *fields;
  guint          n_fields;
  int            day_field;  /* the field that gives it a place in time, or -1 */

  /* (nullable): what must hold between fields, besides the required ones */
  gboolean     (*check)      (LrRecord  *record,
                              GError   **error);
};

/* The type of this kind's records, made from its table at first use; from any
 * thread. */
GType           lr_kind_get_type      (const LrKind  *kind);
/* The place of the field in the table, or -1 for an unknown name. @name: as in the
 * table, or the name of the property. */
int             lr_kind_find_field    (const LrKind  *kind,
                                       const char    *name);
/* Else it holds an integer. */
gboolean        lr_field_holds_text   (const LrField *field);
/* (transfer none) (nullable): the choice with that id or alias, in any case. */
const LrChoice *lr_field_find_choice  (const LrField *field,
                                       const char    *id_or_alias);

/* The number of what is stored, as it is written: no alias. @id is nullable. */
int             lr_choice_from_id     (const LrChoice *choices,
                                       const char     *id);
/* (nullable): without an answer, and for one that is unknown */
const char     *lr_choice_get_id      (const LrChoice *choices,
                                       int             choice);
/* (transfer full): the label in the person's language, which tells of a word that
 * is unknown; empty without an answer. @id is nullable. */
char           *lr_choice_describe    (const LrChoice *choices,
                                       const char     *id);

/* Of several answers in one text, as %LR_FIELD_CHOICES holds them. @ids is nullable.
 * Whether @id is among them: */
gboolean        lr_choices_contain    (const char     *ids,
                                       const char     *id);
/* (transfer full) (nullable): with @id, or without it; in the order of @choices, and those that are unknown
 * last. NULL for none at all. */
char           *lr_choices_set        (const LrChoice *choices,
                                       const char     *ids,
                                       const char     *id,
                                       gboolean        contained);
/* (transfer full): as lr_choice_describe(), with commas between */
char           *lr_choices_describe   (const LrChoice *choices,
                                       const char     *ids);

G_END_DECLS
