/* import-fixture.h: a store to import into, and words for what came of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <string.h>

#include "lr-dossier.h"
#include "lr-import.h"

typedef struct
{
  char             *folder;
  LrStore          *store;
  LrImportProfile  *profile;        /* for absence */
  LrImportProfile  *pupils;         /* for pupils */
  LrImportOptions   options;        /* today is Wednesday 21 October 2026 */

  /* Of the last import. */
  guint             n_notes;
  char             *notes;          /* one a line */
  char             *unknown_codes;  /* as "XX*1 YY*3" */
  char             *doubts;         /* as "307=00307" */
  guint             n_removed;
  LrDay             known_until;
} ImportFixture;

void       import_fixture_init           (void);
void       import_fixture_set_up         (ImportFixture   *fixture,
                                          gconstpointer    unused);
void       import_fixture_tear_down      (ImportFixture   *fixture,
                                          gconstpointer    unused);

GBytes    *import_fixture_read           (const char      *file_name);

/* (transfer full): "9 read, 5 added, ...; -7:5 ?8:3": a refusal or a warning, its
 * line and its column; or "error: " and the message */
char      *import_fixture_import         (ImportFixture   *fixture,
                                          LrImportSubject  subject,
                                          GBytes          *file,
                                          gboolean         dry_run);
void       import_fixture_assert_import  (ImportFixture   *fixture,
                                          const char      *text,
                                          const char      *told);
void       import_fixture_assert_file    (ImportFixture   *fixture,
                                          LrImportSubject  subject,
                                          const char      *file_name,
                                          const char      *told);

/* Pupils 10001 to 10004. */
void       import_fixture_add_pupils     (ImportFixture   *fixture);
GPtrArray *import_fixture_list           (ImportFixture   *fixture,
                                          const LrKind    *kind,
                                          gint64           pupil);
void       import_fixture_assert_pupils  (ImportFixture   *fixture,
                                          const char      *expected);
char      *import_fixture_dump_absence   (ImportFixture   *fixture);
void       import_fixture_assert_absence (ImportFixture   *fixture,
                                          const char      *expected);
