import Termijnen
import Testing

/// Reads a day such as `2026-11-20`; a wrong literal fails the test that uses it.
func d(_ iso: String, _ plaats: SourceLocation = #_sourceLocation) -> Dag {
  guard let dag = Dag(iso: iso) else {
    Issue.record("geen datum: \(iso)", sourceLocation: plaats)
    return Dag.eerste
  }
  return dag
}

/// Reads a term such as `8w`.
func t(_ tekst: String, _ plaats: SourceLocation = #_sourceLocation) -> Termijn {
  guard let termijn = Termijn(tekst) else {
    Issue.record("geen termijn: \(tekst)", sourceLocation: plaats)
    return Termijn(0, .dagen)
  }
  return termijn
}

/// The calendar with the days that are equated by royal decree up to and including 2028.
let kalender = Kalender(
  kbDagen: [
    "2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30", "2026-01-02",
    "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26",
  ].map { KBDag(d($0)) }, volledigVan: d("2023-01-01"), volledigTot: d("2028-12-31"),
  bron: "KB")

let proefbron = Bron(
  id: "proef", artikel: "Awb 4:13", zekerheid: .wettekst, gecontroleerdOp: d("2026-11-20"))

/// The tariffs of Awb 4:17, old and new.
let tarieven = [
  Dwangsomtarief(
    geldig: Geldigheid(van: d("2009-10-01"), tot: d("2018-12-31")),
    schijven: [20, 30, 40].map { Schijf(dagen: 14, perDag: $0) }, bron: proefbron),
  Dwangsomtarief(
    geldig: Geldigheid(van: d("2019-01-01")),
    schijven: [23, 35, 45].map { Schijf(dagen: 14, perDag: $0) }, bron: proefbron),
]

/// A kind with a decision within a term, everything of the Awb switched on.
func besluitregel(
  _ termijn: String, atw: Atwregel = .ja, mededeling: Mededelingsregel = .verschuift,
  verlenging: String? = nil
) -> Soortregel {
  var regel = Soortregel(id: "proef", naam: "Proef", aard: .besluit, bron: proefbron)
  regel.beslist = Gegeven("de gemeente", bron: proefbron)
  regel.klokstart = Gegeven("de dag waarop de aanvraag is ontvangen", bron: proefbron)
  regel.termijnen = [Gegeven(t(termijn), bron: proefbron)]
  regel.verlenging = verlenging.map { Gegeven(t($0), bron: proefbron) }
  regel.mededeling = Gegeven(mededeling, bron: proefbron)
  regel.opschorting = Gegeven(true, bron: proefbron)
  regel.instemming = Gegeven(true, bron: proefbron)
  regel.atw = Gegeven(atw, bron: proefbron)
  regel.dwangsom = Gegeven(.awb(tarieven), bron: proefbron)
  regel.rechtsmiddelen = [
    Gegeven(Rechtsmiddel(.bezwaar, wat: "Maak bezwaar.", termijn: t("6w")), bron: proefbron)
  ]
  return regel
}

/// A seeded generator (SplitMix64), so that a failure can be repeated.
struct Zaad: RandomNumberGenerator {
  private var toestand: UInt64

  init(_ zaad: UInt64) { toestand = zaad }

  mutating func next() -> UInt64 {
    toestand &+= 0x9E37_79B9_7F4A_7C15
    var getal = toestand
    getal = (getal ^ (getal >> 30)) &* 0xBF58_476D_1CE4_E5B9
    getal = (getal ^ (getal >> 27)) &* 0x94D0_49BB_1331_11EB
    return getal ^ (getal >> 31)
  }
}
