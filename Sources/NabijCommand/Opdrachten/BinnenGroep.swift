import ArgumentParser
import Termijnen
import Wijkteam

/// What came in and has no casus yet.
struct BinnenGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "binnen", abstract: "Wat er binnenkwam en nog geen casus heeft.",
    discussion: """
      Voorbeeld: nabij binnen "vraag over huur" --wie "mevrouw A." --nummer 06-12345678 \\
                   --terug-voor "vandaag 16:00"
                 nabij binnen lijst
      """,
    subcommands: [BinnenMeld.self, BinnenLijst.self, BinnenAf.self, BinnenKoppel.self],
    defaultSubcommand: BinnenMeld.self)

  @OptionGroup var open: OpenOpties
}

/// Notes what came in.
struct BinnenMeld: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "meld", abstract: "Leg vast wie er belde en waarvoor; antwoordt het kenmerk.",
    discussion:
      "Voorbeeld: nabij binnen \"vraag over huur\" --wie \"mevrouw A.\" --terug-voor morgen"
  )
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De vraag in één regel.", valueName: "tekst"))
  var vraag: String?

  @Option(help: ArgumentHelp("Wie er belde.", valueName: "naam"))
  var wie: String?
  @Option(help: ArgumentHelp("Het nummer.", valueName: "nummer"))
  var nummer: String?
  @Option(help: ArgumentHelp("Vóór wanneer terugbellen.", valueName: "dag"))
  var terugVoor: String?
  @Option(help: ArgumentHelp("Voor wie van het team.", valueName: "lid"))
  var voor: String?

  func voer(_ beurt: Beurt) throws {
    if let vraag, !vraag.contains(" ") {
      let namen = BinnenGroep.configuration.subcommands.compactMap { $0.configuration.commandName }
      if let bedoeld = Gelijkend.dichtstbij(vraag, in: namen, hoogstens: 1).first {
        throw Gebruiksfout("'\(vraag)' ken ik niet. Bedoel je 'nabij binnen \(bedoeld)'?")
      }
    }
    var binnen = Binnengekomen()
    binnen.id = beurt.wereld.nieuwId()
    binnen.vraag = try beurt.tekst(vraag, vraag: "Wat is de vraag")
    binnen.wie = wie
    binnen.nummer = nummer
    binnen.terugVoor = try terugVoor.map { try beurt.moment($0, "--terug-voor") }
    binnen.voor = voor.map { Lid($0) }
    do {
      try beurt.sessie().voerUit(.meldBinnen(binnen), op: try beurt.gebeurdOp())
    } catch {
      beurt.bewaar(binnen.vraag)
      throw error
    }
    try beurt.gemaakt(try beurt.sessie().team().binnen.weergave(binnen.id))
    beurt.meld("Vastgelegd bij binnengekomen.")
  }
}

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
      .handelBinnenAf(id, afloop, tekst: tekst, casus: nil), op: try beurt.gebeurdOp())
    beurt.meld("Bericht \(bericht): \(afloop.label).")
  }
}

/// Attaches what came in to a casus.
struct BinnenKoppel: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "koppel", abstract: "Koppel een bericht aan een casus.",
    discussion: "Voorbeeld: nabij binnen koppel B CODE")
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De letters van het bericht.", valueName: "b"))
  var bericht: String

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Een toelichting.", valueName: "tekst"))
  var tekst: String?

  func voer(_ beurt: Beurt) throws {
    let id = try beurt.bericht(bericht)
    let casus = try beurt.casusId(code)
    try beurt.sessie().voerUit(
      .handelBinnenAf(id, .gekoppeld, tekst: tekst, casus: casus), op: try beurt.gebeurdOp())
    beurt.meld("Bericht \(bericht) hoort nu bij casus \(code).")
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
