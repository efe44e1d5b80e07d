/* lr-ruleset-names.h: the shipped rule sets in a few plain words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *title;        /* untranslated, marked with N_() */
  const char *explanation;  /* untranslated, marked with N_() */
} LrRulesetName;

/* Those that a school can choose, ending with a NULL id. The statutory set is
 * always on and is not among them. */
extern const LrRulesetName lr_ruleset_names[];

const char *lr_ruleset_name_find (const char *id);

G_END_DECLS
