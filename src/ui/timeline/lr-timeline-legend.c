/* lr-timeline-legend.c: what the signs on a timeline mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-legend.h"

#include <glib/gi18n.h>

#include "lr-timeline-sign-image.h"
#include "lr-timeline-sign.h"

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE,
                                   "max-width-chars", 40, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_entry (LrTimelineSign sign)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *image = lr_timeline_sign_image_new ();

  lr_timeline_sign_image_set_sign (LR_TIMELINE_SIGN_IMAGE (image), sign, FALSE);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), create_label (lr_timeline_sign_get_label (sign), NULL));

  return box;
}

static GtkWidget *
create_lane (LrTimelineLane lane)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), create_label (lr_timeline_lane_get_title (lane), "heading"));
  for (guint sign = 0; sign < LR_TIMELINE_N_SIGNS; sign++)
    {
      if (lr_timeline_sign_get_info (sign)->lane == lane)
        gtk_box_append (GTK_BOX (box), create_entry (sign));
    }

  return box;
}

GtkWidget *
lr_timeline_legend_new (void)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 15);
  GtkWidget *scroller;

  for (guint lane = 0; lane < LR_TIMELINE_N_LANES; lane++)
    gtk_box_append (GTK_BOX (content), create_lane (lane));

  gtk_box_append (GTK_BOX (content),
                  create_label (_("A dashed outline lies ahead: a deadline or something planned. Hatched weeks are holidays."),
                                "dim-label"));
  gtk_box_append (GTK_BOX (content),
                  create_label (_("A number stands for as many events close together. Of absence the filling shows "
                                  "how much of those school days was missed."),
                                "dim-label"));
  gtk_box_append (GTK_BOX (content),
                  create_label (_("Drag or use the arrow keys to move, the wheel or plus and minus to zoom, "
                                  "T for today, Enter to open."),
                                "dim-label"));
  gtk_widget_set_margin_top (content, 6);
  gtk_widget_set_margin_bottom (content, 6);
  gtk_widget_set_margin_start (content, 6);
  gtk_widget_set_margin_end (content, 12);

  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                           "child", content,
                           "hscrollbar-policy", GTK_POLICY_NEVER,
                           "propagate-natural-height", TRUE,
                           "propagate-natural-width", TRUE,
                           "max-content-height", 460,
                           NULL);

  return scroller;
}
