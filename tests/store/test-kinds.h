/* test-kinds.h: a few kinds of record for the tests of the store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"
#include "typed.h"

G_BEGIN_DECLS

enum { TEST_PUPIL_NUMBER, TEST_PUPIL_NAME, TEST_PUPIL_NOTE, TEST_PUPIL_N_FIELDS };
enum { TEST_NOTE_HELD_ON, TEST_NOTE_TEXT, TEST_NOTE_HOURS, TEST_NOTE_N_FIELDS };
enum { TEST_PLAN_MADE_ON, TEST_PLAN_AIM, TEST_PLAN_N_FIELDS };
enum { TEST_GOAL_PLAN, TEST_GOAL_TEXT, TEST_GOAL_N_FIELDS };

extern const LrKind test_pupil_kind;
extern const LrKind test_note_kind;
extern const LrKind test_plan_kind;
extern const LrKind test_goal_kind;

/* Registers the kinds and their schema, and makes key slots cheap. */
void      test_kinds_init     (void);

/* What a next version of the app would bring: a table changed and one added. */
void      test_kinds_use_next_schema  (void);
void      test_kinds_use_first_schema (void);

#define TEST_PASSPHRASE "Zeer geheim, maar niet heus"

/* A folder of its own for the test, removed by test_folder_remove(). */
char     *test_folder_new     (void);
void      test_folder_remove  (char       *folder);

void      test_folder_copy    (const char *from,
                               const char *to);

LrStore  *test_store_create   (const char *folder);
LrStore  *test_store_open     (const char *folder);

LrRecord *test_pupil_new      (const char *number,
                               const char *name);
LrRecord *test_note_new       (gint64      pupil,
                               LrDay       day,
                               const char *text);
/* Saves, which must succeed, and returns the id. */
gint64    test_save           (LrStore    *store,
                               LrRecord   *record);

typedef char TestFolder;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestFolder, test_folder_remove)

G_END_DECLS
