import Termijnen
import Wijkteam

/// Makes one casus of a generated caseload: people, procedures, contacts and notes over its life.
struct Casusmaker {
  let rooster: Rooster
  var toeval: Toeval
  let code: String
  let team: (vast: Lid, tweede: Lid, lead: Lid)
  let plaats: Int
  private(set) var stappen: [Voorbeeldstap] = []
  private let id: Id
  private let begin: Dag
  private let roepnaam: String
  private var procedures: [(id: Id, start: Moment)] = []

  init(
    rooster: Rooster, toeval: Toeval, code: String, team: (vast: Lid, tweede: Lid, lead: Lid),
    plaats: Int
  ) {
    self.rooster = rooster
    self.code = code
    self.team = team
    self.plaats = plaats
    var toeval = toeval
    id = toeval.id()
    roepnaam = toeval.uit(Woorden.voornamen)
    begin = rooster.vandaag.plus(dagen: -toeval.getal(8, 720))
    self.toeval = toeval
  }

  mutating func maak(notities: Int) -> Generator.Deel {
    open()
    mensen()
    for nummer in 0..<toeval.getal(3, 7) { procedure(nummer) }
    for nummer in 0..<notities { notitie(nummer, van: notities) }
    for _ in 0..<(3 + notities / 8) { contact() }
    losseEinden()
    // A stable sort by the moment of typing; what opens a thing is never later than what closes it.
    let gesorteerd = stappen.enumerated().sorted {
      ($0.element.ingevoerdOp, $0.offset) < ($1.element.ingevoerdOp, $1.offset)
    }
    let casus = Voorbeeldcasus(
      id: id, code: code, maker: team.vast, meelezers: [team.vast, team.tweede, team.lead],
      gevoelig: false)
    return Generator.Deel(casus: casus, stappen: gesorteerd.map(\.element))
  }

  // MARK: time and writers

  /// A moment in the life of the casus: so many thousandths of the way from its start to now.
  private mutating func moment(_ duizendsten: Int) -> Moment {
    let dagen = rooster.vandaag - begin
    let dag = rooster.kalender.eersteWerkdag(vanaf: begin.plus(dagen: dagen * duizendsten / 1000))
    return op(dag)
  }

  private mutating func op(_ dag: Dag) -> Moment {
    let werkdag = dag > rooster.vandaag ? rooster.vandaag : dag
    return min(Moment(werkdag, minuut: toeval.getal(8 * 60, 17 * 60)), rooster.nu)
  }

  private mutating func schrijver() -> Lid {
    switch toeval.getal(1, 10) {
    case 1...6: team.vast
    case 7...9: team.tweede
    default: team.lead
    }
  }

  private mutating func doe(_ opdracht: Opdracht, _ moment: Moment, _ door: Lid? = nil) {
    let lid = door ?? team.vast
    stappen.append(
      Voorbeeldstap(door: lid, gebeurdOp: moment, ingevoerdOp: moment, werk: .casus(id, opdracht)))
  }

  // MARK: the casus

  private mutating func open() {
    var opening = CasusGeopend()
    opening.id = id
    opening.code = code
    opening.roepnaam = roepnaam
    opening.wijk = toeval.uit(Woorden.wijken)
    opening.modus = toeval.kans(15) ? .spoed : .uitzoeken
    opening.vast = team.vast
    opening.tweede = team.tweede
    let moment = Moment(begin, minuut: 0)
    doe(.openCasus(opening), moment)
    guard !toeval.kans(3) else { return }
    doe(.zetVeld(.status, Veldwaarde(tekst: Casusstatus.lopend.rawValue)), moment)
    let doel = Veldwaarde(tekst: toeval.uit(Woorden.doelen), reden: Doelrichting.vooruit.rawValue)
    doe(.zetVeld(.doel, doel), moment)
    doe(.zegAgenda(toeval.uit(Woorden.agendas)), moment)
  }

  private mutating func mensen() {
    let moment = Moment(begin, minuut: 1)
    for nummer in 0..<toeval.getal(1, 4) {
      var persoon = Persoon()
      persoon.id = toeval.id()
      persoon.naam = nummer == 0 ? roepnaam : toeval.uit(Woorden.voornamen)
      persoon.rol = toeval.uit(Woorden.rollen)
      doe(.zetPersoon(persoon), moment)
      var bereik = Bereikbaarheid()
      bereik.id = toeval.id()
      bereik.persoon = persoon.id
      bereik.waarde =
        "06-00 \(toeval.getal(10, 99)) \(toeval.getal(10, 99)) \(toeval.getal(10, 99))"
      doe(.zetBereikbaarheid(bereik), moment)
    }
    for _ in 0..<toeval.getal(2, 5) {
      var naaste = Netwerkcontact()
      naaste.id = toeval.id()
      naaste.naam = toeval.uit(Woorden.voornamen)
      naaste.rol = toeval.uit(Woorden.naasten)
      naaste.kring = toeval.uit(Kring.allCases, anders: .bekend)
      naaste.geeft = [Steun(.praktisch, toeval.uit(Woorden.steun))]
      naaste.deelname = .doetMee
      naaste.instemming = true
      doe(.zetNetwerkcontact(naaste), self.moment(toeval.getal(10, 700)), schrijver())
    }
  }

  private mutating func procedure(_ nummer: Int) {
    let soort = toeval.uit(Woorden.soorten, anders: Woorden.overig)
    var gegevens = Proceduregegevens()
    gegevens.id = toeval.id()
    gegevens.soort = soort.soort
    gegevens.naam = soort.soort == "overig" ? toeval.uit(Woorden.eigenNamen) : nil
    gegevens.instantie = soort.instantie
    gegevens.domeinen = [Domein(soort.domein)]
    let dagen = max(2, rooster.vandaag - begin)
    // Half of them in the last ten weeks, so that part is open and part is late.
    let terug = toeval.kans(50) ? toeval.getal(0, min(dagen - 1, 70)) : toeval.getal(0, dagen - 1)
    var dag = rooster.vandaag.plus(dagen: -terug)
    let start = op(rooster.kalender.eersteWerkdag(vanaf: dag))
    if let eerder = procedures.first(where: { $0.start < start }), toeval.kans(30) {
      gegevens.wachtOp = [eerder.id]
    }
    procedures.append((gegevens.id, start))
    doe(.startProcedure(gegevens), start)
    doe(
      .zetProcedureveld(gegevens.id, .kenmerk, Veldwaarde(tekst: toeval.kenmerk(soort.soort))),
      start)
    dag = start.dag
    for stap in loop() {
      dag = rooster.kalender.plus(werkdagen: toeval.getal(2, 18), vanaf: dag)
      guard dag <= rooster.vandaag else { return }
      var gezet = stap
      if gezet.soort == .aanvulling, toeval.kans(70) { gezet.hersteltermijn = dag.plus(weken: 2) }
      doe(.zetStap(gegevens.id, gezet), op(dag), schrijver())
    }
  }

  /// The steps of one procedure up to a random point.
  private mutating func loop() -> [Processtap] {
    func stap(_ soort: Stapsoort, _ uitkomst: Uitkomst? = nil) -> Processtap {
      var stap = Processtap()
      stap.soort = soort
      stap.uitkomst = uitkomst
      return stap
    }
    var stappen = [stap(.ontvangen)]
    if toeval.kans(70) { stappen.append(stap(.bevestigd)) }
    if toeval.kans(30) { stappen += [stap(.aanvulling), stap(.aangevuld)] }
    let uitkomst = toeval.uit(
      [.toegekend, .toegekend, .toegekend, .deels, .afgewezen, .buitenBehandeling],
      anders: Uitkomst.toegekend)
    if toeval.kans(75) {
      stappen.append(stap(.besluit, uitkomst))
      if uitkomst.vraagtUitvoering, toeval.kans(85) { stappen.append(stap(.uitgevoerd)) }
    }
    return stappen
  }

  private mutating func notitie(_ nummer: Int, van aantal: Int) {
    var notitie = Notitie()
    notitie.id = toeval.id()
    notitie.tekst = Taal.notitie(&toeval, over: roepnaam)
    notitie.hoe = toeval.uit([.bellen, .deur, .balie, .app, .mail], anders: .bellen)
    notitie.inwonerbij = toeval.kans(80) ? .ja : .metInstemming
    notitie.domeinen = [Domein(toeval.uit(Woorden.soorten, anders: Woorden.overig).domein)]
    let plek = 1000 * (nummer + 1) / (aantal + 1)
    doe(.noteer(notitie), moment(plek), schrijver())
  }

  private mutating func contact() {
    var contact = Contact()
    contact.id = toeval.id()
    contact.kanaal = toeval.uit([.bellen, .bellen, .mail, .app, .brief], anders: .bellen)
    contact.resultaat = toeval.uit(
      [.gesproken, .gesproken, .geenGehoor, .beltTerug, .inDeWacht], anders: .gesproken)
    contact.metInwoner = toeval.kans(40)
    let moment = moment(toeval.getal(5, 1000))
    contact.metWie = contact.metInwoner ? roepnaam : toeval.uit(Woorden.balies)
    contact.tekst = Taal.zin(&toeval, over: roepnaam)
    doe(.logContact(contact, belofte: nil), moment, schrijver())
  }

  /// What is open at the end: promises, letters, a threat now and then, and where the casus stands.
  private mutating func losseEinden() {
    if toeval.kans(25) {
      var belofte = Toezegging()
      belofte.id = toeval.id()
      belofte.van = toeval.kans(50) ? .team : .instantie
      belofte.wat = toeval.uit(Woorden.beloften)
      let moment = moment(toeval.getal(930, 990))
      belofte.voor = moment.dag.plus(dagen: toeval.getal(2, 30))
      doe(.doeToezegging(belofte), moment)
    }
    if toeval.kans(40) {
      var post = Post()
      post.id = toeval.id()
      post.afzender = toeval.uit(Woorden.soorten, anders: Woorden.overig).instantie
      post.aantal = toeval.getal(1, 12)
      post.geopend = toeval.kans(50)
      post.watStaatErin = Taal.zin(&toeval, over: roepnaam)
      doe(.zetPost(post), moment(toeval.getal(600, 1000)), team.tweede)
    }
    if toeval.kans(3) {
      var dreiging = Dreiging()
      dreiging.id = toeval.id()
      dreiging.soort = toeval.kans(50) ? .ontruiming : .afsluiting
      dreiging.door = toeval.uit(Woorden.balies)
      dreiging.wanneer = Moment(rooster.vandaag.plus(dagen: toeval.getal(1, 40)), minuut: 600)
      dreiging.hulp = toeval.kans(70) ? "regeling wordt gemaakt" : nil
      doe(.zetDreiging(dreiging), moment(990))
    }
    let staat = toeval.getal(1, 100)
    let nieuw: Casusstatus? =
      staat <= 10
      ? .waakvlam : staat <= 18 ? .rust : staat <= 22 ? .overdracht : staat <= 27 ? .gesloten : nil
    guard let nieuw else { return }
    let terug = nieuw.kijktTerug ? rooster.vandaag.plus(dagen: toeval.getal(-20, 90)) : nil
    let laat = moment(995)
    let wanneer = terug.map { min(laat, Moment($0, minuut: 1)) } ?? laat
    doe(.zetVeld(.status, Veldwaarde(tekst: nieuw.rawValue, dag: terug)), wanneer)
  }
}
