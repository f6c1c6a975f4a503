/* zlib, as Archives calls it. Nothing in this file decides anything. */
#ifndef QUAN_CZLIB_SHIM_H
#define QUAN_CZLIB_SHIM_H

#include <zlib.h>

#endif
