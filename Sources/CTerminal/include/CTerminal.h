#pragma once

// The only way to the terminal. Swift 6 refuses the macros and the mutable globals of ncurses, and
// its constants differ between versions, so no ncurses type, macro or variable appears here.
// All functions belong to the one thread that draws, except cterminal_wake.

#include <stdbool.h>
#include <stdint.h>

/// How to open the terminal. Strings may be NULL.
typedef struct {
  bool color;             ///< use the sixteen colours when the terminal has them
  bool focus;             ///< report when the window gets or loses the focus
  bool clear_scrollback;  ///< wipe what the terminal kept of scrolled-off lines at the end
  const char *title;      ///< fixed window title, without names of people
  const char *log_path;   ///< where standard error goes while the screen is up
  const char *crash_text; ///< written after the terminal was restored by the crash guard
} cterminal_options;

/// Outcome of cterminal_open.
enum {
  CTERMINAL_OK = 0,
  CTERMINAL_NO_TTY = 1,
  CTERMINAL_UNKNOWN = 2,
  CTERMINAL_TOO_SIMPLE = 3,
  CTERMINAL_FAILED = 4,
};

/// What cterminal_read found.
enum {
  CTERMINAL_NONE = 0,
  CTERMINAL_BYTE = 1,
  CTERMINAL_KEY = 2,
  CTERMINAL_RESIZE = 3,
  CTERMINAL_PASTE_BEGIN = 4,
  CTERMINAL_PASTE_END = 5,
  CTERMINAL_FOCUS_IN = 6,
  CTERMINAL_FOCUS_OUT = 7,
  CTERMINAL_CLICK = 8,
  CTERMINAL_SCROLL = 9,
};

/// Our own numbers for keys; function keys are CTERMINAL_F0 + n.
enum {
  CTERMINAL_UP = 1,
  CTERMINAL_DOWN,
  CTERMINAL_LEFT,
  CTERMINAL_RIGHT,
  CTERMINAL_SHIFT_UP,
  CTERMINAL_SHIFT_DOWN,
  CTERMINAL_SHIFT_LEFT,
  CTERMINAL_SHIFT_RIGHT,
  CTERMINAL_CONTROL_UP,
  CTERMINAL_CONTROL_DOWN,
  CTERMINAL_CONTROL_LEFT,
  CTERMINAL_CONTROL_RIGHT,
  CTERMINAL_CONTROL_HOME,
  CTERMINAL_CONTROL_END,
  CTERMINAL_HOME,
  CTERMINAL_END,
  CTERMINAL_PAGE_UP,
  CTERMINAL_PAGE_DOWN,
  CTERMINAL_INSERT,
  CTERMINAL_DELETE,
  CTERMINAL_BACKSPACE,
  CTERMINAL_BACK_TAB,
  CTERMINAL_ENTER,
  CTERMINAL_F0 = 100,
};

/// Bits of cterminal_wait.
enum {
  CTERMINAL_INPUT = 1,
  CTERMINAL_MAIL = 2,
  CTERMINAL_SUSPEND = 4,
  CTERMINAL_CONTINUE = 8,
  CTERMINAL_TERMINATE = 16,
  CTERMINAL_HANGUP = 32,
};

/// Bits of the look of a cell.
enum {
  CTERMINAL_BOLD = 1,
  CTERMINAL_REVERSE = 2,
  CTERMINAL_UNDERLINE = 4,
  CTERMINAL_DIM = 8,
};

/// One thing that was read: a byte of UTF-8, a key number, or a place for the mouse.
typedef struct {
  int kind;
  uint32_t value;
  int row;
  int column;
} cterminal_input;

/// Opens the screen, or leaves everything as it was and says why not.
int cterminal_open(const cterminal_options *options);
/// Restores the terminal. May be called at any time, also twice.
void cterminal_close(void);
/// Gives the terminal back for a while; cterminal_resume takes it again and redraws.
void cterminal_suspend(void);
void cterminal_resume(void);
/// Stops the process group as Ctrl-Z does; returns when it runs again.
void cterminal_stop(void);
/// Runs a program in the same process group and waits; exit status, 128 + signal, or -1.
int cterminal_run(char *const argv[]);

/// The measure of the screen at this moment.
void cterminal_size(int *rows, int *columns);
/// True when text is sent as UTF-8.
bool cterminal_utf8(void);
/// Columns that the C library thinks a scalar takes; -1 for unknown.
int cterminal_width(uint32_t scalar);
/// Number of colours in use, 0 when there are none.
int cterminal_colors(void);
/// A colour pair; -1 is the terminal's own colour.
int cterminal_pair(int foreground, int background);

/// Puts a sign (a base and its marks) in a cell.
void cterminal_put(int row, int column, const uint32_t *scalars, int count, int look, int pair);
/// Moves the cursor and sends all changes to the terminal.
void cterminal_flush(int row, int column);
/// Makes the next flush send every cell.
void cterminal_touch(void);
/// Switches mouse reports.
void cterminal_mouse(bool on);

/// Takes one thing from the keyboard without waiting.
cterminal_input cterminal_read(void);
/// Waits for input, mail or a signal; -1 milliseconds waits for ever.
int cterminal_wait(int milliseconds);
/// Ends a wait, from any thread.
void cterminal_wake(void);
