import Termijnen

extension Inrichting {
  /// All rules as one Dutch document: `docs/termijnen.md`.
  ///
  /// Throws when a file of the configuration is wrong.
  public func termijnendocument() throws(Inrichtingsfouten) -> String {
    let regels = try soorten.alle()
    var delen = [Self.inleiding, zoRekentNabij(), Self.zekerheden, overzicht(regels)]
    delen += regels.map { Soortpagina(regel: $0).tekst }
    delen.append(try wijzigingen())
    delen.append(try bewaren())
    return delen.joined(separator: "\n\n") + "\n"
  }

  private static let inleiding = """
    # Termijnen

    Dit bestand wordt gemaakt uit de regels in `config/`: `nabij regels document > docs/termijnen.md`.
    Verander het niet met de hand; een toets vergelijkt het met de regels. Het is geen juridisch advies:
    laat elke gemeente haar eigen jurist de regels nakijken.

    - [Zo rekent Nabij](#zo-rekent-nabij)
    - [Hoe zeker een regel is](#hoe-zeker-een-regel-is)
    - [Alle soorten](#alle-soorten)
    - [Wat er in de wet verandert](#wat-er-in-de-wet-verandert)
    - [Hoelang iets bewaard blijft](#hoelang-iets-bewaard-blijft)
    """

  private static let zekerheden = """
    ## Hoe zeker een regel is

    | woord | wat het betekent |
    |---|---|
    | `wettekst` | gelezen in de tekst van de wet |
    | `bron` | gelezen in een andere bron: een uitspraak, een pagina van de overheid |
    | `praktijk` | een oordeel uit de praktijk van wijkteams, geen regel van de wet |
    | `nakijken` | niet in een bron gevonden; laat het nakijken |
    | `onzeker` | niet op bouwen zonder het na te kijken |

    Bij een soort staat de minst zekere van de regels die de dag bepalen. Is de dag "opnieuw nakijken voor" voorbij, dan
    zegt Nabij dat bij het begin, en noemt `nabij regels controleer` elke regel.
    """

  private func overzicht(_ regels: [Soortregel]) -> String {
    var uit = [
      "## Alle soorten", "",
      "| soort | termijn | staat stil bij een brief om stukken | Atw | dwangsom | zekerheid |",
      "|---|---|---|---|---|---|",
    ]
    for regel in regels {
      let termijn = regel.termijnen.first.map(\.waarde.lang) ?? regel.zonderTermijn
      var rij = "| [\(regel.id)](#\(regel.id)) | \(termijn) | "
      if regel.heeftTermijn {
        let stil =
          regel.opschortingAlleenRuim ? "misschien" : regel.opschorting.waarde ? "ja" : "nee"
        rij += "\(stil) | \(regel.atw.waarde.kort) | "
        let mits = regel.dwangsomMits.map { ", \($0)" } ?? ""
        rij += "\(regel.dwangsom.waarde.kort)\(mits) | `\(regel.zekerheid.rawValue)` |"
      } else {
        rij += "- | - | - | `\(regel.zekerheid.rawValue)` |"
      }
      uit.append(rij)
    }
    return uit.joined(separator: "\n")
  }

  private func wijzigingen() throws(Inrichtingsfouten) -> String {
    var uit = [
      "## Wat er in de wet verandert", "",
      "| wet | gevolg | stand | zekerheid | opnieuw nakijken voor |", "|---|---|---|---|---|",
    ]
    for wet in try wetswijzigingen() {
      uit.append(
        "| \(cel(wet.wat)) | \(cel(wet.gevolg)) | \(cel(wet.stand)) | `\(wet.zekerheid.rawValue)` | "
          + "\(wet.controleerVoor.iso) |")
    }
    return uit.joined(separator: "\n")
  }

  private func bewaren() throws(Inrichtingsfouten) -> String {
    var uit = [
      "## Hoelang iets bewaard blijft", "",
      "Een nieuwe wijziging begint de termijn opnieuw. De Atw geldt niet. Een mens keurt het vernietigen goed.",
      "", "| wat | termijn | vanaf | bron | zekerheid |", "|---|---|---|---|---|",
    ]
    for regel in try bewaartermijnen() {
      uit.append(
        "| \(cel(regel.wat)) | \(regel.termijn?.lang ?? "niet bekend") | \(cel(regel.start)) | "
          + "\(cel(regel.bron.artikel)) | `\(regel.bron.zekerheid.rawValue)` |")
    }
    return uit.joined(separator: "\n")
  }
}

/// The part of the document about one kind.
private struct Soortpagina {
  let regel: Soortregel

  var tekst: String {
    var uit = ["### \(regel.id)", "", "**\(regel.naam).** \(regel.toelichting ?? "")".gekort, ""]
    uit += ["| | | bron |", "|---|---|---|"]
    uit += klok.map { "| \($0.wat) | \(cel($0.waarde)) | \(verwijzing($0.bron)) |" }
    if regel.termijnen.isEmpty {
      let behalve = regel.varianten.isEmpty ? "" : ", behalve in een van de varianten"
      let bron = regel.meteen.map { " \(verwijzing($0))" } ?? ""
      uit.append(
        "| termijn | \(regel.zonderTermijn); alleen normen van het team\(behalve) |\(bron) |")
    }
    uit += ["", "Normen (werkdagen): \(normen)"]
    uit += lijst("Rechtsmiddelen", regel.rechtsmiddelen) { middel in
      let binnen = middel.termijn.map { " Termijn: \($0.lang)." } ?? ""
      return middel.wat + binnen + (middel.bij.map { " Bij: \($0)." } ?? "")
    }
    uit += lijst("Staat vaak stil", regel.stilvalpunten) { $0 }
    uit += lijst("Wat helpt", regel.acties) { $0 }
    uit += lijst(
      "Bedragen",
      regel.bedragen.map { bedrag in
        Gegeven(
          "\(bedrag.waarde.wat): \(bedrag.waarde.tekst)\(bedrag.geldig.zin).", bron: bedrag.bron)
      }
    ) { $0 }
    uit += lijst("Eigen treden van de ladder", regel.treden) {
      "\($0.moment.zin): \($0.wat) \($0.reden)" + ($0.wij.map { " Doen wij het zelf: \($0)" } ?? "")
        + ($0.vorm.map { " (Alleen bij de vorm \($0).)" } ?? "")
    }
    uit += gemeenten
    uit += bronnen
    return uit.joined(separator: "\n")
  }

  private var klok: [(wat: String, waarde: String, bron: Bron)] {
    var rijen = [
      ("wie beslist", regel.beslist.waarde, regel.beslist.bron),
      ("wie het uitvoert", regel.uitvoerder.zin, regel.beslist.bron),
      ("de klok begint", regel.klokstart.waarde, regel.klokstart.bron),
    ]
    func voeg(_ wat: String, _ waarde: String, _ bron: Bron) { rijen.append((wat, waarde, bron)) }
    if let watKomt = regel.watKomt { voeg("wat er komt", watKomt, regel.beslist.bron) }
    for termijn in regel.termijnen {
      voeg(
        regel.wettelijk ? "termijn" : "richtgetal, geen termijn van de wet",
        termijn.waarde.lang + termijn.geldig.zin, termijn.bron)
    }
    if let vast = regel.uiterlijk { voeg("in elk geval", vast.waarde.zin, vast.bron) }
    if let herhaling = regel.herhaling {
      voeg("daarna", "elke \(herhaling.waarde.lang), tot het besluit", herhaling.bron)
    }
    if let terug = regel.terugwerken {
      voeg("kan teruggaan", "\(terug.waarde.lang) v\u{F3}\u{F3}r de melding", terug.bron)
    }
    for variant in regel.varianten {
      let dwangsom = variant.dwangsom.map { ", dwangsom: \($0.waarde.kort)" } ?? ""
      voeg(
        "variant `\(variant.id)`",
        "\(variant.naam): \(variant.termijn.waarde.lang)\(variant.anders)\(dwangsom)"
          + (variant.vraag.map { "; telt voor de veilige dag tot bekend is: \($0)" } ?? ""),
        variant.termijn.bron)
    }
    if let veilig = regel.veiligeTermijn {
      voeg("ruime lezing", veilig.waarde.lang, veilig.bron)
    }
    if let verlenging = regel.verlenging {
      voeg("mag verlengen met", verlenging.waarde.lang, verlenging.bron)
    }
    guard regel.heeftTermijn else { return rijen }
    voeg("bericht van uitstel", regel.mededeling.waarde.zin, regel.mededeling.bron)
    voeg(
      "brief om stukken",
      regel.opschortingAlleenRuim
        ? "zet de klok misschien stil: alleen in de ruime lezing"
        : regel.opschorting.waarde ? "zet de klok stil" : "zet de klok niet stil",
      regel.opschorting.bron)
    voeg(
      "instemming met uitstel",
      regel.instemming.waarde ? "telt, als zij op papier staat" : "telt niet",
      regel.instemming.bron)
    voeg("Algemene termijnenwet", regel.atw.waarde.zin, regel.atw.bron)
    voeg(
      "dwangsom", regel.dwangsom.waarde.zin + (regel.dwangsomMits.map { ", \($0)" } ?? ""),
      regel.dwangsom.bron)
    if let nietTijdig = regel.nietTijdig {
      voeg(
        "ingebrekestelling",
        nietTijdig.waarde ? "kan, en daarna beroep bij de rechter" : "bestaat hier niet",
        nietTijdig.bron)
    }
    return rijen
  }

  private var normen: String {
    let normen = regel.normen
    var delen: [String] = []
    func voeg(_ wat: String, _ aantal: Int?) { if let aantal { delen.append("\(wat) \(aantal)") } }
    voeg("ontvangst bevestigd", normen.ontvangstbevestiging)
    voeg("stil oranje", normen.stilOranje)
    voeg("stil rood", normen.stilRood)
    if normen.stilRoodBijTermijn { delen.append("stil rood na de termijn") }
    voeg("niet uitgevoerd oranje", normen.nietUitgevoerdOranje)
    voeg("niet uitgevoerd rood", normen.nietUitgevoerdRood)
    if normen.afwijzingDirectRood { delen.append("een afwijzing is meteen rood") }
    if normen.crisisZelfdeDag { delen.append("in een crisis dezelfde dag") }
    if normen.dagelijks { delen.append("elke dag kijken, de ladder telt in uren") }
    return delen.isEmpty ? "geen." : delen.joined(separator: " · ") + ". Bron: \(normen.bron)."
  }

  private func lijst<Waarde>(
    _ kop: String, _ gegevens: [Gegeven<Waarde>], _ zin: (Waarde) -> String
  ) -> [String] {
    guard !gegevens.isEmpty else { return [] }
    return ["", "\(kop):", ""]
      + gegevens.map { "- \(zin($0.waarde)) [\($0.bron.artikel), `\($0.bron.zekerheid.rawValue)`]" }
  }

  private var gemeenten: [String] {
    guard !regel.gemeenten.isEmpty else { return [] }
    return ["", "Per gemeente:", ""]
      + regel.gemeenten.map { gemeente in
        var delen: [String] = []
        if let termijn = gemeente.termijn {
          let eigen = gemeente.geldigheden[.termijn]?.zin ?? ""
          delen.append("termijn \(termijn.lang)\(eigen)")
        }
        if let verlenging = gemeente.verlenging { delen.append("verlengen \(verlenging.lang)") }
        if let atw = gemeente.atw { delen.append("Atw \(atw.kort)") }
        if let klokstart = gemeente.klokstart { delen.append("de klok begint: \(klokstart)") }
        if let beslist = gemeente.beslist { delen.append("beslist: \(beslist)") }
        let anders = delen.isEmpty ? "" : " " + delen.joined(separator: ", ") + "."
        let toelichting = gemeente.toelichting.map { " \($0)" } ?? ""
        return "- **\(gemeente.gemeente)**:\(anders)\(toelichting) "
          + "[\(gemeente.bron.artikel), `\(gemeente.bron.zekerheid.rawValue)`]"
      }
  }

  private var bronnen: [String] {
    var uit = ["", "Bronnen:", ""]
    for bron in regel.bronnen where bron.zekerheid != .praktijk {
      var zin = "- \(bron.artikel), `\(bron.zekerheid.rawValue)`"
      if let jci = bron.jci { zin += ", `\(jci)`" }
      if let url = bron.url { zin += ", <\(url)>" }
      zin += bron.geldig.zin + ". Gecontroleerd op \(bron.gecontroleerdOp.iso)"
      zin += bron.controleerVoor.map { ", opnieuw nakijken voor \($0.iso)." } ?? "."
      if let toelichting = bron.toelichting { zin += " \(toelichting)" }
      uit.append(zin)
    }
    let voor = regel.controleerVoor.map { ", opnieuw nakijken voor \($0.iso)" } ?? ""
    return uit + ["", "Deze soort is gecontroleerd op \(regel.gecontroleerdOp.iso)\(voor)."]
  }

  private func verwijzing(_ bron: Bron) -> String {
    "\(cel(bron.artikel)), `\(bron.zekerheid.rawValue)`"
  }
}

/// Text that does not end a cell of a table.
private func cel(_ tekst: String) -> String { tekst.replacing("|", with: "\\|") }

extension String {
  /// Without a blank at the end.
  fileprivate var gekort: String { hasSuffix(" ") ? String(dropLast()) : self }
}

extension Geldigheid {
  fileprivate var zin: String {
    switch (van, tot) {
    case (nil, nil): ""
    case (let van?, nil): " (vanaf \(van.iso))"
    case (nil, let tot?): " (tot en met \(tot.iso))"
    case (let van?, let tot?): " (van \(van.iso) tot en met \(tot.iso))"
    }
  }
}

extension Vastedag {
  fileprivate var zin: String {
    let naam = (dag(jaar: 2027 - jaren)?.langZonderWeekdag ?? "").replacing(" 2027", with: "")
    let jaar =
      switch jaren {
      case 0: "van hetzelfde jaar"
      case 1: "van het volgende jaar"
      default: "van het \(jaren)e jaar daarna"
      }
    return "uiterlijk \(naam) \(jaar)"
  }
}

extension Termijnvariant {
  fileprivate var anders: String {
    var zin = verlenging == false ? ", zonder verlenging" : ""
    if let uiterlijk { zin += ", \(uiterlijk.waarde.zin)" }
    if let beslist { zin += ", beslist: \(beslist)" }
    return zin
  }
}

extension Uitvoerder {
  fileprivate var zin: String {
    switch self {
    case .eigenTeam: "ons eigen team: dan zijn wij te laat"
    case .gemeente: "de gemeente"
    case .ander: "een andere instantie"
    }
  }
}

extension Mededelingsregel {
  fileprivate var zin: String {
    switch self {
    case .geen: "bestaat hier niet"
    case .informatie: "verandert de termijn niet"
    case .verschuift: "verschuift de termijn, als het bericht binnen de termijn kwam"
    }
  }
}

extension Atwregel {
  fileprivate var kort: String {
    switch self {
    case .ja, .instelbaarAan: "ja"
    case .nee, .instelbaarUit: "nee"
    case .beide: "niet bekend"
    case .eu: "EU"
    }
  }

  fileprivate var zin: String {
    switch self {
    case .ja: "geldt"
    case .nee: "geldt niet"
    case .instelbaarAan: "staat aan; de verordening bepaalt het"
    case .instelbaarUit: "staat uit; de verordening bepaalt het"
    case .beide: "niet bekend: de strenge lezing schuift niet, de ruime wel"
    case .eu: "geldt niet, maar een Europese termijn schuift ook naar een werkdag"
    }
  }
}

extension Dwangsomregel {
  fileprivate var kort: String {
    switch self {
    case .awb: "ja"
    case .geen: "nee"
    case .eigen: "eigen"
    }
  }

  fileprivate var zin: String {
    switch self {
    case .awb: "kan, na een ingebrekestelling"
    case .geen: "bestaat hier niet"
    case .eigen(let zin): zin
    }
  }
}

extension Tredemoment {
  fileprivate var zin: String {
    switch self {
    case .direct: "Meteen"
    case .naDag0(let termijn): "\(termijn.lang) na dag 0"
    case .naTermijn(let termijn): "De dag na een termijn van \(termijn.lang) vanaf dag 0"
    case .rondVerwacht(let dagen) where dagen < 0: "\(-dagen) dagen voor de laatste dag"
    case .rondVerwacht(let dagen):
      "\(dagen) \(dagen == 1 ? "dag" : "dagen") na de laatste dag"
    case .naVeilig(let dagen): "\(dagen) dag na de veilige dag"
    case .uren(let uren): "Binnen \(uren) uur"
    }
  }
}
