import Kluis

/// Work on the kluis that takes long: shows how far it is, and stops at Ctrl-C.
struct Langwerk {
  /// Takes how far it is; for the functions of the kluis.
  let voortgang: (Voortgang) -> Void
  /// Whether the user asked to stop.
  let stop: () -> Bool
}

extension Beurt {
  /// Does work that takes long; Ctrl-C ends it with 130 and a sentence.
  func langwerk<T>(_ werk: (Langwerk) throws -> T) throws -> T {
    wereld.vangStop()
    let teller = Voortgangsregel(wereld: wereld)
    defer { teller.wis() }
    do {
      return try werk(Langwerk(voortgang: { teller.toon($0) }, stop: wereld.gestopt))
    } catch let fout as Kluisfout where wereld.gestopt() {
      teller.wis()
      meld(fout.zin)
      throw Uitgang(code: 130)
    }
  }

  /// The sentence of a finding for a document: which file, what, with which consequence, what to do.
  static func regel(_ melding: Kluismelding) -> String {
    "\(melding.bestand): \(melding.wat) \(melding.gevolg) \(melding.doen)"
  }
}

/// One line on standard error that is written over itself; nothing where that is no terminal.
final class Voortgangsregel {
  private let wereld: Wereld
  private var laatst: Int64 = 0
  private var staat = false

  init(wereld: Wereld) { self.wereld = wereld }

  func toon(_ voortgang: Voortgang) {
    let nu = wereld.klok()
    guard wereld.terminal, nu - laatst >= 200 else { return }
    laatst = nu
    staat = true
    wereld.fout("\r\u{1B}[K" + Self.tekst(voortgang) + " (stoppen: Ctrl-C)")
  }

  /// Takes the line away.
  func wis() {
    guard staat else { return }
    staat = false
    wereld.fout("\r\u{1B}[K")
  }

  private static func tekst(_ voortgang: Voortgang) -> String {
    switch voortgang {
    case .sleutelAfleiden: "Wachtwoord nakijken"
    case .sleutels(let gedaan, let totaal): "Sleutels: \(gedaan) van \(totaal)"
    case .logboeken(let gedaan, let totaal): "Logboeken: \(gedaan) van \(totaal)"
    case .dossiers(let gedaan, let totaal): "Bestanden: \(gedaan) van \(totaal)"
    }
  }
}
