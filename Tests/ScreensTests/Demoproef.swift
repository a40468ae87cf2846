import Inrichting
import TerminalUI
import Termijnen
import Voorbeelden
import Wijkteam

@testable import Screens

/// The screens on the demo caseload, driven by keys; what is asked outside is answered at once.
struct Demoproef {
  private(set) var model: Model
  /// What the screens asked, in order.
  private(set) var effecten: [Effect] = []

  init(
    _ gegevens: Gegevens = Demoproef.gegevens(), size: Size = .standard, thema: Theme = .mono
  ) {
    model = Model(gegevens, instellingen: Scherminstellingen(thema: thema), size: size)
  }

  /// Friday 20 November 2026, nine in the morning.
  static let vandaag = Dag(2026, 11, 20) ?? .eerste

  static let inrichting = try? Inrichting.ingebouwd()

  static func context(op dag: Dag = vandaag) -> Letopcontext {
    Letopcontext(
      vandaag: dag, nu: Moment(dag, minuut: 540), kalender: inrichting?.kalender ?? .zonderTabel,
      drempels: inrichting?.drempels ?? Drempels(), soortregel: { inrichting?.soort($0) })
  }

  /// The casussen of the demo.
  static let casussen: [Casus] = speler.casussen(op: vandaag)

  static let speler: Naspeler = {
    var ids = Telling(stand: 1)
    let demo = Voorbeelden.demo(
      nu: Moment(vandaag, minuut: 540), kalender: inrichting?.kalender ?? .zonderTabel, ids: &ids)
    var speler = Naspeler(
      leden: Set(Voorbeelden.team.map(\.lid)), soorten: Set(inrichting?.soorten.ids ?? []),
      domeinen: (inrichting?.levensdomeinen ?? []).map { Domein($0.id) })
    try? speler.neem(demo.stappen)
    return speler
  }()

  /// The data of the demo, with other casussen when they are given.
  static func gegevens(_ casussen: [Casus] = Demoproef.casussen) -> Gegevens {
    var voorraad = Werkvoorraad(context: context())
    voorraad.team = Teamdossier.vouw(speler.team, tot: vandaag)
    for casus in casussen { voorraad.zet(casus) }
    let inrichting = inrichting
    return Gegevens(
      voorraad: voorraad, ik: Lid("kitty"), leden: Voorbeelden.team.map(\.lid),
      domeinen: (inrichting?.levensdomeinen ?? []).map {
        Domeinkeuze(Domein($0.id), naam: $0.naam)
      },
      soorten: (inrichting?.soorten.ids ?? []).compactMap { inrichting?.soort($0) })
  }

  /// The casus with a code.
  static func casus(_ code: String) -> Id {
    casussen.first { $0.code == code }?.id ?? .nul
  }

  /// Opens a screen as if it was chosen.
  mutating func toon(_ scherm: any Screen) { stuur(model.ga(naar: scherm)) }

  /// Presses keys in notation.
  mutating func druk(_ notatie: String) {
    for key in Key.sequence(notatie) ?? [] { stuur(.key(key)) }
  }

  /// Types text, key by key.
  mutating func typ(_ tekst: String) { for teken in tekst { stuur(.key(.character(teken))) } }

  mutating func stuur(_ bericht: Message) { stuur(update(&model, bericht)) }

  private mutating func stuur(_ nieuw: [Effect]) {
    effecten += nieuw
    for effect in nieuw {
      if case .openCasus(let verzoek, let id) = effect {
        stuur(.antwoord(verzoek, .geopend(id)))
      }
    }
  }

  var frame: Frame { view(model, size: model.size) }

  /// The text on the screen, row by row.
  var tekst: String {
    let grid = frame.grid
    return (0..<grid.size.rows).map { grid.text(row: $0) }.joined(separator: "\n")
  }

  func toont(_ tekst: String) -> Bool { self.tekst.contains(tekst) }
}

/// A source of numbers that counts.
struct Telling: RandomNumberGenerator {
  var stand: UInt64

  mutating func next() -> UInt64 {
    stand &+= 0x9e37_79b9_7f4a_7c15
    return stand
  }
}
