/* lr-dossier-tab.c: a tab in the dossier of a pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-dossier-tab.h"

#include "lr-landmark.h"

typedef struct
{
  LrSession *session;
  LrRecord  *pupil;
  gboolean   is_old;  /* what it shows: to be read when it is seen */
  guint      idle;
} LrDossierTabPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LrDossierTab, lr_dossier_tab, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_PUPIL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static LrDossierTabPrivate *
get_private (LrDossierTab *self)
{
  return lr_dossier_tab_get_instance_private (self);
}

static gboolean
load_cb (gpointer data)
{
  LrDossierTab *self = data;

  get_private (self)->idle = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    lr_dossier_tab_load (self);

  return G_SOURCE_REMOVE;
}

static void
outdate (LrDossierTab *self)
{
  LrDossierTabPrivate *priv = get_private (self);

  priv->is_old = TRUE;
  if (priv->idle == 0)
    priv->idle = g_idle_add (load_cb, self);
}

static void
watch_changed_cb (LrDossierTab *self,
                  gint64        pupil)
{
  if (pupil == 0 || pupil == lr_dossier_tab_get_pupil_id (self))
    outdate (self);
}

/* A closed store has nothing to read. */
static void
locking_cb (LrDossierTab *self)
{
  g_clear_handle_id (&get_private (self)->idle, g_source_remove);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  lr_dossier_tab_add (LR_DOSSIER_TAB (widget));
}

static void
lr_dossier_tab_real_show_record (LrDossierTab *self,
                                 LrRecord     *record,
                                 guint         field)
{
  lr_landmark_go (GTK_WIDGET (self), lr_record_get_kind (record), lr_record_get_id (record), (int) field);
}

static void
lr_dossier_tab_map (GtkWidget *widget)
{
  LrDossierTab *self = LR_DOSSIER_TAB (widget);

  if (get_private (self)->is_old)
    lr_dossier_tab_load (self);

  GTK_WIDGET_CLASS (lr_dossier_tab_parent_class)->map (widget);
}

static void
lr_dossier_tab_constructed (GObject *object)
{
  LrDossierTab *self = LR_DOSSIER_TAB (object);
  LrDossierTabPrivate *priv = get_private (self);

  G_OBJECT_CLASS (lr_dossier_tab_parent_class)->constructed (object);

  priv->is_old = TRUE;
  g_signal_connect_object (priv->session, "locking", G_CALLBACK (locking_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->session, "notify::today", G_CALLBACK (outdate), self, G_CONNECT_SWAPPED);
  if (lr_session_get_watch (priv->session) != NULL)
    g_signal_connect_object (lr_session_get_watch (priv->session), "changed",
                             G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
lr_dossier_tab_dispose (GObject *object)
{
  LrDossierTabPrivate *priv = get_private (LR_DOSSIER_TAB (object));

  g_clear_handle_id (&priv->idle, g_source_remove);
  /* Not gtk_widget_dispose_template(): in 4.8 it wants a class of its own. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&priv->pupil);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (lr_dossier_tab_parent_class)->dispose (object);
}

static void
lr_dossier_tab_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LrDossierTabPrivate *priv = get_private (LR_DOSSIER_TAB (object));

  switch (prop_id)
    {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      break;

    case PROP_PUPIL:
      priv->pupil = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lr_dossier_tab_class_init (LrDossierTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lr_dossier_tab_constructed;
  object_class->dispose = lr_dossier_tab_dispose;
  object_class->set_property = lr_dossier_tab_set_property;
  widget_class->map = lr_dossier_tab_map;
  klass->show_record = lr_dossier_tab_real_show_record;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, LR_TYPE_SESSION, flags);
  properties[PROP_PUPIL] = g_param_spec_object ("pupil", NULL, NULL, LR_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "tab.add", NULL, add_action);
}

static void
lr_dossier_tab_init (LrDossierTab *self)
{
}

LrSession *
lr_dossier_tab_get_session (LrDossierTab *self)
{
  g_return_val_if_fail (LR_IS_DOSSIER_TAB (self), NULL);

  return get_private (self)->session;
}

LrRecord *
lr_dossier_tab_get_pupil (LrDossierTab *self)
{
  g_return_val_if_fail (LR_IS_DOSSIER_TAB (self), NULL);

  return get_private (self)->pupil;
}

gint64
lr_dossier_tab_get_pupil_id (LrDossierTab *self)
{
  return lr_record_get_id (lr_dossier_tab_get_pupil (self));
}

void
lr_dossier_tab_load (LrDossierTab *self)
{
  LrDossierTabPrivate *priv;

  g_return_if_fail (LR_IS_DOSSIER_TAB (self));

  priv = get_private (self);
  if (lr_session_get_store (priv->session) == NULL)
    return;

  priv->is_old = FALSE;
  g_clear_handle_id (&priv->idle, g_source_remove);
  if (LR_DOSSIER_TAB_GET_CLASS (self)->load != NULL)
    LR_DOSSIER_TAB_GET_CLASS (self)->load (self);
}

void
lr_dossier_tab_add (LrDossierTab *self)
{
  g_return_if_fail (LR_IS_DOSSIER_TAB (self));

  if (LR_DOSSIER_TAB_GET_CLASS (self)->add != NULL)
    LR_DOSSIER_TAB_GET_CLASS (self)->add (self);
}

void
lr_dossier_tab_show_record (LrDossierTab *self,
                            LrRecord     *record,
                            guint         field)
{
  g_return_if_fail (LR_IS_DOSSIER_TAB (self));

  if (get_private (self)->is_old)
    lr_dossier_tab_load (self);

  LR_DOSSIER_TAB_GET_CLASS (self)->show_record (self, record, field);
}
