import Termijnen
import TerminalUI
import Wijkteam

/// Somebody near: with their own limits and consent.
///
/// A name and a circle are enough.
enum Netwerkformulier: Formulier {
  static let naam = "netwerkcontact"
  static let titel = "Iemand uit het netwerk"
  static let kort = "netwerk"
  static let toetsen = ["n k"]
  static let synoniemen = [
    "netwerk", "familie", "buren", "vriend", "kring", "mantelzorger", "maatje", "steun", "oma",
    "buurvrouw", "kerk", "moskee", "vrijwilliger", "ecogram", "wie helpt", "informele zorg",
    "ervaringsdeskundige", "jim",
  ]
  static let wegwijzer = [
    ("De naam", "naam"), ("geeft", "geeft"), ("krijgt", "krijgt"), ("datum", "kijk-terug"),
  ]

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    let nu = bron.wijzigt ? bron.netwerk : nil
    return [
      .text("naam", "Naam", nu?.naam ?? "", required: true, hint: "Ook een groep of een plek."),
      .choice(
        "kring", "Hoe dichtbij?", Veld.opties(Kring.self),
        value: (nu?.kring ?? .bekend).rawValue),
      .text("rol", "Wie is het?", nu?.rol ?? "", hint: "Tante, buurvrouw, maatje, diaken."),
      .text(
        "geeft", "Geeft", Veld.lijst(nu?.geeft.map(\.wat) ?? []),
        hint: "Past op woensdag op, luistert. Met komma's ertussen."),
      .text(
        "krijgt", "Krijgt", Veld.lijst(nu?.krijgt.map(\.wat) ?? []),
        hint: "Steun gaat twee kanten op."),
      .text(
        "grenzen", "Eigen grenzen", nu?.grenzen ?? "", hint: "Wat deze persoon niet wil of kan."),
      .choice(
        "instemming", "Weet het zelf?",
        [
          .init("ja", "ja, en het is goed"), .init("nee", "nee, of liever niet"),
          .init("vraag", "nog niet gevraagd"),
        ],
        value: nu?.instemming.map { $0 ? "ja" : "nee" } ?? "vraag"),
      .choice(
        "deelname", "Doet mee?", Veld.opties(Netwerkdeelname.self),
        value: (nu?.deelname ?? .genoemd).rawValue, hint: "Een stapje terug is geen mislukking."),
      .choice(
        "soort", "Wat is het?", Veld.opties(Netwerksoort.self),
        value: (nu?.soort ?? .persoon).rawValue),
      .text("mag-weten", "Mag weten", nu?.magWeten ?? ""),
      .text("achterwacht", "Achterwacht", nu?.achterwacht ?? ""),
      .text("bereikbaar", "Bereikbaar op", nu?.bereikbaar ?? ""),
      .date("kijk-terug", "Kijk terug op", nu?.kijkTerug?.iso),
      .date("laatste", "Laatste contact", nu?.laatsteContact?.iso),
      .choice(
        "onderbroken", "Onderbroken?",
        [.init("nee", "nee"), .init("ja", "ja, nu even")],
        value: nu?.onderbroken == true ? "ja" : "nee"),
      .choice(
        "betaald", "Betaald?", [.init("nee", "nee"), .init("ja", "ja")],
        value: nu?.betaald == true ? "ja" : "nee"),
      .area("effect", "Wat doet het?", nu?.effect ?? "", rows: 2, hint: "In eigen woorden."),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus else { throw Veldfout(nil, "Kies eerst een casus.") }
    let nu = bron.wijzigt ? bron.netwerk : nil
    var contact = nu ?? Netwerkcontact()
    if contact.id == .nul { contact.id = .voorlopig(1) }
    contact.naam = form.tekst("naam") ?? ""
    contact.kring = form.keuze("kring") ?? .bekend
    contact.soort = form.keuze("soort") ?? .persoon
    contact.rol = form.tekst("rol")
    contact.geeft = steun(form.lijst("geeft"), eerder: nu?.geeft ?? [])
    contact.krijgt = steun(form.lijst("krijgt"), eerder: nu?.krijgt ?? [])
    contact.grenzen = form.tekst("grenzen")
    contact.instemming = form.choice("instemming").flatMap { $0 == "vraag" ? nil : $0 == "ja" }
    contact.deelname = form.keuze("deelname") ?? .genoemd
    contact.magWeten = form.tekst("mag-weten")
    contact.achterwacht = form.tekst("achterwacht")
    contact.bereikbaar = form.tekst("bereikbaar")
    contact.kijkTerug = form.dag("kijk-terug")
    contact.laatsteContact = form.dag("laatste")
    contact.onderbroken = form.choice("onderbroken") == "ja"
    contact.betaald = form.choice("betaald") == "ja"
    contact.effect = form.tekst("effect")
    return Verzending(
      soort: .casus(casus, [.zetNetwerkcontact(contact)]), gebeurdOp: nil, wat: "netwerk")
  }

  /// What is given or received; the kind is kept where the words are the same, and read from a word
  /// before a colon: "geld lening: 50 euro".
  static func steun(_ woorden: [String], eerder: [Steun]) -> [Steun] {
    woorden.map { woord in
      if let bekend = eerder.first(where: { $0.wat == woord }) { return bekend }
      let delen = woord.split(separator: ":", maxSplits: 1)
      if delen.count == 2,
        let soort = Steunsoort.allCases.first(where: {
          TextFold.fold($0.label) == TextFold.fold(delen[0])
        })
      {
        return Steun(soort, String(delen[1].drop { $0 == " " }))
      }
      return Steun(.praktisch, woord)
    }
  }
}
