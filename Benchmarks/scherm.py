"""usage: scherm.py BINARY MAP [MEMBER...]

Measures the real program on a pseudo-terminal, on the kluis in MAP: the time from start to the first
useful screen, less the key derivation, with a warm and (as root) a cold file cache, the memory that is
in use then, the time from a key to the last byte of its screen, and in Zoeken
from a letter to the first screen that it makes and to the last, with all hits.
Prints one line a figure: value, limit and ratio. Ends with 1 when a figure is over its limit.
"""

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROWS, COLS = 40, 120
QUIET = 0.25
FIRST = 0.3
KEY = 0.016
# The hits of a search may come after the letter, but so soon that nobody sees them come.
HITS = 0.1
# Cold is a promise about nothing but memory of the machine; it is shown beside ten times the limit.
COLD = 10 * FIRST
MEMORY = 256
# One of the headings of Vandaag stands on the screen as soon as it is of use.
USEFUL = (b"Dit kan niet", b"Dit wacht op", b"Dit houdt", b"En verder", b"Er is vandaag niets")


def environment(folder, member):
    return {
        "PATH": os.environ.get("PATH", ""), "HOME": folder + "/home",
        "XDG_STATE_HOME": folder + "/staat", "XDG_RUNTIME_DIR": folder + "/staat",
        "XDG_CONFIG_HOME": folder + "/config", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
        "TZ": "Europe/Amsterdam", "ESCDELAY": "25", "NABIJ_KLUIS": folder + "/kluis",
        "NABIJ_LID": member, "NABIJ_WACHTWOORD_BESTAND": folder + "/wachtwoord",
    }


def derivation(binary, folder, member):
    """The cost of one key derivation in the program itself: what a wrong passphrase takes, without what
    the program takes to start; the median of five."""
    env = environment(folder, member)
    refused, started = [], []
    with tempfile.NamedTemporaryFile() as wrong:
        wrong.write(b"dit is het wachtwoord van niemand\n")
        wrong.flush()
        env["NABIJ_WACHTWOORD_BESTAND"] = wrong.name
        for _ in range(5):
            for words, taken, code in ((["lijst"], refused, 4), (["--versie"], started, 0)):
                begin = time.monotonic()
                done = subprocess.run([binary, *words], env=env, capture_output=True, check=False)
                taken.append(time.monotonic() - begin)
                if done.returncode != code:
                    raise SystemExit(done.stderr.decode("utf-8", "replace"))
    return statistics.median(refused) - statistics.median(started)


class Program:
    def __init__(self, binary, folder, member):
        env = environment(folder, member)
        for name in ("home", "staat", "config"):
            os.makedirs(f"{folder}/{name}", mode=0o700, exist_ok=True)
        self.begin = time.monotonic()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLS, 0, 0))
            os.execve(binary, [binary], env)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLS, 0, 0))
        self.seen = b""

    def read(self, wait):
        """The next bytes and when they came, or nothing when it stays quiet."""
        ready, _, _ = select.select([self.fd], [], [], wait)
        if not ready:
            return None
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            return None
        self.seen = (self.seen + data)[-200_000:]
        return time.monotonic() if data else None

    def until_useful(self, limit=60):
        while time.monotonic() - self.begin < limit:
            when = self.read(1)
            if when and any(text in self.seen for text in USEFUL):
                return when - self.begin
        raise SystemExit("geen bruikbaar scherm:\n" + self.seen.decode("utf-8", "replace")[-2000:])

    def memory(self):
        """What is in use now, in MB."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))

    def settle(self, quiet=QUIET, limit=30):
        end = time.monotonic() + limit
        while time.monotonic() < end and self.read(quiet):
            pass

    def press(self, key):
        """From the key to the last byte that belongs to it, or None where nothing changed."""
        return self.answer(key)[1]

    def answer(self, key):
        """From the key to the first bytes of its answer and to the last, or None where nothing changed."""
        begin = time.monotonic()
        os.write(self.fd, key)
        first = last = None
        while True:
            when = self.read(0.06 if last else 1)
            if when is None:
                return first and first - begin, last and last - begin
            first = first or when
            last = when

    def close(self):
        os.kill(self.pid, signal.SIGTERM)
        deadline = time.monotonic() + 5
        while time.monotonic() < deadline:
            self.read(0.1)
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                return
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)


def forget():
    """Empties the file cache of the machine; answers whether that was allowed."""
    try:
        os.sync()
        with open("/proc/sys/vm/drop_caches", "w", encoding="ascii") as file:
            file.write("3")
    except OSError:
        return False
    return True


def report(name, value, limit):
    print(f"{name:<66} {value * 1000:9.1f} ms {limit * 1000:7.1f} ms {value / limit:7.2f}")
    return value <= limit


def main():
    binary, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    members = sys.argv[3:] or ["kitty", "samira"]
    good = True
    for member in members:
        key = derivation(binary, folder, member)
        print(f"{'sleutelafleiding (gaat van de tijd af)':<66} {key * 1000:9.1f} ms")
        first = []
        for turn in range(4):
            program = Program(binary, folder, member)
            taken = program.until_useful()
            if turn:  # the first start warms the file cache and makes the local memory
                first.append(taken - key)
            if turn < 3:
                program.settle()
                program.close()
        good &= report(f"eerste bruikbare scherm, {member}", statistics.median(first), FIRST)
        used = program.memory()
        print(f"{'geheugen, ' + member:<66} {used:9.1f} MB {MEMORY:7.1f} MB {used / MEMORY:7.2f}")
        good &= used <= MEMORY
        program.settle(quiet=2, limit=120)
        keys = [b"L", b"\x1bOB", b"\x1bOA", b"C", b"B", b"V"] * 30
        answers = [program.press(each) for each in keys]
        taken = sorted(each for each in answers if each is not None)
        if len(taken) < len(keys) * 0.9:
            print(f"{len(keys) - len(taken)} van {len(keys)} toetsen veranderden niets", file=sys.stderr)
            good = False
        good &= report(f"toets tot scherm, {member}, helft", taken[len(taken) // 2], KEY)
        good &= report(f"toets tot scherm, {member}, 99 van 100", taken[len(taken) * 99 // 100], KEY)
        program.press(b"Z")
        letters = [program.answer(each) for each in (b"v", b"e", b"r", b"t", b"e", b"l", *[b"\x7f"] * 6) * 12]
        seen = [each for each in letters if each[0] is not None]
        if len(seen) < len(letters) * 0.9:
            print(f"{len(letters) - len(seen)} van {len(letters)} letters veranderden niets", file=sys.stderr)
            good = False
        for what, times, limit in (
            ("letter in Zoeken tot scherm", sorted(each[0] for each in seen), KEY),
            ("letter in Zoeken tot alle treffers", sorted(each[1] for each in seen), HITS),
        ):
            good &= report(f"{what}, {member}, helft", times[len(times) // 2], limit)
            good &= report(f"{what}, {member}, 99 van 100", times[len(times) * 99 // 100], limit)
        program.close()
        cold = []
        while len(cold) < 3 and forget():
            program = Program(binary, folder, member)
            cold.append(program.until_useful() - key)
            program.close()
        if cold:
            good &= report(
                f"eerste bruikbare scherm, koud, {member}", statistics.median(cold), COLD)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
