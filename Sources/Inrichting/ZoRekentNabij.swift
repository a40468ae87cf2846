import Termijnen

extension Inrichting {
  /// The page that explains the counting, with examples that the clock itself computes.
  func zoRekentNabij() -> String {
    [
      Self.telling, voorbeeld("bijzondere-bijstand", Self.gewoon),
      Self.stilstand, voorbeeld("bijzondere-bijstand", Self.stukken),
      Self.uitstel, voorbeeld("bijzondere-bijstand", Self.bericht),
      Self.ingebreke, tarieftabel, voorbeeld("bijzondere-bijstand", Self.dwangsom),
      Self.bezwaar, voorbeeld("bezwaar", Self.verdaagd),
      Self.anders, kalendertabel, lezingentabel,
    ].joined(separator: "\n\n")
  }

  // MARK: the words

  private static let telling = """
    ## Zo rekent Nabij

    ### Tellen

    1. De dag van ontvangst is dag 0. Die dag telt niet mee. Dag 0 schuift nooit, ook niet als het een zondag is.
    2. Weken: acht weken later is dezelfde dag van de week, 56 dagen verder. Maanden: dezelfde dag van de maand, of de
       laatste dag als die er niet is (31 januari en een maand is 28 of 29 februari).
    3. De volgorde is altijd: eerst de kale termijn, dan de dagen dat de klok stilstond, dan het uitstel, en pas aan het
       eind één keer schuiven. Wat ertussen ligt schuift niet.
    4. Valt de laatste dag op zaterdag, zondag of een feestdag, dan wordt het de eerste gewone dag daarna (Algemene
       termijnenwet, artikel 1). Een termijn van drie dagen of meer heeft altijd twee gewone dagen (artikel 2).
    5. Schuiven gebeurt niet bij meer dan 90 dagen, twaalf weken of drie maanden, bij jaren, bij uren, en bij terugtellen.
       Precies twaalf weken en precies drie maanden schuiven wel. In een verordening, een contract of een bevel van de
       rechter geldt de wet niet vanzelf.
    6. Goede Vrijdag en 5 mei tellen elk jaar als feestdag. 31 december niet. Een feestdag in het weekend krijgt geen
       vervangende dag.

    Waar de wet op twee manieren te lezen is, houdt Nabij twee dagen bij. *Verwacht* is de strenge lezing: vanaf die dag
    waarschuwt Nabij. *Veilig* is de laatste lezing waarin de instantie nog op tijd is. Pas daarna mag een
    ingebrekestelling weg. Is er maar één lezing, dan zijn de twee dagen gelijk. Op het scherm staat één dag: uiterlijk.
    """

  private static let stilstand = """
    ### Als de klok stilstaat (Awb 4:15)

    Een brief waarin om stukken wordt gevraagd zet de klok stil, maar alleen als er een termijn in staat, en als de brief
    binnen de beslistermijn komt. De klok staat stil vanaf de dag na de brief, tot de dag waarop alles binnen is of de
    termijn van de brief voorbij is: wat het eerst komt. In de ruime lezing telt die laatste dag ook mee. Dagen die onder
    twee brieven vallen tellen één keer.

    Andere gronden zijn: gegevens uit het buitenland, vertraging door de aanvrager, en overmacht. Drukte, ziekte, vakantie
    en wachten op een adviseur zijn geen grond.
    """

  private static let uitstel = """
    ### Uitstel

    - Schriftelijke instemming van de inwoner telt op bij de termijn. "Prima" aan de telefoon is geen instemming.
    - Staat de termijn niet in een eigen wet (de gewone acht weken), dan verschuift een bericht van uitstel de laatste dag,
      als het bericht binnen de termijn kwam (Awb 4:14 lid 3). De dag die de instantie noemt schuift niet in de strenge
      lezing, en wel in de ruime.
    - Staat de termijn wel in een eigen wet, dan is zo'n bericht alleen informatie (lid 1). De laatste dag verandert niet.
    """

  private static let ingebreke = """
    ### Ingebrekestelling en dwangsom (Awb 4:17)

    1. De brief werkt alleen als hij na de veilige dag binnenkomt. Te vroeg is geen brief: dan is er een nieuwe nodig.
    2. Daarna zijn er twee weken. Die schuiven als zij op een vrije dag eindigen. De dag daarna is de eerste dag van de
       dwangsom.
    3. De dwangsom loopt hoogstens 42 dagen. Die dagen schuiven nooit. De dag waarop het besluit komt telt niet mee; Nabij
       noemt ook het bedrag als die dag wel meetelt.
    4. Het tarief is dat van de dag waarop de ingebrekestelling is ontvangen.
    5. Wachten kan het recht kosten. Vier weken na de veilige dag is de brief laat, acht weken erna onredelijk laat.
    6. Twee weken na de brief kan de inwoner ook naar de rechter (Awb 6:12).
    """

  private static let bezwaar = """
    ### Bezwaar (Awb 6:7 en 7:10)

    De inwoner heeft zes weken, vanaf de dag na het verzenden van het besluit. Daarna begint de termijn om op het bezwaar
    te beslissen: zes weken, of twaalf als er een commissie is aangekondigd. Hier schuift het einde van de bezwaartermijn
    eerst, want daar begint een nieuwe termijn. Verdagen kan met zes weken. Twaalf en zes weken samen is meer dan twaalf:
    in de strenge lezing schuift dat niet, in de ruime wel.
    """

  private static let anders = """
    ### Wat anders is

    - *Werkdagen* (schuldhulp met spoed): maandag tot en met vrijdag, zonder feestdagen. De strenge lezing telt Goede
      Vrijdag en de gelijkgestelde dagen als gewone werkdagen.
    - *AVG*: een maand, met verlenging drie maanden vanaf de ontvangst. Die termijn schuift altijd, ook boven drie maanden.
    - *Zoektermijn*: de vier weken zijn een wachttijd. Na die tijd mag de aanvraag.
    - *Terugwerken*: bijstand kan tot drie maanden voor de melding; terugtellen schuift niet.
    - *Bewaren*: jaren schuiven niet. Een nieuwe wijziging begint de termijn opnieuw.
    """

  // MARK: the examples

  private static let gewoon = Voorbeeld(
    "Een aanvraag die eindigt in de dagen rond Goede Vrijdag", Dag(2026, 2, 6))

  private static let stukken = Voorbeeld(
    "Een brief om stukken op 19 oktober, met een termijn tot en met 2 november; alles is binnen op 28 oktober",
    Dag(2026, 10, 5)
  ) { feiten in
    guard let brief = Dag(2026, 10, 19) else { return }
    feiten.aanvullingen = [
      Aanvulling(brief: brief, termijn: Dag(2026, 11, 2), aangevuld: Dag(2026, 10, 28))
    ]
  }

  private static let bericht = Voorbeeld(
    "Een bericht op 18 november dat het uiterlijk 25 december wordt", Dag(2026, 9, 25)
  ) { feiten in
    guard let datum = Dag(2026, 11, 18), let uiterlijk = Dag(2026, 12, 25) else { return }
    feiten.mededelingen = [Mededeling(datum: datum, uiterlijk: uiterlijk)]
  }

  private static let dwangsom = Voorbeeld(
    "De ingebrekestelling is ontvangen op 11 december, het besluit komt op 8 januari",
    Dag(2026, 10, 5)
  ) { feiten in
    feiten.ingebrekestelling = Dag(2026, 12, 11)
    feiten.besluit = Dag(2027, 1, 8)
  }

  private static let verdaagd = Voorbeeld(
    "Een besluit van 12 oktober, bezwaar met een commissie en verdaging", Dag(2026, 11, 2)
  ) { feiten in
    feiten.bestredenBesluit = Dag(2026, 10, 12)
    feiten.variant = "commissie"
    feiten.verdaging = Verdaging(op: Dag(2027, 1, 11))
  }

  private func voorbeeld(_ id: String, _ voorbeeld: Voorbeeld) -> String {
    guard let regel = soort(id), let feiten = voorbeeld.feiten else { return "" }
    let uitkomst = bereken(
      feiten, regel: regel, kalender: kalender, op: feiten.peildag(vandaag: feiten.ontvangen))
    var uit = ["Voorbeeld. \(voorbeeld.titel):", ""]
    uit += uitkomst.regels.map { "- \($0.tekst) (\($0.artikel))" }
    if let verwacht = uitkomst.verwacht, let veilig = uitkomst.veilig {
      uit.append("- Verwacht: \(verwacht.lang). Veilig: \(veilig.lang).")
    }
    if let dwangsom = uitkomst.dwangsom {
      uit.append(
        "- Dwangsom: \(dwangsom.dagen) dagen, \(dwangsom.bedrag) euro; met de dag van het besluit erbij "
          + "\(dwangsom.bedragInclusiefBekendmaking) euro.")
    }
    return uit.joined(separator: "\n")
  }

  // MARK: the tables

  private var tarieftabel: String {
    var uit = [
      "| ingebrekestelling ontvangen | per dag | hoogstens | bron | zekerheid |",
      "|---|---|---|---|---|",
    ]
    for tarief in tarieven {
      let van = tarief.geldig.van.map { "vanaf \($0.iso)" } ?? "altijd"
      let tot = tarief.geldig.tot.map { " tot en met \($0.iso)" } ?? ""
      let schijven = tarief.schijven.map { "\($0.dagen) × \($0.perDag)" }.joined(separator: ", ")
      uit.append(
        "| \(van)\(tot) | \(schijven) euro | \(tarief.maximum) euro | \(tarief.bron.artikel) | "
          + "`\(tarief.bron.zekerheid.rawValue)` |")
    }
    return uit.joined(separator: "\n")
  }

  private var kalendertabel: String {
    var uit = [
      """
      ### Dagen die bij koninklijk besluit zijn gelijkgesteld

      Deze dagen zijn niet uit te rekenen. De tabel is volledig van \(kalender.volledigVan.iso) tot en met
      \(kalender.volledigTot.iso); valt een dag daarbuiten, dan staat er "kalender onvolledig" bij de uitkomst. De
      andere feestdagen rekent Nabij zelf uit: `nabij kalender JAAR`.
      """, "", "| dag | |", "|---|---|",
    ]
    uit += kalender.kbDagen.map { "| \($0.dag.lang) | \($0.naam) |" }
    return uit.joined(separator: "\n")
  }

  private var lezingentabel: String {
    let stand: (Lezing) -> String = { $0.rawValue }
    let jaNee: (Bool) -> String = { $0 ? "ja" : "nee" }
    let rijen = [
      (
        "laatste-opschortingsdag", stand(lezingen.laatsteOpschortingsdag),
        "De laatste dag van de stilstand telt mee."
      ),
      (
        "verdaging-eigen-termijn", stand(lezingen.verdagingEigenTermijn),
        "Een verdaging is een eigen termijn, die ook boven twaalf weken schuift."
      ),
      (
        "goede-vrijdag-geen-werkdag", stand(lezingen.goedeVrijdagGeenWerkdag),
        "Goede Vrijdag en gelijkgestelde dagen zijn geen werkdag (Wgs 4 lid 2)."
      ),
      (
        "atw-op-twee-weken", jaNee(lezingen.atwOpTweeWeken),
        "De twee weken na de ingebrekestelling schuiven."
      ),
      (
        "zoektermijn-dag-29", jaNee(lezingen.zoektermijnDag29),
        "De eerste dag voor de aanvraag is dag 29 na de melding, niet dag 28."
      ),
      (
        "laat-na-dagen", "\(lezingen.laatNaDagen)",
        "Zoveel dagen na de veilige dag is een ingebrekestelling laat."
      ),
      (
        "onredelijk-laat-na-dagen", "\(lezingen.onredelijkLaatNaDagen)",
        "Zoveel dagen na de veilige dag is zij onredelijk laat."
      ),
      (
        "wachten-kost-na-dagen", "\(lezingen.wachtenKostNaDagen)",
        "Zoveel dagen na de veilige dag zegt Nabij dat wachten het recht kan kosten."
      ),
    ]
    var uit = [
      """
      ### Open punten van de wet

      De rechter of de wet is hier niet duidelijk. Een gemeente kan elk punt anders zetten. Bij `beide` neemt de verwachte
      dag de lezing die het eerst eindigt, en de veilige dag de lezing die het laatst eindigt.
      """, "", "| schakelaar | stand | wat |", "|---|---|---|",
    ]
    uit += rijen.map { "| `\($0.0)` | \($0.1) | \($0.2) |" }
    return uit.joined(separator: "\n")
  }
}

/// An example: what it is about, and the facts.
private struct Voorbeeld: Sendable {
  let titel: String
  let feiten: Termijnfeiten?

  init(_ titel: String, _ ontvangen: Dag?, _ vul: (inout Termijnfeiten) -> Void = { _ in }) {
    self.titel = titel
    feiten = ontvangen.map { dag in
      var feiten = Termijnfeiten(ontvangen: dag)
      vul(&feiten)
      return feiten
    }
  }
}
