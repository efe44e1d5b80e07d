/* lr-shell.c: the unlocked window: sidebar, pages and the dossier beside them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-shell.h"

#include <glib/gi18n.h>

#include "lr-backup-button.h"
#include "lr-banner.h"
#include "lr-bin-page.h"
#include "lr-dossier-page.h"
#include "lr-dossier.h"
#include "lr-long-list.h"
#include "lr-navigation-split.h"
#include "lr-pupils-page.h"
#include "lr-rail.h"
#include "lr-record-dialog.h"
#include "lr-search-page.h"
#include "lr-side-layout.h"
#include "lr-store-access.h"
#include "lr-today-page.h"

struct _LrShell
{
  AdwBin             parent_instance;

  LrSession         *session;
  LrDossierPage     *dossier;

  LrBanner          *banner;
  LrSideLayout      *side;
  LrRail            *rail;
  LrRail            *bar;
  GtkListBox        *navigation;
  LrNavigationSplit *split;
  GtkStack          *pages;
  LrBackupButton    *backup;
};

G_DEFINE_FINAL_TYPE (LrShell, lr_shell, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_DOSSIER_OPEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The pages of the sidebar, in their order. Each is an LrPage. The names are
 * kept in the settings: never rename one. */
static const struct
{
  const char *name;
  const char *title;
  const char *icon;
  GType     (*get_type) (void);
  gboolean    apart;  /* reached by an action or the menu, not from the sidebar */
} page_table[] = {
  { "today", N_("Today"), "x-office-calendar-symbolic", lr_today_page_get_type },
  { "pupils", N_("Pupils"), "system-users-symbolic", lr_pupils_page_get_type },
  { "search", N_("Search"), "system-search-symbolic", lr_search_page_get_type, TRUE },
  { "bin", N_("Bin"), "user-trash-symbolic", lr_bin_page_get_type, TRUE },
};

static GtkWidget *
make_navigation_row (guint index)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_(page_table[index].title));

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (page_table[index].icon));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_visible (row, !page_table[index].apart);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);

  return row;
}

static void
add_ways (LrShell *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (page_table); i++)
    {
      gtk_list_box_append (self->navigation, make_navigation_row (i));
      if (page_table[i].apart)
        continue;

      lr_rail_add_page (self->rail, page_table[i].name, _(page_table[i].title), page_table[i].icon);
      lr_rail_add_page (self->bar, page_table[i].name, _(page_table[i].title), page_table[i].icon);
    }
}

/* Whether the dossier takes a place of its own. */
static gboolean
is_beside (LrShell *self)
{
  return self->dossier != NULL && !lr_navigation_split_get_collapsed (self->split);
}

static gboolean
has_sidebar (LrShell *self)
{
  return lr_side_layout_get_mode (self->side) == LR_SIDE_WIDE;
}

/* The window's buttons stand on the outermost header bars only. */
static void
update_page (LrShell *self,
             LrPage  *page)
{
  adw_header_bar_set_show_end_title_buttons (lr_page_get_header_bar (page), !is_beside (self));
  adw_header_bar_set_show_start_title_buttons (lr_page_get_header_bar (page), !has_sidebar (self));
}

static void
update_title_buttons (LrShell *self)
{
  gboolean beside = is_beside (self);

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages));
       page != NULL;
       page = gtk_widget_get_next_sibling (page))
    update_page (self, LR_PAGE (page));

  if (self->dossier != NULL)
    adw_header_bar_set_show_start_title_buttons (lr_dossier_page_get_header_bar (self->dossier),
                                                 !beside && !has_sidebar (self));
}

/* Made when it is first shown. */
static void
ensure_page (LrShell *self,
             guint    index)
{
  GtkWidget *page;

  if (gtk_stack_get_child_by_name (self->pages, page_table[index].name) != NULL)
    return;

  page = g_object_new (page_table[index].get_type (),
                       "session", self->session,
                       "title", _(page_table[index].title),
                       NULL);
  update_page (self, LR_PAGE (page));
  gtk_stack_add_named (self->pages, page, page_table[index].name);
}

/* Swiped back: the dossier is left, as with its button. */
static void
show_content_cb (LrShell *self)
{
  if (!lr_navigation_split_get_show_content (self->split))
    lr_shell_close_dossier (self);
}

static void
navigation_activated_cb (LrShell       *self,
                         GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row);

  lr_shell_show_page (self, page_table[index].name);
}

/* The pupil that is shown was deleted, here or by undo. */
static void
store_changed_cb (LrShell *self,
                  LrKind  *kind,
                  gint64   pupil,
                  gint64   id,
                  LrStore *store)
{
  g_autoptr (LrRecord) record = NULL;
  gboolean gone;

  if (self->dossier == NULL || (kind != NULL && kind != &lr_pupil_kind))
    return;

  record = lr_session_load (self->session, &lr_pupil_kind, lr_shell_get_pupil (self), &gone);
  if (gone)
    lr_shell_close_dossier (self);
}

/* For as long as nothing can be written. */
static void
update_banner (LrShell *self)
{
  lr_banner_set_text (self->banner, _("The dossiers can only be read now"),
                      lr_store_get_read_only (lr_session_get_store (self->session)));
}

static void
try_writing_cb (LrShell *self)
{
  g_autoptr (GError) error = NULL;

  if (lr_store_try_writing (lr_session_get_store (self->session), &error))
    lr_session_announce (self->session, _("The dossiers can be written again"), FALSE);
  else
    lr_session_announce (self->session, error->message, FALSE);
}

static void
lr_shell_constructed (GObject *object)
{
  LrShell *self = LR_SHELL (object);

  G_OBJECT_CLASS (lr_shell_parent_class)->constructed (object);

  add_ways (self);
  lr_long_list_leave_by_tab (GTK_WIDGET (self->navigation));
  lr_backup_button_set_session (self->backup, self->session);
  lr_rail_set_session (self->rail, self->session);
  lr_rail_set_session (self->bar, self->session);
  g_signal_connect_object (lr_session_get_store (self->session), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lr_session_get_store (self->session), "notify::read-only",
                           G_CALLBACK (update_banner), self, G_CONNECT_SWAPPED);
  lr_banner_set_button_label (self->banner, _("_Retry"));
  update_banner (self);
  lr_shell_show_page (self, page_table[0].name);
}

static void
lr_shell_dispose (GObject *object)
{
  LrShell *self = LR_SHELL (object);

  self->dossier = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_SHELL);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_shell_parent_class)->dispose (object);
}

static void
lr_shell_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  LrShell *self = LR_SHELL (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;

    case PROP_DOSSIER_OPEN:
      g_value_set_boolean (value, self->dossier != NULL);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lr_shell_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  LrShell *self = LR_SHELL (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lr_shell_class_init (LrShellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lr_shell_constructed;
  object_class->dispose = lr_shell_dispose;
  object_class->get_property = lr_shell_get_property;
  object_class->set_property = lr_shell_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LR_TYPE_SESSION,
                         flags | G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_DOSSIER_OPEN] =
    g_param_spec_boolean ("dossier-open", NULL, NULL, FALSE, flags | G_PARAM_READABLE);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LR_TYPE_BANNER);
  g_type_ensure (LR_TYPE_BACKUP_BUTTON);
  g_type_ensure (LR_TYPE_NAVIGATION_SPLIT);
  g_type_ensure (LR_TYPE_RAIL);
  g_type_ensure (LR_TYPE_SIDE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-shell.ui");
  gtk_widget_class_bind_template_child (widget_class, LrShell, banner);
  gtk_widget_class_bind_template_child (widget_class, LrShell, side);
  gtk_widget_class_bind_template_child (widget_class, LrShell, rail);
  gtk_widget_class_bind_template_child (widget_class, LrShell, bar);
  gtk_widget_class_bind_template_child (widget_class, LrShell, navigation);
  gtk_widget_class_bind_template_child (widget_class, LrShell, split);
  gtk_widget_class_bind_template_child (widget_class, LrShell, pages);
  gtk_widget_class_bind_template_child (widget_class, LrShell, backup);
  gtk_widget_class_bind_template_callback (widget_class, try_writing_cb);
  gtk_widget_class_bind_template_callback (widget_class, navigation_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_content_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_title_buttons);
}

static void
lr_shell_init (LrShell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lr_shell_new (LrSession *session)
{
  g_return_val_if_fail (lr_session_get_store (session) != NULL, NULL);

  return g_object_new (LR_TYPE_SHELL, "session", session, NULL);
}

void
lr_shell_show_page (LrShell    *self,
                    const char *name)
{
  g_return_if_fail (LR_IS_SHELL (self));

  for (guint i = 0; i < G_N_ELEMENTS (page_table); i++)
    {
      if (g_strcmp0 (page_table[i].name, name) != 0)
        continue;

      ensure_page (self, i);
      gtk_stack_set_visible_child_name (self->pages, name);
      gtk_list_box_select_row (self->navigation,
                               gtk_list_box_get_row_at_index (self->navigation, (int) i));
      lr_rail_show_page (self->rail, name);
      lr_rail_show_page (self->bar, name);
      if (lr_navigation_split_get_collapsed (self->split))
        lr_shell_close_dossier (self);
      return;
    }
}

const char *
lr_shell_get_page (LrShell *self)
{
  g_return_val_if_fail (LR_IS_SHELL (self), NULL);

  return gtk_stack_get_visible_child_name (self->pages);
}

void
lr_shell_open_pupil (LrShell    *self,
                     gint64      id,
                     const char *tab)
{
  g_autoptr (LrRecord) pupil = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (LR_IS_SHELL (self));

  if (lr_shell_get_pupil (self) != id)
    {
      pupil = lr_store_load (lr_session_get_store (self->session), &lr_pupil_kind, id, &error);
      if (pupil == NULL)
        {
          lr_session_fail (self->session, error);
          return;
        }

      self->dossier = LR_DOSSIER_PAGE (lr_dossier_page_new (self->session, pupil));
      lr_navigation_split_set_content (self->split, GTK_WIDGET (self->dossier));
    }

  if (tab != NULL && *tab != '\0')
    lr_dossier_page_show_tab (self->dossier, tab);
  lr_navigation_split_set_show_content (self->split, TRUE);
  update_title_buttons (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOSSIER_OPEN]);
}

void
lr_shell_open_record (LrShell  *self,
                      LrRecord *record,
                      guint     field)
{
  gint64 pupil;

  g_return_if_fail (LR_IS_SHELL (self));

  pupil = lr_record_is (record, &lr_pupil_kind) ? lr_record_get_id (record) : lr_record_get_pupil (record);
  lr_shell_open_pupil (self, pupil, NULL);
  if (lr_shell_get_pupil (self) == pupil)
    lr_dossier_page_show_record (self->dossier, record, field);
}

gint64
lr_shell_get_pupil (LrShell *self)
{
  g_return_val_if_fail (LR_IS_SHELL (self), 0);

  return self->dossier != NULL ? lr_record_get_id (lr_dossier_page_get_pupil (self->dossier)) : 0;
}

void
lr_shell_close_dossier (LrShell *self)
{
  g_return_if_fail (LR_IS_SHELL (self));

  if (self->dossier == NULL)
    return;

  self->dossier = NULL;
  lr_navigation_split_set_show_content (self->split, FALSE);
  lr_navigation_split_set_content (self->split, NULL);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->pages), GTK_DIR_TAB_FORWARD);
  update_title_buttons (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOSSIER_OPEN]);
}

void
lr_shell_find (LrShell *self)
{
  g_return_if_fail (LR_IS_SHELL (self));

  if (self->dossier != NULL && lr_navigation_split_get_collapsed (self->split))
    lr_shell_close_dossier (self);

  if (!lr_page_find (LR_PAGE (gtk_stack_get_visible_child (self->pages))))
    {
      lr_shell_show_page (self, "pupils");
      lr_page_find (LR_PAGE (gtk_stack_get_visible_child (self->pages)));
    }
}

void
lr_shell_add_pupil (LrShell *self)
{
  g_autoptr (LrRecord) pupil = lr_record_new (&lr_pupil_kind, 0);

  g_return_if_fail (LR_IS_SHELL (self));

  lr_record_dialog_open (self->session, pupil, GTK_WIDGET (self));
}

void
lr_shell_add (LrShell *self)
{
  g_return_if_fail (LR_IS_SHELL (self));

  if (self->dossier != NULL)
    lr_dossier_page_add (self->dossier);
  else
    lr_shell_add_pupil (self);
}
