/* lr-import-issues.c: which lines of a file were refused, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-import-issues.h"

#include <glib/gi18n.h>

/* More than anyone mends by hand. */
#define MAX_ISSUES 100

static void
add_row (GtkListBox *list,
         const char *title,
         const char *subtitle,
         gboolean    refused)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (refused ? "dialog-error-symbolic"
                                                          : "dialog-information-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (icon, refused ? "error" : "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  refused ? _("Refused") : _("Note"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_append (list, row);
}

static void
add_issue (GtkListBox          *list,
           const LrImportIssue *issue)
{
  g_autofree char *place = NULL;

  if (issue->header != NULL)
    /* Translators: a place in a file, as in "Line 12, column “datum”". */
    place = g_strdup_printf (_("Line %u, column “%s”"), issue->line, issue->header);
  else
    place = g_strdup_printf (_("Line %u"), issue->line);

  add_row (list, issue->message, place, issue->refused);
}

void
lr_import_issues_show (GtkListBox           *list,
                       const LrImportResult *result)
{
  GtkWidget *row;
  guint shown = 0;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);

  for (guint i = 0; i < result->notes->len; i++)
    add_row (list, g_ptr_array_index (result->notes, i), "", FALSE);

  /* What was refused first: that is what she has to do something about. */
  for (int refused = TRUE; refused >= FALSE; refused--)
    {
      for (guint i = 0; i < result->issues->len && shown < MAX_ISSUES; i++)
        {
          const LrImportIssue *issue = g_ptr_array_index (result->issues, i);

          if (issue->refused != refused)
            continue;

          add_issue (list, issue);
          shown++;
        }
    }

  if (result->issues->len > shown)
    {
      guint n_more = result->issues->len - shown;
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more line", "and %u more lines", n_more), n_more);

      add_row (list, more, "", FALSE);
    }
}

char *
lr_import_issues_dup_counts (const LrImportResult *result)
{
  g_autoptr (GString) more = g_string_new (NULL);

  if (result->n_refused > 0)
    g_string_append_printf (more, ngettext (", %u refused", ", %u refused", result->n_refused), result->n_refused);
  if (result->n_not_counted > 0)
    g_string_append_printf (more, ngettext (", %u does not count", ", %u do not count", result->n_not_counted),
                            result->n_not_counted);
  if (result->n_removed > 0)
    g_string_append_printf (more, ngettext (", %u removed", ", %u removed", result->n_removed), result->n_removed);

  /* Translators: how many lines of a file are new, changed, the same. The last
   * %s is empty or as ", 3 refused, 1 removed". */
  return g_strdup_printf (_("%u new, %u changed, %u the same%s"),
                          result->n_added, result->n_updated, result->n_unchanged, more->str);
}
