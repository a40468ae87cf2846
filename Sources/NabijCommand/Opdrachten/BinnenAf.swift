import ArgumentParser
import Wijkteam

/// Settles what came in.
struct BinnenAf: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "af", abstract: "Er is teruggebeld, of het is vervallen.",
    discussion: "Voorbeeld: nabij binnen af B teruggebeld --tekst \"komt morgen langs\"")
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De letters van het bericht.", valueName: "b"))
  var bericht: String

  @Argument(help: ArgumentHelp("teruggebeld of vervallen.", valueName: "afloop"))
  var afloop: String

  @Option(help: ArgumentHelp("Een toelichting.", valueName: "tekst"))
  var tekst: String?

  func voer(_ beurt: Beurt) throws {
    let afloop = try beurt.keuze(self.afloop, "afloop", Binnenafloop.self)
    guard afloop != .gekoppeld else {
      throw Gebruiksfout("Koppelen aan een casus gaat met: nabij binnen koppel \(bericht) CODE")
    }
    let id = try beurt.bericht(bericht)
    try beurt.sessie().voerUit(
      .handelBinnenAf(id, afloop, tekst: try beurt.tekst(optioneel: tekst), casus: nil),
      op: try beurt.gebeurdOp())
    beurt.meld("Bericht \(bericht): \(afloop.label).")
  }
}

extension Beurt {
  /// The message that a person means with the letters of its id.
  func bericht(_ letters: String) throws -> Id {
    let binnen = try sessie().team().binnen
    let gevonden = binnen.metKort(letters)
    guard let id = gevonden.first, !letters.isEmpty else {
      throw Weigering(
        .onbekend, "Bericht '\(letters)' staat niet bij binnengekomen. Zie 'nabij binnen lijst'.")
    }
    guard gevonden.count == 1 else {
      let keus = gevonden.map { binnen.weergave($0) }.joined(separator: ", ")
      throw Weigering(.invoer, "'\(letters)' kan meer dan één bericht zijn. Kies uit: \(keus).")
    }
    return id
  }
}
