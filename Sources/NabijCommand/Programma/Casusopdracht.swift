import Termijnen
import Wijkteam

extension Beurt {
  /// The casus that a code names.
  func casusId(_ code: String) throws -> Id { try sessie().zoekCasus(code) }

  /// Does what the user wants with a casus, in one frame; answers the casus after it.
  @discardableResult
  func schrijf(
    in code: String, _ opdrachten: (Casus) throws -> [Opdracht]
  ) throws -> Casus {
    let sessie = try sessie()
    let id = try sessie.zoekCasus(code)
    let gevraagd = try opdrachten(try sessie.volledig(id))
    try sessie.voerUit(gevraagd, in: id, op: try gebeurdOp())
    return try sessie.volledig(id)
  }

  /// As `schrijf`, for a command with free text: when it is refused the text is kept as a draft.
  @discardableResult
  func schrijf(
    in code: String, metTekst tekst: String?, _ opdrachten: (Casus) throws -> [Opdracht]
  ) throws -> Casus {
    do {
      return try schrijf(in: code, opdrachten)
    } catch {
      bewaar(tekst)
      throw error
    }
  }

  /// Keeps a text that could not be written; says where it is.
  func bewaar(_ tekst: String?) {
    guard let tekst, !Schoon.leeg(tekst), let sessie = try? sessie(),
      let naam = try? sessie.bewaarTekst(tekst)
    else { return }
    meld("Je tekst is niet kwijt: lees hem terug met 'nabij concept toon \(naam)'.")
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
