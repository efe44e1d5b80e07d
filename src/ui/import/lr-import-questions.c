/* lr-import-questions.c: what a file leaves open, asked on one page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-import-questions.h"

#include <glib/gi18n.h>

#include "lr-choice-model.h"
#include "lr-choices.h"

/* More rows than these nobody goes through; the rest stays refused. */
#define MAX_ROWS 100

/* From so many numbers on there is one answer for all. */
#define MANY_DOUBTS 4

struct _LrImportQuestions
{
  AdwBin               parent_instance;

  LrImportProfile     *profile;     /* borrowed */
  GHashTable          *asked;       /* a set of keys */
  GHashTable          *removals;    /* a set of pupil numbers */
  AdwPreferencesPage  *page;        /* (nullable): before the first question */
};

G_DEFINE_FINAL_TYPE (LrImportQuestions, lr_import_questions, ADW_TYPE_BIN)

typedef enum
{
  ANSWER_NONE,
  ANSWER_SAME,
  ANSWER_NEW,
} DoubtAnswer;

static AdwPreferencesGroup *
add_group (LrImportQuestions *self,
           const char        *title,
           const char        *description)
{
  AdwPreferencesGroup *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP,
                                             "title", title, "description", description, NULL);

  adw_preferences_page_add (self->page, group);
  return group;
}

static GtkWidget *
add_combo (AdwPreferencesGroup *group,
           const char          *title,
           const char          *subtitle,
           GListModel          *model)
{
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW,
                                 "use-markup", FALSE,
                                 "title", title,
                                 "subtitle", subtitle,
                                 "subtitle-lines", 0,
                                 "model", model,
                                 NULL);

  adw_preferences_group_add (group, row);
  return row;
}

static GtkWidget *
add_switch (AdwPreferencesGroup *group,
            const char          *title,
            const char          *subtitle,
            gboolean             active)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", title,
                                 "title-lines", 0,
                                 "subtitle", subtitle,
                                 "subtitle-lines", 0,
                                 NULL);
  GtkWidget *toggle = g_object_new (GTK_TYPE_SWITCH, "active", active, "valign", GTK_ALIGN_CENTER, NULL);

  /* The row gives it its name. */
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (group, row);
  return toggle;
}

static void
code_chosen_cb (LrImportQuestions *self,
                GParamSpec        *pspec,
                AdwComboRow       *row)
{
  const char *code = g_object_get_data (G_OBJECT (row), "answers");
  guint selected = adw_combo_row_get_selected (row);
  int meaning;

  /* "Leave out", "Does not count", and then the kinds. */
  if (selected == 0)
    meaning = LR_ABSENCE_KIND_NONE;
  else if (selected == 1)
    meaning = LR_IMPORT_NOT_COUNTED;
  else
    meaning = (int) selected - 1;

  lr_import_profile_set_code (self->profile, code, meaning);
}

static void
ask_codes (LrImportQuestions *self,
           GPtrArray         *unknown)
{
  g_autoptr (GListModel) kinds = lr_choice_model_new (lr_absence_kinds, _("Does not count"));
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  AdwPreferencesGroup *group;

  if (unknown->len == 0)
    return;

  gtk_string_list_append (model, _("Leave out"));
  for (guint i = 0; i < g_list_model_get_n_items (kinds); i++)
    gtk_string_list_append (model, gtk_string_list_get_string (GTK_STRING_LIST (kinds), i));

  group = add_group (self, _("What do these codes mean?"),
                     _("Every school has its own. The answer is remembered for the next time. "
                       "“Does not count” is for a lesson from home, for example."));
  for (guint i = 0; i < MIN (unknown->len, MAX_ROWS); i++)
    {
      const LrImportUnknownCode *code = g_ptr_array_index (unknown, i);
      g_autofree char *lines = NULL;
      GtkWidget *row;

      lines = g_strdup_printf (ngettext ("%u line, first on line %u", "%u lines, first on line %u", code->n_lines),
                               code->n_lines, code->first_line);
      row = add_combo (group, code->code, lines, G_LIST_MODEL (model));
      g_object_set_data_full (G_OBJECT (row), "answers", g_strdup (code->code), g_free);
      g_signal_connect_object (row, "notify::selected", G_CALLBACK (code_chosen_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
minutes_changed_cb (LrImportQuestions *self,
                    GtkSpinButton     *spin)
{
  lr_import_profile_set_lesson_minutes (self->profile, (guint) gtk_spin_button_get_value_as_int (spin));
}

static void
ask_minutes (LrImportQuestions    *self,
             AdwPreferencesGroup  *group,
             const LrImportResult *result)
{
  g_autofree char *lines = NULL;
  GtkWidget *spin = gtk_spin_button_new_with_range (0, LR_IMPORT_MAX_LESSON_MINUTES, 5);
  GtkWidget *row;

  lines = g_strdup_printf (ngettext ("%u line has a begin and an end time. With 0 it is left out.",
                                     "%u lines have a begin and an end time. With 0 they are left out.",
                                     result->n_clock_lines),
                           result->n_clock_lines);
  row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("How many minutes does a lesson last?"), "title-lines", 0,
                      "subtitle", lines, "subtitle-lines", 0, NULL);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), lr_import_profile_get_lesson_minutes (self->profile));
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (minutes_changed_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  adw_preferences_group_add (group, row);
}

static void
whole_days_cb (LrImportQuestions *self,
               GParamSpec        *pspec,
               GtkSwitch         *toggle)
{
  lr_import_profile_set_whole_days (self->profile, gtk_switch_get_active (toggle));
}

static void
month_first_cb (LrImportQuestions *self,
                GParamSpec        *pspec,
                GtkSwitch         *toggle)
{
  lr_import_profile_set_month_first (self->profile, gtk_switch_get_active (toggle));
}

static void
ask_whole_days (LrImportQuestions    *self,
                AdwPreferencesGroup  *group,
                const LrImportResult *result)
{
  g_autofree char *lines = NULL;
  GtkWidget *toggle;

  lines = g_strdup_printf (ngettext ("%u line has clock times beside several days, one time only, or lessons in a column that is not read.",
                                     "%u lines have clock times beside several days, one time only, or lessons in a column that is not read.",
                                     result->n_part_days),
                           result->n_part_days);
  toggle = add_switch (group, _("Does each of those days count as a whole one?"), lines,
                       lr_import_profile_get_whole_days (self->profile));
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (whole_days_cb), self, G_CONNECT_SWAPPED);
}

static void
ask_month_first (LrImportQuestions    *self,
                 AdwPreferencesGroup  *group,
                 const LrImportResult *result)
{
  g_autofree char *lines = NULL;
  GtkWidget *toggle;

  lines = g_strdup_printf (ngettext ("%u line has a date like 11/16/2026, or one that may be two days.",
                                     "%u lines have a date like 11/16/2026, or one that may be two days.",
                                     result->n_month_first),
                           result->n_month_first);
  toggle = add_switch (group, _("Does the month stand before the day in all dates?"), lines,
                       lr_import_profile_get_month_first (self->profile));
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (month_first_cb), self, G_CONNECT_SWAPPED);
}

static void
ask_days (LrImportQuestions    *self,
          const LrImportResult *result)
{
  AdwPreferencesGroup *group;

  if (result->n_clock_lines + result->n_part_days + result->n_month_first == 0)
    return;

  group = add_group (self, _("Days and times"), NULL);
  if (result->n_clock_lines > 0)
    ask_minutes (self, group, result);
  if (result->n_part_days > 0)
    ask_whole_days (self, group, result);
  if (result->n_month_first > 0)
    ask_month_first (self, group, result);
}

static void
answer_doubt (LrImportQuestions *self,
              const char        *number,
              const char        *known,
              DoubtAnswer        answer)
{
  switch (answer)
    {
    case ANSWER_SAME:
      lr_import_profile_set_same_pupil (self->profile, number, known);
      break;

    case ANSWER_NEW:
      lr_import_profile_set_new_pupil (self->profile, number);
      break;

    case ANSWER_NONE:
    default:
      lr_import_profile_forget_pupil (self->profile, number);
      break;
    }
}

static void
doubt_chosen_cb (LrImportQuestions *self,
                 GParamSpec        *pspec,
                 AdwComboRow       *row)
{
  const char *number = g_object_get_data (G_OBJECT (row), "answers");
  const char *known = g_object_get_data (G_OBJECT (row), "known");

  answer_doubt (self, number, known, (DoubtAnswer) adw_combo_row_get_selected (row));
}

static void
add_doubt (LrImportQuestions   *self,
           AdwPreferencesGroup *group,
           GListModel          *model,
           const LrImportDoubt *doubt)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  /* Translators: a pupil number and a line of a file. */
  title = g_strdup_printf (_("%s on line %u"), doubt->number, doubt->line);
  if (doubt->is_person)
    /* Translators: a name and a pupil number. */
    subtitle = g_strdup_printf (_("Name and birth date are those of %s, number %s"), doubt->name, doubt->known);
  else
    subtitle = g_strdup_printf (_("But for zeros or signs this is the number of %s, %s"), doubt->name, doubt->known);

  row = add_combo (group, title, subtitle, model);
  g_object_set_data_full (G_OBJECT (row), "answers", g_strdup (doubt->number), g_free);
  g_object_set_data_full (G_OBJECT (row), "known", g_strdup (doubt->known), g_free);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (doubt_chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
ask_doubts (LrImportQuestions *self,
            GPtrArray         *doubts)
{
  const char * const answers[] = {
    _("Leave out"),
    _("The same pupil"),
    _("Another pupil"),
    NULL
  };
  g_autoptr (GtkStringList) model = gtk_string_list_new (answers);
  AdwPreferencesGroup *group;

  if (doubts->len == 0)
    return;

  group = add_group (self, _("Are these the same pupils?"),
                     _("A spreadsheet takes the zeros off a number. One pupil must not get two dossiers."));
  if (doubts->len >= MANY_DOUBTS)
    {
      GtkWidget *row = add_combo (group, _("All of them"), _("For those without an answer of their own"),
                                  G_LIST_MODEL (model));

      g_object_set_data_full (G_OBJECT (row), "answers", g_strdup (LR_IMPORT_ALL), g_free);
      g_signal_connect_object (row, "notify::selected",
                               G_CALLBACK (doubt_chosen_cb), self, G_CONNECT_SWAPPED);
    }

  for (guint i = 0; i < MIN (doubts->len, MAX_ROWS); i++)
    add_doubt (self, group, G_LIST_MODEL (model), g_ptr_array_index (doubts, i));
}

static void
removal_cb (LrImportQuestions *self,
            GParamSpec        *pspec,
            GtkSwitch         *toggle)
{
  const char *number = g_object_get_data (G_OBJECT (toggle), "answers");

  if (gtk_switch_get_active (toggle))
    g_hash_table_add (self->removals, g_strdup (number));
  else
    g_hash_table_remove (self->removals, number);
}

/* Whether there is anything of it that an import may remove. */
static gboolean
is_removable (const LrImportResult    *result,
              const LrImportWithdrawn *withdrawn)
{
  return result->can_remove && withdrawn->n_kept < withdrawn->days->len;
}

static void
ask_withdrawn (LrImportQuestions    *self,
               const LrImportResult *result)
{
  AdwPreferencesGroup *group = NULL;
  guint n_shown = 0;

  for (guint i = 0; i < result->withdrawn->len && n_shown < MAX_ROWS; i++)
    {
      const LrImportWithdrawn *withdrawn = g_ptr_array_index (result->withdrawn, i);
      g_autofree char *days = lr_import_withdrawn_dup_days (withdrawn);
      g_autofree char *title = g_strdup_printf ("%s (%s)", withdrawn->name, withdrawn->number);
      g_autofree char *subtitle = NULL;
      GtkWidget *toggle;

      if (!is_removable (result, withdrawn))
        continue;

      if (group == NULL)
        group = add_group (self, _("Remove what the school took back?"),
                           _("These absences were imported earlier, lie in the period of this file and are no longer in it. "
                             "Leave them when the file is only about some pupils or some kinds of absence."));

      subtitle = withdrawn->in_file ? g_strdup (days)
                                    : g_strdup_printf (_("%s. The file has no line of this pupil."), days);
      toggle = add_switch (group, title, subtitle, g_hash_table_contains (self->removals, withdrawn->number));
      g_object_set_data_full (G_OBJECT (toggle), "answers", g_strdup (withdrawn->number), g_free);
      g_signal_connect_object (toggle, "notify::active", G_CALLBACK (removal_cb), self, G_CONNECT_SWAPPED);
      n_shown++;
    }
}

/* Returns: whether it was not asked before */
static gboolean
mark (LrImportQuestions *self,
      const char        *kind,
      const char        *what)
{
  return g_hash_table_add (self->asked, g_strconcat (kind, " ", what, NULL));
}

static gboolean
mark_all (LrImportQuestions    *self,
          const LrImportResult *result)
{
  gboolean is_new = FALSE;

  for (guint i = 0; i < result->unknown_codes->len; i++)
    {
      const LrImportUnknownCode *unknown = g_ptr_array_index (result->unknown_codes, i);

      is_new |= mark (self, "code", unknown->code);
    }

  for (guint i = 0; i < result->doubts->len; i++)
    {
      const LrImportDoubt *doubt = g_ptr_array_index (result->doubts, i);

      is_new |= mark (self, "doubt", doubt->number);
    }

  for (guint i = 0; i < result->withdrawn->len; i++)
    {
      const LrImportWithdrawn *withdrawn = g_ptr_array_index (result->withdrawn, i);

      if (is_removable (result, withdrawn))
        is_new |= mark (self, "withdrawn", withdrawn->number);
    }

  if (result->n_clock_lines > 0)
    is_new |= mark (self, "lesson", "minutes");
  if (result->n_part_days > 0)
    is_new |= mark (self, "whole", "days");
  if (result->n_month_first > 0)
    is_new |= mark (self, "month", "first");

  return is_new;
}

gboolean
lr_import_questions_ask (LrImportQuestions    *self,
                         const LrImportResult *result)
{
  g_return_val_if_fail (LR_IS_IMPORT_QUESTIONS (self), FALSE);

  if (!mark_all (self, result))
    return FALSE;

  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  ask_codes (self, result->unknown_codes);
  ask_days (self, result);
  ask_doubts (self, result->doubts);
  ask_withdrawn (self, result);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->page));
  return TRUE;
}

gboolean
lr_import_questions_has_any (LrImportQuestions *self)
{
  g_return_val_if_fail (LR_IS_IMPORT_QUESTIONS (self), FALSE);

  return self->page != NULL;
}

void
lr_import_questions_start (LrImportQuestions *self,
                           LrImportProfile   *profile)
{
  g_return_if_fail (LR_IS_IMPORT_QUESTIONS (self));

  self->profile = profile;
  self->page = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_hash_table_remove_all (self->asked);
  g_hash_table_remove_all (self->removals);
}

char **
lr_import_questions_dup_removals (LrImportQuestions *self)
{
  g_autofree gpointer *numbers = NULL;

  g_return_val_if_fail (LR_IS_IMPORT_QUESTIONS (self), NULL);

  numbers = g_hash_table_get_keys_as_array (self->removals, NULL);
  return g_strdupv ((char **) numbers);
}

static void
lr_import_questions_finalize (GObject *object)
{
  LrImportQuestions *self = LR_IMPORT_QUESTIONS (object);

  g_hash_table_unref (self->asked);
  g_hash_table_unref (self->removals);

  G_OBJECT_CLASS (lr_import_questions_parent_class)->finalize (object);
}

static void
lr_import_questions_class_init (LrImportQuestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lr_import_questions_finalize;
}

static void
lr_import_questions_init (LrImportQuestions *self)
{
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->removals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

