import Termijnen
import TerminalUI
import Wijkteam

/// The people near, by circle: what they give and what they receive.
enum Netwerktab {
  static let kolommen = [
    Column.fixed("", 1), Column("Wie", minimum: 10, maximum: 20),
    Column("Geeft", minimum: 12), Column("Krijgt", minimum: 12, priority: 1),
    Column("Doet mee", minimum: 8, maximum: 13, priority: 2),
  ]

  static func inhoud(_ bron: Tabbron) -> [Casusdeel] {
    Kring.allCases.map { kring in
      Casusdeel(
        kring.titel,
        bron.casus.netwerk.alle.filter { $0.waarde.kring == kring }.map { rij($0, bron) })
    }
  }

  private static func rij(_ versies: Versies<Netwerkcontact>, _ bron: Tabbron) -> Casusinhoud {
    let contact = versies.waarde
    let naam = bron.context.persoon(contact.naam)
    let geeft = contact.geeft.map(\.wat).joined(separator: ", ")
    let krijgt = contact.krijgt.map(\.wat).joined(separator: ", ")
    let rol = contact.rol.map { bron.verborgen ? "" : " (\($0))" } ?? ""
    var zinnen = ["\(naam)\(rol), \(contact.kring.titel.lowercased())"]
    if !geeft.isEmpty { zinnen.append("geeft \(bron.eigen(geeft))") }
    if !krijgt.isEmpty { zinnen.append("krijgt \(bron.eigen(krijgt))") }
    zinnen.append(contact.deelname.label)
    if contact.onderbroken { zinnen.append("contact is onderbroken") }
    var inhoud = bron.ding(
      .netwerkcontact, contact.id, versies.merk, wie: naam, wat: geeft,
      zin: zinnen.joined(separator: ", "),
      detail: detail(contact, naam, bron))
    inhoud.cellen = [
      contact.onderbroken ? Line("/", .dim) : .empty, Line(naam, .bold) + Line(rol, .dim),
      Line(bron.eigen(geeft)), Line(bron.eigen(krijgt)),
      Line(contact.deelname.label, contact.deelname == .doetMee ? .good : .dim),
    ]
    inhoud.focus.nummer = contact.bereikbaar
    return inhoud
  }

  private static func detail(
    _ contact: Netwerkcontact, _ naam: String, _ bron: Tabbron
  ) -> [Line] {
    var regels: [Line] = [Line(naam, .bold)]
    if !bron.verborgen { regels += Tabbron.veld("Is", contact.rol) }
    regels += Tabbron.veld("Kring", contact.kring.titel)
    for steun in contact.geeft {
      regels += Tabbron.veld("Geeft", bron.eigen("\(steun.wat) (\(steun.soort.label))"))
    }
    for steun in contact.krijgt {
      regels += Tabbron.veld("Krijgt", bron.eigen("\(steun.wat) (\(steun.soort.label))"))
    }
    regels += Tabbron.veld("Grenzen", contact.grenzen.map { bron.eigen($0) })
    regels += Tabbron.veld("Mag weten", contact.magWeten.map { bron.eigen($0) })
    let instemming =
      contact.instemming.map { $0 ? "weet dit en vindt het goed" : "liever niet" }
      ?? "nog niet gevraagd"
    regels += Tabbron.veld("Zelf", instemming)
    regels += Tabbron.veld("Achterwacht", contact.achterwacht.map { bron.context.persoon($0) })
    if !bron.verborgen { regels += Tabbron.veld("Bereikbaar", contact.bereikbaar) }
    regels += Tabbron.veld("Laatst gezien", contact.laatsteContact?.gezien(vanaf: bron.vandaag))
    regels += Tabbron.veld("Terugkijken", contact.kijkTerug?.gezien(vanaf: bron.vandaag))
    regels += Tabbron.veld("Wat het doet", contact.effect.map { bron.eigen($0) })
    return regels
  }
}

extension Kring {
  /// The name of the circle as a heading.
  var titel: String {
    switch self {
    case .nabij: "Nabij"
    case .vriend: "Vrienden"
    case .bekend: "Bekenden"
    case .buurt: "In de buurt"
    }
  }
}
