#pragma once

#include <stdbool.h>

// Between the files of this target only.

/// Writes a control sequence straight to the terminal.
void cterminal_send(const char *text);
/// A copy of a descriptor that programs we start do not get.
int cterminal_duplicate(int descriptor);
/// The descriptor that keys come from.
int cterminal_input_descriptor(void);
/// Teaches ncurses the keys that its terminal description does not have.
void cterminal_define_keys(void);

/// Remembers the terminal as it is and makes the pipe; once.
bool cterminal_guard_prepare(void);
/// Handlers for crashes and signals, and away with standard output and error.
void cterminal_guard_install(int screen, const char *log_path, const char *crash_text);
void cterminal_guard_remove(void);
/// While the screen is left for a moment the keys of the terminal make signals: Ctrl-C is not an end then.
void cterminal_guard_away(bool away);
void cterminal_guard_redirect_output(void);
void cterminal_guard_restore_output(void);
