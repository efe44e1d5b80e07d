/* reference-store.c: a store of the shape that speed is measured on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _XOPEN_SOURCE 700

#include "reference-store.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>

#include "lr-dossier.h"
#include "lr-watch-calendar.h"
#include "typed.h"

#define FIRST_NUMBER 100000
/* Every twentieth pupil has trouble. */
#define TROUBLE      20
/* Of those, every tenth has stayed at home for some weeks. */
#define HOME         10
#define HOME_SINCE   (lr_day (2026, 10, 5))

#define FIRST_DAY    (lr_day (2025, 8, 18))
#define LONG_SINCE   (lr_day (2016, 8, 22))

/* The events of one dossier, or one each of many, evenly over time. */
typedef struct
{
  guint first;   /* place of the pupil */
  guint step;    /* 0: all of one pupil */
  LrDay from;
  LrDay to;
  guint n;
  guint n_done;
} Stream;

typedef struct
{
  LrStore          *store;
  LrSchoolCalendar *calendar;
  guint             n_pupils;
  gint64           *ids;
  Stream           *streams;
  guint             n_streams;
  guint             n_absences;
  guint             seed;
} Maker;

static const char * const words[] = {
  "gesprek", "ouders", "school", "thuis", "leerling", "afspraak", "verzuim", "mentor", "gebeld",
  "huisbezoek", "rooster", "opbouw", "plan", "terug", "morgen", "week", "ziek", "moeder", "vader",
  "broer", "vertrouwen", "overleg", "jeugdarts", "leerplicht", "samenwerking", "onderwijs",
  "begeleiding", "angst", "slapen", "bus",
};

static const char * const first_names[] = {
  "Noor", "Sem", "Yara", "Daan", "Amira", "Bram", "Lotte", "Youssef", "Fenna", "Thijs", "Esra",
  "Jesse", "Puck",
};

static const char * const last_names[] = {
  "Bakker", "Visser", "Yılmaz", "Smit", "Meijer", "El Amrani", "Bos", "Vos", "Peters", "Hendriks",
  "Dekker", "Kok", "Jacobs", "Vermeulen", "Schouten", "Willems", "Hoekstra",
};

static void
must (gboolean   good,
      GError   **error)
{
  if (!good)
    g_error ("%s", (*error)->message);
}

guint
reference_store_get_scale (void)
{
  const char *scale = g_getenv ("LEERRECHT_BENCH_SCALE");

  return scale != NULL ? (guint) CLAMP (atoi (scale), 1, 100) : 1;
}

char *
reference_store_make_note (guint seed)
{
  GString *note = g_string_new (NULL);

  for (guint i = 0; i < 8; i++)
    {
      guint word = (seed * 7 + i * i * 3 + seed / 11) % G_N_ELEMENTS (words);

      g_string_append_printf (note, "%s ", words[word]);
    }
  g_string_append_printf (note, "%u", seed);

  return g_string_free (note, FALSE);
}

static void
save (Maker    *self,
      LrRecord *record)
{
  GError *error = NULL;

  must (lr_store_save (self->store, record, &error), &error);
}

static void
begin (Maker      *self,
       const char *what)
{
  GError *error = NULL;

  must (lr_store_begin (self->store, what, &error), &error);
}

static void
commit (Maker *self)
{
  GError *error = NULL;

  must (lr_store_commit (self->store, &error), &error);
}

static void
add_school (Maker *self)
{
  g_autoptr (LrRecord) school = lr_school_new ();

  lr_record_set_text (school, LR_SCHOOL_NAME, "Het Meetlint College");
  lr_record_set_text (school, LR_SCHOOL_SECTOR, "vo");
  lr_record_set_text (school, LR_SCHOOL_REGION, "noord");
  lr_record_set_text (school, LR_SCHOOL_RULESET, "povo");
  save (self, school);
}

static void
add_pupils (Maker *self)
{
  begin (self, "pupils");
  for (guint i = 0; i < self->n_pupils; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", FIRST_NUMBER + i);
      g_autofree char *class = g_strdup_printf ("%u%c", i % 5 + 1, 'A' + (char) (i / 5 % 8));
      g_autoptr (LrRecord) pupil = lr_record_new (&lr_pupil_kind, 0);
      LrDay born = lr_day (2014 - (int) (i % 5), 1, 1) + (LrDay) (i % 365);

      lr_record_set_text (pupil, LR_PUPIL_NUMBER, number);
      lr_record_set_text (pupil, LR_PUPIL_FIRST_NAME, first_names[i % G_N_ELEMENTS (first_names)]);
      lr_record_set_text (pupil, LR_PUPIL_LAST_NAME, last_names[i / 7 % G_N_ELEMENTS (last_names)]);
      lr_record_set_text (pupil, LR_PUPIL_CLASS, class);
      lr_record_set_integer (pupil, LR_PUPIL_BORN_ON, born);
      save (self, pupil);
      self->ids[i] = lr_record_get_id (pupil);
    }
  commit (self);
}

static gboolean
stays_home (guint pupil,
            LrDay day)
{
  return pupil / TROUBLE % HOME == 0 && day >= HOME_SINCE;
}

/* @lesson: 0 for the whole day */
static void
add_absence (Maker      *self,
             guint       pupil,
             LrDay       day,
             const char *kind,
             guint       lesson)
{
  g_autoptr (LrRecord) absence = lr_record_new (&lr_absence_kind, self->ids[pupil]);
  g_autofree char *note = reference_store_make_note (self->seed++);

  lr_record_set_integer (absence, LR_ABSENCE_START_ON, day);
  lr_record_set_text (absence, LR_ABSENCE_KIND, kind);
  lr_record_set_integer (absence, LR_ABSENCE_HOURS, lesson > 0 ? 4 : 0);
  lr_record_set_integer (absence, LR_ABSENCE_LESSON, lesson);
  lr_record_set_text (absence, LR_ABSENCE_REASON, note);
  save (self, absence);
  self->n_absences++;
}

/* The days of a week that the school has lessons. */
static guint
list_days (Maker *self,
           LrDay  monday,
           LrDay  days[5])
{
  guint n = 0;

  for (LrDay day = monday; day < monday + 5 && day <= REFERENCE_TODAY; day++)
    if (lr_school_calendar_is_school_day (self->calendar, day))
      days[n++] = day;

  return n;
}

static gboolean
is_sick (guint pupil,
         guint week)
{
  return (week + pupil * 4) % 9 == 0;
}

static gboolean
sees_doctor (guint pupil,
             guint week)
{
  return (week + pupil * 3) % 10 == 0;
}

static gboolean
is_late (guint pupil,
         guint week)
{
  return (week + pupil) % 20 == 0;
}

/* How many lines the import of a week has of the pupils without trouble. */
static guint
count_ordinary (Maker *self,
                guint  week)
{
  guint n = 0;

  for (guint i = 0; i < self->n_pupils; i++)
    if (i % TROUBLE != 0)
      n += (is_sick (i, week) ? 6 : 0) + (guint) sees_doctor (i, week) + (guint) is_late (i, week);

  return n;
}

static void
add_ordinary (Maker       *self,
              guint        pupil,
              guint        week,
              const LrDay *days,
              guint        n_days)
{
  if (is_sick (pupil, week))
    for (guint lesson = 1; lesson <= 6; lesson++)
      add_absence (self, pupil, days[pupil % n_days], "sick", lesson);
  if (sees_doctor (pupil, week))
    add_absence (self, pupil, days[(pupil + 1) % n_days], "authorised", 3);
  if (is_late (pupil, week))
    add_absence (self, pupil, days[(pupil + 2) % n_days], "late", 1);
}

static void
add_trouble (Maker       *self,
             guint        pupil,
             guint        n,
             const LrDay *days,
             guint        n_days)
{
  for (guint i = 0; i < n; i++)
    {
      LrDay day = days[i % n_days];
      gboolean whole = i < n_days && stays_home (pupil, day);

      add_absence (self, pupil, day, i % 3 == 2 && !whole ? "late" : "unauthorised",
                   whole ? 0 : i / n_days % 8 + 1);
    }
}

/* Who stays at home has a line for each day at least. */
static guint
get_weight (guint pupil)
{
  static const guint weights[] = { 1, 2, 3, 6 };

  return pupil / TROUBLE % HOME == 0 ? 6 : weights[pupil / TROUBLE % G_N_ELEMENTS (weights)];
}

static guint
get_share (guint n,
           guint part,
           guint whole)
{
  return (guint) ((guint64) n * part / whole);
}

/* All lines of a week, pupil by pupil; those with trouble have what is left of
 * @n lines, some more and some less. */
static void
import_week (Maker *self,
             guint  week,
             LrDay  monday,
             guint  n)
{
  LrDay days[5];
  guint n_days = list_days (self, monday, days);
  guint rest = n - count_ordinary (self, week);
  guint n_weights = 0, weight = 0;

  for (guint i = 0; i < self->n_pupils; i += TROUBLE)
    n_weights += get_weight (i);

  begin (self, "import");
  for (guint i = 0; i < self->n_pupils; i++)
    {
      if (i % TROUBLE == 0)
        {
          guint before = get_share (rest, weight, n_weights);

          weight += get_weight (i);
          add_trouble (self, i, get_share (rest, weight, n_weights) - before, days, n_days);
        }
      else
        {
          add_ordinary (self, i, week, days, n_days);
        }
    }
  commit (self);
}

/* What a coordinator does about absence, by turns. */
static void
add_event (Maker *self,
           guint  pupil,
           guint  turn,
           LrDay  day)
{
  static const struct { const LrKind *kind; guint field; const char *word; guint note; } deeds[] = {
    { &lr_contact_kind, LR_CONTACT_HOW, "letter", LR_CONTACT_SAID },
    { &lr_contact_kind, LR_CONTACT_HOW, "phone", LR_CONTACT_SAID },
    { &lr_report_kind, LR_REPORT_KIND, "16h-year", LR_REPORT_ACTIONS },
    { &lr_contact_kind, LR_CONTACT_HOW, "school", LR_CONTACT_SAID },
    { &lr_contact_kind, LR_CONTACT_HOW, "message", LR_CONTACT_SAID },
    { &lr_meeting_kind, LR_MEETING_KIND, "support-team", LR_MEETING_SITUATION },
    { &lr_contact_kind, LR_CONTACT_HOW, "visit", LR_CONTACT_SAID },
  };
  guint i = turn % G_N_ELEMENTS (deeds);
  g_autoptr (LrRecord) record = lr_record_new (deeds[i].kind, self->ids[pupil]);
  g_autofree char *note = reference_store_make_note (self->seed++);

  lr_record_set_integer (record, (guint) deeds[i].kind->day_field, day);
  lr_record_set_text (record, deeds[i].field, deeds[i].word);
  lr_record_set_text (record, deeds[i].note, note);
  save (self, record);
}

/* The day of the next event. */
static LrDay
get_next_day (const Stream *stream)
{
  return stream->from + (LrDay) ((gint64) (stream->to - stream->from) * stream->n_done / stream->n);
}

static void
add_events_until (Maker *self,
                  LrDay  until)
{
  begin (self, "events");
  for (guint i = 0; i < self->n_streams; i++)
    {
      Stream *stream = &self->streams[i];

      for (; stream->n_done < stream->n; stream->n_done++)
        {
          LrDay day = get_next_day (stream);
          guint pupil = (stream->first + stream->n_done * stream->step) % self->n_pupils;

          if (day > until)
            break;
          if (stream->step > 0 && pupil % TROUBLE == 0)
            pupil++;
          add_event (self, pupil, stream->n_done + pupil / TROUBLE, day);
        }
    }
  commit (self);
}

/* The longest dossier reaches back ten years. In the others with trouble the
 * newest event is up to eight weeks ago: what was asked since then is open. */
static void
plan_events (Maker *self,
             guint  scale,
             guint  n_long)
{
  guint n_trouble = self->n_pupils / TROUBLE;
  guint n_all = scale * REFERENCE_EVENTS;
  guint left = n_all - MIN (n_long, n_all / 2) - REFERENCE_N_SHORT;
  guint each = left / 2 / n_trouble;

  self->n_streams = n_trouble + 1;
  self->streams = g_new0 (Stream, self->n_streams);
  self->streams[0] = (Stream) { 0, 0, LONG_SINCE, REFERENCE_TODAY, n_long, 0 };
  self->streams[1] = (Stream) { TROUBLE, 0, FIRST_DAY, REFERENCE_TODAY, REFERENCE_N_SHORT, 0 };
  for (guint i = 2; i < n_trouble; i++)
    {
      LrDay to = REFERENCE_TODAY - (LrDay) (i % 9 * 7);

      self->streams[i] = (Stream) { i * TROUBLE, 0, FIRST_DAY, to, each, 0 };
    }
  left -= each * (n_trouble - 2);
  self->streams[n_trouble] = (Stream) { 3, 7, FIRST_DAY, REFERENCE_TODAY, left, 0 };
}

static void
fill (Maker *self,
      guint  scale)
{
  g_autoptr (GArray) weeks = g_array_new (FALSE, FALSE, sizeof (LrDay));

  for (LrDay monday = FIRST_DAY; monday <= REFERENCE_TODAY; monday += 7)
    if (lr_school_calendar_is_school_week (self->calendar, monday))
      g_array_append_val (weeks, monday);

  for (guint i = 0; i < weeks->len; i++)
    {
      LrDay monday = g_array_index (weeks, LrDay, i);

      import_week (self, i, monday,
                   get_share (scale * REFERENCE_ABSENCES, i + 1, weeks->len) - self->n_absences);
      add_events_until (self, monday + 6);
    }
}

LrStore *
reference_store_make (const char *folder,
                      const char *passphrase,
                      guint       scale,
                      guint       n_long)
{
  g_autoptr (LrCalendar) calendar = NULL;
  Maker self = { .n_pupils = scale * REFERENCE_PUPILS };
  GError *error = NULL;
  LrStore *store;

  lr_dossier_init ();
  store = lr_store_create (folder, typed (passphrase), &error);
  must (store != NULL, &error);

  /* On a connection of its own, as an import does. */
  self.store = lr_store_open_worker (store, &error);
  must (self.store != NULL, &error);
  self.ids = g_new0 (gint64, self.n_pupils);
  add_school (&self);
  add_pupils (&self);
  calendar = lr_watch_load_calendar (self.store, &error);
  must (calendar != NULL, &error);
  self.calendar = lr_calendar_get_school_calendar (calendar);
  plan_events (&self, scale, n_long);
  fill (&self, scale);

  g_object_unref (self.store);
  g_free (self.streams);
  g_free (self.ids);
  while (g_main_context_iteration (NULL, FALSE));

  return store;
}

static int
remove_cb (const char        *path,
           const struct stat *status,
           int                type,
           struct FTW        *place)
{
  return remove (path);
}

void
reference_store_remove (const char *folder)
{
  nftw (folder, remove_cb, 16, FTW_DEPTH | FTW_PHYS);
}
