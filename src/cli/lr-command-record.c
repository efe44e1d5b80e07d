/* lr-command-record.c: shows and adds records of any kind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-cli-fields.h"
#include "lr-dossier.h"

static const char *
get_type_name (LrFieldType type)
{
  static const char * const names[] = {
    [LR_FIELD_TEXT] = "text",
    [LR_FIELD_PROSE] = "prose",
    [LR_FIELD_CHOICE] = "choice",
    [LR_FIELD_CHOICES] = "choices",
    [LR_FIELD_INTEGER] = "integer",
    [LR_FIELD_HOURS] = "hours",
    [LR_FIELD_BOOLEAN] = "boolean",
    [LR_FIELD_DAY] = "day",
    [LR_FIELD_MOMENT] = "moment",
    [LR_FIELD_RECORD] = "record",
  };

  return names[type];
}

/* The ids of a choice, or the kind that a record field points to. */
static char *
describe_values (const LrField *field)
{
  GString *values = g_string_new (field->target);

  for (const LrChoice *choice = field->choices; choice != NULL && choice->id != NULL; choice++)
    g_string_append_printf (values, "%s%s", values->len > 0 ? " " : "", choice->id);

  return g_string_free (values, FALSE);
}

static gboolean
show_fields (const LrKind *kind)
{
  lr_cli_print_row ("field", "type", "required", "values", "label", NULL);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LrField *field = &kind->fields[i];
      g_autofree char *values = describe_values (field);

      if (field->flags & LR_FIELD_INTERNAL)
        continue;

      lr_cli_print_row (field->name, get_type_name (field->type),
                        field->flags & LR_FIELD_REQUIRED ? "yes" : "no",
                        values, _(field->label), NULL);
    }

  return TRUE;
}

/* The words that say whose record it is: a pupil number, or none. */
static guint
count_owner_words (const LrKind *kind)
{
  return kind->owner == LR_OWNER_PUPIL ? 1 : 0;
}

static gboolean
check_owner_word (LrCli         *cli,
                  const LrKind  *kind,
                  GError       **error)
{
  if (lr_cli_get_n_words (cli) >= 2 + count_owner_words (kind))
    return TRUE;

  g_propagate_error (error, lr_cli_usage_error (cli, _("A record “%s” belongs to a pupil: name the pupil number."),
                                                kind->name));
  return FALSE;
}

static gboolean
find_owner (LrCli         *cli,
            LrStore       *store,
            const LrKind  *kind,
            gint64        *owner,
            GError       **error)
{
  g_autoptr (LrRecord) pupil = NULL;

  *owner = 0;
  if (kind->owner == LR_OWNER_NONE)
    return TRUE;

  pupil = lr_dossier_find_pupil (store, lr_cli_get_word (cli, 2), error);
  if (pupil == NULL)
    return FALSE;

  *owner = lr_record_get_id (pupil);
  return TRUE;
}

static gboolean
list_records (LrCli         *cli,
              const LrKind  *kind,
              GError       **error)
{
  g_autofree guint *fields = g_new (guint, kind->n_fields);
  g_autoptr (GPtrArray) records = NULL;
  LrStore *store;
  gint64 owner;
  guint n_fields = 0;

  if (!check_owner_word (cli, kind, error))
    return FALSE;

  if (lr_cli_get_n_words (cli) > 2 + count_owner_words (kind))
    {
      g_propagate_error (error, lr_cli_usage_error (cli, _("“%s” is one word too many."),
                                                    lr_cli_get_word (cli, 2 + count_owner_words (kind))));
      return FALSE;
    }

  store = lr_cli_get_store (cli, error);
  if (store == NULL || !find_owner (cli, store, kind, &owner, error))
    return FALSE;

  records = lr_store_list (store, kind, owner, error);
  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (!(kind->fields[i].flags & LR_FIELD_INTERNAL))
        fields[n_fields++] = i;
    }
  lr_cli_print_fields (kind, fields, n_fields, records);
  return TRUE;
}

static gboolean
add_record (LrCli         *cli,
            const LrKind  *kind,
            GError       **error)
{
  guint first_field = 2 + count_owner_words (kind);
  g_autoptr (LrRecord) record = NULL;
  LrStore *store;
  gint64 owner;

  if (!check_owner_word (cli, kind, error) ||
      !lr_cli_check_fields (cli, kind, first_field, error))
    return FALSE;

  store = lr_cli_get_store (cli, error);
  if (store == NULL || !find_owner (cli, store, kind, &owner, error))
    return FALSE;

  record = lr_record_new (kind, owner);
  if (!lr_cli_apply_fields (cli, record, first_field, error) ||
      !lr_record_check (record, error) ||
      !lr_store_save (store, record, error))
    return FALSE;

  lr_cli_print ("%" G_GINT64_FORMAT "\n", lr_record_get_id (record));
  return TRUE;
}

static gboolean
run_record (LrCli   *cli,
            GError **error)
{
  const LrKind *kind;
  const char *verb;

  if (!lr_cli_parse (cli, NULL, 2, LR_CLI_ANY_WORDS, error))
    return FALSE;

  kind = lr_cli_find_kind (cli, lr_cli_get_word (cli, 1), error);
  if (kind == NULL)
    return FALSE;

  verb = lr_cli_get_word (cli, 0);
  if (g_str_equal (verb, "fields"))
    return show_fields (kind);
  if (g_str_equal (verb, "list"))
    return list_records (cli, kind, error);
  if (g_str_equal (verb, "add"))
    return add_record (cli, kind, error);

  g_propagate_error (error, lr_cli_usage_error (cli, _("“%s” is not fields, list or add."), verb));
  return FALSE;
}

const LrCommand lr_command_record = {
  .name = "record",
  .arguments = N_("fields KIND | list KIND PUPIL | add KIND PUPIL FIELD=VALUE …"),
  .summary = N_("Show or add records of any kind"),
  .details = N_("KIND is absence, contact, report, step, plan, goal, meeting, consent, offer or another; a wrong word "
                "gives the list. PUPIL is the pupil number; kinds that belong to the school, as closure, go without. "
                "“add” prints the id of the new record."),
  .run = run_record,
};
