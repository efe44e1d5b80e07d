/* lr-form-layout.h: in which groups the fields of a kind stand in its form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-record.h"

G_BEGIN_DECLS

#define LR_FORM_END (-1)

typedef struct
{
  const char *title;      /* (nullable): untranslated, marked with N_() */
  int         fields[14]; /* ends with LR_FORM_END; an empty group ends the layout */
} LrFormGroup;

const LrFormGroup *lr_form_layout_get (const LrKind *kind);

/* What one answer means for the others, so that nobody fills in what the app
 * knows. Pure: the record and *today* in, the record out. */
void               lr_form_apply      (LrRecord     *record,
                                       guint         changed,
                                       LrDay         today);
/* Whether the field says anything, given the other answers. */
gboolean           lr_form_shows      (LrRecord     *record,
                                       guint         field);

G_END_DECLS
