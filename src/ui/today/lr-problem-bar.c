/* lr-problem-bar.c: what the rules could not follow or did not count
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-problem-bar.h"

#include <glib/gi18n.h>

#include "lr-text.h"

/* Who has more of them has one cause, and reads it in the first. */
#define MAX_LINES 3

struct _LrProblemBar
{
  GtkBox parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (LrProblemBar, lr_problem_bar, GTK_TYPE_BOX)

static char *
describe (const char *problems)
{
  g_auto (GStrv) lines = g_strsplit (problems, "\n", -1);
  guint n = g_strv_length (lines);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, MAX_LINES); i++)
    {
      g_autofree char *line = lr_text_cap (lines[i], LR_TEXT_ROW);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }

  if (n > MAX_LINES)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("And %u more.", "And %u more.", n - MAX_LINES), n - MAX_LINES);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
update (LrProblemBar *self,
        LrWatch      *watch)
{
  const char *problems = lr_watch_get_state (watch) == LR_WATCH_READY ? lr_watch_get_problems (watch) : NULL;
  g_autofree char *text = problems != NULL ? describe (problems) : NULL;

  gtk_label_set_label (self->label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
}

static void
changed_cb (LrProblemBar *self,
            gint64        pupil,
            LrWatch      *watch)
{
  update (self, watch);
}

static void
lr_problem_bar_class_init (LrProblemBarClass *klass)
{
}

static void
lr_problem_bar_init (LrProblemBar *self)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  self->label = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                              "hexpand", TRUE,
                              "xalign", 0.0,
                              "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              NULL);
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_box_append (GTK_BOX (self), image);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->label));
  gtk_widget_add_css_class (GTK_WIDGET (self), "stale-bar");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
lr_problem_bar_set_watch (LrProblemBar *self,
                          LrWatch      *watch)
{
  g_return_if_fail (LR_IS_PROBLEM_BAR (self) && LR_IS_WATCH (watch));

  g_signal_connect_object (watch, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "reviewed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (self, watch);
}
