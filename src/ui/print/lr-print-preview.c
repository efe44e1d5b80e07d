/* lr-print-preview.c: a paper before it is printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-print-preview.h"

#include <glib/gi18n.h>
#include <math.h>

#include "lr-after-layout.h"
#include "lr-fit-layout.h"
#include "lr-paper-page.h"
#include "lr-print.h"

/* Pixels per point at a zoom of 1: paper size on an ordinary screen. */
#define PIXELS_PER_POINT (96.0 / 72.0)
#define PAGE_MARGIN 24
#define ZOOM_STEP 1.2
#define ZOOM_MIN 0.25
#define ZOOM_MAX 4.0

struct _LrPrintPreview
{
  LrDialog parent_instance;

  LrPaper *paper;
  GPtrArray *pages;  /* (element-type LrPaperPage) */
  gboolean fits;     /* the zoom follows the width of the window */
  double zoom;
  guint page;        /* from 0: the page that the reader is at */

  AdwWindowTitle *title;
  GtkWidget *letters_bar;
  GtkLabel *letters_label;
  GtkScrolledWindow *scroller;
  GtkBox *desk;
  GtkLabel *page_label;
  GtkLabel *zoom_label;
};

G_DEFINE_FINAL_TYPE (LrPrintPreview, lr_print_preview, LR_TYPE_DIALOG)

static void
update_page_label (LrPrintPreview *self)
{
  guint n_pages = lr_paper_get_n_pages (self->paper);
  g_autofree char *text = g_strdup_printf (_("Page %u of %u"), self->page + 1, n_pages);

  gtk_label_set_label (self->page_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.previous-page", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.next-page", self->page + 1 < n_pages);
}

/* Said before the paper is printed, not found out after it was handed over. */
static void
tell_missing_letters (LrPrintPreview *self)
{
  g_autoptr (LrMissingLetters) missing =
    lr_paper_find_missing_letters (self->paper, 0, lr_paper_get_n_pages (self->paper));
  g_autofree char *letters = NULL;
  g_autofree char *packages = NULL;
  g_autofree char *text = NULL;

  if (lr_missing_letters_is_empty (missing))
    return;

  letters = lr_missing_letters_describe (missing);
  packages = lr_missing_letters_dup_packages (missing);
  /* Translators: letters by script and place, then names of packages. */
  text = g_strdup_printf (_("No font on this computer has these letters, so they are printed as boxes: %s. Install a font that has them (on Debian: %s), and open the paper again."),
                          letters, packages);
  gtk_label_set_label (self->letters_label, text);
  gtk_widget_set_visible (self->letters_bar, TRUE);
}

static double
get_page_top (LrPrintPreview *self,
              guint           page)
{
  double width, height;

  lr_paper_get_page_size (self->paper, &width, &height);
  return page * (ceil (height * self->zoom * PIXELS_PER_POINT) + PAGE_MARGIN);
}

static void
go_to_page (LrPrintPreview *self,
            guint           page)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller),
                            get_page_top (self, page));
}

/* The page whose middle comes first below the top third of the window. */
static void
follow_scroll_cb (LrPrintPreview *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double eye = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 3;
  double step = get_page_top (self, 1);
  guint page = (guint) CLAMP ((int) floor (eye / step), 0, (int) self->pages->len - 1);

  if (page == self->page)
    return;

  self->page = page;
  update_page_label (self);
}

static void
apply_zoom (LrPrintPreview *self,
            double          zoom)
{
  g_autofree char *text = NULL;

  self->zoom = CLAMP (zoom, ZOOM_MIN, ZOOM_MAX);
  for (guint i = 0; i < self->pages->len; i++)
    lr_paper_page_set_scale (g_ptr_array_index (self->pages, i), self->zoom * PIXELS_PER_POINT);

  /* Translators: the zoom of the print preview, in per cent. */
  text = g_strdup_printf (_("%.0f %%"), self->zoom * 100);
  gtk_label_set_label (self->zoom_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-in", self->zoom < ZOOM_MAX - 0.001);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-out", self->zoom > ZOOM_MIN + 0.001);
}

static void
fit_width (LrPrintPreview *self)
{
  int available = gtk_widget_get_width (GTK_WIDGET (self->scroller)) - 2 * PAGE_MARGIN;
  double width, height;

  if (available <= 0)
    return;

  lr_paper_get_page_size (self->paper, &width, &height);
  apply_zoom (self, MIN (available / (width * PIXELS_PER_POINT), 1.6));
}

static void
zoom_by (LrPrintPreview *self,
         double          factor)
{
  guint page = self->page;

  self->fits = FALSE;
  apply_zoom (self, self->zoom * factor);
  go_to_page (self, page);
}

static void
zoom_in_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  zoom_by (LR_PRINT_PREVIEW (widget), ZOOM_STEP);
}

static void
zoom_out_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  zoom_by (LR_PRINT_PREVIEW (widget), 1 / ZOOM_STEP);
}

static void
fit_width_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  LrPrintPreview *self = LR_PRINT_PREVIEW (widget);

  self->fits = TRUE;
  fit_width (self);
}

static void
previous_page_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  LrPrintPreview *self = LR_PRINT_PREVIEW (widget);

  if (self->page > 0)
    go_to_page (self, self->page - 1);
}

static void
next_page_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  LrPrintPreview *self = LR_PRINT_PREVIEW (widget);

  if (self->page + 1 < self->pages->len)
    go_to_page (self, self->page + 1);
}

static void
print_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  lr_print_paper (LR_PRINT_PREVIEW (widget)->paper, GTK_WINDOW (gtk_widget_get_root (widget)));
}

static void
save_pdf_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  lr_print_save_pdf (LR_PRINT_PREVIEW (widget)->paper, GTK_WINDOW (gtk_widget_get_root (widget)));
}

static gboolean
scroll_zoom_cb (LrPrintPreview           *self,
                double                    dx,
                double                    dy,
                GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  zoom_by (self, pow (ZOOM_STEP, -dy));
  return GDK_EVENT_STOP;
}

static void
fit_again (GtkWidget *widget)
{
  LrPrintPreview *self = LR_PRINT_PREVIEW (widget);

  if (self->fits)
    fit_width (self);
}

static void
width_changed_cb (LrPrintPreview *self)
{
  if (self->fits)
    lr_after_layout (GTK_WIDGET (self), fit_again);
}

static void
add_pages (LrPrintPreview *self)
{
  for (guint i = 0; i < lr_paper_get_n_pages (self->paper); i++)
    {
      GtkWidget *page = lr_paper_page_new (self->paper, i);

      gtk_box_append (self->desk, page);
      g_ptr_array_add (self->pages, page);
    }
}

static void
lr_print_preview_dispose (GObject *object)
{
  LrPrintPreview *self = LR_PRINT_PREVIEW (object);

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_PRINT_PREVIEW);
  g_clear_object (&self->paper);

  G_OBJECT_CLASS (lr_print_preview_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct { guint key; GdkModifierType modifiers; const char *action; } keys[] = {
    { GDK_KEY_p, GDK_CONTROL_MASK, "preview.print" },
    { GDK_KEY_s, GDK_CONTROL_MASK, "preview.save-pdf" },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "preview.zoom-in" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "preview.zoom-in" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "preview.zoom-in" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "preview.zoom-out" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "preview.zoom-out" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "preview.fit-width" },
    { GDK_KEY_KP_0, GDK_CONTROL_MASK, "preview.fit-width" },
    { GDK_KEY_Page_Up, GDK_CONTROL_MASK, "preview.previous-page" },
    { GDK_KEY_Page_Down, GDK_CONTROL_MASK, "preview.next-page" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
}

static void
lr_print_preview_class_init (LrPrintPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_print_preview_dispose;

  g_type_ensure (LR_TYPE_FIT_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/leerrecht/Leerrecht/ui/lr-print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, LrPrintPreview, title);
  gtk_widget_class_bind_template_child (widget_class, LrPrintPreview, letters_bar);
  gtk_widget_class_bind_template_child (widget_class, LrPrintPreview, letters_label);
  gtk_widget_class_bind_template_child (widget_class, LrPrintPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, LrPrintPreview, desk);
  gtk_widget_class_bind_template_child (widget_class, LrPrintPreview, page_label);
  gtk_widget_class_bind_template_child (widget_class, LrPrintPreview, zoom_label);
  gtk_widget_class_bind_template_callback (widget_class, scroll_zoom_cb);

  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "preview.save-pdf", NULL, save_pdf_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "preview.fit-width", NULL, fit_width_cb);
  gtk_widget_class_install_action (widget_class, "preview.previous-page", NULL, previous_page_cb);
  gtk_widget_class_install_action (widget_class, "preview.next-page", NULL, next_page_cb);
  add_keys (widget_class);
}

static void
lr_print_preview_init (LrPrintPreview *self)
{
  self->pages = g_ptr_array_new ();
  self->fits = TRUE;
  self->zoom = 1;

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lr_print_preview_new (LrPaper *paper)
{
  LrPrintPreview *self;

  g_return_val_if_fail (LR_IS_PAPER (paper), NULL);

  self = g_object_new (LR_TYPE_PRINT_PREVIEW, NULL);
  self->paper = g_object_ref (paper);

  lr_dialog_set_title (GTK_WIDGET (self), lr_paper_get_title (paper));
  adw_window_title_set_title (self->title, lr_paper_get_title (paper));
  tell_missing_letters (self);
  add_pages (self);
  apply_zoom (self, 1);
  update_page_label (self);

  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (follow_scroll_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "notify::page-size",
                           G_CALLBACK (width_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
lr_print_preview_open (LrSession          *session,
                       const char         *id,
                       const LrPaperOrder *order,
                       GtkWidget          *widget)
{
  LrPaperOrder whole = *order;
  g_autoptr (LrPaper) paper = NULL;
  g_autoptr (GError) error = NULL;

  whole.watch = lr_session_get_watch (session);
  if (whole.watch == NULL)
    return;

  paper = lr_papers_make (id, &whole, &error);
  if (paper == NULL)
    {
      lr_session_fail (session, error);
      return;
    }

  lr_dialog_present (lr_print_preview_new (paper), widget);
}

guint
lr_print_preview_get_page (LrPrintPreview *self)
{
  g_return_val_if_fail (LR_IS_PRINT_PREVIEW (self), 0);

  return self->page;
}

double
lr_print_preview_get_zoom (LrPrintPreview *self)
{
  g_return_val_if_fail (LR_IS_PRINT_PREVIEW (self), 0);

  return self->zoom;
}
