public import Screens
public import Termijnen
import TerminalUI
public import Wijkteam

/// The world outside the screens, in memory: performs effects through `decide` and the fold, and
/// answers as the program does.
///
/// No clock and no randomness: day and identities are counted.
public struct Proefwereld {
  /// The events of each casus.
  public private(set) var casussen: [Id: [Vastgelegd]] = [:]
  /// The events of the team and of the own dossier.
  public private(set) var team: [Vastgelegd] = []
  /// The events of the own dossier.
  public private(set) var eigen: [Vastgelegd] = []
  /// Drafts as they lie on disk.
  public private(set) var concepten: [Conceptsleutel: Concept] = [:]
  /// Everything that was asked, in order.
  public private(set) var effecten: [Effect] = []
  /// The casussen whose inzage was noted.
  public private(set) var inzage: [Id] = []
  /// What was copied last.
  public private(set) var klembord: String?
  /// What was asked about access, in order.
  public private(set) var toegangsdaden: [Toegangsdaad] = []
  /// What was asked about members, in order.
  public internal(set) var teamdaden: [Teamdaad] = []
  /// The roles of members; without a line somebody is generalist.
  public var rollen: [Lid: Set<Teamrol>] = [Lid("kitty"): [.teamleider, .beheerder]]
  /// Members who were withdrawn.
  public internal(set) var ingetrokken: Set<Lid> = []
  /// How many wait for confirmation.
  public var wachtend = 1
  /// The keys that are missing.
  public var gemis = [
    Sleutelgemis(
      .casus(Id(hoog: 1, laag: 2), code: "k7dm"), Lid("daan"), waarom: "tweede",
      gevers: [Lid("kitty"), Lid("samira")]),
    Sleutelgemis(.rol(.dienst), Lid("joost"), waarom: "dienst", gevers: [Lid("samira")]),
  ]
  /// Who holds the key of every casus here.
  public var lezers: Set<Lid> = [Lid("kitty"), Lid("samira")]
  /// What is on known people, by a part of what is typed.
  public var bekenden: [String: [Bekende]] = [:]
  /// The passphrase that opens.
  public var wachtwoord = "geheim"
  /// The short code of this session.
  public private(set) var korteCode = "12"
  /// What the day and the rules are.
  public var context: Letopcontext
  /// Who is logged in, and the team.
  public var ik = Lid("kitty")
  /// The team.
  public var leden = ["kitty", "daan", "esra", "joost", "samira"].map { Lid($0) }
  /// The life domains and kinds.
  public var domeinen: [Domeinkeuze]
  /// The kinds of procedures.
  public var soorten: [Soortregel]
  /// The casussen in the order in which they were opened.
  public var casusIds: [Id] = []
  /// Why the caseload could not be told; nil when it was.
  public var mislukt: String?
  private var nummer: UInt64 = 0
  private var klok: UInt64 = 0

  /// An empty world on a day.
  public init(
    vandaag: Dag, nu: Moment? = nil, soorten: [Soortregel] = [],
    domeinen: [Domeinkeuze] = Proefwereld.domeinen, kalender: Kalender = Proefwereld.kalender,
    drempels: Drempels = Drempels()
  ) {
    self.soorten = soorten
    self.domeinen = domeinen
    let perId = Dictionary(soorten.map { ($0.id, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    context = Letopcontext(
      vandaag: vandaag, nu: nu ?? Moment(vandaag, minuut: 540), kalender: kalender,
      drempels: drempels, soortregel: { perId[$0] })
  }

  /// Working days are Monday to Friday without the holidays of the law.
  public static let kalender = Kalender(
    kbDagen: [], volledigVan: Dag(2020, 1, 1) ?? .eerste, volledigTot: Dag(2040, 12, 31) ?? .laatste
  )

  /// The four domains of the demo.
  public static let domeinen = ["schulden", "wonen", "jeugd", "werk"].map {
    Domeinkeuze(Domein($0), naam: $0)
  }

  /// A fresh identity, the same in every run.
  public mutating func nieuwId() -> Id {
    nummer += 1
    // Spread over the letters, so that shown ids differ.
    return Id(hoog: 0x9e37_79b9_7f4a_7c15 &* (nummer &+ 77), laag: nummer)
  }

  /// The data for the screens.
  public var gegevens: Gegevens {
    Gegevens(
      voorraad: voorraad, ik: ik, leden: leden, domeinen: domeinen, soorten: soorten,
      eigen: EigenDossier.vouw(eigen))
  }

  /// The caseload as the events make it.
  public var voorraad: Werkvoorraad {
    var voorraad = Werkvoorraad(context: context)
    voorraad.team = Teamdossier.vouw(team, tot: context.vandaag)
    for (id, gebeurtenissen) in casussen.sorted(by: { $0.key < $1.key }) {
      voorraad.zet(Casus.vouw(id: id, gebeurtenissen, tot: context.vandaag))
    }
    return voorraad
  }

  /// Performs one effect and answers with messages, in order.
  public mutating func voer(_ effect: Effect) -> [Message] {
    effecten.append(effect)
    switch effect {
    case .voerUit(let verzoek, let opdrachten, let casus, let op):
      return antwoord(verzoek) { wereld throws(Weigering) in
        try wereld.schrijf(opdrachten, in: casus, op: op)
      }
    case .maakCasus(let verzoek, let geopend, let daarna, let binnen, let op):
      return antwoord(verzoek) { wereld throws(Weigering) in
        try wereld.maak(geopend, daarna, binnen, op)
      }
    case .voerTeamUit(let verzoek, let opdracht, let op):
      return antwoord(verzoek) { wereld throws(Weigering) in try wereld.schrijf(opdracht, op) }
    case .voerEigenUit(let verzoek, let opdracht):
      return antwoord(verzoek) { wereld throws(Weigering) in try wereld.schrijf(opdracht) }
    case .openCasus(let verzoek, let id):
      if !inzage.contains(id) { inzage.append(id) }
      return [
        .gewijzigd([.meelezers(id, lezers.sorted())]), .antwoord(verzoek, .geopend(id)),
      ]
    case .toegang(let verzoek, let daad, let casus): return toegang(verzoek, daad, casus)
    case .zoekBekend(let verzoek, let tekst):
      let gevonden = bekenden.filter { tekst.lowercased().contains($0.key) }.flatMap(\.value)
      return [.antwoord(verzoek, .bekend(gevonden))]
    case .noteerInzage(let casussen):
      inzage += casussen.subtracting(inzage).sorted()
      return []
    case .bewaarConcept(let concept):
      concepten[concept.sleutel] = concept
      return []
    case .verwijderConcept(let concept):
      if concepten[concept.sleutel] == concept { concepten[concept.sleutel] = nil }
      return []
    case .kopieer(let verzoek, let tekst):
      klembord = tekst
      return [.antwoord(verzoek, .gekopieerd("Gekopieerd."))]
    case .ontgrendel(let verzoek, .wachtwoord(let getypt)):
      return [
        .antwoord(
          verzoek, getypt == wachtwoord ? .ontgrendeld : .mislukt("Dat wachtwoord klopt niet."))
      ]
    case .ontgrendel(let verzoek, .code(let getypt)):
      return [.antwoord(verzoek, getypt == korteCode ? .ontgrendeld : .mislukt("Niet goed."))]
    case .zetKorteCode(let verzoek, let code):
      korteCode = code
      return [.antwoord(verzoek, .opgeslagen(Opslag(casus: nil)))]
    case .leesTeam: return [.gewijzigd([.team(teamstand)])]
    case .team(let verzoek, let daad): return voer(verzoek, daad)
    case .ververs: return [.gewijzigd([.voorraad(voorraad)])]
    case .vergrendel, .pauzeer, .einde: return []
    }
  }

  private mutating func antwoord(
    _ verzoek: Verzoek, _ doe: (inout Proefwereld) throws(Weigering) -> Opslag
  ) -> [Message] {
    do {
      let opslag = try doe(&self)
      return [
        .gewijzigd([.voorraad(voorraad), .eigen(EigenDossier.vouw(eigen))]),
        .antwoord(verzoek, .opgeslagen(opslag)),
      ]
    } catch {
      return [.antwoord(verzoek, .geweigerd(error))]
    }
  }

  private func besluitcontext(_ op: Moment?) -> Besluitcontext {
    Besluitcontext(
      vandaag: context.vandaag, gebeurdOp: op ?? context.nu ?? Moment(context.vandaag), door: ik,
      leden: Set(leden), soorten: Set(soorten.map(\.id) + ["overig"]),
      domeinen: domeinen.map(\.domein))
  }

  private mutating func frame(_ gebeurtenissen: [Gebeurtenis], _ segment: Id) -> [Vastgelegd] {
    klok += 1
    let envelop = Envelop(
      segment: segment, volgnummer: UInt32(truncatingIfNeeded: klok), klok: klok,
      apparaat: Id(hoog: 1, laag: 1), door: ik,
      ingevoerdOp: Int64(context.vandaag.nummer) * 86_400_000,
      ingevoerdDag: context.vandaag)
    return gebeurtenissen.enumerated().map {
      Vastgelegd(envelop, plaats: UInt16($0.offset), $0.element)
    }
  }

  /// Stores commands on a casus: all or nothing.
  @discardableResult
  public mutating func schrijf(
    _ opdrachten: [Opdracht], in casus: Id, op: Moment?
  ) throws(Weigering) -> Opslag {
    var kopie = self
    var vers = VerseIds { kopie.nieuwId() }
    let gevuld = opdrachten.map { vers.vul($0) }
    nummer = kopie.nummer
    var erbij: [Vastgelegd] = []
    for opdracht in gevuld {
      let eerder = casussen[casus, default: []] + erbij
      let stand = eerder.isEmpty ? nil : Casus.vouw(id: casus, eerder, tot: nil)
      erbij += frame(try decide(opdracht, stand, besluitcontext(op)), casus)
    }
    casussen[casus, default: []] += erbij
    return Opslag(casus: casus, gebeurtenissen: erbij.map(\.id), nieuw: vers.gegeven)
  }

  /// Opens a casus.
  @discardableResult
  public mutating func maak(
    _ gevraagd: CasusGeopend, _ daarna: [Opdracht] = [], _ binnen: Id? = nil, _ op: Moment? = nil
  ) throws(Weigering) -> Opslag {
    var geopend = gevraagd
    if geopend.id == .nul { geopend.id = nieuwId() }
    if geopend.code.isEmpty { geopend.code = geopend.id.kort }
    var opslag = try schrijf([.openCasus(geopend)] + daarna, in: geopend.id, op: op)
    opslag.code = geopend.code
    if let binnen {
      try schrijf(.handelBinnenAf(binnen, .gekoppeld, tekst: nil, casus: geopend.id), op)
    }
    return opslag
  }

  /// Stores a command on the dossier of the team.
  @discardableResult
  public mutating func schrijf(
    _ opdracht: Teamopdracht, _ op: Moment? = nil
  ) throws(Weigering) -> Opslag {
    var kopie = self
    var vers = VerseIds { kopie.nieuwId() }
    let gevuld = vers.vul(opdracht)
    nummer = kopie.nummer
    let stand = Teamdossier.vouw(team, tot: nil)
    let erbij = frame(try decide(gevuld, stand, besluitcontext(op)), Id(hoog: 7, laag: 7))
    team += erbij
    return Opslag(casus: nil, gebeurtenissen: erbij.map(\.id), nieuw: vers.gegeven)
  }

  /// Stores a command on the own dossier.
  @discardableResult
  public mutating func schrijf(_ opdracht: Eigenopdracht) throws(Weigering) -> Opslag {
    let stand = EigenDossier.vouw(eigen)
    eigen += frame(try decide(opdracht, stand, besluitcontext(nil)), Id(hoog: 8, laag: 8))
    return Opslag(casus: nil)
  }
}

extension Proefwereld {
  /// The casus with a code.
  private func met(code: String) -> Id? {
    casussen.first { Casus.vouw(id: $0.key, $0.value, tot: nil).code == code }?.key
  }

  /// Access in memory: who was given the key, who asked, and what was opened with a reason.
  mutating func toegang(_ verzoek: Verzoek, _ daad: Toegangsdaad, _ casus: Id?) -> [Message] {
    toegangsdaden.append(daad)
    do throws(Weigering) {
      switch daad {
      case .vraag(let code, let waarvoor):
        var vraag = Toegangsvraag()
        vraag.id = nieuwId()
        vraag.code = code
        vraag.casus = met(code: code) ?? .nul
        vraag.waarvoor = waarvoor
        try schrijf(.vraagToegang(vraag))
      case .nuOpenen(let code, let reden):
        guard let id = met(code: code) else {
          throw Weigering(.onbekend, "Casus '\(code)' ken ik niet.")
        }
        try schrijf([.openNu(reden: reden)], in: id, op: nil)
        return [.gewijzigd([.voorraad(voorraad)]), .antwoord(verzoek, .geopend(id))]
      case .wieKeek:
        return [.antwoord(verzoek, .gelezen("Wie keek", ["wo 18 nov 10:00  Daan keek"]))]
      case .geef(let lid): lezers.insert(lid)
      case .neem(let lid): lezers.remove(lid)
      case .gezien: if let casus { try schrijf([.zienOpening], in: casus, op: nil) }
      case .weiger: break
      }
    } catch {
      return [.antwoord(verzoek, .geweigerd(error))]
    }
    var wijzigingen: [Wijziging] = [.voorraad(voorraad)]
    if let casus { wijzigingen.append(.meelezers(casus, lezers.sorted())) }
    return [.gewijzigd(wijzigingen), .antwoord(verzoek, .opgeslagen(Opslag(casus: casus)))]
  }
}

extension Proefwereld {
  /// Two people set a field without having seen each other.
  public mutating func zetTegelijk(_ veld: Casusveld, _ teksten: [String], in casus: Id) {
    for tekst in teksten {
      let zetting = Casusveldzetting(veld, Veldwaarde(tekst: tekst))
      casussen[casus, default: []] += frame(
        [Gebeurtenis(Moment(context.vandaag), .casusveldGezet(zetting))], casus)
    }
  }
}
