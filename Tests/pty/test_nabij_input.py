"""Bad input on the command line of the real program: one clear sentence, the right exit code."""

import os
import unittest

from nabij import Home, empty, one_casus


class BadInput(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.home = one_casus()
        cls.before = cls.home.frames()

    @classmethod
    def tearDownClass(cls):
        cls.home.remove()

    def refused(self, code, words, *hints, given=None, **env):
        """The command fails with this code and one sentence with these words in it."""
        result = self.home.run(*words, given=given, **env)
        self.assertEqual(result.returncode, code, result.stderr)
        self.assertEqual(result.stdout, "")
        said = [line for line in result.stderr.splitlines()
                if line and not line.lstrip().startswith(("Gebruik:", "Zie ", "Let op: ", "Je tekst is"))]
        self.assertEqual(len(said), 1, result.stderr)
        self.assertTrue(said[0].endswith((".", "?", ")")), said[0])
        for word in ("Error", "Optional(", "nil", "Swift", "error"):
            self.assertNotIn(word, result.stderr)
        for hint in hints:
            self.assertIn(hint, result.stderr)
        return result

    def test_codes_and_dates(self):
        code = self.home.code
        self.refused(1, ["notitie", "xx99", "-"], "xx99", given="tekst")
        self.refused(2, ["toezegging", "nieuw", code, "--van", "team", "--wat", "bellen",
                         "--voor", "2026-02-30"], "30 februari 2026 bestaat niet")
        self.refused(2, ["notitie", code, "-", "--datum", "2026-02-30"], "30 februari", given="t")
        far = self.home.run("notitie", code, "-", "--datum", "9999-12-31", given="tekst")
        self.assertIn(far.returncode, (1, 2), far.stderr)
        self.assertEqual(far.stdout, "")
        self.refused(2, ["vandaag", "--op", "gisteren of zo"], "--op")

    def test_texts(self):
        code = self.home.code
        self.refused(1, ["notitie", code, "-"], given="")
        self.refused(1, ["notitie", code, "-"], given=" \n\t\n")
        wrong = self.refused(1, ["notitie", code, "-"], "byte 5", given=b"hallo\xff\xfe dag")
        self.assertIn("UTF-8", wrong.stderr)
        self.refused(2, ["notitie", code, b"hallo\xff"], "UTF-8")
        large = "Een zin die vaak terugkomt. " * 3700
        self.assertGreater(len(large), 100_000)
        result = self.home.run("notitie", code, "-", given=large)
        if result.returncode == 0:
            self.assertIn(large.strip()[:1000], str(self.home.json("toon", code)))
        else:
            # Refused, and not lost.
            self.assertEqual(result.returncode, 1)
            name = result.stderr.split("concept toon ")[1].split("'")[0]
            self.assertEqual(self.home.good("concept", "toon", name).strip(), large.strip())

    def test_control_characters_are_left_out_and_that_is_said(self):
        result = self.home.run("notitie", self.home.code, "-",
                               given="voor\x1b]0;kwaad\x07 \u202eachter\x00")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("stuurtekens", result.stderr)
        shown = self.home.good("toon", self.home.code)
        for sign in ("\x1b", "\x07", "\u202e", "\x00"):
            self.assertNotIn(sign, shown)
        self.assertIn("voor", shown)

    def test_words_that_nobody_knows(self):
        self.refused(2, ["vandaaag"], "vandaag")
        self.refused(2, ["vandaag", "--kleur"])
        self.refused(2, ["procedure"], "procedure")
        self.refused(2, ["netwerk", "nieuw", self.home.code, "--naam", "x", "--kring", "ver"],
                     "nabij")
        self.refused(2, ["lijst", "--op", "2026-11-20", "--datum", "gisteren"], "--datum")

    def test_kluis_and_passphrase(self):
        wrong = os.path.join(self.home.path, "fout")
        with open(os.open(wrong, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
            file.write("niet het wachtwoord\n")
        result = self.refused(4, ["vandaag"], NABIJ_WACHTWOORD_BESTAND=wrong)
        self.assertNotIn("niet het wachtwoord", result.stderr)
        self.refused(4, ["vandaag"], NABIJ_LID="niemand")
        self.refused(1, ["vandaag"], NABIJ_KLUIS=os.path.join(self.home.path, "weg"))
        self.refused(2, ["vandaag"], NABIJ_WACHTWOORD_BESTAND=os.path.join(self.home.path, "weg"))
        # No terminal to ask on, no file: one sentence, and no waiting.
        self.refused(2, ["vandaag"], "wachtwoord", NABIJ_WACHTWOORD_BESTAND=None)
        # What has been made stays as it is.
        self.refused(1, ["kluis", "maak", self.home.kluis, "--naam", "x", "--lid", "kitty"])

    def test_text_in_the_command_line_gets_a_hint(self):
        result = self.home.run("notitie", self.home.code, "Een zin die iedereen kan zien.")
        self.assertEqual(result.returncode, 0)
        self.assertIn("op deze computer", result.stderr)


class Settings(unittest.TestCase):
    def test_a_wrong_file_gives_its_place_and_nothing_is_done(self):
        with one_casus() as home:
            folder = os.path.join(home.path, "config", "nabij")
            os.makedirs(folder)
            path = os.path.join(folder, "instellingen.yaml")
            before = home.frames()
            drafts = []
            cases = [("thema: licht\nkleur: rood\n", "regel 2", "kleur"),
                     ("thema: paars\n", "regel 1", "paars"),
                     ("toetsen:\n  vliegen: f\n", "regel 2", "vliegen"),
                     ("toetsen: [\n", "regel 2", "YAML"),
                     ("leeg-na: nooit\n", "regel 1", "nooit")]
            for text, *hints in cases:
                with open(path, "w") as file:
                    file.write(text)
                for words in (["vandaag"], ["notitie", home.code, "-"]):
                    result = home.run(*words, given="tekst")
                    self.assertEqual(result.returncode, 2, result.stderr)
                    first, *kept = result.stderr.splitlines()
                    for hint in (path, *hints):
                        self.assertIn(hint, first)
                    # The text that was sent along is not lost.
                    self.assertEqual(len(kept), 1 if words[-1] == "-" else 0, result.stderr)
                    if kept:
                        name = kept[0].rsplit(" ", 1)[-1].strip("'.")
                        drafts.append(name)
            with open(path, "wb") as file:
                file.write(b"thema: \xff\n")
            self.assertIn("UTF-8", home.run("vandaag").stderr)
            for text in ("", "# niets\n", "thema: mono\nascii: ja\nkaders: nee\nleeg-na: 5\n"):
                with open(path, "w") as file:
                    file.write(text)
                self.assertEqual(home.run("vandaag").returncode, 0, text)
            self.assertEqual(home.frames(), before)
            self.assertEqual(len(set(drafts)), len(cases))
            for name in drafts:
                self.assertEqual(home.run("concept", "toon", name).stdout.strip(), "tekst")


if __name__ == "__main__":
    unittest.main()
