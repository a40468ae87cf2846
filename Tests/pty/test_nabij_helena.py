"""The story of Helena with keys only: an empty kluis, one terminal, nothing typed in a shell."""

import datetime
import unittest

from nabij import SAVE, SAVED, day, empty, fill, focused, quit_program, saved
from terminal import ENTER


class Helena(unittest.TestCase):
    def setUp(self):
        self.home = empty()
        self.addCleanup(self.home.remove)
        self.today = datetime.date.today()

    def ago(self, days):
        return day(self.today - datetime.timedelta(days))

    def save(self, terminal):
        saved(terminal, SAVE)

    def test_the_story_gives_one_cause_and_the_threat_on_top(self):
        with self.home.screens() as terminal:
            self.new_casus(terminal)
            self.talk(terminal)
            self.network(terminal)
            self.procedures(terminal)
            self.threat(terminal)
            self.look_at_today(terminal)
            self.assertEqual(quit_program(terminal), 0)
        self.look_from_outside()

    def new_casus(self, terminal):
        terminal.send("nc").until("Roepnaam")
        fill(terminal, [("Roepnaam", "Helena"), ("Wat is de vraag?", "Een eigen, veilig huis"),
                        ("Hoe dringend?", "s")])
        self.save(terminal)
        line = terminal.row(SAVED)
        self.code = line.split("De code is ")[1].split(".")[0]
        terminal.send("C").until("Helena").send(ENTER).until("Casus · Helena")

    def talk(self, terminal):
        terminal.send("nn").until("Wat is er gezegd")
        terminal.send("Ze slaapt met de kinderen bij haar broer. Daar is het niet veilig.")
        fill(terminal, [("Inwoner erbij?", "j"), ("Gebeurd op", "gisteren 14:30")])
        self.save(terminal)
        terminal.send("5").until("Ze slaapt met de kinderen")

    def network(self, terminal):
        terminal.send("4nk").until("Ook een groep of een plek")
        fill(terminal, [("Naam", "Tante Joke"), ("Wie is het?", "tante in Almere"),
                        ("Geeft", "past in het weekend op")])
        self.save(terminal)
        terminal.until("Tante Joke")

    def procedures(self, terminal):
        terminal.send("3np").until("Wat vraag je aan?")
        # All kinds are offered, also those that nobody uses yet.
        fill(terminal, [("Wat vraag je aan?", "urg"), ("Waar staat het nu?", "d"),
                        ("Op welke dag?", self.ago(120))])
        self.save(terminal)
        terminal.send("np").until("Wat vraag je aan?")
        fill(terminal, [("Wat vraag je aan?", "bijzo"), ("Kan pas verder na", " ")])
        self.save(terminal)
        terminal.send("np").until("Wat vraag je aan?")
        fill(terminal, [("Wat vraag je aan?", "iets"), ("Eigen naam", "werkervaringsplek"),
                        ("Bij wie?", "zorgcentrum De Linde")])
        focused(terminal, "Kan pas verder na")
        # The one that was begun first stands first.
        self.assertIn("Urgentie", terminal.lines[terminal.cursor[0]])
        terminal.send(" ")
        self.save(terminal)
        terminal.until("werkervaringsplek")

    def threat(self, terminal):
        terminal.send("nd").until("Wat dreigt er?")
        fill(terminal, [("Wat dreigt er?", "uith"),
                        ("Wanneer?", day(self.today + datetime.timedelta(3)) + " 10:00"),
                        ("Door wie?", "jeugdbescherming")])
        self.save(terminal)

    def look_at_today(self, terminal):
        terminal.send("V").until("Dit kan niet terug")
        rows = terminal.lines
        # The threat is the first thing that a person reads.
        top = rows.index("  Dit kan niet terug")
        self.assertIn("Uithuisplaatsing", rows[top + 1])
        self.assertTrue(rows[top + 1].startswith("> !"), rows[top + 1])
        cause = terminal.row("houdt 2 andere op") if "houdt 2 andere op" in terminal.text else \
            terminal.row("Urgentie")
        self.assertTrue(cause.lstrip("> ").startswith("!"), cause)
        self.assertGreater(rows.index(cause), top + 1)
        # One cause, not three red lights.
        self.assertNotIn("werkervaringsplek bij", terminal.text)

    def look_from_outside(self):
        letop = self.home.json("letop", "--casus", self.code)
        self.assertIn(letop[0]["regel"], ("onomkeerbaar", "dreiging-zonder-hulp"))
        rules = {row["regel"]: row for row in letop}
        self.assertEqual(rules["termijn-verstreken"]["niveau"], "rood")
        self.assertEqual(rules["termijn-verstreken"]["procedure"], rules["oorzaak"]["procedure"])
        self.assertEqual(rules["oorzaak"]["niveau"], "rood")
        self.assertEqual(len(rules["oorzaak"]["houdtOp"]), 2)
        self.assertIn("dreiging-zonder-hulp", rules)
        self.assertIn("onomkeerbaar", rules)
        held = set(rules["oorzaak"]["houdtOp"])
        self.assertNotIn(rules["oorzaak"]["procedure"], held)
        # What waits for another is not called silent itself.
        self.assertFalse([row for row in letop if row.get("procedure") in held])
        found = self.home.json("toon", self.code)
        self.assertIn("Tante Joke", str(found))
        self.assertIn("Ze slaapt met de kinderen", str(found))
        self.home.sound()


if __name__ == "__main__":
    unittest.main()
