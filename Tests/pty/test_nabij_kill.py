"""kill -9 at any moment: what the screen called saved is there, what was typed comes back."""

import os
import random
import signal
import time
import unittest

from nabij import SAVE, SAVED, one_casus, quit_program
from terminal import ENTER

SOAK = bool(os.environ.get("NABIJ_SOAK"))
KILLS = int(os.environ.get("SOAK_KILLS", "200" if SOAK else "5"))
SEED = int(os.environ.get("SOAK_SEED", "20261121"))


class Kills(unittest.TestCase):
    def setUp(self):
        self.home = one_casus()
        self.addCleanup(self.home.remove)
        self.confirmed = []
        self.draft = None

    def drafts(self):
        """Name and time of each draft on disk; not one whose writing was cut off."""
        return {path: os.stat(path).st_mtime_ns for path in self.home.files()
                if "/concept/" in path and ".tmp-" not in path}

    def reopen(self):
        """The program on the notes of the casus; what was confirmed can be read there."""
        terminal = self.home.screens()
        if self.draft:
            terminal.until("Er staat nog een concept klaar")
        terminal.send("C").until("Wilma").send(ENTER).until("Casus · Wilma").send("5")
        for text in self.confirmed[-3:]:
            terminal.until(text)
        return terminal

    def begin(self, terminal, text):
        """A note with this text, not saved; the draft of the time before is taken out first."""
        terminal.send("nn").until("Notitie · Wilma")
        if self.draft:
            terminal.until("Dit typte je eerder").until(self.draft)
            # Ctrl-X throws it away, after a question.
            terminal.send("\x18").until("weggooien?").send(ENTER).until("Weggegooid")
            terminal.send("nn").until("Wat is er gezegd")
            self.draft = None
        terminal.send(text)
        return terminal

    def kill(self, terminal):
        terminal.kill(signal.SIGKILL)
        self.assertEqual(terminal.wait(), -signal.SIGKILL)

    def test_what_was_confirmed_survives_every_kill(self):
        dice = random.Random(SEED)
        for number in range(KILLS):
            first, second = f"zin {number:04d} een", f"zin {number:04d} twee"
            with self.reopen() as terminal:
                self.begin(terminal, first)
                kind = number % 3
                if kind == 0:
                    # At any moment around the save: only what the screen has said counts.
                    os.write(terminal.fd, SAVE.encode())
                    end = time.monotonic() + dice.random() * 0.12
                    while time.monotonic() < end:
                        terminal.read(0.001)
                    self.kill(terminal)
                    if SAVED.encode() in terminal.raw:
                        self.confirmed.append(first)
                        self.draft = None
                    else:
                        # On a busy machine the keys may not even have been read.
                        gone = first in self.stored() or not self.drafts()
                        self.draft = None if gone else first
                    continue
                terminal.send(SAVE).until(SAVED, 30)
                self.confirmed.append(first)
                if kind == 1:
                    # Just after the confirmation.
                    self.kill(terminal)
                    continue
                # A note that nobody finished: kept at the first pause in the typing.
                before = self.drafts()
                terminal.send("nn").until("Wat is er gezegd").send(second)
                end = time.monotonic() + 20
                while self.drafts() == before and time.monotonic() < end:
                    terminal.read(0.05)
                self.assertNotEqual(self.drafts(), before, "no draft was kept")
                self.kill(terminal)
                self.draft = second
        with self.reopen() as terminal:
            self.assertEqual(quit_program(terminal), 0)
        stored = self.stored()
        for text in self.confirmed:
            self.assertEqual(stored.count(text), 1, text)
        self.home.sound()

    def stored(self):
        return str(self.home.json("toon", self.home.code))


if __name__ == "__main__":
    unittest.main()
