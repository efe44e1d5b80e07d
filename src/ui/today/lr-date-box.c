/* lr-date-box.c: the day and the month before a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-date-box.h"

#include "lr-words.h"

GtkWidget *
lr_date_box_new (LrDay day)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *text = NULL;
  GtkWidget *label;
  int month, number;

  lr_day_get_ymd (day, NULL, &month, &number);
  text = g_strdup_printf ("%d", number);
  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "title-4");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  label = gtk_label_new (lr_month_get_short_name (month));
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_size_request (box, 36, -1);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  return box;
}
