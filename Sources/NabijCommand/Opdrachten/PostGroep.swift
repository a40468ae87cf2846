import ArgumentParser
import Termijnen
import Wijkteam

/// Letters.
struct PostGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "post", abstract: "Brieven: binnen, open, afgehandeld.",
    subcommands: [PostNieuw.self, PostOpen.self, PostAf.self])

  @OptionGroup var open: OpenOpties
}

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
  @Option(help: ArgumentHelp("Reageer vóór deze dag.", valueName: "dag"))
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
    if let inhoud { post.watStaatErin = inhoud }
    if let origineel { post.origineel = origineel }
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

/// Logs a letter or a pile of letters.
struct PostNieuw: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "nieuw", abstract: "Leg een brief of een stapel vast; antwoordt het kenmerk.",
    discussion: """
      Voorbeeld: nabij post nieuw CODE --van "Deurwaarder Jansen" --soort aanmaning \\
                   --bedrag 240,50 --reageer-voor 1-12
                 nabij post nieuw CODE --aantal 11 --dicht
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("De afzender.", valueName: "naam"))
  var van: String?

  @Option(help: ArgumentHelp("Hoeveel brieven het zijn.", valueName: "aantal"))
  var aantal = 1

  @Flag(help: "Nog niet opengemaakt.")
  var dicht = false

  @OptionGroup var velden: PostOpties

  func voer(_ beurt: Beurt) throws {
    let id = beurt.wereld.nieuwId()
    let casus = try beurt.schrijf(in: code, metTekst: velden.inhoud) { casus in
      var post = Post()
      post.id = id
      post.afzender = van ?? ""
      post.aantal = aantal
      post.geopend = !dicht
      try velden.zet(&post, casus, beurt)
      return [.zetPost(post)]
    }
    try beurt.gemaakt(casus.post.weergave(id), casus: casus.code)
    beurt.meld("Post vastgelegd bij casus \(casus.code) (\(casus.roepnaam)).")
  }
}

/// A letter was opened: what is in it.
struct PostOpen: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Een brief is opengemaakt: wat staat erin.",
    discussion: """
      Voorbeeld: nabij post open CODE B --van "Wonen Oost" --soort aanmaning --reageer-voor 1-12
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De letters van de brief.", valueName: "b"))
  var brief: String

  @Option(help: ArgumentHelp("De afzender.", valueName: "naam"))
  var van: String?

  @OptionGroup var velden: PostOpties

  func voer(_ beurt: Beurt) throws {
    let casus = try beurt.schrijf(in: code, metTekst: velden.inhoud) { casus in
      let id = try casus.post.vind(brief, "Brief", in: casus)
      guard var post = casus.post[id]?.waarde else { return [] }
      post.geopend = true
      if let van { post.afzender = van }
      try velden.zet(&post, casus, beurt)
      return [.zetPost(post)]
    }
    beurt.meld("Brief \(brief) van casus \(casus.code) is open.")
  }
}

/// A letter was dealt with.
struct PostAf: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "af", abstract: "Een brief is afgehandeld.",
    discussion: "Voorbeeld: nabij post af CODE B \"betalingsregeling afgesproken\"")
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De letters van de brief.", valueName: "b"))
  var brief: String

  @Argument(help: ArgumentHelp("Wat ermee gedaan is.", valueName: "tekst"))
  var tekst: String?

  func voer(_ beurt: Beurt) throws {
    let tekst = try beurt.tekst(self.tekst, vraag: "Wat is ermee gedaan")
    let casus = try beurt.schrijf(in: code, metTekst: tekst) { casus in
      [.handelPostAf(try casus.post.vind(brief, "Brief", in: casus), tekst)]
    }
    beurt.meld("Brief \(brief) van casus \(casus.code) is afgehandeld.")
  }
}
