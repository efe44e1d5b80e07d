/* lr-regie-list.c: who has regie of each kind, and who had it before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-steps-parts.h"

#include <glib/gi18n.h>

#include "lr-day-text.h"
#include "lr-kinds.h"
#include "lr-landmark.h"
#include "lr-record-dialog.h"
#include "lr-text.h"

static char *
describe_holder (LrRecord *regie)
{
  const char *holder = lr_record_get_text (regie, LR_REGIE_HOLDER);
  const char *organisation = lr_record_get_text (regie, LR_REGIE_ORGANISATION);
  g_autofree char *both = organisation != NULL ? g_strdup_printf ("%s, %s", holder, organisation) : NULL;

  return lr_text_cap (both != NULL ? both : holder, LR_TEXT_ROW);
}

static char *
describe_time (LrRecord *regie)
{
  LrDay until_on = lr_record_get_day (regie, LR_REGIE_UNTIL_ON);
  g_autofree char *from = lr_day_text_format (lr_record_get_day (regie, LR_REGIE_FROM_ON));
  g_autofree char *until = lr_day_text_format (until_on);

  return until_on != LR_DAY_NONE ? g_strdup_printf (_("From %s until %s"), from, until)
                                 : g_strdup_printf (_("Since %s"), from);
}

static void
edit_cb (GtkWidget *widget,
         LrSession *session)
{
  lr_record_dialog_open (session, g_object_get_data (G_OBJECT (widget), "lr-record"), widget);
}

/* A new holder begins today; until when the one before had it follows from that. */
static void
hand_over_cb (GtkWidget *button,
              LrSession *session)
{
  int kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "lr-kind"));
  gint64 pupil = *(gint64 *) g_object_get_data (G_OBJECT (button), "lr-pupil");
  g_autoptr (LrRecord) regie = lr_record_new (&lr_regie_kind, pupil);

  lr_record_set_choice (regie, LR_REGIE_KIND, kind);
  lr_record_set_integer (regie, LR_REGIE_FROM_ON, lr_session_get_today (session));
  lr_record_dialog_open (session, regie, button);
}

static GtkWidget *
create_past_row (LrSession *session,
                 LrRecord  *regie)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *holder = describe_holder (regie);
  g_autofree char *time = describe_time (regie);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), holder);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), time);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "lr-record", g_object_ref (regie), g_object_unref);
  lr_landmark_set (row, regie, LR_LANDMARK_ALL);
  g_signal_connect_object (row, "activated", G_CALLBACK (edit_cb), session, 0);

  return row;
}

static const char *
get_name (int kind)
{
  return kind != LR_CHOICE_UNKNOWN ? lr_choice_get_id (lr_regie_kinds, kind) : "unknown";
}

static const char *
get_label (int kind)
{
  return kind != LR_CHOICE_UNKNOWN ? _(lr_regie_kinds[kind - 1].label)
                                   : _("Regie of a kind that this version of the app does not know");
}

static GtkWidget *
create_hand_over_button (const LrStepsContext *context,
                         int                   kind,
                         gboolean              is_first)
{
  GtkWidget *button = gtk_button_new_with_label (is_first ? _("Set") : _("Hand Over"));
  g_autofree char *label = g_strdup_printf ("%s: %s", get_label (kind), is_first ? _("Set") : _("Hand Over"));
  gint64 *pupil = g_new (gint64, 1);

  *pupil = context->of->pupil;
  g_object_set_data (G_OBJECT (button), "lr-kind", GINT_TO_POINTER (kind));
  g_object_set_data_full (G_OBJECT (button), "lr-pupil", pupil, g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (hand_over_cb), context->session, 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return button;
}

/* The newest that holds today. */
static LrRecord *
find_holder (GPtrArray *history,
             int        kind,
             LrDay      today)
{
  for (guint i = history->len; i > 0; i--)
    {
      LrRecord *regie = g_ptr_array_index (history, i - 1);
      LrDay until_on = lr_record_get_day (regie, LR_REGIE_UNTIL_ON);

      if (lr_record_get_choice (regie, LR_REGIE_KIND) == kind
          && lr_record_get_day (regie, LR_REGIE_FROM_ON) <= today
          && (until_on == LR_DAY_NONE || until_on >= today))
        return regie;
    }

  return NULL;
}

/* One kind of regie. */
typedef struct
{
  int        kind;
  char      *title;
  char      *subtitle;
  gboolean   is_held;
  GPtrArray *history;  /* of LrRecord, the newest first */
} Regie;

static void
free_regie (gpointer data)
{
  Regie *regie = data;

  g_free (regie->title);
  g_free (regie->subtitle);
  g_ptr_array_unref (regie->history);
  g_free (regie);
}

static Regie *
make_regie (const LrStepsContext *context,
            int                   kind,
            GPtrArray            *history)
{
  const char *label = get_label (kind);
  LrRecord *holder = find_holder (history, kind, context->of->today);
  g_autofree char *time = holder != NULL ? describe_time (holder) : NULL;
  Regie *regie = g_new0 (Regie, 1);

  regie->kind = kind;
  regie->title = holder != NULL ? describe_holder (holder) : g_strdup (_("Nobody yet"));
  regie->subtitle = time != NULL ? g_strdup_printf ("%s · %s", label, time) : g_strdup (label);
  regie->is_held = holder != NULL;
  regie->history = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = history->len; i > 0; i--)
    {
      LrRecord *record = g_ptr_array_index (history, i - 1);

      if (lr_record_get_choice (record, LR_REGIE_KIND) == kind)
        g_ptr_array_add (regie->history, g_object_ref (record));
    }

  return regie;
}

/* All that can be read in its row, folded and unfolded. */
static char *
describe_regie (const Regie *regie)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s", regie->title, regie->subtitle);
  for (guint i = 0; i < regie->history->len; i++)
    {
      LrRecord *record = g_ptr_array_index (regie->history, i);
      g_autofree char *holder = describe_holder (record);
      g_autofree char *time = describe_time (record);

      g_string_append_printf (text, "\n%" G_GINT64_FORMAT " %s\n%s", lr_record_get_id (record), holder, time);
    }

  return g_string_free (text, FALSE);
}

static void
fill_row (const LrStepsContext *context,
          AdwExpanderRow       *row,
          gpointer              subject)
{
  GPtrArray *history = subject;

  for (guint i = 0; i < history->len; i++)
    adw_expander_row_add_row (row, create_past_row (context->session, g_ptr_array_index (history, i)));
}

static GtkWidget *
create_row (gpointer page,
            gpointer subject)
{
  const LrStepsContext *context = page;
  const Regie *regie = subject;
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), regie->title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), regie->subtitle);
  if (regie->kind != LR_CHOICE_UNKNOWN)
    adw_expander_row_add_action (ADW_EXPANDER_ROW (row),
                                 create_hand_over_button (context, regie->kind, !regie->is_held));
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (row), regie->history->len > 0);
  gtk_widget_set_name (row, get_name (regie->kind));
  lr_landmark_set_within (row, regie->history);
  lr_steps_text_fill_later (row, fill_row, context, g_ptr_array_ref (regie->history),
                            (GDestroyNotify) g_ptr_array_unref);
  return row;
}

static GtkWidget *
create_heading (gpointer page,
                gpointer subject)
{
  return lr_steps_text_create_heading (_("Who Has Regie"),
                                       _("Over the process, over one’s own tasks, and who may decide when it is stuck."));
}

/* Takes @regie. */
static void
add_regie (LrPieces *page,
           Regie    *regie)
{
  g_autofree char *shows = describe_regie (regie);

  lr_pieces_add_row (page, get_name (regie->kind), shows, create_row, regie, free_regie);
}

void
lr_regie_list_add (LrStepsContext *context,
                   LrPieces       *page)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = NULL;
  Regie *unknown;

  lr_pieces_add_group (page, "regie", 12);
  history = lr_store_list (lr_session_get_store (context->session), &lr_regie_kind, context->of->pupil, &error);
  if (history == NULL)
    {
      lr_session_fail (context->session, error);
      return;
    }

  lr_pieces_add (page, "heading", "", create_heading, NULL, NULL);
  for (int kind = LR_REGIE_KIND_NONE + 1; kind < LR_REGIE_KIND_END; kind++)
    add_regie (page, make_regie (context, kind, history));

  unknown = make_regie (context, LR_CHOICE_UNKNOWN, history);
  if (unknown->history->len > 0)
    add_regie (page, unknown);
  else
    free_regie (unknown);
}
