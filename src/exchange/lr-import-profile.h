/* lr-import-profile.h: how one school's files are to be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-import-columns.h"
#include "lr-kind.h"
#include "lr-store.h"

G_BEGIN_DECLS

/**
 * LrImportProfile:
 *
 * Which header means which column where the synonyms do not tell, the school's
 * own reason codes, and options. Kept under a name in the store.
 */
typedef struct _LrImportProfile LrImportProfile;

LrImportProfile *lr_import_profile_new        (LrImportSubject      subject);
LrImportProfile *lr_import_profile_copy       (LrImportProfile     *profile);
void             lr_import_profile_free       (LrImportProfile     *profile);

LrImportSubject  lr_import_profile_get_subject (LrImportProfile    *profile);

const char      *lr_import_profile_get_header (LrImportProfile     *profile,
                                               LrImportColumn       column);
gboolean         lr_import_profile_set_header (LrImportProfile     *profile,
                                               LrImportColumn       column,
                                               const char          *header,
                                               GError             **error);
guint            lr_import_profile_map        (LrImportProfile     *profile,
                                               const char * const  *headers,
                                               LrImportMapping     *mapping);

/* Reason codes. @kind is the id of an absence kind, as "unauthorised". */
const char      *lr_import_profile_find_kind  (LrImportProfile     *profile,
                                               const char          *code);
gboolean         lr_import_code_is_kind_word  (const char          *code);
void             lr_import_profile_set_code   (LrImportProfile     *profile,
                                               const char          *code,
                                               const char          *kind);
GPtrArray       *lr_import_profile_list_codes (LrImportProfile     *profile);

/* Whether an empty last day means that the absence is still going on. */
gboolean         lr_import_profile_get_empty_end_is_open (LrImportProfile *profile);
void             lr_import_profile_set_empty_end_is_open (LrImportProfile *profile,
                                                          gboolean         is_open);

char            *lr_import_profile_to_text    (LrImportProfile     *profile);
LrImportProfile *lr_import_profile_from_text  (const char          *text,
                                               GError             **error);

LrImportProfile *lr_import_profile_load       (LrStore             *store,
                                               const char          *name,
                                               GError             **error);
gboolean         lr_import_profile_save       (LrImportProfile     *profile,
                                               LrStore             *store,
                                               const char          *name,
                                               GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrImportProfile, lr_import_profile_free)

G_END_DECLS
