/* lr-plan-tab.c: the plans of approach in the dossier of a pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-plan-tab.h"

#include <glib/gi18n.h>

#include "lr-day-text.h"
#include "lr-face.h"
#include "lr-keeper-status.h"
#include "lr-plan.h"
#include "lr-print-preview.h"
#include "lr-record-page.h"

struct _LrPlanTab
{
  LrDossierTab parent_instance;

  LrKeeper *keeper;      /* of the version in sight */
  GPtrArray *versions;   /* (element-type LrRecord), the newest first */
  guint shown;           /* index of the version in sight */
  gboolean filling;      /* the picker of versions is being filled */

  GtkStack *stack;
  GtkDropDown *version_picker;
  LrKeeperStatus *status;
  GtkRevealer *old_revealer;
  GtkLabel *old_label;
  AdwBin *editor_bin;
};

G_DEFINE_FINAL_TYPE (LrPlanTab, lr_plan_tab, LR_TYPE_DOSSIER_TAB)

static LrSession *
get_session (LrPlanTab *self)
{
  return lr_dossier_tab_get_session (LR_DOSSIER_TAB (self));
}

static char *
describe_version (LrRecord *plan)
{
  g_autofree char *day = lr_day_text_format (lr_record_get_day (plan, LR_PLAN_MADE_ON));

  /* Translators: a version of a plan: its number and its date. */
  return g_strdup_printf (_("Version %d, %s"), (int) lr_record_get_integer (plan, LR_PLAN_VERSION), day);
}

static void
fill_picker (LrPlanTab *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->versions->len; i++)
    {
      g_autofree char *name = describe_version (g_ptr_array_index (self->versions, i));

      gtk_string_list_append (names, name);
    }

  self->filling = TRUE;
  gtk_drop_down_set_model (self->version_picker, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->version_picker, self->shown);
  self->filling = FALSE;
  g_object_unref (names);
}

/* The drafts of a version go with it. */
static LrKeeper *
create_keeper (LrPlanTab *self,
               LrRecord  *plan)
{
  g_autofree char *place = g_strdup_printf ("plan/%" G_GINT64_FORMAT, lr_record_get_id (plan));

  return lr_keeper_new (get_session (self), place, _("Plan of approach changed"));
}

static void
show_version (LrPlanTab *self,
              guint      index)
{
  LrRecord *plan;
  gboolean is_newest = index == 0;

  adw_bin_set_child (self->editor_bin, NULL);
  lr_keeper_status_set_keeper (self->status, NULL);
  g_clear_object (&self->keeper);
  self->shown = index;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.print", self->versions->len > 0);
  if (self->versions->len == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  plan = g_ptr_array_index (self->versions, index);
  if (!is_newest)
    {
      g_autofree char *version = describe_version (plan);
      g_autofree char *text = g_strdup_printf (_("%s: to read. A new version begins as a copy of the newest one."), version);

      gtk_label_set_label (self->old_label, text);
    }

  gtk_revealer_set_reveal_child (self->old_revealer, !is_newest);
  self->keeper = create_keeper (self, plan);
  if (is_newest)
    lr_keeper_status_set_keeper (self->status, self->keeper);
  adw_bin_set_child (self->editor_bin, lr_record_page_new (get_session (self), self->keeper, plan, is_newest));
  gtk_stack_set_visible_child_name (self->stack, "plan");
}

/* @wanted: the id of the one in sight; the newest when it is not there */
static void
show_versions (LrPlanTab *self,
               GPtrArray *versions,
               gint64     wanted)
{
  g_ptr_array_ref (versions);
  g_ptr_array_unref (self->versions);
  self->versions = versions;
  self->shown = 0;
  for (guint i = 0; i < versions->len; i++)
    {
      if (lr_record_get_id (g_ptr_array_index (versions, i)) == wanted)
        self->shown = i;
    }

  fill_picker (self);
  show_version (self, self->shown);
}

static gboolean
holds_the_same_versions (LrPlanTab *self,
                         GPtrArray *versions)
{
  if (versions->len != self->versions->len)
    return FALSE;

  for (guint i = 0; i < versions->len; i++)
    {
      if (lr_record_get_id (g_ptr_array_index (versions, i))
          != lr_record_get_id (g_ptr_array_index (self->versions, i)))
        return FALSE;
    }

  return TRUE;
}

/* The editor itself follows changes within a version. */
static void
lr_plan_tab_load (LrDossierTab *tab)
{
  LrPlanTab *self = LR_PLAN_TAB (tab);
  LrRecord *plan = lr_plan_tab_get_plan (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions = lr_plan_list_versions (lr_session_get_store (get_session (self)),
                                                          lr_dossier_tab_get_pupil_id (tab), &error);

  if (versions == NULL)
    lr_session_fail (get_session (self), error);
  else if (versions->len == 0 || !holds_the_same_versions (self, versions))
    show_versions (self, versions, plan != NULL ? lr_record_get_id (plan) : 0);
}

static void
version_selected_cb (LrPlanTab *self)
{
  guint selected = gtk_drop_down_get_selected (self->version_picker);

  if (!self->filling && selected != GTK_INVALID_LIST_POSITION && selected != self->shown)
    show_version (self, selected);
}

/* What is only half filled in stands in no other version and on no paper. */
static gboolean
flush (LrPlanTab *self)
{
  if (self->keeper == NULL || lr_keeper_flush (self->keeper))
    return TRUE;

  lr_session_announce (get_session (self), lr_keeper_get_text (self->keeper), FALSE);
  return FALSE;
}

static void
show_plan (LrPlanTab *self,
           gint64     id)
{
  for (guint i = 0; i < self->versions->len; i++)
    {
      if (lr_record_get_id (g_ptr_array_index (self->versions, i)) == id && i != self->shown)
        gtk_drop_down_set_selected (self->version_picker, i);
    }
}

static void
lr_plan_tab_add (LrDossierTab *tab)
{
  LrPlanTab *self = LR_PLAN_TAB (tab);
  LrSession *session = get_session (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRecord) plan = NULL;
  LrStore *store = lr_session_get_store (session);
  gboolean is_first = self->versions->len == 0;

  if (store == NULL || !flush (self))
    return;

  plan = lr_plan_add_version (store, lr_dossier_tab_get_pupil_id (tab), lr_session_get_today (session), &error);
  if (plan == NULL)
    {
      lr_session_fail (session, error);
      return;
    }

  lr_dossier_tab_load (tab);
  show_plan (self, lr_record_get_id (plan));
  lr_session_announce (session,
                       is_first ? _("A new plan: just start writing, it saves itself.")
                                : _("A new version, copied from the one before."),
                       TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->editor_bin), GTK_DIR_TAB_FORWARD);
}

static void
print_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  LrPlanTab *self = LR_PLAN_TAB (widget);
  const LrPaperOrder order = { .pupil = lr_dossier_tab_get_pupil (LR_DOSSIER_TAB (self)), .plan = lr_plan_tab_get_plan (self) };

  if (flush (self))
    lr_print_preview_open (get_session (self), g_variant_get_string (parameter, NULL), &order, widget);
}

static void
lr_plan_tab_show_record (LrDossierTab *tab,
                         LrRecord     *record,
                         guint         field)
{
  show_plan (LR_PLAN_TAB (tab), lr_record_is (record, &lr_plan_kind) ? lr_record_get_id (record)
                                                                     : lr_face_get_parent (record, &lr_plan_kind));

  LR_DOSSIER_TAB_CLASS (lr_plan_tab_parent_class)->show_record (tab, record, field);
}

static void
show_newest_cb (LrPlanTab *self)
{
  gtk_drop_down_set_selected (self->version_picker, 0);
}

static void
lr_plan_tab_dispose (GObject *object)
{
  LrPlanTab *self = LR_PLAN_TAB (object);

  G_OBJECT_CLASS (lr_plan_tab_parent_class)->dispose (object);

  g_clear_object (&self->keeper);
}

static void
lr_plan_tab_finalize (GObject *object)
{
  g_ptr_array_unref (LR_PLAN_TAB (object)->versions);

  G_OBJECT_CLASS (lr_plan_tab_parent_class)->finalize (object);
}

static void
lr_plan_tab_class_init (LrPlanTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LrDossierTabClass *tab_class = LR_DOSSIER_TAB_CLASS (klass);

  object_class->dispose = lr_plan_tab_dispose;
  object_class->finalize = lr_plan_tab_finalize;
  tab_class->load = lr_plan_tab_load;
  tab_class->add = lr_plan_tab_add;
  tab_class->show_record = lr_plan_tab_show_record;

  g_type_ensure (LR_TYPE_KEEPER_STATUS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/leerrecht/Leerrecht/ui/lr-plan-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, LrPlanTab, stack);
  gtk_widget_class_bind_template_child (widget_class, LrPlanTab, version_picker);
  gtk_widget_class_bind_template_child (widget_class, LrPlanTab, status);
  gtk_widget_class_bind_template_child (widget_class, LrPlanTab, old_revealer);
  gtk_widget_class_bind_template_child (widget_class, LrPlanTab, old_label);
  gtk_widget_class_bind_template_child (widget_class, LrPlanTab, editor_bin);
  gtk_widget_class_bind_template_callback (widget_class, version_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_newest_cb);

  gtk_widget_class_install_action (widget_class, "paper.print", "s", print_cb);
}

static void
lr_plan_tab_init (LrPlanTab *self)
{
  self->versions = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

LrRecord *
lr_plan_tab_get_plan (LrPlanTab *self)
{
  g_return_val_if_fail (LR_IS_PLAN_TAB (self), NULL);

  return self->shown < self->versions->len ? g_ptr_array_index (self->versions, self->shown) : NULL;
}
