public import Termijnen
public import Wijkteam

/// Invented caseloads: a demo that people can look at, and a generator for measuring.
///
/// Everything is a list of commands, so that it goes into a store by the same way as the work of a user.
public enum Voorbeelden {
  /// The fictional team of the demo; Kitty is the one who is logged in.
  public static let team = [
    Voorbeeldlid(lid: Lid("kitty"), naam: "Kitty Blom"),
    Voorbeeldlid(lid: Lid("daan"), naam: "Daan Verhulst"),
    Voorbeeldlid(lid: Lid("esra"), naam: "Esra Yildiz"),
    Voorbeeldlid(lid: Lid("joost"), naam: "Joost van Loon", dienst: true),
    Voorbeeldlid(lid: Lid("samira"), naam: "Samira Amrani", teamleider: true),
  ]

  /// The demo caseload as it stands at a moment: about twenty casussen.
  ///
  /// Told in the order in which the team typed it; no step lies after `nu`.
  public static func demo(
    nu: Moment, kalender: Kalender, ids: inout some RandomNumberGenerator
  ) -> Voorbeeld {
    Demo.voorbeeld(nu: nu, kalender: kalender, zaad: ids.next())
  }

  /// A caseload of a named size, casus by casus, so that no more than one is in memory.
  ///
  /// The same numbers and the same day give the same caseload. Twelve members, three writers a casus.
  ///
  /// - Parameters:
  ///   - casussen: how many, at least 1.
  ///   - notities: how many notes over all casussen.
  ///   - zaad: the seed.
  ///   - nu: nothing lies after it.
  public static func generator(
    casussen: Int, notities: Int, zaad: UInt64, nu: Moment, kalender: Kalender
  ) -> Generator {
    Generator(casussen: casussen, notities: notities, zaad: zaad, nu: nu, kalender: kalender)
  }
}

/// A member of an invented team.
public struct Voorbeeldlid: Hashable, Sendable {
  /// The log-in name.
  public let lid: Lid
  /// The full name.
  public let naam: String
  /// Whether this is the teamleider; everybody else is generalist.
  public let teamleider: Bool
  /// Whether this one has duty: may open a casus of a colleague at once, with a reason.
  public let dienst: Bool

  init(lid: Lid, naam: String, teamleider: Bool = false, dienst: Bool = false) {
    self.lid = lid
    self.naam = naam
    self.teamleider = teamleider
    self.dienst = dienst
  }
}

/// A casus of an invented caseload, as far as a store has to know before it can be written.
public struct Voorbeeldcasus: Hashable, Sendable {
  /// Its identity in the steps; `Voorbeeldstap.vertaald` gives it the one that the store chose.
  public let id: Id
  /// The speakable code.
  public let code: String
  /// Who opens it.
  public let maker: Lid
  /// Who may read it, the maker included.
  public let meelezers: [Lid]
  /// Whether it is narrowed to these members.
  public let gevoelig: Bool
}

/// One thing that somebody of an invented team does.
public struct Voorbeeldstap: Sendable {
  /// What is done, and in which dossier.
  public enum Werk: Sendable {
    /// In a casus.
    case casus(Id, Opdracht)
    /// In the dossier of the team.
    case team(Teamopdracht)
    /// In the own dossier of the member.
    case eigen(Eigenopdracht)
  }

  /// Who does it.
  public var door: Lid
  /// When it happened, as that member states it.
  public var gebeurdOp: Moment
  /// When that member typed it; never before it happened.
  public var ingevoerdOp: Moment
  /// What is done.
  public var werk: Werk

  /// The step with other identities for the casussen: those that a store drew.
  public func vertaald(_ casussen: [Id: Id]) -> Voorbeeldstap {
    var stap = self
    switch werk {
    case .casus(let id, .openCasus(var opening)):
      opening.id = casussen[id] ?? id
      stap.werk = .casus(opening.id, .openCasus(opening))
    case .casus(let id, let opdracht): stap.werk = .casus(casussen[id] ?? id, opdracht)
    case .team(.handelBinnenAf(let binnen, let afloop, let tekst, let casus)):
      let nieuw = casus.map { casussen[$0] ?? $0 }
      stap.werk = .team(.handelBinnenAf(binnen, afloop, tekst: tekst, casus: nieuw))
    case .team(.vraagToegang(var vraag)):
      vraag.casus = casussen[vraag.casus] ?? vraag.casus
      stap.werk = .team(.vraagToegang(vraag))
    case .team, .eigen: break
    }
    return stap
  }
}

/// An invented caseload.
public struct Voorbeeld: Sendable {
  /// The casussen, in the order in which they were opened.
  public var casussen: [Voorbeeldcasus]
  /// Everything that was done, in the order in which it was typed.
  public var stappen: [Voorbeeldstap]
  /// The code of the first story, Helena; empty in a generated caseload.
  public var helena = ""
}
