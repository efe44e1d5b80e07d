/* lr-chosen-situation.c: special situations of a pupil and their checklists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-chosen-situation.h"

#include <glib/gi18n.h>

#include "lr-watch-private.h"

static void
clear_situation (gpointer data)
{
  LrChosenSituation *self = data;

  g_clear_object (&self->record);
  g_clear_pointer (&self->set, lr_rule_set_unref);
  g_clear_pointer (&self->items, g_array_unref);
}

LrChosenSituation *
lr_chosen_situation_ref (LrChosenSituation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
lr_chosen_situation_unref (LrChosenSituation *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_situation);
}

static LrRuleSet *
find_set (LrWatch      *self,
          const LrCase *of,
          const char   *situation)
{
  LrRuleBooks *books = lr_watch_get_rule_books (self);
  g_autoptr (GPtrArray) ids = books != NULL ? lr_rule_books_list (books) : g_ptr_array_new ();

  if (of->rule_set != NULL &&
      (situation != NULL ? lr_rule_set_find_situation (of->rule_set, situation) != NULL
                         : of->rule_set->situations->len > 0))
    return of->rule_set;

  for (guint i = 0; i < ids->len; i++)
    {
      LrRuleSet *set = lr_rule_books_find (books, ids->pdata[i]);

      if (set != NULL &&
          (situation != NULL ? lr_rule_set_find_situation (set, situation) != NULL : set->situations->len > 0))
        return set;
    }

  return NULL;
}

LrRuleSet *
lr_watch_find_situations (LrWatch      *self,
                          const LrCase *of)
{
  g_return_val_if_fail (LR_IS_WATCH (self) && of != NULL, NULL);

  return find_set (self, of, NULL);
}

/* The tick of @text among the children of a situation. */
static LrRecord *
find_check (GPtrArray  *checks,
            const char *text)
{
  for (guint i = 0; i < checks->len; i++)
    {
      LrRecord *check = g_ptr_array_index (checks, i);

      if (g_strcmp0 (lr_record_get_text (check, LR_SITUATION_CHECK_ITEM), text) == 0)
        return check;
    }

  return NULL;
}

static LrChosenSituation *
make_situation (LrWatch       *self,
                const LrCase  *of,
                LrRecord      *record,
                GError       **error)
{
  const char *id = lr_record_get_text (record, LR_SITUATION_SITUATION);
  LrRuleSet *set = find_set (self, of, id);
  g_autoptr (GPtrArray) checks = lr_store_list_children (self->store, &lr_situation_check_kind,
                                                         LR_SITUATION_CHECK_SITUATION,
                                                         lr_record_get_id (record), error);
  LrChosenSituation *made;

  if (checks == NULL)
    return NULL;

  made = g_atomic_rc_box_new0 (LrChosenSituation);
  made->record = g_object_ref (record);
  made->items = g_array_new (FALSE, FALSE, sizeof (LrSituationItem));
  if (set == NULL)
    return made;

  made->set = lr_rule_set_ref (set);
  made->rule = lr_rule_set_find_situation (set, id);
  for (guint i = 0; made->rule->items[i] != NULL; i++)
    {
      LrRecord *check = find_check (checks, made->rule->items[i]);
      LrSituationItem item = {
        .text = made->rule->items[i],
        .done_on = check != NULL ? lr_record_get_day (check, LR_SITUATION_CHECK_DONE_ON) : LR_DAY_NONE,
        .check = check != NULL ? lr_record_get_id (check) : 0,
      };

      g_array_append_val (made->items, item);
    }

  return made;
}

GPtrArray *
lr_watch_load_situations (LrWatch  *self,
                          gint64    pupil,
                          GError  **error)
{
  g_autoptr (LrCase) of = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) situations = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_chosen_situation_unref);

  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  of = lr_watch_load_case (self, pupil, error);
  records = of != NULL ? lr_store_list (self->store, &lr_situation_kind, pupil, error) : NULL;
  if (records == NULL)
    return NULL;

  for (guint i = records->len; i > 0; i--)
    {
      LrChosenSituation *made = make_situation (self, of, g_ptr_array_index (records, i - 1), error);

      if (made == NULL)
        return NULL;
      g_ptr_array_add (situations, made);
    }

  return g_steal_pointer (&situations);
}

gboolean
lr_watch_choose_situation (LrWatch     *self,
                           gint64       pupil,
                           const char  *situation,
                           LrDay        on,
                           const char  *note,
                           GError     **error)
{
  g_autoptr (LrCase) of = NULL;
  g_autoptr (LrRecord) record = NULL;

  g_return_val_if_fail (LR_IS_WATCH (self) && situation != NULL, FALSE);

  of = lr_watch_load_case (self, pupil, error);
  if (of == NULL || !lr_watch_check_day (self, on, error))
    return FALSE;

  if (find_set (self, of, situation) == NULL)
    {
      g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND, _("No rule set knows the situation “%s”."), situation);
      return FALSE;
    }

  record = lr_record_new (&lr_situation_kind, pupil);
  lr_record_set_text (record, LR_SITUATION_SITUATION, situation);
  lr_record_set_integer (record, LR_SITUATION_CHOSEN_ON, on);
  lr_record_set_text (record, LR_SITUATION_NOTE, note);
  return lr_watch_save (self, record, _("Situation chosen"), error);
}

gboolean
lr_watch_end_situation (LrWatch            *self,
                        LrChosenSituation  *situation,
                        LrDay               on,
                        GError            **error)
{
  g_autoptr (LrRecord) record = NULL;

  g_return_val_if_fail (LR_IS_WATCH (self) && situation != NULL, FALSE);

  if (!lr_watch_check_day (self, on, error))
    return FALSE;

  record = lr_record_copy (situation->record);
  lr_record_set_integer (record, LR_SITUATION_ENDED_ON, on);
  return lr_watch_save (self, record, _("Situation ended"), error);
}

static gboolean
take_tick_back (LrWatch                *self,
                const LrSituationItem  *item,
                GError                **error)
{
  g_autoptr (LrRecord) check = NULL;

  if (item->check == 0)
    return TRUE;

  check = lr_watch_load_record (self, &lr_situation_check_kind, item->check, error);
  return check != NULL && lr_watch_delete (self, check, _("Tick taken back"), error);
}

gboolean
lr_watch_check_item (LrWatch            *self,
                     LrChosenSituation  *situation,
                     guint               item,
                     LrDay               on,
                     GError            **error)
{
  const LrSituationItem *chosen;
  g_autoptr (LrRecord) check = NULL;

  g_return_val_if_fail (LR_IS_WATCH (self) && situation != NULL, FALSE);
  g_return_val_if_fail (item < situation->items->len, FALSE);

  chosen = &g_array_index (situation->items, LrSituationItem, item);
  if (on == LR_DAY_NONE)
    return take_tick_back (self, chosen, error);
  if (!lr_watch_check_day (self, on, error))
    return FALSE;

  check = chosen->check != 0
          ? lr_watch_load_record (self, &lr_situation_check_kind, chosen->check, error)
          : lr_record_new (&lr_situation_check_kind, lr_record_get_pupil (situation->record));
  if (check == NULL)
    return FALSE;

  lr_record_set_integer (check, LR_SITUATION_CHECK_SITUATION, lr_record_get_id (situation->record));
  lr_record_set_text (check, LR_SITUATION_CHECK_ITEM, chosen->text);
  lr_record_set_integer (check, LR_SITUATION_CHECK_DONE_ON, on);
  return lr_watch_save (self, check, _("Item ticked"), error);
}
