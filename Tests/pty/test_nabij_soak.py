"""Random keys and measures on the real program: no crash, a sound kluis, nothing lost."""

import os
import pty
import random
import signal
import termios
import unittest

from nabij import ESC, PASSPHRASE, SAVE, SAVED, Home, one_casus
from terminal import ENTER, paste

SOAK = bool(os.environ.get("NABIJ_SOAK"))
KEYS = int(os.environ.get("SOAK_KEYS", "10000" if SOAK else "500"))
LOCK = "Nabij is vergrendeld"
SEED = int(os.environ.get("SOAK_SEED", "20261121"))
DEMO = bool(os.environ.get("SOAK_DEMO"))

MOVES = ["\x1b[A", "\x1bOB", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F",
         "\x1b[1;5C", "\x1b[1;5D", "j", "k", "g", "G"]
WORDS = ["gebeld", "morgen", "gisteren", "vr 14:30", "31-2-2026", "2026-11-30", "Urgentie", "é作🙂",
         "uith", "bijz", "j", "d", " ", "3", "x" * 60, "\u202e\u200d", "06-12345678", "De Vries"]
SENSIBLE = ["gebeld", "morgen", "gisteren", "Urgentie", "De Vries", "3", " "]
SCREENS = list("VCILKTEBNZ/?:[]123456789zoP")
STRANGE = ["\x1b[1;9Z", "\x1bx", "\x1b[201~", "\x1b]0;x\x07", "\x1b[I", "\x1b[O",
           "\x1bOP", "\x1b[24~", "\x1b[3~", "\x1b[Z"]
# Not Ctrl-Z, which needs a shell to come back from.
CONTROL = [chr(code) for code in range(1, 27) if code not in (26,)]


def key(dice):
    kind = dice.random()
    if kind < 0.08:
        return "n" + dice.choice("nbitapodlmkhwrgcvx")
    if kind < 0.12:
        return "s" + dice.choice("swarniobvclmedutg")
    if kind < 0.16:
        return SAVE
    if kind < 0.30:
        return dice.choice(["\t", "\t", "\t", "\x1b[Z"])
    if kind < 0.48:
        return dice.choice(MOVES)
    if kind < 0.72:
        return dice.choice(WORDS)
    if kind < 0.80:
        return ENTER
    if kind < 0.84:
        return ESC
    if kind < 0.91:
        return dice.choice(SCREENS)
    if kind < 0.94:
        return dice.choice(CONTROL)
    if kind < 0.97:
        return dice.choice([chr(code) for code in range(32, 127)])
    if kind < 0.98:
        return paste("".join(dice.choices("abc \n\x1bé", k=30)))
    return dice.choice(STRANGE)


def form(dice):
    """What somebody does who fills in a form: mostly sensible, sometimes halfway or on a screen
    where no casus is chosen."""
    keys = [ESC, ESC, ESC] + dice.choice([["C"], ["C"], ["C", ENTER], ["C", ENTER], ["V"], []])
    keys += ["n", dice.choice("nnnbitapodlmkhwrgcv")]
    words = WORDS if dice.random() < 0.3 else SENSIBLE
    for _ in range(dice.randint(1, 5)):
        keys += [dice.choice(words), "\t"]
    return keys + [SAVE if dice.random() < 0.9 else ESC, " "]


class Soak(unittest.TestCase):
    def setUp(self):
        self.home = one_casus()
        self.addCleanup(self.home.remove)
        if DEMO:
            made = self.home.good("demo", "--map", os.path.join(self.home.path, "demo"),
                                  "--platte-tekst").splitlines()
            self.home.kluis, self.home.passphrase = made[0], made[1]

    def passphrase(self):
        with open(self.home.passphrase) as file:
            return file.read().strip()

    def test_random_keys_lose_nothing(self):
        dice = random.Random(SEED)
        count, confirmed, starts, notes = 0, 0, 0, []
        before = self.home.frames()
        while count < KEYS:
            starts += 1
            with self.home.screens() as terminal:
                confirmed, count = self.play(terminal, dice, count, confirmed)
                if terminal.status is None:
                    notes.append(self.note(terminal, f"vaste zin {starts:03d}"))
                    confirmed += 1
                    terminal.kill(signal.SIGTERM)
                    terminal.wait(20)
                self.assertEqual(terminal.status, 0, f"seed {SEED}, key {count}")
                self.restored(terminal)
        after = self.home.frames()
        self.assertGreaterEqual(after - before, confirmed)
        self.assertGreater(confirmed, KEYS / 100, "the keys hardly saved anything")
        if not DEMO:
            found = str(self.home.json("toon", self.home.code))
            for text in notes:
                self.assertEqual(found.count(text), 1, text)
        self.home.sound()
        print(f"{KEYS} keys, {starts} starts, {confirmed} saved, {after - before} events")

    def play(self, terminal, dice, count, confirmed):
        """Presses keys until there are enough or the program has ended."""
        shown, waiting = False, []
        while count < KEYS:
            count += 1
            if not waiting:
                waiting = form(dice) if dice.random() < 0.08 else [key(dice)]
            if dice.random() < 0.02:
                terminal.resize(dice.choice([24, 24, 12, dice.randint(1, 60)]),
                                dice.choice([80, 80, 40, dice.randint(1, 200)]), signal_too=False)
                continue
            pressed = waiting.pop(0)
            os.write(terminal.fd, pressed.encode())
            if waiting or dice.random() < 0.5:
                # Esc with a letter right behind it would be another key.
                terminal.settle(quiet=0.035 if pressed == ESC else 0.012)
            else:
                terminal.read(0)
            was, shown = shown, f"{SAVED}:" in terminal.text
            if shown and not was:
                confirmed += 1
            if count % 20 == 0:
                terminal.settle()
                pid, status = os.waitpid(terminal.pid, os.WNOHANG)
                if pid:
                    terminal.status = os.waitstatus_to_exitcode(status)
                    break
                self.unlock(terminal)
        return confirmed, count

    def unlock(self, terminal):
        """Opens the lock as a person does."""
        for _ in range(5):
            if LOCK not in terminal.text:
                return
            terminal.send("\x15" + self.passphrase()).send(ENTER)
            for _ in range(400):
                if LOCK not in terminal.text or "niet het goede" in terminal.text:
                    break
                terminal.read(0.05)
            terminal.settle()

    def note(self, terminal, text):
        """A note on the first casus, from wherever the keys have led."""
        terminal.resize(24, 80)
        self.unlock(terminal)
        for _ in range(10):
            terminal.send(ESC)
        if "namen verborgen" in terminal.text:
            terminal.send("P").settle()
        terminal.send("C").until("Niemand blijft").send("2/\x15" + self.home.code + ENTER)
        terminal.send("nn").until("Notitie ·").send("\x18").settle()
        # There is a question only where something was typed.
        if "weggooien?" in terminal.text:
            terminal.send(ENTER).until("Weggegooid")
        terminal.send("nn").until("Notitie ·").send(text)
        terminal.send(SAVE).until(SAVED, 30)
        return text

    def restored(self, terminal):
        self.assertIn(b"\x1b[?1049l", terminal.raw)
        one, two = pty.openpty()
        fresh = termios.tcgetattr(two)
        os.close(one)
        os.close(two)
        self.assertEqual(terminal.modes(), fresh[:4] + [fresh[6]])


if __name__ == "__main__":
    unittest.main()
