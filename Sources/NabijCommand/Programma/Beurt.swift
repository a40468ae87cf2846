import ArgumentParser
import Inrichting
import Kluis
import Termijnen
import TerminalUI
import Wijkteam

/// One run of one subcommand: its world, its options, and the session when it needs one.
final class Beurt {
  let wereld: Wereld
  let opties: OpenOpties
  private var geopend: Sessie?
  private var ingesteld: Instellingen?
  private var gelezen: Inrichting?
  private var bevindingen = Bevindingen()
  /// Free text that was read and is not in the store.
  var onbewaard: [String] = []
  /// Whether the warning about the command line was given.
  var gewaarschuwd = false
  /// Whether standard input was read: it holds one text.
  var standaardinvoerGelezen = false
  /// Whether anything went to standard output.
  private(set) var heeftGeantwoord = false
  /// The casus in which something was written.
  var beschreven: String?
  /// True when opening was tried and did not succeed: nobody is asked for a passphrase twice.
  private(set) var gaatNietOpen = false
  /// What the user set for themselves; read before anything is done.
  private(set) var eigen = Eigeninstellingen()

  init(wereld: Wereld, opties: OpenOpties) {
    self.wereld = wereld
    self.opties = opties
  }

  /// A run without any option.
  convenience init(wereld: Wereld) throws {
    self.init(wereld: wereld, opties: try OpenOpties.parse([]))
  }

  /// The session; opens the kluis at the first use.
  func sessie() throws -> Sessie {
    if let geopend { return geopend }
    let peildag = try opties.op.map { try dag($0, "--op") }
    gaatNietOpen = true
    let sessie = try Toegang(wereld: wereld, opties: opties).open(
      instellingen: try instellingen(), basis: try inrichting(), peildag: peildag)
    gaatNietOpen = false
    geopend = sessie
    if let peildag, peildag > vandaag,
      let zin = try instellingen().kalender.waarschuwing(voor: peildag)
    {
      meld(zin)
    }
    meldBevindingen()
    return sessie
  }

  /// Says what the store found out about itself and was not said before; answers whether something
  /// cannot be trusted or is not complete.
  @discardableResult
  func meldBevindingen() -> Bool {
    if let geopend {
      let zinnen = bevindingen.nieuw(geopend)
      for zin in zinnen.prefix(Self.hoogstensBevindingen) { meld(zin) }
      let over = zinnen.count - Self.hoogstensBevindingen
      if over > 0 { meld("Er is nog \(over) keer zoiets. Draai 'nabij kluis controleer'.") }
    }
    return bevindingen.ernstig
  }

  /// After the answer: looks at what was not read again when the kluis opened, and says what is wrong.
  ///
  /// Answers whether something cannot be trusted or is not complete.
  func kijkNa() -> Bool {
    geopend?.kijkLogboekenNa()
    return meldBevindingen()
  }

  private static let hoogstensBevindingen = 8

  /// Takes over a session that was opened elsewhere.
  func neem(_ sessie: Sessie) { geopend = sessie }

  /// The configuration: that of the kluis once it is open.
  func instellingen() throws -> Instellingen {
    if let geopend { return geopend.instellingen }
    if let ingesteld { return ingesteld }
    let nieuw = Instellingen(try inrichting())
    ingesteld = nieuw
    return nieuw
  }

  /// The configuration as it stands in its files: that of the kluis once it is open.
  func inrichting() throws -> Inrichting {
    if let inrichting = geopend?.inrichting { return inrichting }
    if let gelezen { return gelezen }
    let nieuw = try Inrichting.ingebouwd()
    gelezen = nieuw
    return nieuw
  }

  /// Works with a file of a team, for a command without a kluis; nil changes nothing.
  func gebruik(inrichting pad: String?) throws {
    guard let pad else { return }
    gelezen = try teambestand(pad).inrichting
    ingesteld = nil
  }

  /// A file with the rules of a team, checked as a whole, and the configuration with it.
  func teambestand(_ pad: String) throws -> (bestand: Bestand, inrichting: Inrichting) {
    let bytes = try wereld.leesBestand(pad).bytes
    guard let tekst = String(validating: bytes, as: UTF8.self) else {
      throw Gebruiksfout("\(pad) is geen geldige UTF-8. Sla het op als UTF-8.")
    }
    let bestand = Bestand(pad: pad, tekst: tekst)
    let inrichting = try Inrichting.controleer().met(team: bestand, op: vandaag)
    _ = try inrichting.soorten.alle()
    return (bestand, inrichting)
  }

  /// Reads the file of the user, where there is one.
  func leesEigen() throws { eigen = try Eigenbestand.lees(wereld) }

  /// How the screens open.
  func schermopties() throws -> Schermopties {
    Schermopties(eigen: eigen, inrichting: try inrichting())
  }

  /// Writes what waits and closes the kluis, if it was opened.
  func sluit() {
    geopend?.sluit()
    geopend = nil
  }

  /// Today in Amsterdam.
  var vandaag: Dag { wereld.nu.dag }

  /// The day that reading looks at.
  func leesdag() throws -> Dag { try opties.op.map { try dag($0, "--op") } ?? vandaag }

  /// When it happened, as the user stated it; nil is now.
  func gebeurdOp() throws -> Moment? {
    guard let getypt = opties.datum else { return nil }
    let moment = try moment(getypt, "--datum", richting: .terug)
    if moment.tijd != nil, moment.dag == vandaag, moment > wereld.nu {
      throw Weigering(
        .invoer,
        "--datum: \(moment.tijd ?? "") moet vandaag nog komen. Vastleggen kan als het gebeurd is.")
    }
    return moment
  }

  // MARK: output

  /// An id, a code, or a document: the only things that go to standard output.
  func uit(_ tekst: String) {
    heeftGeantwoord = true
    wereld.uit(Sanitizer.text(tekst) + (tekst.hasSuffix("\n") ? "" : "\n"))
  }

  /// A sentence for the person; not for a pipe.
  func meld(_ zin: String) {
    wereld.fout(Sanitizer.text(zin) + "\n")
  }

  /// A recovery code: on a terminal it is gone again once it is on paper, else it goes to the stream.
  func meldGeheim(_ uitleg: String, _ geheim: String) {
    let tekst = "\(uitleg)\n  \(geheim)"
    guard wereld.foutIsTerminal else { return meld(tekst) }
    let vraag = "\n\(tekst)\n\nDruk op Enter als je hem hebt overgeschreven; daarna is hij weg. "
    if wereld.vraag(.vluchtig(vraag)) == nil { meld(tekst) }
  }

  /// Says of which rules the check date has passed: the general ones, and those of these kinds.
  func meldVerlopen(soorten: [String]) throws {
    if let zin = try inrichting().controlezin(op: vandaag, soorten: soorten) { meld(zin) }
  }

  /// A document, or its JSON when that was asked; that there is nothing is a sentence for the person.
  func toon(
    _ json: @autoclosure () -> some Encodable, tekst: @autoclosure () -> String, leeg: Bool = false
  ) throws {
    if opties.json { return uit(try Json.encode(json())) }
    if leeg { wereld.fout(Sanitizer.text(tekst())) } else { uit(tekst()) }
  }

  /// The id of what was made, alone on standard output.
  func gemaakt(_ id: String, casus: String? = nil) throws {
    uit(opties.json ? try Json.encode(GemaaktJson(id: id, casus: casus)) : id)
  }

  /// A change that has no id of its own answers in JSON in which casus it was.
  func besluit() throws {
    guard opties.json, !heeftGeantwoord else { return }
    uit(try Json.encode(GedaanJson(casus: beschreven)))
  }

  // MARK: what was typed

  /// A day; `optie` is the name for the sentence when it cannot be read.
  func dag(
    _ tekst: String, _ optie: String, richting: Leesrichting = .dichtstbij
  ) throws -> Dag {
    try gelezen(optie) { kalender in
      try Dag.lees(tekst, vandaag: vandaag, kalender: kalender, richting: richting)
    }
  }

  /// A day that may be left out.
  func dag(
    optioneel tekst: String?, _ optie: String, richting: Leesrichting = .dichtstbij
  ) throws -> Dag? {
    try tekst.map { try dag($0, optie, richting: richting) }
  }

  /// A day with or without a time.
  func moment(
    _ tekst: String, _ optie: String, richting: Leesrichting = .dichtstbij
  ) throws -> Moment {
    try gelezen(optie) { kalender in
      try Moment.lees(tekst, vandaag: vandaag, kalender: kalender, richting: richting)
    }
  }

  /// What was typed for an option; the sentence names the option when it cannot be read.
  private func gelezen<Waarde>(
    _ optie: String, _ lees: (Kalender) throws -> Waarde
  ) throws -> Waarde {
    do {
      return try lees(try instellingen().kalender)
    } catch let fout as Leesfout {
      throw Gebruiksfout("\(optie): \(fout.zin)")
    }
  }

  /// A word out of a fixed list.
  func keuze<K: Keuze>(_ tekst: String, _ optie: String, _: K.Type = K.self) throws -> K {
    let woord = tekst.lowercased()
    if let keuze = K(rawValue: woord) { return keuze }
    let woorden = K.allCases.map(\.rawValue)
    let lijkt = Gelijkend.dichtstbij(woord, in: woorden, hoogstens: 1)
    let hulp = lijkt.first.map { "Bedoel je \($0)? " } ?? ""
    throw Gebruiksfout(
      "\(optie): '\(tekst)' ken ik niet. \(hulp)Kies uit: \(woorden.joined(separator: ", ")).")
  }

  /// A word out of a fixed list that may be left out.
  func keuze<K: Keuze>(optioneel tekst: String?, _ optie: String, _: K.Type = K.self) throws -> K? {
    try tekst.map { try keuze($0, optie) }
  }

  /// Yes or no.
  func jaNee(_ tekst: String, _ optie: String) throws -> Bool {
    switch tekst.lowercased() {
    case "ja", "j": true
    case "nee", "n": false
    default: throw Gebruiksfout("\(optie): '\(tekst)' ken ik niet. Kies ja of nee.")
    }
  }
}
