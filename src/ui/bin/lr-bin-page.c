/* lr-bin-page.c: what was deleted, to be put back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-bin-page.h"

#include <glib/gi18n.h>

#include "lr-bin-row.h"
#include "lr-change.h"
#include "lr-changes-dialog.h"
#include "lr-dossier.h"
#include "lr-erase-dialog.h"
#include "lr-list-click.h"
#include "lr-long-list.h"

#define MAX_ROWS 500

struct _LrBinPage
{
  LrPage              parent_instance;

  GListStore         *deleted;

  GtkStack           *stack;
  GtkListView        *list;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (LrBinPage, lr_bin_page, LR_TYPE_PAGE)

static LrStore *
get_store (LrBinPage *self)
{
  return lr_session_get_store (lr_page_get_session (LR_PAGE (self)));
}

static void
load (LrBinPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) deleted = NULL;

  if (get_store (self) == NULL)
    return;

  deleted = lr_store_list_deleted (get_store (self), MAX_ROWS, &error);
  if (deleted == NULL)
    {
      lr_session_fail (lr_page_get_session (LR_PAGE (self)), error);
      return;
    }

  g_list_store_splice (self->deleted, 0, g_list_model_get_n_items (G_LIST_MODEL (self->deleted)),
                       deleted->pdata, deleted->len);
  gtk_stack_set_visible_child_name (self->stack, deleted->len > 0 ? "list" : "empty");
}

static void
store_changed_cb (LrBinPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
}

static void
setup_cb (LrBinPage   *self,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, lr_bin_row_new ());
}

static void
bind_cb (LrBinPage   *self,
         GtkListItem *item)
{
  LrChange *deleted = gtk_list_item_get_item (item);
  gint64 id = lr_record_get_pupil (lr_change_get_before (deleted));
  LrSession *session = lr_page_get_session (LR_PAGE (self));
  g_autoptr (LrRecord) owner = id != 0 ? lr_session_load (session, &lr_pupil_kind, id, NULL) : NULL;

  lr_bin_row_show (LR_BIN_ROW (gtk_list_item_get_child (item)), deleted, owner,
                   lr_session_get_today (session),
                   gtk_list_item_get_position (item));
}

static void
list_activated_cb (LrBinPage *self,
                   guint      position)
{
  g_autoptr (LrChange) deleted = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (deleted != NULL)
    lr_dialog_present (lr_changes_dialog_new (lr_page_get_session (LR_PAGE (self)), lr_change_get_before (deleted)),
                       GTK_WIDGET (self));
}

static void
restore_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  LrBinPage *self = LR_BIN_PAGE (widget);
  LrSession *session = lr_page_get_session (LR_PAGE (self));
  g_autoptr (LrChange) deleted = g_list_model_get_item (G_LIST_MODEL (self->selection),
                                                        g_variant_get_uint32 (parameter));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (deleted == NULL)
    return;

  if (!lr_store_restore (get_store (self), deleted, &error))
    {
      lr_session_fail (session, error);
      return;
    }

  /* Translators: a kind of record, such as "Contact moment". */
  text = g_strdup_printf (_("%s put back"), _(lr_record_get_kind (lr_change_get_before (deleted))->label));
  lr_session_announce (session, text, TRUE);
}

static void
erase_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  LrBinPage *self = LR_BIN_PAGE (widget);
  g_autoptr (LrChange) deleted = g_list_model_get_item (G_LIST_MODEL (self->selection),
                                                        g_variant_get_uint32 (parameter));

  if (deleted != NULL)
    lr_erase_dialog_ask (lr_page_get_session (LR_PAGE (self)), lr_change_get_before (deleted),
                         widget);
}

static void
lr_bin_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lr_bin_page_parent_class)->map (widget);

  load (LR_BIN_PAGE (widget));
}

static void
lr_bin_page_constructed (GObject *object)
{
  LrBinPage *self = LR_BIN_PAGE (object);

  G_OBJECT_CLASS (lr_bin_page_parent_class)->constructed (object);

  g_signal_connect_object (get_store (self), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
lr_bin_page_dispose (GObject *object)
{
  LrBinPage *self = LR_BIN_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_BIN_PAGE);
  g_clear_object (&self->deleted);

  G_OBJECT_CLASS (lr_bin_page_parent_class)->dispose (object);
}

static void
lr_bin_page_class_init (LrBinPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lr_bin_page_constructed;
  object_class->dispose = lr_bin_page_dispose;
  widget_class->map = lr_bin_page_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-bin-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LrBinPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LrBinPage, list);
  gtk_widget_class_bind_template_child (widget_class, LrBinPage, selection);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activated_cb);

  gtk_widget_class_install_action (widget_class, "bin.restore", "u", restore_action);
  gtk_widget_class_install_action (widget_class, "bin.erase", "u", erase_action);
}

static void
lr_bin_page_init (LrBinPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->deleted = g_list_store_new (LR_TYPE_CHANGE);
  lr_long_list_attach (self->list, GTK_SELECTION_MODEL (self->selection), G_LIST_MODEL (self->deleted),
                       LR_LONG_LIST_FIRST);
  lr_list_click_open (self->list);
}

GListModel *
lr_bin_page_get_model (LrBinPage *self)
{
  g_return_val_if_fail (LR_IS_BIN_PAGE (self), NULL);

  return G_LIST_MODEL (self->selection);
}
