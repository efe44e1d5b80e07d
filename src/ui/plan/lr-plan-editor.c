/* lr-plan-editor.c: one version of a plan of approach, to write or to read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-plan-editor.h"

#include <glib/gi18n.h>

#include "lr-kinds.h"
#include "lr-pieces.h"
#include "lr-plan-field.h"
#include "lr-plan-part-list.h"

#define MAX_FIELDS 5

typedef struct
{
  guint field;
  const char *help;  /* (nullable), untranslated */
} SectionField;

/* The plan from top to bottom, as it is also printed. Prose stands on its own,
 * other fields stand together in a list below it. */
typedef struct
{
  const char *title;
  const char *help;
  const LrKind *part;       /* (nullable): goals, actions, build-up */
  guint n_fields;
  SectionField fields[MAX_FIELDS];
} Section;

static const Section sections[] = {
  { N_("What Is Going On"),
    N_("What keeps the pupil at home, and what helps? Write so that pupil and parents can read along."),
    NULL, 4,
    { { LR_PLAN_FAMILY, N_("Who lives at home, what is going on there, what is strong?") },
      { LR_PLAN_CHILD, N_("What is the pupil good at, what is hard, what does a good day look like?") },
      { LR_PLAN_MEDICAL, N_("Only what is needed to understand the absence, and who has been seen.") },
      { LR_PLAN_SCHOOL, N_("What happens at school, what has been tried, what worked?") } } },
  { N_("What Pupil and Parents Want"),
    N_("Their own words come first. Ask the pupil too, however young."),
    NULL, 3,
    { { LR_PLAN_VOICE, N_("What the pupil says about it, as it was said.") },
      { LR_PLAN_PUPIL_WANTS, NULL },
      { LR_PLAN_PARENTS_WANT, NULL } } },
  { N_("Goals"),
    N_("A few goals that everyone agrees with, so plain that you can tell whether they are reached."),
    &lr_goal_kind, 0, { { 0, NULL } } },
  { N_("Actions"),
    N_("Who does what, and by when. Tick what is done."),
    &lr_agreement_kind, 0, { { 0, NULL } } },
  { N_("Who Keeps It Going"),
    N_("One person watches over the whole, and everyone knows whom to call."),
    NULL, 3,
    { { LR_PLAN_CONTACTS, N_("For each partner: who it is and how to reach them.") },
      { LR_PLAN_INFORMING, N_("How often, how, and who starts.") },
      { LR_PLAN_REGIE, NULL } } },
  { N_("Adapted Programme"),
    N_("Small steps back: how many hours in which week, and how many it became."),
    &lr_build_up_kind, 3,
    { { LR_PLAN_PROGRAMME, N_("Which lessons, where, with whom, and what if a day goes wrong?") },
      { LR_PLAN_RETURN_PLAN, N_("Needed when there are fewer teaching hours (Variawet): how and when the full timetable returns.") },
      { LR_PLAN_VARIAWET_UNTIL, N_("The last day of the approval of fewer hours.") } } },
  { N_("Way to a Fitting Place"),
    N_("If it is not going to be this school, or not only school."),
    NULL, 1,
    { { LR_PLAN_ROUTE, N_("Which school, arrangement or care, who applies for it, and what bridges the time until then?") } } },
  { N_("Looking Back and Ahead"),
    N_("Agree now when you look at it again."),
    NULL, 5,
    { { LR_PLAN_EVALUATION, N_("What has the plan brought so far? Fill this in when you look back.") },
      { LR_PLAN_FEEDBACK_ON, N_("The day on which everyone hears how it goes.") },
      { LR_PLAN_TERM_ON, N_("Is the goal not reached by then, the case moves on to the next step.") },
      { LR_PLAN_INSUFFICIENT_ON, N_("Only when you concluded together that this plan does not bring enough.") },
      { LR_PLAN_OPP_REFERENCE, NULL } } },
};

struct _LrPlanEditor
{
  AdwBin parent_instance;

  LrSession *session;
  LrAutosave *autosave;
  LrRecord *plan;
  LrPlanFieldContext context;
  GPtrArray *part_lists;  /* (element-type LrPlanPartList) */

  LrPieces *content;
};

G_DEFINE_FINAL_TYPE (LrPlanEditor, lr_plan_editor, ADW_TYPE_BIN)

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_heading (gpointer page,
                gpointer subject)
{
  const Section *section = subject;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", _(section->title),
                                   "xalign", 0.0f,
                                   "wrap", TRUE,
                                   NULL);

  gtk_widget_add_css_class (title, "title-2");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), create_label (_(section->help), "dim-label"));

  return box;
}

static GtkWidget *
create_field (gpointer page,
              gpointer subject)
{
  LrPlanEditor *self = page;
  const SectionField *field = subject;

  return lr_plan_field_new (self->plan, field->field, field->help != NULL ? _(field->help) : NULL, &self->context);
}

static GtkWidget *
create_part (gpointer page,
             gpointer subject)
{
  LrPlanEditor *self = page;
  GtkWidget *list = lr_plan_part_list_new (self->session, self->autosave, self->plan, subject, &self->context);

  g_ptr_array_add (self->part_lists, list);
  return list;
}

static void
add_fields (LrPlanEditor  *self,
            const Section *section,
            gboolean       prose)
{
  for (guint i = 0; i < section->n_fields; i++)
    {
      const SectionField *field = &section->fields[i];
      const LrField *info = &lr_plan_kind.fields[field->field];

      if ((info->type == LR_FIELD_PROSE) != prose)
        continue;
      if (prose)
        lr_pieces_add (self->content, info->name, "", create_field, (gpointer) field, NULL);
      else
        lr_pieces_add_row (self->content, info->name, "", create_field, (gpointer) field, NULL);
    }
}

/* Each piece follows its record by itself: as said once, it stays. */
static void
add_section (LrPlanEditor  *self,
             const Section *section)
{
  lr_pieces_add_group (self->content, section->title, 18);
  lr_pieces_add (self->content, "heading", "", create_heading, (gpointer) section, NULL);
  add_fields (self, section, TRUE);
  if (section->part != NULL)
    lr_pieces_add (self->content, "part", "", create_part, (gpointer) section->part, NULL);
  add_fields (self, section, FALSE);
}

static void
show (LrPlanEditor *self)
{
  static const Section signatures = {
    N_("Signing"),
    N_("On paper there is room for everyone to sign as seen, and for parents and pupil to agree "
       "with the part on actions (handelingsdeel). Print the plan when you are done."),
  };

  lr_pieces_set_page (self->content, self);
  lr_pieces_begin (self->content);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    add_section (self, &sections[i]);
  add_section (self, &signatures);
  lr_pieces_end (self->content);
}

static void
reload_plan (LrPlanEditor *self,
             LrStore      *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRecord) stored = lr_store_load (store, &lr_plan_kind, lr_record_get_id (self->plan), &error);

  /* It may have been deleted: the tab then shows another version. */
  if (stored != NULL)
    lr_autosave_refresh (self->autosave, self->plan, stored);
}

static void
store_changed_cb (LrPlanEditor *self,
                  gpointer      kind,
                  gint64        pupil,
                  gint64        id,
                  LrStore      *store)
{
  if (lr_autosave_is_saving (self->autosave)
      || (kind != NULL && pupil != lr_record_get_pupil (self->plan)))
    return;

  if (kind == NULL || (kind == &lr_plan_kind && id == lr_record_get_id (self->plan)))
    reload_plan (self, store);

  for (guint i = 0; i < self->part_lists->len; i++)
    {
      LrPlanPartList *list = g_ptr_array_index (self->part_lists, i);

      if (kind == NULL || kind == lr_plan_part_list_get_kind (list))
        lr_plan_part_list_reload (list);
    }
}

/* What is typed in a field is kept as soon as one leaves it. */
static void
focus_changed_cb (LrPlanEditor *self)
{
  lr_autosave_flush (self->autosave);
}

static void
lr_plan_editor_unmap (GtkWidget *widget)
{
  lr_autosave_flush (LR_PLAN_EDITOR (widget)->autosave);

  GTK_WIDGET_CLASS (lr_plan_editor_parent_class)->unmap (widget);
}

static void
lr_plan_editor_dispose (GObject *object)
{
  LrPlanEditor *self = LR_PLAN_EDITOR (object);

  g_ptr_array_set_size (self->part_lists, 0);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->autosave);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (lr_plan_editor_parent_class)->dispose (object);
}

static void
lr_plan_editor_finalize (GObject *object)
{
  g_ptr_array_unref (LR_PLAN_EDITOR (object)->part_lists);

  G_OBJECT_CLASS (lr_plan_editor_parent_class)->finalize (object);
}

static void
lr_plan_editor_class_init (LrPlanEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lr_plan_editor_dispose;
  object_class->finalize = lr_plan_editor_finalize;
  widget_class->unmap = lr_plan_editor_unmap;

  g_type_ensure (LR_TYPE_PIECES);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/leerrecht/Leerrecht/ui/lr-plan-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LrPlanEditor, content);
}

static void
lr_plan_editor_init (LrPlanEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->part_lists = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_changed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
lr_plan_editor_new (LrSession  *session,
                    LrAutosave *autosave,
                    LrRecord   *plan,
                    gboolean    editable)
{
  LrPlanEditor *self;

  g_return_val_if_fail (LR_IS_SESSION (session), NULL);
  g_return_val_if_fail (LR_IS_AUTOSAVE (autosave), NULL);
  g_return_val_if_fail (lr_record_is (plan, &lr_plan_kind), NULL);

  self = g_object_new (LR_TYPE_PLAN_EDITOR, NULL);
  self->session = g_object_ref (session);
  self->autosave = g_object_ref (autosave);
  self->plan = g_object_ref (plan);
  self->context = (LrPlanFieldContext) { lr_session_get_today (session), editable };

  if (editable)
    lr_autosave_watch (autosave, plan);
  show (self);

  if (lr_session_get_store (session) != NULL)
    g_signal_connect_object (lr_session_get_store (session), "changed",
                             G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

LrRecord *
lr_plan_editor_get_plan (LrPlanEditor *self)
{
  g_return_val_if_fail (LR_IS_PLAN_EDITOR (self), NULL);

  return self->plan;
}
