import ArgumentParser
import Termijnen
import Wijkteam

/// What can be said about a letter.
struct PostOpties: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Postsoort.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "soort"))
  var soort: String?
  @Option(help: ArgumentHelp("De datum op de brief.", valueName: "dag"))
  var gedateerd: String?
  @Option(
    help: ArgumentHelp(
      "Bedrag in euro's; met een min ervoor als het te krijgen is.", valueName: "euro"))
  var bedrag: String?
  @Option(help: ArgumentHelp("De laatste dag om te reageren.", valueName: "dag"))
  var reageerVoor: String?
  @Option(help: ArgumentHelp("Bij welke procedure.", valueName: "p"))
  var procedure: String?
  @Option(help: ArgumentHelp("Wat erin staat.", valueName: "tekst"))
  var inhoud: String?
  @Option(help: ArgumentHelp("Waar het origineel ligt.", valueName: "tekst"))
  var origineel: String?

  @MainActor func zet(_ post: inout Post, _ casus: Casus, _ beurt: Beurt) throws {
    if let soort { post.soort = try beurt.keuze(soort, "--soort") }
    if let dag = try beurt.dag(optioneel: gedateerd, "--gedateerd", richting: .terug) {
      post.gedateerd = dag
    }
    if let bedrag { post.bedrag = try Self.centen(bedrag) }
    if let dag = try beurt.dag(optioneel: reageerVoor, "--reageer-voor") { post.reageerVoor = dag }
    if let procedure { post.procedure = try casus.procedure(kort: procedure).id }
    if let inhoud = try beurt.tekst(optioneel: inhoud) { post.watStaatErin = inhoud }
    if let origineel = try beurt.tekst(optioneel: origineel) { post.origineel = origineel }
  }

  /// Cents of "12", "12,50", "1.250,00" or "-40".
  static func centen(_ tekst: String) throws -> Int {
    let fout = Gebruiksfout("--bedrag: '\(tekst)' is geen bedrag. Typ bijvoorbeeld 125,50.")
    let min = tekst.hasPrefix("-")
    let kaal = tekst.filter { !"-€ ".contains($0) }
    let delen = kaal.split(separator: ",", omittingEmptySubsequences: false)
    guard (1...2).contains(delen.count), let heel = delen.first else { throw fout }
    let cijfers = heel.filter { $0 != "." }
    guard !cijfers.isEmpty, cijfers.count <= 9, cijfers.allSatisfy({ $0.isASCII && $0.isNumber }),
      let euro = Int(cijfers)
    else { throw fout }
    var cent = 0
    if delen.count == 2 {
      guard delen[1].count == 2, delen[1].allSatisfy({ $0.isASCII && $0.isNumber }),
        let getal = Int(delen[1])
      else { throw fout }
      cent = getal
    }
    return (min ? -1 : 1) * (euro * 100 + cent)
  }
}
