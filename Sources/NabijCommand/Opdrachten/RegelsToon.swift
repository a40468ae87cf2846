import ArgumentParser
import Inrichting
import Termijnen

/// All kinds, or one in full.
struct RegelsToon: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "toon", abstract: "Alle soorten, of één helemaal.",
    discussion: "Voorbeeld: nabij regels bijzondere-bijstand")
  static let aard = Opdrachtaard.zonderKluis

  @OptionGroup var open: OpenOpties

  @OptionGroup var regels: InrichtingOptie

  @Argument(help: ArgumentHelp("De soort.", valueName: "soort"))
  var soort: String?

  func voer(_ beurt: Beurt) throws {
    try beurt.gebruik(inrichting: regels.inrichting)
    if let soort {
      let regel = try beurt.soortregel(soort)
      return try beurt.toon(RegelJson(regel), tekst: Self.tekst(regel))
    }
    let alle = try beurt.inrichting().soorten.alle()
    let breed = alle.map(\.id.count).max() ?? 0
    try beurt.toon(
      alle.map { RegelJson($0) },
      tekst: alle.map { regel in
        let termijn = regel.termijnen.first.map(\.waarde.lang) ?? regel.zonderTermijn
        let vul = String(repeating: " ", count: breed - regel.id.count)
        return "\(regel.id)\(vul)  \(regel.naam): \(termijn)"
      }.joined(separator: "\n"))
  }

  private static func tekst(_ regel: Soortregel) -> String {
    var uit = ["\(regel.naam) (\(regel.id))"]
    if let toelichting = regel.toelichting { uit.append(toelichting) }
    uit.append("Beslist: \(regel.beslist.waarde)\(bron(regel.beslist.bron))")
    uit.append("De klok begint: \(regel.klokstart.waarde)\(bron(regel.klokstart.bron))")
    if let watKomt = regel.watKomt { uit.append("Wat er komt: \(watKomt)") }
    if regel.termijnen.isEmpty {
      let zin = regel.zonderTermijn
      uit.append(
        zin.metHoofdletter + "." + (regel.meteen.map(bron) ?? ""))
    }
    for termijn in regel.termijnen {
      uit.append(
        "\(regel.wettelijk ? "Termijn" : "Richtgetal"): \(termijn.waarde.lang)\(geldig(termijn.geldig))"
          + bron(termijn.bron))
    }
    for variant in regel.varianten {
      uit.append(
        "\(variant.naam) (\(variant.id)): \(variant.termijn.waarde.lang)\(bron(variant.termijn.bron))"
      )
    }
    if let verlenging = regel.verlenging {
      uit.append("Verlenging: \(verlenging.waarde.lang)\(bron(verlenging.bron))")
    }
    uit.append(
      "Een brief om stukken zet de klok "
        + (regel.opschortingAlleenRuim
          ? "misschien stil" : regel.opschorting.waarde ? "stil" : "niet stil")
        + bron(regel.opschorting.bron))
    uit.append(
      "Instemming met uitstel \(regel.instemming.waarde ? "telt" : "telt niet")"
        + bron(regel.instemming.bron))
    if regel.heeftTermijn {
      uit.append(
        "Algemene termijnenwet: \(regel.atw.waarde.rawValue.replacing("-", with: " "))"
          + bron(regel.atw.bron))
    }
    uit.append(
      regel.ingebrekeOnbekend
        ? "Ingebrekestelling, dwangsom: niet bekend" + bron(regel.klokstart.bron)
        : "Ingebrekestelling: \(regel.kentIngebrekestelling ? "ja" : "nee"), dwangsom: "
          + "\(regel.kentDwangsom ? "ja" : "nee")\(regel.dwangsomMits.map { ", \($0)" } ?? "")"
          + bron(regel.dwangsom.bron))
    for trede in regel.treden { uit.append("Ladder: \(trede.waarde.wat)\(bron(trede.bron))") }
    for middel in regel.rechtsmiddelen {
      uit.append("\(middel.waarde.wat)\(bron(middel.bron))")
    }
    uit += regel.stilvalpunten.map { "Staat vaak stil: \($0.waarde)" }
    uit += regel.acties.map { "Helpt: \($0.waarde)" }
    uit += regel.bedragen.map {
      "Bedrag: \($0.waarde.wat): \($0.waarde.tekst)\(geldig($0.geldig))\(bron($0.bron))"
    }
    for gemeente in regel.gemeenten {
      let anders =
        (gemeente.termijn.map { "termijn \($0.lang). " } ?? "")
        + (gemeente.klokstart.map { "De klok begint: \($0). " } ?? "")
      let tot = gemeente.geldig(.termijn).tot.map { " (tot en met \($0.kortMetJaar))" } ?? ""
      uit.append(
        "\(gemeente.gemeente)\(tot): \(anders)\(gemeente.toelichting ?? gemeente.bron.artikel)")
    }
    uit.append("Gecontroleerd op \(regel.gecontroleerdOp.langZonderWeekdag).")
    return uit.joined(separator: "\n")
  }

  private static func geldig(_ geldig: Geldigheid) -> String {
    (geldig.van.map { ", vanaf \($0.kortMetJaar)" } ?? "")
      + (geldig.tot.map { ", tot en met \($0.kortMetJaar)" } ?? "")
  }

  private static func bron(_ bron: Bron) -> String {
    " [\(bron.artikel), \(bron.zekerheid.rawValue)]"
  }
}

/// A kind in JSON.
struct RegelJson: Encodable {
  let soort: String
  let naam: String
  let aard: String
  let uitvoerder: String
  let beslist: String
  let klokstart: String
  struct Variant: Encodable {
    let id: String
    let naam: String
    let termijn: String
    let vraag: String?
  }

  struct Geldbedrag: Encodable {
    let wat: String
    let centen: Int?
    let procent: Int?
    let van: String?
    let tot: String?
    let bron: String
    let zekerheid: String
  }

  let termijn: String?
  let bedragen: [Geldbedrag]
  let varianten: [Variant]
  let verlenging: String?
  let opschorting: Bool
  let levensdomeinen: [String]
  let bron: String?
  let zekerheid: String
  let gecontroleerdOp: String
  let controleerVoor: String?

  init(_ regel: Soortregel) {
    soort = regel.id
    naam = regel.naam
    aard = regel.aard.rawValue
    uitvoerder = regel.uitvoerder.rawValue
    beslist = regel.beslist.waarde
    klokstart = regel.klokstart.waarde
    termijn = regel.termijnen.first?.waarde.code
    varianten = regel.varianten.map {
      Variant(id: $0.id, naam: $0.naam, termijn: $0.termijn.waarde.code, vraag: $0.vraag)
    }
    bedragen = regel.bedragen.map { bedrag in
      var centen: Int?
      var procent: Int?
      switch bedrag.waarde.hoeveel {
      case .centen(let aantal): centen = aantal
      case .procent(let aantal): procent = aantal
      }
      return Geldbedrag(
        wat: bedrag.waarde.wat, centen: centen, procent: procent, van: bedrag.geldig.van?.iso,
        tot: bedrag.geldig.tot?.iso, bron: bedrag.bron.artikel,
        zekerheid: bedrag.bron.zekerheid.rawValue)
    }
    verlenging = regel.verlenging?.waarde.code
    opschorting = regel.opschorting.waarde
    levensdomeinen = regel.levensdomeinen
    bron = regel.termijnen.first?.bron.artikel
    zekerheid = regel.zekerheid.rawValue
    gecontroleerdOp = regel.gecontroleerdOp.iso
    controleerVoor = regel.controleerVoor?.iso
  }
}
