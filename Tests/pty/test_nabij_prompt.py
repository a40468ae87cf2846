"""A text that is asked at the terminal: everything that was typed or pasted, and nothing for the shell."""

import os
import shlex
import time
import unittest

from nabij import NABIJ, one_casus
from terminal import Terminal, paste

ASKED = "Notitie (een lege regel sluit af):"
NOTED = "Genoteerd bij casus"
KEPT = "concept toon "


class Prompt(unittest.TestCase):
    def setUp(self):
        self.home = one_casus()
        self.trace = os.path.join(self.home.path, "uitgevoerd")

    def tearDown(self):
        self.home.remove()

    def shell(self):
        """A shell in which somebody writes a note; the prompt says with which code it ended."""
        env = self.home.env(PS1="EINDE$? ", ENV="", HISTFILE="")
        terminal = Terminal(["sh", "-i"], 24, 80, **env)
        terminal.until("EINDE0")
        terminal.send(f"{shlex.quote(NABIJ)} notitie {self.home.code}\r")
        return terminal.until(ASKED, 60)

    def note(self, *parts, pause=0.3):
        """The note that these parts make; nothing of it is run."""
        with self.shell() as terminal:
            for part in parts:
                terminal.send(part)
                time.sleep(pause)
            terminal.until(NOTED, 30).until("EINDE0")
            time.sleep(0.3)
            terminal.settle()
        self.assertFalse(os.path.exists(self.trace), "the shell ran a part of the text")
        return self.home.json("toon", self.home.code)["notities"][-1]["tekst"]

    def test_a_line_of_six_thousand_characters_is_whole(self):
        line = "woord " * 1000 + "EINDEREGEL"
        self.assertEqual(self.note(line, "\r", "\r"), line)

    def test_a_pasted_line_of_six_thousand_characters_is_whole(self):
        line = "woord " * 1000 + "EINDEREGEL"
        self.assertEqual(self.note(paste(line), "\r", "\r"), line)

    def test_a_pasted_empty_line_does_not_end_the_text(self):
        text = f"eerste alinea\r\rtouch {self.trace}\r"
        self.assertEqual(self.note(paste(text), "\r"), f"eerste alinea\n\ntouch {self.trace}")

    def test_nor_does_it_where_the_terminal_does_not_mark_a_paste(self):
        text = f"eerste alinea\n\ntouch {self.trace}\n\n"
        self.assertEqual(self.note(text), f"eerste alinea\n\ntouch {self.trace}")

    def test_the_marks_are_asked_for_and_put_back(self):
        with self.shell() as terminal:
            self.assertIn(b"\x1b[?2004h", terminal.raw)
            terminal.send("kort\r")
            time.sleep(0.3)
            terminal.send("\r")
            terminal.until(NOTED, 30).until("EINDE0")
            self.assertIn(b"\x1b[?2004l", terminal.raw)
            terminal.send("stty -a\r").until("EINDE0")
            terminal.settle()
            self.assertIn(b" icanon", terminal.raw)
            self.assertNotIn(b"-icanon", terminal.raw)
            self.assertNotIn(b"-echo ", terminal.raw)
            self.assertNotIn(b"-isig", terminal.raw)

    def test_bytes_that_are_no_utf8_are_refused_with_a_sentence_and_kept(self):
        with self.shell() as terminal:
            os.write(terminal.fd, b"goed een\rslecht \xff twee\rtouch " + self.trace.encode()
                     + b"\r")
            time.sleep(0.3)
            terminal.send("\r")
            terminal.until(KEPT, 30).until("EINDE1")
            time.sleep(0.3)
            self.assertIn("UTF-8", terminal.text)
            name = terminal.text.split(KEPT)[1].split("'")[0].replace("\n", "")
        self.assertFalse(os.path.exists(self.trace))
        kept = self.home.good("concept", "toon", name)
        self.assertIn("goed een", kept)
        self.assertIn(f"touch {self.trace}", kept)
        self.assertEqual(self.home.json("toon", self.home.code)["notities"], [])

    def test_ctrl_c_stops_and_keeps_what_was_typed(self):
        with self.shell() as terminal:
            terminal.send("half af\r")
            time.sleep(0.2)
            terminal.send("\x03")
            terminal.until(KEPT, 30).until("EINDE1")
            self.assertIn("Afgebroken", terminal.text)
        self.assertEqual(self.home.json("toon", self.home.code)["notities"], [])

    def test_somebody_without_a_passphrase_file_is_asked_for_the_passphrase_first(self):
        env = self.home.env(NABIJ_WACHTWOORD_BESTAND=None)
        with Terminal([NABIJ, "notitie", self.home.code], 24, 80, **env) as terminal:
            terminal.until("Wachtwoord:", 60)
            self.assertNotIn(ASKED, terminal.text)

    def test_a_wrong_code_is_said_before_somebody_types(self):
        with Terminal([NABIJ, "notitie", "zzzz"], 24, 80, **self.home.env()) as terminal:
            self.assertEqual(terminal.wait(limit=30), 1)
            self.assertNotIn(ASKED, terminal.text)
            self.assertIn("zzzz", terminal.text)


class Output(unittest.TestCase):
    def test_a_full_disk_is_said_and_ends_with_one(self):
        with one_casus() as home:
            script = f"{shlex.quote(NABIJ)} lijst --json >/dev/full"
            with Terminal(["sh", "-c", script], 24, 80, **home.env()) as terminal:
                self.assertEqual(terminal.wait(limit=30), 1)
                self.assertIn("uitvoer kon niet worden geschreven", terminal.text)


if __name__ == "__main__":
    unittest.main()
