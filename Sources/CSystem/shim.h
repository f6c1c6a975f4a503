/* Calls of Linux that the module Glibc does not show, as Programs makes them. Nothing in this file decides anything. */
#ifndef QUAN_CSYSTEM_SHIM_H
#define QUAN_CSYSTEM_SHIM_H

#include <fcntl.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

/* A file in memory, closed in children; negative where there is none to be had. */
static inline int quan_memory_file(void) { return (int)syscall(SYS_memfd_create, "input", 1u); }

/* The reading and the writing end of a pipe, closed in children. */
static inline int quan_pipe(int *ends) { return (int)syscall(SYS_pipe2, ends, O_CLOEXEC); }

/* Bounds the memory of a child. */
static inline int quan_limit_memory(pid_t child, uint64_t bytes) {
  uint64_t limit[2] = {bytes, bytes};
  return (int)syscall(SYS_prlimit64, child, RLIMIT_AS, limit, NULL);
}

#endif
