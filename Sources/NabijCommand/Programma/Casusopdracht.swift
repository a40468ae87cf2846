import Termijnen
import Wijkteam

extension Beurt {
  /// The casus that a code names.
  func casusId(_ code: String) throws -> Id { try sessie().zoekCasus(code) }

  /// The casus that a code names, to be shown: the look is written down.
  func bekijk(_ code: String) throws -> Casus {
    let sessie = try sessie()
    let id = try casusId(code)
    if let op = sessie.peildag, let begin = try sessie.volledig(id).opening?.merk.dag, begin > op {
      throw Weigering(
        .onbekend,
        "Op \(op.langZonderWeekdag) was casus \(code) er nog niet: zij begon op "
          + "\(begin.langZonderWeekdag).")
    }
    return try sessie.bekijk(id)
  }

  /// Does what the user wants with a casus, in one frame; answers the casus after it.
  @discardableResult
  func schrijf(
    in code: String, _ opdrachten: (Casus) throws -> [Opdracht]
  ) throws -> Casus {
    let sessie = try sessie()
    let id = try sessie.zoekCasus(code)
    let gevraagd = try opdrachten(try sessie.volledig(id))
    try sessie.voerUit(gevraagd, in: id, op: try gebeurdOp())
    onbewaard = []
    let casus = try sessie.volledig(id)
    beschreven = casus.code
    return casus
  }

  /// Keeps the texts of a command that was refused, and says where they are.
  ///
  /// Where the kluis does not open they are printed back.
  func bewaarTeksten() {
    let teksten = onbewaard.filter { !Schoon.leeg($0) }
    onbewaard = []
    for tekst in teksten {
      if !gaatNietOpen, let sessie = try? sessie(), let naam = try? sessie.bewaarTekst(tekst) {
        meld("Je tekst is niet kwijt: lees hem terug met 'nabij concept toon \(naam)'.")
      } else {
        meld("Je tekst kon niet worden bewaard. Kopieer hem van hier:\n\(tekst)")
      }
    }
  }
}

extension Verzameling {
  /// The thing that a person means with the letters of its id.
  func vind(_ letters: String, _ wat: String, in casus: Casus) throws -> Id {
    let gevonden = metKort(letters)
    guard let id = gevonden.first, !letters.isEmpty else {
      let bekend = ids.map { weergave($0) }.joined(separator: ", ")
      let hulp = bekend.isEmpty ? "Er staat nog niets." : "Er is: \(bekend)."
      throw Weigering(
        .onbekend, "\(wat) '\(letters)' staat niet in casus \(casus.code). \(hulp)")
    }
    guard gevonden.count == 1 else {
      let keus = gevonden.map { weergave($0) }.joined(separator: ", ")
      throw Weigering(
        .invoer, "'\(letters)' kan meer dan één zijn in casus \(casus.code). Kies uit: \(keus).")
    }
    return id
  }
}
