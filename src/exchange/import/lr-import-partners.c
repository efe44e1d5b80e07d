/* lr-import-partners.c: the rows of an address book
 *
 * An entry is known by its name; of two of that name the organisation and the
 * municipality tell which it is. An empty cell takes nothing away from what the store
 * has, and an entry that is not in the file stays.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "lr-dossier.h"
#include "lr-import-private.h"
#include "lr-text.h"

static const struct { LrImportColumn column; guint field; guint max_letters; } texts[] = {
  { LR_COLUMN_PARTNER_NAME, LR_PARTNER_NAME, LR_IMPORT_MAX_TEXT },
  { LR_COLUMN_PARTNER_ORGANISATION, LR_PARTNER_ORGANISATION, LR_IMPORT_MAX_TEXT },
  { LR_COLUMN_MUNICIPALITY, LR_PARTNER_MUNICIPALITY, LR_IMPORT_MAX_TEXT },
  { LR_COLUMN_PARTNER_PHONE, LR_PARTNER_PHONE, LR_IMPORT_MAX_TEXT },
  { LR_COLUMN_PARTNER_EMAIL, LR_PARTNER_EMAIL, LR_IMPORT_MAX_TEXT },
  { LR_COLUMN_PARTNER_OFFERS, LR_PARTNER_OFFERS, LR_IMPORT_MAX_PROSE },
  { LR_COLUMN_PARTNER_FOR_WHOM, LR_PARTNER_FOR_WHOM, LR_IMPORT_MAX_TEXT },
  { LR_COLUMN_PARTNER_REFERRAL, LR_PARTNER_REFERRAL, LR_IMPORT_MAX_TEXT },
  { LR_COLUMN_PARTNER_WAITING, LR_PARTNER_WAITING, LR_IMPORT_MAX_TEXT },
  { LR_COLUMN_NOTE, LR_PARTNER_NOTE, LR_IMPORT_MAX_PROSE },
};

/* What lists of a region call them, folded. */
static const struct { const char *word; int role; } words[] = {
  { "leerplicht", LR_PARTY_ROLE_LPA },
  { "leerplichtambtenaar", LR_PARTY_ROLE_LPA },
  { "jongerenconsulent", LR_PARTY_ROLE_LPA },
  { "swv", LR_PARTY_ROLE_SWV_CONTACT },
  { "samenwerkingsverband", LR_PARTY_ROLE_SWV_CONTACT },
  { "jgcoach", LR_PARTY_ROLE_JG_COACH },
  { "jeugdverpleegkundige", LR_PARTY_ROLE_YOUTH_NURSE },
  { "jeugdarts", LR_PARTY_ROLE_YOUTH_DOCTOR },
  { "schoolarts", LR_PARTY_ROLE_YOUTH_DOCTOR },
  { "toegang", LR_PARTY_ROLE_ACCESS },
  { "wijkteam", LR_PARTY_ROLE_ACCESS },
  { "schoolmaatschappelijkwerk", LR_PARTY_ROLE_ACCESS },
  { "psycholoog", LR_PARTY_ROLE_PSYCHOLOGIST },
  { "orthopedagoog", LR_PARTY_ROLE_PSYCHOLOGIST },
  { "ouderfunctionaris", LR_PARTY_ROLE_PARENT_OFFICER },
  { "onderwijsconsulent", LR_PARTY_ROLE_EDUCATION_CONSULTANT },
};

/* @key: folded. By its id, by its name on the screen, or by what lists call it. */
static int
find_role (const char *key)
{
  for (int role = LR_CHOICE_NONE + 1; role < LR_PARTY_ROLE_END; role++)
    {
      const char *id = lr_choice_get_id (lr_party_roles, role);
      g_autofree char *label = lr_choice_describe (lr_party_roles, id);
      g_autofree char *label_key = lr_text_fold_key (label);
      g_autofree char *id_key = lr_text_fold_key (id);

      if (g_str_equal (key, label_key) || g_str_equal (key, id_key))
        return role;
    }

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (key, words[i].word))
        return words[i].role;
    }

  return LR_CHOICE_NONE;
}

/* What is no role here is told, and the entry comes without. */
static gboolean
read_role (LrImportJob *job,
           LrCsvReader *reader,
           LrRecord    *partner)
{
  const guint line = lr_csv_reader_get_line (reader);
  g_autofree char *text = lr_import_job_read_text (job, reader, LR_COLUMN_PARTNER_ROLE, LR_IMPORT_MAX_TEXT);
  g_autofree char *key = text != NULL ? lr_text_fold_key (text) : NULL;
  int role = LR_CHOICE_NONE;

  if (text == NULL)
    return FALSE;
  if (text[0] == '\0')
    return TRUE;

  role = find_role (key);
  if (role != LR_CHOICE_NONE)
    lr_record_set_choice (partner, LR_PARTNER_ROLE, role);
  else
    lr_import_job_warn (job, line, LR_COLUMN_PARTNER_ROLE, _("“%s” is no role that is known here. The entry comes without."),
                        lr_import_job_quote (job, text));
  return TRUE;
}

static gboolean
read_partner (LrImportJob *job,
              LrCsvReader *reader,
              LrRecord    *partner)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (!lr_import_job_read_field (job, reader, texts[i].column, texts[i].max_letters, partner, texts[i].field))
        return FALSE;
    }

  /* An organisation without somebody's name is an entry of its own. */
  if (lr_record_is_empty (partner, LR_PARTNER_NAME) && !lr_record_is_empty (partner, LR_PARTNER_ORGANISATION))
    {
      lr_record_set_text (partner, LR_PARTNER_NAME, lr_record_get_text (partner, LR_PARTNER_ORGANISATION));
      lr_record_set_text (partner, LR_PARTNER_ORGANISATION, NULL);
    }

  return read_role (job, reader, partner);
}

/* Where one of them says nothing they do not differ. */
static gboolean
may_agree (LrRecord *first,
           LrRecord *second,
           guint     field)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (lr_record_is_empty (first, field) || lr_record_is_empty (second, field))
    return TRUE;

  one = lr_text_fold_key (lr_record_get_text (first, field));
  other = lr_text_fold_key (lr_record_get_text (second, field));
  return g_str_equal (one, other);
}

/* (nullable): the place of the one that @read is. */
static LrRecord **
find_known (GPtrArray *partners,
            LrRecord  *read)
{
  for (guint i = 0; i < partners->len; i++)
    {
      LrRecord *partner = partners->pdata[i];

      if (may_agree (partner, read, LR_PARTNER_NAME) && may_agree (partner, read, LR_PARTNER_ORGANISATION) &&
          may_agree (partner, read, LR_PARTNER_MUNICIPALITY))
        return (LrRecord **) &partners->pdata[i];
    }

  return NULL;
}

static gboolean
import_row (LrImportJob  *job,
            LrCsvReader  *reader,
            GPtrArray    *partners,
            GError      **error)
{
  g_autoptr (LrRecord) read = lr_record_new (&lr_partner_kind, 0);
  g_autoptr (LrRecord) partner = NULL;
  LrRecord **known;

  if (!read_partner (job, reader, read))
    return TRUE;

  if (lr_record_is_empty (read, LR_PARTNER_NAME))
    {
      lr_import_job_refuse (job, lr_csv_reader_get_line (reader), LR_COLUMN_PARTNER_NAME, _("The name is missing."));
      return TRUE;
    }

  known = find_known (partners, read);
  partner = known != NULL ? lr_import_merge_records (*known, read) : g_object_ref (read);
  if (known != NULL && lr_import_records_are_equal (*known, partner))
    {
      job->result->n_unchanged++;
      return TRUE;
    }

  if (known != NULL)
    {
      job->result->n_updated++;
      g_set_object (known, partner);
    }
  else
    {
      job->result->n_added++;
      g_ptr_array_add (partners, g_object_ref (partner));
    }

  return job->options->dry_run || lr_store_save (job->store, partner, error);
}

gboolean
lr_import_job_partners (LrImportJob  *job,
                        GError      **error)
{
  g_autoptr (LrCsvReader) reader = lr_import_source_read (job->source);
  g_autoptr (GPtrArray) partners = lr_store_list (job->store, &lr_partner_kind, 0, error);

  if (partners == NULL)
    return FALSE;

  while (lr_import_job_read_row (job, reader))
    {
      if (!lr_import_job_tick (job, lr_csv_reader_get_progress (reader), error) ||
          !import_row (job, reader, partners, error))
        return FALSE;
    }

  return TRUE;
}
