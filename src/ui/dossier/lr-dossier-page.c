/* lr-dossier-page.c: everything about one pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-dossier-page.h"

#include <glib/gi18n.h>

#include "lr-contact-tab.h"
#include "lr-dossier.h"
#include "lr-face.h"
#include "lr-fact-strip.h"
#include "lr-meeting-tab.h"
#include "lr-paper-menu.h"
#include "lr-parties-tab.h"
#include "lr-plan-tab.h"
#include "lr-print-preview.h"
#include "lr-record-dialog.h"
#include "lr-record-tabs.h"
#include "lr-steps-tab.h"
#include "lr-tab-strip.h"
#include "lr-text.h"
#include "lr-timeline-tab.h"

struct _LrDossierPage
{
  AdwBin          parent_instance;

  LrSession      *session;
  LrRecord       *pupil;
  GSettings      *settings;
  gboolean        ready;

  AdwHeaderBar   *header_bar;
  GtkMenuButton  *print_button;
  AdwWindowTitle *title;
  LrFactStrip    *facts;
  AdwViewStack   *stack;
};

G_DEFINE_FINAL_TYPE (LrDossierPage, lr_dossier_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_PUPIL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The tabs in their order. Each is an LrDossierTab, made when it is first shown. The names are kept in the settings: never rename one. */
static const struct
{
  const char *name;
  const char *title;
  GType     (*get_type) (void);
} tab_table[] = {
  { "timeline", N_("_Timeline"), lr_timeline_tab_get_type },
  { "absence", N_("_Absence"), lr_absence_tab_get_type },
  { "contact", N_("_Contact"), lr_contact_tab_get_type },
  { "plan", N_("_Plan"), lr_plan_tab_get_type },
  { "meetings", N_("_Meetings"), lr_meeting_tab_get_type },
  { "steps", N_("_Steps"), lr_steps_tab_get_type },
  { "parties", N_("_Involved"), lr_parties_tab_get_type },
  { "reports", N_("_Reports"), lr_report_tab_get_type },
  { NULL },
};

static void
update_title (LrDossierPage *self)
{
  g_autofree char *name = lr_pupil_dup_name (self->pupil);
  const char *class = lr_record_get_text (self->pupil, LR_PUPIL_CLASS);
  g_autofree char *subtitle = lr_text_cap (class != NULL ? class : "", LR_TEXT_WORD);

  adw_window_title_set_title (self->title, name);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The setters notify only what really changed. */
static void
copy_fields (LrRecord *to,
             LrRecord *from)
{
  const LrKind *kind = lr_record_get_kind (to);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *value = lr_record_format (from, i);

      lr_record_parse (to, i, value, NULL);
    }
}

static void
store_changed_cb (LrDossierPage *self,
                  LrKind        *kind,
                  gint64         pupil,
                  gint64         id,
                  LrStore       *store)
{
  g_autoptr (LrRecord) record = NULL;

  if (kind != NULL && (kind != &lr_pupil_kind || id != lr_record_get_id (self->pupil)))
    return;

  record = lr_session_load (self->session, &lr_pupil_kind, lr_record_get_id (self->pupil), NULL);
  if (record == NULL)
    return;

  copy_fields (self->pupil, record);
  update_title (self);
}

static void
visible_tab_cb (LrDossierPage *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->stack);

  /* The first tab is shown for a moment while they are put together. */
  if (!self->ready)
    return;

  g_settings_set_string (self->settings, "dossier-page", name);

  for (guint i = 0; tab_table[i].name != NULL; i++)
    {
      AdwBin *bin = ADW_BIN (adw_view_stack_get_child_by_name (self->stack, tab_table[i].name));

      if (g_strcmp0 (tab_table[i].name, name) == 0 && adw_bin_get_child (bin) == NULL)
        adw_bin_set_child (bin, g_object_new (tab_table[i].get_type (),
                                              "session", self->session,
                                              "pupil", self->pupil,
                                              NULL));
    }
}

static void
add_tabs (LrDossierPage *self)
{
  for (guint i = 0; tab_table[i].name != NULL; i++)
    {
      AdwViewStackPage *page = adw_view_stack_add_titled (self->stack, adw_bin_new (),
                                                          tab_table[i].name, _(tab_table[i].title));

      adw_view_stack_page_set_use_underline (page, TRUE);
    }
}

/* The one that is shown. */
static LrDossierTab *
get_tab (LrDossierPage *self)
{
  return LR_DOSSIER_TAB (adw_bin_get_child (ADW_BIN (adw_view_stack_get_visible_child (self->stack))));
}

static void
fact_chosen_cb (LrDossierPage *self,
                const LrKind  *kind,
                LrRecord      *record)
{
  lr_dossier_page_show_tab (self, lr_face_get (kind)->tab);
  if (record != NULL)
    lr_dossier_tab_show_record (get_tab (self), record, 0);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LrDossierPage *self = LR_DOSSIER_PAGE (widget);

  lr_record_dialog_open (self->session, self->pupil, widget);
}

/* A tab that knows more of what is to be printed has this action too. */
static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  LrDossierPage *self = LR_DOSSIER_PAGE (widget);
  const LrPaperOrder order = { .pupil = self->pupil };

  lr_print_preview_open (self->session, g_variant_get_string (parameter, NULL), &order, widget);
}

static void
lr_dossier_page_constructed (GObject *object)
{
  LrDossierPage *self = LR_DOSSIER_PAGE (object);
  g_autofree char *tab = g_settings_get_string (self->settings, "dossier-page");

  G_OBJECT_CLASS (lr_dossier_page_parent_class)->constructed (object);

  add_tabs (self);
  lr_dossier_page_show_tab (self, tab);
  self->ready = TRUE;
  visible_tab_cb (self);
  update_title (self);
  lr_fact_strip_set_pupil (self->facts, self->session, self->pupil);
  g_signal_connect_object (lr_session_get_store (self->session), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
lr_dossier_page_dispose (GObject *object)
{
  LrDossierPage *self = LR_DOSSIER_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_DOSSIER_PAGE);
  g_clear_object (&self->pupil);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_dossier_page_parent_class)->dispose (object);
}

static void
lr_dossier_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LrDossierPage *self = LR_DOSSIER_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;

    case PROP_PUPIL:
      g_value_set_object (value, self->pupil);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lr_dossier_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LrDossierPage *self = LR_DOSSIER_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    case PROP_PUPIL:
      self->pupil = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lr_dossier_page_class_init (LrDossierPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lr_dossier_page_constructed;
  object_class->dispose = lr_dossier_page_dispose;
  object_class->get_property = lr_dossier_page_get_property;
  object_class->set_property = lr_dossier_page_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, LR_TYPE_SESSION, flags);
  properties[PROP_PUPIL] = g_param_spec_object ("pupil", NULL, NULL, LR_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "dossier.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "paper.print", "s", print_action);

  g_type_ensure (LR_TYPE_FACT_STRIP);
  g_type_ensure (LR_TYPE_TAB_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-dossier-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LrDossierPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, LrDossierPage, print_button);
  gtk_widget_class_bind_template_child (widget_class, LrDossierPage, title);
  gtk_widget_class_bind_template_child (widget_class, LrDossierPage, facts);
  gtk_widget_class_bind_template_child (widget_class, LrDossierPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, visible_tab_cb);
  gtk_widget_class_bind_template_callback (widget_class, fact_chosen_cb);
}

static void
lr_dossier_page_init (LrDossierPage *self)
{
  g_autoptr (GMenuModel) papers = lr_paper_menu_new ();

  self->settings = g_settings_new (APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->print_button, papers);
}

GtkWidget *
lr_dossier_page_new (LrSession *session,
                     LrRecord  *pupil)
{
  return g_object_new (LR_TYPE_DOSSIER_PAGE, "session", session, "pupil", pupil, NULL);
}

LrRecord *
lr_dossier_page_get_pupil (LrDossierPage *self)
{
  g_return_val_if_fail (LR_IS_DOSSIER_PAGE (self), NULL);

  return self->pupil;
}

AdwHeaderBar *
lr_dossier_page_get_header_bar (LrDossierPage *self)
{
  g_return_val_if_fail (LR_IS_DOSSIER_PAGE (self), NULL);

  return self->header_bar;
}

void
lr_dossier_page_show_tab (LrDossierPage *self,
                          const char    *name)
{
  g_return_if_fail (LR_IS_DOSSIER_PAGE (self));

  if (adw_view_stack_get_child_by_name (self->stack, name) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, name);
}

void
lr_dossier_page_add (LrDossierPage *self)
{
  g_return_if_fail (LR_IS_DOSSIER_PAGE (self));

  lr_dossier_tab_add (get_tab (self));
}

void
lr_dossier_page_show_record (LrDossierPage *self,
                             LrRecord      *record,
                             guint          field)
{
  const LrFace *face;

  g_return_if_fail (LR_IS_DOSSIER_PAGE (self));

  face = lr_face_get (lr_record_get_kind (record));
  if (face->tab != NULL)
    lr_dossier_page_show_tab (self, face->tab);

  if (face->tab == NULL || face->apart)
    {
      lr_record_dialog_open_at (self->session, record, field, GTK_WIDGET (self));
      return;
    }

  lr_dossier_tab_show_record (get_tab (self), record, field);
}
