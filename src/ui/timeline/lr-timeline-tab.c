/* lr-timeline-tab.c: the timeline in the dossier of a pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-timeline-tab.h"

#include <glib/gi18n.h>

#include "lr-dossier.h"
#include "lr-face.h"
#include "lr-fit-layout.h"
#include "lr-long-list.h"
#include "lr-print-preview.h"
#include "lr-record-dialog.h"
#include "lr-timeline-entries.h"
#include "lr-timeline-items.h"
#include "lr-timeline-legend.h"
#include "lr-timeline-panes.h"

struct _LrTimelineTab
{
  LrDossierTab parent_instance;

  LrTimelineEntries *entries;
  LrTimelineZoom zoom;  /* the one that is nearest */

  GtkStack *stack;
  LrTimelinePanes *panes;
  LrTimelineWidget *timeline;
  GtkListView *list;
  GtkMenuButton *zoom_button;
  GMenuModel *zoom_menu;
  GtkMenuButton *legend_button;
};

G_DEFINE_FINAL_TYPE (LrTimelineTab, lr_timeline_tab, LR_TYPE_DOSSIER_TAB)

enum
{
  PROP_0,
  PROP_ZOOM,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
lr_timeline_tab_load (LrDossierTab *tab)
{
  LrTimelineTab *self = LR_TIMELINE_TAB (tab);
  LrSession *session = lr_dossier_tab_get_session (tab);
  g_autoptr (LrTimelineModel) model = NULL;
  g_autoptr (GError) error = NULL;
  LrDay first, last;

  model = lr_timeline_items_load (lr_session_get_watch (session), lr_dossier_tab_get_pupil_id (tab),
                                  LR_TIMELINE_SCREEN, &error);
  if (model == NULL)
    {
      lr_session_fail (session, error);
      return;
    }

  lr_timeline_widget_set_model (self->timeline, model, lr_session_get_today (session));
  lr_timeline_entries_set_model (self->entries, model);
  gtk_stack_set_visible_child_name (self->stack,
                                    lr_timeline_model_get_extent (model, &first, &last) ? "timeline" : "empty");
}

static void
open_tab (LrTimelineTab *self,
          const char    *tab)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-pupil-tab", "(xs)",
                              lr_dossier_tab_get_pupil_id (LR_DOSSIER_TAB (self)), tab);
}

/* What has no record, as an open duty, stands among the steps. */
static void
open_item (LrTimelineTab        *self,
           const LrTimelineItem *item)
{
  LrSession *session = lr_dossier_tab_get_session (LR_DOSSIER_TAB (self));
  LrStore *store = lr_session_get_store (session);
  const LrFace *face = item->kind != NULL && item->id != 0 ? lr_face_get (item->kind) : NULL;
  g_autoptr (LrRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  if (store == NULL)
    return;

  if (face == NULL || face->tab == NULL || face->whole)
    {
      open_tab (self, face != NULL && face->tab != NULL ? face->tab : "steps");
      return;
    }

  record = lr_store_load (store, item->kind, item->id, &error);
  if (record != NULL)
    lr_record_dialog_open (session, record, GTK_WIDGET (self));
  else if (error != NULL)
    lr_session_fail (session, error);
}

static void
activate_item_cb (LrTimelineTab *self,
                  gpointer       item)
{
  open_item (self, item);
}

static void
list_activate_cb (LrTimelineTab *self,
                  guint          position)
{
  g_autoptr (LrTimelineEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->entries), position);

  if (entry != NULL)
    open_item (self, lr_timeline_entry_get_item (entry));
}

/* A talk, which is what happens most. */
static void
lr_timeline_tab_add (LrDossierTab *tab)
{
  LrSession *session = lr_dossier_tab_get_session (tab);
  g_autoptr (LrRecord) contact = lr_record_new (&lr_contact_kind, lr_dossier_tab_get_pupil_id (tab));

  lr_face_begin (contact, NULL, lr_session_get_today (session));
  lr_record_dialog_open (session, contact, GTK_WIDGET (tab));
}

static void
print_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  LrTimelineTab *self = LR_TIMELINE_TAB (widget);
  LrTimelineView view = lr_timeline_widget_get_view (self->timeline);
  const LrPaperOrder order = { .pupil = lr_dossier_tab_get_pupil (LR_DOSSIER_TAB (self)), .view = &view };

  lr_print_preview_open (lr_dossier_tab_get_session (LR_DOSSIER_TAB (self)), g_variant_get_string (parameter, NULL), &order, widget);
}

/* The buttons stand outside the timeline, whose actions they call. */
static void
forward_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  static const struct { const char *from; const char *to; } actions[] = {
    { "timeline-tab.zoom-in", "timeline.zoom-in" },
    { "timeline-tab.zoom-out", "timeline.zoom-out" },
    { "timeline-tab.fit", "timeline.fit" },
    { "timeline-tab.today", "timeline.today" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (g_str_equal (actions[i].from, action))
        gtk_widget_activate_action (GTK_WIDGET (LR_TIMELINE_TAB (widget)->timeline), actions[i].to, NULL);
    }
}

static void
view_changed_cb (LrTimelineTab *self)
{
  LrTimelineView view = lr_timeline_widget_get_view (self->timeline);
  LrTimelineZoom zoom = lr_timeline_view_get_zoom (&view);

  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM]);
}

/* A menu leaves some of itself behind: it is made where there is no room for the
 * switch, and then when it is asked for. */
static void
create_zoom_menu_cb (GtkMenuButton *button,
                     gpointer       menu)
{
  gtk_menu_button_set_menu_model (button, menu);
}

static void
lr_timeline_tab_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LrTimelineTab *self = LR_TIMELINE_TAB (object);

  switch (property_id)
    {
    case PROP_ZOOM:
      g_value_set_static_string (value, lr_timeline_zoom_get_name (self->zoom));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lr_timeline_tab_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LrTimelineTab *self = LR_TIMELINE_TAB (object);

  switch (property_id)
    {
    case PROP_ZOOM:
      gtk_widget_activate_action (GTK_WIDGET (self->timeline), "timeline.zoom-to", "s", g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lr_timeline_tab_dispose (GObject *object)
{
  LrTimelineTab *self = LR_TIMELINE_TAB (object);

  G_OBJECT_CLASS (lr_timeline_tab_parent_class)->dispose (object);

  g_clear_object (&self->entries);
}

static void
lr_timeline_tab_class_init (LrTimelineTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LrDossierTabClass *tab_class = LR_DOSSIER_TAB_CLASS (klass);

  object_class->get_property = lr_timeline_tab_get_property;
  object_class->set_property = lr_timeline_tab_set_property;
  object_class->dispose = lr_timeline_tab_dispose;
  tab_class->load = lr_timeline_tab_load;
  tab_class->add = lr_timeline_tab_add;

  props[PROP_ZOOM] = g_param_spec_string ("zoom", NULL, NULL, NULL,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (LR_TYPE_FIT_LAYOUT);
  g_type_ensure (LR_TYPE_TIMELINE_PANES);
  g_type_ensure (LR_TYPE_TIMELINE_WIDGET);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/leerrecht/Leerrecht/ui/lr-timeline-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, LrTimelineTab, stack);
  gtk_widget_class_bind_template_child (widget_class, LrTimelineTab, panes);
  gtk_widget_class_bind_template_child (widget_class, LrTimelineTab, timeline);
  gtk_widget_class_bind_template_child (widget_class, LrTimelineTab, list);
  gtk_widget_class_bind_template_child (widget_class, LrTimelineTab, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, LrTimelineTab, zoom_menu);
  gtk_widget_class_bind_template_child (widget_class, LrTimelineTab, legend_button);
  gtk_widget_class_bind_template_callback (widget_class, activate_item_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);

  gtk_widget_class_install_action (widget_class, "paper.print", "s", print_cb);
  gtk_widget_class_install_action (widget_class, "timeline-tab.zoom-in", NULL, forward_cb);
  gtk_widget_class_install_action (widget_class, "timeline-tab.zoom-out", NULL, forward_cb);
  gtk_widget_class_install_action (widget_class, "timeline-tab.fit", NULL, forward_cb);
  gtk_widget_class_install_action (widget_class, "timeline-tab.today", NULL, forward_cb);
  gtk_widget_class_install_property_action (widget_class, "timeline-tab.zoom", "zoom");
}

static void
lr_timeline_tab_init (LrTimelineTab *self)
{
  g_autoptr (GtkListItemFactory) factory = lr_timeline_entries_create_factory ();
  g_autoptr (GtkNoSelection) selection = NULL;
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  GtkWidget *popover;

  gtk_widget_init_template (GTK_WIDGET (self));
  g_settings_bind (settings, "timeline-list", self->panes, "shows-side", G_SETTINGS_BIND_DEFAULT);

  self->entries = lr_timeline_entries_new ();
  selection = gtk_no_selection_new (NULL);
  gtk_list_view_set_factory (self->list, factory);
  lr_long_list_attach (self->list, GTK_SELECTION_MODEL (selection), G_LIST_MODEL (self->entries), 0);

  gtk_menu_button_set_create_popup_func (self->zoom_button, create_zoom_menu_cb, self->zoom_menu, NULL);
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), lr_timeline_legend_new ());
  gtk_menu_button_set_popover (self->legend_button, popover);
}

