import Synchronization
public import Termijnen

/// A sign that a procedure moved.
public struct Teken: Hashable, Sendable {
  /// What kind of sign it was.
  public enum Soort: Hashable, Sendable {
    case gestart
    case klokBegon
    case stap(Stapsoort)
    case contact(Kanaal)
    case belofteNagekomen
    case brief
  }

  /// The day of it.
  public var dag: Dag
  /// What it was.
  public var soort: Soort

  /// In words.
  public var tekst: String {
    switch soort {
    case .gestart: "begonnen"
    case .klokBegon: "de klok van deze vorm begon"
    case .stap(let stap): stap.zin
    case .contact(.bellen): "telefonisch gesproken"
    case .contact(let kanaal): "contact via \(kanaal.label)"
    case .belofteNagekomen: "een toezegging werd nagekomen"
    case .brief: "een brief"
    }
  }
}

extension Stapsoort {
  var zin: String {
    switch self {
    case .ingediend: "ingediend"
    case .ontvangen: "ontvangen door de instantie"
    case .bevestigd: "ontvangst bevestigd"
    case .aanvulling: "vraag om stukken"
    case .aangevuld: "stukken aangevuld"
    case .opschorting: "de termijn is stilgezet"
    case .verdaagd: "uitgesteld door de instantie"
    case .instemming: "ingestemd met uitstel"
    case .ingebrekestelling: "ingebrekestelling ontvangen"
    case .besluit: "besluit"
    case .uitgevoerd: "uitgevoerd"
    case .ingetrokken: "ingetrokken"
    }
  }
}

/// A procedure on a day, with everything that more than one rule needs worked out once.
public final class Procedurebeeld: Sendable {
  /// The procedure.
  public let procedure: Procedure
  /// The rule of its kind; nil for a kind that is not known.
  public let regel: Soortregel?
  /// The law clock without derivation; nil without a day 0 and once nothing more is to come in law.
  public let klok: Termijnberekening?
  /// Where it stands.
  public let status: Procedurestatus
  /// Whether nothing more is to come.
  public let klaar: Bool
  /// The last sign that it moved.
  public let laatsteTeken: Teken
  /// The promises of the institution about it that are still open, in the order in which they were made.
  public let beloften: [Lopend<Toezegging>]
  /// The number with which somebody at the desk was last reached.
  public let gelukt: String?
  /// The municipality whose rules hold: of the procedure, else of the team.
  private let gemeente: String?
  private let acties = Mutex<[Handeling]?>(nil)

  /// What stands outside the procedure itself and still says something about it.
  struct Rondom {
    var teken: Teken?
    var beloften: [Lopend<Toezegging>] = []
    var gelukt: (nummer: String, dag: Dag)?

    mutating func neem(_ nieuw: Teken) {
      if let teken, teken.dag >= nieuw.dag { return }
      teken = nieuw
    }
  }

  /// Works out one procedure.
  init(_ procedure: Procedure, _ rondom: Rondom?, _ context: Letopcontext) {
    self.procedure = procedure
    let status = procedure.status
    self.status = status
    regel = context.soortregel(procedure.soort)
    let afgerond = status == .uitgevoerd && procedure.besluit?.waarde.uitkomst != .deels
    klok = afgerond ? nil : procedure.klok(context, afleiding: false)
    klaar = procedure.klaar
    gemeente = procedure.gemeente ?? context.gemeente
    var teken = Teken(dag: procedure.start.merk.dag, soort: .gestart)
    if let stap = procedure.stappen.last {
      teken = Teken(dag: stap.merk.dag, soort: .stap(stap.waarde.soort))
    }
    if let dag = procedure.klokBegon, dag >= teken.dag {
      teken = Teken(dag: dag, soort: .klokBegon)
    }
    if let later = rondom?.teken, later.dag > teken.dag { teken = later }
    laatsteTeken = teken
    beloften = rondom?.beloften ?? []
    gelukt = rondom?.gelukt?.nummer
  }

  /// The next actions, worked out when the first flag asks for them.
  func acties(_ maak: () -> [Handeling]) -> [Handeling] {
    if let klaar = acties.withLock({ $0 }) { return klaar }
    let nieuw = maak()
    acties.withLock { $0 = nieuw }
    return nieuw
  }

  /// The open promises that still mean something: what was promised before the decision was about the
  /// decision, and that is there now.
  public var lopendeBeloften: [Lopend<Toezegging>] {
    guard let besluit = procedure.besluit?.merk.dag else { return beloften }
    return beloften.filter { $0.merk.dag >= besluit }
  }

  /// Its identity.
  public var id: Id { procedure.id }
  /// The institution that decides.
  public var instantie: String {
    Zinnen.leeg(procedure.instantie) ? "onbekende instantie" : procedure.instantie
  }
  /// Own name, else that of the kind.
  public var naam: String { procedure.eigenNaam ?? regel?.naam ?? procedure.soort }
  /// Whether our own team decides or carries out: then we are the ones who are late.
  public var eigenTeam: Bool {
    procedure.start.waarde.eigenTeam || regel?.uitvoerder == .eigenTeam
  }
  /// Whether a desk of the municipality decides.
  public var gemeentelijk: Bool { eigenTeam || regel?.uitvoerder == .gemeente }
  /// Whether nobody decides here: the resident has to act in time, or something will happen to them.
  var zonderBeslisser: Bool { regel?.aard == .eigenTermijn || regel?.aard == .dreiging }
  /// The question that settles which term holds, while nobody has answered it.
  var openVraag: String? {
    regel?.openVariant(procedure.variant, bij: procedure.instantie)?.vraag
  }
  /// Whether the clock runs from the end of the term for objection, and that day is not known.
  var bestredenOnbekend: Bool {
    regel?.klok == .eindeBezwaartermijn && procedure.bestredenBesluit == nil
  }
  /// The rule as it works for this procedure: in its municipality, in its variant, at its institution.
  func regel(dag0: Dag) -> Soortregel? {
    var feiten = Termijnfeiten(ontvangen: dag0, variant: procedure.variant, gemeente: gemeente)
    feiten.instantie = procedure.instantie
    return regel?.voor(feiten)
  }
  /// The term of this procedure.
  func termijn(dag0: Dag) -> Gegeven<Termijn>? {
    regel(dag0: dag0)?.termijn(dag0: dag0, variant: procedure.variant)
  }
  /// The rule as it works for it from its own day 0 on; the bare rule without one.
  var eigenRegel: Soortregel? { klok.map { regel(dag0: $0.dag0) } ?? regel }
  /// What comes at the end, with its article.
  var komt: String { eigenRegel?.komt ?? "het antwoord" }
  /// The life domains in which it lies.
  public var domeinen: [Domein] {
    let eigen = procedure.start.waarde.domeinen
    return eigen.isEmpty ? (regel?.levensdomeinen ?? []).map { Domein($0) } : eigen
  }
  /// Who is to move now.
  public var aanZet: Partij {
    let partij = procedure.aanZet
    return partij == .instantie && eigenTeam ? .team : partij
  }
  /// Whether there is proof that the institution received it.
  public var ontvangstBewezen: Bool { procedure.ontvangstBewezen }

  /// At whose desk it lies, in words.
  public var bij: String {
    if eigenTeam { return "ons team (\(instantie))" }
    guard let persoon = procedure.persoonAanBalie, !Zinnen.leeg(persoon) else { return instantie }
    return "\(instantie), \(persoon)"
  }

  /// `urgentieverklaring bij gemeente Almere`.
  var naamBij: String { eigenTeam ? "\(naam) bij ons team" : "\(naam) bij \(instantie)" }
}
