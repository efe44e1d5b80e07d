/* lr-file-kind.c: knows files that are no table of text by their first bytes
 *
 * The name of a file says little: a workbook is often called .csv.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-file-kind.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-error.h"

/* How far the names in an archive and the root of a document are looked for. */
#define LOOK_BYTES 4096

/* How many letters tell that each takes two bytes. */
#define WIDE_LETTERS 16

typedef struct
{
  const guchar *data;
  gsize         length;
} Head;

static gboolean
begins (const Head *head,
        const char *bytes,
        gsize       length)
{
  return head->length >= length && memcmp (head->data, bytes, length) == 0;
}

static gboolean
contains (const Head *head,
          const char *word)
{
  const gsize length = strlen (word);

  for (gsize i = 0; i + length <= head->length; i++)
    {
      if (g_ascii_strncasecmp ((const char *) head->data + i, word, length) == 0)
        return TRUE;
    }

  return FALSE;
}

/* What a text begins with, after a byte-order mark and white space. */
static Head
skip_blank (const Head *head)
{
  Head rest = *head;

  if (begins (&rest, "\xef\xbb\xbf", 3))
    rest = (Head) { rest.data + 3, rest.length - 3 };

  while (rest.length > 0 && g_ascii_isspace (rest.data[0]))
    rest = (Head) { rest.data + 1, rest.length - 1 };

  return rest;
}

/* Letters of two bytes without the mark that says so: every other byte is zero. */
static gboolean
is_wide (const Head *head)
{
  const gsize n_pairs = MIN (head->length / 2, WIDE_LETTERS);
  gsize n_zero[2] = { 0, 0 };

  for (gsize i = 0; i < 2 * n_pairs; i++)
    n_zero[i % 2] += head->data[i] == 0;

  return n_pairs > 0 && ((n_zero[0] == 0 && 4 * n_zero[1] >= 3 * n_pairs) ||
                         (n_zero[1] == 0 && 4 * n_zero[0] >= 3 * n_pairs));
}

static gboolean
has_wide_mark (const Head *head)
{
  return begins (head, "\xff\xfe", 2) || begins (head, "\xfe\xff", 2);
}

/* Returns: (nullable): a sentence that names the file, %NULL for a text */
static const char *
name_archive (const Head *head)
{
  if (contains (head, "opendocument.spreadsheet"))
    return _("This is a LibreOffice workbook (ods). Open it there, choose “Save As” and the type CSV, and import that file.");
  if (contains (head, "opendocument"))
    return _("This is a LibreOffice document. Only a table can be imported: save it as CSV and import that file.");
  if (contains (head, "[Content_Types].xml") || contains (head, "xl/") || contains (head, "_rels/"))
    return _("This is an Excel workbook (xlsx). Open it in Excel, choose “Save As” and the type CSV UTF-8, and import that file.");

  return _("This is a packed file (zip). Unpack it first and import the CSV file in it.");
}

static const char *
name_markup (const Head *head)
{
  if (contains (head, "edex"))
    return _("This is an EDEXML file. Leerrecht reads tables: let the school’s system export the pupils as CSV and import that file.");
  if (contains (head, "<html") || contains (head, "<!doctype html") || contains (head, "<table"))
    return _("This is a web page, also when it is called xls. Open it in a spreadsheet program, save it as CSV UTF-8 and import that file.");

  return _("This is an XML file. Leerrecht reads tables: let the school’s system export it as CSV and import that file.");
}

static const char *
name_kind (const Head *head)
{
  const Head text = skip_blank (head);

  if (begins (head, "PK\x03\x04", 4) || begins (head, "PK\x05\x06", 4))
    return name_archive (head);
  if (begins (head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8))
    return _("This is an old Excel workbook (xls). Open it in Excel, choose “Save As” and the type CSV UTF-8, and import that file.");
  if (begins (head, "%PDF", 4))
    return _("This is a PDF. Let the school’s system export the same as CSV and import that file.");
  if (begins (head, "{\\rtf", 5))
    return _("This is a text document (rtf). Let the school’s system export the same as CSV and import that file.");
  if (begins (head, "\x1f\x8b", 2))
    return _("This is a packed file (gzip). Unpack it first and import the CSV file in it.");
  if (begins (head, "\xff\xfe\0\0", 4) || begins (head, "\0\0\xfe\xff", 4))
    return _("The letters of this file take four bytes each (UTF-32). Open it in a spreadsheet program, save it as CSV UTF-8 and import that file.");
  if (is_wide (head))
    return _("This file is UTF-16 but does not begin with the mark that says so. Open it in a spreadsheet program, save it as CSV UTF-8 and import that file.");
  if (begins (&text, "<?xml", 5) || begins (&text, "<!", 2) ||
      (text.length > 1 && text.data[0] == '<' && g_ascii_isalpha (text.data[1])))
    return name_markup (&text);

  return NULL;
}

gboolean
lr_file_kind_check (GBytes  *file,
                    GError **error)
{
  Head head;
  const char *name;
  gsize length;

  head.data = g_bytes_get_data (file, &length);
  head.length = MIN (length, LOOK_BYTES);
  if (head.length == 0)
    return TRUE;

  if (has_wide_mark (&head) && !begins (&head, "\xff\xfe\0\0", 4))
    {
      /* XML is often UTF-16, with its mark. */
      if (length > 4 && (memcmp (head.data + 2, "<\0?", 3) == 0 || memcmp (head.data + 2, "\0<\0", 3) == 0))
        name = _("This is an XML file. Leerrecht reads tables: let the school’s system export it as CSV and import that file.");
      else
        name = NULL;
    }
  else
    {
      name = name_kind (&head);
    }

  if (name == NULL)
    return TRUE;

  g_set_error (error, LR_ERROR, LR_ERROR_INVALID, _("%s Nothing was imported."), name);
  return FALSE;
}
