/* lr-fact-strip.c: the five facts on top of a dossier
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-fact-strip.h"

#include <glib/gi18n.h>

#include "lr-facts-text.h"
#include "lr-text.h"

typedef struct
{
  GtkWidget *box;
  GtkLabel  *value;
  GtkLabel  *detail;
} FactWidgets;

struct _LrFactStrip
{
  AdwBin       parent_instance;

  LrSession   *session;
  LrRecord    *pupil;
  guint        idle;
  FactWidgets  facts[LR_N_FACTS];
};

G_DEFINE_FINAL_TYPE (LrFactStrip, lr_fact_strip, ADW_TYPE_BIN)

static GtkLabel *
add_label (GtkWidget  *box,
           const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
show_fact (LrFactStrip *self,
           LrFact       fact,
           LrFactText  *text)
{
  FactWidgets *widgets = &self->facts[fact];
  const char *classes[] = { "lr-fact-value", text->style, NULL };
  g_autofree char *value = lr_text_cap (text->value, LR_TEXT_NAME);
  g_autofree char *detail = lr_text_cap (text->detail != NULL ? text->detail : "", LR_TEXT_NAME);
  g_autofree char *sentence = NULL;
  g_autofree char *whole = NULL;

  gtk_label_set_text (widgets->value, value);
  gtk_widget_set_css_classes (GTK_WIDGET (widgets->value), classes);
  gtk_label_set_text (widgets->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (widgets->detail), text->detail != NULL);

  /* The whole of what may be cut off, for the pointer and the screen reader. */
  whole = *detail != '\0' ? g_strdup_printf ("%s, %s", value, detail) : g_strdup (value);
  sentence = g_strdup_printf ("%s: %s", lr_fact_get_title (fact), whole);
  gtk_widget_set_tooltip_text (widgets->box, whole);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widgets->box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  lr_fact_text_clear (text);
}

static void
show_records (LrFactStrip  *self,
              LrFact        fact,
              const LrKind *kind,
              void        (*tell) (GPtrArray *, LrDay, LrFactText *))
{
  LrFactText text = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = lr_store_list (lr_session_get_store (self->session), kind,
                                                 lr_record_get_id (self->pupil), &error);

  if (records == NULL)
    {
      lr_session_fail (self->session, error);
      return;
    }

  tell (records, lr_session_get_today (self->session), &text);
  show_fact (self, fact, &text);
}

static void
refresh (LrFactStrip *self)
{
  LrFactText text = { NULL };
  g_autoptr (LrCase) of = NULL;
  g_autoptr (GError) error = NULL;

  if (lr_session_get_store (self->session) == NULL)
    return;

  of = lr_watch_load_case (lr_session_get_watch (self->session), lr_record_get_id (self->pupil), &error);
  if (g_error_matches (error, LR_ERROR, LR_ERROR_NOT_FOUND))
    return; /* It was deleted: the dossier is about to close. */

  if (of == NULL)
    {
      lr_session_fail (self->session, error);
    }
  else
    {
      lr_fact_tell_home (of, &text);
      show_fact (self, LR_FACT_HOME, &text);
      lr_fact_tell_step (of, &text);
      show_fact (self, LR_FACT_STEP, &text);
      lr_fact_tell_regie (of, &text);
      show_fact (self, LR_FACT_REGIE, &text);
    }
  show_records (self, LR_FACT_MEETING, &lr_meeting_kind, lr_fact_tell_meeting);
  show_records (self, LR_FACT_CONSENT, &lr_consent_kind, lr_fact_tell_consent);
}

static gboolean
refresh_cb (gpointer data)
{
  LrFactStrip *self = data;

  self->idle = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

static void
watch_changed_cb (LrFactStrip *self,
                  gint64       pupil)
{
  if ((pupil == 0 || pupil == lr_record_get_id (self->pupil)) && self->idle == 0)
    self->idle = g_idle_add (refresh_cb, self);
}

static void
lr_fact_strip_dispose (GObject *object)
{
  LrFactStrip *self = LR_FACT_STRIP (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->pupil);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_fact_strip_parent_class)->dispose (object);
}

static void
lr_fact_strip_class_init (LrFactStripClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_fact_strip_dispose;
}

static void
lr_fact_strip_init (LrFactStrip *self)
{
  GtkWidget *flow = g_object_new (GTK_TYPE_FLOW_BOX,
                                  "homogeneous", TRUE,
                                  "min-children-per-line", 2,
                                  "max-children-per-line", LR_N_FACTS,
                                  "selection-mode", GTK_SELECTION_NONE,
                                  "row-spacing", 0,
                                  "column-spacing", 6,
                                  "css-classes", (const char *[]) { "lr-facts", NULL },
                                  NULL);

  for (LrFact fact = 0; fact < LR_N_FACTS; fact++)
    {
      FactWidgets *widgets = &self->facts[fact];
      GtkWidget *child = gtk_flow_box_child_new ();

      widgets->box = g_object_new (GTK_TYPE_BOX,
                                   "orientation", GTK_ORIENTATION_VERTICAL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                   "width-request", 104,
                                   NULL);
      add_label (widgets->box, lr_fact_get_title (fact), "lr-fact-title");
      widgets->value = add_label (widgets->box, "", NULL);
      widgets->detail = add_label (widgets->box, "", "lr-fact-title");
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), widgets->box);
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_insert (GTK_FLOW_BOX (flow), child, -1);
    }
  /* There is nothing to press, and a flow box would keep the keyboard. */
  gtk_widget_set_can_focus (flow, FALSE);
  adw_bin_set_child (ADW_BIN (self), flow);
}

void
lr_fact_strip_set_pupil (LrFactStrip *self,
                         LrSession   *session,
                         LrRecord    *pupil)
{
  g_return_if_fail (LR_IS_FACT_STRIP (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->pupil = g_object_ref (pupil);
  g_signal_connect_object (lr_session_get_watch (session), "changed",
                           G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
}
