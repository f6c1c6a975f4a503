/* cmark-gfm, as Prose calls it. Nothing in this file decides anything. */
#ifndef QUAN_CCMARK_SHIM_H
#define QUAN_CCMARK_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <stdlib.h>

#endif
