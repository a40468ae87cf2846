"""The golden kluis, made by the program in Swift, read by the second implementation."""

import json
import pathlib
import shutil
import tempfile
import unittest

import kluislezer

GOUD = pathlib.Path(__file__).parent / "goud-0"
VERWACHT = json.loads((GOUD / "verwacht.json").read_text(encoding="utf-8"))
STAPPEN = VERWACHT["tussenwaarden"]


def teksten(regels):
    return [lijf.decode() for _, lijf in regels]


class Goud(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kitty = kluislezer.Kluis(GOUD / "kluis", "Kitty", VERWACHT["wachtwoord"])

    def test_members_and_team(self):
        self.assertEqual(self.kitty.team, VERWACHT["team"])
        self.assertEqual(sorted(self.kitty.namen.values()), VERWACHT["leden"])
        self.assertEqual(self.kitty.kluis.hex(), VERWACHT["kluis"])

    def test_every_step_of_the_key_hierarchy(self):
        self.assertEqual(self.kitty.lid, STAPPEN["lidmap van kitty"])
        self.assertEqual(self.kitty.hoofdsleutel.hex(), STAPPEN["hoofdsleutel"])
        self.assertEqual(self.kitty.zaad.hex(), STAPPEN["zaad van kitty"])
        helft, kern = bytes.fromhex(STAPPEN["helft"]), bytes.fromhex(STAPPEN["kern"])
        segment = bytes.fromhex(STAPPEN["segment"])
        self.assertEqual(
            kluislezer.segmentsleutel(helft, kern, segment).hex(), STAPPEN["segmentsleutel"])

    def test_content(self):
        casussen = {naam: teksten(r) for naam, r in self.kitty.casussen().items()}
        self.assertEqual(casussen, VERWACHT["casussen"])
        self.assertEqual(teksten(self.kitty.teamdossier()), VERWACHT["teamdossier"])
        self.assertEqual(teksten(self.kitty.eigen_dossier()), VERWACHT["eigen dossier"])

    def test_after_new_keys(self):
        """The team and one casus have two epochs: what is before and what is after both open."""
        self.assertEqual(len(self.kitty.teamsleutels), 2)
        epochs = [len({g["tijdvak"] for g in self.kitty.grants
                       if g["soort"] == 1 and g["plaats"].hex() == naam})
                  for naam in VERWACHT["casussen"]]
        self.assertEqual(sorted(epochs), [1, 2])
        self.assertIn("na het draaien", sum(VERWACHT["casussen"].values(), []))
        self.assertIn("team na het draaien", VERWACHT["teamdossier"])

    def test_erased(self):
        self.assertEqual(self.kitty.gewist(), VERWACHT["gewist"])
        for naam in VERWACHT["gewist"]:
            self.assertFalse((GOUD / "kluis" / "zaken" / naam[:2] / naam / "kern").exists())
            self.assertNotIn(naam, self.kitty.casussen())

    def test_a_link_that_does_not_fit_does_not_count(self):
        plaats, = {g["plaats"] for g in self.kitty.grants if g["soort"] == 1
                   and len(self.kitty._casushelften(g["plaats"])) == 2}
        for grant in self.kitty.grants:
            if grant["plaats"] == plaats and any(grant["schakel"]):
                goed, grant["schakel"] = grant["schakel"], bytes(32)
                try:
                    self.assertEqual(len(self.kitty._casushelften(plaats)), 1)
                finally:
                    grant["schakel"] = goed

    def test_quorum_and_restore_are_in_the_logs(self):
        delen = list((GOUD / "kluis" / "leden" / "_herstel" / "deel").iterdir())
        self.assertEqual(len(delen), 3)
        soorten = [r["soort"] for regels in self.kitty.spoor().values() for r, _ in regels]
        self.assertIn(11, soorten)
        self.assertIn(6, soorten)

    def test_cards(self):
        self.assertEqual(
            list(self.kitty.kaarten(leid=False).values()), [VERWACHT["teamkaart"].encode()])
        self.assertEqual(
            list(self.kitty.kaarten(leid=True).values()), [VERWACHT["leidkaart"].encode()])

    def test_spoor_vouches_for_the_segments_and_hides_the_casus(self):
        spoor = self.kitty.spoor()
        beloofd = {}
        for regels in spoor.values():
            for regel, _ in regels:
                if regel["soort"] == 1:
                    beloofd[regel["segment"].hex()] = regel
        laatste = beloofd[STAPPEN["segment"]]
        self.assertEqual(laatste["regel"], STAPPEN["volgnummer"])
        self.assertEqual(laatste["keten"].hex(), STAPPEN["keten"])
        log = bytes.fromhex(STAPPEN["spoorbestand"])
        regel, keten = spoor[log][-1]
        self.assertEqual(regel["seq"], STAPPEN["spoorregel"])
        self.assertEqual(keten.hex(), STAPPEN["spoor"])
        sleutel = kluislezer.hkdf(bytes.fromhex(STAPPEN["helft"]), b"nabij/tag")
        merk = kluislezer.hmac.digest(sleutel, log, "sha256")[:16]
        self.assertEqual(merk.hex(), STAPPEN["merk"])
        # The logs use the key of the first epoch, so that one tag finds all records of a casus.
        plaats, = {g["plaats"] for g in self.kitty.grants if g["soort"] == 1
                   and len(self.kitty._casushelften(g["plaats"])) == 2}
        helften = self.kitty._casushelften(plaats)
        eerste = kluislezer.hkdf(helften[min(helften)], b"nabij/tag")
        merk = kluislezer.hmac.digest(eerste, log, "sha256")[:16]
        self.assertIn(merk, [r["merk"] for r, _ in spoor[log]])

    def test_another_member_reads_only_what_was_given(self):
        omar = kluislezer.Kluis(GOUD / "kluis", "omar", VERWACHT["wachtwoord"])
        casussen = omar.casussen()
        self.assertEqual(len(casussen), 1)
        for naam, regels in casussen.items():
            self.assertEqual(teksten(regels), VERWACHT["casussen"][naam])

    def test_wrong_passphrase(self):
        with self.assertRaises(kluislezer.Fout):
            kluislezer.Kluis(GOUD / "kluis", "kitty", "iets anders")

    def test_a_changed_byte_is_seen(self):
        with tempfile.TemporaryDirectory() as map_:
            kopie = pathlib.Path(map_) / "kluis"
            shutil.copytree(GOUD / "kluis", kopie)
            pad = next(kopie.glob("zaken/*/*/*.seg"))
            ruw = bytearray(pad.read_bytes())
            ruw[-100] ^= 1
            pad.write_bytes(ruw)
            with self.assertRaises(kluislezer.Fout):
                kluislezer.Kluis(kopie, "kitty", VERWACHT["wachtwoord"]).casussen()


if __name__ == "__main__":
    unittest.main()
