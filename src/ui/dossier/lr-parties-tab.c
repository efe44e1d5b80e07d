/* lr-parties-tab.c: who is involved, and what may be shared with whom
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-parties-tab.h"

#include <glib/gi18n.h>

#include "lr-age.h"
#include "lr-face.h"
#include "lr-record-group.h"
#include "lr-sharing.h"
#include "lr-text.h"

/* More would be a list by itself. */
#define MAX_WAITING 3

struct _LrPartiesTab
{
  LrDossierTab parent_instance;

  GPtrArray *groups;    /* (element-type LrRecordGroup): one for each kind of this tab */
  AdwPreferencesGroup *consents;
};

G_DEFINE_FINAL_TYPE (LrPartiesTab, lr_parties_tab, LR_TYPE_DOSSIER_TAB)

static const char *
explain_consent (LrRecord *pupil,
                 LrDay     today)
{
  LrDay born = lr_record_get_day (pupil, LR_PUPIL_BORN_ON);

  if (born == LR_DAY_NONE)
    return _("Who gives it depends on the age: fill in the date of birth.");

  switch (lr_age_get_consent (born, today))
    {
    case LR_CONSENT_OF_PARENTS:
      return _("Under 12: the parents with custody give it.");

    case LR_CONSENT_OF_PARENTS_AND_PUPIL:
      return _("From 12 to 15: the parents with custody and the pupil give it together.");

    case LR_CONSENT_OF_PUPIL:
    default:
      return _("From 16: the pupil gives it.");
    }
}

/* (transfer full): with whom, and what for */
static char *
dup_title (const LrSharing *sharing)
{
  const char *recipient = *sharing->recipient != '\0' ? sharing->recipient : _("Nobody named");
  g_autofree char *title = *sharing->purpose != '\0' ? g_strdup_printf ("%s (%s)", recipient, sharing->purpose)
                                                     : g_strdup (recipient);

  return lr_text_cap (title, LR_TEXT_NAME);
}

/* (transfer full): a line on each that waits for somebody, the first ones. */
static char *
dup_missing (GPtrArray *sharings)
{
  GString *text = g_string_new (NULL);
  guint n_waiting = 0;

  for (guint i = 0; i < sharings->len; i++)
    {
      const LrSharing *sharing = g_ptr_array_index (sharings, i);
      g_autofree char *recipient = NULL;
      g_autofree char *names = NULL;
      g_autofree char *missing = NULL;

      if (sharing->missing->len == 0 || n_waiting++ >= MAX_WAITING)
        continue;

      recipient = dup_title (sharing);
      names = lr_text_join_first (sharing->missing, MAX_WAITING, ", ");
      missing = lr_text_cap (names, LR_TEXT_NAME);
      g_string_append_c (text, '\n');
      /* Translators: with whom something may be shared, and whose consent is missing. */
      g_string_append_printf (text, _("%s: not complete yet; %s did not say yes."), recipient, missing);
    }
  if (n_waiting > MAX_WAITING)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("And %u other.", "And %u others.", n_waiting - MAX_WAITING),
                              n_waiting - MAX_WAITING);
    }

  return g_string_free (text, FALSE);
}

/* The groups follow the store by themselves. */
static void
lr_parties_tab_load (LrDossierTab *tab)
{
  LrSession *session = lr_dossier_tab_get_session (tab);
  LrDay today = lr_session_get_today (session);
  LrRecord *pupil = lr_dossier_tab_get_pupil (tab);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sharings = lr_sharing_load (lr_session_get_store (session), pupil, today, &error);
  g_autofree char *missing = NULL;
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  if (sharings == NULL)
    {
      lr_session_fail (session, error);
      return;
    }

  missing = dup_missing (sharings);
  text = g_strconcat (explain_consent (pupil, today), missing, NULL);
  /* It reads markup. */
  markup = g_markup_escape_text (text, -1);
  adw_preferences_group_set_description (LR_PARTIES_TAB (tab)->consents, markup);
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
