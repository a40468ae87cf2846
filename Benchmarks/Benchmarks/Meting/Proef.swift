import Foundation
import Inrichting
import Screens
import TerminalUI
import Termijnen
import Voorbeelden
import Wijkteam

/// What is measured with: one generated caseload in memory, made once.
enum Proef {
  static let kitty = Lid("kitty")
  static let vandaag = Dag(2026, 11, 20) ?? .eerste
  static let nu = Moment(vandaag, minuut: 9 * 60)
  static let inrichting = Result { try Inrichting.ingebouwd() }
  static let kalender = (try? inrichting.get().kalender) ?? .zonderTabel

  static var context: Letopcontext {
    let inrichting = try? Self.inrichting.get()
    return Letopcontext(
      vandaag: vandaag, nu: nu, kalender: kalender, drempels: inrichting?.drempels ?? Drempels(),
      soortregel: { inrichting?.soort($0) })
  }

  static func maat(_ naam: String, anders: Int) -> Int {
    ProcessInfo.processInfo.environment[naam].flatMap { Int($0) } ?? anders
  }

  static func speler() throws -> Naspeler {
    let inrichting = try Self.inrichting.get()
    return Naspeler(
      leden: Set(generator.leden.map(\.lid)), soorten: Set(inrichting.soorten.ids),
      domeinen: inrichting.levensdomeinen.map { Domein($0.id) })
  }

  static var generator: Generator {
    Voorbeelden.generator(
      casussen: maat("CASUSSEN", anders: 800), notities: maat("NOTITIES", anders: 100_000),
      zaad: UInt64(max(0, maat("ZAAD", anders: 1))), nu: nu, kalender: kalender)
  }

  /// The whole caseload, and which part of it Kitty may read.
  static let alles = Result { () throws -> (speler: Naspeler, eigen: Set<Id>) in
    var speler = try Self.speler()
    var eigen: Set<Id> = []
    for deel in generator {
      try speler.neem(deel.stappen)
      if deel.casus.meelezers.contains(kitty) { eigen.insert(deel.casus.id) }
    }
    return (speler, eigen)
  }

  /// The events of the casussen of one generalist.
  static let eigen = Result { () throws -> [(Id, [Vastgelegd])] in
    let (speler, eigen) = try alles.get()
    return eigen.sorted().compactMap { id in speler.gebeurtenissen[id].map { (id, $0) } }
  }

  /// The caseload as a teamleider has it.
  static let voorraad = Result { () throws -> Werkvoorraad in
    var voorraad = Werkvoorraad(context: context)
    for casus in try alles.get().speler.casussen(op: vandaag) { voorraad.zet(casus) }
    return voorraad
  }

  /// The program as a teamleider has it on a wide screen.
  static let model = Result { () throws -> Model in
    let inrichting = try Self.inrichting.get()
    let gegevens = Gegevens(
      voorraad: try voorraad.get(), ik: Lid("samira"), leden: generator.leden.map(\.lid),
      domeinen: inrichting.levensdomeinen.map { Domeinkeuze(Domein($0.id), naam: $0.naam) },
      soorten: try inrichting.soorten.alle())
    return Model(gegevens, size: Size(rows: 40, columns: 120))
  }

  /// One heavy casus.
  static let zwaar = Result { () throws -> (Id, [Vastgelegd]) in
    var speler = try Self.speler()
    let zwaar = Voorbeelden.generator(
      casussen: 1, notities: 400, zaad: 7, nu: nu, kalender: kalender)
    for deel in zwaar { try speler.neem(deel.stappen) }
    guard let (id, lijst) = speler.gebeurtenissen.first else { throw Leeg() }
    return (id, lijst)
  }

  struct Leeg: Error {}
}
