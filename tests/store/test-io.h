/* test-io.h: system calls that write, made to fail or to be the last
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The program that links this has its own write(), pwrite(), fsync(),
 * fdatasync(), ftruncate(), rename(), renameat2(), link(), unlink(), mkdir() and
 * open(): SQLite's file layer, GLib and the store all go through them. Only
 * regular files are counted. */
typedef enum
{
  TEST_IO_COUNT,      /* only count */
  TEST_IO_FAIL,       /* the call fails */
  TEST_IO_FAIL_FROM,  /* it and all that follow fail */
  TEST_IO_KILL,       /* the process dies just before the call */
  /* Everything that would change the folder of test_io_arm_folder() fails, and
   * only that: */
  TEST_IO_READ_ONLY,  /* may not be written: EROFS or EACCES */
  TEST_IO_FULL,       /* what is there can still be opened, moved and removed: ENOSPC */
} TestIoAction;

/* Counts from 1 again; @number is the errno. */
void  test_io_arm           (TestIoAction  action,
                             guint         at,
                             int           number);
void  test_io_arm_folder    (TestIoAction  action,
                             const char   *folder,
                             int           number);
/* Each read of a file of which the name ends so fails, as well as what else is
 * armed; NULL for none. */
void  test_io_fail_reading  (const char   *ending,
                             int           number);
/* The file system knows neither renameat2() with flags, nor, when @links is
 * FALSE, a second name for a file. */
void  test_io_set_plain     (gboolean      plain,
                             gboolean      links);
/* Returns the number of calls since. */
guint test_io_disarm        (void);
guint test_io_get_syncs     (void);

/* The folder of another disk: what is below it is not counted and does not
 * fail. NULL for none. */
void  test_io_spare         (const char   *folder);

/* The files that were opened for writing since test_io_arm(). */
GPtrArray *test_io_get_opened (void);

G_END_DECLS
