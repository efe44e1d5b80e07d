/* lr-recovery-code.c: the code on paper in the school's safe
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A Reed-Solomon code over the field of 32 elements (x^5 + x^2 + 1): 26 random
 * symbols and 4 check symbols. The distance is 5: one error is corrected and
 * three are still noticed.
 */

#include "lr-recovery-code.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "lr-error.h"

#define N_DATA    26
#define N_CHECK   4
#define N_SYMBOLS (N_DATA + N_CHECK)
#define GROUP     5

/* Crockford's alphabet: no I, L, O or U. */
static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

static guint8 powers[31];
static guint8 logarithms[32];

static void
prepare_field (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      guint value = 1;

      for (guint i = 0; i < G_N_ELEMENTS (powers); i++)
        {
          powers[i] = (guint8) value;
          logarithms[value] = (guint8) i;
          value <<= 1;
          if (value & 32)
            value ^= 0x25;
        }
      g_once_init_leave (&once, 1);
    }
}

static guint8
multiply (guint8 a,
          guint8 b)
{
  return a == 0 || b == 0 ? 0 : powers[(logarithms[a] + logarithms[b]) % 31];
}

/* The syndromes: the word as a polynomial (first symbol highest), at the
 * generator's roots 1, a, a^2 and a^3. All zero when nothing is wrong. */
static gboolean
find_syndromes (const guint8 *symbols,
                guint8       *syndromes)
{
  guint8 any = 0;

  for (guint j = 0; j < N_CHECK; j++)
    {
      syndromes[j] = 0;
      for (guint i = 0; i < N_SYMBOLS; i++)
        syndromes[j] = multiply (syndromes[j], powers[j]) ^ symbols[i];
      any |= syndromes[j];
    }

  return any != 0;
}

/* The remainder of data * x^4 divided by (x - 1)(x - a)(x - a^2)(x - a^3). */
static void
add_check (guint8 *symbols)
{
  guint8 generator[N_CHECK + 1] = { 1 };
  guint8 rest[N_SYMBOLS] = { 0 };

  for (guint j = 0; j < N_CHECK; j++)
    for (guint i = j + 1; i > 0; i--)
      generator[i] ^= multiply (generator[i - 1], powers[j]);

  memcpy (rest, symbols, N_DATA);
  for (guint i = 0; i < N_DATA; i++)
    {
      guint8 factor = rest[i];

      for (guint j = 0; j <= N_CHECK; j++)
        rest[i + j] ^= multiply (generator[j], factor);
    }
  memcpy (symbols + N_DATA, rest + N_DATA, N_CHECK);
  sodium_memzero (rest, sizeof rest);
}

/* Puts one wrong symbol right: an error e at power p gives the syndromes e,
 * e*a^p, e*a^2p and e*a^3p. */
static gboolean
correct (guint8 *symbols)
{
  guint8 syndromes[N_CHECK];
  guint power;

  if (!find_syndromes (symbols, syndromes))
    return TRUE;

  for (guint j = 0; j < N_CHECK; j++)
    if (syndromes[j] == 0)
      return FALSE;

  power = (31u + logarithms[syndromes[1]] - logarithms[syndromes[0]]) % 31;
  for (guint j = 1; j + 1 < N_CHECK; j++)
    if ((31u + logarithms[syndromes[j + 1]] - logarithms[syndromes[j]]) % 31 != power)
      return FALSE;

  if (power >= N_SYMBOLS)
    return FALSE;

  symbols[N_SYMBOLS - 1 - power] ^= syndromes[0];
  return !find_syndromes (symbols, syndromes);
}

static int
read_symbol (char character)
{
  const char *place;

  character = g_ascii_toupper (character);
  if (character == 'O')
    character = '0';
  else if (character == 'I' || character == 'L')
    character = '1';
  else if (character == 'U')
    character = 'V';

  place = character != '\0' ? strchr (alphabet, character) : NULL;
  return place != NULL ? (int) (place - alphabet) : -1;
}

static gboolean
is_separator (char character)
{
  return g_ascii_isspace (character) || character == '-';
}

/* How many symbols were typed, the first N_SYMBOLS of them in @symbols; -1
 * when something else was. */
static int
read_symbols (const char *text,
              guint8     *symbols)
{
  int n = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      int symbol;

      if (is_separator (*p))
        continue;

      symbol = read_symbol (*p);
      if (symbol < 0)
        return -1;
      if (n < N_SYMBOLS)
        symbols[n] = (guint8) symbol;
      n++;
    }

  return n;
}

LrSecret *
lr_recovery_code_new (void)
{
  const gsize length = N_SYMBOLS + N_SYMBOLS / GROUP - 1;
  g_autoptr (LrSecret) symbols = lr_secret_new_random (N_SYMBOLS);
  LrSecret *code = lr_secret_new_empty (length);
  guint8 *values = lr_secret_get_bytes (symbols);
  guint8 *out = lr_secret_get_bytes (code);

  prepare_field ();

  for (guint i = 0; i < N_DATA; i++)
    values[i] &= 31;
  add_check (values);

  for (guint i = 0; i < N_SYMBOLS; i++)
    {
      if (i > 0 && i % GROUP == 0)
        *out++ = '-';
      *out++ = (guint8) alphabet[values[i]];
    }

  return code;
}

LrSecret *
lr_recovery_code_parse (LrSecret  *typed,
                        GError   **error)
{
  g_autoptr (LrSecret) symbols = lr_secret_new_empty (N_SYMBOLS);
  int n;

  g_return_val_if_fail (typed != NULL, NULL);

  prepare_field ();

  n = read_symbols (lr_secret_get_text (typed), lr_secret_get_bytes (symbols));
  if (n != N_SYMBOLS)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                           _("A recovery code has six groups of five letters and digits. Compare what you typed with the recovery sheet."));
      return NULL;
    }
  if (!correct (lr_secret_get_bytes (symbols)))
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                           _("There is a typing error in the recovery code. Compare each group with the recovery sheet."));
      return NULL;
    }

  return lr_secret_new (lr_secret_get_bytes (symbols), N_DATA);
}

gboolean
lr_recovery_code_is_like (LrSecret *typed)
{
  g_autoptr (LrSecret) symbols = lr_secret_new_empty (N_SYMBOLS);
  int n;

  g_return_val_if_fail (typed != NULL, FALSE);

  n = read_symbols (lr_secret_get_text (typed), lr_secret_get_bytes (symbols));
  return n >= N_SYMBOLS - 2 && n <= N_SYMBOLS + 2;
}
