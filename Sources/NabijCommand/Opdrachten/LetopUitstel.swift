import ArgumentParser
import Termijnen
import Wijkteam

/// Lets a let op sleep until a day.
struct LetopUitstel: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "uitstel", abstract: "Laat een let op rusten tot een dag, met een reden.",
    discussion: """
      Voorbeeld: nabij letop uitstel CODE stil --onderwerp P --tot +1w \\
                   --reden "belt vrijdag"
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De naam van de let op, bijvoorbeeld stil.", valueName: "regel"))
  var regel: String

  @Option(
    help: ArgumentHelp(
      "Waar het over gaat: letters van procedure, toezegging ... (anders de hele casus).",
      valueName: "p"))
  var onderwerp: String?

  @Option(help: ArgumentHelp("Tot welke dag.", valueName: "dag"))
  var tot: String

  @Option(help: ArgumentHelp("Waarom het mag rusten.", valueName: "tekst"))
  var reden: String?

  func voer(_ beurt: Beurt) throws {
    let reden = try beurt.tekst(self.reden, vraag: "Waarom mag dit rusten", in: code)
    let casus = try beurt.schrijf(in: code) { casus in
      var slaap = Letopuitstel()
      slaap.regel = regel
      slaap.onderwerp = try onderwerp.map { try casus.onderwerp($0) }
      slaap.tot = try beurt.dag(tot, "--tot", richting: .vooruit)
      slaap.reden = reden
      return [.stelUit(slaap)]
    }
    beurt.meld("De let op '\(regel)' van casus \(casus.code) rust.")
  }
}

extension Casus {
  /// Anything in the casus that the letters of an id name.
  func onderwerp(_ letters: String) throws -> Id {
    let alle =
      procedures.metKort(letters) + toezeggingen.metKort(letters) + dreigingen.metKort(letters)
      + post.metKort(letters) + aandachtspunten.metKort(letters) + afspraken.metKort(letters)
    guard let id = alle.first, !letters.isEmpty else {
      throw Weigering(.onbekend, "'\(letters)' staat niet in casus \(code).")
    }
    guard alle.count == 1 else {
      throw Weigering(.invoer, "'\(letters)' kan meer dan één ding zijn. Typ er een letter bij.")
    }
    return id
  }
}
