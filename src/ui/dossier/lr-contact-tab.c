/* lr-contact-tab.c: talks and visits: what was said and agreed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-contact-tab.h"

#include <glib/gi18n.h>

#include "lr-kinds.h"
#include "lr-note-composer.h"

struct _LrContactTab
{
  LrRecordTab parent_instance;
};

G_DEFINE_FINAL_TYPE (LrContactTab, lr_contact_tab, LR_TYPE_RECORD_TAB)

static void
lr_contact_tab_constructed (GObject *object)
{
  LrDossierTab *tab = LR_DOSSIER_TAB (object);

  G_OBJECT_CLASS (lr_contact_tab_parent_class)->constructed (object);

  lr_record_tab_set_top (LR_RECORD_TAB (tab), lr_note_composer_new (lr_dossier_tab_get_session (tab),
                                                                    lr_dossier_tab_get_pupil (tab)));
}

static void
lr_contact_tab_class_init (LrContactTabClass *klass)
{
  LrRecordTabClass *tab_class = LR_RECORD_TAB_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lr_contact_tab_constructed;

  tab_class->kind = &lr_contact_kind;
}

static void
lr_contact_tab_init (LrContactTab *self)
{
}
