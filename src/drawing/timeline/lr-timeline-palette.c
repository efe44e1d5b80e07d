/* lr-timeline-palette.c: the colours of a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-palette.h"

#define RGBA(hex, alpha) { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, alpha }
#define RGB(hex) RGBA (hex, 1)

/* Each sign keeps its hue in all palettes. Marks have at least 3:1 contrast with
 * the ground, labels 4.5:1, also the letters and icons on marks that are filled. */
#define SIGNS(unauthorised, late, sick, authorised, suspended, luxury, contact, other_contact, report, \
              duty, consent, meeting, plan, offer, step, tipping_point, regie)                          \
  {                                                                                                     \
    [LR_TIMELINE_UNAUTHORISED] = RGB (unauthorised), [LR_TIMELINE_LATE] = RGB (late),                   \
    [LR_TIMELINE_SICK] = RGB (sick), [LR_TIMELINE_AUTHORISED] = RGB (authorised),                       \
    [LR_TIMELINE_SUSPENDED] = RGB (suspended), [LR_TIMELINE_LUXURY] = RGB (luxury),                     \
    [LR_TIMELINE_UNKNOWN_ABSENCE] = RGB (duty),                                                         \
    [LR_TIMELINE_VISIT] = RGB (contact), [LR_TIMELINE_TALK] = RGB (contact),                            \
    [LR_TIMELINE_PHONE] = RGB (contact), [LR_TIMELINE_MESSAGE] = RGB (other_contact),                   \
    [LR_TIMELINE_OTHER_CONTACT] = RGB (other_contact), [LR_TIMELINE_REPORT] = RGB (report),             \
    [LR_TIMELINE_SIGNAL] = RGB (report), [LR_TIMELINE_DUTY] = RGB (duty),                               \
    [LR_TIMELINE_CONSENT] = RGB (consent), [LR_TIMELINE_FORECAST] = RGB (duty),                         \
    [LR_TIMELINE_MEETING] = RGB (meeting),                                                              \
    [LR_TIMELINE_ACTION_TABLE] = RGB (meeting), [LR_TIMELINE_PLAN] = RGB (plan),                        \
    [LR_TIMELINE_OFFER] = RGB (offer), [LR_TIMELINE_STEP] = RGB (step),                                 \
    [LR_TIMELINE_TIPPING_POINT] = RGB (tipping_point), [LR_TIMELINE_REGIE] = RGB (regie),               \
    [LR_TIMELINE_SITUATION] = RGB (regie),                                                              \
  }

static const LrTimelinePalette light = {
  .ink = RGB (0x22292d),
  .quiet = RGB (0x56636a),
  .grid = RGBA (0x2b4650, 0.13),
  .free = RGBA (0x4c6a75, 0.26),
  .band = RGBA (0x14545e, 0.045),
  .today = RGB (0xc4314b),
  .ring = RGB (0x1c71d8),
  .on_mark = RGB (0xffffff),
  .signs = SIGNS (0xb4452f, 0xc07a12, 0x4d78ad, 0x6d8792, 0x7a519c, 0xa86a1a, 0x12746a, 0x3c7b75, 0x963a68,
                  0x5d6b72, 0x3f7f4f, 0x33609f, 0x1f4a80, 0x3f7f4f, 0x2a6873, 0xb4452f, 0x2a6873),
  .faint = 0.9,
  .line = 1,
};

static const LrTimelinePalette dark = {
  .ink = RGB (0xf1f4f5),
  .quiet = RGB (0xabb7bd),
  .grid = RGBA (0xd6e4ea, 0.14),
  .free = RGBA (0xc4d8e0, 0.20),
  .band = RGBA (0x8fd0da, 0.055),
  .today = RGB (0xff7b8f),
  .ring = RGB (0x78aeed),
  .on_mark = RGB (0x1d2225),
  .signs = SIGNS (0xf0907a, 0xf0bd62, 0x93b9e8, 0xa9c0ca, 0xc9a3ea, 0xe6b06a, 0x6fd0c3, 0x98cfc9, 0xeb96bf,
                  0xb3bfc5, 0x8fd39f, 0x93b9f2, 0xb4cdf7, 0x8fd39f, 0x86c6d1, 0xf0907a, 0x86c6d1),
  .faint = 0.9,
  .line = 1,
};

static const LrTimelinePalette contrast_light = {
  .ink = RGB (0x000000),
  .quiet = RGB (0x202020),
  .grid = RGBA (0x000000, 0.30),
  .free = RGBA (0x000000, 0.42),
  .band = RGBA (0x000000, 0.05),
  .today = RGB (0xa00020),
  .ring = RGB (0x00409c),
  .on_mark = RGB (0xffffff),
  .signs = SIGNS (0x7a1f0c, 0x6b3f00, 0x123e73, 0x2c3e45, 0x47206b, 0x5c3300, 0x00463f, 0x00463f, 0x5e0f38,
                  0x202b30, 0x0f4a1f, 0x0e3468, 0x0a2550, 0x0f4a1f, 0x0b3a43, 0x7a1f0c, 0x0b3a43),
  .faint = 0.9,
  .line = 1.5,
};

static const LrTimelinePalette contrast_dark = {
  .ink = RGB (0xffffff),
  .quiet = RGB (0xf0f0f0),
  .grid = RGBA (0xffffff, 0.34),
  .free = RGBA (0xffffff, 0.42),
  .band = RGBA (0xffffff, 0.07),
  .today = RGB (0xff9aa8),
  .ring = RGB (0xa8d0ff),
  .on_mark = RGB (0x000000),
  .signs = SIGNS (0xffb3a1, 0xffd98c, 0xbfdcff, 0xd7e6ec, 0xe5ceff, 0xffcf96, 0xa6f2e8, 0xa6f2e8, 0xffc0dd,
                  0xe2eaee, 0xb9f5c6, 0xc2dcff, 0xd6e6ff, 0xb9f5c6, 0xb3ebf4, 0xffb3a1, 0xb3ebf4),
  .faint = 0.9,
  .line = 1.5,
};

/* Darker than on a screen, so that a grey printer keeps them apart. */
static const LrTimelinePalette print = {
  .ink = RGB (0x1c2429),
  .quiet = RGB (0x4d5a60),
  .grid = RGBA (0x2b4650, 0.22),
  .free = RGBA (0x3c5964, 0.34),
  .band = RGBA (0x14545e, 0.05),
  .today = RGB (0xb01f3b),
  .ring = RGB (0x14545e),
  .on_mark = RGB (0xffffff),
  .signs = SIGNS (0xa3382a, 0xa5640a, 0x3d689e, 0x5f7984, 0x6a438b, 0x965a12, 0x0f665d, 0x3c7b75, 0x86305b,
                  0x4f5d64, 0x33713f, 0x2a5590, 0x1a3f70, 0x33713f, 0x205a64, 0xa3382a, 0x205a64),
  .faint = 0.62,
  .line = 0.6,
};

const LrTimelinePalette *
lr_timeline_palette_get_light (void)
{
  return &light;
}

const LrTimelinePalette *
lr_timeline_palette_get_dark (void)
{
  return &dark;
}

const LrTimelinePalette *
lr_timeline_palette_get_contrast (gboolean is_dark)
{
  return is_dark ? &contrast_dark : &contrast_light;
}

const LrTimelinePalette *
lr_timeline_palette_get_print (void)
{
  return &print;
}
