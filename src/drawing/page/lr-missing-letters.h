/* lr-missing-letters.h: the letters of a paper that no font has
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * LrMissingLetters:
 *
 * A name in Georgian on a computer without a font for it comes out of the
 * printer as a row of boxes. This gathers such letters by script, with the
 * first place where each script stands, so that it can be said before.
 *
 * What it says quotes the paper: it is for the person who prints, never for a
 * log.
 */
typedef struct _LrMissingLetters LrMissingLetters;

LrMissingLetters *lr_missing_letters_new          (void);
void              lr_missing_letters_free         (LrMissingLetters *self);

/* Looks at a line of text as it was set. */
void              lr_missing_letters_look_at      (LrMissingLetters *self,
                                                   PangoLayoutLine  *line);
/* From here on, whoever shows a layout on @cr shows it here first. @self must stay
 * as long as @cr. */
void              lr_missing_letters_watch        (LrMissingLetters *self,
                                                   cairo_t          *cr);
/* Nothing on a @cr that nobody watches. */
void              lr_missing_letters_see_layout   (cairo_t          *cr,
                                                   PangoLayout      *layout);

gboolean          lr_missing_letters_is_empty     (LrMissingLetters *self);
/* (transfer full): "Georgian (გ ი ო) in “გიორგი”; Thai (…) in “…”". */
char             *lr_missing_letters_describe     (LrMissingLetters *self);
/* (transfer full): the packages of Debian that have them: "fonts-noto-core". */
char             *lr_missing_letters_dup_packages (LrMissingLetters *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrMissingLetters, lr_missing_letters_free)

G_END_DECLS
