/* lr-report-sheet.c: what a report says, in the order in which its recipient asks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-report-sheet.h"

#include <glib/gi18n.h>

#include "lr-dossier.h"
#include "lr-text.h"
#include "lr-words.h"

#define MAX_ITEMS 13

typedef enum
{
  ITEM_END,
  ITEM_KIND,
  ITEM_NAME,
  ITEM_NUMBER,
  ITEM_BORN,
  ITEM_CLASS,
  ITEM_MUNICIPALITY,
  ITEM_PARENTS,
  ITEM_BEGIN,
  ITEM_END_DATE,
  ITEM_HOURS,
  ITEM_ACTIONS,
  ITEM_SCHOOL,
  ITEM_ASK,
  ITEM_STATUS,
  ITEM_SIGNAL,
  ITEM_OFFICER,
} Item;

typedef struct
{
  LrStore   *store;
  LrRecord  *report;
  LrRecord  *pupil;
  LrRecord  *school;
} Facts;

/* A signal in the reference index gives no reason: who is in it finds the others who are. */
static const Item items[LR_REPORT_RECIPIENT_END][MAX_ITEMS] = {
  [LR_REPORT_RECIPIENT_DUO] = { ITEM_KIND, ITEM_NUMBER, ITEM_NAME, ITEM_BORN, ITEM_BEGIN, ITEM_END_DATE, ITEM_HOURS,
                                ITEM_MUNICIPALITY, ITEM_ACTIONS },
  [LR_REPORT_RECIPIENT_LPA] = { ITEM_OFFICER, ITEM_NAME, ITEM_BORN, ITEM_CLASS, ITEM_MUNICIPALITY, ITEM_PARENTS, ITEM_KIND,
                                ITEM_BEGIN, ITEM_HOURS, ITEM_ACTIONS, ITEM_SCHOOL, ITEM_ASK },
  [LR_REPORT_RECIPIENT_SWV] = { ITEM_NAME, ITEM_BORN, ITEM_CLASS, ITEM_KIND, ITEM_BEGIN, ITEM_ACTIONS, ITEM_SCHOOL,
                                ITEM_ASK },
  [LR_REPORT_RECIPIENT_INDEX] = { ITEM_NAME, ITEM_BORN, ITEM_MUNICIPALITY, ITEM_SCHOOL, ITEM_ASK },
  [LR_REPORT_RECIPIENT_GGD] = { ITEM_NAME, ITEM_BORN, ITEM_CLASS, ITEM_PARENTS, ITEM_BEGIN, ITEM_ACTIONS, ITEM_SCHOOL,
                                ITEM_ASK },
  [LR_REPORT_RECIPIENT_KINDKANS] = { ITEM_NAME, ITEM_BORN, ITEM_SCHOOL, ITEM_STATUS, ITEM_BEGIN, ITEM_SIGNAL },
  [LR_REPORT_RECIPIENT_INSPECTORATE] = { ITEM_SCHOOL, ITEM_ASK, ITEM_NUMBER, ITEM_CLASS, ITEM_BEGIN, ITEM_END_DATE,
                                         ITEM_ACTIONS },
  [LR_REPORT_RECIPIENT_OTHER] = { ITEM_NAME, ITEM_BORN, ITEM_BEGIN, ITEM_END_DATE, ITEM_ACTIONS, ITEM_SCHOOL, ITEM_ASK },
};

static const char *
get_label (Item item)
{
  static const char * const labels[] = {
    [ITEM_KIND] = N_("Kind"),
    [ITEM_NAME] = N_("Pupil"),
    [ITEM_NUMBER] = N_("Pupil number"),
    [ITEM_BORN] = N_("Date of birth"),
    [ITEM_CLASS] = N_("Class"),
    [ITEM_MUNICIPALITY] = N_("Municipality"),
    [ITEM_PARENTS] = N_("Parents"),
    [ITEM_BEGIN] = N_("Absent from"),
    [ITEM_END_DATE] = N_("End date"),
    [ITEM_HOURS] = N_("Lesson hours"),
    [ITEM_ACTIONS] = N_("What the school did already"),
    [ITEM_SCHOOL] = N_("School"),
    [ITEM_ASK] = N_("Who at the school knows more"),
    [ITEM_STATUS] = N_("Status"),
    [ITEM_SIGNAL] = N_("Signal in the reference index"),
    [ITEM_OFFICER] = N_("Attendance officer"),
  };

  return _(labels[item]);
}

/* (transfer full) (nullable): both, or the one that is there */
static char *
join (const char *one,
      const char *other)
{
  if (one == NULL || *one == '\0')
    return other != NULL && *other != '\0' ? g_strdup (other) : NULL;
  if (other == NULL || *other == '\0')
    return g_strdup (one);

  return g_strdup_printf ("%s, %s", one, other);
}

static char *
describe (LrRecord *record,
          guint     field)
{
  return lr_record_is_empty (record, field) ? NULL : lr_record_describe (record, field);
}

static gboolean
is_role_on (LrRecord *party,
            int       role,
            LrDay     day)
{
  LrDay until = lr_record_get_day (party, LR_PARTY_UNTIL_ON);

  return lr_record_get_choice (party, LR_PARTY_ROLE) == role && (until == LR_DAY_NONE || until >= day);
}

static char *
dup_parents (const Facts  *facts,
             GError      **error)
{
  g_autoptr (GPtrArray) parties = lr_store_list (facts->store, &lr_party_kind, lr_record_get_id (facts->pupil), error);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; parties != NULL && i < parties->len; i++)
    {
      LrRecord *party = g_ptr_array_index (parties, i);
      g_autofree char *parent = NULL;

      if (!is_role_on (party, LR_PARTY_ROLE_PARENT, lr_record_get_day (facts->report, LR_REPORT_REPORTED_ON)))
        continue;

      parent = join (lr_record_get_text (party, LR_PARTY_NAME), lr_record_get_text (party, LR_PARTY_PHONE));
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", parent);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* The town is the one of most of them. */
static char *
dup_municipality (const Facts *facts)
{
  return describe (facts->pupil, lr_record_is_empty (facts->pupil, LR_PUPIL_MUNICIPALITY) ? LR_PUPIL_TOWN
                                                                                          : LR_PUPIL_MUNICIPALITY);
}

static char *
dup_reach (LrRecord *record,
           guint     name,
           guint     phone,
           guint     email)
{
  g_autofree char *by_phone = join (lr_record_get_text (record, name), lr_record_get_text (record, phone));

  return join (by_phone, lr_record_get_text (record, email));
}

/* (nullable): the one of the address book whose municipality that is. */
static char *
dup_officer_of_municipality (const Facts  *facts,
                             GError      **error)
{
  g_autoptr (GPtrArray) partners = lr_store_list (facts->store, &lr_partner_kind, 0, error);
  g_autofree char *municipality = dup_municipality (facts);
  g_autofree char *key = municipality != NULL ? lr_text_fold_key (municipality) : NULL;

  for (guint i = 0; partners != NULL && key != NULL && i < partners->len; i++)
    {
      LrRecord *partner = g_ptr_array_index (partners, i);
      const char *of = lr_record_get_text (partner, LR_PARTNER_MUNICIPALITY);
      g_autofree char *of_key = of != NULL ? lr_text_fold_key (of) : NULL;

      if (lr_record_get_choice (partner, LR_PARTNER_ROLE) == LR_PARTY_ROLE_LPA && g_strcmp0 (key, of_key) == 0)
        return dup_reach (partner, LR_PARTNER_NAME, LR_PARTNER_PHONE, LR_PARTNER_EMAIL);
    }

  return NULL;
}

/* Who is involved goes before who it would be by where the pupil lives. */
static char *
dup_officer (const Facts  *facts,
             GError      **error)
{
  g_autoptr (GPtrArray) parties = lr_store_list (facts->store, &lr_party_kind, lr_record_get_id (facts->pupil), error);
  LrDay day = lr_record_get_day (facts->report, LR_REPORT_REPORTED_ON);

  if (parties == NULL)
    return NULL;

  for (guint i = parties->len; i > 0; i--)
    {
      LrRecord *party = g_ptr_array_index (parties, i - 1);

      if (is_role_on (party, LR_PARTY_ROLE_LPA, day))
        return dup_reach (party, LR_PARTY_NAME, LR_PARTY_PHONE, LR_PARTY_EMAIL);
    }

  return dup_officer_of_municipality (facts, error);
}

/* When the newest signal was given. */
static char *
dup_signal (const Facts  *facts,
            GError      **error)
{
  g_autoptr (GPtrArray) reports = lr_store_list (facts->store, &lr_report_kind, lr_record_get_id (facts->pupil), error);
  LrDay newest = LR_DAY_NONE;

  for (guint i = 0; reports != NULL && i < reports->len; i++)
    {
      if (lr_record_get_choice (reports->pdata[i], LR_REPORT_KIND) == LR_REPORT_KIND_INDEX)
        newest = MAX (newest, lr_record_get_day (reports->pdata[i], LR_REPORT_REPORTED_ON));
    }

  return newest != LR_DAY_NONE ? lr_day_format (newest, LR_DAY_FULL) : NULL;
}

/* (transfer full) (nullable) */
static char *
dup_value (const Facts  *facts,
           Item          item,
           GError      **error)
{
  switch (item)
    {
    case ITEM_KIND:
      return describe (facts->report, LR_REPORT_KIND);
    case ITEM_NAME:
      return lr_pupil_dup_name (facts->pupil);
    case ITEM_NUMBER:
      return describe (facts->pupil, LR_PUPIL_NUMBER);
    case ITEM_BORN:
      return describe (facts->pupil, LR_PUPIL_BORN_ON);
    case ITEM_CLASS:
      return describe (facts->pupil, LR_PUPIL_CLASS);
    case ITEM_MUNICIPALITY:
      return dup_municipality (facts);
    case ITEM_PARENTS:
      return dup_parents (facts, error);
    case ITEM_BEGIN:
      return describe (facts->report, LR_REPORT_START_ON);
    case ITEM_END_DATE:
      return describe (facts->report, LR_REPORT_END_ON);
    case ITEM_HOURS:
      return describe (facts->report, LR_REPORT_HOURS);
    case ITEM_ACTIONS:
      return describe (facts->report, LR_REPORT_ACTIONS);
    case ITEM_SCHOOL:
      return describe (facts->school, LR_SCHOOL_NAME);
    case ITEM_ASK:
      return join (lr_record_get_text (facts->school, LR_SCHOOL_COORDINATOR),
                   lr_record_get_text (facts->school, LR_SCHOOL_PHONE));
    case ITEM_STATUS:
      return g_strdup (_("Home-sitter"));
    case ITEM_SIGNAL:
      return dup_signal (facts, error);
    case ITEM_OFFICER:
      return dup_officer (facts, error);
    case ITEM_END:
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
free_line (gpointer data)
{
  LrSheetLine *line = data;

  g_free (line->value);
  g_free (line);
}

GPtrArray *
lr_report_sheet_load (LrStore   *store,
                      LrRecord  *report,
                      GError   **error)
{
  int recipient = lr_record_get_choice (report, LR_REPORT_RECIPIENT);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (free_line);
  g_autoptr (LrRecord) pupil = NULL;
  g_autoptr (LrRecord) school = NULL;
  g_autoptr (GError) reason = NULL;
  Facts facts;

  g_return_val_if_fail (lr_record_is (report, &lr_report_kind), NULL);

  if (recipient < 0 || recipient >= LR_REPORT_RECIPIENT_END)
    return g_steal_pointer (&lines);

  pupil = lr_store_load (store, &lr_pupil_kind, lr_record_get_pupil (report), error);
  school = pupil != NULL ? lr_dossier_load_school (store, error) : NULL;
  if (school == NULL)
    return NULL;

  facts = (Facts) { store, report, pupil, school };
  for (guint i = 0; i < MAX_ITEMS && items[recipient][i] != ITEM_END; i++)
    {
      LrSheetLine *line = g_new0 (LrSheetLine, 1);

      g_ptr_array_add (lines, line);
      line->label = get_label (items[recipient][i]);
      line->value = dup_value (&facts, items[recipient][i], &reason);
      if (reason != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
    }

  return g_steal_pointer (&lines);
}

char *
lr_sheet_join (GPtrArray *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const LrSheetLine *line = g_ptr_array_index (lines, i);

      if (line->value != NULL)
        g_string_append_printf (text, "%s: %s\n", line->label, line->value);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
