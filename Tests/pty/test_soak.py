"""Random keys, pastes, bytes and resizes: no crash, and the terminal comes back."""

import os
import random
import signal
import unittest

from terminal import ESC, Program, paste

PROEF = os.environ["PROEF"]
KEYS = int(os.environ.get("SOAK_KEYS", "2000"))
SEED = int(os.environ.get("SOAK_SEED", "20261121"))

SPECIAL = ["\x1b", "\x1b[A", "\x1bOB", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F",
           "\x1b[3~", "\x1b[Z", "\t", "\r", "\x7f", "\x1b[1;5C", "\x1b[1;5D", "\x1bOP", "\x1b[I",
           "\x1b[O", "\x1b[1;9Z", "\x1bx", "é", "作", "🙂", "e\u0301", "\u200d", "\u202e"]
# Not the keys that end the program, start another one or make it fall over on purpose.
PLAIN = [chr(code) for code in range(32, 127) if chr(code) not in "qe"]
CONTROL = [chr(code) for code in range(1, 27) if code not in (24, 26)]


class Soak(unittest.TestCase):
    def test_random_keys_and_measures_never_bring_it_down(self):
        dice = random.Random(SEED)
        with Program([PROEF]) as terminal:
            terminal.until("Rij 1")
            for step in range(KEYS):
                kind = dice.random()
                if kind < 0.02:
                    terminal.resize(dice.randint(1, 60), dice.randint(1, 200), signal_too=False)
                    continue
                if kind < 0.04:
                    data = paste("".join(dice.choices(PLAIN + ["\r", "\x1b", "é"], k=40))).encode()
                elif kind < 0.06:
                    data = bytes(dice.randint(0x80, 0xFF) for _ in range(dice.randint(1, 4)))
                elif kind < 0.4:
                    data = dice.choice(SPECIAL).encode()
                elif kind < 0.55:
                    data = dice.choice(CONTROL).encode()
                else:
                    data = dice.choice(PLAIN).encode()
                os.write(terminal.fd, data)
                terminal.read(0 if dice.random() < 0.9 else 0.03)
                if step % 50 == 0 and terminal.ended():
                    self.fail(f"ended at step {step} of seed {SEED}: {terminal.status}\n"
                              f"{terminal.text}")
            terminal.resize(24, 80)
            # Back to the list, wherever we are, and look whether it still answers.
            for _ in range(6):
                terminal.send(ESC)
            terminal.send("g").until("Rij 1")
            terminal.kill(signal.SIGTERM)
            self.assertEqual(terminal.wait(), 0)
            self.assertIn(b"\x1b[?1049l", terminal.raw)


if __name__ == "__main__":
    unittest.main()
