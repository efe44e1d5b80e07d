/* lr-store-folder.h: what lies in the folder of a store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#define LR_STORE_DATABASE "dossiers.db"
#define LR_STORE_KEYS     "dossiers.keys"
#define LR_STORE_LOCK     "dossiers.lock"

/* Behind the name of the database: a copy of it that is being worked on. Earlier
 * versions made one for each backup too, with a number. What a broken-off one left
 * is removed when the store is opened. */
#define LR_STORE_COPY     ".copy-"

/* The folder with its backups. */
#define LR_STORE_BACKUPS  "backups"
