import Kluis
import Synchronization
import Termijnen
import Voorbeelden
import Wijkteam

/// Plays an invented caseload through the sessions of its members, by the same way as their own work.
struct Demospel {
  let kluis: String
  let wachtwoord: String
  let wereld: Wereld
  let instellingen: Instellingen

  /// Makes the kluis with its members and plays all steps in the order in which they were typed.
  func speel(_ team: [Voorbeeldlid], naam: String, _ voorbeeld: Voorbeeld) throws {
    // From the first day of the story: a clock that starts today never goes back to it, and then
    // everything would seem to be typed today.
    let begin = voorbeeld.stappen.first.map { Amsterdam.ms($0.ingevoerdOp) }
    let klok = Speelklok(begin ?? wereld.klok())
    var wereld = wereld
    wereld.klok = klok.lees
    let sessies = try maak(team, naam: naam, wereld)
    var namen: [Id: Id] = [:]
    let casussen = Dictionary(
      voorbeeld.casussen.map { ($0.id, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    for stap in voorbeeld.stappen {
      klok.zet(stap.ingevoerdOp)
      guard let sessie = sessies[stap.door] else { continue }
      try sessie.ververs()
      try speel(stap, sessie, casussen, &namen)
    }
    klok.zet(self.wereld.klok())
    for sessie in sessies.values { sessie.sluit() }
  }

  private func speel(
    _ stap: Voorbeeldstap, _ sessie: Sessie, _ casussen: [Id: Voorbeeldcasus],
    _ namen: inout [Id: Id]
  ) throws {
    let vertaald = stap.vertaald(namen)
    switch vertaald.werk {
    case .casus(let id, .openCasus(let opening)):
      let meelezers = casussen[id]?.meelezers ?? []
      namen[id] = try sessie.openCasus(
        opening, code: opening.code, meelezers: meelezers,
        gevoelig: casussen[id]?.gevoelig ?? false, op: stap.gebeurdOp)
    case .casus(let id, .openNu(let reden)): try sessie.openNu(id, reden: reden)
    case .casus(let id, let opdracht): try sessie.voerUit(opdracht, in: id, op: stap.gebeurdOp)
    case .team(let opdracht): try sessie.voerUit(opdracht, op: stap.gebeurdOp)
    case .eigen(let opdracht): try sessie.voerUit(opdracht)
    }
  }

  /// The founder is the teamleider; everybody shares the passphrase of the demo.
  func maak(_ team: [Voorbeeldlid], naam: String, _ wereld: Wereld) throws -> [Lid: Sessie] {
    guard let leider = team.first(where: \.teamleider) ?? team.first else { return [:] }
    let (eerste, _) = try KluisOpener.maak(
      map: kluis, naam: naam, lid: leider.lid.naam, wachtwoord: wachtwoord, wereld: wereld)
    for lid in team where lid.lid != leider.lid {
      _ = try eerste.voegLidToe(
        naam: lid.lid.naam, wachtwoord: wachtwoord,
        rollen: [lid.teamleider ? .teamleider : .generalist])
    }
    for lid in team where lid.dienst { try eerste.zetRollen(lid.lid.naam, [.generalist, .dienst]) }
    var sessies = [
      leider.lid: Sessie(kluis: eerste, instellingen: instellingen, wereld: wereld)
    ]
    for lid in team where lid.lid != leider.lid {
      let open = try KluisOpener.open(
        map: kluis, lid: lid.lid.naam, wachtwoord: wachtwoord, wereld: wereld)
      sessies[lid.lid] = Sessie(kluis: open, instellingen: instellingen, wereld: wereld)
    }
    return sessies
  }
}

/// A clock that stands where the story is.
final class Speelklok: Sendable {
  private let ms: Mutex<Int64>

  init(_ begin: Int64) { ms = Mutex(begin) }

  var lees: @Sendable () -> Int64 {
    { [self] in ms.withLock { $0 } }
  }

  /// Never goes back, so that what was typed later also stands later.
  func zet(_ nieuw: Int64) {
    ms.withLock { $0 = max($0, nieuw) }
  }

  func zet(_ moment: Moment) { zet(Amsterdam.ms(moment)) }
}
