import ArgumentParser
import Termijnen
import Wijkteam

/// The resident agreed on paper to wait.
struct ProcedureInstemming: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "instemming", abstract: "De inwoner stemt schriftelijk in met uitstel.",
    discussion: """
      Voorbeeld: nabij procedure instemming CODE P --datum vandaag --weken 2

      "Prima" aan de telefoon is geen instemming (Awb 4:15 lid 2 a).
      """)
  static let soort = Stapsoort.instemming

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties

  @Option(help: ArgumentHelp("Met hoeveel weken.", valueName: "weken"))
  var weken: Int?

  @Option(help: ArgumentHelp("Tot en met welke dag.", valueName: "dag"))
  var uiterlijk: String?

  func vul(_ stap: inout Processtap, _ beurt: Beurt) throws {
    stap.weken = weken
    stap.uiterlijk = try beurt.dag(optioneel: uiterlijk, "--uiterlijk", richting: .dichtstbij)
  }
}
