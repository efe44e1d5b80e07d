/* lr-import-questions.h: what a file leaves open, asked on one page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-import.h"

G_BEGIN_DECLS

/**
 * LrImportQuestions:
 *
 * What codes mean, how long a lesson lasts, whether a number is that of a pupil
 * who is known, what the school took back. Each answer goes into the profile at
 * once; nothing is answered beforehand.
 */
#define LR_TYPE_IMPORT_QUESTIONS (lr_import_questions_get_type ())
G_DECLARE_FINAL_TYPE (LrImportQuestions, lr_import_questions, LR, IMPORT_QUESTIONS, AdwBin)

/* Forgets what was asked. @profile is copied into by the answers and must live
 * as long as it is set. */
void       lr_import_questions_start    (LrImportQuestions    *self,
                                         LrImportProfile      *profile);

/* Whether @result raises a question that was not asked yet; then the page shows
 * all that are open. */
gboolean   lr_import_questions_ask      (LrImportQuestions    *self,
                                         const LrImportResult *result);
/* Whether the page shows any. */
gboolean   lr_import_questions_has_any  (LrImportQuestions    *self);

/* (transfer full) (array zero-terminated=1): the numbers of the pupils of whom is
 * removed what is no more in the file. */
char     **lr_import_questions_dup_removals (LrImportQuestions *self);

G_END_DECLS
