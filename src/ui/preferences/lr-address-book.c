/* lr-address-book.c: who the school works with in more than one case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-address-book.h"

#include <glib/gi18n.h>

#include "lr-kinds.h"
#include "lr-record-group.h"

struct _LrAddressBook
{
  LrPagesDialog       parent_instance;

  AdwPreferencesPage *page;
  GtkWidget          *partners;
};

G_DEFINE_FINAL_TYPE (LrAddressBook, lr_address_book, LR_TYPE_PAGES_DIALOG)

static void
lr_address_book_dispose (GObject *object)
{
  LrAddressBook *self = LR_ADDRESS_BOOK (object);

  /* The preferences window of libadwaita 1.2 never lets go of a group in it. */
  if (self->partners != NULL)
    {
      adw_preferences_page_remove (self->page, ADW_PREFERENCES_GROUP (self->partners));
      g_object_run_dispose (G_OBJECT (self->partners));
    }
  g_clear_object (&self->partners);

  G_OBJECT_CLASS (lr_address_book_parent_class)->dispose (object);
}

static void
lr_address_book_class_init (LrAddressBookClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_address_book_dispose;
}

static void
lr_address_book_init (LrAddressBook *self)
{
}

GtkWidget *
lr_address_book_new (LrSession *session)
{
  LrAddressBook *self;

  g_return_val_if_fail (LR_IS_SESSION (session), NULL);

  self = g_object_new (LR_TYPE_ADDRESS_BOOK, "title", _("Address Book"), NULL);
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  self->partners = g_object_ref_sink (lr_record_group_new (session, &lr_partner_kind, 0));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->partners), _("Partners and provisions"));
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (self->partners));
  lr_pages_dialog_add (LR_PAGES_DIALOG (self), self->page);

  return GTK_WIDGET (self);
}
