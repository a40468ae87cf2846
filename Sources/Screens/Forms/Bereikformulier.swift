import Termijnen
import TerminalUI
import Wijkteam

/// A number or address, whose it is, and what to mind before using it.
enum Bereikformulier: Formulier {
  static let naam = "bereikbaarheid"
  static let titel = "Nummer of adres"
  static let kort = "nummer of adres"
  static let toetsen = ["n r"]
  static let synoniemen = [
    "telefoon", "nummer", "adres", "mail", "bereikbaar", "niet bellen", "telefoonnummer", "06",
    "e-mail", "huisadres", "contactgegevens", "nieuw nummer", "verhuisd", "niet inspreken",
    "geheim adres",
  ]
  static let wegwijzer = [
    ("De persoon", "persoon"), ("Van wie", "van-wie"), ("tijden", "tijden"), ("tot", "tot"),
    ("datum", "van"), ("Het nummer", "waarde"), ("Het adres", "waarde"),
  ]

  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String? {
    guard let casus = focus.casus.flatMap({ gegevens.casus($0) }) else {
      return "Kies eerst een casus."
    }
    return casus.personen.isLeeg ? "Voeg eerst een persoon toe met n w." : nil
  }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    let nu = bron.wijzigt ? bron.bereik : nil
    let personen = bron.casus?.personen.alle.map(\.waarde) ?? []
    let gekozen = nu?.persoon ?? bron.persoon?.id ?? personen.first?.id
    return [
      .text("waarde", "Nummer of adres", nu?.waarde ?? "", required: true),
      .choice(
        "persoon", "Van",
        Veld.personen(personen, bron),
        value: gekozen.map { Veld.sleutel($0) }, required: true),
      .choice(
        "soort", "Wat is het?", Veld.opties(Bereiksoort.self),
        value: (nu?.soort ?? .telefoon).rawValue),
      .choices(
        "waarschuwing", "Let op", Veld.opties(Bereikwaarschuwing.self),
        values: nu?.waarschuwingen.map(\.rawValue) ?? []),
      .text(
        "van-wie", "Eigenlijk van", nu?.vanWie ?? "", hint: "Telefoon van haar broer."),
      .text("tijden", "Wanneer lukt het?", nu?.tijden ?? "", hint: "Alleen 10-14 uur."),
      .date("van", "Sinds", nu?.van?.iso),
      .date(
        "tot", "Niet meer sinds", nu?.tot?.iso,
        hint: "Een oud nummer blijft te vinden, als niet bellen."),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus else { throw Veldfout(nil, "Kies eerst een casus.") }
    var bereik = bron.wijzigt ? bron.bereik ?? Bereikbaarheid() : Bereikbaarheid()
    if bereik.id == .nul { bereik.id = .voorlopig(1) }
    bereik.waarde = form.tekst("waarde") ?? ""
    guard let persoon = form.ids("persoon").first else {
      throw Veldfout("persoon", "Kies van wie het is.")
    }
    bereik.persoon = persoon
    bereik.soort = form.keuze("soort") ?? .telefoon
    bereik.waarschuwingen = form.choices("waarschuwing").compactMap(Bereikwaarschuwing.init)
    bereik.vanWie = form.tekst("van-wie")
    bereik.tijden = form.tekst("tijden")
    bereik.van = form.dag("van")
    bereik.tot = form.dag("tot")
    return Verzending(
      soort: .casus(casus, [.zetBereikbaarheid(bereik)]), gebeurdOp: nil, wat: "nummer of adres")
  }
}
