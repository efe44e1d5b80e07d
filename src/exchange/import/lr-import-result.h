/* lr-import-result.h: what an import did, or would do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-day.h"
#include "lr-import-columns.h"

G_BEGIN_DECLS

/* One line that was refused, or imported with a warning. */
typedef struct
{
  guint     line;     /* in the file, from 1 */
  guint     place;    /* of the column, from 1; 0 when it is about the whole line */
  char     *header;   /* (nullable): of that column */
  char     *message;  /* a translated sentence */
  gboolean  refused;
} LrImportIssue;

/* A reason code that the table does not know. */
typedef struct
{
  char  *code;
  guint  n_lines;
  guint  first_line;
} LrImportUnknownCode;

/* A number that may be another pupil's. */
typedef struct
{
  char    *number;    /* as in the file */
  char    *known;     /* the number of the pupil it may be */
  char    *name;      /* of that pupil */
  guint    line;      /* the first one */
  gboolean is_person; /* of the same name and birth date; else only the number is alike */
} LrImportDoubt;

/* What an earlier import took over of a pupil, and the file has no more. */
typedef struct
{
  char     *number;
  char     *name;
  GArray   *days;       /* (element-type LrDay): their first days */
  gboolean  in_file;    /* whether the file has other lines of the pupil */
  guint     n_kept;     /* of them that were changed here since, so they stay */
  gboolean  removed;
} LrImportWithdrawn;

typedef struct
{
  LrImportSubject  subject;
  gboolean         dry_run;

  guint            n_read;       /* rows below the header, refused ones included */
  guint            n_added;
  guint            n_updated;
  guint            n_unchanged;
  guint            n_refused;
  guint            n_not_counted; /* whose code says that they are no absence */
  guint            n_removed;    /* absences that the file has no more */

  guint            n_clock_lines; /* refused for want of the length of a lesson */
  guint            n_part_days;  /* refused for clock times that tell no hours */
  guint            n_month_first; /* refused for their order of day and month */

  GPtrArray       *issues;       /* (element-type LrImportIssue): in the order of the file */
  GPtrArray       *unknown_codes; /* (element-type LrImportUnknownCode): the commonest first */
  GPtrArray       *doubts;       /* (element-type LrImportDoubt) */
  GPtrArray       *withdrawn;    /* (element-type LrImportWithdrawn) */
  gboolean         can_remove;   /* whether @withdrawn is sure enough */
  GPtrArray       *notes;        /* (element-type utf8): sentences about the file as a whole */
  LrDay            known_until;  /* the last day that the absence speaks of */
} LrImportResult;

LrImportResult *lr_import_result_new          (LrImportSubject   subject,
                                               gboolean          dry_run);
void            lr_import_result_free         (LrImportResult   *result);

/* @line: in the file, from 1. @place: of the column, from 1, or 0. @header:
 * (nullable). @message: (transfer full): a translated sentence. */
void            lr_import_result_refuse       (LrImportResult   *result,
                                               guint             line,
                                               guint             place,
                                               const char       *header,
                                               char             *message);
/* As lr_import_result_refuse(), for a line that was imported all the same. */
void            lr_import_result_warn         (LrImportResult   *result,
                                               guint             line,
                                               guint             place,
                                               const char       *header,
                                               char             *message);
/* Counts the lines of each code. */
void            lr_import_result_add_unknown_code (LrImportResult *result,
                                               guint             line,
                                               const char       *code);
/* Each number is asked about once. */
void            lr_import_result_add_doubt    (LrImportResult   *result,
                                               guint             line,
                                               const char       *number,
                                               const char       *known,
                                               const char       *name,
                                               gboolean          is_person);
/* (transfer none): one without days yet. */
LrImportWithdrawn *lr_import_result_add_withdrawn (LrImportResult *result,
                                               const char       *number,
                                               const char       *name,
                                               gboolean          in_file);
/* (transfer full): "19-10-2026, 20-10-2026 (2)", each day once. */
char           *lr_import_withdrawn_dup_days  (const LrImportWithdrawn *withdrawn);
/* @note: (transfer full): a translated sentence. */
void            lr_import_result_add_note     (LrImportResult   *result,
                                               char             *note);
/* Puts the issues in the order of the file and the commonest code first. */
void            lr_import_result_sort         (LrImportResult   *result);

/* (transfer full): where it is and what is wrong, on one line. */
char           *lr_import_issue_to_text       (const LrImportIssue *issue);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrImportResult, lr_import_result_free)

G_END_DECLS
