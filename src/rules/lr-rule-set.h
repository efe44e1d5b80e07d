/* lr-rule-set.h: the agreements of a region, read from a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-error.h"
#include "lr-facts.h"

G_BEGIN_DECLS

/**
 * LrRuleSet:
 *
 * What a region agreed: duties, steps, roles, meetings, situations. The norms
 * are data: six files are part of the program, and a school may copy one and
 * change it. data/rulesets/README.md describes the format. A rule set never
 * changes once it is read; all strings belong to it.
 */
typedef struct _LrRuleSet LrRuleSet;

/* The two that always hold: the law, and what was agreed in the dossier itself. */
#define LR_RULE_SET_STATUTORY "statutory"
#define LR_RULE_SET_DOSSIER "dossier"

/* What every rule below begins with. */
typedef struct
{
  char  *id;
  guint  line;
} LrRuleItem;

typedef enum
{
  LR_TERM_NONE,          /* the source gives none: as soon as possible */
  LR_TERM_SCHOOL_DAYS,
  LR_TERM_SCHOOL_WEEKS,
  LR_TERM_ON_DAY,        /* the day in a field of the record that was the trigger */
  LR_TERM_THAT_DAY,      /* the day that the trigger is about */
} LrTermUnit;

typedef enum
{
  LR_AGREED_NOWHERE,  /* the term is fixed */
  LR_AGREED_IN_STEP,  /* a date agreed when the step was entered goes first */
  LR_AGREED_IN_PLAN,  /* that date, else the term of the plan, goes first */
} LrAgreed;

typedef enum
{
  LR_OFFSET_DAYS,
  LR_OFFSET_WEEKS,
  LR_OFFSET_MONTHS,
  LR_OFFSET_YEARS,
} LrOffsetUnit;

/* Days of the calendar, school or not. */
typedef struct
{
  LrOffsetUnit  unit;
  int           count;
  gboolean      before;
} LrOffset;

/* One demand on a field of a record: one of @values, or anything when NULL. */
typedef struct
{
  char      *field;
  char     **values;
  gboolean   none;    /* none of @values, nothing at all being good too */
  gboolean   same;    /* what it holds in the record that was the trigger */
} LrMatchField;

/* A kind of record and what its fields must hold. */
typedef struct
{
  char         *kind;       /* "same": the record that was the trigger */
  GArray       *fields;     /* of LrMatchField */
  char         *day_field;  /* (nullable): this day counts, not the kind's own */
  char         *day_else;   /* (nullable): this one where @day_field is empty */
  gboolean      standing;   /* an earlier record counts while it lasts */
  guint         line;
} LrMatch;

typedef struct
{
  LrTermUnit  unit;
  int         count;
  char       *field;           /* (nullable): that holds the day */
  LrAgreed    agreed;
  LrMatch    *after;           /* (nullable): counts from the first such record from the trigger
                                * on; without one there is no term, or */
  gboolean    else_at_trigger; /* it counts from the trigger */
} LrTerm;

typedef enum
{
  LR_TRIGGER_SIGNAL,         /* a signal is reached */
  LR_TRIGGER_THREATENING,    /* the coordinator marked the pupil */
  LR_TRIGGER_STEP,           /* a step is entered */
  LR_TRIGGER_RECORD,         /* a record that matches */
  LR_TRIGGER_ATTENDS_AGAIN,  /* the pupil attends again after a record that matches */
  LR_TRIGGER_AGAIN,          /* the day after a record that matches, while that of another trigger
                              * lasts: the absence, the step */
  LR_TRIGGER_OFFSET,         /* so long after or before a record that matches */
  LR_TRIGGER_AGE,            /* a birthday after such a record, while it lasts */
} LrTriggerType;

typedef struct
{
  LrTriggerType  type;
  char          *word;      /* its stable id: "hours-3", "step 3a", "threatening" */
  char          *argument;  /* the signal or the step */
  LrMatch       *match;     /* (nullable) */
  LrOffset       offset;
  gboolean       every;     /* again each time that @offset has gone by, while the record lasts */
  int            age;       /* in years */
  guint          line;
} LrTrigger;

/* From when on a record may do a duty: so long before or after the day in a field of the
 * record that was the trigger. */
typedef struct
{
  char     *field;  /* (nullable): from the trigger on */
  LrOffset  offset;
} LrDoneFrom;

/* Records that together do a duty. */
typedef struct
{
  guint      sectors;  /* bits 1 << LrSector; 0: all */
  GPtrArray *all;      /* of LrMatch */
} LrCompletion;

typedef enum
{
  LR_AUTHORISATION_ANY,
  LR_AUTHORISATION_AUTHORISED,    /* no absent day up to then is unauthorised */
  LR_AUTHORISATION_UNAUTHORISED,  /* some are */
} LrAuthorisation;

typedef struct
{
  char            *id;
  guint            line;
  char            *full_id;       /* with its rule set: "povo/letter-3h" */
  GPtrArray       *triggers;      /* of LrTrigger */
  guint            sectors;       /* bits 1 << LrSector; 0: all */
  int              min_age;       /* on the day of the trigger; 0: any */
  gboolean         compulsory;    /* who must go to school on that day, and is not exempt */
  gboolean         not_exempt;    /* who is not exempt on that day, of any age */
  LrAuthorisation  absence;
  LrMatch         *requires;      /* (nullable): a record that must be there too */
  LrMatch         *unless;        /* (nullable): one of that day or before, with which it is no duty */
  char           **reached;       /* (nullable): signals, one of which must have been reached in that
                                   * school year, on that day or before */
  gboolean         apart;         /* each trigger opens a duty of its own */
  char            *who;           /* role id */
  char            *what;
  char            *note;          /* (nullable) */
  LrTerm           term;
  char            *source;
  char           **tells;         /* (nullable): fields of the record that was the trigger, which
                                   * say what it is about */
  GPtrArray       *done_by;       /* of LrCompletion */
  LrDoneFrom       done_from;
  char            *joins;         /* (nullable): duty that takes later triggers of one absence */
} LrDutyRule;

typedef struct
{
  char   *id;            /* the source's own label: "3a" */
  guint   line;
  char   *name;
  char   *goal;
  char  **participants;  /* role ids */
  char  **optional;      /* role ids: when needed */
  char   *regie;         /* role id */
  char   *regie_note;    /* (nullable): when somebody else has it */
  char  **method;
  char   *tipping_point; /* (nullable): when the case moves on; NULL at the end */
  LrTerm  term;
  char  **bring;         /* what this table needs to begin */
  char  **next;          /* step ids */
  char  **references;    /* papers that the source names */
  char   *source;
} LrStepRule;

/* One of the solutions within a step. */
typedef struct
{
  char   *id;     /* "3.1" */
  guint   line;
  char   *step;
  char   *name;
  char   *regie;  /* (nullable): role id */
  char  **method;
  char   *source;
  const LrStepRule *at;  /* the step that @step names */
} LrRouteRule;

/* What a party does in a step, for the role card. */
typedef struct
{
  char   *id;    /* "ROLE STEP"; the step is "*" for all */
  guint   line;
  char   *role;
  char  **does;
  char   *source;
  const LrStepRule *at;  /* (nullable): the step it holds in; NULL for every step */
} LrRoleRule;

/* What the region calls a party. */
typedef struct
{
  char  *id;     /* role id */
  guint  line;
  char  *name;
  char  *about;  /* (nullable) */
} LrPartyRule;

typedef enum
{
  LR_EVERY_MONTHS,        /* on the first of the month, counted from September */
  LR_EVERY_SCHOOL_WEEKS,  /* counted from the first school day of the school year */
  LR_EVERY_DATES,         /* on fixed days of the year */
} LrEveryType;

typedef struct
{
  LrEveryType  type;
  int          count;
  GArray      *dates;  /* of int, month * 100 + day */
} LrEvery;

/* A duty of the school that comes back. */
typedef struct
{
  char     *id;
  guint     line;
  char     *full_id;
  LrEvery   every;
  char     *who;
  char    **with;   /* role ids */
  char     *what;
  LrTerm    term;
  char     *source;
} LrCadenceRule;

typedef enum
{
  LR_ASK_ALWAYS,
  LR_ASK_ON_WISH,       /* when somebody wants them there */
  LR_ASK_THREATENING,
  LR_ASK_UNAUTHORISED,  /* unauthorised absence this school year */
  LR_ASK_SICK,          /* sick this school year */
  LR_ASK_SIGNAL,        /* a signal was reached this school year */
  LR_ASK_STEP,          /* the case is on a step */
} LrAskType;

/* When somebody is asked. */
typedef struct
{
  LrAskType         type;
  guint             signal;  /* an LrSignalId */
  const LrStepRule *step;
} LrAsk;

/* Who is asked to an MDO, and when. */
typedef struct
{
  char   *id;     /* role id */
  guint   line;
  char  **when;   /* as it is written */
  char   *why;
  char   *source;
  GArray *asks;   /* of LrAsk: what @when says, each is enough */
} LrParticipantRule;

/* A situation outside the common road, with a checklist of its own. */
typedef struct
{
  char   *id;
  guint   line;
  char   *title;
  char   *article;   /* (nullable): of the Leerplichtwet */
  char  **partners;  /* role ids */
  char  **optional;  /* role ids */
  char  **items;     /* the checklist; each line is one item */
  char  **terms;
  char   *source;
} LrSituationRule;

struct _LrRuleSet
{
  char       *name;     /* the file it was read from, for messages */
  char       *id;
  guint       line;
  char       *title;
  char       *source;
  char       *about;    /* (nullable): for whoever has to choose one */
  char       *step_word;  /* (nullable): what the source calls a step, as "fase" */
  guint       sectors;  /* bits 1 << LrSector it was written for */
  char      **signals;  /* ids of the signals it uses */

  GPtrArray  *duties;        /* of LrDutyRule, and so on */
  GPtrArray  *steps;         /* in the order of escalation */
  GPtrArray  *routes;
  GPtrArray  *roles;
  GPtrArray  *parties;
  GPtrArray  *cadences;
  GPtrArray  *participants;
  GPtrArray  *situations;

  GPtrArray  *warnings;      /* of char *: `name:line: …`, what it says that is passed over */
  void      (*clear) (gpointer set);  /* frees what it holds */
};

/* (transfer full): the line of a message, `name:line: found …, expected …` */
char                  *lr_rule_problem           (const char       *name,
                                                  guint             line,
                                                  const char       *found,
                                                  const char       *expected);

/* From any thread. */
LrRuleSet             *lr_rule_set_ref           (LrRuleSet        *set);
void                   lr_rule_set_unref         (LrRuleSet        *set);

/* All (transfer none) (nullable). */
const LrDutyRule      *lr_rule_set_find_duty      (const LrRuleSet *set,
                                                   const char      *id);
const LrStepRule      *lr_rule_set_find_step      (const LrRuleSet *set,
                                                   const char      *id);
/* (transfer full): "Step", or the word of the source */
char                  *lr_rule_set_dup_step_word  (const LrRuleSet *set);
/* (transfer full): "Step 3a" */
char                  *lr_rule_set_dup_step_label (const LrRuleSet *set,
                                                   const char      *id);
const LrRouteRule     *lr_rule_set_find_route     (const LrRuleSet *set,
                                                   const char      *id);
/* @step: "*" for what the party does in every step. */
const LrRoleRule      *lr_rule_set_find_role      (const LrRuleSet *set,
                                                   const char      *role,
                                                   const char      *step);
const LrCadenceRule   *lr_rule_set_find_cadence   (const LrRuleSet *set,
                                                   const char      *id);
const LrSituationRule *lr_rule_set_find_situation (const LrRuleSet *set,
                                                   const char      *id);

/* (transfer none) (nullable): who that is, for who does not know it. */
const char            *lr_rule_set_get_party_about (const LrRuleSet *set,
                                                    const LrRuleSet *fallback,
                                                    const char      *role);
/* (transfer none): who a role is, in the words of @set or else of @fallback (both
 * nullable); else @role itself. */
const char            *lr_rule_set_get_party_name (const LrRuleSet *set,
                                                   const LrRuleSet *fallback,
                                                   const char      *role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrRuleSet, lr_rule_set_unref)

G_END_DECLS
