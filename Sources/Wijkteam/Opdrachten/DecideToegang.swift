import Termijnen

extension Besluit {
  func openNu(_ reden: String) throws(Weigering) -> [Gebeurtenis] {
    let reden = try controle.tekst(
      reden, "De reden", vraag: "Schrijf in een paar woorden waarom dit niet kan wachten.")
    return nu(.nuGeopend(NuOpening(reden)))
  }

  func zienOpening() throws(Weigering) -> [Gebeurtenis] {
    let open = casus.ongezieneOpeningen.map(\.merk.id)
    guard !open.isEmpty else {
      throw Weigering(
        .tegenspraak, "Bij casus \(casus.code) is niets dat je nog niet gezien hebt.")
    }
    return nu(.openingGezien(OpeningGezien(open)))
  }
}

extension Casus {
  /// The times that somebody opened it at once and nobody who stays with it said to have seen that.
  public var ongezieneOpeningen: [Gemerkt<NuOpening>] {
    openingen.filter { !gezieneOpeningen.contains($0.merk.id) }
  }
}

/// Decisions on questions for access in the dossier of the team.
enum Toegangsbesluit {
  static func vraag(
    _ gevraagd: Toegangsvraag, _ team: Teamdossier, _ controle: Controle
  ) throws(Weigering) -> [Gebeurtenis] {
    var vraag = gevraagd
    try controle.nieuw(vraag.id, team.toegangsvragen[vraag.id] != nil, "Deze vraag")
    let loopt = team.toegangsvragen.alle.contains {
      $0.open && $0.waarde.casus == vraag.casus && $0.merk.door == controle.context.door
    }
    guard !loopt else {
      throw Weigering(
        .tegenspraak,
        "Je hebt al om toegang tot casus \(vraag.code) gevraagd. Bel gerust wie er blijft.")
    }
    vraag.waarvoor = try controle.regel(optioneel: vraag.waarvoor, "Waarvoor")
    return [Gebeurtenis(controle.context.gebeurdOp, .toegangGevraagd(vraag))]
  }

  static func af(
    _ id: Id, _ afloop: Toegangsafloop, _ tekst: String?, _ team: Teamdossier,
    _ controle: Controle
  ) throws(Weigering) -> [Gebeurtenis] {
    guard let vraag = team.toegangsvragen[id] else {
      throw Weigering(.onbekend, "Deze vraag om toegang is er niet (meer).")
    }
    try controle.open(vraag, "Deze vraag om toegang")
    let tekst = try controle.tekst(optioneel: tekst, "De toelichting")
    return [
      Gebeurtenis(
        controle.context.gebeurdOp,
        .toegangAfgehandeld(Afronding(id, afloop: afloop.rawValue, tekst: tekst)))
    ]
  }
}
