/* lr-address-book.h: who the school works with in more than one case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-pages-dialog.h"
#include "lr-session.h"

G_BEGIN_DECLS

#define LR_TYPE_ADDRESS_BOOK (lr_address_book_get_type ())
G_DECLARE_FINAL_TYPE (LrAddressBook, lr_address_book, LR, ADDRESS_BOOK, LrPagesDialog)

/* @session must be unlocked. */
GtkWidget *lr_address_book_new (LrSession *session);

G_END_DECLS
