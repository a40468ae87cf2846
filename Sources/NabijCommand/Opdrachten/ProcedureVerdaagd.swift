import ArgumentParser
import Termijnen
import Wijkteam

/// The institution says that it takes longer.
struct ProcedureVerdaagd: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "verdaagd", abstract: "De instantie laat weten dat het langer duurt.",
    discussion: "Voorbeeld: nabij procedure verdaagd CODE P --datum 1-12 --uiterlijk 15-1-2027")
  static let soort = Stapsoort.verdaagd

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties

  @Option(help: ArgumentHelp("De nieuwe laatste dag die zij noemen.", valueName: "dag"))
  var uiterlijk: String?

  @Option(help: ArgumentHelp("Met hoeveel weken.", valueName: "weken"))
  var weken: Int?

  func vul(_ stap: inout Processtap, _ beurt: Beurt) throws {
    stap.uiterlijk = try beurt.dag(optioneel: uiterlijk, "--uiterlijk", richting: .dichtstbij)
    stap.weken = weken
    if stap.uiterlijk == nil, weken == nil {
      beurt.meld(
        "Let op: zonder --uiterlijk of --weken schuift de laatste dag hierdoor niet op. Noemt de brief "
          + "een dag, leg die dan ook vast.")
    }
  }
}
