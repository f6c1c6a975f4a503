/* expat, as Markup calls it. Nothing in this file decides anything. */
#ifndef QUAN_CEXPAT_SHIM_H
#define QUAN_CEXPAT_SHIM_H

#include <expat.h>

#endif
