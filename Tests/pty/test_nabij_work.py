"""How little it takes to write something down, and how soon a colleague sees it."""

import datetime
import time
import unittest

from nabij import SAVE, SAVED, one_casus, quit_program, saved
from terminal import ENTER, ESC, TAB, paste


class Counting:
    """Counts the keys that are pressed; typed text and dates are not keys."""

    def __init__(self, terminal):
        self.terminal = terminal
        self.keys = 0

    def press(self, *keys):
        for key in keys:
            self.keys += 1
            self.terminal.send(key)
        return self

    def type(self, text):
        self.terminal.send(text)
        return self


class Keys(unittest.TestCase):
    def setUp(self):
        self.home = one_casus()
        self.addCleanup(self.home.remove)

    def test_a_note_takes_four_keys_and_a_promised_call_six(self):
        with self.home.screens() as terminal:
            terminal.send("C").until("Wilma")
            note = Counting(terminal)
            note.press("n", "n").type("Zij slaapt weer thuis.").press(SAVE)
            terminal.until(SAVED)
            self.assertLessEqual(note.keys, 4)
            # On the row of a procedure: they will call back before a day that they name.
            terminal.send("np").until("Wat vraag je aan?").send("urg")
            saved(terminal, SAVE)
            terminal.send(ENTER).until("Casus · Wilma").send("3").until("Urgentie")
            call = Counting(terminal)
            call.press("n", "b", "b", TAB, TAB).type("+1w").press(SAVE)
            terminal.until(SAVED)
            self.assertLessEqual(call.keys, 6)
            self.assertEqual(quit_program(terminal), 0)
        found = self.home.json("toon", self.home.code)
        self.assertEqual(found["contacten"][0]["resultaat"], "belt-terug")
        promised = datetime.date.today() + datetime.timedelta(7)
        self.assertEqual(found["toezeggingen"][0]["voor"][:10], promised.isoformat())
        self.assertEqual(found["toezeggingen"][0]["van"], "instantie")

    def test_a_pasted_note_of_fifteen_lines_goes_in_at_once(self):
        lines = [f"regel {number}: gezegd met één zin, en nog wat" for number in range(1, 16)]
        with self.home.screens() as terminal:
            terminal.send("C").until("Wilma").send("nn").until("Notitie")
            begin = len(terminal.raw)
            terminal.send(paste("\r".join(lines))).until("regel 15:")
            # One drawing, not fifteen: nothing of the text above it passed by.
            self.assertNotIn(b"regel 1:", terminal.raw[begin:])
            saved(terminal, SAVE)
            self.assertEqual(quit_program(terminal), 0)
        notes = self.home.json("toon", self.home.code)["notities"]
        self.assertEqual(notes[0]["tekst"].splitlines(), lines)

    def test_dangerous_signs_in_a_paste_never_reach_the_terminal(self):
        with self.home.screens() as terminal:
            terminal.send("C").until("Wilma").send("nn").until("Notitie")
            begin = len(terminal.raw)
            terminal.send(paste("voor\x1b]0;kwaad\x07\x1b[31mrood\u202ena")).until("voor")
            saved(terminal, SAVE)
            self.assertNotIn(b"\x1b]0;", terminal.raw[begin:])
            self.assertNotIn(b"\x1b[31mrood", terminal.raw[begin:])
            self.assertNotIn("\u202e".encode(), terminal.raw[begin:])


class Together(unittest.TestCase):
    def test_what_one_process_writes_appears_on_the_screen_of_the_other(self):
        with one_casus() as home, home.screens() as one, home.screens() as two:
            two.send("C").until("Wilma").send(ENTER).until("Casus · Wilma").send("5")
            one.send("C").until("Wilma").send("nn").until("Notitie").send("Vanaf de andere kant.")
            saved(one, SAVE)
            begin = time.monotonic()
            two.until("Vanaf de andere kant.", limit=20)
            # Without a key; two seconds and some air for a busy machine.
            self.assertLess(time.monotonic() - begin, 6)
            # And what came in, which has no casus.
            two.send("I").until("[Binnen]")
            one.send("i").until("Wie?").send("de huisarts" + TAB * 2 + "wie kent hem?")
            saved(one, SAVE)
            two.until("wie kent hem?", limit=20)
            # Both write in the same casus; both are kept.
            for number, terminal in enumerate((one, two)):
                terminal.send("C").until("Wilma").send("nn").send(f"zin van {number}")
            for terminal in (one, two):
                saved(terminal, SAVE)
            self.assertEqual(quit_program(one), 0)
            self.assertEqual(quit_program(two), 0)
            texts = [note["tekst"] for note in home.json("toon", home.code)["notities"]]
            self.assertEqual(sorted(texts),
                             ["Vanaf de andere kant.", "zin van 0", "zin van 1"])
            home.sound()


if __name__ == "__main__":
    unittest.main()
