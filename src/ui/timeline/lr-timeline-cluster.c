/* lr-timeline-cluster.c: what a cluster of events holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-cluster.h"

#include <glib/gi18n.h>

#include "lr-long-list.h"
#include "lr-timeline-entries.h"
#include "lr-timeline-widget-private.h"

typedef struct
{
  LrTimelineWidget *timeline;  /* outlives the popover */
  LrDay start, end;
} Cluster;

static void
activate_cb (GtkListView *view,
             guint        position,
             Cluster     *cluster)
{
  g_autoptr (LrTimelineEntry) entry =
    g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (view)), position);
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_POPOVER);

  gtk_popover_popdown (GTK_POPOVER (popover));
  lr_timeline_widget_set_cursor (cluster->timeline, lr_timeline_entry_get_lane (entry),
                                 lr_timeline_entry_get_index (entry));
  lr_timeline_widget_emit_activate (cluster->timeline, lr_timeline_entry_get_item (entry));
}

static void
zoom_cb (GtkButton *button,
         Cluster   *cluster)
{
  LrTimelineView view = lr_timeline_view_fit (cluster->start, cluster->end);
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_POPOVER);

  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_grab_focus (GTK_WIDGET (cluster->timeline));
  lr_timeline_widget_set_view (cluster->timeline, &view, TRUE);
}

static GtkWidget *
create_list (Cluster             *cluster,
             LrTimelineLayout    *layout,
             const LrTimelineBox *box)
{
  g_autoptr (LrTimelineEntries) entries = lr_timeline_entries_new ();
  g_autoptr (GtkNoSelection) selection = NULL;
  GtkWidget *list, *scroller;

  lr_timeline_entries_set_box (entries, layout, box);
  list = gtk_list_view_new (NULL, lr_timeline_entries_create_factory ());
  selection = gtk_no_selection_new (NULL);
  lr_long_list_attach (GTK_LIST_VIEW (list), GTK_SELECTION_MODEL (selection), G_LIST_MODEL (entries),
                       LR_LONG_LIST_FIRST);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_widget_add_css_class (list, "timeline-entries");
  g_signal_connect (list, "activate", G_CALLBACK (activate_cb), cluster);

  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                           "child", list,
                           "hscrollbar-policy", GTK_POLICY_NEVER,
                           "min-content-width", 260,
                           "min-content-height", MIN (box->n_items, 5) * 52,
                           NULL);

  return scroller;
}

GtkWidget *
lr_timeline_cluster_popover_new (LrTimelineWidget    *timeline,
                                 LrTimelineLayout    *layout,
                                 const LrTimelineBox *box)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title, *zoom;
  Cluster *cluster = g_new0 (Cluster, 1);
  g_autofree char *sentence = lr_timeline_layout_dup_sentence (layout, box);

  cluster->timeline = timeline;
  cluster->start = box->start;
  cluster->end = box->end;
  g_object_set_data_full (G_OBJECT (popover), "lr-cluster", cluster, g_free);

  title = g_object_new (GTK_TYPE_LABEL,
                        "label", sentence,
                        "wrap", TRUE,
                        "xalign", 0.0f,
                        "max-width-chars", 34,
                        "margin-start", 6,
                        "margin-end", 6,
                        "margin-top", 6,
                        NULL);
  gtk_widget_add_css_class (title, "heading");
  zoom = gtk_button_new_with_mnemonic (_("_Zoom In on These"));
  g_signal_connect (zoom, "clicked", G_CALLBACK (zoom_cb), cluster);

  gtk_box_append (GTK_BOX (content), title);
  gtk_box_append (GTK_BOX (content), create_list (cluster, layout, box));
  gtk_box_append (GTK_BOX (content), zoom);
  gtk_popover_set_child (GTK_POPOVER (popover), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  return popover;
}
