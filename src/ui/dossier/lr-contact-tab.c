/* lr-contact-tab.c: talks and visits: what was said and agreed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-contact-tab.h"

#include <glib/gi18n.h>

#include "lr-day-text.h"
#include "lr-error.h"
#include "lr-kinds.h"
#include "lr-note-composer.h"
#include "lr-promises-text.h"

struct _LrContactTab
{
  LrRecordTab  parent_instance;

  GtkLabel    *spoken;
  GtkLabel    *promises;  /* what is still open: to be asked after at the next contact */
};

G_DEFINE_FINAL_TYPE (LrContactTab, lr_contact_tab, LR_TYPE_RECORD_TAB)

/* With the child, not about the child. */
static char *
describe_spoken (LrDay last,
                 LrDay today)
{
  g_autofree char *day = lr_day_text_format_near (last, today);
  guint n = today - last;

  if (last == LR_DAY_NONE)
    return g_strdup (_("Not recorded yet that anybody spoke with the pupil in person."));
  if (n == 0)
    return g_strdup (_("Somebody spoke with the pupil in person today."));

  return g_strdup_printf (ngettext ("Somebody last spoke with the pupil in person %u day ago, on %s.",
                                    "Somebody last spoke with the pupil in person %u days ago, on %s.", n), n, day);
}

static void
load_promises (LrContactTab *self)
{
  LrDossierTab *tab = LR_DOSSIER_TAB (self);
  LrSession *session = lr_dossier_tab_get_session (tab);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) agreements = lr_store_list (lr_session_get_store (session), &lr_agreement_kind,
                                                    lr_dossier_tab_get_pupil_id (tab), &error);
  g_autofree char *text = NULL;

  if (agreements == NULL)
    {
      lr_session_fail (session, error);
      return;
    }

  text = lr_promises_text_new (agreements, lr_session_get_today (session));
  gtk_label_set_label (self->promises, text);
  gtk_widget_set_visible (GTK_WIDGET (self->promises), *text != '\0');
}

static void
lr_contact_tab_load (LrDossierTab *tab)
{
  LrSession *session = lr_dossier_tab_get_session (tab);
  g_autoptr (GError) error = NULL;
  g_autoptr (LrCase) of = NULL;
  g_autofree char *text = NULL;
  LrWatch *watch = lr_session_get_watch (session);

  if (watch == NULL)
    return;

  of = lr_watch_load_case (watch, lr_dossier_tab_get_pupil_id (tab), &error);
  if (of == NULL)
    {
      if (!g_error_matches (error, LR_ERROR, LR_ERROR_NOT_FOUND))
        lr_session_fail (session, error);
      return;
    }

  text = describe_spoken (of->standing.last_spoken, lr_session_get_today (session));
  gtk_label_set_label (LR_CONTACT_TAB (tab)->spoken, text);
  load_promises (LR_CONTACT_TAB (tab));
}

/* As far from the edge as the text of the rows. */
static GtkWidget *
create_line (void)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "xalign", 0.0f,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "margin-start", 18,
                       "margin-end", 18,
                       NULL);
}

static void
lr_contact_tab_constructed (GObject *object)
{
  LrDossierTab *tab = LR_DOSSIER_TAB (object);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *spoken = create_line ();
  GtkWidget *promises = create_line ();

  G_OBJECT_CLASS (lr_contact_tab_parent_class)->constructed (object);

  LR_CONTACT_TAB (tab)->spoken = GTK_LABEL (spoken);
  LR_CONTACT_TAB (tab)->promises = GTK_LABEL (promises);
  gtk_widget_set_margin_top (promises, 12);
  gtk_widget_set_visible (promises, FALSE);
  gtk_widget_add_css_class (spoken, "dim-label");
  gtk_box_append (GTK_BOX (top), promises);
  gtk_box_append (GTK_BOX (top), lr_note_composer_new (lr_dossier_tab_get_session (tab), lr_dossier_tab_get_pupil (tab)));
  gtk_box_append (GTK_BOX (top), spoken);
  lr_record_tab_set_top (LR_RECORD_TAB (tab), top);
}

static void
lr_contact_tab_class_init (LrContactTabClass *klass)
{
  LrRecordTabClass *tab_class = LR_RECORD_TAB_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lr_contact_tab_constructed;

  LR_DOSSIER_TAB_CLASS (klass)->load = lr_contact_tab_load;
  tab_class->kind = &lr_contact_kind;
}

static void
lr_contact_tab_init (LrContactTab *self)
{
}
