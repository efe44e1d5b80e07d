/* lr-plan-tab.c: the plans of approach in the dossier of a pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-plan-tab.h"

#include <glib/gi18n.h>

#include "lr-day-text.h"
#include "lr-keeper-status.h"
#include "lr-plan.h"
#include "lr-print-preview.h"
#include "lr-record-page.h"

struct _LrPlanTab
{
  AdwBin parent_instance;

  LrSession *session;
  LrRecord *pupil;
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

G_DEFINE_FINAL_TYPE (LrPlanTab, lr_plan_tab, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_PUPIL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

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

  return lr_keeper_new (self->session, place, _("Plan of approach changed"));
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
  adw_bin_set_child (self->editor_bin, lr_record_page_new (self->session, self->keeper, plan, is_newest));
  gtk_stack_set_visible_child_name (self->stack, "plan");
}

/* Keeps the version in sight when it is still there. */
static void
load_versions (LrPlanTab *self,
               gint64     wanted)
{
  g_autoptr (GError) error = NULL;
  LrStore *store = lr_session_get_store (self->session);
  GPtrArray *versions;

  if (store == NULL)
    return;

  versions = lr_plan_list_versions (store, lr_record_get_id (self->pupil), &error);
  if (versions == NULL)
    {
      lr_session_fail (self->session, error);
      return;
    }

  g_clear_pointer (&self->versions, g_ptr_array_unref);
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
store_changed_cb (LrPlanTab *self,
                  gpointer   kind,
                  gint64     pupil,
                  gint64     id,
                  LrStore   *store)
{
  g_autoptr (GPtrArray) versions = NULL;
  LrRecord *plan = lr_plan_tab_get_plan (self);

  if ((self->keeper != NULL && lr_keeper_is_saving (self->keeper))
      || (kind != NULL && (kind != &lr_plan_kind || pupil != lr_record_get_id (self->pupil))))
    return;

  versions = lr_plan_list_versions (store, lr_record_get_id (self->pupil), NULL);
  if (versions != NULL && !holds_the_same_versions (self, versions))
    load_versions (self, plan != NULL ? lr_record_get_id (plan) : 0);
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

  lr_session_announce (self->session, lr_keeper_get_text (self->keeper), FALSE);
  return FALSE;
}

static void
new_version_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  LrPlanTab *self = LR_PLAN_TAB (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRecord) plan = NULL;
  LrStore *store = lr_session_get_store (self->session);
  gboolean is_first = self->versions->len == 0;

  if (store == NULL || !flush (self))
    return;

  plan = lr_plan_add_version (store, lr_record_get_id (self->pupil),
                              lr_session_get_today (self->session), &error);
  if (plan == NULL)
    {
      lr_session_fail (self->session, error);
      return;
    }

  load_versions (self, lr_record_get_id (plan));
  lr_session_announce (self->session,
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
  const LrPaperOrder order = { .pupil = self->pupil, .plan = lr_plan_tab_get_plan (self) };

  if (flush (self))
    lr_print_preview_open (self->session, g_variant_get_string (parameter, NULL), &order, widget);
}

static void
show_newest_cb (LrPlanTab *self)
{
  gtk_drop_down_set_selected (self->version_picker, 0);
}

static void
lr_plan_tab_constructed (GObject *object)
{
  LrPlanTab *self = LR_PLAN_TAB (object);

  G_OBJECT_CLASS (lr_plan_tab_parent_class)->constructed (object);

  if (lr_session_get_store (self->session) != NULL)
    g_signal_connect_object (lr_session_get_store (self->session), "changed",
                             G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  load_versions (self, 0);
}

static void
lr_plan_tab_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  LrPlanTab *self = LR_PLAN_TAB (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;

    case PROP_PUPIL:
      g_value_set_object (value, self->pupil);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lr_plan_tab_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  LrPlanTab *self = LR_PLAN_TAB (object);

  switch (property_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    case PROP_PUPIL:
      self->pupil = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lr_plan_tab_dispose (GObject *object)
{
  LrPlanTab *self = LR_PLAN_TAB (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->keeper);
  g_clear_object (&self->session);
  g_clear_object (&self->pupil);

  G_OBJECT_CLASS (lr_plan_tab_parent_class)->dispose (object);
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

  object_class->constructed = lr_plan_tab_constructed;
  object_class->get_property = lr_plan_tab_get_property;
  object_class->set_property = lr_plan_tab_set_property;
  object_class->dispose = lr_plan_tab_dispose;
  object_class->finalize = lr_plan_tab_finalize;

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, LR_TYPE_SESSION,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_PUPIL] = g_param_spec_object ("pupil", NULL, NULL, LR_TYPE_RECORD,
                                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

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

  gtk_widget_class_install_action (widget_class, "plan.new-version", NULL, new_version_cb);
  gtk_widget_class_install_action (widget_class, "paper.print", "s", print_cb);
}

static void
lr_plan_tab_init (LrPlanTab *self)
{
  self->versions = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lr_plan_tab_show_plan (LrPlanTab *self,
                       gint64     id)
{
  g_return_if_fail (LR_IS_PLAN_TAB (self));

  for (guint i = 0; i < self->versions->len; i++)
    {
      if (lr_record_get_id (g_ptr_array_index (self->versions, i)) == id && i != self->shown)
        gtk_drop_down_set_selected (self->version_picker, i);
    }
}

LrRecord *
lr_plan_tab_get_plan (LrPlanTab *self)
{
  g_return_val_if_fail (LR_IS_PLAN_TAB (self), NULL);

  return self->shown < self->versions->len ? g_ptr_array_index (self->versions, self->shown) : NULL;
}
