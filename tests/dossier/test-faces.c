/* test-faces.c: what a kind of record is to a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "every-kind.h"
#include "lr-face.h"
#include "scratch.h"

#define TODAY lr_day (2026, 11, 12)

static gboolean
stands_in (const LrFace *face,
           guint         field)
{
  for (const LrFaceGroup *group = face->groups; !lr_face_is_last (group); group++)
    {
      for (const LrFaceField *one = group->fields; one->field != LR_FACE_END; one++)
        {
          if (one->field == (int) field)
            return TRUE;
        }
    }

  return FALSE;
}

static void
every_kind_has_a_face (void)
{
  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      const LrFace *face = lr_face_get (lr_kinds[i]);

      g_test_message ("%s", lr_kinds[i]->name);
      g_assert_true (face->kind == lr_kinds[i]);
      for (const int *field = face->line; field != NULL && *field != LR_FACE_END; field++)
        g_assert_cmpint (*field, <, lr_kinds[i]->n_fields);
    }
}

/* No answer that she cannot give, and none that is asked twice. */
static void
every_needed_answer_can_be_given (void)
{
  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      const LrFace *face = lr_face_get (lr_kinds[i]);

      for (guint field = 0; face->groups != NULL && field < lr_kinds[i]->n_fields; field++)
        {
          const LrField *info = &lr_kinds[i]->fields[field];

          g_test_message ("%s %s", lr_kinds[i]->name, info->name);
          if ((info->flags & LR_FIELD_REQUIRED) && info->type != LR_FIELD_RECORD && face->kind != &lr_plan_kind)
            g_assert_true (stands_in (face, field));
        }
    }
}

static void
every_part_knows_its_whole (void)
{
  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      const LrFace *face = lr_face_get (lr_kinds[i]);

      for (const LrFaceGroup *group = face->groups; group != NULL && !lr_face_is_last (group); group++)
        {
          if (group->part == NULL)
            continue;

          g_test_message ("%s of %s", group->part->name, lr_kinds[i]->name);
          g_assert_cmpint (lr_face_find_parent (group->part, lr_kinds[i]), >=, 0);
          g_assert_nonnull (lr_face_get (group->part)->add);
          g_assert_nonnull (lr_face_get (group->part)->none);
        }
    }
  g_assert_cmpint (lr_face_find_parent (&lr_goal_kind, &lr_meeting_kind), ==, -1);
}

static void
an_answer_brings_its_date_along (void)
{
  g_autoptr (LrRecord) pupil = lr_record_new (&lr_pupil_kind, 0);

  lr_record_set_integer (pupil, LR_PUPIL_THREATENING, TRUE);
  lr_face_apply (pupil, LR_PUPIL_THREATENING, TODAY);
  g_assert_cmpuint (lr_record_get_day (pupil, LR_PUPIL_THREATENING_ON), ==, TODAY);
  g_assert_true (lr_face_shows (pupil, LR_PUPIL_THREATENING_ON));

  /* A date that was filled in is not overwritten. */
  lr_record_set_integer (pupil, LR_PUPIL_THREATENING_ON, TODAY - 9);
  lr_face_apply (pupil, LR_PUPIL_THREATENING, TODAY);
  g_assert_cmpuint (lr_record_get_day (pupil, LR_PUPIL_THREATENING_ON), ==, TODAY - 9);

  lr_record_set_integer (pupil, LR_PUPIL_THREATENING, FALSE);
  lr_face_apply (pupil, LR_PUPIL_THREATENING, TODAY);
  g_assert_true (lr_record_is_empty (pupil, LR_PUPIL_THREATENING_ON));
  g_assert_false (lr_face_shows (pupil, LR_PUPIL_THREATENING_ON));
}

static void
absence_that_goes_on_has_no_last_day (void)
{
  g_autoptr (LrRecord) absence = lr_record_new (&lr_absence_kind, 1);

  lr_record_set_integer (absence, LR_ABSENCE_END_ON, TODAY);
  lr_record_set_integer (absence, LR_ABSENCE_OPEN, TRUE);
  lr_face_apply (absence, LR_ABSENCE_OPEN, TODAY);
  g_assert_true (lr_record_is_empty (absence, LR_ABSENCE_END_ON));
  g_assert_false (lr_face_shows (absence, LR_ABSENCE_END_ON));

  lr_record_set_integer (absence, LR_ABSENCE_END_ON, TODAY);
  lr_face_apply (absence, LR_ABSENCE_END_ON, TODAY);
  g_assert_false (lr_record_get_boolean (absence, LR_ABSENCE_OPEN));
}

/* Today, unless the day is one that nobody has to answer. */
static void
a_new_record_begins_today (void)
{
  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      g_autoptr (LrRecord) record = lr_record_new (lr_kinds[i], 0);
      int day_field = lr_kinds[i]->day_field;

      g_test_message ("%s", lr_kinds[i]->name);
      lr_face_begin (record, NULL, TODAY);
      if (day_field < 0 || lr_kinds[i] == &lr_build_up_kind || lr_kinds[i] == &lr_party_kind)
        continue;
      g_assert_cmpuint (lr_record_get_day (record, (guint) day_field), ==,
                        lr_kinds[i]->fields[day_field].flags & LR_FIELD_REQUIRED ? TODAY : LR_DAY_NONE);
    }
}

static void
a_week_follows_the_last_one (void)
{
  g_autoptr (LrRecord) first = lr_record_new (&lr_build_up_kind, 1);
  g_autoptr (LrRecord) second = lr_record_new (&lr_build_up_kind, 1);
  g_autoptr (GPtrArray) siblings = g_ptr_array_new ();

  /* The coming Monday: the twelfth is a Thursday. */
  lr_face_begin (first, siblings, TODAY);
  g_assert_cmpuint (lr_record_get_day (first, LR_BUILD_UP_FROM_ON), ==, lr_day (2026, 11, 16));

  g_ptr_array_add (siblings, first);
  lr_face_begin (second, siblings, TODAY);
  g_assert_cmpuint (lr_record_get_day (second, LR_BUILD_UP_FROM_ON), ==, lr_day (2026, 11, 23));
}

/* Whatever stands in it, and when nothing does. */
static void
every_record_says_something_in_a_line (void)
{
  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      g_autoptr (LrRecord) empty = lr_record_new (lr_kinds[i], 1);
      g_autoptr (LrRecord) filled = lr_record_new (lr_kinds[i], 1);
      g_autofree char *many = g_strnfill (100000, 'x');

      for (guint field = 0; field < lr_kinds[i]->n_fields; field++)
        {
          LrFieldType type = lr_kinds[i]->fields[field].type;

          if (type == LR_FIELD_TEXT || type == LR_FIELD_PROSE)
            lr_record_set_text (filled, field, many);
          else if (lr_kinds[i]->fields[field].choices != NULL)
            lr_record_set_text (filled, field, "a-word-of-a-newer-version");
          else if (type == LR_FIELD_DAY)
            lr_record_set_integer (filled, field, TODAY);
        }

      for (guint j = 0; j < 2; j++)
        {
          g_autoptr (LrRecordSummary) summary = lr_face_summarise (j == 0 ? empty : filled, TODAY);
          g_autofree char *sentence = lr_record_summary_dup_sentence (summary);

          g_test_message ("%s", lr_kinds[i]->name);
          g_assert_cmpuint (strlen (summary->title), >, 0);
          g_assert_cmpuint (strlen (sentence), <, 2000);
          g_assert_null (strchr (sentence, '\n'));
        }
    }
}

static gboolean
is_read (const LrFaceTimeline *timeline,
         int                   field)
{
  for (const int *one = timeline->fields; *one != LR_FACE_END; one++)
    {
      if (*one == field)
        return TRUE;
    }

  return FALSE;
}

static void
count_item_cb (const LrTimelineItem *item,
               gpointer              user_data)
{
  guint *n_items = user_data;

  g_assert_cmpint (item->start, !=, LR_DAY_NONE);
  g_assert_cmpint (item->end, >=, item->start);
  g_assert_cmpstr (item->title, !=, "");
  g_assert_cmpint (item->id, >, 0);
  *n_items += 1;
}

/* A mark that asks for a field its face does not read is a critical warning. */
static void
a_kind_with_a_place_on_the_timeline_stands_there (Scratch       *scratch,
                                                  gconstpointer  data)
{
  guint n_items = 0;
  const LrFaceMarksTarget target = { .today = TODAY, .add = count_item_cb, .user_data = &n_items };

  g_autoptr (GPtrArray) pupils = NULL;
  gint64 pupil;

  every_kind_save (scratch->store);
  pupils = lr_store_list (scratch->store, &lr_pupil_kind, 0, NULL);
  pupil = lr_record_get_id (g_ptr_array_index (pupils, 0));
  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      const LrKind *kind = lr_kinds[i];
      const LrFaceTimeline *timeline = lr_face_get (kind)->timeline;
      g_autoptr (GError) error = NULL;

      if (timeline == NULL)
        continue;

      g_test_message ("%s", kind->name);
      n_items = 0;
      g_assert_true (lr_face_timeline_gather (timeline, kind, scratch->store, pupil, &target, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (n_items, >, 0);

      g_assert_true (kind->fields[timeline->fields[0]].type == LR_FIELD_DAY);
      if (timeline->next_on != 0)
        {
          g_assert_true (is_read (timeline, timeline->next_on));
          g_assert_true (kind->fields[timeline->next_on].type == LR_FIELD_DAY);
          g_assert_nonnull (timeline->next_title);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  lr_dossier_init ();

  g_test_add_func ("/faces/every-kind-has-a-face", every_kind_has_a_face);
  g_test_add_func ("/faces/every-needed-answer-can-be-given", every_needed_answer_can_be_given);
  g_test_add_func ("/faces/every-part-knows-its-whole", every_part_knows_its_whole);
  g_test_add_func ("/faces/an-answer-brings-its-date-along", an_answer_brings_its_date_along);
  g_test_add_func ("/faces/absence-that-goes-on-has-no-last-day", absence_that_goes_on_has_no_last_day);
  g_test_add_func ("/faces/a-new-record-begins-today", a_new_record_begins_today);
  g_test_add_func ("/faces/a-week-follows-the-last-one", a_week_follows_the_last_one);
  g_test_add ("/faces/a-kind-with-a-place-on-the-timeline-stands-there", Scratch, NULL,
              scratch_set_up, a_kind_with_a_place_on_the_timeline_stands_there, scratch_tear_down);
  g_test_add_func ("/faces/every-record-says-something-in-a-line", every_record_says_something_in_a_line);

  return g_test_run ();
}
