/* lr-print-preview.c: a paper before it is printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-print-preview.h"

#include <glib/gi18n.h>
#include <math.h>

#include "lr-after-layout.h"
#include "lr-fit-layout.h"
#include "lr-kinds.h"
#include "lr-paper-page.h"
#include "lr-papers.h"
#include "lr-print.h"
#include "lr-text.h"

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

  LrSession *session;  /* (nullable) with the next ones: of a paper that has copies */
  char *id;
  LrRecord *pupil;
  LrRecord *plan;      /* (nullable) */
  GPtrArray *parties;
  guint chosen;        /* whose copy it is: 0, or the place of a party and 1 */

  gboolean fits;     /* the zoom follows the width of the window */
  double zoom;
  guint page;        /* from 0: the page that the reader is at */

  AdwWindowTitle *title;
  GtkWidget *readers_bar;
  GtkDropDown *readers;
  GtkWidget *notice_bar;
  GtkLabel *notice_label;
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

/* (transfer full) (nullable) */
static char *
dup_missing_letters (LrPrintPreview *self)
{
  g_autoptr (LrMissingLetters) missing =
    lr_paper_find_missing_letters (self->paper, 0, lr_paper_get_n_pages (self->paper));
  g_autofree char *letters = NULL;
  g_autofree char *packages = NULL;

  if (lr_missing_letters_is_empty (missing))
    return NULL;

  letters = lr_missing_letters_describe (missing);
  packages = lr_missing_letters_dup_packages (missing);
  /* Translators: letters by script and place, then names of packages. */
  return g_strdup_printf (_("No font on this computer has these letters, so they are printed as boxes: %s. Install a font that has them (on Debian: %s), and open the paper again."),
                          letters, packages);
}

/* Said before the paper is printed, not found out after it was handed over. */
static void
tell (LrPrintPreview *self)
{
  const char *notice = lr_paper_get_notice (self->paper);
  g_autofree char *missing = dup_missing_letters (self);
  g_autofree char *text = g_strconcat (notice != NULL ? notice : "", notice != NULL && missing != NULL ? "\n" : "",
                                       missing != NULL ? missing : "", NULL);

  gtk_label_set_label (self->notice_label, text);
  gtk_widget_set_visible (self->notice_bar, *text != '\0');
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
  GtkWidget *page;

  g_ptr_array_set_size (self->pages, 0);
  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->desk))) != NULL)
    gtk_box_remove (self->desk, page);

  for (guint i = 0; i < lr_paper_get_n_pages (self->paper); i++)
    {
      page = lr_paper_page_new (self->paper, i);
      gtk_box_append (self->desk, page);
      g_ptr_array_add (self->pages, page);
    }
}

static void
show_paper (LrPrintPreview *self)
{
  const char *title = lr_paper_get_title (self->paper);

  lr_dialog_set_title (GTK_WIDGET (self), title);
  adw_window_title_set_title (self->title, title);
  tell (self);
  add_pages (self);
  self->page = 0;
  apply_zoom (self, self->zoom);
  go_to_page (self, 0);
  update_page_label (self);
}

/* The one who was chosen; the first reads all of it. */
static void
reader_chosen_cb (LrPrintPreview *self)
{
  g_autoptr (LrPaper) paper = NULL;
  g_autoptr (GError) error = NULL;
  guint chosen = gtk_drop_down_get_selected (self->readers);
  LrPaperOrder order = { .watch = lr_session_get_watch (self->session), .pupil = self->pupil, .plan = self->plan };

  if (chosen == self->chosen)
    return;

  if (order.watch != NULL && chosen <= self->parties->len)
    {
      order.reader = chosen > 0 ? g_ptr_array_index (self->parties, chosen - 1) : NULL;
      paper = lr_papers_make (self->id, &order, &error);
    }
  if (paper == NULL)
    {
      /* What is shown is what is said, and printed. */
      gtk_drop_down_set_selected (self->readers, self->chosen);
      if (error != NULL)
        lr_session_fail (self->session, error);
      return;
    }

  self->chosen = chosen;
  g_set_object (&self->paper, paper);
  show_paper (self);
}

static char *
dup_reader (LrRecord *party)
{
  g_autofree char *role = lr_record_describe (party, LR_PARTY_ROLE);
  const char *name = lr_record_get_text (party, LR_PARTY_NAME);
  g_autofree char *text = *role != '\0' ? g_strdup_printf ("%s · %s", name, role) : g_strdup (name);

  return lr_text_cap (text, LR_TEXT_NAME);
}

static void
take_out_ended (GPtrArray *parties,
                LrDay      today)
{
  for (guint i = parties->len; i > 0; i--)
    {
      LrDay until = lr_record_get_day (g_ptr_array_index (parties, i - 1), LR_PARTY_UNTIL_ON);

      if (until != LR_DAY_NONE && until < today)
        g_ptr_array_remove_index (parties, i - 1);
    }
}

/* Whose copy it is may be chosen, of a paper that is not the same for all. */
static void
offer_readers (LrPrintPreview     *self,
               LrSession          *session,
               const char         *id,
               const LrPaperOrder *order)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkStringList) model = gtk_string_list_new ((const char *[]) { _("Parents, pupil and school"), NULL });

  self->session = g_object_ref (session);
  self->id = g_strdup (id);
  self->pupil = g_object_ref (order->pupil);
  g_set_object (&self->plan, order->plan);
  self->parties = lr_store_list (lr_session_get_store (session), &lr_party_kind, lr_record_get_id (order->pupil), &error);
  if (self->parties == NULL)
    {
      lr_session_fail (session, error);
      return;
    }

  take_out_ended (self->parties, lr_session_get_today (session));
  for (guint i = 0; i < self->parties->len; i++)
    {
      g_autofree char *reader = dup_reader (g_ptr_array_index (self->parties, i));

      gtk_string_list_append (model, reader);
    }
  gtk_drop_down_set_model (self->readers, G_LIST_MODEL (model));
  gtk_widget_set_visible (self->readers_bar, self->parties->len > 0);
  g_signal_connect_object (self->readers, "notify::selected", G_CALLBACK (reader_chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
lr_print_preview_dispose (GObject *object)
{
  LrPrintPreview *self = LR_PRINT_PREVIEW (object);

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_PRINT_PREVIEW);
  g_clear_object (&self->paper);
  g_clear_object (&self->plan);
  g_clear_object (&self->pupil);
  g_clear_object (&self->session);
  g_clear_pointer (&self->parties, g_ptr_array_unref);
  g_clear_pointer (&self->id, g_free);

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
  gtk_widget_class_bind_template_child (widget_class, LrPrintPreview, readers_bar);
  gtk_widget_class_bind_template_child (widget_class, LrPrintPreview, readers);
  gtk_widget_class_bind_template_child (widget_class, LrPrintPreview, notice_bar);
  gtk_widget_class_bind_template_child (widget_class, LrPrintPreview, notice_label);
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

  show_paper (self);

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
  GtkWidget *preview;

  whole.watch = lr_session_get_watch (session);
  if (whole.watch == NULL)
    return;

  paper = lr_papers_make (id, &whole, &error);
  if (paper == NULL)
    {
      lr_session_fail (session, error);
      return;
    }

  preview = lr_print_preview_new (paper);
  if (lr_papers_find (id, &whole, NULL)->has_copies)
    offer_readers (LR_PRINT_PREVIEW (preview), session, id, order);
  lr_dialog_present (preview, widget);
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
