/* lr-choices.h: the answers that choice fields take
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-kind.h"

G_BEGIN_DECLS

extern const LrChoice lr_sectors[];
extern const LrChoice lr_regions[];
extern const LrChoice lr_holidays[];
extern const LrChoice lr_import_subjects[];
extern const LrChoice lr_duty_states[];
extern const LrChoice lr_enrolments[];
extern const LrChoice lr_judgements[];
extern const LrChoice lr_absence_kinds[];
extern const LrChoice lr_grounds[];
extern const LrChoice lr_contact_ways[];
extern const LrChoice lr_report_kinds[];
extern const LrChoice lr_recipients[];
extern const LrChoice lr_routes[];
extern const LrChoice lr_regie_kinds[];
extern const LrChoice lr_meeting_kinds[];
extern const LrChoice lr_presences[];
extern const LrChoice lr_party_roles[];
extern const LrChoice lr_consent_givers[];
extern const LrChoice lr_offer_answers[];
extern const LrChoice lr_solutions[];

G_END_DECLS
