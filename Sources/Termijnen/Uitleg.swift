/// The derivation as one paragraph of plain Dutch that can be read to an official on the telephone.
public func uitleg(
  _ uitkomst: Termijnberekening, feiten: Termijnfeiten, regel: Soortregel, op: Dag
) -> String {
  Uitlegger(uitkomst: uitkomst, feiten: feiten, regel: regel.voor(feiten), op: op).zinnen()
    .joined(separator: " ")
}

extension Soortregel {
  /// Whether it is not known which term holds: then nobody may say that the law has none.
  public var termijnOnbekend: Bool {
    guard wettelijk, meteen == nil else { return false }
    return aard == .rechter || klokstart.bron.zekerheid < .bron
  }

  /// What stands in the place of the term of a kind without one.
  public var zonderTermijn: String {
    if meteen != nil { return "meteen" }
    if aard == .rechter { return "de rechter bepaalt de dag" }
    return termijnOnbekend ? "geen wettelijke termijn bekend" : "geen wettelijke termijn"
  }

  /// What is known about the term of a kind without one.
  var termijnzin: String {
    if let meteen { return "De wet zegt: meteen (\(meteen.artikel))." }
    if aard == .rechter { return "De rechter bepaalt de dag." }
    return termijnOnbekend
      ? "Welke termijn hier geldt is niet bekend." : "Er is geen wettelijke termijn."
  }
}

private struct Uitlegger {
  let uitkomst: Termijnberekening
  let feiten: Termijnfeiten
  let regel: Soortregel
  let op: Dag

  var wij: Bool { (feiten.uitvoerder ?? regel.uitvoerder) == .eigenTeam }

  func zinnen() -> [String] {
    var zinnen = ["Het gaat om: \(regel.naam).", begin]
    guard let verwacht = uitkomst.verwacht, let veilig = uitkomst.veilig,
      let termijn = regel.termijn(dag0: uitkomst.dag0, variant: feiten.variant)
    else { return zinnen + zonderTermijn }
    if regel.aard == .wachttijd {
      zinnen.append(
        "Daarna \(termijn.waarde.aantal == 1 ? "moet" : "moeten") er \(termijn.waarde.lang) "
          + "voorbijgaan (\(termijn.bron.artikel)). Vanaf \(verwacht.lang) mag het.")
      return zinnen
    }
    guard regel.wettelijk else { return zinnen + richtgetal(termijn, verwacht) }
    zinnen.append("De termijn is \(termijn.waarde.lang) (\(termijn.bron.artikel)).")
    if regel.aard == .dreiging || regel.aard == .eigenTermijn {
      zinnen += uitkomst.schuif.map(Self.metArtikel)
      zinnen.append("De laatste dag is \(verwacht.lang).")
      if !uitkomst.isBesloten, let zin = afstand(verwacht) { zinnen.append(zin) }
      if let dag = feiten.dreigtOp { zinnen.append("Het gebeurt op \(dag.lang).") }
      return zinnen
    }
    zinnen += erbij
    zinnen += laatsteDag(verwacht, veilig)
    if let volgende = uitkomst.volgende, let herhaling = regel.herhaling {
      zinnen.append(
        "Daarna komt het elke \(herhaling.waarde.lang) terug, tot het besluit. De volgende keer is "
          + "uiterlijk \(volgende.lang).")
    }
    return zinnen + ingebreke
  }

  private var begin: String {
    if uitkomst.ontvangstOnbekend {
      return
        "Het is ingediend op \(feiten.ontvangen.lang). Wanneer het is ontvangen is niet vastgelegd: "
        + "daarom vraag ik op welke dag dat was."
    }
    if feiten.bestredenOnbekend(regel) {
      return
        "Het bezwaar is ontvangen op \(uitkomst.dag0.lang). De termijn telt vanaf het einde van de "
        + "bezwaartermijn, en die dag staat hier niet vast. "
        + (wij ? "Daarom kijk ik na" : "Daarom vraag ik u")
        + " op welke dag het besluit is verzonden."
    }
    let laat = regel.klok == .eindeBezwaartermijn
    return laat && uitkomst.dag0 == feiten.ontvangen
      ? "De klok begon op \(uitkomst.dag0.lang), de dag waarop het bezwaar is ontvangen."
      : "De klok begon op \(uitkomst.dag0.lang): \(regel.klokstart.waarde)."
  }

  private var zonderTermijn: [String] {
    if let besluit = feiten.besluit, besluit <= op {
      return [
        regel.isBesluit
          ? "Er is besloten op \(besluit.lang)."
          : "\(gekomen) was er op \(besluit.lang)."
      ]
    }
    return [regel.termijnzin] + vraagDag
  }

  /// Asks for a day: not of ourselves, and not of somebody who is going to do harm.
  private var vraagDag: [String] {
    var zinnen: [String] = []
    if regel.aard == .dreiging {
      zinnen.append(
        feiten.dreigtOp.map { "Het gebeurt op \($0.lang)." }
          ?? "Daarom vraag ik op welke dag het zou gebeuren, en wat nodig is om het te stoppen.")
    } else {
      zinnen.append(
        wij
          ? "Daarom noemen wij zelf een dag waarop er antwoord is."
          : regel.meteen != nil
            ? "Daarom vraag ik of het vandaag wordt geregeld, en door wie."
            : regel.aard == .rechter
              ? "Daarom vraag ik op welke dag er een zitting of een uitspraak is."
              : "Daarom vraag ik welke dag u kunt noemen.")
    }
    if let toegezegd = uitkomst.toegezegd {
      zinnen.append("Eerder is \(toegezegd.lang) genoemd.")
    }
    return zinnen
  }

  /// A number to reckon with that is not in a law: nobody is late by it.
  private func richtgetal(_ termijn: Gegeven<Termijn>, _ verwacht: Dag) -> [String] {
    if case .besloten = uitkomst.stand { return zonderTermijn }
    return [
      "Er is geen wettelijke termijn.",
      "Het richtgetal is \(termijn.waarde.lang) (\(termijn.bron.artikel)): \(verwacht.lang).",
    ] + (op > verwacht ? ["Die dag is voorbij."] : []) + vraagDag
  }

  /// What came: of a no to an advance nobody says that the advance came.
  private var gekomen: String {
    if regel.isBesluit { return "Het besluit" }
    return (feiten.toegekend == true || regel.aard == .rechter ? regel.komt : "het antwoord")
      .metHoofdletter
  }

  private static func metArtikel(_ regel: Afleidingsregel) -> String {
    "\(regel.tekst.hasSuffix(".") ? String(regel.tekst.dropLast()) : regel.tekst) (\(regel.artikel))."
  }

  /// What came on top of the term, each with its article.
  private var erbij: [String] {
    var zinnen: [String] = []
    switch uitkomst.eindgrond {
    case .genoemd(let mededeling, let daarna):
      let wie = wij ? "schreven wij" : "schreef de instantie"
      zinnen.append(
        "Op \(mededeling.datum.lang) \(wie) dat het uiterlijk \(mededeling.uiterlijk.lang) wordt "
          + "(\(regel.mededeling.bron.artikel)).")
      if daarna > 0 {
        let artikelen =
          uitkomst.stilgronden
          + (uitkomst.uitstel > 0 ? [regel.instemming.bron.artikel] : [])
        let waarom = artikelen.isEmpty ? "" : " (\(artikelen.joined(separator: ", ")))"
        zinnen.append("Na dat bericht \(komtErBij(daarna))\(waarom).")
      }
    case .afgesproken(let dag):
      zinnen.append(
        "De inwoner stemde op papier in met uitstel tot en met \(dag.lang) "
          + "(\(regel.instemming.bron.artikel)).")
    case .termijn, .vasteDag:
      let stil = uitkomst.stilgestaan - nogStil
      if stil > 0 {
        let artikelen = uitkomst.stilgronden.joined(separator: ", ")
        zinnen.append(
          uitkomst.isBesloten
            ? "De tijd dat de klok stilstond telt mee: \(aantalDagen(stil)) (\(artikelen))."
            : "De klok \(uitkomst.loptOpschorting == nil ? "stond" : "stond tot nu toe") "
              + "\(aantalDagen(stil)) stil (\(artikelen)). Die dagen komen erbij.")
      }
      if uitkomst.uitstel > 0 {
        zinnen.append(
          "De inwoner stemde op papier in met \(aantalDagen(uitkomst.uitstel)) uitstel "
            + "(\(regel.instemming.bron.artikel)). Die dagen komen erbij.")
      }
      if uitkomst.verlengd, let verlenging = regel.verlenging {
        let hoeveel = uitkomst.verlengdMet.map { " met \($0.lang)" } ?? ""
        zinnen.append("De termijn is verlengd\(hoeveel) (\(verlenging.bron.artikel)).")
      }
      if case .vasteDag = uitkomst.eindgrond, let vast = regel.uiterlijk {
        zinnen.append("De wet noemt een vaste laatste dag (\(vast.bron.artikel)).")
      }
      zinnen += uitkomst.schuif.map(Self.metArtikel)
    }
    if let lopend = uitkomst.loptOpschorting {
      zinnen.append(
        lopend.uiterlijk.map {
          "De klok staat nu stil, uiterlijk tot \($0.lang). Is alles er eerder, dan loopt de klok eerder "
            + "door en is de laatste dag ook eerder."
        }
          ?? "De klok staat nu stil. Zolang dat zo is, schuift de laatste dag mee.")
    }
    return zinnen
  }

  /// How many of the days that the clock is counted to stand still have not come yet.
  private var nogStil: Int {
    guard let einde = uitkomst.loptOpschorting?.uiterlijk else { return 0 }
    return max(0, einde.plus(dagen: -1) - op)
  }

  /// Each last day with how far off it is, so that no sentence speaks of the other one.
  private func laatsteDag(_ verwacht: Dag, _ veilig: Dag) -> [String] {
    var zinnen = [
      uitkomst.ontvangstOnbekend
        ? "Was het meteen binnen, dan is de laatste dag \(verwacht.lang)."
        : feiten.bestredenOnbekend(regel)
          ? "Op zijn vroegst is de laatste dag \(verwacht.lang)."
          : uitkomst.loptOpschorting != nil
            ? (uitkomst.staatStilZonderEinde
              ? "Liep de klok vandaag weer, dan was de laatste dag \(verwacht.lang)."
              : "Blijft het zo, dan is de laatste dag \(verwacht.lang).")
            : "De laatste dag \(uitkomst.isBesloten ? "was" : "is") \(verwacht.lang)."
    ]
    if case .besloten(let dagen) = uitkomst.stand {
      let komt = gekomen
      zinnen.append(
        dagen > 0
          ? "\(komt) kwam \(aantalDagen(dagen)) na die dag." : "\(komt) kwam op tijd.")
      if veilig > verwacht, dagen > 0 { zinnen.append(ruimer(veilig)) }
      return zinnen
    }
    if uitkomst.staatStilZonderEinde { return zinnen }
    if let zin = afstand(verwacht) { zinnen.append(zin) }
    if veilig > verwacht {
      zinnen.append(ruimer(veilig))
      if op > veilig {
        zinnen.append("Ook die dag is voorbij.")
      } else if op > verwacht, let zin = afstand(veilig) {
        zinnen.append(zin)
      }
    }
    switch uitkomst.stand {
    case .verwachtVoorbij where uitkomst.ontvangstOnbekend: break
    case .verwachtVoorbij:
      zinnen.append(
        wij
          ? "Wij besluiten vandaag, of noemen de inwoner een nieuwe dag."
          : "Ik vraag u vandaag om een besluit of een nieuwe dag.")
    case .teLaat(let dagen):
      let wie = wij ? "wij" : regel.beslist.waarde
      zinnen.append(
        "\(wie.metHoofdletter) \(wij ? "zijn" : "is") nu "
          + "\(aantalDagen(dagen)) te laat.")
    default: break
    }
    return zinnen
  }

  private func ruimer(_ veilig: Dag) -> String {
    if case .vasteDag = uitkomst.eindgrond {
      return "Gaat het over een ander jaar, dan is \(veilig.lang) de laatste dag."
    }
    if feiten.bestredenOnbekend(regel) {
      let termijn = uitkomst.misschien.map { " en een termijn van \($0.waarde.lang)" } ?? ""
      return "Met de langste bezwaartermijn\(termijn) is \(veilig.lang) de laatste dag."
    }
    guard let misschien = uitkomst.misschien else {
      let artikel = uitkomst.ruimArtikel.map { " (\($0))" } ?? ""
      return "Wie de wet ruim leest\(artikel), komt op \(veilig.lang)."
    }
    return "Misschien geldt een termijn van \(misschien.waarde.lang) (\(misschien.bron.artikel)). "
      + "Dan is \(veilig.lang) de laatste dag."
  }

  /// How far off a day is; nothing before the clock began, because then nobody waits yet.
  private func afstand(_ dag: Dag) -> String? {
    if op < feiten.ontvangen { return nil }
    if dag == op { return "Dat is vandaag." }
    return dag > op ? "Dat is over \(aantalDagen(dag - op))." : "Die dag is voorbij."
  }

  /// With what has to be so for the penalty, where nobody said whether it is.
  private func alsHetMag(_ zin: String) -> String {
    guard let mits = regel.dwangsomMits else { return zin }
    return "Alleen \(mits): \(zin.metKleineLetter)"
  }

  private var ingebreke: [String] {
    if case .besloten = uitkomst.stand { return [] }
    guard let gesteld = uitkomst.ingebrekestelling else { return [] }
    if let ontvangen = gesteld.ontvangen, let tot = gesteld.tweeWekenTot {
      var zinnen = [
        "De ingebrekestelling is ontvangen op \(ontvangen.lang). Er \(op > tot ? "moest" : "moet") "
          + "uiterlijk \(tot.lang) zijn beslist."
      ]
      if let dwangsom = uitkomst.dwangsom, op >= dwangsom.eersteDag {
        zinnen.append(
          gesteld.oordeel == .onredelijkLaat
            ? "De brief kwam laat. Of er een dwangsom is, is daarom niet zeker (Awb 4:17 lid 5 a)."
            : alsHetMag("Sinds \(dwangsom.eersteDag.lang) telt elke dag."))
      }
      return zinnen
    }
    guard uitkomst.teLaat, !wij, regel.dwangsomMits == nil, !feiten.bestredenOnbekend(regel)
    else { return [] }
    return ["De inwoner mag nu schriftelijk vragen om binnen twee weken te beslissen."]
  }
}
