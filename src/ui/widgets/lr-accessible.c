/* lr-accessible.c: what the toolkit leaves out for screen readers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-accessible.h"

#include "lr-text.h"

/* How far above a list its heading may stand, in parents. */
#define HEADING_LEVELS 3

/* Whether @widget shows one of its children at a time. */
static gboolean
turns_pages (GtkWidget *widget)
{
  return GTK_IS_STACK (widget) || ADW_IS_VIEW_STACK (widget) || ADW_IS_LEAFLET (widget) ||
         ADW_IS_FLAP (widget) || ADW_IS_SQUEEZER (widget) || GTK_IS_REVEALER (widget);
}

/* What is not shown of a stack has no place in its parent; what is only out of
 * sight with the whole of the stack has. */
static void
update_hidden (GtkWidget *page)
{
  GtkWidget *parent = gtk_widget_get_parent (page);
  gboolean hidden = !gtk_widget_get_child_visible (page);

  gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN, hidden, -1);
  /* Between a stack and its child stands a page, for screen readers. */
  if (GTK_IS_STACK (parent))
    gtk_accessible_update_state (GTK_ACCESSIBLE (gtk_stack_get_page (GTK_STACK (parent), page)),
                                 GTK_ACCESSIBLE_STATE_HIDDEN, hidden, -1);
}

static void
update_pages (GtkWidget *widget)
{
  for (GtkWidget *page = gtk_widget_get_first_child (widget);
       page != NULL;
       page = gtk_widget_get_next_sibling (page))
    update_hidden (page);
}

static void
name_by_tooltip (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  if (tooltip != NULL && !gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL))
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
}

/* Words on a button are told by the label in it: the text with the mark of its key
 * is one too many. A picture says nothing, so its tooltip does. */
static void
name_button (GtkButton *button)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (button);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (button));

  if (gtk_button_get_label (button) != NULL)
    {
      if (gtk_button_get_use_underline (button))
        gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL);
    }
  else if (GTK_IS_DROP_DOWN (parent))
    {
      gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY, parent, NULL, -1);
    }
  else
    {
      name_by_tooltip (GTK_WIDGET (button));
    }
}

static void
follow_button (GtkButton *button)
{
  static GQuark followed;

  if (followed == 0)
    followed = g_quark_from_static_string ("lr-accessible-button");
  if (g_object_get_qdata (G_OBJECT (button), followed) != NULL)
    return;

  g_object_set_qdata (G_OBJECT (button), followed, GINT_TO_POINTER (TRUE));
  g_signal_connect (button, "notify::label", G_CALLBACK (name_button), NULL);
  name_button (button);
}

/* The first label with a text in @widget, or itself. */
static GtkLabel *
find_label (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return *gtk_label_get_text (GTK_LABEL (widget)) != '\0' ? GTK_LABEL (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *label = find_label (child);

      if (label != NULL)
        return label;
    }

  return NULL;
}

static GtkLabel *
find_label_above (GtkWidget *widget)
{
  GtkLabel *label = NULL;

  for (GtkWidget *above = gtk_widget_get_prev_sibling (widget);
       above != NULL && label == NULL;
       above = gtk_widget_get_prev_sibling (above))
    label = find_label (above);

  return label;
}

/* What stands above the list: a heading, the title of its group or of its window. */
static const char *
find_heading (GtkWidget *list)
{
  guint level = 0;

  for (GtkWidget *at = list; at != NULL; at = gtk_widget_get_parent (at), level++)
    {
      GtkLabel *label = level < HEADING_LEVELS ? find_label_above (at) : NULL;
      const char *text = label != NULL ? gtk_label_get_text (label) : NULL;

      if (text == NULL && ADW_IS_PREFERENCES_GROUP (at))
        text = adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (at));
      if (text == NULL && ADW_IS_PREFERENCES_PAGE (at))
        text = adw_preferences_page_get_title (ADW_PREFERENCES_PAGE (at));
      if (text == NULL && GTK_IS_WINDOW (at))
        text = gtk_window_get_title (GTK_WINDOW (at));
      if (text != NULL && *text != '\0')
        return text;
    }

  return NULL;
}

static void
name_list (GtkWidget *list)
{
  const char *heading;

  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return;

  heading = find_heading (list);
  if (heading != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
}

/* A row that says nothing of itself is called by its first words. */
static void
name_row (GtkWidget *row)
{
  GtkLabel *label;

  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL) ||
      gtk_test_accessible_has_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return;

  label = find_label (row);
  if (label != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
}

/* Newer GTK lets the label in it name the item, and tells nobody what is in it. */
static void
name_menu_item (GtkWidget *item)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  g_object_get (item, "text", &text, NULL);
  if (text == NULL || *text == '\0')
    return;

  name = lr_text_without_mnemonic (text);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
map_cb (GSignalInvocationHint *hint,
        guint                  n_values,
        const GValue          *values,
        gpointer               data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (parent != NULL && turns_pages (parent))
    update_hidden (widget);
  if (turns_pages (widget))
    update_pages (widget);
  if (GTK_IS_BUTTON (widget))
    follow_button (GTK_BUTTON (widget));
  if (GTK_IS_DROP_DOWN (widget))
    name_by_tooltip (widget);
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    name_menu_item (widget);
  if (GTK_IS_LIST_BOX (widget))
    name_list (widget);
  if (GTK_IS_LIST_BOX_ROW (widget))
    name_row (widget);

  return TRUE;
}

static gboolean
unmap_cb (GSignalInvocationHint *hint,
          guint                  n_values,
          const GValue          *values,
          gpointer               data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (parent != NULL && turns_pages (parent) && !gtk_widget_in_destruction (parent))
    update_hidden (widget);

  return TRUE;
}

void
lr_accessible_init (void)
{
  /* Its signals are made with its class. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_cb, NULL, NULL);
  g_signal_add_emission_hook (g_signal_lookup ("unmap", GTK_TYPE_WIDGET), 0, unmap_cb, NULL, NULL);
}

void
lr_accessible_set_child_visible (GtkWidget *child,
                                 gboolean   visible)
{
  gtk_widget_set_child_visible (child, visible);
  gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, !visible, -1);
}
