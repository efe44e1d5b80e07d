/* lr-rule-schema.h: which sections and keys a rule set has
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-rule-set.h"

G_BEGIN_DECLS

/* How a value is written, and what it is in the struct of its section. */
typedef enum
{
  LR_VALUE_TEXT,           /* char * */
  LR_VALUE_LINES,          /* char **: the key may come back, one line each */
  LR_VALUE_WORDS,          /* char **: words with spaces between */
  LR_VALUE_ROLE,           /* char *: one role id */
  LR_VALUE_ROLES,          /* char **: role ids */
  LR_VALUE_ID,             /* char *: an id of this file */
  LR_VALUE_SECTORS,        /* guint */
  LR_VALUE_NUMBER,         /* int */
  LR_VALUE_SWITCH,         /* gboolean */
  LR_VALUE_TERM,           /* LrTerm */
  LR_VALUE_DONE_FROM,      /* LrDoneFrom */
  LR_VALUE_EVERY,          /* LrEvery */
  LR_VALUE_AUTHORISATION,  /* LrAuthorisation */
  LR_VALUE_TRIGGERS,       /* GPtrArray of LrTrigger: the key may come back */
  LR_VALUE_MATCH,          /* LrMatch * */
  LR_VALUE_COMPLETIONS,    /* GPtrArray of LrCompletion: the key may come back */
} LrValueType;

typedef struct
{
  const char  *name;
  LrValueType  type;
  gboolean     required;
  gsize        offset;
} LrRuleKey;

typedef struct
{
  const char      *name;
  gsize            list;    /* place of its GPtrArray in LrRuleSet; 0 for [ruleset] itself */
  gsize            size;
  const LrRuleKey *keys;    /* ends with a NULL name */
} LrRuleSection;

/* Ended by NULL. All of these (transfer none); what is looked for is (nullable). */
const LrRuleSection * const *lr_rule_schema_get_sections  (void);
const LrRuleSection         *lr_rule_schema_find_section  (const char           *name);
const LrRuleKey             *lr_rule_schema_find_key      (const LrRuleSection  *section,
                                                           const char           *name);
/* (nullable): of [ruleset] itself, which is no list. */
GPtrArray                   *lr_rule_schema_get_list      (const LrRuleSection  *section,
                                                           const LrRuleSet      *set);
/* Whether there once was such a section or key: what stands there is passed over. */
gboolean                     lr_rule_schema_had_section   (const char           *name);
gboolean                     lr_rule_schema_had_key       (const LrRuleSection  *section,
                                                           const char           *name);

G_END_DECLS
