/* Calls of Linux that the module Glibc does not show, as Programs makes them. Nothing in this file decides anything. */
#ifndef QUAN_CSYSTEM_SHIM_H
#define QUAN_CSYSTEM_SHIM_H

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

/* A file in memory, closed in children; negative where there is none to be had. */
static inline int quan_memory_file(void) { return (int)syscall(SYS_memfd_create, "input", 1u); }

/* The reading and the writing end of a pipe, closed in children. */
static inline int quan_pipe(int *ends) { return (int)syscall(SYS_pipe2, ends, O_CLOEXEC); }

/* Writes to a pipe; where nobody reads it any more this fails, and the signal that says so too is taken away. It comes also
   where some of the bytes were written before the reader went, and then the call does not fail. */
static inline ssize_t quan_write_quietly(int file, const void *bytes, size_t count) {
  sigset_t broken, before, waiting;
  sigemptyset(&broken);
  sigaddset(&broken, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &broken, &before);
  ssize_t written = write(file, bytes, count);
  int error = errno;
  sigpending(&waiting);
  if (sigismember(&waiting, SIGPIPE) && !sigismember(&before, SIGPIPE)) {
    int signal;
    sigwait(&broken, &signal);
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  errno = error;
  return written;
}

extern char **environ;

static inline char **quan_environment(void) { return environ; }

/* Bounds the memory of a child that it can write into; addresses that it only reserves are free. */
static inline int quan_limit_memory(pid_t child, uint64_t bytes) {
  uint64_t limit[2] = {bytes, bytes};
  return (int)syscall(SYS_prlimit64, child, RLIMIT_DATA, limit, NULL);
}

#endif
