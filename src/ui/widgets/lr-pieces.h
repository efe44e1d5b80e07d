/* lr-pieces.h: a page that is built and changed piece by piece
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LrPieces:
 *
 * A page of groups that stand below each other, each of a few pieces: a heading,
 * rows of a boxed list, a button. Its owner says from top to bottom which pieces
 * there are and in one text what each shows, and says it anew when that may have
 * changed:
 *
 *   lr_pieces_begin (page);
 *   lr_pieces_add_group (page, "goals", 12);
 *   lr_pieces_add (page, "heading", "", create_heading, NULL, NULL);
 *   lr_pieces_add_row (page, "goal-1", title, create_goal, goal, g_object_unref);
 *   lr_pieces_end (page);
 *
 * The first screenful is made at once, the rest a little with each frame. A piece
 * that shows what it showed stays the widget that it is; one that shows something
 * else stays until the new one takes its place, which is unfolded and has the
 * focus as it had. Where a piece with the focus is gone, the next one has it.
 *
 * Its layout manager is a vertical #GtkBoxLayout, unless a template gives another.
 */
#define LR_TYPE_PIECES (lr_pieces_get_type ())
G_DECLARE_FINAL_TYPE (LrPieces, lr_pieces, LR, PIECES, GtkWidget)

/* (transfer floating). @page: of whom the pieces are; @subject: what this one is about. */
typedef GtkWidget *(*LrPieceCreate) (gpointer page,
                                     gpointer subject);

/* @page: for the pieces that are made; outlives them. */
void  lr_pieces_set_page   (LrPieces       *self,
                            gpointer        page);

/* Then all pieces are said, and lr_pieces_end(). */
void  lr_pieces_begin      (LrPieces       *self);
/* @key: which group it is, also the next time; @spacing: between its pieces, in
 * pixels. A group that was said before and is not said now stays in front, without
 * a piece. */
void  lr_pieces_add_group  (LrPieces       *self,
                            const char     *key,
                            int             spacing);
/* @key: which piece of the group it is; @shows: all that can differ in it. @subject
 * goes to @create, and is let go of by @destroy (nullable), whether or not a piece
 * is made. */
void  lr_pieces_add        (LrPieces       *self,
                            const char     *key,
                            const char     *shows,
                            LrPieceCreate   create,
                            gpointer        subject,
                            GDestroyNotify  destroy);
/* The same for a #GtkListBoxRow, in the boxed list of the group. */
void  lr_pieces_add_row    (LrPieces       *self,
                            const char     *key,
                            const char     *shows,
                            LrPieceCreate   create,
                            gpointer        subject,
                            GDestroyNotify  destroy);
void  lr_pieces_end        (LrPieces       *self);

/* Nothing stays as it is: all that comes next is made anew. */
void  lr_pieces_clear      (LrPieces       *self);
/* What is not there yet does not come any more. */
void  lr_pieces_stop       (LrPieces       *self);

/* How many pieces were made since the page is there. */
guint lr_pieces_get_n_made (LrPieces       *self);

G_END_DECLS
