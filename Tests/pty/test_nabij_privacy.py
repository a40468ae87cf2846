"""What can be found outside the screen: on disk, in the process list, in the terminal, in tmux."""

import os
import resource
import shutil
import subprocess
import time
import unittest

from nabij import NABIJ, PASSPHRASE, SAVE, Home, one_casus, quit_program, saved
from terminal import ENTER, ESC, frozen

# Every word that people typed below; none of them may be readable anywhere.
WORDS = ["Wilma", "gordijnen", "Noorderkade", "06-00 11 22 33", "Kitty", "kitty", "schuldsanering",
         "halfaf", PASSPHRASE, "kachel"]


def holds(data, word):
    """Whether bytes hold a word in one of the ways in which text is written down."""
    return any(word.encode(code) in data for code in ("utf-8", "utf-16-le", "utf-16-be"))


class Disk(unittest.TestCase):
    def test_nothing_that_was_typed_is_readable_on_disk(self):
        with one_casus() as home:
            with home.screens() as terminal:
                terminal.send("C").until("Wilma")
                terminal.send("nn").send("De gordijnen aan de Noorderkade zijn dicht.")
                saved(terminal, SAVE)
                terminal.send("np").send("iets").send("\tschuldsanering\tbank")
                saved(terminal, SAVE)
                terminal.send("i").send("Wilma\t06-00 11 22 33\tVraag over gordijnen")
                saved(terminal, SAVE)
                terminal.send("C").send("nn").send("halfaf")
                end = time.monotonic() + 20
                while not any("/concept/" in path for path in home.files()):
                    self.assertLess(time.monotonic(), end, "no draft was kept")
                    terminal.read(0.05)
                self.look(home)
                terminal.send(ESC)
                self.assertEqual(quit_program(terminal), 0)
            self.look(home)

    def look(self, home):
        for path in home.files():
            if os.path.basename(path) == "code":
                continue
            with open(path, "rb") as file:
                data = file.read()
            for word in WORDS:
                self.assertFalse(holds(data, word), f"{word!r} in {path}")
                self.assertNotIn(word.lower(), os.path.relpath(path, home.path).lower())

    def test_the_demo_leaves_no_word_of_its_casussen(self):
        if not os.environ.get("NABIJ_SOAK"):
            self.skipTest("the demo takes half a minute in a debug build: in make soak")
        with Home() as home:
            made = home.good("demo", "--map", os.path.join(home.path, "demo"), "--platte-tekst")
            home.kluis, home.passphrase = made.splitlines()[:2]
            names = {row["roepnaam"] for row in home.json("lijst", "alle")}
            self.assertIn("Helena", names)
            for path in home.files():
                with open(path, "rb") as file:
                    data = file.read()
                for word in names | {"kitty", "Hoogwaard", "urgentie", "Uithuisplaatsing"}:
                    self.assertFalse(len(word) > 3 and holds(data, word), f"{word!r} in {path}")


class Process(unittest.TestCase):
    def test_the_process_shows_nothing_and_leaves_no_core(self):
        with one_casus() as home, home.screens() as terminal:
            terminal.send("!").until("vergrendeld").send(PASSPHRASE)
            for name in ("cmdline", "environ"):
                try:
                    with open(f"/proc/{terminal.pid}/{name}", "rb") as file:
                        self.assertNotIn(PASSPHRASE.encode(), file.read())
                except PermissionError:
                    pass
            terminal.send(ENTER).until("Vandaag", 30)
            self.assertEqual(resource.prlimit(terminal.pid, resource.RLIMIT_CORE), (0, 0))
            # A process that may not be dumped belongs to root in /proc, so that nobody can attach.
            with open(f"/proc/{terminal.pid}/status") as file:
                status = file.read()
            self.assertNotIn("TracerPid:\t1", status)
            if os.getuid() != 0:
                self.assertEqual(os.stat(f"/proc/{terminal.pid}/mem").st_uid, 0)

    def test_the_title_never_names_anybody(self):
        with one_casus() as home, home.screens() as terminal:
            terminal.send("C").until("Wilma").send(ENTER).until("Casus · Wilma")
            self.assertEqual(quit_program(terminal), 0)
            for part in terminal.raw.split(b"\x1b]")[1:]:
                title = part.split(b"\x07")[0].split(b"\x1b\\")[0]
                self.assertNotIn(b"Wilma", title[:200])
                self.assertNotIn(b"52;", title[:4], "the clipboard of the terminal was written")


@unittest.skipUnless(shutil.which("tmux"), "tmux is not installed")
class Tmux(unittest.TestCase):
    def setUp(self):
        self.home = one_casus()
        self.addCleanup(self.home.remove)
        self.socket = os.path.join(self.home.path, "tmux")
        script = os.path.join(self.home.path, "start")
        with open(script, "w") as file:
            file.write("echo voor de start\n" + NABIJ + "\necho code $?\nexec sleep 600\n")
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", "sh " + script)
        self.addCleanup(self.tmux, "kill-server", check=False)
        self.until("hulp", 60)

    def tmux(self, *arguments, check=True):
        result = subprocess.run(["tmux", "-S", self.socket, *arguments], check=check, text=True,
                                capture_output=True, env=frozen(**self.home.env()), timeout=20)
        return result.stdout

    def until(self, text, limit=20.0):
        end = time.monotonic() + limit
        while text not in (shown := self.tmux("capture-pane", "-p")):
            if time.monotonic() > end:
                raise AssertionError(f"never saw {text!r} on:\n{shown}")
            time.sleep(0.03)
        return shown

    def test_nothing_stays_in_the_scrollback_and_keys_work(self):
        self.tmux("send-keys", "C")
        self.until("Wilma")
        self.tmux("send-keys", "n", "n")
        self.until("Notitie · Wilma")
        self.tmux("set-buffer", "\n".join(f"regel {n}" for n in range(1, 16)))
        self.tmux("paste-buffer", "-p")
        self.until("regel 15")
        self.tmux("send-keys", "C-s")
        self.until("Opgeslagen")
        self.tmux("resize-window", "-x", "100", "-y", "30")
        self.until("Wilma")
        self.tmux("send-keys", "C-c")
        self.until("Nabij sluiten?")
        self.tmux("send-keys", "Enter")
        shown = self.until("code 0")
        everything = self.tmux("capture-pane", "-p", "-S", "-5000") + shown
        for word in ("Wilma", "regel", "Opgeslagen", "Notitie"):
            self.assertNotIn(word, everything)
        self.assertNotIn("Wilma", self.tmux("display-message", "-p", "#{pane_title}#{window_name}"))

    def test_somebody_who_joins_sees_no_names(self):
        self.tmux("send-keys", "C")
        self.until("Wilma")
        # The first one who looks is the user; the second is somebody else.
        one = self.attach()
        time.sleep(0.1)
        two = self.attach()
        try:
            shown = self.until("Nabij is vergrendeld", 30)
            self.assertNotIn("Wilma", shown)
        finally:
            for process in (one, two):
                process.kill()
                process.communicate()

    def attach(self):
        """A client of this session on a terminal of its own."""
        return subprocess.Popen(
            ["script", "-qc", f"tmux -S {self.socket} attach", "/dev/null"],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=frozen(**self.home.env()))


if __name__ == "__main__":
    unittest.main()
