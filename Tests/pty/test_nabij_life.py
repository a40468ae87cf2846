"""Start, end, lock, pause and the window: what a user has on the screen is never lost."""

import os
import signal
import subprocess
import tempfile
import unittest

from nabij import (NABIJ, PASSPHRASE, SAVE, SAVED, Home, children, one_casus, quit_program, saved)
from terminal import ENTER, ESC, Terminal, paste

DRAFT = "Er staat nog een concept klaar"
LOCK = "Nabij is vergrendeld"


class Life(unittest.TestCase):
    def setUp(self):
        self.home = one_casus()
        self.addCleanup(self.home.remove)

    def note(self, terminal, text):
        """Begins a note on the casus."""
        terminal.send("C").until("Wilma").send("nn").until("Notitie · Wilma")
        terminal.send(text).until(text)
        return terminal

    def notes(self):
        return str(self.home.json("toon", self.home.code))


class Signals(Life):
    def test_ending_signals_keep_what_was_typed(self):
        for number, text in ((signal.SIGTERM, "halve zin"), (signal.SIGHUP, "andere zin")):
            with self.subTest(number), self.home.screens() as terminal:
                # The draft of the time before is offered again, in the same form.
                if number == signal.SIGHUP:
                    terminal.until(DRAFT)
                    terminal.send("C").until("Wilma").send("nn").until("halve zin")
                    terminal.send(" en een " + text)
                else:
                    self.note(terminal, text)
                before = terminal.modes()
                terminal.kill(number)
                self.assertEqual(terminal.wait(), 0)
                self.assertIn(b"\x1b[?1049l", terminal.raw)
                self.assertNotEqual(before, terminal.modes())
        with self.home.screens() as terminal:
            terminal.until(DRAFT)
            terminal.send("C").until("Wilma").send("nn").until("halve zin en een andere zin")
            terminal.until("Dit typte je eerder")
            saved(terminal, SAVE)
            self.assertEqual(quit_program(terminal), 0)
        self.assertIn("halve zin en een andere zin", self.notes())
        with self.home.screens() as terminal:
            self.assertNotIn("concept", terminal.text)
        self.home.sound()

    def test_the_shell_gets_its_terminal_back(self):
        with tempfile.TemporaryDirectory() as folder:
            before, after = os.path.join(folder, "voor"), os.path.join(folder, "na")
            script = f'stty -a > "$VOOR"; {NABIJ}; echo "code $?"; stty -a > "$NA"'
            with Terminal(["sh", "-c", script], VOOR=before, NA=after,
                          **self.home.env()) as terminal:
                terminal.until("Vandaag", 60).settle()
                self.note(terminal, "blijft bewaard")
                terminal.send(ESC).until_gone("Notitie · Wilma")
                terminal.send("q").until("[Vandaag]").send("q").until("Nabij sluiten?").send(ENTER)
                terminal.until("code 0", 20)
                terminal.wait()
                tail = terminal.raw.rsplit(b"\x1b[?1049l", 1)[1]
                self.assertNotIn(b"Wilma", tail)
            with open(before) as one, open(after) as two:
                self.assertEqual(one.read(), two.read())

    def test_a_pause_gives_the_shell_back_and_returns_to_the_form(self):
        argv = ["bash", "--norc", "--noprofile", "-i"]
        with Terminal(argv, PS1="$ ", HISTFILE="", **self.home.env()) as terminal:
            terminal.until("$").send(f"{NABIJ}\r").until("Vandaag", 60).settle()
            self.note(terminal, "eerst dit")
            begin = len(terminal.raw)
            terminal.send("\x1a").until_raw(b"\x1b[?1049l", begin).until_raw(b"Stopped", begin)
            # What was typed is kept before the pause: nobody knows whether it ends.
            pid = children(terminal.pid)[0]
            with open(f"/proc/{pid}/status") as file:
                self.assertIn("T (stopped)", file.read())
            drafts = [path for path in self.home.files() if "/concept/" in path]
            self.assertTrue(drafts)
            begin = len(terminal.raw)
            terminal.send("fg\r").until_raw(b"\x1b[?1049h", begin)
            terminal.until("eerst dit").send(" en dan dat").until("eerst dit en dan dat")
            saved(terminal, SAVE)
            terminal.until_gone("Notitie · Wilma").send("q").until("[Vandaag]")
            terminal.send("q").until("Nabij sluiten?").send(ENTER)
            terminal.until("$").send("exit\r")
            terminal.wait()
        self.assertIn("eerst dit en dan dat", self.notes())


class Lock(Life):
    def test_locking_hides_everything_and_the_passphrase_opens_it_where_it_was(self):
        with self.home.screens() as terminal:
            self.note(terminal, "vertrouwelijke zin")
            terminal.send("\x07").until(LOCK)
            self.assertNotIn("Wilma", terminal.text)
            self.assertNotIn("vertrouwelijke", terminal.text)
            terminal.send("verkeerd wachtwoord").send(ENTER)
            terminal.until("niet het goede wachtwoord", 30)
            self.assertNotIn("verkeerd wachtwoord", terminal.text)
            terminal.send(PASSPHRASE)
            self.assertNotIn(PASSPHRASE, terminal.text)
            terminal.send(ENTER).until("vertrouwelijke zin", 30)
            # The lock stood before the form; typing goes on in the form.
            terminal.send(" erbij").until("vertrouwelijke zin erbij")
            saved(terminal, SAVE)
            terminal.send("!").until(LOCK)
            self.assertNotIn("Wilma", terminal.text)
            # The program can end while it is locked.
            terminal.kill(signal.SIGTERM)
            self.assertEqual(terminal.wait(), 0)
        self.assertIn("vertrouwelijke zin erbij", self.notes())

    def test_keys_typed_while_it_opens_do_not_reach_the_screen_below(self):
        with self.home.screens() as terminal:
            terminal.send("!").until(LOCK)
            os.write(terminal.fd, (PASSPHRASE + "\r").encode() + b"jjj")
            terminal.until("Vandaag", 30).settle()
            self.assertNotIn("doet hier niets", terminal.text)


class Windows(Life):
    def test_every_measure_is_survived_with_a_form_open(self):
        with self.home.screens() as terminal:
            self.note(terminal, "smal en breed")
            for rows, columns in ((1, 1), (2, 5), (5, 1), (12, 40), (100, 300), (24, 80)):
                terminal.resize(rows, columns)
            terminal.until("smal en breed")
            terminal.send(ESC)
            for keys in ("?", ":", "n", "s", "C", "I", "/"):
                terminal.send(keys)
                for rows, columns in ((1, 1), (3, 9), (12, 40), (60, 200), (24, 80)):
                    terminal.resize(rows, columns)
                terminal.send(ESC).send(ESC)
            terminal.send("V").until("[Vandaag]")

    def test_forty_columns_show_what_matters(self):
        with self.home.screens(rows=12, columns=40) as terminal:
            terminal.send("C").until("Wilma")
            terminal.send(ENTER).until("Casus · Wilma")
            terminal.send("nn").send("past hier ook")
            saved(terminal, SAVE)

    def test_a_paste_in_a_list_does_nothing(self):
        with self.home.screens() as terminal:
            terminal.send("C").until("Wilma")
            terminal.send(paste("nn\nq\nq\n\x03")).until("Plakken kan in een formulier")
            self.assertIsNone(terminal.status)
            self.assertNotIn("Nabij sluiten", terminal.text)


class Settings(Life):
    def test_flags_and_the_file_change_the_look_and_the_keys(self):
        folder = os.path.join(self.home.path, "config", "nabij")
        os.makedirs(folder)
        with open(os.path.join(folder, "instellingen.yaml"), "w") as file:
            file.write("thema: licht\ntoetsen:\n  vergrendel: [\"<F12>\"]\n")
        with self.home.screens("--ascii", "--zonder-kaders") as terminal:
            terminal.send("n")
            self.assertFalse(set("─│┌┐└┘▲▼…•") & set(terminal.text))
            self.assertFalse(any(line.startswith(("+-", "|")) for line in terminal.lines))
            terminal.send(ESC).send("!").until("! doet hier niets")
            terminal.send("\x1b[24~").until(LOCK)

    def test_read_only_writes_nothing(self):
        with self.home.screens("--alleen-lezen") as terminal:
            terminal.until("alleen lezen")
            terminal.send("C").until("Wilma").send("nn").until("alleen lezen")
            self.assertNotIn("Notitie · Wilma", terminal.text)
            self.assertEqual(quit_program(terminal), 0)

    def test_without_a_terminal_there_is_plain_text(self):
        result = self.home.run()
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertTrue(result.stdout.startswith("Vandaag, "))
        self.assertNotIn("\x1b", result.stdout)


if __name__ == "__main__":
    unittest.main()
