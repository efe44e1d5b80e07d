/* lr-fact-strip.c: the five facts on top of a dossier
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-fact-strip.h"

#include <glib/gi18n.h>

#include "lr-facts-text.h"
#include "lr-sideways.h"
#include "lr-text.h"

typedef struct
{
  GtkWidget *button;
  GtkLabel  *title;
  GtkLabel  *value;
  LrRecord  *record;  /* (nullable) */
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

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

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
  g_autofree char *word = lr_text_cap (text->title != NULL ? text->title : lr_fact_get_title (fact), LR_TEXT_WORD);
  g_autofree char *title = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *whole = NULL;

  title = *detail != '\0' ? g_strdup_printf ("%s · %s", word, detail) : g_strdup (word);
  gtk_label_set_text (widgets->title, title);
  gtk_label_set_text (widgets->value, value);
  gtk_widget_set_css_classes (GTK_WIDGET (widgets->value), classes);
  g_set_object (&widgets->record, text->record);

  /* The whole of what may be cut off, for the pointer and the screen reader. */
  whole = *detail != '\0' ? g_strdup_printf ("%s, %s", value, detail) : g_strdup (value);
  sentence = g_strdup_printf ("%s: %s", word, whole);
  gtk_widget_set_tooltip_text (widgets->button, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widgets->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  lr_fact_text_clear (text);
}

static void
show_meeting (LrFactStrip *self)
{
  LrFactText text = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) meetings = lr_store_list (lr_session_get_store (self->session), &lr_meeting_kind,
                                                  lr_record_get_id (self->pupil), &error);

  if (meetings == NULL)
    {
      lr_session_fail (self->session, error);
      return;
    }

  lr_fact_tell_meeting (meetings, lr_session_get_today (self->session), &text);
  show_fact (self, LR_FACT_MEETING, &text);
}

static void
show_consent (LrFactStrip *self)
{
  LrStore *store = lr_session_get_store (self->session);
  LrDay today = lr_session_get_today (self->session);
  gint64 pupil = lr_record_get_id (self->pupil);
  LrFactText text = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) consents = lr_store_list (store, &lr_consent_kind, pupil, &error);
  g_autoptr (GPtrArray) parties = consents != NULL ? lr_store_list (store, &lr_party_kind, pupil, &error) : NULL;
  g_autoptr (GPtrArray) sharings = NULL;

  if (parties == NULL)
    {
      lr_session_fail (self->session, error);
      return;
    }

  sharings = lr_sharing_list (self->pupil, consents, parties, today);
  lr_fact_tell_sharing (sharings, lr_sharing_count_ended (consents, today), &text);
  show_fact (self, LR_FACT_CONSENT, &text);
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
  show_meeting (self);
  show_consent (self);
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
  for (LrFact fact = 0; fact < LR_N_FACTS; fact++)
    g_clear_object (&self->facts[fact].record);
  g_clear_object (&self->pupil);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_fact_strip_parent_class)->dispose (object);
}

static void
lr_fact_strip_class_init (LrFactStripClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_fact_strip_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_POINTER, LR_TYPE_RECORD);
}

static void
clicked_cb (LrFactStrip *self,
            GtkWidget   *button)
{
  for (LrFact fact = 0; fact < LR_N_FACTS; fact++)
    {
      if (self->facts[fact].button == button)
        g_signal_emit (self, signals[CHOSEN], 0, lr_fact_get_kind (fact), self->facts[fact].record);
    }
}

static GtkWidget *
create_fact (LrFactStrip *self,
             FactWidgets *widgets)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  widgets->title = add_label (texts, "", "lr-fact-title");
  widgets->value = add_label (texts, "", NULL);
  widgets->button = g_object_new (GTK_TYPE_BUTTON,
                                  "child", texts,
                                  "width-request", 136,
                                  "css-classes", (const char *[]) { "flat", NULL },
                                  NULL);
  g_signal_connect_object (widgets->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);

  return widgets->button;
}

static void
lr_fact_strip_init (LrFactStrip *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (row, "lr-facts");
  for (LrFact fact = 0; fact < LR_N_FACTS; fact++)
    gtk_box_append (GTK_BOX (row), create_fact (self, &self->facts[fact]));

  adw_bin_set_child (ADW_BIN (self), lr_sideways_new (row));
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
