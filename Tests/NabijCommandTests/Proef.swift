import Kluis
@testable import NabijCommand
import Synchronization
import Termijnen
import Testing
import Wijkteam

/// A whole Nabij in memory: disk, clock, keyboard and streams belong to the test.
final class Proef {
  let schijf = SimFS()
  let klok: Proefklok
  var omgeving = [
    "XDG_STATE_HOME": "/staat", "XDG_RUNTIME_DIR": "/run", "NABIJ_KLUIS": "/team/kluis",
    "NABIJ_LID": "kitty",
    "NABIJ_WACHTWOORD_BESTAND": "/ww",
  ]
  /// Files outside the kluis.
  var bestanden: [String: [UInt8]] = ["/ww": Array("zes losse woorden voor de proef\n".utf8)]
  var openVoorAnderen = false
  /// What the person answers; nil is no terminal.
  var antwoorden: [String]?
  /// What the person answers when a text of more lines is asked; nil is no terminal.
  var teksten: [Wereld.Tekstantwoord]?
  private(set) var gevraagd: [Wereld.Vraag] = []
  private var zaad: UInt64 = 7

  /// What one command gave.
  struct Antwoord {
    let code: Int32
    let uit: String
    let fout: String

    /// Standard output without the last line end.
    var regel: String { uit.hasSuffix("\n") ? String(uit.dropLast()) : uit }
  }

  init(_ dag: String = "2026-11-21T10:00") throws {
    klok = Proefklok(Amsterdam.ms(try #require(Moment(iso: dag))))
  }

  /// An empty kluis of Kitty.
  static func metKluis(_ dag: String = "2026-11-21T10:00") throws -> Proef {
    let proef = try Proef(dag)
    let antwoord = proef.nabij("kluis", "maak", "/team/kluis", "--naam", "Noord", "--lid", "kitty")
    try #require(antwoord.code == 0, "\(antwoord.fout)")
    return proef
  }

  /// Runs one command line.
  @discardableResult
  func nabij(_ woorden: String..., invoer: [UInt8] = []) -> Antwoord {
    voer(woorden, invoer: invoer)
  }

  /// Runs one command line.
  func voer(_ woorden: [String], invoer: [UInt8] = []) -> Antwoord {
    var uit = ""
    var fout = ""
    var wereld = self.wereld
    wereld.uit = { uit += $0 }
    wereld.fout = { fout += $0 }
    wereld.standaardinvoer = { invoer }
    let code = Programma.voer(woorden, wereld)
    // Nobody types two commands in the same millisecond.
    klok.verder(minuten: 1)
    return Antwoord(code: code, uit: uit, fout: fout)
  }

  /// Runs a command that has to succeed, and answers the line on standard output.
  func goed(
    _ woorden: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let antwoord = voer(woorden)
    try #require(
      antwoord.code == 0, "\(woorden.joined(separator: " ")): \(antwoord.fout)",
      sourceLocation: sourceLocation)
    return antwoord.regel
  }

  var wereld: Wereld {
    var wereld = Wereld(
      omgeving: omgeving, schijf: schijf, klok: klok.lees, uit: { _ in }, fout: { _ in },
      standaardinvoer: { [] },
      vraag: { [self] vraag in
        gevraagd.append(vraag)
        guard antwoorden?.isEmpty == false else { return nil }
        return antwoorden?.removeFirst()
      }, terminal: false,
      leesBestand: { [self] pad throws(Wereld.Bestandsfout) in
        guard let bytes = bestanden[pad] else {
          throw Wereld.Bestandsfout("Het bestand \(pad) is niet te lezen: het is er niet.")
        }
        return Wereld.Bestand(bytes: bytes, openVoorAnderen: openVoorAnderen)
      },
      schrijfBestand: { [self] pad, bytes, _ throws(Wereld.Bestandsfout) in bestanden[pad] = bytes
      },
      tijdelijkeMap: { () throws(Wereld.Bestandsfout) in "/tijdelijk/demo" }, ruimOp: { _ in },
      willekeur: { [self] in
        zaad &+= 0x9e37_79b9_7f4a_7c15
        var z = zaad
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
      })
    wereld.vraagTekst = { [self] vraag in
      gevraagd.append(.regel(vraag))
      guard let antwoord = teksten?.first else { return .geenTerminal }
      teksten?.removeFirst()
      return antwoord
    }
    wereld.kdf = .cheap
    wereld.bestaat = { [self] in bestanden[$0] != nil }
    return wereld
  }

  /// A session of a member on the kluis of this test.
  func sessie(lid: String = "kitty") throws -> Sessie {
    let wereld = wereld
    let kluis = try KluisOpener.open(
      map: "/team/kluis", lid: lid, wachtwoord: "zes losse woorden voor de proef", wereld: wereld)
    let beurt = try Beurt(wereld: wereld)
    return Sessie(kluis: kluis, instellingen: try beurt.instellingen(), wereld: wereld)
  }

  /// Adds a member who shares the passphrase.
  func lid(_ naam: String, rol: Rol = .generalist) throws {
    let sessie = try sessie()
    _ = try sessie.kluis.voegLidToe(
      naam: naam, wachtwoord: "zes losse woorden voor de proef", rollen: [rol])
    sessie.sluit()
  }
}

/// A clock that the test moves.
final class Proefklok: Sendable {
  private let ms: Mutex<Int64>

  init(_ begin: Int64) { ms = Mutex(begin) }

  var lees: @Sendable () -> Int64 {
    { [self] in ms.withLock { $0 } }
  }

  func verder(minuten: Int64) { ms.withLock { $0 += minuten * 60_000 } }

  func zet(_ dag: String) throws {
    let moment = try #require(Moment(iso: dag))
    ms.withLock { $0 = Amsterdam.ms(moment) }
  }
}

extension String {
  /// The text without its line breaks, to find a sentence that was wrapped.
  var opEenRegel: String { split { $0 == " " || $0 == "\n" }.joined(separator: " ") }
}
