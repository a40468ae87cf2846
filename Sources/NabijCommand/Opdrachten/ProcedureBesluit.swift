import ArgumentParser
import Termijnen
import Wijkteam

/// The institution decided.
struct ProcedureBesluit: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "besluit", abstract: "De instantie heeft besloten.",
    discussion: """
      Voorbeeld: nabij procedure besluit CODE P --datum 20-11 --uitkomst toegekend \\
                   --ingang 1-12
      """)
  static let soort = Stapsoort.besluit

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties

  @Option(
    help: ArgumentHelp(
      "toegekend, deels, afgewezen of buiten-behandeling.", valueName: "uitkomst"))
  var uitkomst: String?

  @Option(help: ArgumentHelp("De dag waarop het ingaat.", valueName: "dag"))
  var ingang: String?

  func vul(_ stap: inout Processtap, _ beurt: Beurt) throws {
    stap.uitkomst = try beurt.keuze(optioneel: uitkomst, "--uitkomst")
    stap.ingang = try beurt.dag(optioneel: ingang, "--ingang", richting: .dichtstbij)
  }
}
