import ArgumentParser
import Termijnen
import Wijkteam

/// The term stands still for another reason than a request for papers.
struct ProcedureOpschorting: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "opschorting",
    abstract: "De termijn staat stil: buitenland, de aanvrager of overmacht.",
    discussion: """
      Voorbeeld: nabij procedure opschorting CODE P --datum 19-10 --grond buitenland
                 nabij procedure opschorting CODE P --grond buitenland --einde 16-11

      buitenland  er zijn gegevens uit het buitenland gevraagd; de dag is die van
                  hun bericht daarover (Awb 4:15 lid 1 b)
      aanvrager   het wachten komt door de aanvrager (lid 2 b)
      overmacht   de instantie kan er niets aan doen (lid 2 c)

      Is het voorbij, geef dan --einde met dezelfde grond. Drukte, ziekte, vakantie
      en wachten op een adviseur zijn geen grond. Vroegen zij om stukken, gebruik
      dan 'procedure aanvulling'; is er uitstel afgesproken, 'procedure instemming'.
      """)
  static let soort = Stapsoort.opschorting

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties

  @Option(help: ArgumentHelp("buitenland, aanvrager of overmacht.", valueName: "grond"))
  var grond: String

  @Option(help: ArgumentHelp("De dag waarop het eindigde.", valueName: "dag"))
  var einde: String?

  @Flag(help: "Alleen gezegd, niet op papier.")
  var mondeling = false

  func vul(_ stap: inout Processtap, _ beurt: Beurt) throws {
    stap.grond = try beurt.keuze(grond, "--grond")
    stap.einde = try beurt.dag(optioneel: einde, "--einde", richting: .terug)
    stap.schriftelijk = !mondeling
  }
}
