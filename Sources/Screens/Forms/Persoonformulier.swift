import Termijnen
import TerminalUI
import Wijkteam

/// A person of the household, with a number at once.
///
/// A name or alias is enough.
enum Persoonformulier: Formulier {
  static let naam = "persoon"
  static let titel = "Persoon"
  static let kort = "persoon (wie)"
  static let toetsen = ["n w"]
  static let synoniemen = [
    "wie", "gezinslid", "kind", "partner", "bewoner", "huishouden", "moeder", "vader", "inwoner",
    "baby", "geboren", "naam", "overleden", "verhuisd", "iemand in huis",
  ]
  static let wegwijzer = [
    ("burgerservicenummer", "naam"), ("De naam", "naam"), ("De rol", "rol"), ("De taal", "taal"),
    ("geboorte", "geboren"), ("Het nummer", "nummer"), ("datum", "geboren"),
  ]

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    let nu = bron.wijzigt ? bron.persoon : nil
    var velden: [FormField<String>] = [
      .text("naam", "Naam", nu?.naam ?? "", required: true, hint: "Een schuilnaam mag ook."),
      .text("rol", "Wie is het in het gezin?", nu?.rol ?? "", hint: "Moeder, zoon van 7, oma."),
    ]
    if nu == nil {
      velden.append(.text("nummer", "Telefoonnummer", hint: "Meer nummers: n r."))
    }
    velden += [
      .date("geboren", "Geboortedatum", nu?.geboortedatum?.iso, hint: "Mag leeg blijven."),
      .text("taal", "Taal", nu?.taal ?? ""),
      .text(
        "behoeften", "Wat helpt?", Veld.lijst(nu?.behoeften ?? []),
        hint: "Brief voorlezen, samen bellen, tolk. Met komma's ertussen."),
    ]
    if nu != nil {
      velden += [
        .choice(
          "feit", "Is er iets gebeurd?", Veld.opties(Levensfeit.self),
          hint: "Overleden of verhuisd: dan belt niemand meer voor niets."),
        Veld.wanneer("Sinds"),
      ]
    }
    return velden
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus else { throw Veldfout(nil, "Kies eerst een casus.") }
    var persoon = bron.wijzigt ? bron.persoon ?? Persoon() : Persoon()
    if persoon.id == .nul { persoon.id = .voorlopig(1) }
    persoon.naam = form.tekst("naam") ?? ""
    persoon.rol = form.tekst("rol")
    persoon.geboortedatum = form.dag("geboren")
    persoon.taal = form.tekst("taal")
    persoon.behoeften = form.lijst("behoeften")
    var opdrachten: [Opdracht] = [.zetPersoon(persoon)]
    if let feit: Levensfeit = form.keuze("feit") {
      var melding = Levensfeitmelding()
      melding.persoon = persoon.id
      melding.feit = feit
      opdrachten.append(.meldLevensfeit(melding))
    }
    if let nummer = form.tekst("nummer") {
      var bereik = Bereikbaarheid()
      bereik.id = .voorlopig(2)
      bereik.persoon = persoon.id
      bereik.waarde = nummer
      opdrachten.append(.zetBereikbaarheid(bereik))
    }
    return Verzending(
      soort: .casus(casus, opdrachten),
      gebeurdOp: try form.moment(Veld.gebeurdOp, bron.gegevens, .terug), wat: "persoon")
  }
}
