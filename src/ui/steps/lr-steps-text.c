/* lr-steps-text.c: what a rule set says, as labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-steps-text.h"

#include <glib/gi18n.h>

#include "lr-line-layout.h"
#include "lr-text.h"

static const char *
get_role_name (const LrStepsContext *context,
               const char           *role)
{
  const char *name = lr_rule_set_get_party_name (context->of->rule_set,
                                                 lr_watch_get_statutory (context->watch), role);

  return name != NULL ? name : role;
}

static char *
capitalise (const char *text)
{
  g_autofree char *first = g_utf8_strup (text, g_utf8_next_char (text) - text);

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

char *
lr_steps_text_dup_role (const LrStepsContext *context,
                        const char           *role)
{
  return capitalise (get_role_name (context, role));
}

char *
lr_steps_text_dup_roles (const LrStepsContext  *context,
                         char                 **roles)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  if (roles == NULL || *roles == NULL)
    return NULL;

  for (guint i = 0; roles[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer) get_role_name (context, roles[i]));
  g_ptr_array_add (names, NULL);

  joined = g_strjoinv (", ", (char **) names->pdata);
  return capitalise (joined);
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0f,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
lr_steps_text_create_heading (const char *title,
                              const char *help)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", title,
                                   "xalign", 0.0f,
                                   "wrap", TRUE,
                                   NULL);

  gtk_widget_add_css_class (label, "title-4");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (help != NULL)
    gtk_box_append (GTK_BOX (box), create_label (help, "dim-label"));

  return box;
}

void
lr_steps_text_add_labelled (GtkBox     *box,
                            const char *label,
                            const char *text)
{
  g_autofree char *shown = NULL;
  GtkWidget *pair;

  if (text == NULL || *text == '\0')
    return;

  shown = lr_text_cap (text, LR_TEXT_PARAGRAPH);
  pair = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (pair), create_label (label, "caption-heading"));
  gtk_box_append (GTK_BOX (pair), create_label (shown, NULL));
  gtk_box_append (box, pair);
}

void
lr_steps_text_add_bullets (GtkBox      *box,
                           const char  *label,
                           char       **items)
{
  GtkWidget *group;

  if (items == NULL || *items == NULL)
    return;

  group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  if (label != NULL)
    gtk_box_append (GTK_BOX (group), create_label (label, "caption-heading"));

  for (guint i = 0; items[i] != NULL; i++)
    {
      GtkWidget *line = lr_line_new (6);
      GtkWidget *bullet = create_label ("•", "dim-label");
      GtkWidget *text = create_label (items[i], NULL);

      gtk_widget_set_valign (bullet, GTK_ALIGN_START);
      gtk_widget_set_hexpand (text, TRUE);
      gtk_box_append (GTK_BOX (line), bullet);
      gtk_box_append (GTK_BOX (line), text);
      gtk_box_append (GTK_BOX (group), line);
    }
  gtk_box_append (box, group);
}

void
lr_steps_text_add_source (GtkBox     *box,
                          const char *source)
{
  GtkWidget *label;
  g_autofree char *text = NULL;

  if (source == NULL)
    return;

  /* Translators: the place in the agreements of the region. */
  text = g_strdup_printf (_("Source: %s"), source);
  label = create_label (text, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (box, label);
}

GtkWidget *
lr_steps_text_create_text_row (GtkWidget **box)
{
  GtkWidget *row = gtk_list_box_row_new ();

  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (*box, "step-text");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), *box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

typedef struct
{
  LrStepsFill           fill;
  const LrStepsContext *context;
  gpointer              subject;
  GDestroyNotify        destroy;
} Filling;

static void
free_filling (gpointer  data,
              GClosure *closure)
{
  Filling *filling = data;

  if (filling->destroy != NULL)
    filling->destroy (filling->subject);
  g_free (filling);
}

/* Folding it again leaves it filled. */
static void
unfolded_cb (AdwExpanderRow *row,
             GParamSpec     *pspec,
             Filling        *filling)
{
  if (!adw_expander_row_get_expanded (row) || filling->fill == NULL)
    return;

  filling->fill (filling->context, row, filling->subject);
  filling->fill = NULL;
}

void
lr_steps_text_fill_later (GtkWidget            *row,
                          LrStepsFill           fill,
                          const LrStepsContext *context,
                          gpointer              subject,
                          GDestroyNotify        destroy)
{
  Filling *filling = g_new0 (Filling, 1);

  filling->fill = fill;
  filling->context = context;
  filling->subject = subject;
  filling->destroy = destroy;
  g_signal_connect_data (row, "notify::expanded", G_CALLBACK (unfolded_cb), filling, free_filling, 0);
}

GtkWidget *
lr_steps_text_create_pair (gpointer page,
                           gpointer subject)
{
  char **texts = subject;
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), texts[0]);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), texts[1]);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}
