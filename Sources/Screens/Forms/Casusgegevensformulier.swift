import Termijnen
import TerminalUI
import Wijkteam

/// The fields of a casus; only what was changed is stored.
enum Casusgegevensformulier: Formulier {
  static let naam = "casusgegevens"
  static let titel = "Casus wijzigen"
  static let kort = "casus wijzigen"
  static let toetsen = ["n v"]
  static let synoniemen = [
    "doel", "agenda van de inwoner", "vaste contactpersoon", "tweede persoon", "overdragen",
    "volgend contact", "roepnaam", "wijk", "wie blijft", "afsluiten", "rust", "waakvlam", "stand",
    "plan", "wens", "overdracht", "regisseur", "contactpersoon", "sluiten", "casus afsluiten",
    "op pauze", "spoed", "hoofddoel", "wie heeft deze casus",
  ]
  static let wegwijzer = [
    ("roepnaam", "roepnaam"), ("terug te kijken", "kijk-terug"), ("stand", "status"),
    ("vaste contactpersoon", "tweede"), ("contactritme", "ritme"), ("Teamlid", "vast"),
    ("Het doel", "doel"), ("datum", "volgend"), ("gevoelige casus", "gevoelig"),
  ]

  static func herziet(_ bron: Formulierbron) -> Bool { true }

  static func begintMetNamen(_ bron: Formulierbron) -> Bool { true }

  static func conceptplek(_ focus: Focus, wijzigt: Bool) -> (casus: Id?, onderwerp: Id?) {
    (focus.casus, nil)
  }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    let casus = bron.casus
    let leden = Veld.leden(bron.gegevens)
    return [
      .area(
        "agenda", "Eigen woorden", casus?.agenda.last?.waarde.tekst ?? "", rows: 2
      ),
      .text("doel", "Doel", casus?.doel ?? "", hint: "In eigen woorden."),
      .choice(
        "richting", "Het doel is", Veld.opties(Doelrichting.self),
        value: casus?.doelrichting?.rawValue, hint: "Vasthouden is ook een doel."),
      .text("gevraagd", "Gevraagde oplossing", casus?.gevraagdeOplossing ?? ""),
      .area("speelt", "Wat er speelt", casus?.watSpeelt ?? "", rows: 2),
      .choice("vast", "Wie blijft erbij?", leden, value: casus?.vast?.naam),
      .choice("tweede", "Tweede persoon", leden, value: casus?.tweede?.naam),
      .date("volgend", "Volgend contact", casus?.volgendContact?.iso),
      .text(
        "ritme", "Om de … dagen", casus?.contactritme.map { "\($0)" } ?? "", limit: 4
      ),
      .choice(
        "status", "Stand", Veld.opties(Casusstatus.self), value: casus?.status.rawValue,
        hint: "Gesloten: mag altijd terugkomen."),
      .date(
        "kijk-terug", "Weer kijken op", casus?.terugkijken?.iso,
        hint: "Nodig bij rust, waakvlam en overdracht."),
      .choice("modus", "Werkwijze", Veld.opties(Modus.self), value: casus?.modus.rawValue),
      .text("roepnaam", "Roepnaam", casus?.roepnaam ?? ""),
      .text("wijk", "Wijk", casus?.wijk ?? ""),
      Veld.gevoelig(casus),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let id = bron.focus.casus, let casus = bron.casus else {
      throw Veldfout(nil, "Kies eerst een casus.")
    }
    var uit: [Opdracht] = []
    if let agenda = form.tekst("agenda"), agenda != casus.agenda.last?.waarde.tekst {
      uit.append(.zegAgenda(agenda))
    }
    func zet(_ veld: Casusveld, _ nieuw: String?, _ oud: String?, reden: String? = nil) {
      guard nieuw != oud else { return }
      uit.append(.zetVeld(veld, Veldwaarde(tekst: nieuw, reden: reden)))
    }
    let richting = form.choice("richting")
    if form.tekst("doel") != casus.doel || richting != casus.doelrichting?.rawValue {
      uit.append(.zetVeld(.doel, Veldwaarde(tekst: form.tekst("doel"), reden: richting)))
    }
    zet(.gevraagdeOplossing, form.tekst("gevraagd"), casus.gevraagdeOplossing)
    zet(.watSpeelt, form.tekst("speelt"), casus.watSpeelt)
    zet(.modus, form.choice("modus"), casus.modus.rawValue)
    zet(.roepnaam, form.tekst("roepnaam"), casus.roepnaam)
    zet(.wijk, form.tekst("wijk"), casus.wijk)
    let gevoelig = form.choice("gevoelig") == "ja"
    if gevoelig != casus.gevoelig {
      uit.append(.zetVeld(.gevoelig, Veldwaarde(ja: gevoelig)))
    }
    let vast = form.choice("vast").map { Lid($0) }
    let tweede = form.choice("tweede").map { Lid($0) }
    // Whoever leaves a place leaves it first: one person cannot stand on both.
    if tweede != casus.tweede, tweede == nil || tweede == casus.vast {
      if vast != casus.vast { uit.append(.zetVeld(.vast, Veldwaarde(lid: vast))) }
      uit.append(.zetVeld(.tweede, Veldwaarde(lid: tweede)))
    } else {
      if tweede != casus.tweede { uit.append(.zetVeld(.tweede, Veldwaarde(lid: tweede))) }
      if vast != casus.vast { uit.append(.zetVeld(.vast, Veldwaarde(lid: vast))) }
    }
    if form.dag("volgend") != casus.volgendContact {
      uit.append(.zetVeld(.volgendContact, Veldwaarde(dag: form.dag("volgend"))))
    }
    if let ritme = form.tekst("ritme") {
      guard let dagen = Int(ritme), (1...366).contains(dagen) else {
        throw Veldfout("ritme", "Typ een aantal dagen, bijvoorbeeld 14.")
      }
      if dagen != casus.contactritme {
        uit.append(.zetVeld(.contactritme, Veldwaarde(getal: dagen)))
      }
    } else if casus.contactritme != nil {
      uit.append(.zetVeld(.contactritme, Veldwaarde()))
    }
    let status = form.choice("status")
    if status != casus.status.rawValue || form.dag("kijk-terug") != casus.terugkijken {
      uit.append(.zetVeld(.status, Veldwaarde(tekst: status, dag: form.dag("kijk-terug"))))
    }
    guard !uit.isEmpty else { throw Veldfout(nil, "Er is niets veranderd. Esc gaat terug.") }
    return Verzending(soort: .casus(id, uit), gebeurdOp: nil, wat: "casus gewijzigd")
  }
}
