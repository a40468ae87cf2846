"""What only a real terminal can prove: start, end, signals, keys, paste, locale."""

import os
import signal
import stat
import subprocess
import tempfile
import time
import unittest

from terminal import (APP_DOWN, APP_UP, DOWN, ENTER, ESC, TAB, UP, Program, Terminal, frozen,
                      paste)

PROEF = os.environ["PROEF"]
READY = "Rij 1"
ALTERNATE_OFF = b"\x1b[?1049l"


def start(*arguments, rows=24, columns=80, **env):
    terminal = Program([PROEF, *arguments], rows, columns, **env)
    return terminal.until(READY).until("post: hallo")


class StartAndEnd(unittest.TestCase):
    def test_quitting_restores_the_modes_and_leaves_the_alternate_screen(self):
        # A shell stands between, so that the modes before and after can be compared.
        script = f"stty -a > \"$VOOR\"; {PROEF}; stty -a > \"$NA\""
        with tempfile.TemporaryDirectory() as folder:
            before, after = os.path.join(folder, "voor"), os.path.join(folder, "na")
            with Terminal(["sh", "-c", script], VOOR=before, NA=after) as terminal:
                terminal.until(READY)
                self.assertIn(b"\x1b[?1049h", terminal.raw)
                self.assertIn(b"\x1b[?2004h", terminal.raw)
                terminal.send("q")
                self.assertEqual(terminal.wait(), 0)
                for off in (ALTERNATE_OFF, b"\x1b[?2004l", b"\x1b[?1004l", b"\x1b[3J"):
                    self.assertIn(off, terminal.raw)
                self.assertIn("einde: quit", terminal.text)
            with open(before) as one, open(after) as two:
                self.assertEqual(one.read(), two.read())

    def test_the_scrollback_can_be_kept(self):
        with start("--bewaar") as terminal:
            terminal.send("q")
            terminal.wait()
            self.assertNotIn(b"\x1b[3J", terminal.raw)

    def test_the_title_is_fixed_and_put_back(self):
        with start() as terminal:
            self.assertIn(b"\x1b]2;nabij\x07", terminal.raw)
            terminal.send("q")
            terminal.wait()
            self.assertIn(b"\x1b[23;0t", terminal.raw)

    def test_a_crash_restores_the_terminal_and_says_so(self):
        with tempfile.TemporaryDirectory() as folder:
            log = os.path.join(folder, "log")
            script = f"{PROEF}; echo code $?; stty -a | grep -o ' icanon\\| echo ' | tr -d '\\n'"
            with Terminal(["sh", "-c", script], PROEF_LOG=log) as terminal:
                terminal.until(READY)
                terminal.send("\x18")
                terminal.until_raw(b"icanon")
                terminal.wait()
                tail = terminal.raw.decode(errors="replace").rsplit("\x1b[?1049l", 1)[1]
                self.assertIn("Nabij is onverwacht gestopt", tail)
                self.assertIn("code 13", tail)
                self.assertIn("icanon echo", tail)
            with open(log) as file:
                # The release build traps without a message.
                message = file.read()
                if os.environ.get("CONFIGURATION", "debug") == "debug":
                    self.assertIn("Index out of range", message)

    def test_nothing_can_write_through_the_screen(self):
        with tempfile.TemporaryDirectory() as folder:
            log = os.path.join(folder, "log")
            with start(PROEF_LOG=log) as terminal:
                terminal.send("p")
                self.assertNotIn("luid", terminal.text)
                terminal.send("q")
                terminal.wait()
            with open(log) as file:
                self.assertEqual(file.read(), "luid en duidelijk\n")
            self.assertEqual(stat.S_IMODE(os.stat(log).st_mode), 0o600)


class Keys(unittest.TestCase):
    def selected(self, terminal):
        rows = [line for line in terminal.lines if line.startswith(">")]
        self.assertEqual(len(rows), 1, terminal.text)
        return rows[0].split()[-1]

    def test_arrows_work_in_both_cursor_modes(self):
        with start() as terminal:
            for keys, expected in ((DOWN, "2"), (APP_DOWN, "3"), (UP, "2"), (APP_UP, "1"),
                                   ("jj", "3"), ("k", "2"), ("G", "40"), ("g", "1"),
                                   ("\x1b[6~", "10"), ("\x1b[5~", "1"), ("\x1b[4~", "40"),
                                   ("\x1bOH", "1"), ("\x1b[F", "40"), ("\x1b[1~", "1")):
                terminal.send(keys)
                self.assertEqual(self.selected(terminal), expected, repr(keys))

    def test_the_cursor_stands_on_the_focused_row(self):
        with start() as terminal:
            terminal.send("jjj")
            self.assertTrue(terminal.lines[terminal.cursor[0]].startswith("> Rij 4"))
            self.assertFalse(terminal.screen.cursor.hidden)

    def test_escape_is_felt_at_once(self):
        with start() as terminal:
            terminal.send("?").until("Zoek")
            begin = time.monotonic()
            os.write(terminal.fd, ESC.encode())
            while "Zoek" in terminal.text and time.monotonic() - begin < 5:
                terminal.read(0.01)
            # The default of ncurses is a second; 25 ms plus a slow machine stays far below.
            self.assertLess(time.monotonic() - begin, 0.7)

    def test_unknown_sequences_and_alt_keys_do_nothing(self):
        with start() as terminal:
            for keys in ("\x1b[1;3Q", "\x1b[57399u", "\x1b]52;c;aGFsbG8=\x07", "\x1b[?62;4c",
                         "\x1bq", "\x1bP1$r0m\x1b\\"):
                terminal.send(keys)
            self.assertEqual(self.selected(terminal), "1")
            self.assertIn("post: hallo", terminal.text)
            self.assertIsNone(terminal.status)

    def test_function_keys_and_shift_tab_are_known(self):
        with start() as terminal:
            terminal.send("\x1bOP").until("Zoek")
            terminal.send(ESC)
            terminal.send("\x1b[Z").until("toets <S-Tab>")
            terminal.send("\x1b[1;5D").until("toets <C-Left>")
            terminal.send("\x1b[20~").until("toets <F9>")

    def test_control_s_reaches_the_program(self):
        with start() as terminal:
            terminal.send("nb").until("Beloofd voor")
            terminal.send("Tante Ans")
            terminal.send("\x13").until("opgeslagen: Tante Ans")

    def test_a_prefix_shows_what_can_follow(self):
        with start() as terminal:
            terminal.send("n").until("nieuw:")
            self.assertIn("b nieuw belletje", terminal.lines[-1])
            terminal.send(ESC)
            self.assertNotIn("nieuw:", terminal.text)

    def test_accents_arrive_byte_by_byte(self):
        with start() as terminal:
            terminal.send("i")
            for byte in "Café Zoë 作".encode():
                os.write(terminal.fd, bytes([byte]))
                time.sleep(0.005)
            terminal.until("│Café Zoë 作")

    def test_decomposed_accents_become_one_letter(self):
        with start() as terminal:
            terminal.send("i")
            terminal.send("Zoe\u0308 Ce\u0301line")
            terminal.until("Zoë Céline")

    def test_invalid_bytes_are_survived(self):
        with start() as terminal:
            terminal.send("i")
            terminal.send(b"a\xff\xfeb\xc3(c\xe2\x82")
            terminal.send("d")
            terminal.until("│a\ufffd\ufffdb\ufffd(c\ufffdd")
            terminal.send(ESC).send("q")
            self.assertEqual(terminal.wait(), 0)


class Pastes(unittest.TestCase):
    def test_a_paste_in_a_list_does_nothing(self):
        with start() as terminal:
            terminal.send(paste("q\nq\x18jjj")).until("plakken kan alleen in een veld")
            self.assertIsNone(terminal.status)
            self.assertTrue(terminal.row("> Rij 1"))

    def test_a_note_of_fifteen_lines_goes_in_at_once(self):
        with start() as terminal:
            terminal.send("i")
            note = "\r".join(f"regel {number} met één zin" for number in range(1, 16))
            terminal.send(paste(note)).until("regel 15 met één zin")
            self.assertNotIn("regel 1 met", terminal.text)
            terminal.send("!").until("regel 15 met één zin!")

    def test_a_large_paste_arrives_whole(self):
        with tempfile.TemporaryDirectory() as folder:
            draft = os.path.join(folder, "concept")
            text = "\n".join(f"{number:05d} " + "é" * 60 for number in range(1_200))
            with start(PROEF_CONCEPT=draft) as terminal:
                terminal.send("i")
                terminal.send(paste(text)).until("01199 ")
                terminal.kill(signal.SIGTERM)
                terminal.wait()
            with open(draft, encoding="utf-8") as file:
                self.assertEqual(file.read(), text)

    def test_control_characters_in_a_paste_are_taken_out(self):
        with start() as terminal:
            terminal.send("i")
            before = len(terminal.raw)
            terminal.send(paste("a\x1b]0;kwaad\x07b\x9bc\u202ed")).until("│abd ")
            self.assertNotIn(b"\x1b]0;", terminal.raw[before:])

    def test_a_paste_without_an_end_does_not_hang(self):
        with start() as terminal:
            terminal.send("i")
            terminal.send("\x1b[200~half").until("│half")
            terminal.send("!").until("│half!")


class Windows(unittest.TestCase):
    def test_resizing_to_nothing_and_back_keeps_everything(self):
        with start() as terminal:
            terminal.send("jj")
            for rows, columns in ((1, 1), (2, 5), (5, 1), (100, 300), (12, 40), (24, 80)):
                terminal.resize(rows, columns)
            terminal.until("80x24").until("> Zoë Çelik")

    def test_a_storm_of_resizes_ends_in_the_last_measure(self):
        with start() as terminal:
            for step in range(60):
                terminal.resize(10 + step % 20, 40 + step, signal_too=False)
                terminal.read(0)
            terminal.resize(30, 90).until("90x30")

    def test_resizing_with_an_overlay_or_a_form_is_survived(self):
        with start() as terminal:
            for keys in ("?", ":", "nb"):
                terminal.send(keys)
                for rows, columns in ((1, 1), (3, 9), (24, 80)):
                    terminal.resize(rows, columns)
                terminal.send(ESC)
            terminal.until(READY)

    def test_focus_changes_are_reported(self):
        with start() as terminal:
            self.assertIn(b"\x1b[?1004h", terminal.raw)
            terminal.send("\x1b[O").until("venster uit")
            terminal.send("\x1b[I").until("venster aan")

    def test_redrawing_repairs_a_damaged_screen(self):
        with start() as terminal:
            terminal.stream.feed(b"\x1b[2J\x1b[5;5Hrommel")
            self.assertNotIn(READY, terminal.text)
            terminal.send("\x0c").until(READY)
            self.assertNotIn("rommel", terminal.text)


class Signals(unittest.TestCase):
    def test_a_pause_gives_the_shell_back_and_returns(self):
        argv = ["bash", "--norc", "--noprofile", "-i"]
        with Terminal(argv, PS1="$ ", HISTFILE="") as terminal:
            terminal.until("$")
            terminal.send(f"{PROEF}\r").until("post: hallo")
            for way in ("key", "signal"):
                begin = len(terminal.raw)
                if way == "key":
                    terminal.send("j\x1a")
                else:
                    children = f"/proc/{terminal.pid}/task/{terminal.pid}/children"
                    with open(children) as file:
                        os.kill(int(file.read().split()[0]), signal.SIGTSTP)
                terminal.until_raw(ALTERNATE_OFF, begin).until_raw(b"Stopped", begin)
                terminal.send("stty -a | grep -c ' icanon.* echo '; echo terug\r")
                terminal.until_raw(b"terug", begin)
                begin = len(terminal.raw)
                terminal.send("fg\r")
                terminal.until_raw(b"\x1b[?1049h", begin).until_raw(b"\x1b[?2004h", begin)
                terminal.until("> Rij 2").until("weer verder")
            terminal.send("k").until("> Rij 1")
            terminal.send("q").until("einde: quit")
            terminal.send("exit\r")
            terminal.wait()

    def test_ending_signals_keep_the_draft_and_restore_the_terminal(self):
        for number, reason in ((signal.SIGTERM, "terminated"), (signal.SIGINT, "terminated"),
                               (signal.SIGQUIT, "terminated"), (signal.SIGHUP, "hungUp")):
            with self.subTest(number), tempfile.TemporaryDirectory() as folder:
                draft = os.path.join(folder, "concept")
                with start(PROEF_CONCEPT=draft) as terminal:
                    terminal.send("i").send("half een zin")
                    terminal.kill(number)
                    self.assertEqual(terminal.wait(), 0)
                    self.assertIn(ALTERNATE_OFF, terminal.raw)
                    self.assertIn(reason, terminal.raw.decode(errors="replace"))
                with open(draft) as file:
                    self.assertEqual(file.read(), "half een zin")

    def test_a_terminal_that_goes_away_ends_the_program(self):
        with tempfile.TemporaryDirectory() as folder:
            draft = os.path.join(folder, "concept")
            with start(PROEF_CONCEPT=draft) as terminal:
                terminal.send("i").send("bewaar mij")
                os.close(terminal.fd)
                terminal.fd = None
                terminal.wait()
            with open(draft) as file:
                self.assertEqual(file.read(), "bewaar mij")

    def test_a_killed_neighbour_does_not_matter(self):
        with start() as terminal:
            terminal.kill(signal.SIGCONT)
            terminal.until("weer verder")
            terminal.send("j").until("> Rij 2")

    def test_an_editor_gets_the_terminal_and_gives_it_back(self):
        with tempfile.TemporaryDirectory() as folder:
            editor, file = os.path.join(folder, "editor"), os.path.join(folder, "tekst")
            with open(editor, "w") as script:
                # Reads the terminal: a process group of its own would be stopped here.
                script.write("#!/bin/sh\nstty -a | grep -o ' icanon'\nprintf 'zeg iets: '\n"
                             "read answer\necho \"$answer\" > \"$1\"\nexit 3\n")
            os.chmod(editor, 0o700)
            with start(EDITOR=editor, PROEF_BESTAND=file) as terminal:
                begin = len(terminal.raw)
                terminal.send("e").until_raw(b"zeg iets", begin)
                self.assertIn(ALTERNATE_OFF, terminal.raw[begin:])
                self.assertIn(b"icanon", terminal.raw[begin:])
                terminal.send("hallo\r").until("editor klaar: 3")
                terminal.send("j").until("> Rij 2")
            with open(file) as text:
                self.assertEqual(text.read(), "hallo\n")

    def test_an_interrupt_between_screen_and_editor_does_not_end_the_program(self):
        with start(EDITOR="true") as terminal:
            # The moment is short: look for it at many places.
            for step in range(40):
                os.write(terminal.fd, b"e")
                time.sleep(step / 4_000)
                os.write(terminal.fd, b"\x03")
                terminal.settle(quiet=0.02)
            self.assertFalse(terminal.ended())
            terminal.send("m").until("dit is een proef")

    def test_an_editor_that_does_not_exist_is_no_disaster(self):
        with start(EDITOR="/bestaat/niet", PROEF_BESTAND="x") as terminal:
            terminal.send("e").until("editor klaar: -1")


class Surroundings(unittest.TestCase):
    def colors(self, terminal):
        cells = (cell for line in terminal.screen.buffer.values() for cell in line.values())
        return {cell.fg for cell in cells} | {cell.bg for cell in cells}

    def test_colours_are_used_unless_somebody_objects(self):
        with start() as terminal:
            self.assertGreater(len(self.colors(terminal)), 1)
        with start(NO_COLOR="") as terminal:
            self.assertGreater(len(self.colors(terminal)), 1)
        with start(NO_COLOR="1") as terminal:
            self.assertEqual(self.colors(terminal), {"default"})
            row = terminal.lines.index(terminal.row("> Rij 1"))
            self.assertTrue(terminal.screen.buffer[row][2].reverse)

    def test_other_terminals_work(self):
        for name in ("linux", "screen-256color", "tmux-256color", "vt220", "xterm"):
            if not any(os.path.exists(f"{folder}/{name[0]}/{name}") for folder in (
                    "/usr/share/terminfo", "/lib/terminfo", "/etc/terminfo")):
                continue
            with self.subTest(name), start(TERM=name) as terminal:
                terminal.send(DOWN).until("> Rij 2")
                terminal.send("q")
                self.assertEqual(terminal.wait(), 0)

    def refused(self, sentence, **env):
        with Terminal([PROEF], **env) as terminal:
            before = terminal.modes()
            self.assertEqual(terminal.wait(), 2)
            text = "".join(line.ljust(80) for line in terminal.lines)
            self.assertIn(sentence, text)
            self.assertIn("--platte-tekst", text)
            self.assertNotIn(b"\x1b", terminal.raw)
            return before

    def test_terminals_that_cannot_are_refused_in_one_sentence(self):
        self.refused("kan geen schermen tonen", TERM="dumb")
        self.refused("is op deze computer niet bekend", TERM="bogus")
        self.refused("is op deze computer niet bekend", TERM=None)

    def test_without_a_terminal_there_is_one_sentence(self):
        for streams in ({"stdin": subprocess.DEVNULL}, {"stdin": subprocess.PIPE}):
            result = subprocess.run([PROEF], capture_output=True, text=True, env=frozen(),
                                    timeout=20, **streams)
            self.assertEqual(result.returncode, 2)
            self.assertEqual(result.stdout, "")
            self.assertEqual(len(result.stderr.splitlines()), 1)
            self.assertIn("geen terminal", result.stderr)

    def test_accents_are_shown_whatever_the_locale_says(self):
        for env in ({"LC_ALL": "nl_NL.UTF-8"}, {"LC_ALL": None}, {"LC_ALL": None, "LANG": "C"},
                    {"LC_ALL": "POSIX"}):
            with self.subTest(env), start(**env) as terminal:
                terminal.until("Zoë Çelik").until("作者 Jørgen")
                terminal.send("i").send("één").until("│één")

    def test_ascii_frames_have_no_box_drawing(self):
        with start("--ascii") as terminal:
            self.assertIn("+ Veld ---", terminal.text)
            self.assertFalse(set("─│┌┐└┘►▲▼…") & set(terminal.text))
        with start("--zonder-kaders") as terminal:
            self.assertFalse(set("─│┌┐└┘+|") & set(terminal.text))

    def test_the_mouse_is_left_alone(self):
        with start() as terminal:
            for mode in (b"1000h", b"1002h", b"1006h"):
                self.assertNotIn(mode, terminal.raw)
            # Unless the program asks for it, for as long as it asks.
            terminal.send("M").until_raw(b"1000h")
            terminal.send("\x1b[<0;5;7M").until("klik op rij 7, kolom 5")
            terminal.send("\x1b[<65;5;7M").until("wiel 1")
            begin = len(terminal.raw)
            terminal.send("M").until_raw(b"1000l", begin)

    def test_a_tick_comes_when_it_was_asked_for_and_only_once(self):
        with start() as terminal:
            terminal.send("T").until("tik")
            terminal.send("x").until("toets x")
            # A second one would put its own word there.
            terminal.settle(quiet=0.5, limit=0.6)
            self.assertIn("toets x", terminal.text)


if __name__ == "__main__":
    unittest.main()
