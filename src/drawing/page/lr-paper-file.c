/* lr-paper-file.c: a paper as PDF and PNG
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-paper-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <string.h>

#include "lr-error.h"
#include "lr-output.h"

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_status_t   status,
              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, LR_ERROR, LR_ERROR_FAILED, _("The paper could not be drawn: %s."),
               cairo_status_to_string (status));
  return FALSE;
}

/* Where @text begins for the last time in @bytes, or %NULL. */
static const char *
find_last (GByteArray *bytes,
           const char *text)
{
  gsize length = strlen (text);

  for (gsize i = bytes->len; i >= length; i--)
    {
      if (memcmp (bytes->data + i - length, text, length) == 0)
        return (const char *) bytes->data + i - length;
    }

  return NULL;
}

static guint64
find_number (GByteArray *bytes,
             const char *before)
{
  const char *found = find_last (bytes, before);

  return found != NULL ? g_ascii_strtoull (found + strlen (before), NULL, 10) : 0;
}

/* Cairo has no way to name the language, which a screen reader needs to choose
 * its voice. As the format provides for, the catalogue is written once more at
 * the end, with the language; a file of another shape is left as it is. */
static void
append_language (GByteArray *bytes,
                 const char *language)
{
  guint64 root, size, info, xref;
  g_autoptr (GString) update = g_string_new (NULL);
  g_autofree char *head = NULL;
  g_autofree char *catalogue = NULL;
  const char *begin, *end;
  gsize start, table;

  g_byte_array_append (bytes, (const guint8 *) "", 1);
  root = find_number (bytes, "/Root ");
  size = find_number (bytes, "<< /Size ");
  info = find_number (bytes, "/Info ");
  xref = find_number (bytes, "startxref\n");
  head = g_strdup_printf ("\n%" G_GUINT64_FORMAT " 0 obj\n<< /Type /Catalog", root);
  begin = find_last (bytes, head);
  end = begin != NULL ? strstr (begin, "\nendobj") : NULL;

  if (root > 0 && size > 0 && info > 0 && xref > 0 && end != NULL)
    {
      begin += strlen (head);
      catalogue = g_strndup (begin, (gsize) (end - begin));
    }
  g_byte_array_set_size (bytes, bytes->len - 1);
  if (catalogue == NULL)
    return;

  start = bytes->len;
  g_string_append_printf (update,
                          "%" G_GUINT64_FORMAT " 0 obj\n<< /Type /Catalog\n   /Lang (%s)\n"
                          "   /ViewerPreferences << /DisplayDocTitle true >>%s\nendobj\n",
                          root, language, catalogue);
  table = start + update->len;
  g_string_append_printf (update,
                          "xref\n%" G_GUINT64_FORMAT " 1\n%010" G_GSIZE_FORMAT " 00000 n \n"
                          "trailer\n<< /Size %" G_GUINT64_FORMAT "\n   /Root %" G_GUINT64_FORMAT " 0 R\n"
                          "   /Info %" G_GUINT64_FORMAT " 0 R\n   /Prev %" G_GUINT64_FORMAT "\n>>\n"
                          "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          root, start, size, root, info, xref, table);
  g_byte_array_append (bytes, (const guint8 *) update->str, (guint) update->len);
}

static void
describe (cairo_surface_t    *surface,
          const LrPaperSheet *sheet)
{
  g_autofree char *day = lr_day_format_iso (sheet->created != LR_DAY_NONE ? sheet->created : lr_day (2000, 1, 1));
  g_autofree char *moment = g_strconcat (day, "T12:00:00Z", NULL);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, sheet->title);
  if (sheet->school != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, sheet->school);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Leerrecht");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, moment);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, moment);
}

GBytes *
lr_paper_to_pdf (LrPaper  *self,
                 GError  **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  const LrPaperSheet *sheet;
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;

  g_return_val_if_fail (LR_IS_PAPER (self), NULL);

  sheet = lr_paper_get_sheet (self);
  surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, sheet->width, sheet->height);
  /* From 1.5 on cairo 1.18 packs the catalogue, where no language can be added to it. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  describe (surface, sheet);

  cr = cairo_create (surface);
  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0; page < lr_paper_get_n_pages (self); page++)
    {
      lr_paper_draw (self, cr, page, TRUE);
      if (page == lr_paper_get_n_pages (self) - 1)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (!check_status (status, error))
    return NULL;

  /* Translators: the code of the language you translate into, as "nl" */
  append_language (bytes, C_("language code", "en"));
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

gboolean
lr_paper_write_pdf (LrPaper     *self,
                    const char  *path,
                    GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (LR_IS_PAPER (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  bytes = lr_paper_to_pdf (self, error);
  return bytes != NULL && lr_output_write (path, bytes, error);
}

gboolean
lr_paper_write_png (LrPaper     *self,
                    guint        page,
                    double       dots_per_inch,
                    const char  *path,
                    GError     **error)
{
  double scale = dots_per_inch / 72;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GBytes) png = NULL;
  const LrPaperSheet *sheet;
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;

  g_return_val_if_fail (LR_IS_PAPER (self), FALSE);
  g_return_val_if_fail (page < lr_paper_get_n_pages (self), FALSE);
  g_return_val_if_fail (dots_per_inch > 0 && path != NULL, FALSE);

  sheet = lr_paper_get_sheet (self);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        (int) (sheet->width * scale + 0.5),
                                        (int) (sheet->height * scale + 0.5));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  lr_paper_draw (self, cr, page, FALSE);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);

  if (!check_status (status, error))
    return FALSE;

  png = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  return lr_output_write (path, png, error);
}
