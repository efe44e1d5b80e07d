/* lr-parties-tab.c: who is involved, and what may be shared with whom
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-parties-tab.h"

#include <glib/gi18n.h>

#include "lr-kinds.h"
#include "lr-record-group.h"

struct _LrPartiesTab
{
  AdwBin     parent_instance;

  LrSession *session;
  LrRecord  *pupil;

  GtkWidget *parties;
  GtkWidget *consents;
};

G_DEFINE_FINAL_TYPE (LrPartiesTab, lr_parties_tab, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_PUPIL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Domain: under 12 the parents, 12 to 15 parents and pupil, from 16 the pupil. */
static const char *
explain_consent (LrPartiesTab *self)
{
  LrDay born = lr_record_get_day (self->pupil, LR_PUPIL_BORN_ON);
  int age;

  if (born == LR_DAY_NONE)
    return _("Who gives it depends on the age: fill in the date of birth.");

  age = lr_day_get_age (born, lr_session_get_today (self->session));
  if (age < 12)
    return _("Under 12: the parents with custody give it.");
  if (age < 16)
    return _("From 12 to 15: the parents with custody and the pupil give it together.");

  return _("From 16: the pupil gives it.");
}

static GtkWidget *
add_group (LrPartiesTab       *self,
           AdwPreferencesPage *page,
           const LrKind       *kind,
           const char         *title,
           const char         *description)
{
  GtkWidget *group = lr_record_group_new (self->session, kind, lr_record_get_id (self->pupil));

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));

  return group;
}

static void
lr_parties_tab_constructed (GObject *object)
{
  LrPartiesTab *self = LR_PARTIES_TAB (object);
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  G_OBJECT_CLASS (lr_parties_tab_parent_class)->constructed (object);

  self->parties = add_group (self, page, &lr_party_kind, _("Involved"), NULL);
  self->consents = add_group (self, page, &lr_consent_kind, _("Consent to share"), explain_consent (self));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (page));
}

static void
lr_parties_tab_dispose (GObject *object)
{
  LrPartiesTab *self = LR_PARTIES_TAB (object);

  g_clear_object (&self->pupil);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_parties_tab_parent_class)->dispose (object);
}

static void
lr_parties_tab_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LrPartiesTab *self = LR_PARTIES_TAB (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    case PROP_PUPIL:
      self->pupil = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lr_parties_tab_class_init (LrPartiesTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lr_parties_tab_constructed;
  object_class->dispose = lr_parties_tab_dispose;
  object_class->set_property = lr_parties_tab_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, LR_TYPE_SESSION, flags);
  properties[PROP_PUPIL] = g_param_spec_object ("pupil", NULL, NULL, LR_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lr_parties_tab_init (LrPartiesTab *self)
{
}

void
lr_parties_tab_reveal (LrPartiesTab *self,
                       const LrKind *kind,
                       gint64        id)
{
  g_return_if_fail (LR_IS_PARTIES_TAB (self));

  lr_record_group_reveal (LR_RECORD_GROUP (self->parties), kind, id);
  lr_record_group_reveal (LR_RECORD_GROUP (self->consents), kind, id);
}
