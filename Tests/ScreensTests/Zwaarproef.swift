import TerminalUI
import Termijnen
import Wijkteam

@testable import Screens

/// Casussen that nobody has and that a drawing must survive: many, long, in a circle, or nothing.
enum Zwaarproef {
  /// A procedure of a made-up chain.
  struct Stap {
    var naam: String
    var bij = "gemeente Voorbeeldstad"
    var wachtOp: [Int] = []
    var klaar = false
  }

  /// A casus with these procedures, people and threats.
  static func casus(
    _ roepnaam: String = "Proef", code: String = "prf2", stappen: [Stap] = [],
    netwerk: [Netwerkcontact] = [], dreigingen: [Dreiging] = []
  ) -> Casus {
    let id = Id(hoog: 77, laag: UInt64(truncatingIfNeeded: code.hashWaarde))
    let begin = Demoproef.vandaag.plus(dagen: -60)
    var opening = CasusGeopend()
    opening.id = id
    opening.code = code
    opening.roepnaam = roepnaam
    opening.vast = Lid("kitty")
    var inhoud: [Inhoud] = [.casusGeopend(opening)]
    for (nummer, stap) in stappen.enumerated() {
      var gegevens = Proceduregegevens()
      gegevens.id = Self.id(nummer)
      gegevens.naam = stap.naam
      gegevens.instantie = stap.bij
      gegevens.wachtOp = stap.wachtOp.map { Self.id($0) }
      inhoud.append(.procedureGestart(gegevens))
      var ontvangen = Processtap()
      ontvangen.soort = stap.klaar ? .uitgevoerd : .ontvangen
      inhoud.append(.procedurestapGezet(Procedurestap(gegevens.id, ontvangen)))
    }
    for (nummer, contact) in netwerk.enumerated() {
      var contact = contact
      contact.id = Self.id(1000 + nummer)
      inhoud.append(.netwerkcontactGezet(Vervanging(contact)))
    }
    for (nummer, dreiging) in dreigingen.enumerated() {
      var dreiging = dreiging
      dreiging.id = Self.id(2000 + nummer)
      inhoud.append(.dreigingGezet(Vervanging(dreiging)))
    }
    let gebeurtenissen = inhoud.enumerated().map { nummer, inhoud in
      Vastgelegd(
        Envelop(
          segment: id, volgnummer: UInt32(nummer), klok: UInt64(nummer),
          apparaat: Id(hoog: 1, laag: 1), door: Lid("kitty"), ingevoerdOp: 0, ingevoerdDag: begin),
        plaats: 0, Gebeurtenis(Moment(begin), inhoud))
    }
    return Casus.vouw(id: id, gebeurtenissen, tot: Demoproef.vandaag)
  }

  static func id(_ nummer: Int) -> Id {
    Id(hoog: 0x9e37_79b9_7f4a_7c15 &* UInt64(nummer + 3), laag: UInt64(nummer + 1))
  }

  static func contact(
    _ naam: String, _ kring: Kring = .nabij, _ deelname: Netwerkdeelname = .doetMee,
    geeft: String? = nil, krijgt: String? = nil, onderbroken: Bool = false
  ) -> Netwerkcontact {
    var contact = Netwerkcontact()
    contact.naam = naam
    contact.kring = kring
    contact.deelname = deelname
    if let geeft { contact.geeft = [Steun(.praktisch, geeft)] }
    if let krijgt { contact.krijgt = [Steun(.praktisch, krijgt)] }
    contact.onderbroken = onderbroken
    return contact
  }

  /// Thirty procedures over three chains.
  static let dertig = (0..<30).map { nummer in
    Stap(
      naam: "stap \(nummer) van het plan", bij: "instantie \(nummer % 5)",
      wachtOp: nummer % 10 == 0 ? [] : nummer % 3 == 0 ? [nummer - 1] : [nummer - nummer % 10],
      klaar: nummer % 7 == 6)
  }

  /// A diamond with a line past a column, a second root, and something done.
  static let ruit = [
    Stap(naam: "briefadres", bij: "Burgerzaken"),
    Stap(naam: "bijstand", bij: "Werk en Inkomen", wachtOp: [0]),
    Stap(naam: "zorgverzekering", bij: "Zorgverzekeraar", wachtOp: [0]),
    Stap(naam: "schuldregeling", bij: "Schulddienst", wachtOp: [1, 2, 5]),
    Stap(naam: "eigen woning", bij: "corporatie", wachtOp: [3, 0]),
    Stap(naam: "identiteitskaart", bij: "Burgerzaken", klaar: true),
  ]

  /// Three that wait for each other, and one behind them.
  static let kring = [
    Stap(naam: "inschrijving", wachtOp: [2]), Stap(naam: "bankrekening", wachtOp: [0]),
    Stap(naam: "uitkering", wachtOp: [1]), Stap(naam: "huurcontract", wachtOp: [2]),
  ]

  /// Names that no column is wide enough for, and signs of two columns.
  static let lang = [
    Stap(
      naam: "Aanvraag tegemoetkoming meerkosten arbeidsongeschiktheidsverzekering zelfstandigen",
      bij: "Intergemeentelijke Samenwerkingsorganisatie Werk, Inkomen en Zorg Midden-Voorbeeld"),
    Stap(naam: "作者作者作者作者作者作者作者作者 Zoë", bij: "Ørsted", wachtOp: [0]),
  ]

  static let veertig = (0..<40).map { nummer in
    contact(
      ["tante", "buurman", "oom", "vriendin", "maatje"][nummer % 5] + " \(nummer)",
      Kring.allCases[nummer % 4], Netwerkdeelname.allCases[nummer % 4],
      geeft: nummer % 3 == 0 ? nil : "iets", krijgt: nummer % 2 == 0 ? nil : "iets",
      onderbroken: nummer % 11 == 3)
  }
}

extension String {
  /// The same number on every run.
  var hashWaarde: Int { utf8.reduce(5381) { ($0 &* 33) &+ Int($1) } }
}
