/* lr-rule-schema.c: which sections and keys a rule set has
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-rule-schema.h"

#define KEY(Struct, name, member, type, required) \
  { name, LR_VALUE_##type, required, G_STRUCT_OFFSET (Struct, member) }
#define LAST_KEY { NULL }

static const LrRuleKey set_keys[] = {
  KEY (LrRuleSet, "id", id, ID, TRUE),
  KEY (LrRuleSet, "title", title, TEXT, TRUE),
  KEY (LrRuleSet, "source", source, TEXT, TRUE),
  KEY (LrRuleSet, "about", about, TEXT, FALSE),
  KEY (LrRuleSet, "step-word", step_word, TEXT, FALSE),
  KEY (LrRuleSet, "sectors", sectors, SECTORS, TRUE),
  KEY (LrRuleSet, "signals", signals, WORDS, FALSE),
  LAST_KEY,
};

static const LrRuleKey duty_keys[] = {
  KEY (LrDutyRule, "trigger", triggers, TRIGGERS, TRUE),
  KEY (LrDutyRule, "sectors", sectors, SECTORS, FALSE),
  KEY (LrDutyRule, "min-age", min_age, NUMBER, FALSE),
  KEY (LrDutyRule, "compulsory", compulsory, SWITCH, FALSE),
  KEY (LrDutyRule, "not-exempt", not_exempt, SWITCH, FALSE),
  KEY (LrDutyRule, "absence", absence, AUTHORISATION, FALSE),
  KEY (LrDutyRule, "requires", requires, MATCH, FALSE),
  KEY (LrDutyRule, "unless", unless, MATCH, FALSE),
  KEY (LrDutyRule, "reached", reached, WORDS, FALSE),
  KEY (LrDutyRule, "apart", apart, SWITCH, FALSE),
  KEY (LrDutyRule, "who", who, ROLE, TRUE),
  KEY (LrDutyRule, "what", what, TEXT, TRUE),
  KEY (LrDutyRule, "note", note, TEXT, FALSE),
  KEY (LrDutyRule, "term", term, TERM, FALSE),
  KEY (LrDutyRule, "source", source, TEXT, TRUE),
  KEY (LrDutyRule, "tell", tells, WORDS, FALSE),
  KEY (LrDutyRule, "done-by", done_by, COMPLETIONS, FALSE),
  KEY (LrDutyRule, "done-from", done_from, DONE_FROM, FALSE),
  KEY (LrDutyRule, "joins", joins, ID, FALSE),
  LAST_KEY,
};

static const LrRuleKey step_keys[] = {
  KEY (LrStepRule, "name", name, TEXT, TRUE),
  KEY (LrStepRule, "goal", goal, TEXT, TRUE),
  KEY (LrStepRule, "participants", participants, ROLES, TRUE),
  KEY (LrStepRule, "optional", optional, ROLES, FALSE),
  KEY (LrStepRule, "regie", regie, ROLE, TRUE),
  KEY (LrStepRule, "regie-note", regie_note, TEXT, FALSE),
  KEY (LrStepRule, "method", method, LINES, TRUE),
  KEY (LrStepRule, "tipping-point", tipping_point, TEXT, FALSE),
  KEY (LrStepRule, "term", term, TERM, FALSE),
  KEY (LrStepRule, "bring", bring, LINES, FALSE),
  KEY (LrStepRule, "next", next, WORDS, FALSE),
  KEY (LrStepRule, "reference", references, LINES, FALSE),
  KEY (LrStepRule, "source", source, TEXT, TRUE),
  LAST_KEY,
};

static const LrRuleKey route_keys[] = {
  KEY (LrRouteRule, "step", step, ID, TRUE),
  KEY (LrRouteRule, "name", name, TEXT, TRUE),
  KEY (LrRouteRule, "regie", regie, ROLE, FALSE),
  KEY (LrRouteRule, "method", method, LINES, TRUE),
  KEY (LrRouteRule, "source", source, TEXT, TRUE),
  LAST_KEY,
};

static const LrRuleKey role_keys[] = {
  KEY (LrRoleRule, "does", does, LINES, TRUE),
  KEY (LrRoleRule, "source", source, TEXT, TRUE),
  LAST_KEY,
};

static const LrRuleKey party_keys[] = {
  KEY (LrPartyRule, "name", name, TEXT, TRUE),
  KEY (LrPartyRule, "about", about, TEXT, FALSE),
  LAST_KEY,
};

static const LrRuleKey cadence_keys[] = {
  KEY (LrCadenceRule, "every", every, EVERY, TRUE),
  KEY (LrCadenceRule, "who", who, ROLE, TRUE),
  KEY (LrCadenceRule, "with", with, ROLES, FALSE),
  KEY (LrCadenceRule, "what", what, TEXT, TRUE),
  KEY (LrCadenceRule, "term", term, TERM, FALSE),
  KEY (LrCadenceRule, "source", source, TEXT, TRUE),
  LAST_KEY,
};

static const LrRuleKey participant_keys[] = {
  KEY (LrParticipantRule, "when", when, LINES, TRUE),
  KEY (LrParticipantRule, "why", why, TEXT, TRUE),
  KEY (LrParticipantRule, "source", source, TEXT, TRUE),
  LAST_KEY,
};

static const LrRuleKey situation_keys[] = {
  KEY (LrSituationRule, "title", title, TEXT, TRUE),
  KEY (LrSituationRule, "article", article, TEXT, FALSE),
  KEY (LrSituationRule, "partners", partners, ROLES, TRUE),
  KEY (LrSituationRule, "optional", optional, ROLES, FALSE),
  KEY (LrSituationRule, "item", items, LINES, TRUE),
  KEY (LrSituationRule, "term", terms, LINES, FALSE),
  KEY (LrSituationRule, "source", source, TEXT, TRUE),
  LAST_KEY,
};

#define SECTION(name, member, Struct, keys) \
  { name, G_STRUCT_OFFSET (LrRuleSet, member), sizeof (Struct), keys }

static const LrRuleSection set_section = { "ruleset", 0, sizeof (LrRuleSet), set_keys };
static const LrRuleSection duty_section = SECTION ("duty", duties, LrDutyRule, duty_keys);
static const LrRuleSection step_section = SECTION ("step", steps, LrStepRule, step_keys);
static const LrRuleSection route_section = SECTION ("route", routes, LrRouteRule, route_keys);
static const LrRuleSection role_section = SECTION ("role", roles, LrRoleRule, role_keys);
static const LrRuleSection party_section = SECTION ("party", parties, LrPartyRule, party_keys);
static const LrRuleSection cadence_section = SECTION ("cadence", cadences, LrCadenceRule, cadence_keys);
static const LrRuleSection participant_section = SECTION ("participant", participants, LrParticipantRule, participant_keys);
static const LrRuleSection situation_section = SECTION ("situation", situations, LrSituationRule, situation_keys);

static const LrRuleSection * const sections[] = {
  &set_section, &duty_section, &step_section, &route_section, &role_section, &party_section,
  &cadence_section, &participant_section, &situation_section,
  NULL,
};

/* What files of schools may still say. */
static const char *const former_sections[] = { "goal", "word", NULL };
static const char *const former_duty_keys[] = { "letter", NULL };

const LrRuleSection * const *
lr_rule_schema_get_sections (void)
{
  return sections;
}

const LrRuleSection *
lr_rule_schema_find_section (const char *name)
{
  for (guint i = 0; sections[i] != NULL; i++)
    {
      if (g_str_equal (sections[i]->name, name))
        return sections[i];
    }

  return NULL;
}

const LrRuleKey *
lr_rule_schema_find_key (const LrRuleSection *section,
                         const char          *name)
{
  for (const LrRuleKey *key = section->keys; key->name != NULL; key++)
    {
      if (g_str_equal (key->name, name))
        return key;
    }

  return NULL;
}

GPtrArray *
lr_rule_schema_get_list (const LrRuleSection *section,
                         const LrRuleSet     *set)
{
  return section->list == 0 ? NULL : G_STRUCT_MEMBER (GPtrArray *, set, section->list);
}

gboolean
lr_rule_schema_had_section (const char *name)
{
  return g_strv_contains (former_sections, name);
}

gboolean
lr_rule_schema_had_key (const LrRuleSection *section,
                        const char          *name)
{
  return section == &duty_section && g_strv_contains (former_duty_keys, name);
}
