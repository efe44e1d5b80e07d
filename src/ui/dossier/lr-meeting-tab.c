/* lr-meeting-tab.c: the meetings about a pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-meeting-tab.h"

#include <glib/gi18n.h>

#include "lr-kinds.h"
#include "lr-promises-text.h"
#include "lr-sharing.h"
#include "lr-text.h"

/* So many people are named. */
#define MAX_NAMES 6

struct _LrMeetingTab
{
  LrRecordTab  parent_instance;

  GtkLabel    *promises;
  GtkLabel    *uncovered;
};

G_DEFINE_FINAL_TYPE (LrMeetingTab, lr_meeting_tab, LR_TYPE_RECORD_TAB)

static void
show (GtkLabel   *label,
      const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* Adds who of @invited to a meeting on a day is not covered then, each once. */
static void
add_uncovered (GPtrArray *names,
               GPtrArray *invited,
               GPtrArray *consents,
               GPtrArray *parties,
               LrRecord  *pupil,
               LrRecord  *school,
               LrDay      on)
{
  g_autoptr (GPtrArray) sharings = lr_sharing_list (pupil, consents, parties, on);
  g_autoptr (GPtrArray) uncovered = lr_sharing_list_uncovered (sharings, invited, parties, school, on);

  for (guint i = 0; i < uncovered->len; i++)
    {
      if (!g_ptr_array_find_with_equal_func (names, g_ptr_array_index (uncovered, i), g_str_equal, NULL))
        g_ptr_array_add (names, g_strdup (g_ptr_array_index (uncovered, i)));
    }
}

/* (transfer full) (nullable) (element-type utf8): of those meetings that are still to be
 * held. */
static GPtrArray *
list_uncovered (LrMeetingTab  *self,
                GError       **error)
{
  LrDossierTab *tab = LR_DOSSIER_TAB (self);
  LrSession *session = lr_dossier_tab_get_session (tab);
  LrStore *store = lr_session_get_store (session);
  gint64 pupil = lr_dossier_tab_get_pupil_id (tab);
  g_autoptr (GPtrArray) meetings = lr_store_list (store, &lr_meeting_kind, pupil, error);
  g_autoptr (GPtrArray) consents = meetings != NULL ? lr_store_list (store, &lr_consent_kind, pupil, error) : NULL;
  g_autoptr (GPtrArray) parties = consents != NULL ? lr_store_list (store, &lr_party_kind, pupil, error) : NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (parties == NULL)
    return NULL;

  for (guint i = 0; i < meetings->len; i++)
    {
      LrRecord *meeting = g_ptr_array_index (meetings, i);
      LrDay on = lr_record_get_day (meeting, LR_MEETING_HELD_ON);
      g_autoptr (GPtrArray) invited = NULL;

      if (on < lr_session_get_today (session))
        continue;

      invited = lr_store_list_children (store, &lr_participant_kind, LR_PARTICIPANT_MEETING,
                                        lr_record_get_id (meeting), error);
      if (invited == NULL)
        return NULL;
      add_uncovered (names, invited, consents, parties, lr_dossier_tab_get_pupil (tab),
                     lr_session_get_school (session), on);
    }

  return g_steal_pointer (&names);
}

/* (transfer full): "" when everybody is covered. */
static char *
describe_uncovered (GPtrArray *names)
{
  g_autofree char *first = lr_text_join_first (names, MAX_NAMES, ", ");
  g_autofree char *shown = lr_text_cap (first, LR_TEXT_ROW);

  if (names->len == 0)
    return g_strdup ("");

  if (names->len > MAX_NAMES)
    {
      guint n_more = names->len - MAX_NAMES;

      return g_strdup_printf (ngettext ("Invited without a full consent: %s and %u more. Ask for consent first.",
                                        "Invited without a full consent: %s and %u more. Ask for consent first.", n_more),
                              shown, n_more);
    }

  return g_strdup_printf (_("Invited without a full consent: %s. Ask for consent first."), shown);
}

static gboolean
load (LrMeetingTab  *self,
      GError       **error)
{
  LrDossierTab *tab = LR_DOSSIER_TAB (self);
  LrSession *session = lr_dossier_tab_get_session (tab);
  g_autoptr (GPtrArray) agreements = lr_store_list (lr_session_get_store (session), &lr_agreement_kind,
                                                    lr_dossier_tab_get_pupil_id (tab), error);
  g_autoptr (GPtrArray) names = agreements != NULL ? list_uncovered (self, error) : NULL;
  g_autofree char *promises = NULL;
  g_autofree char *uncovered = NULL;

  if (names == NULL)
    return FALSE;

  promises = lr_promises_text_new (agreements, lr_session_get_today (session));
  show (self->promises, promises);
  uncovered = describe_uncovered (names);
  show (self->uncovered, uncovered);
  return TRUE;
}

static void
lr_meeting_tab_load (LrDossierTab *tab)
{
  g_autoptr (GError) error = NULL;

  if (!load (LR_MEETING_TAB (tab), &error))
    lr_session_fail (lr_dossier_tab_get_session (tab), error);
}

/* As far from the edge as the text of the rows. */
static GtkLabel *
add_line (GtkWidget  *top,
          const char *style)
{
  GtkWidget *line = g_object_new (GTK_TYPE_LABEL,
                                  "visible", FALSE,
                                  "xalign", 0.0f,
                                  "wrap", TRUE,
                                  "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                  "margin-start", 18,
                                  "margin-end", 18,
                                  "margin-top", 12,
                                  NULL);

  if (style != NULL)
    gtk_widget_add_css_class (line, style);
  gtk_box_append (GTK_BOX (top), line);
  return GTK_LABEL (line);
}

static void
lr_meeting_tab_constructed (GObject *object)
{
  LrMeetingTab *self = LR_MEETING_TAB (object);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  G_OBJECT_CLASS (lr_meeting_tab_parent_class)->constructed (object);

  self->uncovered = add_line (top, "warning");
  self->promises = add_line (top, NULL);
  lr_record_tab_set_top (LR_RECORD_TAB (self), top);
}

static void
lr_meeting_tab_class_init (LrMeetingTabClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = lr_meeting_tab_constructed;

  LR_DOSSIER_TAB_CLASS (klass)->load = lr_meeting_tab_load;
  LR_RECORD_TAB_CLASS (klass)->kind = &lr_meeting_kind;
}

static void
lr_meeting_tab_init (LrMeetingTab *self)
{
}
