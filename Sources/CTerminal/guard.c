// Signals, crashes, and the standard descriptors while the screen is up.

#include "CTerminal.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

extern char **environ;

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
static const int stops[] = {SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH};
enum { crash_count = sizeof crashes / sizeof *crashes, stop_count = sizeof stops / sizeof *stops };

static struct sigaction old_crash[crash_count], old_stop[stop_count];
static struct termios saved;
static int wake_pipe[2] = {-1, -1};
static int screen_descriptor = -1, kept_output = -1, kept_error = -1;
static char log_name[4096], crash_message[256];
static _Atomic int flags;
static volatile sig_atomic_t installed, is_away;
static void *crash_stack;

// Focus, paste, mouse, application keys and the alternate screen off; colours and cursor back.
static const char reset[] =
    "\033[?1004l\033[?2004l\033[?1000l\033[?1002l\033[?1006l\033[?1l\033>\033[0m\033[?25h"
    "\033[?7h\033[r\033[?1049l\r";

static void write_all(int descriptor, const char *text, size_t length) {
  while (length > 0) {
    ssize_t done = write(descriptor, text, length);
    if (done < 0 && errno != EINTR) return;
    if (done > 0) {
      text += done;
      length -= (size_t)done;
    }
  }
}

void cterminal_send(const char *text) {
  if (screen_descriptor >= 0) write_all(screen_descriptor, text, strlen(text));
}

int cterminal_duplicate(int descriptor) { return fcntl(descriptor, F_DUPFD_CLOEXEC, 3); }

static void on_crash(int number) {
  if (installed) {
    write_all(screen_descriptor, reset, sizeof reset - 1);
    tcsetattr(screen_descriptor, TCSANOW, &saved);
    write_all(screen_descriptor, crash_message, strlen(crash_message));
  }
  signal(number, SIG_DFL);
  raise(number);
}

static void poke(int flag) {
  int error = errno;
  atomic_fetch_or(&flags, flag);
  char byte = 1;
  if (wake_pipe[1] >= 0 && write(wake_pipe[1], &byte, 1) < 0) { /* full: it wakes anyway */ }
  errno = error;
}

void cterminal_wake(void) { poke(CTERMINAL_MAIL); }

static void (*curses_resize)(int);

static void on_stop(int number) {
  switch (number) {
  case SIGWINCH:
    // ncurses keeps its own note of the resize; the pipe makes sure that the wait ends.
    if (curses_resize) curses_resize(number);
    poke(CTERMINAL_INPUT);
    break;
  case SIGHUP: poke(CTERMINAL_HANGUP); break;
  case SIGTSTP: poke(CTERMINAL_SUSPEND); break;
  case SIGCONT: poke(CTERMINAL_CONTINUE); break;
  case SIGINT:
  case SIGQUIT:
    // Typed in the moment between the screen and a program or the shell: meant for that one.
    if (!is_away) poke(CTERMINAL_TERMINATE);
    break;
  default: poke(CTERMINAL_TERMINATE); break;
  }
}

bool cterminal_guard_prepare(void) {
  static bool registered;
  if (tcgetattr(STDIN_FILENO, &saved) != 0) return false;
  if (wake_pipe[0] < 0) {
    if (pipe(wake_pipe) != 0) return false;
    for (int i = 0; i < 2; i++) {
      fcntl(wake_pipe[i], F_SETFD, FD_CLOEXEC);
      fcntl(wake_pipe[i], F_SETFL, O_NONBLOCK);
    }
  }
  if (!registered) registered = atexit(cterminal_close) == 0;
  return true;
}

void cterminal_guard_install(int screen, const char *log_path, const char *crash_text) {
  screen_descriptor = screen;
  strncpy(log_name, log_path ? log_path : "/dev/null", sizeof log_name - 1);
  strncpy(crash_message, crash_text ? crash_text : "", sizeof crash_message - 1);
  if (!crash_stack) {
    // An own stack, so that a stack overflow is caught as well.
    crash_stack = malloc(65536);
    stack_t stack = {.ss_sp = crash_stack, .ss_size = 65536};
    if (crash_stack) sigaltstack(&stack, NULL);
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = on_crash;
  action.sa_flags = SA_ONSTACK | (int)SA_RESETHAND;
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &action, &old_crash[i]);
  action.sa_handler = on_stop;
  action.sa_flags = SA_RESTART;
  for (int i = 0; i < stop_count; i++) {
    sigaction(stops[i], &action, &old_stop[i]);
    if (stops[i] == SIGWINCH) {
      void (*handler)(int) = old_stop[i].sa_handler;
      curses_resize = handler == SIG_DFL || handler == SIG_IGN ? NULL : handler;
    }
  }
  is_away = 0;
  installed = 1;
  cterminal_guard_redirect_output();
}

void cterminal_guard_remove(void) {
  if (!installed) return;
  installed = 0;
  cterminal_guard_restore_output();
  tcsetattr(STDIN_FILENO, TCSADRAIN, &saved);
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &old_crash[i], NULL);
  for (int i = 0; i < stop_count; i++) {
    struct sigaction action = old_stop[i];
    // ncurses had put its own handlers there; after the end there is nothing left for them to do.
    if (stops[i] != SIGHUP && stops[i] != SIGQUIT) action.sa_handler = SIG_DFL;
    sigaction(stops[i], &action, NULL);
  }
  curses_resize = NULL;
  screen_descriptor = -1;
}

void cterminal_guard_away(bool away) { is_away = away; }

void cterminal_guard_redirect_output(void) {
  if (kept_error >= 0) return;
  int log = open(log_name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log < 0) log = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (log < 0) return;
  kept_output = cterminal_duplicate(STDOUT_FILENO);
  kept_error = cterminal_duplicate(STDERR_FILENO);
  dup2(log, STDOUT_FILENO);
  dup2(log, STDERR_FILENO);
  close(log);
}

void cterminal_guard_restore_output(void) {
  if (kept_error < 0) return;
  if (kept_output >= 0) dup2(kept_output, STDOUT_FILENO);
  dup2(kept_error, STDERR_FILENO);
  if (kept_output >= 0) close(kept_output);
  close(kept_error);
  kept_output = kept_error = -1;
}

static void handle(int number, void (*handler)(int), struct sigaction *old) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigaction(number, &action, old);
}

void cterminal_stop(void) {
  struct sigaction old;
  handle(SIGTSTP, SIG_DFL, &old);
  // The whole group, so that a wrapper that started us stops with us and the shell takes over.
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &old, NULL);
  atomic_fetch_and(&flags, ~(CTERMINAL_SUSPEND | CTERMINAL_CONTINUE));
}

int cterminal_run(char *const argv[]) {
  struct sigaction interrupt, quit, stop;
  // The keys of the terminal reach us too: interrupts are for the program, stopping is for both.
  handle(SIGINT, SIG_IGN, &interrupt);
  handle(SIGQUIT, SIG_IGN, &quit);
  handle(SIGTSTP, SIG_DFL, &stop);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGINT);
  sigaddset(&defaults, SIGQUIT);
  sigaddset(&defaults, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  // No process group of its own: it would be stopped as soon as it reads the terminal.
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  pid_t child = 0;
  int status = -1;
  if (posix_spawnp(&child, argv[0], NULL, &attributes, argv, environ) == 0) {
    int raw = 0;
    while (waitpid(child, &raw, 0) < 0) {
      if (errno != EINTR) {
        raw = -1;
        break;
      }
    }
    if (raw != -1) status = WIFEXITED(raw) ? WEXITSTATUS(raw) : 128 + WTERMSIG(raw);
  }
  posix_spawnattr_destroy(&attributes);
  sigaction(SIGINT, &interrupt, NULL);
  sigaction(SIGQUIT, &quit, NULL);
  sigaction(SIGTSTP, &stop, NULL);
  atomic_fetch_and(&flags, ~(CTERMINAL_SUSPEND | CTERMINAL_CONTINUE));
  return status;
}

int cterminal_wait(int milliseconds) {
  struct pollfd sources[2] = {
      {.fd = cterminal_input_descriptor(), .events = POLLIN},
      {.fd = wake_pipe[0], .events = POLLIN},
  };
  int result = atomic_exchange(&flags, 0);
  if (result) milliseconds = 0;
  if (poll(sources, 2, milliseconds) > 0) {
    if (sources[0].revents & POLLIN) result |= CTERMINAL_INPUT;
    if (sources[0].revents & (POLLHUP | POLLERR | POLLNVAL)) result |= CTERMINAL_HANGUP;
    if (sources[1].revents & POLLIN) {
      char bytes[64];
      while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {}
    }
  }
  return result | atomic_exchange(&flags, 0);
}
