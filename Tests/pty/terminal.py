"""A program on a pseudo-terminal, with pyte as the terminal that shows it."""

import errno
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

import pyte

UP, DOWN, RIGHT, LEFT = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
APP_UP, APP_DOWN = "\x1bOA", "\x1bOB"
ESC, ENTER, TAB = "\x1b", "\r", "\t"


def paste(text):
    """The text as a terminal sends a paste."""
    return f"\x1b[200~{text}\x1b[201~"


def frozen(**changes):
    """An environment without anything of this machine; None takes a variable away."""
    result = {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        "HOME": "/nonexistent",
        "LC_ALL": "C.UTF-8",
        "TERM": "xterm-256color",
        "TZ": "Europe/Amsterdam",
        "ESCDELAY": "25",
        "EDITOR": "false",
    }
    for name in ("LD_LIBRARY_PATH",):
        if name in os.environ:
            result[name] = os.environ[name]
    for name, value in changes.items():
        if value is None:
            result.pop(name, None)
        else:
            result[name] = value
    return result


class Screen(pyte.Screen):
    """Also knows SU and SD, which ncurses uses to move part of the screen."""

    def _move(self, count, step):
        top, bottom = self.margins or (0, self.lines - 1)
        cursor = self.cursor.y, self.cursor.x
        for _ in range(min(count or 1, self.lines)):
            self.cursor.y = bottom if step > 0 else top
            (self.index if step > 0 else self.reverse_index)()
        self.cursor.y, self.cursor.x = cursor

    def scroll_up(self, count=1):
        self._move(count, 1)

    def scroll_down(self, count=1):
        self._move(count, -1)


class Stream(pyte.ByteStream):
    csi = dict(pyte.ByteStream.csi, S="scroll_up", T="scroll_down")
    events = pyte.ByteStream.events | {"scroll_up", "scroll_down"}


class Terminal:
    """Starts a program and keeps what it would show."""

    def __init__(self, argv, rows=24, columns=80, **env):
        self.raw = b""
        self.screen = Screen(columns, rows)
        self.stream = Stream(self.screen)
        self.status = None
        environment = frozen(**env)
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            try:
                os.execvpe(argv[0], argv, environment)
            finally:
                os._exit(127)
        self.resize(rows, columns, signal_too=False)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.status is None:
            try:
                os.kill(self.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            self.wait()
        if self.fd is not None:
            os.close(self.fd)
            self.fd = None

    # Reading

    def read(self, timeout):
        """Reads what is there; False when nothing came in time."""
        if self.fd is None:
            return False
        ready, _, _ = select.select([self.fd], [], [], timeout)
        if not ready:
            return False
        try:
            data = os.read(self.fd, 65536)
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            data = b""
        if not data:
            return False
        self.raw += data
        self.stream.feed(data)
        return True

    def settle(self, quiet=0.08, limit=5.0):
        """Reads until nothing comes for a moment."""
        end = time.monotonic() + limit
        while time.monotonic() < end and self.read(quiet):
            pass
        return self

    def until(self, text, limit=10.0):
        """Reads until the text is on the screen."""
        end = time.monotonic() + limit
        while text not in self.text:
            if time.monotonic() > end:
                raise AssertionError(f"never saw {text!r} on:\n{self.text}")
            self.read(0.05)
        return self

    def until_gone(self, text, limit=10.0):
        """Reads until the text is no longer on the screen."""
        end = time.monotonic() + limit
        while text in self.text:
            if time.monotonic() > end:
                raise AssertionError(f"{text!r} stayed on:\n{self.text}")
            self.read(0.05)
        return self

    def until_raw(self, data, start=0, limit=10.0):
        """Reads until the bytes were sent."""
        end = time.monotonic() + limit
        while data not in self.raw[start:]:
            if time.monotonic() > end:
                raise AssertionError(f"never got {data!r}, only {self.raw[start:][-400:]!r}")
            self.read(0.05)
        return self

    # Writing

    def send(self, text):
        """Presses keys and waits until the screen is quiet."""
        data = text if isinstance(text, bytes) else text.encode()
        while data:
            done = os.write(self.fd, data[:1024])
            data = data[done:]
            self.read(0)
        return self.settle()

    def resize(self, rows, columns, signal_too=True):
        """Gives the window another measure, as a terminal does."""
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen.resize(rows, columns)
        return self.settle() if signal_too else self

    def kill(self, number):
        os.kill(self.pid, number)
        return self

    # Looking

    @property
    def lines(self):
        return [line.rstrip() for line in self.screen.display]

    @property
    def text(self):
        return "\n".join(self.lines)

    @property
    def cursor(self):
        return self.screen.cursor.y, self.screen.cursor.x

    def row(self, text):
        """The first row with this text."""
        for line in self.lines:
            if text in line:
                return line
        raise AssertionError(f"no row with {text!r} on:\n{self.text}")

    def modes(self):
        """The settings of the terminal that `stty -a` shows."""
        settings = termios.tcgetattr(self.fd)
        return settings[:4] + [settings[6]]

    def ended(self):
        """Whether the program has ended; its exit status, or minus the signal, is kept."""
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is not None

    def wait(self, limit=10.0):
        """Waits for the end; exit status, or minus the signal."""
        end = time.monotonic() + limit
        while not self.ended():
            if time.monotonic() > end:
                raise AssertionError(f"the program did not end; screen:\n{self.text}")
            self.read(0.02)
        while self.read(0.05):
            pass
        return self.status


class Program(Terminal):
    """A program of ours, without a shell between: quiet is when it waits for a key, however slow."""

    def settle(self, quiet=0.012, limit=20.0):
        end = time.monotonic() + limit
        waits = 0
        while waits < 2 and time.monotonic() < end:
            waits = 0 if self.read(quiet) or not self.sleeps() else waits + 1
        return self

    def send(self, text):
        super().send(text)
        # The program itself waits a moment to see whether more comes after Esc.
        return self.settle(quiet=0.035) if text[-1:] in (ESC, b"\x1b") else self

    def sleeps(self):
        try:
            with open(f"/proc/{self.pid}/stat", "rb") as file:
                return file.read().rsplit(b") ", 1)[1][:1] in b"SZ"
        except (FileNotFoundError, ProcessLookupError):
            return True
