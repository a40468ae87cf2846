import Kluis
import Screens
import Termijnen
import Wijkteam

extension Schermprogramma {
  /// What the screen of the team shows; the missing keys only once every casus was read.
  ///
  /// - Parameter nakijken: looks at the keys again, also where they were looked at before.
  func teamstand(_ sessie: Sessie, nakijken: Bool) throws -> Teamstand {
    let eerder = model.gegevens.team
    var stand = Teamstand(
      leden: sessie.kluis.leden.map { Teamlid($0) },
      wachtend: try sessie.kluis.wachtendenAantal(), gemis: eerder?.gemis,
      teDraaien: eerder?.teDraaien ?? 0)
    if leestNog {
      stand.gemis = nil
    } else if nakijken || stand.gemis == nil {
      stand.gemis = try sessie.gemis()
      stand.teDraaien = try sessie.kluis.teDraaien().count
    }
    return stand
  }

  /// The message with that, where it is not what the screen shows.
  func teambericht(_ sessie: Sessie, nakijken: Bool) throws -> Message? {
    let nu = try teamstand(sessie, nakijken: nakijken)
    return nu == model.gegevens.team ? nil : .gewijzigd([.team(nu)])
  }

  /// Performs what the screens ask about members and keys.
  func voer(_ verzoek: Verzoek, _ daad: Teamdaad, _ sessie: Sessie) throws -> [Message] {
    let antwoord = try antwoord(daad, sessie)
    guard daad.schrijft else { return [.antwoord(verzoek, antwoord)] }
    sessie.volgLeden()
    var berichten: [Message] = [
      .gewijzigd([.leden(sessie.leden.sorted())]), voorraadbericht,
    ]
    if let team = try teambericht(sessie, nakijken: true) { berichten.append(team) }
    return berichten + [.antwoord(verzoek, antwoord)]
  }

  private func antwoord(_ daad: Teamdaad, _ sessie: Sessie) throws -> Antwoord {
    let klaar = Antwoord.opgeslagen(Opslag(casus: nil))
    switch daad {
    case .woorden(let naam, let rollen):
      let woorden = try sessie.kluis.vingerafdruk(van: naam)
      let wie = Lid(naam.lowercased()).weergave
      return .navraag(
        "De acht woorden van \(wie):\n\n  \(woorden.prefix(4).joined(separator: " "))\n"
          + "  \(woorden.dropFirst(4).joined(separator: " "))\n\nLeest \(wie) precies deze woorden voor? "
          + "Zo niet: Esc, en laat ze nog eens voorlezen. Blijven ze anders, waarschuw de beheerder.",
        ja: "ja, bevestigen", .bevestig(naam, woorden: woorden, rollen))
    case .bevestig(let naam, let woorden, let rollen):
      try sessie.kluis.bevestig(naam: naam, woorden: woorden, rollen: Set(rollen.map(\.kluisrol)))
      return klaar
    case .rollen(let lid, let rollen):
      let zinnen = try sessie.zetRollen(lid.naam, Set(rollen.map(\.kluisrol)))
      return zinnen.isEmpty ? klaar : .gelezen("Rollen van \(lid.weergave)", zinnen)
    case .voorIntrekken(let lid):
      let zinnen = ["Wil je \(lid.weergave) intrekken? Dit kan niet terug."]
      return .navraag(
        (zinnen + (try sessie.blijftBij(lid))).joined(separator: " "), ja: "intrekken",
        .trekIn(lid))
    case .trekIn(let lid):
      return .gelezen("\(lid.weergave) gaat weg", try sessie.trekIn(lid))
    case .geef(.casus(let id, _), let lid):
      try sessie.geefToegang(id, aan: lid)
      return klaar
    case .geef(.rol, _):
      _ = try sessie.kluis.geefRolsleutels()
      return klaar
    case .geefAlles:
      let aantal = try sessie.geefSleutels()
      return .gelezen(
        "Sleutels",
        [
          aantal == 0 ? "Er is niets dat jij kunt geven." : "Je gaf \(aantal) keer een sleutel.",
          "Wie alleen vroeg om mee te lezen, kreeg hem niet: dat beslis je bij de casus zelf (M).",
        ])
    case .wachtzin: return .wachtzin(Wachtzin.maak())
    case .wachtwoord(let oud, let nieuw):
      try metWachtwoord { try sessie.kluis.wijzigWachtwoord(oud: oud, nieuw: nieuw) }
      return klaar
    case .herstelcode(let wachtwoord):
      let code = try metWachtwoord {
        try sessie.kluis.nieuweHerstelcode(wachtwoord: wachtwoord)
      }
      return .gelezen(
        "Je nieuwe herstelcode",
        [
          code, "",
          "Schrijf haar over op papier en bewaar dat niet bij de kluis. Esc sluit dit; daarna is zij "
            + "weg. Je oude herstelcode opent je sleutels niet meer.",
        ])
    }
  }

  /// A passphrase that does not fit is about that field, not about the opening of the kluis.
  private func metWachtwoord<Uitkomst>(_ doe: () throws -> Uitkomst) throws -> Uitkomst {
    do {
      return try doe()
    } catch let fout as Kluisfout where fout.soort == .geenToegang {
      throw Weigering(.invoer, "Dat is niet je wachtwoord. Er is niets veranderd.")
    }
  }
}

extension Teamrol {
  /// The role as the store has it.
  var kluisrol: Rol {
    switch self {
    case .generalist: .generalist
    case .teamleider: .teamleider
    case .beheerder: .beheerder
    case .functionaris: .functionaris
    case .dienst: .dienst
    }
  }

  /// The role of the store as the screens have it.
  init(_ rol: Rol) {
    switch rol {
    case .generalist: self = .generalist
    case .teamleider: self = .teamleider
    case .beheerder: self = .beheerder
    case .functionaris: self = .functionaris
    case .dienst: self = .dienst
    }
  }
}

extension Teamlid {
  /// A member as the store has it.
  init(_ gegevens: Lidgegevens) {
    self.init(
      Lid(gegevens.naam), rollen: Set(gegevens.rollen.map { Teamrol($0) }),
      actief: gegevens.actief)
  }
}

extension Sessie {
  /// Which keys are missing, of casussen and of roles.
  fileprivate func gemis() throws -> [Sleutelgemis] {
    try sleutelmist().map {
      Sleutelgemis(
        .casus($0.casus, code: $0.code), $0.lid, waarom: $0.waarom, gevers: $0.gevers)
    }
      + kluis.rolsleutelmist().map {
        Sleutelgemis(
          .rol(Teamrol($0.rol)), Lid($0.lid), waarom: Teamrol($0.rol).rawValue,
          gevers: $0.gevers.map { Lid($0) })
      }
  }
}
