/* lr-pupil-filter.c: which pupils the list shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-pupil-filter.h"

#include "lr-dossier.h"
#include "lr-pupil-search.h"

struct _LrPupilFilter
{
  GtkFilter         parent_instance;

  LrPupilStatuses  *statuses;
  char            **words;
  char             *class_name;
  LrPupilCases      cases;
  gboolean          left;
};

G_DEFINE_FINAL_TYPE (LrPupilFilter, lr_pupil_filter, GTK_TYPE_FILTER)

static gboolean
has_case (LrPupilFilter *self,
          LrRecord      *pupil)
{
  LrPupilStatus status;
  gboolean threatening = lr_record_get_boolean (pupil, LR_PUPIL_THREATENING);
  gboolean home;

  if (self->cases == LR_PUPIL_CASES_ALL)
    return TRUE;

  status = lr_pupil_statuses_find (self->statuses, lr_record_get_id (pupil));
  home = status.home_since != LR_DAY_NONE;

  switch (self->cases)
    {
    case LR_PUPIL_CASES_CONCERN:
      return home || threatening;

    case LR_PUPIL_CASES_HOME:
      return home;

    case LR_PUPIL_CASES_THREATENING:
      return threatening;

    case LR_PUPIL_CASES_STEP:
      return status.has_step;

    case LR_PUPIL_CASES_LATE:
      return status.n_late > 0;

    case LR_PUPIL_CASES_ALL:
    default:
      return TRUE;
    }
}

static gboolean
lr_pupil_filter_match (GtkFilter *filter,
                       gpointer   item)
{
  LrPupilFilter *self = LR_PUPIL_FILTER (filter);

  if (!self->left && lr_record_get_choice (item, LR_PUPIL_STATUS) == LR_PUPIL_STATUS_LEFT)
    return FALSE;

  if (self->class_name != NULL &&
      g_strcmp0 (lr_record_get_text (item, LR_PUPIL_CLASS), self->class_name) != 0)
    return FALSE;

  if (self->words != NULL &&
      !lr_pupil_search_matches ((const char * const *) self->words, item))
    return FALSE;

  return has_case (self, item);
}

static GtkFilterMatch
lr_pupil_filter_get_strictness (GtkFilter *filter)
{
  return GTK_FILTER_MATCH_SOME;
}

static void
lr_pupil_filter_finalize (GObject *object)
{
  LrPupilFilter *self = LR_PUPIL_FILTER (object);

  g_clear_object (&self->statuses);
  g_strfreev (self->words);
  g_free (self->class_name);

  G_OBJECT_CLASS (lr_pupil_filter_parent_class)->finalize (object);
}

static void
lr_pupil_filter_class_init (LrPupilFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lr_pupil_filter_finalize;
  GTK_FILTER_CLASS (klass)->match = lr_pupil_filter_match;
  GTK_FILTER_CLASS (klass)->get_strictness = lr_pupil_filter_get_strictness;
}

static void
lr_pupil_filter_init (LrPupilFilter *self)
{
}

static void
statuses_changed_cb (LrPupilFilter *self)
{
  if (self->cases != LR_PUPIL_CASES_ALL)
    gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

LrPupilFilter *
lr_pupil_filter_new (LrPupilStatuses *statuses)
{
  LrPupilFilter *self = g_object_new (LR_TYPE_PUPIL_FILTER, NULL);

  self->statuses = g_object_ref (statuses);
  g_signal_connect_object (statuses, "changed",
                           G_CALLBACK (statuses_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/* Does whoever is found by @words have all of @fewer too? */
static gboolean
includes (char **words,
          char **fewer)
{
  for (guint i = 0; fewer != NULL && fewer[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; !found && words != NULL && words[j] != NULL; j++)
        found = g_str_has_prefix (words[j], fewer[i]);
      if (!found)
        return FALSE;
    }

  return TRUE;
}

/* A letter more is looked for among those that are shown, a letter less among
 * those that are not. */
void
lr_pupil_filter_set_text (LrPupilFilter *self,
                          const char    *text)
{
  g_auto (GStrv) before = NULL;
  gboolean narrower;
  gboolean wider;

  g_return_if_fail (LR_IS_PUPIL_FILTER (self));

  before = self->words;
  self->words = lr_pupil_search_split (text);
  narrower = includes (self->words, before);
  wider = includes (before, self->words);
  if (narrower && wider)
    return;

  gtk_filter_changed (GTK_FILTER (self),
                      narrower ? GTK_FILTER_CHANGE_MORE_STRICT :
                      wider ? GTK_FILTER_CHANGE_LESS_STRICT : GTK_FILTER_CHANGE_DIFFERENT);
}

void
lr_pupil_filter_set_class (LrPupilFilter *self,
                           const char    *class_name)
{
  GtkFilterChange change;

  g_return_if_fail (LR_IS_PUPIL_FILTER (self));

  if (g_strcmp0 (self->class_name, class_name) == 0)
    return;

  change = self->class_name == NULL ? GTK_FILTER_CHANGE_MORE_STRICT :
           class_name == NULL ? GTK_FILTER_CHANGE_LESS_STRICT : GTK_FILTER_CHANGE_DIFFERENT;
  g_free (self->class_name);
  self->class_name = g_strdup (class_name);
  gtk_filter_changed (GTK_FILTER (self), change);
}

void
lr_pupil_filter_set_cases (LrPupilFilter *self,
                           LrPupilCases   cases)
{
  g_return_if_fail (LR_IS_PUPIL_FILTER (self));

  if (self->cases == cases)
    return;

  self->cases = cases;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/* @left: whether those who left school are shown too */
void
lr_pupil_filter_set_left (LrPupilFilter *self,
                          gboolean       left)
{
  g_return_if_fail (LR_IS_PUPIL_FILTER (self));

  if (self->left == left)
    return;

  self->left = left;
  gtk_filter_changed (GTK_FILTER (self),
                      left ? GTK_FILTER_CHANGE_LESS_STRICT : GTK_FILTER_CHANGE_MORE_STRICT);
}
