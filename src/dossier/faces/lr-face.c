/* lr-face.c: what a kind of record is to a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

#include "lr-text.h"
#include "lr-words.h"

#define FACE_ADDRESS(K, symbol) &lr_##symbol##_face,

static const LrFace * const faces[] = { LR_EACH_KIND (FACE_ADDRESS) };

gboolean
lr_face_is_last (const LrFaceGroup *group)
{
  return group->title == NULL && group->part == NULL && group->fields[0].field == LR_FACE_END;
}

const LrFace *
lr_face_get (const LrKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    {
      if (faces[i]->kind == kind)
        return faces[i];
    }

  g_error ("The kind %s has no face.", kind->name);
}

void
lr_face_apply (LrRecord *record,
               guint     changed,
               LrDay     today)
{
  const LrFace *face = lr_face_get (lr_record_get_kind (record));

  if (face->apply != NULL)
    face->apply (record, changed, today);
}

gboolean
lr_face_shows (LrRecord *record,
               guint     field)
{
  const LrFace *face = lr_face_get (lr_record_get_kind (record));

  return face->shows == NULL || face->shows (record, field);
}

void
lr_face_begin (LrRecord  *record,
               GPtrArray *siblings,
               LrDay      today)
{
  const LrKind *kind = lr_record_get_kind (record);
  const LrFace *face = lr_face_get (kind);

  if (face->begin != NULL)
    face->begin (record, siblings, today);
  else if (kind->day_field >= 0 && (kind->fields[kind->day_field].flags & LR_FIELD_REQUIRED) != 0)
    lr_record_set_integer (record, (guint) kind->day_field, today);
}

const LrFacePerson *
lr_face_find_person (const LrKind *kind,
                     guint         field)
{
  const LrFacePerson *person = lr_face_get (kind)->people;

  for (; person != NULL && person->name != LR_FACE_END; person++)
    {
      if (person->name == (int) field)
        return person;
    }

  return NULL;
}

static gboolean
names (const char *text,
       const char *name)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_str_equal (g_strstrip (parts[i]), name))
        return TRUE;
    }

  return FALSE;
}

/* Where several may stand, it is one more. */
static void
set_role (LrRecord   *record,
          guint       field,
          const char *role)
{
  const LrField *info = &lr_record_get_kind (record)->fields[field];
  g_autofree char *roles = NULL;

  if (info->type == LR_FIELD_CHOICES && role != NULL)
    roles = lr_choices_set (info->choices, lr_record_get_text (record, field), role, TRUE);
  if (info->type != LR_FIELD_CHOICES || role != NULL)
    lr_record_set_text (record, field, roles != NULL ? roles : role);
}

void
lr_face_pick_person (LrRecord       *record,
                     guint           field,
                     const LrPerson *person)
{
  const LrFacePerson *fields = lr_face_find_person (lr_record_get_kind (record), field);
  g_autofree char *text = g_strdup (lr_record_get_text (record, field));
  g_autofree char *both = NULL;

  g_return_if_fail (fields != NULL);

  if (text != NULL)
    g_strstrip (text);
  if (!fields->several || text == NULL || *text == '\0')
    lr_record_set_text (record, field, person->name);
  else if (!names (text, person->name))
    {
      both = g_strdup_printf ("%s, %s", text, person->name);
      lr_record_set_text (record, field, both);
    }

  if (fields->role != 0)
    set_role (record, (guint) fields->role, person->role);
  if (fields->organisation != 0)
    lr_record_set_text (record, (guint) fields->organisation, person->organisation);
  if (fields->phone != 0)
    lr_record_set_text (record, (guint) fields->phone, person->phone);
  if (fields->email != 0)
    lr_record_set_text (record, (guint) fields->email, person->email);
}

/* Its first text, and then the others. */
static void
summarise_by_table (LrRecordSummary *summary,
                    LrRecord        *record)
{
  const LrKind *kind = lr_record_get_kind (record);
  g_autofree int *fields = g_new (int, kind->n_fields + 1);
  guint n = 0;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (!lr_record_is_empty (record, i) && lr_field_holds_text (&kind->fields[i]))
        fields[n++] = (int) i;
    }
  fields[n] = -1;

  if (n == 0)
    return;

  summary->title = LR_SUMMARY_JOIN (record, fields[0]);
  summary->text = lr_record_summary_join (record, fields + 1);
}

/* Never NULL, and never more than a row can show. */
static void
fill_in (char **text,
         guint  max_letters)
{
  g_autofree char *whole = *text;

  *text = lr_text_cap (whole != NULL ? whole : "", max_letters);
}

LrRecordSummary *
lr_face_summarise (LrRecord *record,
                   LrDay     today)
{
  const LrKind *kind = lr_record_get_kind (record);
  const LrFace *face = lr_face_get (kind);
  LrRecordSummary *summary = g_new0 (LrRecordSummary, 1);

  if (face->summarise != NULL)
    face->summarise (summary, record, today);
  else
    summarise_by_table (summary, record);

  if (summary->when == NULL && kind->day_field >= 0 && !lr_record_is_empty (record, (guint) kind->day_field))
    summary->when = lr_day_format (lr_record_get_day (record, (guint) kind->day_field), LR_DAY_SHORT);
  if (summary->title == NULL || *summary->title == '\0')
    {
      g_free (summary->title);
      summary->title = g_strdup (_(kind->label));
    }
  fill_in (&summary->when, LR_TEXT_NAME);
  fill_in (&summary->title, LR_TEXT_ROW);
  fill_in (&summary->text, LR_TEXT_ROW);
  fill_in (&summary->mark, LR_TEXT_NAME);

  return summary;
}

int
lr_face_find_parent (const LrKind *kind,
                     const LrKind *parent)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (kind->fields[i].type == LR_FIELD_RECORD && g_str_equal (kind->fields[i].target, parent->name))
        return (int) i;
    }

  return -1;
}

gint64
lr_face_get_parent (LrRecord     *record,
                    const LrKind *parent)
{
  int field = lr_face_find_parent (lr_record_get_kind (record), parent);

  return field >= 0 ? lr_record_get_integer (record, (guint) field) : 0;
}
