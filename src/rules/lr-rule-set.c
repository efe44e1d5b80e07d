/* lr-rule-set.c: the agreements of a region, read from a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-rule-set.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "lr-rules-resources.h"
#include "lr-rule-schema.h"

#define RESOURCE_FOLDER "/io/github/leerrecht/rules/rulesets/"

static const char *const shipped[] = {
  LR_RULE_SET_STATUTORY, "povo", "noord-kennemerland", "tilburg", "rotterdam", NULL,
};

/* The parties of a case, then the groups. */
static const char *const roles[] = {
  "pupil", "parent", "mentor", "absence-coordinator", "support-coordinator", "school-leader",
  "school-board", "swv-contact", "swv-coordinator", "lpa", "jg-coach", "youth-nurse",
  "youth-doctor", "sma-doctor", "access", "psychologist", "action-table-chair",
  "parent-officer", "education-consultant", "ziezon", "veilig-thuis", "halt", "other",
  "school", "support-team", "swv", "municipality", "action-table", "inspectorate", "all", NULL,
};

static const char *const our_roles[] = {
  "school", "mentor", "absence-coordinator", "support-coordinator", "school-leader",
  "support-team", "all", NULL,
};

static void
free_list (const LrRuleSection *section,
           GPtrArray           *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      LrRuleItem *item = list->pdata[i];

      lr_rule_values_clear (section, item);
      g_free (item->id);
      g_free (item);
    }

  g_ptr_array_unref (list);
}

static void
clear_set (gpointer data)
{
  LrRuleSet *set = data;
  const LrRuleSection *const *sections = lr_rule_schema_get_sections ();

  /* These come out of the headings, not out of keys. */
  for (guint i = 0; i < set->roles->len; i++)
    {
      LrRoleRule *role = set->roles->pdata[i];

      g_free (role->role);
      g_free (role->step);
    }

  for (guint i = 0; i < set->duties->len; i++)
    g_free (((LrDutyRule *) set->duties->pdata[i])->full_id);
  for (guint i = 0; i < set->cadences->len; i++)
    g_free (((LrCadenceRule *) set->cadences->pdata[i])->full_id);

  lr_rule_values_clear (sections[0], set);
  for (guint i = 1; sections[i] != NULL; i++)
    free_list (sections[i], lr_rule_schema_get_list (sections[i], set));

  g_free (set->name);
}

/* (transfer full): a rule set with nothing in it, to read into */
LrRuleSet *
lr_rule_set_new_empty (const char *name)
{
  LrRuleSet *set = g_atomic_rc_box_new0 (LrRuleSet);
  const LrRuleSection *const *sections = lr_rule_schema_get_sections ();

  set->name = g_strdup (name);
  for (guint i = 1; sections[i] != NULL; i++)
    G_STRUCT_MEMBER (GPtrArray *, set, sections[i]->list) = g_ptr_array_new ();

  return set;
}

LrRuleSet *
lr_rule_set_ref (LrRuleSet *set)
{
  g_return_val_if_fail (set != NULL, NULL);

  return g_atomic_rc_box_acquire (set);
}

void
lr_rule_set_unref (LrRuleSet *set)
{
  g_return_if_fail (set != NULL);

  g_atomic_rc_box_release_full (set, clear_set);
}

/**
 * lr_rule_set_get_shipped:
 *
 * Returns: (transfer none): the ids, `statutory` first
 */
const char *const *
lr_rule_set_get_shipped (void)
{
  return shipped;
}

/**
 * lr_rule_set_dup_shipped:
 *
 * Returns: (transfer full) (nullable): the text of the file, for a school that
 *   wants to change it
 */
char *
lr_rule_set_dup_shipped (const char *id)
{
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, id, ".ruleset", NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (lr_rules_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_return_val_if_fail (id != NULL, NULL);

  if (bytes == NULL)
    return NULL;

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static LrRuleSet *
read_shipped (const char  *id,
              GError     **error)
{
  g_autofree char *text = lr_rule_set_dup_shipped (id);
  g_autofree char *name = g_strconcat (id, ".ruleset", NULL);

  if (text == NULL)
    {
      g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND, _("There is no rule set “%s”."), id);
      return NULL;
    }

  return lr_rule_set_new_from_text (name, text, -1, error);
}

/**
 * lr_rule_set_load_shipped:
 *
 * They are part of the program and never change: each is read once, and whoever
 * asks gets the same one.
 *
 * Returns: (transfer full) (nullable)
 */
LrRuleSet *
lr_rule_set_load_shipped (const char  *id,
                          GError     **error)
{
  static GMutex mutex;
  static LrRuleSet *sets[G_N_ELEMENTS (shipped)];
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);

  for (guint i = 0; shipped[i] != NULL; i++)
    {
      if (g_strcmp0 (shipped[i], id) != 0)
        continue;

      if (sets[i] == NULL)
        sets[i] = read_shipped (id, error);
      return sets[i] != NULL ? lr_rule_set_ref (sets[i]) : NULL;
    }

  return read_shipped (id, error);
}

/* The item of @list with that id, or NULL. */
static gpointer
find_item (GPtrArray  *list,
           const char *id)
{
  for (guint i = 0; id != NULL && i < list->len; i++)
    {
      LrRuleItem *item = list->pdata[i];

      if (g_str_equal (item->id, id))
        return item;
    }

  return NULL;
}

const LrDutyRule *
lr_rule_set_find_duty (const LrRuleSet *set,
                       const char      *id)
{
  return find_item (set->duties, id);
}

const LrStepRule *
lr_rule_set_find_step (const LrRuleSet *set,
                       const char      *id)
{
  return find_item (set->steps, id);
}

const LrRouteRule *
lr_rule_set_find_route (const LrRuleSet *set,
                        const char      *id)
{
  return find_item (set->routes, id);
}

/**
 * lr_rule_set_find_role:
 * @step: "*" for what the party does in every step
 */
const LrRoleRule *
lr_rule_set_find_role (const LrRuleSet *set,
                       const char      *role,
                       const char      *step)
{
  g_autofree char *id = g_strjoin (" ", role, step, NULL);

  return find_item (set->roles, id);
}

const LrCadenceRule *
lr_rule_set_find_cadence (const LrRuleSet *set,
                          const char      *id)
{
  return find_item (set->cadences, id);
}

const LrSituationRule *
lr_rule_set_find_situation (const LrRuleSet *set,
                            const char      *id)
{
  return find_item (set->situations, id);
}

const char *
lr_rule_set_get_party_name (const LrRuleSet *set,
                            const LrRuleSet *fallback,
                            const char      *role)
{
  const LrPartyRule *party = set != NULL ? find_item (set->parties, role) : NULL;

  if (party == NULL && fallback != NULL)
    party = find_item (fallback->parties, role);

  return party != NULL ? party->name : role;
}

const char *const *
lr_role_get_ids (void)
{
  return roles;
}

gboolean
lr_role_is_ours (const char *role)
{
  return g_strv_contains (our_roles, role);
}
