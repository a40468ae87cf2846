import ArgumentParser
import Termijnen
import Wijkteam

/// Logs a contact or an attempt.
struct ContactOpdracht: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "contact", abstract: "Leg een contact of poging vast; antwoordt het kenmerk.",
    discussion: """
      Voorbeeld: nabij contact CODE --procedure P --kanaal bellen \\
                   --resultaat geen-gehoor
                 nabij contact CODE --procedure P --kanaal bellen \\
                   --resultaat belt-terug \\
                   --met-wie "mevrouw Bos" --beloofd vr \\
                   --tekst "besluit ligt bij de jurist"
                 nabij contact CODE --kanaal deur --resultaat gesproken \\
                   --met-inwoner

      Eén gesprek kan over meer procedures gaan: zet --procedure er vaker bij. Met
      --beloofd komt er een toezegging bij van wie je sprak.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Over welke procedure; mag vaker.", valueName: "p"))
  var procedure: [String] = []

  @Option(
    help: ArgumentHelp(
      "bellen, deur, app, mail, brief, balie, kaartje of portaal.", valueName: "kanaal"))
  var kanaal: String

  @Option(
    help: ArgumentHelp(
      "geen-gehoor, in-de-wacht-afgebroken, belt-terug, gesproken, ingesproken, verzonden of "
        + "ontvangen.", valueName: "resultaat"))
  var resultaat: String

  @Option(help: ArgumentHelp("Wat er gezegd is, of - voor de standaardinvoer.", valueName: "tekst"))
  var tekst: String?

  @Option(help: ArgumentHelp("De dag die de ander noemde.", valueName: "dag"))
  var beloofd: String?

  @Option(help: ArgumentHelp("Wat de ander toezegde, bij --beloofd.", valueName: "tekst"))
  var wat: String?

  @Option(help: ArgumentHelp("Wie je sprak.", valueName: "naam"))
  var metWie: String?

  @Option(help: ArgumentHelp("Het nummer dat je gebruikte.", valueName: "nummer"))
  var nummer: String?

  @Flag(help: "Het was met de inwoner of het gezin zelf.")
  var metInwoner = false

  func voer(_ beurt: Beurt) throws {
    if wat != nil, beloofd == nil {
      throw Gebruiksfout("--wat hoort bij --beloofd: zeg ook voor welke dag het beloofd is.")
    }
    let tekst = try beurt.tekst(optioneel: self.tekst)
    let belofte = try belofte(beurt)
    let id = beurt.wereld.nieuwId()
    let casus = try beurt.schrijf(in: code) { casus in
      var contact = Contact()
      contact.id = id
      contact.procedures = try procedure.map { try casus.procedure(kort: $0).id }
      contact.kanaal = try beurt.keuze(kanaal, "--kanaal")
      contact.resultaat = try beurt.keuze(resultaat, "--resultaat")
      contact.metWie = metWie
      contact.nummer = nummer
      contact.tekst = tekst
      contact.metInwoner = metInwoner
      return [.logContact(contact, belofte: belofte)]
    }
    try beurt.gemaakt(id.kort, casus: casus.code)
    if let belofte, let dag = belofte.voor {
      beurt.meld(
        "Toezegging \(casus.toezeggingen.weergave(belofte.id)) erbij, uiterlijk \(dag.kortMetJaar)."
      )
    }
    for open in casus.terugbelbeloften(bij: id) {
      let letters = casus.toezeggingen.weergave(open.waarde.id)
      beurt.meld(
        "Toezegging \(letters) (\(open.waarde.wat)) staat nog open. Was dit het gesprek dat beloofd "
          + "was? Dan: nabij toezegging af \(casus.code) \(letters) nagekomen")
    }
    beurt.meld("Contact vastgelegd bij casus \(casus.code) (\(casus.roepnaam)).")
  }

  @MainActor private func belofte(_ beurt: Beurt) throws -> Toezegging? {
    guard let dag = try beurt.dag(optioneel: beloofd, "--beloofd", richting: .dichtstbij) else {
      return nil
    }
    var belofte = Toezegging()
    belofte.id = beurt.wereld.nieuwId()
    belofte.van = metInwoner ? .inwoner : .instantie
    belofte.wat = try beurt.tekst(optioneel: wat) ?? ""
    belofte.voor = dag
    return belofte
  }
}
