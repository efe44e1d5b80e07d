/* lr-record.c: one record of any kind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _DEFAULT_SOURCE

#include "lr-record-private.h"

#include <string.h>

/* A text for text, prose and choice fields, a number for all others. */
typedef union
{
  char   *text;
  gint64  integer;
} LrValue;

typedef struct
{
  gint64   id;
  gint64   pupil;
  LrValue *values;
} LrRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LrRecord, lr_record, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_PUPIL,
  PROP_FIRST_FIELD,
};

static GParamSpec *properties[PROP_FIRST_FIELD];

static LrRecordPrivate *
get_private (LrRecord *record)
{
  return lr_record_get_instance_private (record);
}

/* Within this file a record was checked before: very many are read and written. */
static const LrKind *
peek_kind (LrRecord *record)
{
  return ((const LrRecordClass *) ((GTypeInstance *) record)->g_class)->kind;
}

static const LrField *
get_field (LrRecord *record,
           guint     field)
{
  const LrKind *kind = peek_kind (record);

  g_assert (field < kind->n_fields);
  return &kind->fields[field];
}

static void
notify_field (LrRecord *record,
              guint     field)
{
  g_object_notify_by_pspec (G_OBJECT (record), LR_RECORD_GET_CLASS (record)->pspecs[field]);
}

/* What was written about a child does not stay in memory after it. */
static void
free_text (char *text)
{
  if (text != NULL)
    explicit_bzero (text, strlen (text));
  g_free (text);
}

static void
lr_record_constructed (GObject *object)
{
  LrRecord *record = LR_RECORD (object);
  const LrKind *kind = peek_kind (record);

  G_OBJECT_CLASS (lr_record_parent_class)->constructed (object);
  get_private (record)->values = g_new0 (LrValue, MAX (kind->n_fields, 1));
}

static void
lr_record_finalize (GObject *object)
{
  LrRecord *record = LR_RECORD (object);
  LrRecordPrivate *priv = get_private (record);
  const LrKind *kind = peek_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (lr_field_holds_text (&kind->fields[i]))
        free_text (priv->values[i].text);
    }
  g_free (priv->values);

  G_OBJECT_CLASS (lr_record_parent_class)->finalize (object);
}

static void
lr_record_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LrRecord *record = LR_RECORD (object);
  guint field = prop_id - PROP_FIRST_FIELD;

  if (prop_id == PROP_ID)
    g_value_set_int64 (value, lr_record_get_id (record));
  else if (prop_id == PROP_PUPIL)
    g_value_set_int64 (value, lr_record_get_pupil (record));
  else if (G_VALUE_HOLDS_STRING (value))
    g_value_set_string (value, lr_record_get_text (record, field));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_value_set_boolean (value, lr_record_get_boolean (record, field));
  else if (G_VALUE_HOLDS_UINT (value))
    g_value_set_uint (value, lr_record_get_day (record, field));
  else
    g_value_set_int64 (value, lr_record_get_integer (record, field));
}

static void
lr_record_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  LrRecord *record = LR_RECORD (object);
  guint field = prop_id - PROP_FIRST_FIELD;

  if (prop_id < PROP_FIRST_FIELD)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (G_VALUE_HOLDS_STRING (value))
    lr_record_set_text (record, field, g_value_get_string (value));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    lr_record_set_integer (record, field, g_value_get_boolean (value));
  else if (G_VALUE_HOLDS_UINT (value))
    lr_record_set_integer (record, field, g_value_get_uint (value));
  else
    lr_record_set_integer (record, field, g_value_get_int64 (value));
}

static GParamSpec *
make_pspec (const LrField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY;

  switch (field->type)
    {
    case LR_FIELD_TEXT:
    case LR_FIELD_PROSE:
    case LR_FIELD_CHOICE:
    case LR_FIELD_CHOICES:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);

    case LR_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);

    case LR_FIELD_DAY:
      return g_param_spec_uint (field->name, NULL, NULL, 0, G_MAXUINT32, 0, flags);

    case LR_FIELD_INTEGER:
    case LR_FIELD_HOURS:
    case LR_FIELD_MOMENT:
    case LR_FIELD_RECORD:
    default:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
    }
}

/* The class of one kind: its properties are its table of fields. */
static void
kind_class_init (gpointer klass,
                 gpointer class_data)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const LrKind *kind = class_data;

  /* GObject does not let these two be inherited. */
  object_class->get_property = lr_record_get_property;
  object_class->set_property = lr_record_set_property;

  LR_RECORD_CLASS (klass)->kind = kind;
  LR_RECORD_CLASS (klass)->pspecs = g_new0 (GParamSpec *, MAX (kind->n_fields, 1));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      GParamSpec *pspec = make_pspec (&kind->fields[i]);

      g_object_class_install_property (object_class, PROP_FIRST_FIELD + i, pspec);
      LR_RECORD_CLASS (klass)->pspecs[i] = pspec;
    }
}

static void
lr_record_class_init (LrRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lr_record_constructed;
  object_class->finalize = lr_record_finalize;
  object_class->get_property = lr_record_get_property;
  object_class->set_property = lr_record_set_property;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_PUPIL] = g_param_spec_int64 ("pupil", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, PROP_FIRST_FIELD, properties);
}

static void
lr_record_init (LrRecord *record)
{
}

GType
lr_kind_get_type (const LrKind *kind)
{
  static GMutex mutex;
  GType type;

  g_return_val_if_fail (kind != NULL, G_TYPE_INVALID);

  type = g_type_from_name (kind->type_name);
  if (type != 0)
    {
      /* A class of another folder that has the name would be taken for a record. */
      g_assert (g_type_parent (type) == LR_TYPE_RECORD);
      return type;
    }

  g_mutex_lock (&mutex);
  type = g_type_from_name (kind->type_name);
  if (type == 0)
    {
      GTypeInfo info = {
        .class_size = sizeof (LrRecordClass),
        .class_init = kind_class_init,
        .class_data = kind,
        .instance_size = sizeof (LrRecord),
      };

      type = g_type_register_static (LR_TYPE_RECORD, kind->type_name, &info, G_TYPE_FLAG_FINAL);
    }
  g_mutex_unlock (&mutex);

  return type;
}

LrRecord *
lr_record_new (const LrKind *kind,
               gint64        pupil)
{
  LrRecord *record = g_object_new (lr_kind_get_type (kind), NULL);

  get_private (record)->pupil = pupil;
  return record;
}

LrRecord *
lr_record_copy (LrRecord *record)
{
  const LrKind *kind = lr_record_get_kind (record);
  LrRecord *copy = lr_record_new (kind, lr_record_get_pupil (record));

  get_private (copy)->id = lr_record_get_id (record);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (lr_field_holds_text (&kind->fields[i]))
        lr_record_set_text (copy, i, lr_record_get_text (record, i));
      else
        lr_record_set_integer (copy, i, lr_record_get_integer (record, i));
    }

  return copy;
}

const LrKind *
lr_record_get_kind (LrRecord *record)
{
  g_return_val_if_fail (LR_IS_RECORD (record), NULL);

  return peek_kind (record);
}

gboolean
lr_record_is (LrRecord     *record,
              const LrKind *kind)
{
  return lr_record_get_kind (record) == kind;
}

gint64
lr_record_get_id (LrRecord *record)
{
  g_return_val_if_fail (LR_IS_RECORD (record), 0);

  return get_private (record)->id;
}

void
lr_record_set_id (LrRecord *record,
                  gint64    id)
{
  g_return_if_fail (LR_IS_RECORD (record));

  if (get_private (record)->id == id)
    return;

  get_private (record)->id = id;
  g_object_notify_by_pspec (G_OBJECT (record), properties[PROP_ID]);
}

gint64
lr_record_get_pupil (LrRecord *record)
{
  g_return_val_if_fail (LR_IS_RECORD (record), 0);

  return get_private (record)->pupil;
}

void
lr_record_set_pupil (LrRecord *record,
                     gint64    pupil)
{
  g_return_if_fail (LR_IS_RECORD (record));

  if (get_private (record)->pupil == pupil)
    return;

  get_private (record)->pupil = pupil;
  g_object_notify_by_pspec (G_OBJECT (record), properties[PROP_PUPIL]);
}

const char *
lr_record_get_text (LrRecord *record,
                    guint     field)
{
  g_return_val_if_fail (LR_IS_RECORD (record), NULL);
  g_assert (lr_field_holds_text (get_field (record, field)));

  return get_private (record)->values[field].text;
}

void
lr_record_set_text (LrRecord   *record,
                    guint       field,
                    const char *text)
{
  LrValue *value;

  g_return_if_fail (LR_IS_RECORD (record));
  g_assert (lr_field_holds_text (get_field (record, field)));

  if (text != NULL && *text == '\0')
    text = NULL;

  value = &get_private (record)->values[field];
  if (g_strcmp0 (value->text, text) == 0)
    return;

  free_text (value->text);
  value->text = g_strdup (text);
  notify_field (record, field);
}

gint64
lr_record_get_integer (LrRecord *record,
                       guint     field)
{
  g_return_val_if_fail (LR_IS_RECORD (record), 0);
  g_assert (!lr_field_holds_text (get_field (record, field)));

  return get_private (record)->values[field].integer;
}

void
lr_record_set_integer (LrRecord *record,
                       guint     field,
                       gint64    number)
{
  LrValue *value;

  g_return_if_fail (LR_IS_RECORD (record));
  g_assert (!lr_field_holds_text (get_field (record, field)));

  value = &get_private (record)->values[field];
  if (value->integer == number)
    return;

  value->integer = number;
  notify_field (record, field);
}

int
lr_record_get_choice (LrRecord *record,
                      guint     field)
{
  g_return_val_if_fail (LR_IS_RECORD (record), LR_CHOICE_UNKNOWN);
  g_assert (get_field (record, field)->type == LR_FIELD_CHOICE);

  return lr_choice_from_id (get_field (record, field)->choices, get_private (record)->values[field].text);
}

void
lr_record_set_choice (LrRecord *record,
                      guint     field,
                      int       choice)
{
  g_return_if_fail (LR_IS_RECORD (record));
  g_assert (get_field (record, field)->type == LR_FIELD_CHOICE);

  if (choice != LR_CHOICE_UNKNOWN)
    lr_record_set_text (record, field, lr_choice_get_id (get_field (record, field)->choices, choice));
}

gboolean
lr_record_get_boolean (LrRecord *record,
                       guint     field)
{
  return lr_record_get_integer (record, field) != 0;
}

LrDay
lr_record_get_day (LrRecord *record,
                   guint     field)
{
  return (LrDay) lr_record_get_integer (record, field);
}

gboolean
lr_record_is_empty (LrRecord *record,
                    guint     field)
{
  g_return_val_if_fail (LR_IS_RECORD (record), TRUE);

  if (lr_field_holds_text (get_field (record, field)))
    return get_private (record)->values[field].text == NULL;
  else
    return get_private (record)->values[field].integer == 0;
}

void
lr_record_init_place (LrRecord *record,
                      gint64    id,
                      gint64    pupil)
{
  LrRecordPrivate *priv = get_private (record);

  priv->id = id;
  priv->pupil = pupil;
}

void
lr_record_init_text (LrRecord   *record,
                     guint       field,
                     const char *text)
{
  if (text != NULL && *text != '\0')
    get_private (record)->values[field].text = g_strdup (text);
}

void
lr_record_init_integer (LrRecord *record,
                        guint     field,
                        gint64    number)
{
  get_private (record)->values[field].integer = number;
}

gboolean
lr_record_is_same (LrRecord *record,
                   LrRecord *other)
{
  const LrKind *kind;

  if (record == NULL || other == NULL)
    return record == other;

  kind = peek_kind (record);
  g_assert (kind == peek_kind (other));

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LrValue *value = &get_private (record)->values[i];
      const LrValue *other_value = &get_private (other)->values[i];

      if (lr_field_holds_text (&kind->fields[i])
            ? g_strcmp0 (value->text, other_value->text) != 0
            : value->integer != other_value->integer)
        return FALSE;
    }

  return TRUE;
}
