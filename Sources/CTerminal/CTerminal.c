#include "CTerminal.h"
#include "internal.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

// The macros `lines` and `columns` of term.h are in the way of ordinary names.
#undef lines
#undef columns

static SCREEN *screen;
static FILE *screen_in, *screen_out;
static bool is_utf8, has_focus_mode, mouse_on;
static int colors;
static char *wipe;
static char title[64];
static bool made_pairs[17 * 17];

/// LC_CTYPE only: dates and numbers never depend on the machine. A UTF-8 locale that is missing on
/// this machine is replaced by the one that every Debian has.
static void choose_locale(void) {
  const char *const names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8"};
  for (unsigned i = 0; i < sizeof names / sizeof *names; i++) {
    if (!setlocale(LC_CTYPE, names[i])) continue;
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) {
      is_utf8 = true;
      return;
    }
  }
  setlocale(LC_CTYPE, "C");
  is_utf8 = false;
}

static void modes(bool on) {
  cterminal_send(on ? "\033[?2004h" : "\033[?2004l");
  if (has_focus_mode) cterminal_send(on ? "\033[?1004h" : "\033[?1004l");
  if (*title) {
    // Stack the old title, so that it comes back afterwards.
    cterminal_send(on ? "\033[22;0t\033]2;" : "\033[23;0t");
    if (on) {
      cterminal_send(title);
      cterminal_send("\007");
    }
  }
}

static void release_screen(void) {
  if (screen) delscreen(screen);
  screen = NULL;
  if (screen_in) fclose(screen_in);
  if (screen_out) fclose(screen_out);
  screen_in = screen_out = NULL;
}

int cterminal_open(const cterminal_options *options) {
  if (screen) return CTERMINAL_OK;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CTERMINAL_NO_TTY;
  choose_locale();
  if (!cterminal_guard_prepare()) return CTERMINAL_FAILED;
  // Own descriptors: the standard ones are turned away while the screen is up.
  screen_in = fdopen(cterminal_duplicate(STDIN_FILENO), "r");
  screen_out = fdopen(cterminal_duplicate(STDOUT_FILENO), "w");
  if (!screen_in || !screen_out) {
    release_screen();
    return CTERMINAL_FAILED;
  }
  screen = newterm(NULL, screen_out, screen_in);
  if (!screen) {
    release_screen();
    return CTERMINAL_UNKNOWN;
  }
  set_term(screen);
  const char *move = tigetstr("cup");
  if (!move || move == (char *)-1) {
    endwin();
    release_screen();
    return CTERMINAL_TOO_SIMPLE;
  }
  if (!getenv("ESCDELAY")) set_escdelay(25);
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  intrflush(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  curs_set(1);
  colors = 0;
  memset(made_pairs, 0, sizeof made_pairs);
  if (options->color && has_colors() && start_color() == OK) {
    use_default_colors();
    colors = COLORS < 16 ? 8 : 16;
  }
  const char *erase_kept = tigetstr("E3");
  free(wipe);
  wipe = options->clear_scrollback && erase_kept && erase_kept != (char *)-1
             ? strdup(erase_kept)
             : NULL;
  has_focus_mode = options->focus;
  title[0] = 0;
  const char *term = getenv("TERM");
  bool titled = term && (strncmp(term, "xterm", 5) == 0 || strncmp(term, "tmux", 4) == 0 ||
                         strncmp(term, "screen", 6) == 0 || strncmp(term, "rxvt", 4) == 0);
  if (options->title && titled) {
    strncpy(title, options->title, sizeof title - 1);
    title[sizeof title - 1] = 0;
  }
  cterminal_define_keys();
  refresh();
  cterminal_guard_install(fileno(screen_out), options->log_path, options->crash_text);
  modes(true);
  return CTERMINAL_OK;
}

void cterminal_close(void) {
  if (!screen) return;
  cterminal_mouse(false);
  modes(false);
  if (!isendwin()) endwin();
  fflush(screen_out);
  if (wipe) cterminal_send(wipe);
  cterminal_guard_remove();
  release_screen();
}

void cterminal_suspend(void) {
  if (!screen || isendwin()) return;
  cterminal_guard_away(true);
  modes(false);
  if (mouse_on) mousemask(0, NULL);
  endwin();
  fflush(screen_out);
  cterminal_guard_restore_output();
}

void cterminal_resume(void) {
  if (!screen) return;
  cterminal_guard_redirect_output();
  // After a plain SIGSTOP the shell may have changed the modes without us leaving the screen.
  if (!isendwin()) def_prog_mode();
  reset_prog_mode();
  raw();
  cterminal_guard_away(false);
  noecho();
  nonl();
  clearok(curscr, TRUE);
  refresh();
  if (mouse_on) {
    mouse_on = false;
    cterminal_mouse(true);
  }
  modes(true);
}

void cterminal_size(int *rows, int *columns) {
  *rows = screen ? getmaxy(stdscr) : 0;
  *columns = screen ? getmaxx(stdscr) : 0;
}

bool cterminal_utf8(void) { return is_utf8; }

int cterminal_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int cterminal_colors(void) { return colors; }

int cterminal_pair(int foreground, int background) {
  if (!colors || foreground < -1 || foreground > 15 || background < -1 || background > 15) return 0;
  int limit = colors;
  int front = foreground >= limit ? foreground - 8 : foreground;
  int back = background >= limit ? background - 8 : background;
  int pair = (front + 1) * 17 + back + 1;
  if (pair == 0 || pair >= COLOR_PAIRS) return 0;
  if (!made_pairs[pair]) {
    if (init_pair((short)pair, (short)front, (short)back) != OK) return 0;
    made_pairs[pair] = true;
  }
  return pair;
}

void cterminal_put(int row, int column, const uint32_t *scalars, int count, int look, int pair) {
  if (!screen || count < 1) return;
  wchar_t text[CCHARW_MAX + 1] = {0};
  for (int i = 0; i < count && i < CCHARW_MAX; i++) text[i] = (wchar_t)scalars[i];
  attr_t attributes = WA_NORMAL;
  if (look & CTERMINAL_BOLD) attributes |= WA_BOLD;
  if (look & CTERMINAL_REVERSE) attributes |= WA_REVERSE;
  if (look & CTERMINAL_UNDERLINE) attributes |= WA_UNDERLINE;
  if (look & CTERMINAL_DIM) attributes |= WA_DIM;
  cchar_t cell;
  if (setcchar(&cell, text, attributes, (short)pair, NULL) != OK) return;
  // Unlike add_wch this works in the last cell of the screen as well.
  mvadd_wchnstr(row, column, &cell, 1);
}

void cterminal_flush(int row, int column) {
  if (!screen || isendwin()) return;
  move(row, column);
  refresh();
}

void cterminal_touch(void) {
  if (screen) clearok(curscr, TRUE);
}

void cterminal_mouse(bool on) {
  if (!screen || on == mouse_on) return;
  mouse_on = on;
  mousemask(on ? BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
  mouseinterval(0);
}

int cterminal_input_descriptor(void) { return screen_in ? fileno(screen_in) : -1; }
