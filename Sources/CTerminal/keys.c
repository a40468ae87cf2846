// Keys: what ncurses knows, what it lacks, and our own numbers for them.

#include "CTerminal.h"
#include "internal.h"

#include <curses.h>

enum {
  own = KEY_MAX + 100,
  own_paste_begin,
  own_paste_end,
  own_focus_in,
  own_focus_out,
  own_key, // own_key + one of our key numbers
};

void cterminal_define_keys(void) {
  // Both cursor modes: a terminal that ignores the switch sends the other form.
  static const struct {
    const char *sequence;
    int key;
  } table[] = {
      {"\033[A", CTERMINAL_UP},
      {"\033OA", CTERMINAL_UP},
      {"\033[B", CTERMINAL_DOWN},
      {"\033OB", CTERMINAL_DOWN},
      {"\033[C", CTERMINAL_RIGHT},
      {"\033OC", CTERMINAL_RIGHT},
      {"\033[D", CTERMINAL_LEFT},
      {"\033OD", CTERMINAL_LEFT},
      {"\033[1;2A", CTERMINAL_SHIFT_UP},
      {"\033[1;2B", CTERMINAL_SHIFT_DOWN},
      {"\033[1;2C", CTERMINAL_SHIFT_RIGHT},
      {"\033[1;2D", CTERMINAL_SHIFT_LEFT},
      {"\033[1;5A", CTERMINAL_CONTROL_UP},
      {"\033[1;5B", CTERMINAL_CONTROL_DOWN},
      {"\033[1;5C", CTERMINAL_CONTROL_RIGHT},
      {"\033[1;5D", CTERMINAL_CONTROL_LEFT},
      {"\033Oa", CTERMINAL_CONTROL_UP},
      {"\033Ob", CTERMINAL_CONTROL_DOWN},
      {"\033Oc", CTERMINAL_CONTROL_RIGHT},
      {"\033Od", CTERMINAL_CONTROL_LEFT},
      {"\033[1;3C", CTERMINAL_CONTROL_RIGHT},
      {"\033[1;3D", CTERMINAL_CONTROL_LEFT},
      {"\033[1;5H", CTERMINAL_CONTROL_HOME},
      {"\033[1;5F", CTERMINAL_CONTROL_END},
      {"\033[H", CTERMINAL_HOME},
      {"\033OH", CTERMINAL_HOME},
      {"\033[1~", CTERMINAL_HOME},
      {"\033[7~", CTERMINAL_HOME},
      {"\033[F", CTERMINAL_END},
      {"\033OF", CTERMINAL_END},
      {"\033[4~", CTERMINAL_END},
      {"\033[8~", CTERMINAL_END},
      {"\033[2~", CTERMINAL_INSERT},
      {"\033[3~", CTERMINAL_DELETE},
      {"\033[5~", CTERMINAL_PAGE_UP},
      {"\033[6~", CTERMINAL_PAGE_DOWN},
      {"\033[Z", CTERMINAL_BACK_TAB},
      {"\033OM", CTERMINAL_ENTER},
      {"\033OP", CTERMINAL_F0 + 1},
      {"\033OQ", CTERMINAL_F0 + 2},
      {"\033OR", CTERMINAL_F0 + 3},
      {"\033OS", CTERMINAL_F0 + 4},
      {"\033[11~", CTERMINAL_F0 + 1},
      {"\033[12~", CTERMINAL_F0 + 2},
      {"\033[13~", CTERMINAL_F0 + 3},
      {"\033[14~", CTERMINAL_F0 + 4},
      {"\033[[A", CTERMINAL_F0 + 1},
      {"\033[[B", CTERMINAL_F0 + 2},
      {"\033[[C", CTERMINAL_F0 + 3},
      {"\033[[D", CTERMINAL_F0 + 4},
      {"\033[[E", CTERMINAL_F0 + 5},
  };
  for (unsigned i = 0; i < sizeof table / sizeof *table; i++) {
    define_key(table[i].sequence, own_key + table[i].key);
  }
  define_key("\033[200~", own_paste_begin);
  define_key("\033[201~", own_paste_end);
  define_key("\033[I", own_focus_in);
  define_key("\033[O", own_focus_out);
}

static int key_number(int code) {
  switch (code) {
  case KEY_UP: return CTERMINAL_UP;
  case KEY_DOWN: return CTERMINAL_DOWN;
  case KEY_LEFT: return CTERMINAL_LEFT;
  case KEY_RIGHT: return CTERMINAL_RIGHT;
  case KEY_SR: return CTERMINAL_SHIFT_UP;
  case KEY_SF: return CTERMINAL_SHIFT_DOWN;
  case KEY_SLEFT: return CTERMINAL_SHIFT_LEFT;
  case KEY_SRIGHT: return CTERMINAL_SHIFT_RIGHT;
  case KEY_HOME:
  case KEY_A1: return CTERMINAL_HOME;
  case KEY_END:
  case KEY_C1: return CTERMINAL_END;
  case KEY_PPAGE:
  case KEY_A3: return CTERMINAL_PAGE_UP;
  case KEY_NPAGE:
  case KEY_C3: return CTERMINAL_PAGE_DOWN;
  case KEY_IC: return CTERMINAL_INSERT;
  case KEY_DC: return CTERMINAL_DELETE;
  case KEY_BACKSPACE: return CTERMINAL_BACKSPACE;
  case KEY_BTAB: return CTERMINAL_BACK_TAB;
  case KEY_ENTER: return CTERMINAL_ENTER;
  default: break;
  }
  if (code >= KEY_F(1) && code <= KEY_F(12)) return CTERMINAL_F0 + (code - KEY_F0);
  if (code > own_key) return code - own_key;
  return 0;
}

static cterminal_input mouse(void) {
  cterminal_input input = {CTERMINAL_KEY, 0, 0, 0};
  MEVENT event;
  if (getmouse(&event) != OK) return input;
  input.row = event.y;
  input.column = event.x;
  if (event.bstate & BUTTON4_PRESSED) {
    input.kind = CTERMINAL_SCROLL;
    input.value = 0;
  } else if (event.bstate & BUTTON5_PRESSED) {
    input.kind = CTERMINAL_SCROLL;
    input.value = 1;
  } else if (event.bstate & BUTTON1_PRESSED) {
    input.kind = CTERMINAL_CLICK;
  }
  return input;
}

cterminal_input cterminal_read(void) {
  cterminal_input input = {CTERMINAL_NONE, 0, 0, 0};
  if (cterminal_input_descriptor() < 0) return input;
  // Bytes, not get_wch: that loses a character whose bytes arrive one by one.
  int code = getch();
  if (code == ERR) return input;
  if (code < 256) {
    input.kind = CTERMINAL_BYTE;
    input.value = (uint32_t)code;
    return input;
  }
  switch (code) {
  case KEY_RESIZE: input.kind = CTERMINAL_RESIZE; break;
  case KEY_MOUSE: return mouse();
  case own_paste_begin: input.kind = CTERMINAL_PASTE_BEGIN; break;
  case own_paste_end: input.kind = CTERMINAL_PASTE_END; break;
  case own_focus_in: input.kind = CTERMINAL_FOCUS_IN; break;
  case own_focus_out: input.kind = CTERMINAL_FOCUS_OUT; break;
  default:
    input.kind = CTERMINAL_KEY;
    input.value = (uint32_t)key_number(code);
  }
  return input;
}
