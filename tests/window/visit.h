/* visit.h: goes through the real app as it runs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Everywhere in the reference store, once; tells what each thing took. */
void visit_walk (void);
