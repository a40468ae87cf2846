"""A second opinion: the same program in tmux, which is a terminal of its own."""

import os
import shutil
import subprocess
import tempfile
import time
import unittest

from terminal import frozen

PROEF = os.environ["PROEF"]


@unittest.skipUnless(shutil.which("tmux"), "tmux is not installed")
class Tmux(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.socket = os.path.join(self.folder.name, "socket")
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", PROEF)
        self.until("post: hallo")

    def tearDown(self):
        self.tmux("kill-server", check=False)
        self.folder.cleanup()

    def tmux(self, *arguments, check=True):
        result = subprocess.run(["tmux", "-S", self.socket, *arguments], check=check, text=True,
                                capture_output=True, env=frozen(), timeout=20)
        return result.stdout

    def until(self, text, limit=10.0):
        end = time.monotonic() + limit
        while text not in (shown := self.tmux("capture-pane", "-p")):
            if time.monotonic() > end:
                raise AssertionError(f"never saw {text!r} on:\n{shown}")
            time.sleep(0.03)
        return shown

    def test_the_screen_is_the_same_as_in_the_other_terminal(self):
        shown = self.until("> Rij 1")
        self.assertIn("作者 Jørgen", shown)
        self.assertIn("┌ Veld ─", shown)
        widths = {len(line) for line in shown.splitlines() if line.startswith(("┌", "└"))}
        self.assertEqual(widths, {80})

    def test_keys_and_resizing_work(self):
        self.tmux("send-keys", "Down", "Down", "Up")
        self.until("> Rij 2")
        self.tmux("resize-window", "-x", "100", "-y", "30")
        self.until("100x30")
        self.tmux("send-keys", "?")
        self.until("Zoek")
        self.tmux("send-keys", "Escape")
        self.tmux("resize-window", "-x", "40", "-y", "12")
        self.until("40x12")

    def test_a_paste_is_one_paste(self):
        self.tmux("send-keys", "i")
        self.tmux("set-buffer", "\n".join(f"regel {n}" for n in range(1, 16)))
        self.tmux("paste-buffer", "-p")
        self.until("regel 15")

    def test_nothing_of_the_screen_stays_in_the_history(self):
        self.assertEqual(self.tmux("capture-pane", "-p", "-S", "-1000").count("Rij 1\n"), 0)
        self.assertEqual(self.tmux("display-message", "-p", "#{history_size}").strip(), "0")


if __name__ == "__main__":
    unittest.main()
