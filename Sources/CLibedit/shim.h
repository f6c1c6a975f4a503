/* What LineEditing needs of C and Swift cannot call by itself.
 *
 * libedit's setters and getters are variadic, C's standard streams are shared mutable state, and wcwidth, eventfd and
 * ioctl do not come through the Glibc module: each gets a function here with a fixed argument list. Nothing in this file
 * decides anything. */
#ifndef QUAN_CLIBEDIT_SHIM_H
#define QUAN_CLIBEDIT_SHIM_H

#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

/* Declared by wchar.h only under _XOPEN_SOURCE. */
extern int wcwidth(wchar_t);

typedef int (*editor_key_reader)(EditLine *, wchar_t *);
typedef unsigned char (*editor_key_function)(EditLine *, wint_t);

/* ---- opening and closing ---- */

/* An editor that reads keys from standard input, keeps standard output's terminal modes and draws into `sink`. The
 * program's name is the one that ~/.editrc may put before a line. NULL when libedit cannot start. */
static inline EditLine *editor_open(const char *program, FILE *sink) {
  return el_init_fd(program, stdin, sink, sink, STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO);
}

static inline void editor_set_owner(EditLine *editor, void *owner) { el_wset(editor, EL_CLIENTDATA, owner); }

static inline void *editor_owner(EditLine *editor) {
  void *owner = NULL;
  el_wget(editor, EL_CLIENTDATA, &owner);
  return owner;
}

static inline void editor_set_key_reader(EditLine *editor, editor_key_reader reader) {
  el_wset(editor, EL_GETCFN, reader);
}

/* Signals stay the program's own. */
static inline void editor_leave_signals_alone(EditLine *editor) { el_wset(editor, EL_SIGNAL, 0); }

static inline void editor_use_emacs_keys(EditLine *editor) { el_wset(editor, EL_EDITOR, L"emacs"); }

/* Whether a start-up file asked for vi keys. */
static inline int editor_has_vi_keys(EditLine *editor) {
  const wchar_t *name = NULL;
  return el_wget(editor, EL_EDITOR, &name) == 0 && name != NULL && wcscmp(name, L"vi") == 0;
}

/* libedit keeps both pointers: they must stay valid as long as the editor. */
static inline int editor_add_function(EditLine *editor, const wchar_t *name, const wchar_t *help,
                                      editor_key_function function) {
  return el_wset(editor, EL_ADDFN, name, help, function);
}

static inline int editor_bind(EditLine *editor, const wchar_t *keys, const wchar_t *name) {
  return el_wset(editor, EL_BIND, keys, name, NULL);
}

/* The same in vi's command mode. */
static inline int editor_bind_alternative(EditLine *editor, const wchar_t *keys, const wchar_t *name) {
  return el_wset(editor, EL_BIND, L"-a", keys, name, NULL);
}

/* The terminal's mode: 1 for editing (no echo, key by key), 0 for everything else. */
static inline void editor_set_raw(EditLine *editor, int raw) { el_wset(editor, EL_PREP_TERM, raw); }

/* ---- the terminal ---- */

static inline struct winsize terminal_size(void) {
  struct winsize size;
  memset(&size, 0, sizeof size);
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == -1) memset(&size, 0, sizeof size);
  return size;
}

/* The user's locale, or else any in which wide characters have widths. */
static inline void choose_wide_locale(void) {
  setlocale(LC_ALL, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

static inline int cell_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/* ---- signals ---- */

/* Without SA_RESTART: a waiting read or poll must come back. The signal is let through, should whoever started the
 * program have held it back. */
static inline struct sigaction replace_signal_action(int signal, void (*handler)(int)) {
  struct sigaction action, before;
  sigset_t wanted;
  sigemptyset(&wanted);
  sigaddset(&wanted, signal);
  pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = handler;
  sigaction(signal, &action, &before);
  return before;
}

static inline struct sigaction ignore_signal(int signal) { return replace_signal_action(signal, SIG_IGN); }

static inline struct sigaction default_signal_action(int signal) { return replace_signal_action(signal, SIG_DFL); }

static inline void restore_signal_action(int signal, struct sigaction action) { sigaction(signal, &action, NULL); }

static inline int open_bell(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

/* ---- files ---- */

static inline int lock_file(int file, int exclusive) { return flock(file, exclusive ? LOCK_EX : LOCK_SH); }

#endif
