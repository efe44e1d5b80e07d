/* lr-missing-letters.c: the letters of a paper that no font has
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-missing-letters.h"

#include <glib/gi18n.h>

/* So many letters of a script, and scripts, are named; the rest is counted. */
#define MAX_LETTERS 8
#define MAX_SCRIPTS 4

/* Letters of the text before and after the missing one. */
#define PLACE_BEFORE 20
#define PLACE_AFTER 24

/* For a byte that is no letter at all. */
#define REPLACEMENT 0xfffd

#define ANY_FONTS "fonts-noto-core"
#define EAST_ASIAN_FONTS "fonts-noto-cjk"
#define EMOJI_FONTS "fonts-noto-color-emoji"

typedef struct
{
  const char *name;
  const char *package;
} Script;

static const struct { GUnicodeScript id; Script script; } scripts[] = {
  { G_UNICODE_SCRIPT_ARABIC, { N_("Arabic"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_ARMENIAN, { N_("Armenian"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_BENGALI, { N_("Bengali"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_CYRILLIC, { N_("Cyrillic"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_DEVANAGARI, { N_("Devanagari"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_ETHIOPIC, { N_("Ethiopic"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_GEORGIAN, { N_("Georgian"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_GREEK, { N_("Greek"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_GUJARATI, { N_("Gujarati"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_GURMUKHI, { N_("Punjabi"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_HAN, { N_("Chinese"), EAST_ASIAN_FONTS } },
  { G_UNICODE_SCRIPT_HANGUL, { N_("Korean"), EAST_ASIAN_FONTS } },
  { G_UNICODE_SCRIPT_HEBREW, { N_("Hebrew"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_HIRAGANA, { N_("Japanese"), EAST_ASIAN_FONTS } },
  { G_UNICODE_SCRIPT_KATAKANA, { N_("Japanese"), EAST_ASIAN_FONTS } },
  { G_UNICODE_SCRIPT_KHMER, { N_("Khmer"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_LAO, { N_("Lao"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_LATIN, { N_("Latin"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_MYANMAR, { N_("Burmese"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_SINHALA, { N_("Sinhala"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_SYRIAC, { N_("Aramaic"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_TAMIL, { N_("Tamil"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_THAI, { N_("Thai"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_TIBETAN, { N_("Tibetan"), ANY_FONTS } },
  { G_UNICODE_SCRIPT_TIFINAGH, { N_("Tifinagh"), ANY_FONTS } },
};

static const Script emoji = { N_("emoji"), EMOJI_FONTS };
static const Script other = { N_("other signs"), "fonts-noto" };

/* What is missing of a script. */
typedef struct
{
  const Script *script;
  GArray *letters;  /* of gunichar, each once */
  char *place;      /* where the first one stands */
} Part;

struct _LrMissingLetters
{
  GPtrArray *parts;  /* of Part, as they were met */
};

static cairo_user_data_key_t watch_key;

static const Script *
find_script (gunichar letter)
{
  GUnicodeScript id = g_unichar_get_script (letter);

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      if (scripts[i].id == id)
        return &scripts[i].script;
    }

  return letter >= 0x1f000 && letter <= 0x1faff ? &emoji : &other;
}

static void
free_part (gpointer data)
{
  Part *part = data;

  g_array_unref (part->letters);
  g_free (part->place);
  g_free (part);
}

LrMissingLetters *
lr_missing_letters_new (void)
{
  LrMissingLetters *self = g_new0 (LrMissingLetters, 1);

  self->parts = g_ptr_array_new_with_free_func (free_part);
  return self;
}

void
lr_missing_letters_free (LrMissingLetters *self)
{
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/* The letter at @at with whole words around it, as far as there are any. */
static char *
dup_place (const char *text,
           const char *at)
{
  const char *begin = at;
  const char *end = at;
  const char *space;

  for (guint i = 0; i < PLACE_BEFORE && begin > text; i++)
    begin = g_utf8_prev_char (begin);
  for (guint i = 0; i < PLACE_AFTER && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  space = begin > text ? g_utf8_strchr (begin, at - begin, ' ') : NULL;
  begin = space != NULL ? space + 1 : begin;
  space = *end != '\0' ? g_utf8_strrchr (at, end - at, ' ') : NULL;
  end = space != NULL ? space : end;

  return g_strdup_printf ("%s%.*s%s", begin > text ? "…" : "", (int) (end - begin), begin, *end != '\0' ? "…" : "");
}

static Part *
get_part (LrMissingLetters *self,
          const Script     *script)
{
  Part *part;

  for (guint i = 0; i < self->parts->len; i++)
    {
      part = g_ptr_array_index (self->parts, i);
      if (g_str_equal (part->script->name, script->name))
        return part;
    }

  part = g_new0 (Part, 1);
  part->script = script;
  part->letters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  g_ptr_array_add (self->parts, part);
  return part;
}

static void
add_letter (LrMissingLetters *self,
            gunichar          letter,
            const char       *text,
            const char       *at)
{
  Part *part = get_part (self, find_script (letter));

  for (guint i = 0; i < part->letters->len; i++)
    {
      if (g_array_index (part->letters, gunichar, i) == letter)
        return;
    }

  g_array_append_val (part->letters, letter);
  if (part->place == NULL)
    part->place = dup_place (text, at);
}

void
lr_missing_letters_look_at (LrMissingLetters *self,
                            PangoLayoutLine  *line)
{
  const char *text = pango_layout_get_text (line->layout);

  for (GSList *link = line->runs; link != NULL; link = link->next)
    {
      PangoLayoutRun *run = link->data;

      for (int i = 0; i < run->glyphs->num_glyphs; i++)
        {
          PangoGlyph glyph = run->glyphs->glyphs[i].glyph;
          gunichar letter = glyph & ~PANGO_GLYPH_UNKNOWN_FLAG;

          if (glyph & PANGO_GLYPH_UNKNOWN_FLAG)
            add_letter (self, g_unichar_validate (letter) ? letter : REPLACEMENT,
                        text, text + run->item->offset + run->glyphs->log_clusters[i]);
        }
    }
}

void
lr_missing_letters_watch (LrMissingLetters *self,
                          cairo_t          *cr)
{
  cairo_set_user_data (cr, &watch_key, self, NULL);
}

void
lr_missing_letters_see_layout (cairo_t     *cr,
                               PangoLayout *layout)
{
  LrMissingLetters *self = cairo_get_user_data (cr, &watch_key);

  if (self == NULL)
    return;

  for (GSList *line = pango_layout_get_lines_readonly (layout); line != NULL; line = line->next)
    lr_missing_letters_look_at (self, line->data);
}

gboolean
lr_missing_letters_is_empty (LrMissingLetters *self)
{
  return self->parts->len == 0;
}

static char *
describe_letters (const Part *part)
{
  GString *text = g_string_new (NULL);
  guint n = MIN (part->letters->len, MAX_LETTERS);

  for (guint i = 0; i < n; i++)
    {
      gunichar letter = g_array_index (part->letters, gunichar, i);

      if (i > 0)
        g_string_append_c (text, ' ');
      if (part->script == &other)
        g_string_append_printf (text, "U+%04X", letter);
      else
        g_string_append_unichar (text, letter);
    }

  if (part->letters->len > n)
    g_string_append_printf (text, " … +%u", part->letters->len - n);

  return g_string_free (text, FALSE);
}

char *
lr_missing_letters_describe (LrMissingLetters *self)
{
  GString *text = g_string_new (NULL);
  guint n = MIN (self->parts->len, MAX_SCRIPTS);

  for (guint i = 0; i < n; i++)
    {
      const Part *part = g_ptr_array_index (self->parts, i);
      g_autofree char *letters = describe_letters (part);

      /* Translators: a script, letters of it, and the text that they stand in:
       * “Georgian (გ ი ო) in “გიორგი””. */
      g_string_append_printf (text, C_("missing letters", "%s (%s) in “%s”"),
                              _(part->script->name), letters, part->place);
      if (i + 1 < n)
        g_string_append (text, "; ");
    }

  if (self->parts->len > n)
    g_string_append_printf (text, " … +%u", self->parts->len - n);

  return g_string_free (text, FALSE);
}

char *
lr_missing_letters_dup_packages (LrMissingLetters *self)
{
  g_autoptr (GStrvBuilder) packages = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = g_ptr_array_index (self->parts, i);

      if (g_hash_table_add (seen, (gpointer) part->script->package))
        g_strv_builder_add (packages, part->script->package);
    }

  names = g_strv_builder_end (packages);
  return g_strjoinv (", ", names);
}
