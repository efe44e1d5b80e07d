/* lr-page.c: a main page of the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-page.h"

#include <string.h>

typedef struct
{
  LrSession       *session;
  GtkWidget       *box;
  AdwHeaderBar    *header_bar;
  AdwWindowTitle  *title;
  GtkWidget       *content;
} LrPagePrivate;

static void buildable_iface_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (LrPage, lr_page, GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (LrPage)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_iface_init))

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_TITLE,
  PROP_CONTENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable_iface;

static LrPagePrivate *
get_private (LrPage *page)
{
  return lr_page_get_instance_private (page);
}

static gboolean
lr_page_real_find (LrPage *page)
{
  return FALSE;
}

static void
lr_page_dispose (GObject *object)
{
  LrPagePrivate *priv = get_private (LR_PAGE (object));

  g_clear_pointer (&priv->box, gtk_widget_unparent);
  priv->header_bar = NULL;
  g_clear_object (&priv->title);
  priv->content = NULL;
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (lr_page_parent_class)->dispose (object);
}

static void
lr_page_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  LrPagePrivate *priv = get_private (LR_PAGE (object));

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;

    case PROP_TITLE:
      g_value_set_string (value, adw_window_title_get_title (priv->title));
      break;

    case PROP_CONTENT:
      g_value_set_object (value, priv->content);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lr_page_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  LrPage *self = LR_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      get_private (self)->session = g_value_dup_object (value);
      break;

    case PROP_TITLE:
      lr_page_set_title (self, g_value_get_string (value));
      break;

    case PROP_CONTENT:
      lr_page_set_content (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lr_page_class_init (LrPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lr_page_dispose;
  object_class->get_property = lr_page_get_property;
  object_class->set_property = lr_page_set_property;
  klass->find = lr_page_real_find;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LR_TYPE_SESSION, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lr_page_init (LrPage *self)
{
  LrPagePrivate *priv = get_private (self);
  GtkBuilder *builder = gtk_builder_new_from_resource ("/io/github/leerrecht/Leerrecht/ui/lr-page.ui");

  priv->box = GTK_WIDGET (gtk_builder_get_object (builder, "box"));
  priv->header_bar = ADW_HEADER_BAR (gtk_builder_get_object (builder, "header_bar"));
  /* Kept: a page may put something else in its place. */
  priv->title = g_object_ref (ADW_WINDOW_TITLE (gtk_builder_get_object (builder, "title")));
  gtk_widget_set_parent (priv->box, GTK_WIDGET (self));
  g_object_unref (builder);
}

static void
lr_page_add_child (GtkBuildable *buildable,
                   GtkBuilder   *builder,
                   GObject      *child,
                   const char   *type)
{
  LrPagePrivate *priv = get_private (LR_PAGE (buildable));

  if (g_strcmp0 (type, "start") == 0)
    adw_header_bar_pack_start (priv->header_bar, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "end") == 0)
    adw_header_bar_pack_end (priv->header_bar, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "title") == 0)
    adw_header_bar_set_title_widget (priv->header_bar, GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
buildable_iface_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = lr_page_add_child;
}

LrSession *
lr_page_get_session (LrPage *self)
{
  g_return_val_if_fail (LR_IS_PAGE (self), NULL);

  return get_private (self)->session;
}

AdwHeaderBar *
lr_page_get_header_bar (LrPage *self)
{
  g_return_val_if_fail (LR_IS_PAGE (self), NULL);

  return get_private (self)->header_bar;
}

void
lr_page_set_title (LrPage     *self,
                   const char *title)
{
  LrPagePrivate *priv;

  g_return_if_fail (LR_IS_PAGE (self));

  priv = get_private (self);
  if (g_strcmp0 (adw_window_title_get_title (priv->title), title) == 0)
    return;

  adw_window_title_set_title (priv->title, title != NULL ? title : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? title : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

void
lr_page_set_subtitle (LrPage     *page,
                      const char *subtitle)
{
  g_return_if_fail (LR_IS_PAGE (page));

  adw_window_title_set_subtitle (get_private (page)->title, subtitle);
}

void
lr_page_set_content (LrPage    *self,
                     GtkWidget *content)
{
  LrPagePrivate *priv;

  g_return_if_fail (LR_IS_PAGE (self));

  priv = get_private (self);
  if (priv->content == content)
    return;

  if (priv->content != NULL)
    gtk_box_remove (GTK_BOX (priv->box), priv->content);

  priv->content = content;
  if (content != NULL)
    {
      gtk_widget_set_vexpand (content, TRUE);
      gtk_box_append (GTK_BOX (priv->box), content);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}

gboolean
lr_page_find (LrPage *self)
{
  g_return_val_if_fail (LR_IS_PAGE (self), FALSE);

  return LR_PAGE_GET_CLASS (self)->find (self);
}
