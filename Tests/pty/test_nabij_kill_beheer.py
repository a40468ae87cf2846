"""kill -9 in the middle of new keys, an erasure, a backup and a restore: the kluis is sound, and it can be
done again."""

import os
import random
import signal
import subprocess
import time
import unittest

from nabij import NABIJ, Home, one_casus
from terminal import frozen

SOAK = bool(os.environ.get("NABIJ_SOAK"))
KILLS = int(os.environ.get("SOAK_KILLS_BEHEER", "8" if SOAK else "1"))
SEED = int(os.environ.get("SOAK_SEED", "20261128"))
YESTERDAY = "2026-11-27T0900"
_made = {}


def team():
    """A kluis of Kitty with three casussen, each with notes, and a backup of before the last of them."""
    if "home" not in _made:
        home = one_casus()
        codes = [home.code] + [
            home.good("casus", "nieuw", "--roepnaam", name, "--vast", "kitty")
            for name in ("Bilal", "Dewi")]
        for code in codes:
            home.good("notitie", code, "-", given=f"eerste zin van {code}")
        copy = os.path.join(home.path, "kopie")
        home.good("kluis", "reservekopie", copy)
        # Of yesterday: there is one a minute.
        for kind in ("sleutels", "eigenaren"):
            for name in os.listdir(os.path.join(copy, kind)):
                os.rename(os.path.join(copy, kind, name), os.path.join(copy, kind, YESTERDAY))
        for code in codes:
            home.good("notitie", code, "-", given=f"tweede zin van {code}")
        _made.update(home=home, codes=codes)
    home = Home(_made["home"])
    home.codes = _made["codes"]
    return home


def shape(folder):
    """Names and lengths of all files below a folder."""
    return {
        (path, os.path.getsize(path)) for root, _, names in os.walk(folder)
        for path in (os.path.join(root, name) for name in names) if os.path.exists(path)}


class Beheer(unittest.TestCase):
    def setUp(self):
        self.dice = random.Random(SEED)
        self.span = None

    def start(self, home, words):
        return subprocess.Popen(
            [NABIJ, *words], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, env=frozen(**home.env()), start_new_session=True)

    def changed(self, process, folder, before):
        """Waits until the work has begun on disk; false when the program ended first."""
        while process.poll() is None:
            if shape(folder) != before:
                return True
            time.sleep(0.0005)
        return shape(folder) != before

    def killed(self, words, where="kluis"):
        """Homes in which this command was killed, at moments between its first change and its end."""
        for number in range(KILLS + 1):
            home = team()
            folder = os.path.join(home.path, where)
            before = shape(folder)
            process = self.start(home, words(home))
            self.assertTrue(self.changed(process, folder, before), "nothing was done at all")
            begin = time.monotonic()
            if number == 0:
                # How long it writes when nobody stops it.
                self.assertEqual(process.wait(timeout=120), 0)
                self.span = time.monotonic() - begin
            else:
                time.sleep(self.dice.random() * self.span * 0.9)
                process.send_signal(signal.SIGKILL)
                process.wait()
            with self.subTest(number=number):
                yield home
            home.remove()

    def whole(self, home, codes):
        """Everything that was saved in these casussen is there, once."""
        for code in codes:
            found = str(home.json("toon", code, "--alles"))
            for word in ("eerste", "tweede"):
                self.assertEqual(found.count(f"{word} zin van {code}"), 1, code)

    def test_new_keys(self):
        for home in self.killed(lambda _: ("kluis", "draai-sleutels", "--alles")):
            home.good("lijst")
            home.sound()
            self.whole(home, home.codes)
            home.good("kluis", "draai-sleutels", "--alles")
            self.whole(home, home.codes)
            home.sound()

    def test_an_erasure(self):
        order = ("--grond", "verzoek", "--toelichting", "brief van vandaag", "--ja")
        for home in self.killed(lambda home: ("kluis", "wis", home.codes[1], *order)):
            gone, kept = home.codes[1], [home.codes[0], home.codes[2]]
            home.good("lijst")
            shown = home.run("toon", gone)
            if shown.returncode == 0:
                # Killed before it was signed: then it is all still there.
                self.whole(home, [gone])
                home.good("kluis", "wis", gone, *order)
                shown = home.run("toon", gone)
            self.assertNotEqual(shown.returncode, 0)
            self.assertNotIn("zin van", shown.stdout)
            self.whole(home, kept)
            home.sound()
            counted = home.json("kluis", "controleer")["telling"]
            self.assertEqual((counted["gewiste casussen"], counted["casussen"]), (1, 2))

    def again(self, home):
        """Makes a backup in the same place; a minute later when there is one of this minute.

        Every day there is no time for that: then in another place."""
        place = os.path.join(home.path, "kopie" if SOAK else "kopie-daarna")
        end = time.monotonic() + 70
        while True:
            done = home.run("kluis", "reservekopie", place)
            if done.returncode == 0 or "over een minuut" not in done.stderr or time.monotonic() > end:
                break
            time.sleep(1)
        self.assertEqual(done.returncode, 0, done.stderr)
        return place

    def restored(self, home, target, copy=None):
        """Puts the backup back in an empty folder, and answers a home that works there."""
        copy = copy or os.path.join(home.path, "kopie")
        home.good("kluis", "terugzetten", copy, target, "--ja")
        home.kluis = target
        return home

    def test_a_backup(self):
        words = lambda home: ("kluis", "reservekopie", os.path.join(home.path, "kopie"))
        for home in self.killed(words, "kopie"):
            home.sound()
            self.whole(home, home.codes)
            # What there was before is still a backup.
            before = self.restored(home, os.path.join(home.path, "terug-eerst"))
            fresh = dict(XDG_STATE_HOME=os.path.join(home.path, "nieuw"))
            shown = before.run("kluis", "controleer", "--volledig", **fresh)
            self.assertEqual(shown.returncode, 0, shown.stdout + shown.stderr)
            for code in home.codes:
                found = str(home.json("toon", code, "--alles", **fresh))
                self.assertEqual(found.count(f"eerste zin van {code}"), 1)
            # And another time it goes on.
            home.kluis = os.path.join(home.path, "kluis")
            copy = self.again(home)
            again = self.restored(home, os.path.join(home.path, "terug-daarna"), copy)
            again.sound()
            self.whole(again, home.codes)

    def test_a_restore(self):
        words = lambda home: (
            "kluis", "terugzetten", os.path.join(home.path, "kopie"),
            os.path.join(home.path, "terug", "kluis"), "--ja")
        for home in self.killed(words, "terug"):
            copy = shape(os.path.join(home.path, "kopie"))
            half = os.path.join(home.path, "terug", "kluis")
            looked = home.run("kluis", "controleer", "--kluis", half)
            # No kluis, one that is not finished, or a whole one: never half of one that passes for whole.
            self.assertIn(looked.returncode, (0, 1, 3), looked.stderr)
            if looked.returncode == 0:
                counted = home.json("kluis", "controleer", "--kluis", half)["telling"]
                self.assertEqual((counted["casussen"], counted["leden"]), (3, 1))
            self.assertEqual(shape(os.path.join(home.path, "kopie")), copy)
            home.sound()
            self.whole(home, home.codes)
            again = self.restored(home, os.path.join(home.path, "opnieuw"))
            fresh = dict(XDG_STATE_HOME=os.path.join(home.path, "nieuw"))
            shown = again.run("kluis", "controleer", "--volledig", **fresh)
            self.assertEqual(shown.returncode, 0, shown.stdout + shown.stderr)


if __name__ == "__main__":
    unittest.main()
