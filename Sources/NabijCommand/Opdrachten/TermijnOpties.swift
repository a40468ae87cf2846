import ArgumentParser
import Inrichting
import Termijnen
import Wijkteam

/// The facts of one step, as options or as the columns of a list.
struct TermijnOpties: ParsableArguments {
  @Option(help: ArgumentHelp("De soort, zie 'nabij regels'.", valueName: "soort"))
  var soort: String?
  @Option(help: ArgumentHelp("De dag waarop de instantie het ontving.", valueName: "dag"))
  var ontvangen: String?
  @Option(help: ArgumentHelp("Brief om stukken; mag vaker.", valueName: "brief:termijn:aangevuld"))
  var aanvulling: [String] = []
  @Option(
    help: ArgumentHelp(
      "Andere reden waarom de klok stilstaat: buitenland, aanvrager of overmacht; mag vaker.",
      valueName: "grond:vanaf:einde"))
  var opschorting: [String] = []
  @Option(
    help: ArgumentHelp("Schriftelijke instemming met uitstel; mag vaker.", valueName: "weken"))
  var instemming: [String] = []
  @Option(
    help: ArgumentHelp("Bericht dat het later wordt; mag vaker.", valueName: "datum:uiterlijk"))
  var mededeling: [String] = []
  @Option(help: ArgumentHelp("De dag waarop verdaagd is.", valueName: "dag"))
  var verdaagd: String?
  @Option(
    help: ArgumentHelp("De gemeente, als de regel per gemeente verschilt.", valueName: "naam"))
  var gemeente: String?
  @Option(help: ArgumentHelp("Welke vorm, bijvoorbeeld commissie.", valueName: "variant"))
  var variant: String?
  @Option(help: ArgumentHelp("Bij bezwaar: de dag van het bestreden besluit.", valueName: "dag"))
  var bestreden: String?
  @Option(
    help: ArgumentHelp("Bij bijstand: de dag waarop de inwoner zich meldde.", valueName: "dag"))
  var melding: String?
  @Option(
    help: ArgumentHelp("Bij toeslagen: over welk jaar het gaat.", valueName: "jaar"))
  var berekeningsjaar: Int?
  @Option(help: ArgumentHelp("De dag waarop zij de ingebrekestelling ontvingen.", valueName: "dag"))
  var ingebrekestelling: String?
  @Option(help: ArgumentHelp("De dag waarop het besluit verstuurd is.", valueName: "dag"))
  var besluit: String?

  /// Whether nothing was given.
  var leeg: Bool {
    [soort, ontvangen, verdaagd, gemeente, variant, bestreden, ingebrekestelling, besluit, melding]
      .allSatisfy { $0 == nil } && berekeningsjaar == nil
      && [aanvulling, opschorting, instemming, mededeling].allSatisfy(\.isEmpty)
  }

  /// What has to be known before somebody relies on the outcome; nil when it was said.
  func voorbehoud(_ regel: Soortregel) -> String? {
    // Once there is a decision, the question is answered.
    guard variant == nil, besluit == nil,
      let open = regel.varianten.first(where: { $0.vraag != nil }),
      let vraag = open.vraag
    else { return nil }
    return "\(vraag) Dan is de termijn \(open.termijn.waarde.lang): reken met --variant \(open.id)."
  }

  /// The facts and the rule of their kind, checked against one another.
  @MainActor func lees(_ beurt: Beurt) throws -> (feiten: Termijnfeiten, regel: Soortregel) {
    guard let soort else {
      throw Gebruiksfout("Zeg met --soort om welke procedure het gaat. Zie 'nabij regels'.")
    }
    let regel = try beurt.soortregel(soort)
    guard let ontvangen else {
      throw Gebruiksfout("Zeg met --ontvangen op welke dag de instantie het ontving.")
    }
    var feiten = Termijnfeiten(
      ontvangen: try beurt.dag(ontvangen, "--ontvangen", richting: .terug))
    let team = try beurt.inrichting().gemeente
    feiten.gemeente = gemeente ?? team.flatMap { regel.gemeenteregel(voor: $0)?.gemeente }
    if let variant {
      let bekend = regel.varianten.map(\.id)
      guard bekend.contains(variant) || (variant == Termijnvariant.gewoon && !bekend.isEmpty) else {
        let namen = bekend.isEmpty ? "" : ([Termijnvariant.gewoon] + bekend).joined(separator: ", ")
        throw Gebruiksfout(
          "--variant: '\(variant)' kent \(soort) niet. "
            + (namen.isEmpty ? "Laat die weg." : "Kies uit: \(namen)."))
      }
      feiten.variant = variant
    } else if regel.varianten.contains(where: { $0.vraag != nil }) {
      // As with `nabij bezwaar`: what is not said is not so. In a casus it is not known.
      feiten.variant = Termijnvariant.gewoon
    }
    feiten.aanvullingen = try aanvulling.map { try Self.aanvulling($0, beurt) }
    feiten.opschortingen = try opschorting.map { try Self.opschorting($0, beurt) }
    feiten.instemmingen = try instemming.map { try Self.instemming($0, beurt) }
    feiten.verdaging = try beurt.dag(optioneel: verdaagd, "--verdaagd", richting: .terug)
      .map { Verdaging(op: $0) }
    for nieuw in try mededeling.map({ try Self.mededeling($0, beurt) }) {
      guard regel.voor(feiten).verlengtZelf else {
        feiten.mededelingen.append(nieuw)
        continue
      }
      // As in a casus: where the law lets the body extend, its notice is that extension.
      let verdaging = Verdaging(op: nieuw.datum, tot: nieuw.uiterlijk)
      feiten.verdaging = feiten.verdaging.map { $0.langste(verdaging) } ?? verdaging
    }
    feiten.bestredenBesluit = try beurt.dag(
      optioneel: bestreden, "--bestreden", richting: .terug)
    feiten.ingebrekestelling = try beurt.dag(
      optioneel: ingebrekestelling, "--ingebrekestelling", richting: .terug)
    feiten.besluit = try beurt.dag(optioneel: besluit, "--besluit", richting: .terug)
    feiten.melding = try beurt.dag(optioneel: melding, "--melding", richting: .terug)
    feiten.berekeningsjaar = berekeningsjaar
    if let tegenspraak = feiten.tegenspraken().first { throw Gebruiksfout(tegenspraak.zin) }
    try naBesluit(feiten)
    if feiten.bestredenBesluit != nil, regel.klok != .eindeBezwaartermijn {
      throw Gebruiksfout("--bestreden hoort bij de soort bezwaar, niet bij \(regel.id).")
    }
    if melding != nil, regel.terugwerken == nil {
      throw Gebruiksfout("--melding hoort bij een aanvraag om bijstand, niet bij \(regel.id).")
    }
    if let jaar = berekeningsjaar {
      guard regel.uiterlijk != nil else {
        throw Gebruiksfout("--berekeningsjaar hoort bij een toeslag, niet bij \(regel.id).")
      }
      guard (2005...2100).contains(jaar) else {
        throw Gebruiksfout("--berekeningsjaar: typ een jaar van 2005 tot en met 2100.")
      }
    }
    return (feiten, regel)
  }

  /// After the decision nothing moves its term any more.
  private func naBesluit(_ feiten: Termijnfeiten) throws {
    guard let besluit = feiten.besluit else { return }
    let latere: [(wat: String, dag: Dag?)] =
      feiten.aanvullingen.map { ("De brief om stukken", $0.brief) }
      + feiten.opschortingen.map { ("De opschorting", $0.vanaf) }
      + feiten.mededelingen.map { ("De mededeling", $0.datum) }
      + [("De verdaging", feiten.verdaging?.op)]
    for (wat, dag) in latere {
      if let dag, dag > besluit {
        throw Gebruiksfout(
          "\(wat) van \(dag.kortMetJaar) is van na het besluit op \(besluit.kortMetJaar). Kijk de "
            + "datums na.")
      }
    }
  }

  @MainActor private static func aanvulling(_ tekst: String, _ beurt: Beurt) throws -> Aanvulling {
    let delen = delen(tekst)
    guard (2...3).contains(delen.count), !delen[0].isEmpty else {
      throw Gebruiksfout(
        "--aanvulling: '\(tekst)' lees ik niet. Typ BRIEF:TERMIJN of BRIEF:TERMIJN:AANGEVULD, "
          + "bijvoorbeeld 2026-10-19:2026-11-02.")
    }
    let brief = try beurt.dag(delen[0], "--aanvulling", richting: .terug)
    var termijn: Dag?
    if !delen[1].isEmpty {
      // A length counts from the letter; everything else is a day.
      if let duur = Termijn(delen[1]) {
        termijn = duur.ruwEinde(vanaf: brief, kalender: try beurt.inrichting().kalender)
      } else {
        termijn = try beurt.dag(delen[1], "--aanvulling")
      }
    }
    var aangevuld: Dag?
    if delen.count == 3, !delen[2].isEmpty {
      aangevuld = try beurt.dag(delen[2], "--aanvulling")
    }
    return Aanvulling(brief: brief, termijn: termijn, aangevuld: aangevuld)
  }

  @MainActor private static func instemming(_ tekst: String, _ beurt: Beurt) throws -> Instemming {
    if let weken = Int(tekst) {
      guard (1...104).contains(weken) else {
        throw Gebruiksfout("--instemming: het aantal weken is van 1 tot en met 104.")
      }
      return Instemming(.duur(Termijn(weken, .weken)))
    }
    if let duur = Termijn(tekst) { return Instemming(.duur(duur)) }
    do {
      return Instemming(.tot(try beurt.dag(tekst, "--instemming")))
    } catch is Gebruiksfout {
      throw Gebruiksfout(
        "--instemming: '\(tekst)' lees ik niet. Typ een aantal weken (3), een termijn (10d) of een "
          + "dag (2026-12-18).")
    }
  }

  @MainActor private static func mededeling(_ tekst: String, _ beurt: Beurt) throws -> Mededeling {
    let delen = delen(tekst)
    guard delen.count == 2 else {
      throw Gebruiksfout(
        "--mededeling: '\(tekst)' lees ik niet. Typ DATUM:UITERLIJK, bijvoorbeeld "
          + "2026-11-20:2026-12-18.")
    }
    return Mededeling(
      datum: try beurt.dag(delen[0], "--mededeling", richting: .terug),
      uiterlijk: try beurt.dag(delen[1], "--mededeling"))
  }

  @MainActor private static func opschorting(
    _ tekst: String, _ beurt: Beurt
  ) throws -> Opschorting {
    let delen = delen(tekst)
    guard (2...3).contains(delen.count), !delen[1].isEmpty else {
      throw Gebruiksfout(
        "--opschorting: '\(tekst)' lees ik niet. Typ GROND:VANAF of GROND:VANAF:EINDE, bijvoorbeeld "
          + "buitenland:2026-10-19:2026-11-02.")
    }
    let einde = delen.count == 3 && !delen[2].isEmpty ? delen[2] : nil
    return Opschorting(
      try beurt.keuze(delen[0], "--opschorting", Opschortgrond.self),
      vanaf: try beurt.dag(delen[1], "--opschorting", richting: .terug),
      einde: try beurt.dag(optioneel: einde, "--opschorting"))
  }

  private static func delen(_ tekst: String) -> [String] {
    tekst.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
  }
}

extension Beurt {
  /// The rule of a kind, or a sentence with the kinds that look like it.
  func soortregel(_ soort: String) throws -> Soortregel {
    let inrichting = try inrichting()
    let id = soort.lowercased()
    if let regel = try inrichting.soorten.soort(id) { return regel }
    let lijkt = Gelijkend.dichtstbij(id, in: inrichting.soorten.ids)
    let hulp = lijkt.isEmpty ? "" : "Bedoel je \(lijkt.joined(separator: " of "))? "
    throw Gebruiksfout("De soort '\(soort)' ken ik niet. \(hulp)Alle soorten: nabij regels.")
  }
}
