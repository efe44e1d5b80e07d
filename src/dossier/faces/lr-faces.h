/* lr-faces.h: the faces of all kinds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-face.h"

G_BEGIN_DECLS

extern const LrFace lr_school_face;
extern const LrFace lr_closure_face;
extern const LrFace lr_school_file_face;
extern const LrFace lr_import_profile_face;
extern const LrFace lr_import_run_face;
extern const LrFace lr_cadence_mark_face;
extern const LrFace lr_pupil_face;
extern const LrFace lr_absence_face;
extern const LrFace lr_contact_face;
extern const LrFace lr_report_face;
extern const LrFace lr_step_face;
extern const LrFace lr_regie_face;
extern const LrFace lr_plan_face;
extern const LrFace lr_build_up_face;
extern const LrFace lr_goal_face;
extern const LrFace lr_meeting_face;
extern const LrFace lr_agreement_face;
extern const LrFace lr_participant_face;
extern const LrFace lr_party_face;
extern const LrFace lr_consent_face;
extern const LrFace lr_offer_face;
extern const LrFace lr_solution_face;
extern const LrFace lr_situation_face;
extern const LrFace lr_situation_check_face;
extern const LrFace lr_duty_mark_face;

G_END_DECLS
