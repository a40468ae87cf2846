"""A disk that is really full, and a limit on the size of files: nothing confirmed is lost, and it is said."""

import contextlib
import os
import resource
import shutil
import subprocess
import unittest

from nabij import NABIJ, one_casus
from terminal import frozen

SIZE = 24 * 1024 * 1024
SOAK = bool(os.environ.get("NABIJ_SOAK"))


@contextlib.contextmanager
def small_disk(home):
    """A file system of 24 MB below the home, with the kluis and all that the user keeps on it."""
    place = os.path.join(home.path, "klein")
    os.mkdir(place)
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SIZE},mode=700", "nabij-proef", place],
        capture_output=True, text=True) if os.geteuid() == 0 and shutil.which("mount") else None
    if made is None or made.returncode != 0:
        raise unittest.SkipTest(
            "a small file system needs root and mount; the limit on the size of files is tried without")
    try:
        for name in ("kluis", "staat"):
            shutil.move(os.path.join(home.path, name), os.path.join(place, name))
            os.symlink(os.path.join(place, name), os.path.join(home.path, name))
        yield place
    finally:
        subprocess.run(["umount", "--lazy", place], check=True)


def fill(place, left):
    """Takes all room but for so many bytes."""
    path = os.path.join(place, "vulling")
    with open(path, "wb", buffering=0) as file:
        with contextlib.suppress(OSError):
            while True:
                file.write(bytes(65_536))
        size = os.fstat(file.fileno()).st_size
        os.truncate(path, max(0, size - left))
    return path


class Full(unittest.TestCase):
    def setUp(self):
        self.home = one_casus()
        self.addCleanup(self.home.remove)
        self.confirmed, self.refused = [], []

    def note(self, text, limit=None):
        """Saves a note, and holds the program to what it said of it."""
        def small():
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        done = subprocess.run(
            [NABIJ, "notitie", self.home.code, "-"], input=text.encode(), capture_output=True,
            env=frozen(**self.home.env()), timeout=120, start_new_session=True,
            preexec_fn=None if limit is None else small)
        said = done.stderr.decode()
        if done.returncode == 0:
            self.assertIn("Genoteerd", said)
            self.confirmed.append(text)
            return True
        self.assertEqual(done.returncode, 1, said)
        # What was written in part may be either.
        reasons = ["schijf is vol"] + ["mag hier niet groter worden"] * (limit is not None)
        self.assertTrue(any(reason in said for reason in reasons), said[:400])
        self.assertIn("niet gelukt", said)
        # Somebody typed this: it is given back, or kept as a draft.
        if text not in said:
            self.assertIn("concept", said)
            self.assertIn(text, self.drafts())
        self.refused.append(text)
        return False

    def drafts(self):
        return "\n".join(
            self.home.good("concept", "toon", line.split()[0])
            for line in self.home.good("concept", "lijst").splitlines() if line[:1].isdigit())

    def sound(self):
        self.home.sound()
        found = str(self.home.json("toon", self.home.code, "--alles"))
        for text in self.confirmed:
            self.assertEqual(found.count(text), 1, text[:20])
        for text in self.refused:
            self.assertEqual(found.count(text), 0, text[:20])

    def empty_files(self):
        return {path for path in self.home.files() if os.path.getsize(path) == 0}

    def test_on_a_full_disk_of_24_megabytes(self):
        with small_disk(self.home) as place:
            self.assertTrue(self.note("voor de volte"))
            before = self.empty_files()
            for left in (0, 4_096, 8_192, 12_288, 16_384) if SOAK else (0, 8_192):
                filler = fill(place, left)
                for number in range(2):
                    self.note(f"zin {number} met {left} over " + "lang" * 1_500)
                os.remove(filler)
                # Nothing was put in the place of a good file.
                self.assertEqual(self.empty_files() - before, set())
                self.assertTrue(self.note(f"met ruimte na {left}."))
                self.sound()
            self.assertGreater(len(self.refused), 1, "the disk was never full")

    def test_with_a_limit_on_the_size_of_files(self):
        self.assertTrue(self.note("vooraf"))
        for limit in (0, 200, 2_000, 6_000, 12_000, 30_000) if SOAK else (0, 2_000):
            self.note(f"zin met grens {limit} " + "lang" * 1_500, limit)
            self.assertTrue(self.note(f"zonder grens na {limit}."))
        self.sound()
        self.assertGreater(len(self.refused), 1, "the limit was never met")


if __name__ == "__main__":
    unittest.main()
