/* lr-rule-shipped.c: the rule sets that are part of the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-rule-shipped.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "lr-rule-reader.h"
#include "lr-rules-resources.h"

#define RESOURCE_FOLDER "/io/github/leerrecht/rules/rulesets/"

/* As data/rulesets/meson.build lists them. */
static const char *const shipped[] = { LR_SHIPPED_RULE_SETS, NULL };

const char *const *
lr_rule_set_get_shipped (void)
{
  return shipped;
}

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
