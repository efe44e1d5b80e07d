/* typed.h: what a person types, for the tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-secret.h"

G_BEGIN_DECLS

/* (transfer none): @text as a passphrase or recovery code; it must be one. Lives as
 * long as the program. */
LrSecret *typed (const char *text);

G_END_DECLS
