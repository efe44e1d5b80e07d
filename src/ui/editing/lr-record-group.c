/* lr-record-group.c: a short list of records among other settings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-record-group.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-chip.h"
#include "lr-face.h"
#include "lr-landmark.h"
#include "lr-line-layout.h"
#include "lr-long-list.h"
#include "lr-record-dialog.h"
#include "lr-record-list.h"
#include "lr-text.h"

/* A row is dear in a boxed list: so many at once, so many without being asked for,
 * and as many again each time somebody asks for more. */
#define FIRST_ROWS 3
#define ROWS 20

struct _LrRecordGroup
{
  AdwPreferencesGroup  parent_instance;

  LrSession           *session;
  const LrKind        *kind;
  gint64               pupil;
  GListModel          *records;
  LrLongList          *shown;     /* of the list */
  GtkWidget           *list;
  GtkWidget           *more;      /* (nullable): until there is more than is shown */
};

G_DEFINE_FINAL_TYPE (LrRecordGroup, lr_record_group, ADW_TYPE_PREFERENCES_GROUP)

static GtkWidget *
create_text (const char *text,
             const char *css_class,
             int         lines)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0f,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "lines", lines,
                                   NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* As the title and subtitle of an AdwActionRow. */
static GtkWidget *
create_texts (const char *title,
              const char *subtitle)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (texts, "title");
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), create_text (title, "title", 2));
  if (*subtitle != '\0')
    gtk_box_append (GTK_BOX (texts), create_text (subtitle, "subtitle", 2));

  return texts;
}

static GtkWidget *
create_mark (const LrRecordSummary *summary)
{
  GtkWidget *mark = gtk_label_new (summary->mark);

  lr_chip_set_tone (mark, summary->tone);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  return mark;
}

/* Looks as an AdwActionRow, which takes five times as long to lay out. */
static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  LrRecordGroup *self = user_data;
  g_autoptr (LrRecordSummary) summary = lr_face_summarise (item, lr_session_get_today (self->session));
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = lr_line_new (6);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  const char *title = lr_record_get_id (item) != 0 ? summary->title : _("This could not be read.");
  g_autofree char *subtitle = g_strdup_printf ("%s%s%s", summary->when,
                                               *summary->when != '\0' && *summary->text != '\0' ? " · " : "",
                                               summary->text);

  gtk_widget_add_css_class (line, "header");
  gtk_widget_add_css_class (arrow, "dim-label");
  gtk_box_append (GTK_BOX (line), create_texts (title, subtitle));
  if (*summary->mark != '\0')
    gtk_box_append (GTK_BOX (line), create_mark (summary));
  gtk_box_append (GTK_BOX (line), arrow);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle,
                                  -1);
  lr_landmark_set (row, item, LR_LANDMARK_ALL);

  return row;
}

static LrRecord *
dup_record (LrRecordGroup *self,
            GtkListBoxRow *row)
{
  return g_list_model_get_item (self->records, (guint) gtk_list_box_row_get_index (row));
}

static void more_cb (LrRecordGroup *self);

static GtkWidget *
add_more (LrRecordGroup *self)
{
  GtkWidget *more = gtk_button_new ();

  gtk_widget_set_margin_top (more, 9);
  gtk_widget_set_halign (more, GTK_ALIGN_CENTER);
  g_signal_connect_object (more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), more);
  return more;
}

/* Few lists are so long that they need the button. */
static void
update_more (LrRecordGroup *self)
{
  guint n_records = g_list_model_get_n_items (self->records);
  guint n_hidden = n_records - MIN (n_records, lr_long_list_get_limit (self->shown));
  g_autofree char *label = g_strdup_printf (ngettext ("Show More: There Is %u More",
                                                      "Show More: There Are %u More", n_hidden), n_hidden);

  if (self->more == NULL && n_hidden > 0)
    self->more = add_more (self);
  if (self->more == NULL)
    return;

  gtk_button_set_label (GTK_BUTTON (self->more), label);
  gtk_widget_set_visible (self->more, n_hidden > 0);
}

static void
more_cb (LrRecordGroup *self)
{
  lr_long_list_set_limit (self->shown, lr_long_list_get_limit (self->shown) + ROWS);
  update_more (self);
}

static void
row_activated_cb (LrRecordGroup *self,
                  GtkListBoxRow *row)
{
  g_autoptr (LrRecord) record = dup_record (self, row);

  if (record != NULL && lr_record_get_id (record) != 0)
    lr_record_dialog_open (self->session, record, GTK_WIDGET (self));
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  LrRecordGroup *self = LR_RECORD_GROUP (widget);
  g_autoptr (LrRecord) record = lr_record_new (self->kind, self->pupil);

  lr_face_begin (record, NULL, lr_session_get_today (self->session));
  lr_record_dialog_open (self->session, record, widget);
}

static void
reveal (LrRecordGroup *self,
        guint          position)
{
  if (position >= lr_long_list_get_limit (self->shown))
    lr_long_list_set_limit (self->shown, position + 1);
  update_more (self);
}

/* What was just added is to be seen; who undoes something stays where she is. */
static void
items_changed_cb (LrRecordGroup *self,
                  guint          position,
                  guint          removed,
                  guint          added)
{
  g_autoptr (LrRecord) record = NULL;

  if (removed != 0 || added != 1 || lr_session_is_stepping (self->session))
    {
      update_more (self);
      return;
    }

  reveal (self, position);
  record = g_list_model_get_item (self->records, position);
  lr_landmark_go (self->list, self->kind, lr_record_get_id (record), LR_LANDMARK_ALL);
}

/* The row that has the focus. */
static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  LrRecordGroup *self = LR_RECORD_GROUP (widget);
  GtkWidget *row = gtk_widget_get_focus_child (self->list);
  g_autoptr (LrRecord) record = row != NULL ? dup_record (self, GTK_LIST_BOX_ROW (row)) : NULL;
  g_autofree char *what = NULL;

  if (record == NULL || lr_record_get_id (record) == 0)
    return;

  /* Translators: a kind of record, as in "Contact moment deleted". */
  what = g_strdup_printf (_("%s deleted"), _(self->kind->label));
  lr_session_delete (self->session, record, what);
}

static void
lr_record_group_dispose (GObject *object)
{
  LrRecordGroup *self = LR_RECORD_GROUP (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (GTK_LIST_BOX (self->list), NULL, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_object (&self->records);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_record_group_parent_class)->dispose (object);
}

static void
lr_record_group_class_init (LrRecordGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_record_group_dispose;

  gtk_widget_class_install_action (widget_class, "group.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "group.delete", NULL, delete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "group.delete", NULL);
}

static void
lr_record_group_init (LrRecordGroup *self)
{
}

static GtkWidget *
make_placeholder (const char *none)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", none,
                       "wrap", TRUE,
                       "xalign", 0.0,
                       "margin-top", 14,
                       "margin-bottom", 14,
                       "margin-start", 12,
                       "margin-end", 12,
                       "css-classes", (const char *[]) { "dim-label", NULL },
                       NULL);
}

static int
compare_titles (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  g_autoptr (LrRecordSummary) summary = lr_face_summarise ((LrRecord *) a, LR_DAY_NONE);
  g_autoptr (LrRecordSummary) other = lr_face_summarise ((LrRecord *) b, LR_DAY_NONE);
  g_autofree char *key = lr_text_sort_key (summary->title);
  g_autofree char *other_key = lr_text_sort_key (other->title);

  return strcmp (key, other_key);
}

/* (transfer full) (nullable): by their days; those of a kind without days by their titles. */
static GListModel *
create_model (LrRecordGroup  *self,
              GError        **error)
{
  LrStore *store = lr_session_get_store (self->session);
  LrRecordList *records = self->kind->day_field >= 0
                            ? lr_record_list_new_lazy (store, self->kind, self->pupil, FALSE, error)
                            : lr_record_list_new (store, self->kind, self->pupil, error);

  if (records == NULL)
    return NULL;

  g_signal_connect_object (records, "failed", G_CALLBACK (lr_session_fail), self->session, G_CONNECT_SWAPPED);
  if (self->kind->day_field >= 0)
    return G_LIST_MODEL (records);

  return G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (records),
                                                GTK_SORTER (gtk_custom_sorter_new (compare_titles, NULL, NULL))));
}

static void
show_records (LrRecordGroup *self)
{
  g_autoptr (GError) error = NULL;

  self->records = create_model (self, &error);
  if (self->records == NULL)
    {
      lr_session_fail (self->session, error);
      return;
    }

  self->shown = lr_long_list_attach_box (GTK_LIST_BOX (self->list), self->records, FIRST_ROWS, ROWS, create_row, self);
  g_signal_connect_object (self->records, "items-changed",
                           G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);

  update_more (self);
}

GtkWidget *
lr_record_group_new (LrSession    *session,
                     const LrKind *kind,
                     gint64        pupil)
{
  const LrFace *face = lr_face_get (kind);
  g_autofree char *add = lr_text_without_mnemonic (_(face->add));
  LrRecordGroup *self = g_object_new (LR_TYPE_RECORD_GROUP, NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->session = g_object_ref (session);
  self->kind = kind;
  self->pupil = pupil;

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "group.add");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);

  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), make_placeholder (_(face->none)));
  g_signal_connect_object (self->list, "row-activated",
                           G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->list);

  show_records (self);

  return GTK_WIDGET (self);
}

static guint
find_position (LrRecordGroup *self,
               gint64         id)
{
  if (LR_IS_RECORD_LIST (self->records))
    return lr_record_list_find_position (LR_RECORD_LIST (self->records), id);

  for (guint i = 0; i < g_list_model_get_n_items (self->records); i++)
    {
      g_autoptr (LrRecord) record = g_list_model_get_item (self->records, i);

      if (lr_record_get_id (record) == id)
        return i;
    }

  return G_MAXUINT;
}

void
lr_record_group_reveal (LrRecordGroup *self,
                        const LrKind  *kind,
                        gint64         id)
{
  guint position;

  g_return_if_fail (LR_IS_RECORD_GROUP (self));

  if (kind != self->kind || self->records == NULL)
    return;

  position = find_position (self, id);
  if (position != G_MAXUINT)
    reveal (self, position);
}
