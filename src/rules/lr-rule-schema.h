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
  LR_VALUE_TERM,           /* LrTerm */
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

/* What every item of a list begins with. */
typedef struct
{
  char  *id;
  guint  line;
} LrRuleItem;

const LrRuleSection * const *lr_rule_schema_get_sections  (void);
const LrRuleSection         *lr_rule_schema_find_section  (const char           *name);
const LrRuleKey             *lr_rule_schema_find_key      (const LrRuleSection  *section,
                                                           const char           *name);
GPtrArray                   *lr_rule_schema_get_list      (const LrRuleSection  *section,
                                                           const LrRuleSet      *set);

/* Reads @text as the value of @key into @item; @expected says what would have
 * been right. Text, lines and words of an item that came before are kept. */
gboolean                     lr_rule_value_read           (const LrRuleKey      *key,
                                                           gpointer              item,
                                                           const char           *text,
                                                           guint                 line,
                                                           char                **expected);
gboolean                     lr_rule_value_repeats        (LrValueType           type);
void                         lr_rule_values_clear         (const LrRuleSection  *section,
                                                           gpointer              item);

/* Checks what only the whole file can tell; adds a line to @problems for each
 * reference that leads nowhere. */
void                         lr_rule_set_check_references (const LrRuleSet      *set,
                                                           GPtrArray            *problems);

/* (transfer full): with nothing in it, to read into */
LrRuleSet                   *lr_rule_set_new_empty        (const char           *name);

G_END_DECLS
