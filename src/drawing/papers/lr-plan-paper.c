/* lr-plan-paper.c: the plan of approach on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-plan-paper.h"

#include <glib/gi18n.h>

#include "lr-dossier.h"
#include "lr-page-flow.h"
#include "lr-paper-kind.h"
#include "lr-paper-words.h"
#include "lr-plan-copy.h"
#include "lr-sharing.h"
#include "lr-text.h"

/* Room for what comes up at the table. */
#define N_WRITING_LINES 2
#define N_WRITING_ROWS 2

#define MAX_SIGNATURES 8

/* From this age a pupil signs beside the parents (domain.md section 5, consent). */
#define SIGNING_AGE 12
#define DECIDING_AGE 18

typedef struct
{
  LrPlanFacts *facts;
  LrPageFlow *flow;
  LrDay day;      /* of the plan */
  LrDay today;
} Writer;

static const char *
get_text (Writer *writer,
          guint   field)
{
  return lr_record_get_text (writer->facts->plan, field);
}

static gboolean
is_any (LrRecord    *record,
        const guint *fields,
        guint        n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      if (!lr_record_is_empty (record, fields[i]))
        return TRUE;
    }

  return FALSE;
}

/* The plan's own words go before the dated history of the case. */
static char *
dup_regie (Writer *writer)
{
  GPtrArray *regie = writer->facts->regie;

  if (get_text (writer, LR_PLAN_REGIE) != NULL)
    return g_strdup (get_text (writer, LR_PLAN_REGIE));

  for (guint i = regie->len; i > 0; i--)
    {
      LrRecord *record = g_ptr_array_index (regie, i - 1);

      if (lr_record_get_choice (record, LR_REGIE_KIND) == LR_REGIE_KIND_PROCESS &&
          lr_record_is_within (record, LR_REGIE_FROM_ON, LR_REGIE_UNTIL_ON, MAX (writer->day, writer->today)))
        return lr_paper_join (lr_record_get_text (record, LR_REGIE_HOLDER),
                              lr_record_get_text (record, LR_REGIE_ORGANISATION));
    }

  return NULL;
}

static void
add_facts (Writer *writer)
{
  LrRecord *pupil = writer->facts->pupil;
  LrRecord *plan = writer->facts->plan;
  LrRecord *school = writer->facts->school;
  LrPageFlow *flow = writer->flow;
  g_autofree char *born = lr_paper_dup_born (pupil, writer->day);
  g_autofree char *regie = dup_regie (writer);
  g_autofree char *coordinator = lr_paper_join (lr_record_get_text (school, LR_SCHOOL_COORDINATOR),
                                                lr_record_get_text (school, LR_SCHOOL_PHONE));

  lr_page_flow_begin_pairs (flow, 3);
  lr_page_flow_add_pair (flow, _("Date of birth"), born);
  lr_page_flow_add_field (flow, pupil, LR_PUPIL_NUMBER);
  lr_page_flow_add_field (flow, pupil, LR_PUPIL_CLASS);
  lr_page_flow_add_field (flow, pupil, LR_PUPIL_MENTOR);
  lr_page_flow_add_pair (flow, _("Regie over the process"), regie);
  lr_page_flow_add_pair (flow, _("Support coordinator"), coordinator);
  lr_page_flow_add_field (flow, plan, LR_PLAN_FEEDBACK_ON);
  lr_page_flow_add_field (flow, plan, LR_PLAN_TERM_ON);
  lr_page_flow_add_field (flow, plan, LR_PLAN_OPP_REFERENCE);
  lr_page_flow_end_pairs (flow);
}

/* The right to be heard: the pupil's own words stand first, and when there are
 * none yet the paper leaves room for them. */
static void
add_wishes (Writer *writer)
{
  LrRecord *plan = writer->facts->plan;
  LrPageFlow *flow = writer->flow;
  static const guint fields[] = { LR_PLAN_PUPIL_WANTS, LR_PLAN_PARENTS_WANT };

  if (!lr_record_is_empty (plan, LR_PLAN_VOICE))
    {
      lr_page_flow_begin_notice (flow, _(lr_plan_kind.fields[LR_PLAN_VOICE].label));
      lr_page_flow_add_text (flow, LR_PAGE_TEXT_BODY, get_text (writer, LR_PLAN_VOICE));
      lr_page_flow_end_notice (flow);
    }

  lr_page_flow_add_heading (flow, _("What we want"));
  lr_page_flow_add_proses (flow, plan, fields, G_N_ELEMENTS (fields));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (lr_record_is_empty (plan, fields[i]))
        lr_page_flow_add_writing_lines (flow, _(lr_plan_kind.fields[fields[i]].label), N_WRITING_LINES);
    }
}

static void
add_analysis (Writer *writer)
{
  static const guint fields[] = { LR_PLAN_FAMILY, LR_PLAN_CHILD, LR_PLAN_MEDICAL, LR_PLAN_SCHOOL };

  if (!is_any (writer->facts->plan, fields, G_N_ELEMENTS (fields)))
    return;

  lr_page_flow_add_heading (writer->flow, _("The situation"));
  lr_page_flow_add_proses (writer->flow, writer->facts->plan, fields, G_N_ELEMENTS (fields));
}

/* The goal, and below it what else was said about it. */
static char *
dup_goal_text (LrRecord *goal)
{
  static const guint fields[] = { LR_GOAL_REALISTIC, LR_GOAL_AGREED_BY, LR_GOAL_RESULT };
  const char *specific = lr_record_get_text (goal, LR_GOAL_SPECIFIC);
  GString *text = g_string_new (specific);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *value = lr_record_get_text (goal, fields[i]);

      if (value == NULL)
        continue;
      g_string_append_c (text, '\n');
      /* Translators: a label and what it says */
      g_string_append_printf (text, _("%s: %s"), _(lr_goal_kind.fields[fields[i]].label), value);
    }

  return g_string_free (text, FALSE);
}

static void
add_goals (Writer *writer)
{
  GPtrArray *goals = writer->facts->goals;
  const LrPageColumn columns[] = {
    { NULL, 0 },
    { _("Goal"), 2.6 },
    { _("We see that it is reached when"), 1.8 },
    { _("Reached by"), 0 },
  };

  if (goals->len == 0)
    return;

  lr_page_flow_add_heading (writer->flow, _("Our goals"));
  lr_page_flow_begin_table (writer->flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < goals->len; i++)
    {
      LrRecord *goal = g_ptr_array_index (goals, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *text = dup_goal_text (goal);
      g_autofree char *due = lr_paper_dup_short_day (lr_record_get_day (goal, LR_GOAL_DUE_ON));
      const char *cells[] = { number, text, lr_record_get_text (goal, LR_GOAL_MEASURABLE), due };

      lr_page_flow_add_row (writer->flow, cells);
    }
  lr_page_flow_end_table (writer->flow);
}

static void
add_agreements (Writer *writer)
{
  GPtrArray *agreements = writer->facts->agreements;
  const LrPageColumn columns[] = {
    { NULL, 0, LR_PAGE_COLUMN_BOX },
    { _("What"), 3 },
    { _("Who"), 1.4 },
    { _("By when"), 0 },
    { _("Done on"), 0 },
  };

  lr_page_flow_add_heading (writer->flow, _("Who does what"));
  lr_page_flow_begin_table (writer->flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < agreements->len; i++)
    {
      LrRecord *agreement = g_ptr_array_index (agreements, i);
      g_autofree char *due = lr_paper_dup_short_day (lr_record_get_day (agreement, LR_AGREEMENT_DUE_ON));
      g_autofree char *done = lr_paper_dup_short_day (lr_record_get_day (agreement, LR_AGREEMENT_DONE_ON));
      const char *cells[] = {
        done,
        lr_record_get_text (agreement, LR_AGREEMENT_WHAT),
        lr_record_get_text (agreement, LR_AGREEMENT_WHO),
        due,
        done,
      };

      lr_page_flow_add_row (writer->flow, cells);
    }
  lr_page_flow_add_writing_rows (writer->flow, N_WRITING_ROWS);
  lr_page_flow_end_table (writer->flow);
}

static void
add_build_up (Writer *writer)
{
  GPtrArray *build_up = writer->facts->build_up;
  const LrPageColumn columns[] = {
    { _("From"), 0 },
    { _("What"), 1 },
    { _("Hours per week planned"), 0, LR_PAGE_COLUMN_NUMBER },
    { _("Realised"), 0, LR_PAGE_COLUMN_NUMBER },
  };

  lr_page_flow_begin_table (writer->flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < build_up->len; i++)
    {
      LrRecord *week = g_ptr_array_index (build_up, i);
      g_autofree char *from = lr_paper_dup_short_day (lr_record_get_day (week, LR_BUILD_UP_FROM_ON));
      g_autofree char *planned = lr_record_describe (week, LR_BUILD_UP_PLANNED);
      g_autofree char *realised = lr_record_describe (week, LR_BUILD_UP_REALISED);
      const char *cells[] = { from, lr_record_get_text (week, LR_BUILD_UP_WHAT), planned, realised };

      lr_page_flow_add_row (writer->flow, cells);
    }
  lr_page_flow_end_table (writer->flow);
}

static void
add_programme (Writer *writer)
{
  static const guint fields[] = {
    LR_PLAN_PROGRAMME, LR_PLAN_ROUTE, LR_PLAN_VARIAWET_UNTIL, LR_PLAN_RETURN_PLAN,
  };
  LrRecord *plan = writer->facts->plan;

  if (writer->facts->build_up->len == 0 && !is_any (plan, fields, G_N_ELEMENTS (fields)))
    return;

  lr_page_flow_add_heading (writer->flow, _("Education on the way back"));
  lr_page_flow_add_prose (writer->flow, plan, LR_PLAN_PROGRAMME);
  add_build_up (writer);
  lr_page_flow_add_prose (writer->flow, plan, LR_PLAN_ROUTE);
  lr_page_flow_add_prose (writer->flow, plan, LR_PLAN_RETURN_PLAN);
  lr_page_flow_begin_pairs (writer->flow, 2);
  lr_page_flow_add_field (writer->flow, plan, LR_PLAN_VARIAWET_UNTIL);
  lr_page_flow_end_pairs (writer->flow);
}

static void
add_parties (Writer *writer)
{
  GPtrArray *parties = writer->facts->parties;
  const LrPageColumn columns[] = {
    { _("Name"), 1.2 },
    { _("Role"), 1.3 },
    { _("Reachable at"), 1.3 },
  };

  lr_page_flow_begin_table (writer->flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < parties->len; i++)
    {
      LrRecord *party = g_ptr_array_index (parties, i);
      g_autofree char *role = lr_record_describe (party, LR_PARTY_ROLE);
      g_autofree char *place = lr_paper_join (role, lr_record_get_text (party, LR_PARTY_ORGANISATION));
      g_autofree char *contact = lr_record_get_boolean (party, LR_PARTY_CONTACT)
        ? lr_paper_join (place, _("contact person")) : g_strdup (place);
      g_autofree char *reach = lr_paper_join (lr_record_get_text (party, LR_PARTY_PHONE),
                                              lr_record_get_text (party, LR_PARTY_EMAIL));
      const char *cells[] = { lr_record_get_text (party, LR_PARTY_NAME), contact, reach };

      if (lr_record_is_within (party, LR_PARTY_SINCE_ON, LR_PARTY_UNTIL_ON, MAX (writer->day, writer->today)))
        lr_page_flow_add_row (writer->flow, cells);
    }
  lr_page_flow_end_table (writer->flow);
}

static void
add_cooperation (Writer *writer)
{
  static const guint fields[] = { LR_PLAN_CONTACTS, LR_PLAN_INFORMING };
  LrRecord *plan = writer->facts->plan;

  if (writer->facts->parties->len == 0 && !is_any (plan, fields, G_N_ELEMENTS (fields)))
    return;

  lr_page_flow_add_heading (writer->flow, _("Working together"));
  add_parties (writer);
  lr_page_flow_add_proses (writer->flow, plan, fields, G_N_ELEMENTS (fields));
}

/* As long as somebody has not said yes, nothing may be shared. */
static gboolean
may_be_shared (const LrSharing *sharing)
{
  return sharing->by_law || lr_sharing_is_complete (sharing);
}

static void
add_sharings (Writer *writer)
{
  const LrPlanFacts *facts = writer->facts;
  g_autoptr (GPtrArray) sharings = lr_sharing_list (facts->pupil, facts->consents, facts->parties, writer->today);
  const LrPageColumn columns[] = {
    { _("With whom"), 1.2 },
    { _("What for"), 1.6 },
    { _("Rests on"), 0 },
    { _("Until"), 0 },
  };
  guint n = 0;

  for (guint i = 0; i < sharings->len; i++)
    n += (guint) may_be_shared (g_ptr_array_index (sharings, i));
  if (n == 0)
    return;

  lr_page_flow_add_heading (writer->flow, _("What we may share"));
  lr_page_flow_begin_table (writer->flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < sharings->len; i++)
    {
      const LrSharing *sharing = g_ptr_array_index (sharings, i);
      const char *ground = sharing->by_law ? _("A legal duty to report") : _("Consent");
      g_autofree char *until = sharing->until != LR_DAY_NONE ? lr_paper_dup_short_day (sharing->until) : NULL;
      g_autofree char *what = *sharing->purpose != '\0' && *sharing->data != '\0'
                                ? g_strdup_printf ("%s: %s", sharing->purpose, sharing->data)
                                : lr_paper_join (sharing->purpose, sharing->data);
      const char *cells[] = { sharing->recipient, what, ground, until };

      if (may_be_shared (sharing))
        lr_page_flow_add_row (writer->flow, cells);
    }
  lr_page_flow_end_table (writer->flow);
}

static void
add_evaluation (Writer *writer)
{
  static const guint fields[] = { LR_PLAN_EVALUATION, LR_PLAN_INSUFFICIENT_ON };
  LrRecord *plan = writer->facts->plan;

  if (!is_any (plan, fields, G_N_ELEMENTS (fields)))
    return;

  lr_page_flow_add_heading (writer->flow, _("How it went"));
  lr_page_flow_add_prose (writer->flow, plan, LR_PLAN_EVALUATION);
  lr_page_flow_begin_pairs (writer->flow, 2);
  lr_page_flow_add_field (writer->flow, plan, LR_PLAN_INSUFFICIENT_ON);
  lr_page_flow_end_pairs (writer->flow);
}

static gboolean
is_parent (Writer   *writer,
           LrRecord *party)
{
  return lr_record_get_choice (party, LR_PARTY_ROLE) == LR_PARTY_ROLE_PARENT &&
         lr_record_is_within (party, LR_PARTY_SINCE_ON, LR_PARTY_UNTIL_ON, MAX (writer->day, writer->today));
}

/* The action part is agreed with each parent who has custody, and from 18 with the pupil.
 * When it is known of nobody the paper names nobody. */
static void
add_agreeing (Writer     *writer,
              const char *pupil_name,
              int         age)
{
  GPtrArray *parties = writer->facts->parties;
  guint n = 0;

  if (age >= DECIDING_AGE)
    {
      g_autofree char *own = g_strdup_printf (_("%s, who is 18 or older, agrees with the action part (handelingsdeel): the goals and who does what."),
                                              pupil_name);

      lr_page_flow_add_item (writer->flow, LR_PAGE_BULLET_BOX, own);
      return;
    }

  for (guint i = 0; i < parties->len && n < MAX_SIGNATURES - 2; i++)
    {
      LrRecord *party = g_ptr_array_index (parties, i);
      g_autofree char *text = NULL;

      if (!is_parent (writer, party) || !lr_record_get_boolean (party, LR_PARTY_CUSTODY))
        continue;

      text = g_strdup_printf (_("%s agrees with the action part (handelingsdeel): the goals and who does what."),
                              lr_record_get_text (party, LR_PARTY_NAME));
      lr_page_flow_add_item (writer->flow, LR_PAGE_BULLET_BOX, text);
      n++;
    }

  if (n == 0)
    lr_page_flow_add_item (writer->flow, LR_PAGE_BULLET_BOX,
                           _("Whoever has custody (gezag) agrees with the action part (handelingsdeel): the goals and who does what."));
}

static void
add_signatures (Writer     *writer,
                const char *pupil_name)
{
  LrPageSignature signatures[MAX_SIGNATURES];
  GPtrArray *parties = writer->facts->parties;
  LrDay born = lr_record_get_day (writer->facts->pupil, LR_PUPIL_BORN_ON);
  int age = born != LR_DAY_NONE ? lr_day_get_age (born, MAX (writer->day, writer->today)) : SIGNING_AGE;
  guint n = 0;

  for (guint i = 0; i < parties->len && n < MAX_SIGNATURES - 2; i++)
    {
      LrRecord *party = g_ptr_array_index (parties, i);

      if (is_parent (writer, party))
        signatures[n++] = (LrPageSignature) { _("Parent or carer"), lr_record_get_text (party, LR_PARTY_NAME) };
    }
  while (n < 2)
    signatures[n++] = (LrPageSignature) { _("Parent or carer"), NULL };
  if (age >= SIGNING_AGE)
    signatures[n++] = (LrPageSignature) { _("Pupil, read and discussed"), pupil_name };
  signatures[n++] = (LrPageSignature) {
    _("On behalf of the school"), lr_record_get_text (writer->facts->school, LR_SCHOOL_COORDINATOR),
  };

  lr_page_flow_begin_together (writer->flow);
  lr_page_flow_add_heading (writer->flow, _("Seen and discussed"));
  lr_page_flow_add_text (writer->flow, LR_PAGE_TEXT_BODY,
                         _("Signing for seen means: this plan was discussed with me and I received it."));
  add_agreeing (writer, pupil_name, age);
  lr_page_flow_add_pen_item (writer->flow, _("I do not agree yet, because:"));
  lr_page_flow_add_signatures (writer->flow, signatures, n);
  lr_page_flow_end_together (writer->flow);
}

/* (transfer full): the fixed words first, which a long name does not push out of sight. */
static char *
dup_readers (LrRecord *reader)
{
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;

  if (reader == NULL)
    return g_strdup (_(lr_plan_paper.readers));

  name = lr_paper_join (lr_record_get_text (reader, LR_PARTY_NAME), lr_record_get_text (reader, LR_PARTY_ORGANISATION));
  shown = lr_text_cap (name, LR_TEXT_NAME);
  /* Translators: one person, and the organisation */
  return g_strdup_printf (_("Confidential, for one reader only: %s"), shown);
}

LrPaper *
lr_plan_paper_new (LrPlanFacts *facts,
                   LrRecord    *reader,
                   LrDay        today)
{
  g_autoptr (LrPlanCopy) copy = reader != NULL ? lr_plan_copy_make (facts, reader, today) : NULL;
  g_autofree char *name = lr_pupil_dup_name (facts->pupil);
  g_autofree char *readers = dup_readers (reader);
  LrPaper *paper;
  LrPageSheet sheet = {
    /* Not to be taken for the whole plan: on paper, and as the name of a file. */
    .title = copy != NULL ? _("Plan of approach, copy") : _(lr_plan_paper.title),
    .subject = name,
    .school = lr_record_get_text (facts->school, LR_SCHOOL_NAME),
    .confidentiality = readers,
    .created = lr_record_get_day (facts->plan, LR_PLAN_MADE_ON),
  };
  g_autoptr (LrPageFlow) flow = lr_page_flow_new (&sheet);
  Writer writer = { .facts = facts, .flow = flow, .day = sheet.created, .today = today };
  g_autofree char *day = lr_paper_dup_day (writer.day);
  g_autofree char *version = lr_record_is_empty (facts->plan, LR_PLAN_VERSION)
    ? NULL
    : g_strdup_printf (_("version %d"), (int) lr_record_get_integer (facts->plan, LR_PLAN_VERSION));
  g_autofree char *kicker = lr_paper_dup_kicker (sheet.title, version);
  g_autofree char *lead = g_strdup_printf (_("What we agreed together on %s"), day);

  lr_page_flow_add_title (flow, kicker, name, lead);
  add_facts (&writer);
  add_wishes (&writer);
  add_analysis (&writer);
  add_goals (&writer);
  add_agreements (&writer);
  add_programme (&writer);
  add_cooperation (&writer);
  add_sharings (&writer);
  add_evaluation (&writer);
  add_signatures (&writer, name);

  paper = lr_page_flow_finish (flow);
  if (copy != NULL)
    {
      g_autofree char *notice = lr_plan_copy_describe (copy);

      lr_paper_set_notice (paper, notice);
    }
  return paper;
}

static LrPaper *
make (const LrPaperOrder  *order,
      GError             **error)
{
  LrDay today = lr_watch_get_today (order->watch);
  g_autoptr (LrPlanFacts) facts = lr_plan_facts_load (lr_watch_get_store (order->watch), order->pupil,
                                                      order->plan, today, error);

  return facts != NULL ? lr_plan_paper_new (facts, order->reader, today) : NULL;
}

const LrPaperKind lr_plan_paper = {
  .id = "plan",
  .title = N_("Plan of approach"),
  .summary = N_("What was agreed for the pupil: the newest plan of approach"),
  .readers = N_("Confidential: for parents, pupil and school"),
  .needs = LR_PAPER_NEEDS_PUPIL,
  .has_copies = TRUE,
  .make = make,
};
