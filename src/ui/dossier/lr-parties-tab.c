/* lr-parties-tab.c: who is involved, and what may be shared with whom
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-parties-tab.h"

#include <glib/gi18n.h>

#include "lr-face.h"
#include "lr-record-group.h"

struct _LrPartiesTab
{
  LrDossierTab parent_instance;

  GPtrArray *groups;    /* (element-type LrRecordGroup): one for each kind of this tab */
  AdwPreferencesGroup *consents;
};

G_DEFINE_FINAL_TYPE (LrPartiesTab, lr_parties_tab, LR_TYPE_DOSSIER_TAB)

/* Domain: under 12 the parents, 12 to 15 parents and pupil, from 16 the pupil. */
static const char *
explain_consent (LrRecord *pupil,
                 LrDay     today)
{
  LrDay born = lr_record_get_day (pupil, LR_PUPIL_BORN_ON);
  int age;

  if (born == LR_DAY_NONE)
    return _("Who gives it depends on the age: fill in the date of birth.");

  age = lr_day_get_age (born, today);
  if (age < 12)
    return _("Under 12: the parents with custody give it.");
  if (age < 16)
    return _("From 12 to 15: the parents with custody and the pupil give it together.");

  return _("From 16: the pupil gives it.");
}

/* The groups follow the store by themselves. */
static void
lr_parties_tab_load (LrDossierTab *tab)
{
  adw_preferences_group_set_description (LR_PARTIES_TAB (tab)->consents,
                                         explain_consent (lr_dossier_tab_get_pupil (tab),
                                                          lr_session_get_today (lr_dossier_tab_get_session (tab))));
}

static void
lr_parties_tab_add (LrDossierTab *tab)
{
  gtk_widget_activate_action (g_ptr_array_index (LR_PARTIES_TAB (tab)->groups, 0), "group.add", NULL);
}

/* What is in none of the groups leaves them as they are. */
static void
lr_parties_tab_show_record (LrDossierTab *tab,
                            LrRecord     *record,
                            guint         field)
{
  LrPartiesTab *self = LR_PARTIES_TAB (tab);

  for (guint i = 0; i < self->groups->len; i++)
    lr_record_group_reveal (g_ptr_array_index (self->groups, i), lr_record_get_kind (record), lr_record_get_id (record));

  LR_DOSSIER_TAB_CLASS (lr_parties_tab_parent_class)->show_record (tab, record, field);
}

static void
add_group (LrPartiesTab       *self,
           AdwPreferencesPage *page,
           const LrFace       *face)
{
  LrDossierTab *tab = LR_DOSSIER_TAB (self);
  GtkWidget *group = lr_record_group_new (lr_dossier_tab_get_session (tab), face->kind,
                                          lr_dossier_tab_get_pupil_id (tab));

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   _(face->heading != NULL ? face->heading : face->kind->label));
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
  g_ptr_array_add (self->groups, group);
  if (face->kind == &lr_consent_kind)
    self->consents = ADW_PREFERENCES_GROUP (group);
}

static void
lr_parties_tab_constructed (GObject *object)
{
  LrPartiesTab *self = LR_PARTIES_TAB (object);
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  G_OBJECT_CLASS (lr_parties_tab_parent_class)->constructed (object);

  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      const LrFace *face = lr_face_get (lr_kinds[i]);

      if (g_strcmp0 (face->tab, "parties") == 0 && !face->apart)
        add_group (self, page, face);
    }
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (page));
}

static void
lr_parties_tab_finalize (GObject *object)
{
  g_ptr_array_unref (LR_PARTIES_TAB (object)->groups);

  G_OBJECT_CLASS (lr_parties_tab_parent_class)->finalize (object);
}

static void
lr_parties_tab_class_init (LrPartiesTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LrDossierTabClass *tab_class = LR_DOSSIER_TAB_CLASS (klass);

  object_class->constructed = lr_parties_tab_constructed;
  object_class->finalize = lr_parties_tab_finalize;
  tab_class->load = lr_parties_tab_load;
  tab_class->add = lr_parties_tab_add;
  tab_class->show_record = lr_parties_tab_show_record;
}

static void
lr_parties_tab_init (LrPartiesTab *self)
{
  self->groups = g_ptr_array_new ();
}
