/* lr-face.c: what a kind of record is to a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-faces.h"

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
