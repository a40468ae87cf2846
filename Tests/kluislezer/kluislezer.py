#!/usr/bin/env python3
"""A second, small reader of a kluis, written from docs/kluisformaat.md alone.

usage: kluislezer.py MAP LID WACHTWOORD

It reads and checks; it never writes. Anything that does not fit raises Fout.
"""

import hashlib
import hmac
import pathlib
import struct
import sys
import unicodedata

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric import ed25519, mlkem, x25519
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)
GRANT_LENGTH = 1376
HEADER = 256


class Fout(Exception):
    """The bytes are not what the format says."""


def eis(waar, wat):
    if not waar:
        raise Fout(wat)


def sha256(*delen):
    return hashlib.sha256(b"".join(delen)).digest()


def hkdf(sleutel, info, zout=b""):
    return HKDF(hashes.SHA256(), 32, zout, info).derive(sleutel)


def open_doos(doos, sleutel, aad):
    try:
        return ChaCha20Poly1305(sleutel).decrypt(doos[:12], doos[12:], aad)
    except InvalidTag:
        raise Fout("de sleutel past niet") from None


def klopt(sleutel, doel, tekst, handtekening):
    try:
        ed25519.Ed25519PublicKey.from_public_bytes(sleutel).verify(
            handtekening, doel + b"\0" + tekst)
        return True
    except InvalidSignature:
        return False


def naam_normaal(naam):
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", naam.strip()).lower())


def lidmap(kluis, naam):
    return sha256(b"nabij/lid", kluis, naam_normaal(naam).encode()).hex()[:32]


def subapparaten(apparaat):
    yield apparaat
    for nummer in range(1, 16):
        yield sha256(b"nabij/subapparaat", apparaat, bytes([nummer]))[:16]


def xwing(zaad):
    """The private key of X-Wing from its seed of 32 bytes."""
    uit = hashlib.shake_256(zaad).digest(96)
    return hpke.MLKEM768X25519PrivateKey(
        mlkem.MLKEM768PrivateKey.from_seed_bytes(uit[:64]),
        x25519.X25519PrivateKey.from_private_bytes(uit[64:]))


class Kop:
    """The first 256 bytes of a segment, log or card file."""

    def __init__(self, ruw):
        eis(len(ruw) >= HEADER and ruw[:8] == b"NABIJSG\x01", "geen segment")
        lengte, groot, _, aead, self.soort = struct.unpack_from("<HBBBB", ruw, 8)
        eis((lengte, groot, aead) == (HEADER, 0, 1), "ander formaat")
        self.kluis, self.segment, self.apparaat, self.plaats = (
            ruw[i:i + 16] for i in range(16, 80, 16))
        self.tijdvak, self.gemaakt = struct.unpack_from("<QQ", ruw, 80)
        self.vorige, self.binding = ruw[96:128], ruw[128:160]
        self.ruw = ruw[:HEADER]

    def getekend(self, sleutel):
        return klopt(sleutel, b"nabij/segment/0", self.ruw[:192], self.ruw[192:])


def segmentsleutel(helft, kern, segment):
    return hkdf(helft + kern, b"nabij/segment/1", segment)


def regels(ruw, kop, begin, sleutel):
    """Frames: chain and tag of each must fit; gives (seq, chain, fields)."""
    keten = sha256(ruw[:begin])
    plaats, nummer = begin, 0
    while plaats < len(ruw):
        n, omgekeerd, seq = struct.unpack_from("<IIQ", ruw, plaats)
        eis(n == omgekeerd ^ 0xFFFFFFFF and 80 <= n <= 1048592 and seq == nummer, "geen regel")
        einde = plaats + 28 + n
        lijf = ruw[plaats:einde]
        eis(len(ruw) >= einde + 32, "afgeknipt")
        aad = lijf[:16] + kop.segment + keten
        volgende = sha256(b"nabijf1", keten, lijf)
        eis(ruw[einde:einde + 32] == volgende, "de keten klopt niet")
        tekst = open_doos(lijf[16:], sleutel, aad).rstrip(b"\0")
        eis(tekst[-1:] == b"\x80", "geen vulling")
        keten = volgende
        yield seq, keten, velden(tekst[:-1])
        plaats, nummer = einde + 32, nummer + 1


def velden(tekst):
    eis(tekst[0] == 1, "nieuwere regel")
    uit, plaats = {}, 1
    while plaats < len(tekst):
        veld, soort, lengte = struct.unpack_from("<BBI", tekst, plaats)
        waarde = tekst[plaats + 6:plaats + 6 + lengte]
        eis(len(waarde) == lengte, "veld loopt door")
        uit[veld] = struct.unpack("<Q", waarde)[0] if soort == 0 else waarde
        plaats += 6 + lengte
    return uit


def logregels(ruw, label, sleutel):
    """Records of a spoor or team log: chain and signature of each must fit."""
    keten, plaats = sha256(ruw[:HEADER]), HEADER
    while plaats < len(ruw):
        n, omgekeerd = struct.unpack_from("<II", ruw, plaats)
        eis(n == omgekeerd ^ 0xFFFFFFFF and 116 <= n <= 65536, "geen logregel")
        einde = plaats + 8 + n
        eis(len(ruw) >= einde, "afgeknipt")
        lijf = ruw[plaats:einde - 96]
        keten = sha256(label, keten, lijf)
        eis(ruw[einde - 96:einde - 64] == keten, "de keten klopt niet")
        if sleutel is not None:
            eis(klopt(sleutel, b"nabij/logregel/0", keten, ruw[einde - 64:einde]), "handtekening")
        yield lijf[8:], keten
        plaats = einde


def koppen(inhoud, plaats, aantal):
    return [(inhoud[p:p + 16], struct.unpack_from("<Q", inhoud, p + 16)[0], inhoud[p + 24:p + 56])
            for p in range(plaats, plaats + aantal * 56, 56)]


def spoorregel(inhoud):
    seq, hlc, soort, aantal = struct.unpack_from("<QQBB", inhoud)
    merk, segment = inhoud[20:36], inhoud[36:52]
    regel, = struct.unpack_from("<Q", inhoud, 52)
    plaats = 92 + aantal * 56
    lengte, = struct.unpack_from("<H", inhoud, plaats)
    eis(plaats + 2 + lengte == len(inhoud), "spoorregel")
    return {"seq": seq, "hlc": hlc, "soort": soort, "merk": merk, "segment": segment,
            "regel": regel, "keten": inhoud[60:92], "koppen": koppen(inhoud, 92, aantal),
            "details": inhoud[plaats + 2:]}


def teamregel(inhoud):
    seq, hlc, soort, aantal = struct.unpack_from("<QQBB", inhoud)
    plaats = 36 + aantal * 56
    lengte, = struct.unpack_from("<H", inhoud, plaats)
    open_ = inhoud[plaats + 2:plaats + 2 + lengte]
    dicht = inhoud[plaats + 4 + lengte:]
    return {"seq": seq, "hlc": hlc, "soort": soort, "wie": inhoud[20:36], "open": open_,
            "dicht": dicht}


class Kluis:
    """A kluis as one member reads it."""

    def __init__(self, map_, lid, wachtwoord):
        self.map = pathlib.Path(map_)
        self._superblok()
        self.lid = lidmap(self.kluis, lid)
        self.hoofdsleutel = self._slot(wachtwoord)
        self.zaad = self._bundel()
        self.grants = [self._grant(p) for p in sorted(self._leden(self.lid, "post").iterdir())]
        # After a rotation there is more than one: the older ones open what was written before.
        self.teamsleutels = [g["sleutel"] for g in sorted(
            (g for g in self.grants if g["soort"] == 2), key=lambda g: g["tijdvak"])]
        eis(self.teamsleutels, "geen teamsleutel")
        self._team()

    def _leden(self, *delen):
        return self.map.joinpath("leden", *delen)

    def _superblok(self):
        ruw = (self.map / "nabij.store").read_bytes()
        eis(ruw[:8] == b"NABIJST\x01" and len(ruw) == 1416 and ruw[10] == 0, "superblok")
        self.kluis, self.wortel = ruw[16:32], ruw[64:96]
        eis(klopt(self.wortel, b"nabij/superblok/0", ruw[:-64], ruw[-64:]), "superblok")

    def _slot(self, wachtwoord):
        for pad in sorted(self._leden(self.lid, "sloten").iterdir(), reverse=True):
            ruw = pad.read_bytes()
            eis(ruw[:8] == b"NABIJSL\x01" and len(ruw) == 184, "slot")
            soort, _, log_n, p, r = struct.unpack_from("<BBBBI", ruw, 12)
            if soort != 1:
                continue
            sleutel = hashlib.scrypt(
                unicodedata.normalize("NFC", wachtwoord).encode(), salt=ruw[72:88] + self.kluis,
                n=1 << log_n, r=r, p=p, dklen=32, maxmem=1 << 28)
            binding = hmac.digest(sleutel, b"nabij/commit" + ruw[56:72], "sha256")[:20]
            eis(binding == ruw[-20:], "wachtwoord")
            return open_doos(ruw[104:164], sleutel, ruw[:104])
        raise Fout("geen slot")

    def _bundel(self):
        pad = next(self._leden(self.lid).glob("geheim.*"))
        ruw, open_ = pad.read_bytes(), pad.with_name("publiek" + pad.name[6:]).read_bytes()
        eis(ruw[:8] == b"NABIJGB\x01" and ruw[48:80] == sha256(self.wortel, open_), "bundel")
        geheim = open_doos(ruw[80:], hkdf(self.hoofdsleutel, b"nabij/bundel/0", self.kluis), ruw[:80])
        return geheim[:32]

    def _grant(self, pad):
        ruw = pad.read_bytes()
        eis(ruw[:8] == b"NABIJGR\x01" and len(ruw) == GRANT_LENGTH, "grant")
        try:
            inhoud = SUITE.decrypt(
                ruw[80:-64], xwing(self.zaad), info=b"nabij/grant/0" + ruw[:80])
        except Exception:
            raise Fout("grant gaat niet open") from None
        return {"soort": inhoud[0], "tijdvak": struct.unpack_from("<Q", inhoud, 8)[0],
                "plaats": inhoud[16:32], "sleutel": inhoud[32:64], "schakel": inhoud[64:96],
                "gever": ruw[56:72],
                "getekend": (ruw[:-64], ruw[-64:])}

    def _team(self):
        """Founder by the root key, members by the logs, devices by their members."""
        alle = []
        for pad in sorted(self.map.glob("team/*/*.log")):
            ruw = pad.read_bytes()
            kop = Kop(ruw)
            for inhoud, _ in logregels(ruw, b"nabijt1", None):
                regel = teamregel(inhoud)
                alle.append((regel["hlc"], kop.apparaat, regel["seq"], kop.segment, regel))
        self.leden, self.namen, self.team = {}, {}, ""
        self.rollen, self.wisopdrachten = {}, {}
        for _, apparaat, seq, log, regel in sorted(alle, key=lambda a: a[:3]):
            naam = ""
            if regel["dicht"]:
                naam = self._met_teamsleutel(
                    regel["dicht"], b"nabij/teamlog/0", log, log + struct.pack("<Q", seq)).decode()
            if regel["soort"] == 1:
                lijf = regel["open"]
                eis(klopt(self.wortel, b"nabij/stichter/0", self.kluis + regel["wie"] + lijf[:37],
                          lijf[37:]), "stichter")
            if regel["soort"] in (1, 2):
                nummer, = struct.unpack_from("<I", regel["open"])
                pad = next(self._leden(regel["wie"].hex()).glob("publiek.%d-*" % nummer))
                ruw = pad.read_bytes()
                eis(sha256(ruw) == regel["open"][4:36], "bundel")
                eis(klopt(ruw[1272:1304], b"nabij/bundel/0", ruw[:-64], ruw[-64:]), "bundel")
                self.leden[regel["wie"]] = ruw[1272:1304]
                self.namen[regel["wie"]] = naam
                self.rollen[regel["wie"]] = regel["open"][36]
            if regel["soort"] == 3:
                self.rollen[regel["wie"]] = regel["open"][0]
            if regel["soort"] == 4:
                self.rollen[regel["wie"]] = 0
            if regel["soort"] in (6, 8):
                self._wisopdracht(regel, apparaat)
            if regel["soort"] == 7:
                self.team = naam
        self.apparaten, self.van = {}, {}
        for pad in self.map.glob("leden/*/apparaat.*"):
            ruw, wie = pad.read_bytes(), bytes.fromhex(pad.parent.name)
            eis(klopt(self.leden[wie], b"nabij/apparaat/0", ruw[:-64], ruw[-64:]), "apparaat")
            for apparaat in subapparaten(ruw[48:64]):
                self.apparaten[apparaat], self.van[apparaat] = ruw[72:104], self.namen[wie]
        for grant in self.grants:
            eis(klopt(self.apparaten[grant["gever"]], b"nabij/grant/0", *grant["getekend"]), "gever")
        for pad in self.map.glob("team/*/*.log"):
            ruw = pad.read_bytes()
            list(logregels(ruw, b"nabijt1", self.apparaten[Kop(ruw).apparaat]))

    def _wisopdracht(self, regel, apparaat):
        """Two role holders with one ground, or one where there is one; 8 takes a signature back."""
        plaats = regel["open"][:16]
        bekend = self.wisopdrachten.get(plaats)
        if regel["soort"] == 8:
            if bekend and not self._geldig(bekend):
                bekend["wie"].discard(self._lid_van(apparaat))
                if not bekend["wie"]:
                    del self.wisopdrachten[plaats]
            return
        if bekend is None:
            bekend = self.wisopdrachten[plaats] = {
                "grond": regel["open"][16], "wie": set(), "alleen": False}
        if bekend["grond"] == regel["open"][16]:
            bekend["wie"].add(self._lid_van(apparaat))
            bekend["alleen"] |= sum(1 for r in self.rollen.values() if r & 6) == 1

    @staticmethod
    def _geldig(opdracht):
        return len(opdracht["wie"]) >= 2 or (opdracht["alleen"] and bool(opdracht["wie"]))

    def gewist(self):
        """Locators of casussen that were erased by a valid order."""
        return sorted(p.hex() for p, o in self.wisopdrachten.items() if self._geldig(o))

    def _lid_van(self, apparaat):
        for pad in self.map.glob("leden/*/apparaat.*"):
            if apparaat in subapparaten(pad.read_bytes()[48:64]):
                return bytes.fromhex(pad.parent.name)
        raise Fout("apparaat")

    def _met_teamsleutel(self, doos, info, zout, aad):
        for sleutel in self.teamsleutels:
            try:
                return open_doos(doos, hkdf(sleutel, info, zout), aad)
            except Fout:
                continue
        raise Fout("geen teamsleutel past")

    def spoor(self):
        """All records of all devices, by log: {segment: [(record, chain)]}."""
        uit = {}
        for pad in sorted(self.map.glob("spoor/*/*.log")):
            ruw = pad.read_bytes()
            kop = Kop(ruw)
            eis(kop.getekend(self.apparaten[kop.apparaat]), "spoorkop")
            uit[kop.segment] = [
                (spoorregel(inhoud), keten)
                for inhoud, keten in logregels(ruw, b"nabijs1", self.apparaten[kop.apparaat])]
        return uit

    def dossier(self, map_, helften, kernen):
        """The bodies of one dossier, by clock and device."""
        gevonden, per_apparaat = [], {}
        for pad in map_.glob("*.seg"):
            ruw = pad.read_bytes()
            kop = Kop(ruw)
            eis(kop.getekend(self.apparaten[kop.apparaat]), "segmentkop")
            per_apparaat.setdefault(kop.apparaat, []).append((int(pad.name.split(".")[1]), kop, ruw))
        for bestanden in per_apparaat.values():
            bestanden.sort(key=lambda b: b[0])
            volgende = [kop.vorige for _, kop, _ in bestanden[1:]] + [None]
            for (_, kop, ruw), grens in zip(bestanden, volgende):
                if grens is not None and grens == kop.vorige:
                    continue  # never finished
                helft = helften[kop.tijdvak]
                sleutel = segmentsleutel(helft, kernen.get(kop.tijdvak, b""), kop.segment)
                eis(hmac.digest(sleutel, b"nabij/commit" + kop.segment, "sha256") == kop.binding,
                    "sleutel")
                if grens == sha256(kop.ruw):
                    continue
                for seq, keten, veld in regels(ruw, kop, HEADER, sleutel):
                    if veld.get(4, 0) == 0:
                        gevonden.append(
                            ((veld[1], kop.apparaat, kop.segment, seq), self.van[kop.apparaat],
                             veld[5]))
                    if keten == grens:
                        break  # what is behind it was never confirmed
        return [(wie, lijf) for _, wie, lijf in sorted(gevonden)]

    def _helften(self, soort, plaats=bytes(16)):
        return {g["tijdvak"]: g["sleutel"] for g in self.grants
                if g["soort"] == soort and g["plaats"] == plaats}

    def _casushelften(self, plaats):
        """Keys of a casus by epoch; a later one counts when its link fits an earlier one."""
        grants = sorted((g for g in self.grants if g["soort"] == 1 and g["plaats"] == plaats),
                        key=lambda g: g["tijdvak"])
        uit = {}
        for grant in grants:
            nieuw = struct.pack("<Q", grant["tijdvak"])
            past = any(
                hmac.digest(hkdf(sleutel, b"nabij/tijdvak"),
                            plaats + struct.pack("<Q", tijdvak) + nieuw + grant["sleutel"], "sha256")
                == grant["schakel"] for tijdvak, sleutel in uit.items())
            if not uit or past:
                uit[grant["tijdvak"]] = grant["sleutel"]
        return uit

    def casussen(self):
        """Each casus I hold a key of and that was not erased: locator to its bodies."""
        uit, gewist = {}, self.gewist()
        for plaats in sorted({g["plaats"] for g in self.grants if g["soort"] == 1}):
            naam = plaats.hex()
            if naam in gewist:
                continue
            map_ = self.map / "zaken" / naam[:2] / naam
            kernen = {}
            for pad in map_.glob("kern.*"):
                kernen[int(pad.name[5:], 16)] = pad.read_bytes()
                kopie = self.map / "kernen" / naam[:2] / (naam + pad.name[4:])
                eis(kopie.read_bytes() == pad.read_bytes(), "kern")
            uit[naam] = self.dossier(map_, self._casushelften(plaats), kernen)
        return uit

    def teamdossier(self):
        return self.dossier(self.map / "dossier" / "team", self._helften(2), {})

    def eigen_dossier(self):
        return self.dossier(self.map / "dossier" / self.lid, self._helften(3), {})

    def kaarten(self, leid):
        """The newest card of each casus."""
        uit = {}
        for pad in sorted(self.map.glob("kaarten/%s/*.krt" % ("leid" if leid else "team"))):
            ruw = pad.read_bytes()
            kop = Kop(ruw)
            eis(kop.getekend(self.apparaten[kop.apparaat]), "kaartkop")
            begin, helft = HEADER, None if leid else self._helften(2)[kop.tijdvak]
            if leid:
                begin = HEADER + 1168
                zaad = self._helften(4)[kop.tijdvak]
                helft = SUITE.decrypt(
                    ruw[HEADER:begin], xwing(zaad), info=b"nabij/leidkaart/0" + ruw[:HEADER])
            sleutel = segmentsleutel(helft, b"", kop.segment)
            for _, _, veld in regels(ruw, kop, begin, sleutel):
                deps = veld.get(3, b"")
                gezien = sum(struct.unpack_from("<Q", deps, p + 16)[0] + 1
                             for p in range(0, len(deps), 24))
                rang, casus = (gezien, veld[1], kop.apparaat), veld[5][:16].hex()
                if casus not in uit or rang > uit[casus][0]:
                    uit[casus] = (rang, veld[5][16:])
        return {casus: lijf for casus, (_, lijf) in uit.items()}


def main():
    if len(sys.argv) != 4:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    kluis = Kluis(*sys.argv[1:])
    print("team:", kluis.team, "- leden:", ", ".join(sorted(kluis.namen.values())))
    for casus, regels_ in kluis.casussen().items():
        print("casus", casus)
        for wie, lijf in regels_:
            print("  %s: %d bytes" % (wie, len(lijf)))


if __name__ == "__main__":
    main()
