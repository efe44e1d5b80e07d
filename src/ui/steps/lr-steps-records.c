/* lr-steps-records.c: the kinds that are a short list in the tab of steps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-steps-parts.h"

#include <glib/gi18n.h>

#include "lr-face.h"
#include "lr-record-group.h"

/* The group follows the store by itself. */
static GtkWidget *
create_group (gpointer page,
              gpointer subject)
{
  const LrStepsContext *context = page;
  const LrFace *face = subject;
  GtkWidget *group = lr_record_group_new (context->session, face->kind, context->of->pupil);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _(face->heading));
  if (face->hint != NULL)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _(face->hint));
  gtk_widget_add_css_class (group, "lr-part");
  gtk_widget_set_name (group, face->kind->name);
  return group;
}

void
lr_steps_records_add (LrStepsContext *context,
                      LrPieces       *page)
{
  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      const LrFace *face = lr_face_get (lr_kinds[i]);

      if (g_strcmp0 (face->tab, "steps") != 0 || face->heading == NULL)
        continue;

      lr_pieces_add_group (page, face->kind->name, 0);
      lr_pieces_add (page, face->kind->name, "", create_group, (gpointer) face, NULL);
    }
}
