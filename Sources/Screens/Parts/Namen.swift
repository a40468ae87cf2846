import Termijnen
import TerminalUI
import Wijkteam

extension Context {
  /// What a casus is called: roepnaam and code, or only the code when names are hidden.
  func naam(_ casus: Casus) -> String {
    namenVerborgen || casus.roepnaam.isEmpty ? casus.code : "\(casus.roepnaam) (\(casus.code))"
  }

  /// What a casus is called in at most so many columns: the name gives way, the code stays.
  func naam(_ casus: Casus, hoogstens: Int) -> String {
    let naam = naam(casus)
    guard TextWidth.columns(naam) > hoogstens else { return naam }
    let code = " (\(casus.code))"
    return TextFit.truncate(casus.roepnaam, to: max(6, hoogstens - TextWidth.columns(code))) + code
  }

  /// The room beside the title of a screen, the day and other words.
  func titelruimte(_ titel: String, _ rest: String = "") -> Int {
    max(14, body.columns - TextWidth.columns(titel) - TextWidth.columns(rest) - 19)
  }

  /// The name of a casus behind the title of a screen.
  func titelnaam(_ casus: Id, _ titel: String) -> String {
    gegevens.casus(casus).map { naam($0, hoogstens: titelruimte(titel)) } ?? ""
  }

  /// What a casus is called in a narrow place.
  func kort(_ casus: Casus) -> String {
    namenVerborgen || casus.roepnaam.isEmpty ? casus.code : casus.roepnaam
  }

  /// What a casus is called; nothing when it is not here.
  func naam(casus id: Id?) -> String { id.flatMap { gegevens.casus($0) }.map(naam) ?? "" }

  /// What a procedure is called: its own name, or that of its kind.
  ///
  /// An own name is what somebody typed and may hold a name: not with names hidden.
  func naam(_ procedure: Procedure) -> String {
    namenVerborgen
      ? gegevens.openbareNaam(procedure)
      : procedure.eigenNaam ?? gegevens.soort(procedure.soort)?.naam ?? procedure.soort
  }

  /// A name of a person; a role tells who somebody is as well.
  func persoon(_ naam: String) -> String { namenVerborgen ? "iemand" : naam }
}

extension Gegevens {
  /// The rule of a kind of procedure.
  func soort(_ id: String) -> Soortregel? { soorten.first { $0.id == id } }

  /// What a procedure is called without anything that somebody typed.
  func openbareNaam(_ procedure: Procedure) -> String {
    Openbaar.naam(procedure) { soort($0) }
  }

  /// The name of a domain on screen.
  func naam(_ domein: Domein) -> String {
    domeinen.first { $0.domein == domein }?.naam ?? domein.naam
  }
}

extension Niveau {
  /// The look of a level.
  var stijl: Style {
    switch self {
    case .rood: .red
    case .oranje: .amber
    case .info: .info
    }
  }

  /// The sign of a level: never colour alone.
  var teken: String {
    switch self {
    case .rood: "!"
    case .oranje: "~"
    case .info: "i"
    }
  }

  /// What a reader says for a level.
  var gesproken: String {
    switch self {
    case .rood: "rood"
    case .oranje: "oranje"
    case .info: "ter info"
    }
  }
}

extension Dag {
  /// What stands after "sinds": "vandaag", "gisteren", or the date.
  func sinds(vanaf vandaag: Dag) -> String {
    (-13 ... -2).contains(self - vandaag) ? kort : gezien(vanaf: vandaag)
  }

  /// Seen from today: "vandaag", "morgen", "3 dagen geleden", or the date.
  func gezien(vanaf vandaag: Dag) -> String {
    switch self - vandaag {
    case 0: "vandaag"
    case 1: "morgen"
    case -1: "gisteren"
    case 2...6: "\(kort)"
    case -13 ... -2: "\(vandaag - self) dagen geleden"
    default: jaar == vandaag.jaar ? kort : kortMetJaar
    }
  }
}
