import ArgumentParser
import Termijnen
import Wijkteam

/// The institution asks for papers.
struct ProcedureAanvulling: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "aanvulling", abstract: "De instantie vraagt om stukken.",
    discussion: """
      Voorbeeld: nabij procedure aanvulling CODE P --datum 19-10 \\
                   --hersteltermijn 2-11

      Noemt de brief geen datum, laat --hersteltermijn dan weg: zo'n brief zet de
      termijn niet stil.
      """)
  static let soort = Stapsoort.aanvulling

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties

  @Option(help: ArgumentHelp("De laatste dag die de brief noemt.", valueName: "dag"))
  var hersteltermijn: String?

  func vul(_ stap: inout Processtap, _ beurt: Beurt) throws {
    stap.hersteltermijn = try beurt.dag(
      optioneel: hersteltermijn, "--hersteltermijn", richting: .dichtstbij)
  }
}
