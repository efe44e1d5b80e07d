/* lr-mention.h: whether a text is about somebody who is involved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dossier.h"

G_BEGIN_DECLS

/* Whether @recipient, as a person writes it, is who @party is: all of its words are of
 * the name, the organisation or the role of @party, and one of these is there as a
 * whole. Rather once too seldom: who is meant by a part of a name is not meant. */
gboolean   lr_mention_means       (const char *recipient,
                                   LrRecord   *party);

/* Whether two names of organisations are of one: one of them has all words of the other. */
gboolean   lr_mention_is_same     (const char *name,
                                   const char *other);

/**
 * LrMention:
 *
 * By which words a text gives somebody away. They are looked for rather once too
 * often: a namesake is found too.
 */
typedef struct
{
  char       *name;    /* as a reader is told of it */
  GPtrArray  *phrase;  /* (element-type utf8): the words of the name, one after the other */
  GPtrArray  *words;   /* (element-type utf8): each by itself */
  GPtrArray  *all;     /* (element-type utf8): only together: of the organisation */
  GPtrArray  *stems;   /* (element-type utf8): as lr_role_get_stems() */
} LrMention;

/* @open: (element-type utf8): words that name others as well; NULL for none */
LrMention *lr_mention_new         (LrRecord   *party,
                                   GPtrArray  *open);
/* Of whoever gives care, without a name; but not as @reader does. */
LrMention *lr_mention_new_of_care (LrRecord   *reader);
void       lr_mention_free        (LrMention  *mention);

/* The first of @mentions, (element-type LrMention), that @text (nullable) gives away;
 * from @from on. Returns: the length of @mentions for none. */
guint      lr_mention_find        (GPtrArray  *mentions,
                                   guint       from,
                                   const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrMention, lr_mention_free)

G_END_DECLS
