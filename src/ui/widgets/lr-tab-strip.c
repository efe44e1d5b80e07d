/* lr-tab-strip.c: the tabs of a view stack, in any width
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-tab-strip.h"

#include "lr-sideways.h"

struct _LrTabStrip
{
  GtkWidget          parent_instance;

  AdwViewStack      *stack;
  GtkSelectionModel *pages;
  GtkWidget         *scroller;
  GtkBox            *box;
};

G_DEFINE_FINAL_TYPE (LrTabStrip, lr_tab_strip, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STACK,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
toggled_cb (LrTabStrip      *self,
            GtkToggleButton *tab)
{
  AdwViewStackPage *page = g_object_get_data (G_OBJECT (tab), "page");

  if (gtk_toggle_button_get_active (tab))
    adw_view_stack_set_visible_child (self->stack, adw_view_stack_page_get_child (page));
}

static void
update_selected (LrTabStrip *self)
{
  guint i = 0;

  for (GtkWidget *tab = gtk_widget_get_first_child (GTK_WIDGET (self->box));
       tab != NULL;
       tab = gtk_widget_get_next_sibling (tab), i++)
    {
      gboolean selected = gtk_selection_model_is_selected (self->pages, i);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab), selected);
      gtk_accessible_update_state (GTK_ACCESSIBLE (tab),
                                   GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
      if (selected)
        lr_sideways_scroll_to (self->scroller, tab);
    }
}

static void
focus_cb (GtkEventControllerFocus *controller,
          LrTabStrip              *self)
{
  lr_sideways_scroll_to (self->scroller, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
}

static GtkWidget *
make_tab (LrTabStrip       *self,
          AdwViewStackPage *page)
{
  /* A label of its own: the name of a button with an underline keeps it. */
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *tab = g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_TAB,
                                 "child", label,
                                 "css-classes", (const char *[]) { "flat", NULL },
                                 NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  /* A page gets its title and mnemonic only after it was added. */
  g_object_bind_property (page, "use-underline", label, "use-underline", G_BINDING_SYNC_CREATE);
  g_object_bind_property (page, "title", label, "label", G_BINDING_SYNC_CREATE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (tab),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  g_signal_connect (focus, "enter", G_CALLBACK (focus_cb), self);
  gtk_widget_add_controller (tab, focus);
  g_object_set_data_full (G_OBJECT (tab), "page", g_object_ref (page), g_object_unref);
  g_signal_connect_object (tab, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

  return tab;
}

static void
rebuild (LrTabStrip *self)
{
  GtkWidget *first = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (self->pages), i);
      GtkWidget *tab = make_tab (self, page);

      if (first != NULL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (tab), GTK_TOGGLE_BUTTON (first));
      else
        first = tab;
      gtk_box_append (self->box, tab);
    }

  update_selected (self);
}

static void
lr_tab_strip_dispose (GObject *object)
{
  LrTabStrip *self = LR_TAB_STRIP (object);

  lr_tab_strip_set_stack (self, NULL);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (lr_tab_strip_parent_class)->dispose (object);
}

static void
lr_tab_strip_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (prop_id == PROP_STACK)
    g_value_set_object (value, LR_TAB_STRIP (object)->stack);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lr_tab_strip_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (prop_id == PROP_STACK)
    lr_tab_strip_set_stack (LR_TAB_STRIP (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lr_tab_strip_class_init (LrTabStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lr_tab_strip_dispose;
  object_class->get_property = lr_tab_strip_get_property;
  object_class->set_property = lr_tab_strip_set_property;

  properties[PROP_STACK] =
    g_param_spec_object ("stack", NULL, NULL, ADW_TYPE_VIEW_STACK,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lr-tab-strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB_LIST);
}

static void
lr_tab_strip_init (LrTabStrip *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  self->scroller = lr_sideways_new (GTK_WIDGET (self->box));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

void
lr_tab_strip_set_stack (LrTabStrip   *self,
                        AdwViewStack *stack)
{
  g_return_if_fail (LR_IS_TAB_STRIP (self));

  if (self->stack == stack)
    return;

  if (self->pages != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->pages, self);
      g_clear_object (&self->pages);
    }

  g_set_object (&self->stack, stack);
  if (stack != NULL)
    {
      self->pages = adw_view_stack_get_pages (stack);
      g_signal_connect_object (self->pages, "items-changed",
                               G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->pages, "selection-changed",
                               G_CALLBACK (update_selected), self, G_CONNECT_SWAPPED);
      rebuild (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STACK]);
}
