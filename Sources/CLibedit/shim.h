#ifndef QUAN_CLIBEDIT_SHIM_H
#define QUAN_CLIBEDIT_SHIM_H
#include <histedit.h>
#endif
