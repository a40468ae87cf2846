import ArgumentParser
import Inrichting
import Termijnen

/// The law clock without a kluis.
struct TermijnOpdracht: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "termijn", abstract: "Reken uit wanneer een instantie te laat is, en waarom.",
    discussion: """
      Voorbeeld: nabij termijn --soort bijzondere-bijstand --ontvangen 2026-10-05
                 nabij termijn --soort urgentie --ontvangen 5-10 \\
                   --aanvulling 19-10:2-11:26-10
                 nabij termijn --reken 8w --vanaf 2026-10-05
                 nabij termijn --lijst aanvragen.csv --json

      Een aanvulling is BRIEF:TERMIJN:AANGEVULD. Een lege termijn (19-10::) is een
      brief zonder termijn. Zonder --op is de stand die van vandaag; een dwangsom
      zonder besluit staat er dan ook met het hoogste bedrag bij. Een opschorting
      is GROND:VANAF:EINDE, zonder einde loopt zij nog. Een lijst heeft boven elke
      kolom de naam van een optie, en minstens soort en ontvangen. Een kolom mag
      ook op of kenmerk heten. Staan er meer brieven in één kolom, zet er dan een
      spatie of een | tussen.
      """)
  static let aard = Opdrachtaard.zonderKluis
  static let kentDag = true

  @OptionGroup var open: OpenOpties

  @OptionGroup var regels: InrichtingOptie

  @OptionGroup var feiten: TermijnOpties

  @Option(help: ArgumentHelp("Alleen een termijn: 8w, 42d, 3m, 1j of 3wd.", valueName: "termijn"))
  var reken: String?

  @Option(help: ArgumentHelp("Dag 0, bij --reken.", valueName: "dag"))
  var vanaf: String?

  @Option(help: ArgumentHelp("aan, uit of wet, bij --reken.", valueName: "keuze"))
  var atw: String?

  @Flag(help: "Tel terug vanaf die dag, bij --reken.")
  var terug = false

  @Option(help: ArgumentHelp("Een CSV-bestand met lopende aanvragen.", valueName: "bestand"))
  var lijst: String?

  func voer(_ beurt: Beurt) throws {
    try beurt.gebruik(inrichting: regels.inrichting)
    if let reken {
      guard feiten.leeg, lijst == nil else {
        throw Gebruiksfout(
          "--reken staat op zichzelf: geef alleen --vanaf, --atw en --terug erbij.")
      }
      return try kaal(reken, beurt)
    }
    guard vanaf == nil, atw == nil, !terug else {
      throw Gebruiksfout("--vanaf, --atw en --terug horen bij --reken.")
    }
    if let lijst {
      guard feiten.leeg else {
        throw Gebruiksfout("Bij --lijst staan de gegevens in het bestand. Laat de rest weg.")
      }
      return try TermijnLijst(bestand: lijst).voer(beurt)
    }
    let gevraagd = try feiten.lees(beurt)
    let op =
      beurt.opties.op == nil
      ? gevraagd.feiten.peildag(vandaag: beurt.vandaag) : try beurt.leesdag()
    try beurt.meldVerlopen(soorten: [gevraagd.regel.id])
    if op < gevraagd.feiten.ontvangen {
      beurt.meld("Op \(op.lang) was het nog niet ontvangen. De klok begint later.")
    }
    if op > beurt.vandaag { beurt.meld("Gerekend alsof het \(op.lang) is.") }
    var uitkomst = bereken(
      gevraagd.feiten, regel: gevraagd.regel, kalender: try beurt.inrichting().kalender, op: op)
    if let voorbehoud = feiten.voorbehoud(gevraagd.regel) {
      uitkomst.waarschuwingen.append(voorbehoud)
    }
    try beurt.toon(
      TermijnJson(
        uitkomst, soort: gevraagd.regel.id, op: op, vol: beurt.opties.op == nil,
        uitleg: uitleg(uitkomst, feiten: gevraagd.feiten, regel: gevraagd.regel, op: op)),
      tekst: Self.tekst(uitkomst, gevraagd.feiten, gevraagd.regel, op))
  }

  @MainActor private func kaal(_ tekst: String, _ beurt: Beurt) throws {
    guard let vanaf else { throw Gebruiksfout("Zeg met --vanaf op welke dag de termijn begint.") }
    let keuze = atw ?? Atwkeuze.wet.rawValue
    guard let atw = Atwkeuze(rawValue: keuze.lowercased()) else {
      throw Gebruiksfout("--atw: '\(keuze)' ken ik niet. Kies aan, uit of wet.")
    }
    let uitkomst = Termijnen.reken(
      try Termijn.lees(tekst), vanaf: try beurt.dag(vanaf, "--vanaf"), atw: atw,
      terug: terug, kalender: try beurt.inrichting().kalender)
    if uitkomst.ruw == Dag.laatste || uitkomst.ruw == Dag.eerste,
      let zin = uitkomst.waarschuwingen.last
    {
      // A day that is not the outcome is no answer.
      throw Gebruiksfout("--reken: \(zin) Kies een kortere termijn.")
    }
    for waarschuwing in uitkomst.waarschuwingen { beurt.meld(waarschuwing) }
    var regels = ["\(terug ? "Eerste" : "Laatste") dag: \(uitkomst.einde.lang)"]
    regels += uitkomst.regels.map { "- \($0.tekst) (\($0.artikel))" }
    try beurt.toon(RekenJson(uitkomst), tekst: regels.joined(separator: "\n"))
  }

  static func tekst(
    _ uitkomst: Termijnberekening, _ feiten: Termijnfeiten, _ regel: Soortregel, _ op: Dag
  ) -> String {
    var regels = [uitleg(uitkomst, feiten: feiten, regel: regel, op: op), ""]
    if let veilig = uitkomst.veilig {
      regels.append("\(regel.dagwoord): \(veilig.lang)")
    }
    if let verwacht = uitkomst.verwacht, verwacht != uitkomst.veilig {
      regels.append("Verwacht: \(verwacht.lang)")
    }
    regels += uitkomst.regels.map { "- \($0.tekst) (\($0.artikel))" }
    regels += uitkomst.waarschuwingen.map { "! \($0)" }
    if let gesteld = uitkomst.ingebrekestelling {
      let oordeel = gesteld.oordeel.map { ", oordeel: \($0.rawValue)" } ?? ""
      let mits = regel.mits(feiten.variant).map { ", \($0)" } ?? ""
      let stil = uitkomst.loptOpschorting.map { $0.uiterlijk == nil } ?? false
      regels.append(
        "Ingebrekestelling kan vanaf \(gesteld.vanaf.lang)\(mits)\(oordeel)"
          + (stil ? "; zolang de klok stilstaat, schuift deze dag mee" : ""))
    }
    if let dwangsom = uitkomst.dwangsom {
      regels += Self.regels(dwangsom, besloten: uitkomst.isBesloten, op)
    }
    if let tot = uitkomst.buitenBehandelingTot {
      regels.append(
        "Niet in behandeling nemen \(op > tot ? "kon" : "kan") tot en met \(tot.lang) (Awb 4:5 lid 4)"
      )
    }
    if !uitkomst.ladder.isEmpty {
      regels += ["", "Wat je kunt doen:"]
      for stap in uitkomst.ladder {
        let wanneer = stap.wanneer(op: op) { $0.kortMetJaar }
        regels.append("- \(wanneer): \(stap.wat) (\(stap.artikel))")
        regels.append("  \(stap.reden)")
        regels += stap.vragen.map { "  ? \($0)" }
      }
    }
    return regels.joined(separator: "\n")
  }
}

extension TermijnOpdracht {
  /// What the penalty is so far, or has become.
  fileprivate static func regels(
    _ dwangsom: Dwangsom, besloten: Bool, _ op: Dag
  ) -> [String] {
    var uit: [String] = []
    let dagen = dwangsom.dagen == 1 ? "1 dag" : "\(dwangsom.dagen) dagen"
    if !besloten {
      uit.append(
        "Dwangsom: tot \(op.kortMetJaar) \(dagen), \(dwangsom.bedrag) euro; zonder besluit wordt het "
          + "\(dwangsom.hoogsteDagen) dagen, \(dwangsom.maximum) euro "
          + "(van \(dwangsom.eersteDag.kortMetJaar) tot en met \(dwangsom.laatsteDag.kortMetJaar))")
    } else if dwangsom.bedragInclusiefBekendmaking == 0 {
      uit.append("Het besluit kwam binnen de twee weken: er is geen dwangsom.")
    } else {
      let einde = dwangsom.eersteDag.plus(dagen: max(dwangsom.dagen - 1, 0))
      let inclusief =
        dwangsom.bedragInclusiefBekendmaking > dwangsom.bedrag
        ? " (\(dwangsom.bedragInclusiefBekendmaking) als de dag van het besluit meetelt)" : ""
      uit.append(
        "Dwangsom: in totaal \(dagen)"
          + (dwangsom.dagen > 0
            ? ", van \(dwangsom.eersteDag.kortMetJaar) tot en met \(einde.kortMetJaar)" : "")
          + ": \(dwangsom.bedrag) euro\(inclusief)")
    }
    if let vaststellen = dwangsom.vaststellenVoor, let betalen = dwangsom.betalenVoor {
      uit.append(
        "Het besluit over de dwangsom hoort er te zijn op \(vaststellen.lang), de "
          + "betaling op \(betalen.lang) (Awb 4:18, 4:87)")
    }
    return uit
  }
}

/// `termijn --reken --json`.
struct RekenJson: Encodable {
  let ruw: String
  let einde: String
  let regels: [TermijnJson.Regel]
  let waarschuwingen: [String]

  init(_ uitkomst: Rekenuitkomst) {
    ruw = uitkomst.ruw.iso
    einde = uitkomst.einde.iso
    regels = uitkomst.regels.map { TermijnJson.Regel(tekst: $0.tekst, artikel: $0.artikel) }
    waarschuwingen = uitkomst.waarschuwingen
  }
}

extension Soortregel {
  /// What stands before the day on which the term ends.
  nonisolated var dagwoord: String {
    aard == .wachttijd ? "Vanaf" : wettelijk ? "Uiterlijk" : "Richtgetal"
  }
}
