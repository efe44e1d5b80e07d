/* lr-toast.c: what is said in passing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-toast.h"

#include "lr-dialog.h"

#define MAX_LINES 3

/* The innermost that is in sight: it leaves free what stands around the content. */
static AdwToastOverlay *
find_overlay (GtkWidget *widget)
{
  AdwToastOverlay *found = NULL;

  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_overlay (child);

  return found == NULL && ADW_IS_TOAST_OVERLAY (widget) ? ADW_TOAST_OVERLAY (widget) : found;
}

/* Of what she is at: of list and dossier, the one that has the keyboard. */
static AdwToastOverlay *
find_at_focus (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *overlay = focus != NULL ? gtk_widget_get_ancestor (focus, ADW_TYPE_TOAST_OVERLAY) : NULL;

  return find_overlay (overlay != NULL ? overlay : GTK_WIDGET (window));
}

static AdwToastOverlay *
find_in_front (GtkWindow *window)
{
  GtkWindow *above = lr_dialog_find_above (window);
  AdwToastOverlay *overlay = above != NULL ? find_in_front (above) : NULL;

  return overlay != NULL ? overlay : find_at_focus (window);
}

AdwToast *
lr_toast_show (GtkWindow  *window,
               const char *text)
{
  AdwToastOverlay *overlay = find_in_front (window);
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   "lines", MAX_LINES,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "tooltip-text", text,
                                   "xalign", 0.0f,
                                   NULL);

  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
  adw_toast_overlay_add_toast (overlay, toast);
  return toast;
}
