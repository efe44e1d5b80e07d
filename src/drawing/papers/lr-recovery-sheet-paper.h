/* lr-recovery-sheet-paper.h: the recovery code for the school's safe
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-paper.h"

G_BEGIN_DECLS

/* (transfer full): one page. @code is as lr_recovery_code_new() shows it; the
 * paper holds the text of it, so let go of the paper as soon as it is printed. */
LrPaper *lr_recovery_sheet_paper_new (const char *school,
                                      const char *code,
                                      LrDay       today);

G_END_DECLS
