import Termijnen
import TerminalUI
import Wijkteam

/// What happened in a procedure, in plain words: only the fields that belong to it are shown.
enum Stapformulier: Formulier {
  static let naam = "stap"
  static let titel = "Er is iets gebeurd in de procedure"
  static let kort = "iets anders gebeurd"
  static let toetsen = ["s s"]
  static let groep = "Status"
  static let synoniemen = [
    "procedure bijwerken", "nieuws van de instantie", "brief van de gemeente",
    "stand van de procedure", "status", "er kwam bericht", "update",
  ]
  static let wegwijzer = [
    ("hersteltermijn", "hersteltermijn"), ("uiterlijk", "uiterlijk"), ("weken", "weken"),
    ("Waarom staat de termijn stil", "grond"), ("Het einde", "einde"), ("Hoeveel uitstel", "weken"),
    ("uitkomst", "uitkomst"), ("Deze stap staat er al", Veld.gebeurdOp),
    ("al ontvangen", Veld.gebeurdOp), ("datum", Veld.gebeurdOp),
  ]

  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String? {
    focus.procedure == nil || focus.casus == nil ? "Kies eerst een procedure." : nil
  }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    [
      .choice(
        "soort", "Wat is er gebeurd?",
        Stapkeuze.alle.map { .init($0.soort.rawValue, $0.zin) }, required: true),
      .text(
        Veld.gebeurdOp, "Op welke dag?", hint: "Leeg is vandaag. Of typ: gisteren, ma, 14-3.",
        limit: 40, placeholder: "vandaag"),
      .area("tekst", "Vragen ze iets? Wat?", rows: 2, hint: "Kort, in je eigen woorden."),
      .date(
        "hersteltermijn", "Staat er een datum in?",
        hint: "De laatste dag waarop het binnen moet zijn. Zonder datum staat hun klok niet stil."),
      .choice(
        "grond", "Waarom staat de termijn stil?",
        Opschortgrond.allCases.map { .init($0.rawValue, $0.zin) },
        hint: "Drukte, ziekte of een wachtlijst is geen reden in de wet."),
      .date(
        "einde", "Tot welke dag?",
        hint: "Leeg: het staat nog stil. Is het voorbij, kies dezelfde reden met deze dag."),
      .choice("uitkomst", "Wat is het besluit?", Veld.opties(Uitkomst.self)),
      .date("ingang", "Gaat in op"),
      .date("uiterlijk", "Nieuwe dag", hint: "De dag die zij zelf noemen."),
      .text("weken", "Of: weken langer", limit: 4),
      .choice(
        "schriftelijk", "Staat het op papier?",
        [.init("ja", "ja"), .init("nee", "nee, alleen mondeling")], value: "ja",
        hint: "Mondeling intrekken telt niet: de procedure blijft dan open."),
    ]
  }

  /// The fields that belong to what happened.
  private static func nodig(_ soort: Stapsoort?) -> [String] {
    switch soort {
    case nil: []
    case .ontvangen, .ingediend, .bevestigd, .aangevuld, .ingebrekestelling: [Veld.gebeurdOp]
    case .aanvulling: [Veld.gebeurdOp, "hersteltermijn", "tekst"]
    case .opschorting: ["grond", Veld.gebeurdOp, "einde", "schriftelijk", "tekst"]
    case .verdaagd, .instemming: [Veld.gebeurdOp, "uiterlijk", "weken"]
    case .besluit: ["uitkomst", Veld.gebeurdOp, "ingang", "tekst"]
    case .uitgevoerd: [Veld.gebeurdOp, "tekst"]
    case .ingetrokken: [Veld.gebeurdOp, "schriftelijk", "tekst"]
    }
  }

  static func stem(_ form: inout Form<String>, _ bron: Formulierbron) {
    let soort = form.choice("soort").flatMap(Stapsoort.init)
    let gewenst = ["soort"] + nodig(soort)
    guard form.fields.map(\.id) != gewenst else { return }
    let alle = velden(bron)
    let nu = form.focusedID
    form.fields = gewenst.compactMap { id in
      var veld = form[id] ?? alle.first { $0.id == id }
      if id == "tekst", soort != .aanvulling { veld?.label = "Wat staat erin?" }
      if id == "uitkomst" || id == "grond" { veld?.isRequired = true }
      if id == "schriftelijk", soort == .opschorting {
        veld?.hint = "Alleen gezegd telt niet: vraag om een brief met de nieuwe termijn."
      }
      return veld
    }
    form.focus(nu.flatMap { form[$0] == nil ? nil : $0 } ?? "soort")
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus, let procedure = bron.focus.procedure else {
      throw Veldfout(nil, "Kies eerst een procedure.")
    }
    guard let soort: Stapsoort = form.keuze("soort") else {
      throw Veldfout("soort", "Kies wat er gebeurd is.")
    }
    var stap = Processtap()
    stap.soort = soort
    stap.tekst = form.tekst("tekst")
    stap.hersteltermijn = form.dag("hersteltermijn")
    stap.uitkomst = form.keuze("uitkomst")
    stap.ingang = form.dag("ingang")
    stap.uiterlijk = form.dag("uiterlijk")
    stap.grond = form.keuze("grond")
    stap.einde = form.dag("einde")
    if let weken = form.tekst("weken") {
      guard let getal = Int(weken), (1...104).contains(getal) else {
        throw Veldfout("weken", "Typ een aantal weken, bijvoorbeeld 4.")
      }
      stap.weken = getal
    }
    stap.schriftelijk = form.choice("schriftelijk") != "nee"
    return Verzending(
      soort: .casus(casus, [.zetStap(procedure, stap)]),
      gebeurdOp: try form.moment(Veld.gebeurdOp, bron.gegevens, .terug),
      wat: Omschrijving(Stapkeuze.van(soort)?.label.lowercased() ?? soort.label))
  }
}
