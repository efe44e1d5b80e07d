/* toolkit.h: what every file of this room reads, read once for each folder
 *
 * It saves time and nothing else: each file includes what it uses, and builds
 * with -Db_pch=false too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
