import Screens
public import Termijnen
import TerminalUI
public import Wijkteam

extension Proefwereld {
  /// A small invented caseload on Monday 16 March 2026: Helena with a chain over domains, a heavy one, a
  /// quiet one, a new one and one with a long name and wide characters.
  public static func team(
    soorten: [Soortregel] = Proefwereld.soorten, kalender: Kalender = Proefwereld.kalender
  ) -> Proefwereld {
    var wereld = Proefwereld(vandaag: dag(3, 16), soorten: soorten, kalender: kalender)
    do throws(Weigering) {
      try wereld.vertelHelena()
      try wereld.vertelAnderen()
      try wereld.vertelBinnen()
    } catch {
      wereld.mislukt = error.zin
    }
    return wereld
  }

  /// A day of 2026.
  public static func dag(_ maand: Int, _ dag: Int) -> Dag { Dag(2026, maand, dag) ?? .eerste }

  /// Kinds with the terms of the tests: eight weeks, and one without a term.
  public static var soorten: [Soortregel] {
    let bron = Bron(
      id: "proef", artikel: "Awb 4:13", zekerheid: .wettekst, gecontroleerdOp: dag(1, 1))
    var urgentie = Soortregel(
      id: "urgentie", naam: "urgentieverklaring", aard: .besluit, bron: bron)
    urgentie.termijnen = [Gegeven(Termijn(8, .weken), bron: bron)]
    urgentie.voorbeeldinstantie = "gemeente Almere"
    urgentie.levensdomeinen = ["wonen"]
    urgentie.opschorting = Gegeven(true, bron: bron)
    urgentie.normen = Normen(
      ontvangstbevestiging: 5, stilOranje: 15, stilRood: 35, bron: "praktijk")
    var bijstand = Soortregel(
      id: "bijzondere-bijstand", naam: "bijzondere bijstand", aard: .besluit, bron: bron)
    bijstand.termijnen = [Gegeven(Termijn(8, .weken), bron: bron)]
    bijstand.voorbeeldinstantie = "gemeente Almere, inkomen"
    bijstand.levensdomeinen = ["schulden"]
    bijstand.normen = Normen(stilOranje: 15, stilRood: 30, bron: "praktijk")
    return [urgentie, bijstand, Soortregel(id: "overig", naam: "iets anders", bron: bron)]
  }

  /// The casus Helena.
  public var helena: Id? { casusIds.first }

  private mutating func open(
    _ roepnaam: String, code: String, wijk: String? = nil, modus: Modus = .uitzoeken,
    vast: String? = "kitty", op: Dag
  ) throws(Weigering) -> Id {
    var geopend = CasusGeopend()
    geopend.roepnaam = roepnaam
    geopend.code = code
    geopend.wijk = wijk
    geopend.modus = modus
    geopend.vast = vast.map { Lid($0) }
    let opslag = try maak(geopend, [], nil, Moment(op))
    let id = opslag.casus ?? .nul
    casusIds.append(id)
    return id
  }

  private mutating func vertelHelena() throws(Weigering) {
    let dag = Proefwereld.dag
    let id = try open("Helena", code: "hena", wijk: "Stedenwijk", op: dag(1, 5))
    var persoon = Persoon()
    persoon.id = .voorlopig(1)
    persoon.naam = "Helena"
    persoon.rol = "moeder"
    persoon.geboortedatum = Dag(2003, 2, 11)
    var bereik = Bereikbaarheid()
    bereik.id = .voorlopig(2)
    bereik.persoon = .voorlopig(1)
    bereik.waarde = "06 1234 5678"
    bereik.waarschuwingen = [.nietInspreken]
    var notitie = Notitie()
    notitie.id = .voorlopig(3)
    notitie.tekst = "gezegd: ik wil hier weg, met mijn kinderen\ngezien: twee matrassen in de gang"
    notitie.inwonerbij = .ja
    notitie.domeinen = [Domein("wonen")]
    try schrijf(
      [
        .zetPersoon(persoon), .zetBereikbaarheid(bereik), .noteer(notitie),
        .zegAgenda("een eigen huis, voor mij en de kinderen"),
        .zetVeld(.doel, Veldwaarde(tekst: "een eigen huis, voor mij en de kinderen")),
      ], in: id, op: Moment(dag(1, 6)))
    try schrijfProcedures(id)
    var dreiging = Dreiging()
    dreiging.id = .voorlopig(1)
    dreiging.soort = .uithuisplaatsing
    dreiging.door = "jeugdbescherming"
    dreiging.wanneer = Moment(dag(3, 19), minuut: 540)
    dreiging.hulp = "gezinscoach, start donderdag"
    try schrijf([.zetDreiging(dreiging)], in: id, op: Moment(dag(3, 10)))
    var tante = Netwerkcontact()
    tante.id = .voorlopig(1)
    tante.naam = "tante Rosa"
    tante.kring = .nabij
    tante.rol = "tante"
    tante.geeft = [Steun(.praktisch, "past op de kinderen"), Steun(.emotioneel, "belt elke avond")]
    tante.krijgt = [Steun(.gezelschap, "eten op zondag")]
    tante.deelname = .doetMee
    var buurman = Netwerkcontact()
    buurman.id = .voorlopig(2)
    buurman.naam = "buurman Ömer"
    buurman.kring = .buurt
    buurman.geeft = [Steun(.praktisch, "heeft een bus")]
    try schrijf(
      [.zetNetwerkcontact(tante), .zetNetwerkcontact(buurman)], in: id, op: Moment(dag(1, 20)))
    var post = Post()
    post.id = .voorlopig(1)
    post.afzender = "Woonstichting De Linden"
    post.soort = .aanmaning
    post.bedrag = 41250
    post.reageerVoor = dag(3, 24)
    post.watStaatErin = "huurachterstand van twee maanden"
    try schrijf([.zetPost(post)], in: id, op: Moment(dag(3, 11)))
    var afspraak = Afspraak()
    afspraak.id = .voorlopig(1)
    afspraak.wanneer = Moment(dag(3, 16), minuut: 14 * 60)
    afspraak.met = "Helena"
    afspraak.plaats = "thuis bij haar broer"
    var belofte = Toezegging()
    belofte.id = .voorlopig(2)
    belofte.wat = "de school bellen over de overblijf"
    belofte.voor = dag(3, 12)
    try schrijf(
      [.maakAfspraak(afspraak), .doeToezegging(belofte)], in: id, op: Moment(dag(3, 9)))
  }

  private mutating func schrijfProcedures(_ id: Id) throws(Weigering) {
    let dag = Proefwereld.dag
    var urgentie = Proceduregegevens()
    urgentie.id = .voorlopig(1)
    urgentie.soort = "urgentie"
    urgentie.instantie = "gemeente Almere"
    urgentie.domeinen = [Domein("wonen")]
    var bijstand = Proceduregegevens()
    bijstand.id = .voorlopig(2)
    bijstand.soort = "bijzondere-bijstand"
    bijstand.instantie = "gemeente Almere, inkomen"
    bijstand.domeinen = [Domein("schulden")]
    bijstand.wachtOp = [.voorlopig(1)]
    var werk = Proceduregegevens()
    werk.id = .voorlopig(3)
    werk.soort = "overig"
    werk.naam = "werkervaringsplek"
    werk.instantie = "werkbedrijf"
    werk.domeinen = [Domein("werk")]
    werk.wachtOp = [.voorlopig(1)]
    var ontvangen = Processtap()
    ontvangen.soort = .ontvangen
    let opslag = try schrijf(
      [
        .startProcedure(urgentie), .zetStap(.voorlopig(1), ontvangen),
        .zetProcedureveld(.voorlopig(1), .direktNummer, Veldwaarde(tekst: "036 555 01 20")),
        .zetProcedureveld(.voorlopig(1), .kenmerk, Veldwaarde(tekst: "U-2026-118")),
        .startProcedure(bijstand), .startProcedure(werk),
      ], in: id, op: Moment(dag(1, 12)))
    var contact = Contact()
    contact.id = .voorlopig(1)
    contact.procedures = [opslag.nieuw[.voorlopig(1)] ?? .nul]
    contact.metWie = "mevrouw Kaya"
    contact.tekst = "ligt bij de beslisser, niets meer nodig"
    var belofte = Toezegging()
    belofte.id = .voorlopig(2)
    belofte.voor = dag(3, 4)
    belofte.wat = "besluit"
    try schrijf(
      [.logContact(contact, belofte: belofte)], in: id, op: Moment(dag(2, 20), minuut: 10 * 60 + 5))
  }

  private mutating func vertelAnderen() throws(Weigering) {
    let dag = Proefwereld.dag
    let aydin = try open("meneer Aydın", code: "kw7q", wijk: "Centrum", vast: nil, op: dag(2, 2))
    var punt = Aandachtspunt()
    punt.id = .voorlopig(1)
    punt.tekst = "rekeningen liggen ongeopend in de la"
    punt.domein = Domein("schulden")
    var stapel = Post()
    stapel.id = .voorlopig(2)
    stapel.aantal = 11
    stapel.geopend = false
    stapel.afzender = "verschillende afzenders"
    try schrijf(
      [.zetAandachtspunt(punt), .zetPost(stapel)], in: aydin, op: Moment(dag(2, 3)))
    let lang = try open(
      "Willemijn-Charlotte van der Meulen-Oosterhuis", code: "pz4m",
      wijk: "Wijk met een bijzonder lange naam", op: dag(3, 2))
    var notitie = Notitie()
    notitie.id = .voorlopig(1)
    notitie.tekst = "kennisgemaakt met 作者 en José"
    notitie.inwonerbij = .ja
    try schrijf([.noteer(notitie)], in: lang, op: Moment(dag(3, 9)))
    _ = try open("作者 Li", code: "t3vx", modus: .spoed, op: dag(3, 13))
    let rustig = try open("Rustig", code: "b8nd", vast: "daan", op: dag(1, 7))
    try schrijf(
      [.zetVeld(.status, Veldwaarde(tekst: "rust", dag: dag(4, 13)))], in: rustig,
      op: Moment(dag(2, 9)))
  }

  private mutating func vertelBinnen() throws(Weigering) {
    var bericht = Binnengekomen()
    bericht.id = .voorlopig(1)
    bericht.vraag = "huurbaas dreigt met afsluiting van het gas"
    bericht.wie = "mevrouw Jansen"
    bericht.nummer = "06 2222 3333"
    bericht.terugVoor = Moment(Proefwereld.dag(3, 16), minuut: 11 * 60)
    try schrijf(.meldBinnen(bericht), Moment(Proefwereld.dag(3, 13)))
  }
}
