/* lr-record-text.c: the values of a record as text, for programs and for people
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-record.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>

#include "lr-error.h"
#include "lr-record-private.h"
#include "lr-words.h"

static gboolean
refuse (const LrField  *field,
        const char     *text,
        const char     *expected,
        GError        **error)
{
  g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
               /* Translators: the name of a field, what was given, and what was expected. */
               _("%s: “%s” was not understood; expected is %s."),
               field->name, text, expected);
  return FALSE;
}

static gboolean
parse_boolean (const char *text,
               gint64     *value)
{
  static const char * const yes[] = { "1", "yes", "true", "ja", "j", "y", NULL };
  static const char * const no[] = { "0", "no", "false", "nee", "n", NULL };
  g_autofree char *word = g_ascii_strdown (text, -1);

  *value = g_strv_contains (yes, word);
  return *value || g_strv_contains (no, word);
}

/* Decimals with a comma or a point, in quarters of an hour. */
static gboolean
parse_hours (const char *text,
             gint64     *quarters)
{
  g_autofree char *number = g_strdelimit (g_strdup (text), ",", '.');
  char *end;
  double hours = g_ascii_strtod (number, &end);

  if (end == number || *end != '\0' || !(hours >= 0 && hours <= 10000))
    return FALSE;

  *quarters = (gint64) (hours * 4 + 0.5);
  return ABS (hours * 4 - (double) *quarters) < 0.001;
}

static char *
list_choices (const LrField *field)
{
  GString *list = g_string_new (NULL);

  for (const LrChoice *choice = field->choices; choice->id != NULL; choice++)
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", choice->id);

  return g_string_free (list, FALSE);
}

static gboolean
refuse_choice (const LrField  *field,
               const char     *text,
               GError        **error)
{
  g_autofree char *ids = list_choices (field);
  g_autofree char *expected = g_strdup_printf (_("one of: %s"), ids);

  return refuse (field, text, expected, error);
}

/* With commas, spaces or semicolons between. */
static gboolean
parse_choices (LrRecord    *record,
               guint        field_index,
               const char  *text,
               GError     **error)
{
  const LrField *field = &lr_record_get_kind (record)->fields[field_index];
  g_auto (GStrv) words = g_strsplit_set (text, ", ;", -1);
  g_autofree char *ids = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const LrChoice *choice = lr_field_find_choice (field, words[i]);
      char *more;

      if (*words[i] == '\0')
        continue;
      if (choice == NULL)
        return refuse_choice (field, words[i], error);

      more = lr_choices_set (field->choices, ids, choice->id, TRUE);
      g_free (ids);
      ids = more;
    }

  lr_record_set_text (record, field_index, ids);
  return TRUE;
}

gboolean
lr_record_parse (LrRecord    *record,
                 guint        field_index,
                 const char  *text,
                 GError     **error)
{
  const LrField *field = &lr_record_get_kind (record)->fields[field_index];
  gboolean empty = text == NULL || *text == '\0';
  const LrChoice *choice;
  gint64 number = 0;
  LrDay day = LR_DAY_NONE;
  char *end;

  if (!empty && !g_utf8_validate (text, -1, NULL))
    return refuse (field, "?", _("text in UTF-8"), error);

  switch (field->type)
    {
    case LR_FIELD_TEXT:
    case LR_FIELD_PROSE:
      lr_record_set_text (record, field_index, text);
      return TRUE;

    case LR_FIELD_CHOICE:
      choice = empty ? NULL : lr_field_find_choice (field, text);
      if (!empty && choice == NULL)
        return refuse_choice (field, text, error);
      lr_record_set_text (record, field_index, choice != NULL ? choice->id : NULL);
      return TRUE;

    case LR_FIELD_CHOICES:
      return parse_choices (record, field_index, empty ? "" : text, error);

    case LR_FIELD_BOOLEAN:
      if (!empty && !parse_boolean (text, &number))
        return refuse (field, text, _("yes or no"), error);
      break;

    case LR_FIELD_HOURS:
      if (!empty && !parse_hours (text, &number))
        return refuse (field, text, _("lesson hours in whole quarters, as 1.5"), error);
      break;

    case LR_FIELD_DAY:
      if (!empty && (!lr_day_parse_iso (text, &day) || day < LR_DAY_MIN || day > LR_DAY_MAX))
        return refuse (field, text, _("a date as 2026-10-07"), error);
      number = day;
      break;

    case LR_FIELD_INTEGER:
    case LR_FIELD_MOMENT:
    case LR_FIELD_RECORD:
    default:
      errno = 0;
      number = empty ? 0 : g_ascii_strtoll (text, &end, 10);
      if (!empty && (errno != 0 || end == text || *end != '\0'))
        return refuse (field, text, _("a whole number"), error);
      break;
    }

  lr_record_set_integer (record, field_index, number);
  return TRUE;
}

static char *
format_quarters (gint64 quarters)
{
  static const char * const fractions[] = { "", ".25", ".5", ".75" };

  return g_strdup_printf ("%" G_GINT64_FORMAT "%s", quarters / 4, fractions[quarters % 4]);
}

char *
lr_record_format (LrRecord *record,
                  guint     field_index)
{
  const LrField *field = &lr_record_get_kind (record)->fields[field_index];

  switch (field->type)
    {
    case LR_FIELD_TEXT:
    case LR_FIELD_PROSE:
    case LR_FIELD_CHOICE:
    case LR_FIELD_CHOICES:
      return g_strdup (lr_record_get_text (record, field_index) ?: "");

    case LR_FIELD_BOOLEAN:
      return g_strdup (lr_record_get_boolean (record, field_index) ? "yes" : "no");

    case LR_FIELD_DAY:
      return lr_day_format_iso (lr_record_get_day (record, field_index));

    case LR_FIELD_HOURS:
      if (lr_record_is_empty (record, field_index))
        return g_strdup ("");
      return format_quarters (lr_record_get_integer (record, field_index));

    case LR_FIELD_INTEGER:
    case LR_FIELD_MOMENT:
    case LR_FIELD_RECORD:
    default:
      if (lr_record_is_empty (record, field_index))
        return g_strdup ("");
      return g_strdup_printf ("%" G_GINT64_FORMAT, lr_record_get_integer (record, field_index));
    }
}

char *
lr_record_describe (LrRecord *record,
                    guint     field_index)
{
  const LrField *field = &lr_record_get_kind (record)->fields[field_index];

  if (field->type == LR_FIELD_BOOLEAN)
    return g_strdup (lr_record_get_boolean (record, field_index) ? C_("answer", "Yes") : C_("answer", "No"));

  if (lr_record_is_empty (record, field_index))
    return g_strdup ("");

  switch (field->type)
    {
    case LR_FIELD_CHOICE:
      return lr_choice_describe (field->choices, lr_record_get_text (record, field_index));

    case LR_FIELD_CHOICES:
      return lr_choices_describe (field->choices, lr_record_get_text (record, field_index));

    case LR_FIELD_DAY:
      return lr_day_format (lr_record_get_day (record, field_index), LR_DAY_FULL);

    case LR_FIELD_MOMENT:
      return lr_moment_format (lr_record_get_integer (record, field_index), LR_DAY_FULL);

    case LR_FIELD_HOURS:
      return lr_quarters_format (lr_record_get_integer (record, field_index));

    case LR_FIELD_TEXT:
    case LR_FIELD_PROSE:
    case LR_FIELD_BOOLEAN:
    case LR_FIELD_INTEGER:
    case LR_FIELD_RECORD:
    default:
      return lr_record_format (record, field_index);
    }
}

int
lr_record_find_missing (LrRecord *record)
{
  const LrKind *kind = lr_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if ((kind->fields[i].flags & LR_FIELD_REQUIRED) && lr_record_is_empty (record, i))
        return (int) i;
    }

  return -1;
}

gboolean
lr_record_check (LrRecord  *record,
                 GError   **error)
{
  const LrKind *kind = lr_record_get_kind (record);
  int missing = lr_record_find_missing (record);

  if (missing >= 0)
    {
      g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                   /* Translators: the label of a field. */
                   _("“%s” must be filled in."), _(kind->fields[missing].label));
      return FALSE;
    }

  return kind->check == NULL || kind->check (record, error);
}

GVariant *
lr_record_to_variant (LrRecord *record)
{
  const LrKind *kind = lr_record_get_kind (record);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LrField *field = &kind->fields[i];
      GVariant *value;

      if (lr_record_is_empty (record, i))
        continue;

      if (lr_field_holds_text (field))
        value = g_variant_new_string (lr_record_get_text (record, i));
      else
        value = g_variant_new_int64 (lr_record_get_integer (record, i));

      g_variant_builder_add (&builder, "{sv}", field->name, value);
    }

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

LrRecord *
lr_record_from_variant (const LrKind *kind,
                        GVariant     *values)
{
  LrRecord *record = lr_record_new (kind, 0);
  GVariantIter iter;
  const char *name;
  GVariant *value;

  g_variant_iter_init (&iter, values);
  while (g_variant_iter_loop (&iter, "{&sv}", &name, &value))
    {
      int field = lr_kind_find_field (kind, name);
      gboolean holds_text = field >= 0 && lr_field_holds_text (&kind->fields[field]);

      if (holds_text && g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
        lr_record_set_text (record, (guint) field, g_variant_get_string (value, NULL));
      else if (field >= 0 && !holds_text && g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
        lr_record_set_integer (record, (guint) field, g_variant_get_int64 (value));
    }

  return record;
}
