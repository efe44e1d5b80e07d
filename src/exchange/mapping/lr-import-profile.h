/* lr-import-profile.h: how one school's files are to be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-import-columns.h"
#include "lr-store.h"

G_BEGIN_DECLS

/**
 * LrImportProfile:
 *
 * Which header means which column where the synonyms do not tell, the school's
 * own reason codes, what was answered to questions, and options. Kept under a
 * name in the store.
 */
typedef struct _LrImportProfile LrImportProfile;

/* That leaves all to the file, with the usual codes. */
LrImportProfile *lr_import_profile_new        (LrImportSubject      subject);
LrImportProfile *lr_import_profile_copy       (LrImportProfile     *profile);
void             lr_import_profile_free       (LrImportProfile     *profile);

LrImportSubject  lr_import_profile_get_subject (LrImportProfile    *profile);

/* (transfer none) (nullable): the header that was named for @column. */
const char      *lr_import_profile_get_header (LrImportProfile     *profile,
                                               LrImportColumn       column);
/* @header: (nullable): NULL leaves it to the synonyms. LR_ERROR_INVALID for a
 * header of a BSN, which is never read. */
gboolean         lr_import_profile_set_header (LrImportProfile     *profile,
                                               LrImportColumn       column,
                                               const char          *header,
                                               GError             **error);
/* Finds the columns by the headers the profile names, the others by their synonyms,
 * and returns how many. A header of a BSN serves none. @headers: (array
 * zero-terminated=1). @mapping: (out). */
guint            lr_import_profile_map        (LrImportProfile     *profile,
                                               const char * const  *headers,
                                               LrImportMapping     *mapping);

/* In the place of a kind: a code that is no absence, as a lesson from home or
 * present for another reason. */
#define LR_IMPORT_NOT_COUNTED LR_ABSENCE_KIND_END

/* Reason codes. A meaning is a kind of absence (LR_ABSENCE_KIND_SICK ...) or
 * LR_IMPORT_NOT_COUNTED; LR_ABSENCE_KIND_NONE when it is not known, which takes a
 * code out of the table. As a word (nullable) it is the id of the kind, as
 * "unauthorised", or "none". */
int              lr_import_meaning_from_word  (const char          *word);
const char      *lr_import_meaning_get_word   (int                  meaning);
int              lr_import_profile_find_kind  (LrImportProfile     *profile,
                                               const char          *code);
/* Whether the code is one of the words that mean the same at every school. */
gboolean         lr_import_code_is_kind_word  (const char          *code);
void             lr_import_profile_set_code   (LrImportProfile     *profile,
                                               const char          *code,
                                               int                  meaning);
/* (transfer full) (element-type utf8): the codes of the table, folded, in the order
 * of the alphabet. */
GPtrArray       *lr_import_profile_list_codes (LrImportProfile     *profile);

/* Whether an empty last day means that the absence is still going on. */
gboolean         lr_import_profile_get_empty_end_is_open (LrImportProfile *profile);
void             lr_import_profile_set_empty_end_is_open (LrImportProfile *profile,
                                                          gboolean         is_open);

/* What separates the cells, where the file does not make it clear; 0 when the file
 * has to tell. */
char             lr_import_profile_get_separator (LrImportProfile  *profile);
/* @word: (nullable): the sign itself, or semicolon, comma or tab; NULL or an empty
 * one leaves it to the file. %FALSE, and nothing changes, for what cannot separate
 * cells. */
gboolean         lr_import_profile_set_separator (LrImportProfile  *profile,
                                                  const char       *word);
/* (transfer full): the word that lr_import_profile_set_separator() takes for it. */
char            *lr_import_separator_to_word (char                 separator);

/* Clock times: how many minutes a lesson lasts (0: not known), and whether a day
 * is a whole one where they do not tell how many lessons. */
#define LR_IMPORT_MAX_LESSON_MINUTES 240

/* How many minutes a lesson lasts, or 0 when that is not known: then lines with
 * clock times are refused. */
guint            lr_import_profile_get_lesson_minutes (LrImportProfile *profile);
void             lr_import_profile_set_lesson_minutes (LrImportProfile *profile,
                                                       guint        minutes);
/* Whether a day counts as a whole one where a clock time does not tell how many
 * lessons: in a period of several days, or with a begin and no end. */
gboolean         lr_import_profile_get_whole_days (LrImportProfile *profile);
void             lr_import_profile_set_whole_days (LrImportProfile *profile,
                                                   gboolean        whole_days);

/* Whether the month stands before the day, as in 11/16/2026. */
gboolean         lr_import_profile_get_month_first (LrImportProfile *profile);
void             lr_import_profile_set_month_first (LrImportProfile *profile,
                                                    gboolean        month_first);

/* Answers about numbers that look like another pupil's. Instead of a number
 * LR_IMPORT_ALL speaks of all of them. They are for one file and never kept: a
 * pupil who is erased must not live on in a profile. */
#define LR_IMPORT_ALL "all"

/* (transfer none) (nullable): the known number that @number stands for; empty when
 * whichever is found does. */
const char      *lr_import_profile_get_same_pupil (LrImportProfile *profile,
                                                   const char      *number);
/* Answers that @number is a pupil who is known by another number. @number: as the
 * file has it, or LR_IMPORT_ALL for every number that is asked about. @known:
 * (nullable): the number of the pupil it stands for; NULL with LR_IMPORT_ALL. */
void             lr_import_profile_set_same_pupil (LrImportProfile *profile,
                                                   const char      *number,
                                                   const char      *known);
gboolean         lr_import_profile_is_new_pupil  (LrImportProfile  *profile,
                                                  const char       *number);
/* Answers that @number (LR_IMPORT_ALL: every one) is a pupil of its own after all. */
void             lr_import_profile_set_new_pupil (LrImportProfile  *profile,
                                                  const char       *number);
/* Leaves the number to be asked about again. */
void             lr_import_profile_forget_pupil  (LrImportProfile  *profile,
                                                  const char       *number);

/* (transfer full): the profile as lr_import_profile_from_text() reads it, without
 * its answers about pupils. */
char            *lr_import_profile_to_text    (LrImportProfile     *profile);
/* (transfer full) (nullable): a profile; LR_ERROR_INVALID names the line. */
LrImportProfile *lr_import_profile_from_text  (const char          *text,
                                               GError             **error);

/* (transfer full) (nullable): the profile of that name; LR_ERROR_NOT_FOUND. */
LrImportProfile *lr_import_profile_load       (LrStore             *store,
                                               const char          *name,
                                               GError             **error);
/* Keeps the profile under @name, in the place of an earlier one. Can be undone. */
gboolean         lr_import_profile_save       (LrImportProfile     *profile,
                                               LrStore             *store,
                                               const char          *name,
                                               GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrImportProfile, lr_import_profile_free)

G_END_DECLS
