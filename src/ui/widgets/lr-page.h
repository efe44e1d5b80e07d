/* lr-page.h: a main page of the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrPage:
 *
 * What the pages of the sidebar have in common: a header bar, and the content
 * below it. A page is a subclass with
 * a template; in the .ui file
 *
 * - `<property name="title">` is the heading,
 * - `<property name="content">` is what stands below the header bar,
 * - `<child type="start">`, `<child type="end">` and `<child type="title">` go
 *   into the header bar.
 *
 * Properties: `session` (construct), `title`, `content`. Virtual functions:
 * `find` puts the focus into the search field of the page (Ctrl+F), and returns
 * %FALSE when it has none.
 */
#define LR_TYPE_PAGE (lr_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (LrPage, lr_page, LR, PAGE, GtkWidget)

struct _LrPageClass
{
  GtkWidgetClass parent_class;

  gboolean (*find) (LrPage *page);
};

/* (transfer none), as the header bar. */
LrSession    *lr_page_get_session    (LrPage     *page);
AdwHeaderBar *lr_page_get_header_bar (LrPage     *page);
void          lr_page_set_title      (LrPage     *page,
                                      const char *title);
void          lr_page_set_subtitle   (LrPage     *page,
                                      const char *subtitle);
void          lr_page_set_content    (LrPage     *page,
                                      GtkWidget  *content);
/* Puts the focus into its search field: whether it has one. */
gboolean      lr_page_find           (LrPage     *page);

G_END_DECLS
