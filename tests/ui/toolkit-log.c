/* toolkit-log.c: what the toolkit complains of by itself
 *
 * Every warning ends a test (G_DEBUG=fatal-warnings), but for one that no caller can
 * help: the message dialog of libadwaita 1.7 measures its own labels narrower than
 * they are, in GTK 4.18, each time it is presented.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>

#define MEASURING "Trying to measure Gtk* for width of *, but it needs at least *"

static gboolean
is_field (const GLogField *field,
          const char      *key,
          const char      *pattern)
{
  return g_str_equal (field->key, key) && field->length < 0 &&
         g_pattern_match_simple (pattern, field->value);
}

static GLogWriterOutput
write_cb (GLogLevelFlags   level,
          const GLogField *fields,
          gsize            n_fields,
          gpointer         unused)
{
  gboolean from_gtk = FALSE, of_measuring = FALSE;

  for (gsize i = 0; i < n_fields; i++)
    {
      from_gtk |= is_field (&fields[i], "GLIB_DOMAIN", "Gtk");
      of_measuring |= is_field (&fields[i], "MESSAGE", MEASURING);
    }

  if (from_gtk && of_measuring)
    return g_log_writer_standard_streams (level, fields, n_fields, NULL);

  return g_log_writer_default (level, fields, n_fields, NULL);
}

__attribute__ ((constructor)) static void
listen (void)
{
  g_log_set_writer_func (write_cb, NULL, NULL);
}
