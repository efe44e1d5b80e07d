/* lr-recovery-sheet-paper.c: the recovery code for the school's safe
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-recovery-sheet-paper.h"

#include <glib/gi18n.h>

#include "lr-kinds.h"
#include "lr-page-flow.h"
#include "lr-paper-kind.h"
#include "lr-paper-words.h"

#define GROUPS_PER_LINE 3

/* Few groups on a line: the eye keeps its place while the hand types. */
static void
add_code (LrPageFlow *flow,
          const char *code)
{
  g_auto (GStrv) groups = g_strsplit (code, "-", -1);
  guint n = g_strv_length (groups);

  lr_page_flow_begin_notice (flow, _("Recovery code"));
  for (guint i = 0; i < n; i += GROUPS_PER_LINE)
    {
      GString *line = g_string_new (groups[i]);

      for (guint j = i + 1; j < MIN (i + GROUPS_PER_LINE, n); j++)
        g_string_append_printf (line, " - %s", groups[j]);
      lr_page_flow_add_text (flow, LR_PAGE_TEXT_CODE, line->str);
      g_string_free (line, TRUE);
    }
  lr_page_flow_end_notice (flow);
}

static void
add_items (LrPageFlow         *flow,
           LrPageBullet        bullet,
           const char         *heading,
           const char * const *items)
{
  lr_page_flow_add_heading (flow, heading);
  for (guint i = 0; items[i] != NULL; i++)
    lr_page_flow_add_item (flow, bullet, items[i]);
}

LrPaper *
lr_recovery_sheet_paper_new (const char *school,
                             const char *code,
                             LrDay       today)
{
  LrPageSheet sheet = {
    .title = _(lr_recovery_sheet_paper.title),
    .school = school,
    .confidentiality = _(lr_recovery_sheet_paper.readers),
    .created = today,
  };
  const char * const uses[] = {
    _("Start Leerrecht on the computer where the dossiers are. On another computer, first put a backup back."),
    _("Choose “Passphrase forgotten?” below the passphrase."),
    _("Type the code. Capitals, spaces and hyphens do not matter; the letters O, I and L do not occur in it, and one "
      "mistake is put right."),
    _("Choose a new passphrase. The code stays valid until a new one is made."),
    NULL,
  };
  const char * const keeping[] = {
    _("In a closed envelope in the safe of the school, never beside the computer."),
    _("No photo, no copy in a mailbox or on a shared drive."),
    _("When the envelope was opened or is lost: make a new code in Leerrecht. The old one stops working at once, and "
      "this sheet can be destroyed."),
    NULL,
  };
  const LrPageSignature signatures[] = {
    { _("Put in the safe by"), NULL },
    { _("Seen by the school leader"), NULL },
  };
  g_autoptr (LrPageFlow) flow = lr_page_flow_new (&sheet);
  g_autofree char *day = lr_paper_dup_day (today);
  g_autofree char *made = g_strdup_printf (_("made on %s"), day);
  g_autofree char *lead = lr_paper_join (school, made);
  g_autofree char *kicker = lr_paper_dup_kicker (_("Leerrecht"), _("For the safe"));

  lr_page_flow_add_title (flow, kicker, sheet.title, lead);
  lr_page_flow_add_text (flow, LR_PAGE_TEXT_BODY,
                         _("The dossiers of pupils who are at home are kept encrypted. They open with the passphrase of the "
                           "support coordinator. When that passphrase is lost, or the coordinator cannot come, this code "
                           "opens them too. Without passphrase and without code nobody can read the dossiers any more, "
                           "not even the makers of the app."));
  add_code (flow, code);
  add_items (flow, LR_PAGE_BULLET_NUMBER, _("How to use it"), uses);
  add_items (flow, LR_PAGE_BULLET_DISC, _("How to keep it"), keeping);
  lr_page_flow_add_space (flow, 24);
  lr_page_flow_add_signatures (flow, signatures, G_N_ELEMENTS (signatures));

  return lr_page_flow_finish (flow);
}

static LrPaper *
make (const LrPaperOrder  *order,
      GError             **error)
{
  return lr_recovery_sheet_paper_new (lr_record_get_text (lr_watch_get_school (order->watch), LR_SCHOOL_NAME),
                                      order->code, lr_watch_get_today (order->watch));
}

const LrPaperKind lr_recovery_sheet_paper = {
  .id = "recovery",
  .title = N_("Recovery sheet"),
  .summary = N_("The recovery code, for the safe of the school"),
  .readers = N_("Secret: with this code and the files of the store every dossier can be read"),
  .needs = LR_PAPER_NEEDS_CODE,
  .make = make,
};
