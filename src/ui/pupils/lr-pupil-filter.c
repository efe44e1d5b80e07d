/* lr-pupil-filter.c: which pupils the list shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-pupil-filter.h"

#include "lr-dossier.h"
#include "lr-pupil-search.h"

struct _LrPupilFilter
{
  GtkFilter   parent_instance;

  LrWatch    *watch;
  char      **words;
  char      **chosen[LR_N_PUPIL_FACETS];  /* (nullable): all */
  gboolean    late;
};

G_DEFINE_FINAL_TYPE (LrPupilFilter, lr_pupil_filter, GTK_TYPE_FILTER)

/* What is looked for when no status was chosen: all but who left, ending with NULL. */
static const char *enrolled[LR_N_STANDINGS];

static gboolean
is_late (LrPupilFilter *self,
         LrRecord      *pupil)
{
  const LrCase *of = lr_watch_find_case (self->watch, lr_record_get_id (pupil));

  return of != NULL && of->standing.n_late > 0;
}

/* The case is only looked for where it matters. */
static gboolean
has_chosen (LrPupilFilter *self,
            LrPupilFacet   facet,
            LrRecord      *pupil)
{
  if (self->chosen[facet] != NULL)
    return g_strv_contains ((const char * const *) self->chosen[facet],
                            lr_pupil_facet_get_value (facet, pupil, self->watch));

  return facet != LR_PUPIL_FACET_STATUS ||
         lr_record_get_choice (pupil, LR_PUPIL_STATUS) != LR_PUPIL_STATUS_LEFT;
}

static gboolean
lr_pupil_filter_match (GtkFilter *filter,
                       gpointer   item)
{
  LrPupilFilter *self = LR_PUPIL_FILTER (filter);

  if (self->words != NULL &&
      !lr_pupil_search_matches ((const char * const *) self->words, item))
    return FALSE;

  for (guint i = 0; i < LR_N_PUPIL_FACETS; i++)
    {
      if (!has_chosen (self, i, item))
        return FALSE;
    }

  return !self->late || is_late (self, item);
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

  g_clear_object (&self->watch);
  g_strfreev (self->words);
  for (guint i = 0; i < LR_N_PUPIL_FACETS; i++)
    g_strfreev (self->chosen[i]);

  G_OBJECT_CLASS (lr_pupil_filter_parent_class)->finalize (object);
}

static void
lr_pupil_filter_class_init (LrPupilFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lr_pupil_filter_finalize;
  GTK_FILTER_CLASS (klass)->match = lr_pupil_filter_match;
  GTK_FILTER_CLASS (klass)->get_strictness = lr_pupil_filter_get_strictness;

  for (guint i = 0, n = 0; i < LR_N_STANDINGS; i++)
    {
      if (i != LR_STANDING_LEFT)
        enrolled[n++] = lr_pupil_facet_get_group (i);
    }
}

static void
lr_pupil_filter_init (LrPupilFilter *self)
{
}

/* Of all that may be chosen only the class is of the record itself. */
static void
reviewed_cb (LrPupilFilter *self)
{
  if (self->late || self->chosen[LR_PUPIL_FACET_STATUS] != NULL || self->chosen[LR_PUPIL_FACET_STEP] != NULL ||
      self->chosen[LR_PUPIL_FACET_REGIE] != NULL)
    gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

LrPupilFilter *
lr_pupil_filter_new (LrWatch *watch)
{
  LrPupilFilter *self = g_object_new (LR_TYPE_PUPIL_FILTER, NULL);

  self->watch = g_object_ref (watch);
  g_signal_connect_object (watch, "reviewed", G_CALLBACK (reviewed_cb), self, G_CONNECT_SWAPPED);
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

/* (nullable) @values and @wider: NULL for all there are */
static gboolean
is_within (const char * const *values,
           const char * const *wider)
{
  if (wider == NULL || values == NULL)
    return wider == NULL;

  for (guint i = 0; values[i] != NULL; i++)
    {
      if (!g_strv_contains (wider, values[i]))
        return FALSE;
    }

  return TRUE;
}

static const char * const *
get_looked_for (LrPupilFacet   facet,
                char         **chosen)
{
  if (chosen == NULL && facet == LR_PUPIL_FACET_STATUS)
    return enrolled;

  return (const char * const *) chosen;
}

void
lr_pupil_filter_set_chosen (LrPupilFilter      *self,
                            LrPupilFacet        facet,
                            const char * const *values)
{
  g_auto (GStrv) before = NULL;
  gboolean narrower, wider;

  g_return_if_fail (LR_IS_PUPIL_FILTER (self));
  g_return_if_fail (facet < LR_N_PUPIL_FACETS);

  before = self->chosen[facet];
  self->chosen[facet] = values != NULL && values[0] != NULL ? g_strdupv ((char **) values) : NULL;
  narrower = is_within (get_looked_for (facet, self->chosen[facet]), get_looked_for (facet, before));
  wider = is_within (get_looked_for (facet, before), get_looked_for (facet, self->chosen[facet]));
  if (narrower && wider)
    return;

  gtk_filter_changed (GTK_FILTER (self),
                      narrower ? GTK_FILTER_CHANGE_MORE_STRICT :
                      wider ? GTK_FILTER_CHANGE_LESS_STRICT : GTK_FILTER_CHANGE_DIFFERENT);
}

void
lr_pupil_filter_set_late (LrPupilFilter *self,
                          gboolean       late)
{
  g_return_if_fail (LR_IS_PUPIL_FILTER (self));

  if (self->late == late)
    return;

  self->late = late;
  gtk_filter_changed (GTK_FILTER (self), late ? GTK_FILTER_CHANGE_MORE_STRICT : GTK_FILTER_CHANGE_LESS_STRICT);
}
