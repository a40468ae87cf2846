"""The real program with a home of its own: a kluis, a passphrase file, nothing of this machine."""

import json
import os
import shutil
import subprocess
import tempfile

from terminal import ENTER, ESC, Program, frozen

NABIJ = os.environ.get("NABIJ_BIN", "")
PASSPHRASE = "kachel-wortel-sleutel-dijk-veter-mist"
SAVE = "\x13"
SAVED = "Opgeslagen"
_templates = {}


class Home:
    """A private folder with everything that one user has."""

    def __init__(self, template=None):
        self._folder = tempfile.TemporaryDirectory(prefix="nabij-pty-")
        self.path = self._folder.name
        if template:
            shutil.copytree(template.path, self.path, dirs_exist_ok=True, symlinks=True)
        self.kluis = os.path.join(self.path, "kluis")
        self.passphrase = os.path.join(self.path, "wachtwoord")
        if not os.path.exists(self.passphrase):
            with open(os.open(self.passphrase, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
                file.write(PASSPHRASE + "\n")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.remove()

    def remove(self):
        self._folder.cleanup()

    def env(self, **changes):
        at = lambda name: os.path.join(self.path, name)
        env = dict(HOME=self.path, XDG_STATE_HOME=at("staat"), XDG_DATA_HOME=at("data"),
                   XDG_CONFIG_HOME=at("config"), XDG_RUNTIME_DIR=at("staat"), TMPDIR=self.path,
                   NABIJ_KLUIS=self.kluis, NABIJ_WACHTWOORD_BESTAND=self.passphrase,
                   NABIJ_LID="kitty")
        env.update(changes)
        return env

    def run(self, *words, given=None, **env):
        """One command; bytes or text on standard input."""
        if isinstance(given, str):
            given = given.encode()
        result = subprocess.run([NABIJ, *words], input=given if given is not None else b"",
                                capture_output=True, env=frozen(**self.env(**env)), timeout=120,
                                start_new_session=True)
        result.stdout = result.stdout.decode()
        result.stderr = result.stderr.decode()
        return result

    def good(self, *words, given=None, **env):
        """A command that has to succeed; its standard output without the last line end."""
        result = self.run(*words, given=given, **env)
        if result.returncode != 0:
            raise AssertionError(f"{words}: {result.returncode}: {result.stderr}")
        return result.stdout.rstrip("\n")

    def json(self, *words, **env):
        return json.loads(self.good(*words, "--json", **env))

    def screens(self, *words, rows=24, columns=80, **env):
        """The program in a terminal, on its first screen."""
        terminal = Program([NABIJ, *words], rows, columns, **self.env(**env))
        try:
            return terminal.until("Vandaag", limit=60).until("hulp").settle()
        except BaseException:
            terminal.__exit__()
            raise

    def sound(self):
        """Checks every file, and all content that Kitty may read."""
        result = self.run("kluis", "controleer", "--volledig")
        assert result.returncode == 0, result.stdout + result.stderr

    def frames(self):
        """How many frames stand in the dossiers; each thing that was saved is one."""
        return self.json("kluis", "controleer")["telling"]["regels in dossiers"]

    def files(self):
        """All files below the home, the passphrase file apart."""
        for folder, _, names in os.walk(self.path):
            for name in names:
                path = os.path.join(folder, name)
                if path != self.passphrase:
                    yield path


def _template(name, make):
    """Makes a home once for all tests; a key derivation in a debug build takes over a second."""
    if name not in _templates:
        home = Home()
        make(home)
        _templates[name] = home
    return Home(_templates[name])


def empty():
    """A kluis of Kitty without a casus."""
    return _template("empty", lambda home: home.good(
        "kluis", "maak", home.kluis, "--naam", "Noord", "--lid", "kitty"))


def one_casus():
    """A kluis with one casus of Kitty, called Wilma; its code stands in the file `code`."""
    def make(home):
        home.good("kluis", "maak", home.kluis, "--naam", "Noord", "--lid", "kitty")
        code = home.good("casus", "nieuw", "--roepnaam", "Wilma", "--vast", "kitty")
        with open(os.path.join(home.path, "code"), "w") as file:
            file.write(code)
    home = _template("one", make)
    with open(os.path.join(home.path, "code")) as file:
        home.code = file.read()
    return home


def quit_program(terminal):
    """Leaves by the keys that a user takes; answers the exit code."""
    for _ in range(8):
        terminal.send(ESC)
    terminal.send("\x03").until("Nabij sluiten?").send(ENTER)
    return terminal.wait(limit=20)


def saved(terminal, keys, limit=30):
    """Presses keys that save something and waits until the screen says so."""
    terminal.send(keys)
    return terminal.until(SAVED, limit)


def children(pid):
    with open(f"/proc/{pid}/task/{pid}/children") as file:
        return [int(word) for word in file.read().split()]


def focused(terminal, label):
    """Presses Tab until the field with this label has the focus."""
    for _ in range(40):
        line = terminal.lines[terminal.cursor[0]]
        rows = [line] + terminal.lines
        if any(row.startswith(f"> {label}") for row in rows):
            return terminal
        terminal.send("\t")
    raise AssertionError(f"no field {label!r} on:\n{terminal.text}")


def fill(terminal, fields):
    """Fills in fields by their labels, in the order in which they stand."""
    for label, keys in fields:
        focused(terminal, label)
        terminal.send(keys)
    return terminal


def day(moment):
    """A day as people type it."""
    return f"{moment.day}-{moment.month}-{moment.year}"
