import ArgumentParser
import Wijkteam

/// The application was withdrawn.
struct ProcedureIngetrokken: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "ingetrokken", abstract: "De aanvraag is ingetrokken.",
    discussion: """
      Voorbeeld: nabij procedure ingetrokken CODE P --datum 4-12
                 nabij procedure ingetrokken CODE P --mondeling

      Is het alleen gezegd, dan blijft de procedure open tot het op papier staat.
      """)
  static let soort = Stapsoort.ingetrokken

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties

  @Flag(help: "Alleen gezegd, nog niet op papier.")
  var mondeling = false

  func vul(_ stap: inout Processtap, _: Beurt) throws {
    stap.schriftelijk = !mondeling
  }
}
