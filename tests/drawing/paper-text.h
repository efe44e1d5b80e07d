/* paper-text.h: what a paper says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-paper.h"

/* (transfer full): the texts of a paper as they are set, a line each. */
char *paper_dup_text (LrPaper *paper);
/* (transfer full) (nullable): the text that a PDF reader finds; NULL when there
 * is no pdftotext here. */
char *pdf_dup_text   (LrPaper *paper);
