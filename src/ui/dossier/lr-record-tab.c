/* lr-record-tab.c: a tab of the dossier that lists the records of one kind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-record-tab.h"

#include <glib/gi18n.h>

#include "lr-face.h"
#include "lr-list-click.h"
#include "lr-list-place.h"
#include "lr-long-list.h"
#include "lr-record-dialog.h"
#include "lr-record-list.h"
#include "lr-record-row.h"

typedef struct
{
  LrRecordList       *records;    /* (nullable) */
  GtkSingleSelection *selection;

  GtkStack           *stack;
  AdwBin             *top;
  GtkListView        *list;
  GtkButton          *add;
  GtkButton          *empty_add;
  GtkWidget          *empty_import;
  AdwStatusPage      *empty;
} LrRecordTabPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LrRecordTab, lr_record_tab, LR_TYPE_DOSSIER_TAB)

static LrRecordTabPrivate *
get_private (LrRecordTab *self)
{
  return lr_record_tab_get_instance_private (self);
}

static void
update_state (LrRecordTab *self)
{
  LrRecordTabPrivate *priv = get_private (self);
  guint n_items = priv->records != NULL ? g_list_model_get_n_items (G_LIST_MODEL (priv->records)) : 0;

  gtk_stack_set_visible_child_name (priv->stack, n_items == 0 ? "empty" : "list");
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  gtk_list_item_set_child (item, lr_record_row_new ());
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             LrRecordTab              *self)
{
  lr_record_row_show (LR_RECORD_ROW (gtk_list_item_get_child (item)),
                      gtk_list_item_get_item (item),
                      lr_session_get_today (lr_dossier_tab_get_session (LR_DOSSIER_TAB (self))));
}

static void
list_activated_cb (LrRecordTab *self,
                   guint        position)
{
  LrRecordTabPrivate *priv = get_private (self);
  g_autoptr (LrRecord) record = g_list_model_get_item (G_LIST_MODEL (priv->selection), position);

  if (record != NULL && lr_record_get_id (record) != 0)
    lr_record_dialog_open (lr_dossier_tab_get_session (LR_DOSSIER_TAB (self)), record, GTK_WIDGET (self));
}

static void
lr_record_tab_add (LrDossierTab *tab)
{
  LrSession *session = lr_dossier_tab_get_session (tab);
  g_autoptr (LrRecord) record = lr_record_new (LR_RECORD_TAB_GET_CLASS (tab)->kind, lr_dossier_tab_get_pupil_id (tab));

  lr_face_begin (record, NULL, lr_session_get_today (session));
  lr_record_dialog_open (session, record, GTK_WIDGET (tab));
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  LrRecordTab *self = LR_RECORD_TAB (widget);
  LrRecordTabPrivate *priv = get_private (self);
  LrRecord *record = gtk_single_selection_get_selected_item (priv->selection);
  g_autofree char *what = NULL;

  if (record == NULL || lr_record_get_id (record) == 0)
    return;

  /* Translators: a kind of record, as in "Contact moment deleted". */
  what = g_strdup_printf (_("%s deleted"), _(lr_record_get_kind (record)->label));
  lr_session_delete (lr_dossier_tab_get_session (LR_DOSSIER_TAB (self)), record, what);
}

/* A part, such as a participant, stands in the row of its meeting. */
static void
lr_record_tab_show_record (LrDossierTab *tab,
                           LrRecord     *record,
                           guint         field)
{
  const LrKind *kind = LR_RECORD_TAB_GET_CLASS (tab)->kind;
  gint64 id = lr_record_is (record, kind) ? lr_record_get_id (record) : lr_face_get_parent (record, kind);

  lr_list_place_go (get_private (LR_RECORD_TAB (tab))->list, id);
}

static gint64
get_key (gpointer record)
{
  return lr_record_get_id (record);
}

/* Without reading the records in between. */
static guint
find_cb (gpointer records,
         gint64   id)
{
  return lr_record_list_find_position (records, id);
}

/* What was just added is to be seen; who undoes something stays where she is. */
static void
records_changed_cb (GListModel  *records,
                    guint        position,
                    guint        removed,
                    guint        added,
                    LrRecordTab *self)
{
  g_autoptr (LrRecord) record = NULL;

  if (removed != 0 || added != 1 || lr_session_is_stepping (lr_dossier_tab_get_session (LR_DOSSIER_TAB (self))))
    return;

  record = g_list_model_get_item (records, position);
  lr_list_place_show (get_private (self)->list, lr_record_get_id (record));
}

static void
set_up_list (LrRecordTab *self)
{
  LrRecordTabClass *klass = LR_RECORD_TAB_GET_CLASS (self);
  LrRecordTabPrivate *priv = get_private (self);
  LrSession *session = lr_dossier_tab_get_session (LR_DOSSIER_TAB (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GListModel) none = NULL;

  priv->records = lr_record_list_new_lazy (lr_session_get_store (session), klass->kind,
                                           lr_dossier_tab_get_pupil_id (LR_DOSSIER_TAB (self)), TRUE, &error);
  if (priv->records != NULL)
    {
      g_signal_connect_object (priv->records, "failed",
                               G_CALLBACK (lr_session_fail), session, G_CONNECT_SWAPPED);
      g_signal_connect_object (priv->records, "items-changed",
                               G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
    }
  else
    {
      none = G_LIST_MODEL (g_list_store_new (LR_TYPE_RECORD));
      lr_session_fail (session, error);
    }

  priv->selection = g_object_new (GTK_TYPE_SINGLE_SELECTION,
                                  "autoselect", FALSE,
                                  "can-unselect", TRUE,
                                  NULL);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, 0);
  gtk_list_view_set_factory (priv->list, factory);
  lr_long_list_attach (priv->list, GTK_SELECTION_MODEL (priv->selection),
                       none != NULL ? none : G_LIST_MODEL (priv->records), LR_LONG_LIST_FIRST);
  lr_list_place_keep (priv->list, get_key);
  lr_list_click_open (priv->list);
  if (priv->records != NULL)
    {
      lr_list_place_set_find (priv->list, find_cb, priv->records);
      g_signal_connect_object (priv->records, "items-changed",
                               G_CALLBACK (records_changed_cb), self, G_CONNECT_AFTER);
    }
}

static void
lr_record_tab_constructed (GObject *object)
{
  LrRecordTab *self = LR_RECORD_TAB (object);
  const LrFace *face = lr_face_get (LR_RECORD_TAB_GET_CLASS (self)->kind);
  LrRecordTabPrivate *priv = get_private (self);

  G_OBJECT_CLASS (lr_record_tab_parent_class)->constructed (object);

  gtk_button_set_label (priv->add, _(face->add));
  gtk_button_set_label (priv->empty_add, _(face->add));
  adw_status_page_set_icon_name (priv->empty, face->icon);
  adw_status_page_set_title (priv->empty, _(face->none));
  adw_status_page_set_description (priv->empty, _(face->hint));
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(face->kind->label), -1);
  gtk_widget_set_visible (priv->empty_import, face->kind == &lr_absence_kind);
  set_up_list (self);
  update_state (self);
}

static void
lr_record_tab_dispose (GObject *object)
{
  LrRecordTabPrivate *priv = get_private (LR_RECORD_TAB (object));

  G_OBJECT_CLASS (lr_record_tab_parent_class)->dispose (object);

  g_clear_object (&priv->selection);
  g_clear_object (&priv->records);
}

static void
lr_record_tab_class_init (LrRecordTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LrDossierTabClass *tab_class = LR_DOSSIER_TAB_CLASS (klass);

  object_class->constructed = lr_record_tab_constructed;
  object_class->dispose = lr_record_tab_dispose;
  tab_class->add = lr_record_tab_add;
  tab_class->show_record = lr_record_tab_show_record;

  gtk_widget_class_install_action (widget_class, "tab.delete", NULL, delete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "tab.delete", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-record-tab.ui");
  gtk_widget_class_bind_template_child_private (widget_class, LrRecordTab, stack);
  gtk_widget_class_bind_template_child_private (widget_class, LrRecordTab, top);
  gtk_widget_class_bind_template_child_private (widget_class, LrRecordTab, list);
  gtk_widget_class_bind_template_child_private (widget_class, LrRecordTab, add);
  gtk_widget_class_bind_template_child_private (widget_class, LrRecordTab, empty_add);
  gtk_widget_class_bind_template_child_private (widget_class, LrRecordTab, empty_import);
  gtk_widget_class_bind_template_child_private (widget_class, LrRecordTab, empty);
  gtk_widget_class_bind_template_callback (widget_class, list_activated_cb);
}

static void
lr_record_tab_init (LrRecordTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lr_record_tab_set_top (LrRecordTab *self,
                       GtkWidget   *widget)
{
  g_return_if_fail (LR_IS_RECORD_TAB (self));

  adw_bin_set_child (get_private (self)->top, widget);
}
