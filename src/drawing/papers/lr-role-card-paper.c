/* lr-role-card-paper.c: who does what in this step, on one page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-role-card-paper.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-choices.h"
#include "lr-dossier.h"
#include "lr-error.h"
#include "lr-page-flow.h"
#include "lr-paper-kind.h"
#include "lr-paper-words.h"
#include "lr-role.h"

#define EVERY_STEP "*"

/* What is left away, in this order, until the card fits on one page. */
typedef enum
{
  EVERYTHING,
  NO_GENERAL_TASKS,  /* what a party does in all steps, but for pupil and parents */
  NO_OTHER_PARTIES,  /* parties with no task of their own in this step */
  NO_WAY_ON,         /* what to bring and what comes next */
  N_DETAILS,
} Detail;

typedef struct
{
  const LrCase *of;
  const LrRuleSet *set;
  const LrStepRule *step;  /* (nullable) */
  LrRecord *school;
  LrPageFlow *flow;
  Detail detail;
  gboolean family_is_wide;
} Writer;

/* The parties that are no party of a case but a group. */
static const LrChoice groups[] = {
  { "school", N_("The school"), NULL },
  { "support-team", N_("The support team"), NULL },
  { "swv", N_("The support region"), NULL },
  { "municipality", N_("The municipality"), NULL },
  { "action-table", N_("The action table"), NULL },
  { "inspectorate", N_("Inspectorate of Education"), NULL },
  { "all", N_("Everyone"), NULL },
  { NULL },
};

static const char *
find_label (const LrChoice *choices,
            const char     *id)
{
  int choice = lr_choice_from_id (choices, id);

  return choice > LR_CHOICE_NONE ? _(choices[choice - 1].label) : NULL;
}

/* What the region calls a party, else the word of the app. */
static const char *
get_party (Writer     *writer,
           const char *role)
{
  const char *label;

  for (guint i = 0; i < writer->set->parties->len; i++)
    {
      const LrPartyRule *party = g_ptr_array_index (writer->set->parties, i);

      if (g_str_equal (party->id, role))
        return party->name;
    }

  label = find_label (lr_party_roles, role);
  return label != NULL ? label : find_label (groups, role);
}

static void
add_role (GPtrArray  *roles,
          const char *role)
{
  if (!g_ptr_array_find_with_equal_func (roles, role, g_str_equal, NULL))
    g_ptr_array_add (roles, (gpointer) role);
}

static gboolean
holds (char       **roles,
       const char  *role)
{
  return roles != NULL && g_strv_contains ((const char * const *) roles, role);
}

static gboolean
takes_part (Writer     *writer,
            const char *role)
{
  return writer->step != NULL && (holds (writer->step->participants, role) || holds (writer->step->optional, role));
}

/* (element-type utf8): the parties in the order of the card. */
static GPtrArray *
list_roles (Writer *writer)
{
  GPtrArray *roles = g_ptr_array_new ();

  add_role (roles, "pupil");
  add_role (roles, "parent");
  for (guint i = 0; i < writer->set->roles->len; i++)
    {
      const LrRoleRule *rule = g_ptr_array_index (writer->set->roles, i);

      if (writer->step == NULL || rule->at == writer->step || takes_part (writer, rule->role))
        add_role (roles, rule->role);
    }

  return roles;
}

static void
append_line (GString    *text,
             const char *line)
{
  g_string_append_printf (text, "%s" LR_PAGE_BULLET "%s", text->len > 0 ? "\n" : "", line);
}

static void
append_lines (GString            *text,
              const char * const *lines)
{
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    append_line (text, lines[i]);
}

static char *
dup_tasks (Writer     *writer,
           const char *role)
{
  const LrRoleRule *general = lr_rule_set_find_role (writer->set, role, EVERY_STEP);
  const LrRoleRule *special = writer->step != NULL
    ? lr_rule_set_find_role (writer->set, role, writer->step->id) : NULL;
  GString *text = g_string_new (NULL);

  if (special != NULL)
    append_lines (text, (const char * const *) special->does);
  if (general != NULL && (special == NULL || lr_role_is_family (role) || writer->detail == EVERYTHING))
    append_lines (text, (const char * const *) general->does);

  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  char *tasks;
  gboolean is_family;
} Part;

static void
clear_part (gpointer data)
{
  g_free (((Part *) data)->tasks);
}

/* Pupil and parents first; then parts of about the same length beside each
 * other, the longest first. */
static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  const Part *one = a;
  const Part *other = b;
  gsize length = strlen (one->tasks);
  gsize other_length = strlen (other->tasks);

  if (one->is_family || other->is_family)
    return other->is_family - one->is_family;

  return (length < other_length) - (length > other_length);
}

static gboolean
is_wanted (Writer     *writer,
           const char *role)
{
  return writer->detail < NO_OTHER_PARTIES || lr_role_is_family (role) || writer->step == NULL ||
         lr_rule_set_find_role (writer->set, role, writer->step->id) != NULL;
}

/* The family over the whole width, where that fits, and the others beside each other. */
static void
add_parts (Writer *writer,
           GArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      Part *part = &g_array_index (parts, Part, i);

      if (i == 0 || (writer->family_is_wide && !part->is_family && g_array_index (parts, Part, i - 1).is_family))
        {
          if (i > 0)
            lr_page_flow_end_pairs (writer->flow);
          lr_page_flow_begin_texts (writer->flow, writer->family_is_wide && part->is_family ? 1 : 2);
        }
      lr_page_flow_add_pair (writer->flow, part->name, part->tasks);
    }

  if (parts->len > 0)
    lr_page_flow_end_pairs (writer->flow);
}

static void
add_roles (Writer *writer)
{
  g_autoptr (GPtrArray) roles = list_roles (writer);
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));

  g_array_set_clear_func (parts, clear_part);
  for (guint i = 0; i < roles->len; i++)
    {
      const char *role = g_ptr_array_index (roles, i);
      Part part = { get_party (writer, role), dup_tasks (writer, role), lr_role_is_family (role) };

      if (is_wanted (writer, role))
        g_array_append_val (parts, part);
      else
        g_free (part.tasks);
    }

  g_array_sort (parts, compare_parts);
  add_parts (writer, parts);
}

static char *
dup_regie (Writer *writer)
{
  const LrEvent *event = writer->of->escalation.regie[LR_REGIE_PROCESS];
  const char *holder = event != NULL
    ? writer->of->facts->reader->get_text (event, "holder") : NULL;
  const char *party = writer->step != NULL ? get_party (writer, writer->step->regie) : NULL;

  if (holder != NULL)
    return g_strdup (holder);

  if (party == NULL || writer->step->regie_note == NULL)
    return g_strdup (party);

  /* The note is a sentence of its own. */
  return g_strdup_printf ("%s. %s", party, writer->step->regie_note);
}

/* When those at the table look again. Whether the goal is reached by then is theirs to
 * say: what the source calls the tipping point would read as a verdict. */
static char *
dup_next_look (Writer *writer)
{
  if (writer->of->escalation.rule != writer->step || writer->of->escalation.tipping_on < writer->of->today)
    return NULL;

  return lr_paper_dup_day (writer->of->escalation.tipping_on);
}

static void
add_step (Writer *writer)
{
  g_autofree char *regie = dup_regie (writer);
  g_autofree char *next_look = NULL;

  if (writer->step == NULL)
    return;

  next_look = dup_next_look (writer);
  lr_page_flow_begin_notice (writer->flow, writer->step->goal);
  lr_page_flow_begin_pairs (writer->flow, 2);
  lr_page_flow_add_pair (writer->flow, _("Who steers (regie)"), regie);
  lr_page_flow_add_pair (writer->flow, _("We look again on"), next_look);
  lr_page_flow_end_pairs (writer->flow);
  lr_page_flow_end_notice (writer->flow);
}

/* "Step 3a: the table" */
static char *
dup_step (Writer           *writer,
          const LrStepRule *step)
{
  g_autofree char *label = lr_rule_set_dup_step_label (writer->set, step->id);

  return g_strdup_printf ("%s: %s", label, step->name);
}

static void
add_way_on (Writer *writer)
{
  g_autoptr (GString) bring = g_string_new (NULL);
  g_autoptr (GString) next = g_string_new (NULL);

  append_lines (bring, (const char * const *) writer->step->bring);
  for (guint i = 0; writer->step->next != NULL && writer->step->next[i] != NULL; i++)
    {
      const LrStepRule *rule = lr_rule_set_find_step (writer->set, writer->step->next[i]);
      g_autofree char *name = rule != NULL ? dup_step (writer, rule) : NULL;

      if (name != NULL)
        append_line (next, name);
    }

  lr_page_flow_add_pair (writer->flow, _("What helps the conversation"), bring->str);
  lr_page_flow_add_pair (writer->flow, _("What comes after this step"), next->str);
}

static void
add_end (Writer *writer)
{
  g_autofree char *who = lr_paper_join (lr_record_get_text (writer->school, LR_SCHOOL_COORDINATOR),
                                        lr_record_get_text (writer->school, LR_SCHOOL_PHONE));
  g_autofree char *reach = lr_paper_join (who, lr_record_get_text (writer->school, LR_SCHOOL_EMAIL));

  lr_page_flow_add_heading (writer->flow, _("Good to know"));
  lr_page_flow_begin_texts (writer->flow, 2);
  if (writer->step != NULL && writer->detail < NO_WAY_ON)
    add_way_on (writer);
  lr_page_flow_add_pair (writer->flow, _("Questions? Ask the support coordinator"), reach);
  lr_page_flow_add_pair (writer->flow, _("Where this comes from"), writer->set->title);
  lr_page_flow_end_pairs (writer->flow);
}

static LrPaper *
create_card (Writer     *writer,
             const char *subject)
{
  LrPageSheet sheet = {
    .title = _(lr_role_card_paper.title),
    .subject = subject,
    .school = lr_record_get_text (writer->school, LR_SCHOOL_NAME),
    .confidentiality = _(lr_role_card_paper.readers),
    .created = writer->of->today,
  };
  g_autoptr (LrPageFlow) flow = lr_page_flow_new (&sheet);
  g_autofree char *step = writer->step != NULL ? dup_step (writer, writer->step) : NULL;
  g_autofree char *kicker = lr_paper_dup_kicker (sheet.title, subject);
  LrPaper *paper;

  writer->flow = flow;
  lr_page_flow_add_title (flow, kicker, step != NULL ? step : sheet.title,
                          _("What you may expect of each other, in plain words"));
  add_step (writer);
  lr_page_flow_add_heading (flow, _("Everyone’s part"));
  add_roles (writer);
  add_end (writer);
  paper = lr_page_flow_finish (flow);
  writer->flow = NULL;

  return paper;
}

LrPaper *
lr_role_card_paper_new (const LrCase  *of,
                        LrRecord      *school,
                        const char    *step,
                        gboolean       is_anonymous,
                        GError       **error)
{
  g_autofree char *subject = lr_paper_dup_subject (of->record, is_anonymous);
  g_autoptr (LrPaper) paper = NULL;
  Writer writer = { .of = of, .set = of->rule_set, .school = school };

  if (writer.set == NULL || writer.set->roles->len == 0)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                           _("The agreements of this pupil’s region say nothing about roles."));
      return NULL;
    }

  writer.step = step != NULL ? lr_rule_set_find_step (writer.set, step) : of->escalation.rule;
  if (step != NULL && writer.step == NULL)
    {
      g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND, _("There is no step “%s” in “%s”."), step,
                   writer.set->title);
      return NULL;
    }

  for (guint i = 0; i < 2 * N_DETAILS; i++)
    {
      g_clear_object (&paper);
      writer.detail = i / 2;
      writer.family_is_wide = i % 2 == 0;
      paper = create_card (&writer, subject);
      if (lr_paper_get_n_pages (paper) == 1)
        break;
    }

  return g_steal_pointer (&paper);
}

static LrPaper *
make (const LrPaperOrder  *order,
      GError             **error)
{
  g_autoptr (LrCase) of = lr_watch_load_case (order->watch, lr_record_get_id (order->pupil), error);

  return of != NULL
    ? lr_role_card_paper_new (of, lr_watch_get_school (order->watch), NULL, order->is_anonymous, error) : NULL;
}

const LrPaperKind lr_role_card_paper = {
  .id = "rolecard",
  .title = N_("Who does what"),
  .summary = N_("What each does in the step of the case, on one page"),
  .readers = N_("For the family and everyone who helps"),
  .needs = LR_PAPER_NEEDS_PUPIL,
  .can_be_anonymous = TRUE,
  .make = make,
};
