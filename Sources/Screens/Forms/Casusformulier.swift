import Termijnen
import TerminalUI
import Wijkteam

/// A new casus: a name to use is enough.
///
/// From something that came in it takes the question along.
enum Casusformulier: Formulier {
  static let naam = "casus"
  static let titel = "Nieuwe casus"
  static let kort = "casus"
  static let toetsen = ["n c"]
  static let synoniemen = [
    "aanmelding", "dossier", "huishouden", "nieuwe inwoner", "nieuw gezin", "intake", "aanmelden",
    "casus openen", "nieuwe zaak", "huisgezin",
  ]
  static let wegwijzer = [
    ("burgerservicenummer", "roepnaam"), ("De roepnaam", "roepnaam"),
    ("vaste contactpersoon", "tweede"),
    ("Teamlid", "vast"), ("wijk", "wijk"),
    ("gevoelige casus", "tweede"),
  ]

  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String? { nil }

  static func begintMetNamen(_ bron: Formulierbron) -> Bool { bron.binnen != nil }

  static func conceptplek(_ focus: Focus, wijzigt: Bool) -> (casus: Id?, onderwerp: Id?) {
    (nil, focus.onderwerp.flatMap { $0.soort == .binnengekomen ? $0.id : nil })
  }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    let leden = Veld.leden(bron.gegevens)
    let binnen = bron.binnen?.waarde
    return [
      .text(
        "roepnaam", "Roepnaam", required: true,
        hint: "De naam die wij gebruiken, liever niet de echte."),
      .area(
        "vraag", "Wat is de vraag?", binnen.map { $0.vraag } ?? "", rows: 3,
        hint: "In de woorden van de inwoner. Mag leeg blijven."),
      .text("wijk", "Wijk"),
      .choice(
        "modus", "Hoe dringend?",
        [.init("uitzoeken", "uitzoeken"), .init("spoed", "spoed: vandaag nog spreken")],
        value: "uitzoeken"),
      .choice("vast", "Wie blijft erbij?", leden, value: bron.gegevens.ik.naam),
      .choice("tweede", "Tweede persoon", leden),
      .text("naam", "Naam van de inwoner", binnen?.wie ?? "", hint: "Een schuilnaam mag ook."),
      .text("nummer", "Telefoonnummer", binnen?.nummer ?? ""),
      Veld.gevoelig(nil),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    var geopend = CasusGeopend()
    geopend.roepnaam = form.tekst("roepnaam") ?? ""
    geopend.wijk = form.tekst("wijk")
    geopend.modus = form.keuze("modus") ?? .uitzoeken
    geopend.vast = form.choice("vast").map { Lid($0) }
    geopend.tweede = form.choice("tweede").map { Lid($0) }
    var daarna: [Opdracht] = []
    if form.choice("gevoelig") == "ja" {
      daarna.append(.zetVeld(.gevoelig, Veldwaarde(ja: true)))
    }
    if let vraag = form.tekst("vraag") { daarna.append(.zegAgenda(vraag)) }
    if form.tekst("naam") != nil || form.tekst("nummer") != nil {
      var persoon = Persoon()
      persoon.id = .voorlopig(1)
      persoon.naam = form.tekst("naam") ?? geopend.roepnaam
      daarna.append(.zetPersoon(persoon))
      if let nummer = form.tekst("nummer") {
        var bereik = Bereikbaarheid()
        bereik.id = .voorlopig(2)
        bereik.persoon = persoon.id
        bereik.waarde = nummer
        daarna.append(.zetBereikbaarheid(bereik))
      }
    }
    let binnen = bron.binnen.flatMap { $0.open ? $0.waarde.id : nil }
    return Verzending(
      soort: .nieuweCasus(geopend, daarna: daarna, uitBinnen: binnen), gebeurdOp: nil,
      wat: "nieuwe casus")
  }
}
