public import Termijnen

/// A bureaucratic step with everything that happened in it.
public struct Procedure: Sendable, Equatable {
  /// As it was started.
  public let start: Gemerkt<Proceduregegevens>
  /// What happened, in the order of the days on which it happened.
  public internal(set) var stappen: [Gemerkt<Processtap>] = []
  /// The fields that were set.
  public internal(set) var velden: [Procedureveld: Register<Veldwaarde>] = [:]
  /// For bezwaar and beroep: the day of the decision that is disputed, when it is known.
  public internal(set) var bestredenBesluit: Dag?

  /// Starts a procedure.
  public init(_ start: Gemerkt<Proceduregegevens>) { self.start = start }

  /// Its identity.
  public var id: Id { start.waarde.id }
  /// Its kind: an id of `config/termijnen`.
  public var soort: String { start.waarde.soort }
  /// The institution that decides.
  public var instantie: String { velden[.instantie]?.waarde?.tekst ?? start.waarde.instantie }
  /// The own name, if it has one.
  public var eigenNaam: String? { velden[.naam]?.waarde?.tekst ?? start.waarde.naam }
  /// The procedures that it waits for.
  public var wachtOp: [Id] { velden[.wachtOp]?.waarde?.ids ?? start.waarde.wachtOp }
  /// The member who looks after it, if named.
  public var eigenaar: Lid? { velden[.eigenaar]?.waarde?.lid }
  /// The person at the desk.
  public var persoonAanBalie: String? { velden[.persoonAanBalie]?.waarde?.tekst }
  /// The direct number of the desk.
  public var direktNummer: String? { velden[.direktNummer]?.waarde?.tekst }
  /// The number under which the institution knows it.
  public var kenmerk: String? { velden[.kenmerk]?.waarde?.tekst }
  /// The day before which the institution said it would react (kinds without a rule).
  public var reactieVoor: Dag? { velden[.reactieVoor]?.waarde?.dag ?? start.waarde.reactieVoor }
  /// Which variant of the term applies, by its word in `config/termijnen`; nil when nobody said so.
  public var variant: String? { velden[.variant]?.waarde?.tekst }
  /// The day on which the clock of the chosen form began, where that is another day than the receipt.
  ///
  /// A receipt that was set right later, to a day after it, is that of the form.
  public var klokBegon: Dag? {
    guard let dag = velden[.variant]?.waarde?.dag, let begin, dag >= begin else { return nil }
    return dag
  }
  /// The municipality whose rules hold, if named.
  public var gemeente: String? {
    if let gezet = velden[.gemeente]?.waarde { return gezet.tekst }
    return start.waarde.gemeente
  }

  /// The day on which the resident reported, before the application.
  public var melding: Dag? { velden[.melding]?.waarde?.dag }
  /// The year that an allowance is about.
  public var berekeningsjaar: Int? { velden[.berekeningsjaar]?.waarde?.getal }

  /// The last step of a kind.
  public func laatste(_ soort: Stapsoort) -> Gemerkt<Processtap>? {
    stappen.last { $0.waarde.soort == soort }
  }

  /// Where it stands, by the last step that moves it.
  public var status: Procedurestatus {
    var status = Procedurestatus.voorbereiding
    var besloten = false
    for stap in stappen {
      switch stap.waarde.soort {
      case .ingediend: if status == .voorbereiding { status = .ingediend }
      case .ontvangen, .bevestigd:
        if status == .voorbereiding || status == .ingediend { status = .inBehandeling }
      case .aanvulling: status = .aanvullingGevraagd
      case .aangevuld: status = .inBehandeling
      case .verdaagd, .instemming: if status != .aanvullingGevraagd { status = .verdaagd }
      case .ingebrekestelling, .opschorting: continue
      case .besluit:
        // Money can come before the letter that grants it.
        let alGedaan = status == .uitgevoerd && !besloten
        besloten = true
        if !alGedaan || stap.waarde.uitkomst?.vraagtUitvoering == false { status = .besluit }
      case .uitgevoerd: status = .uitgevoerd
      case .ingetrokken: if stap.waarde.schriftelijk { status = .ingetrokken }
      }
    }
    return status
  }

  /// The last decision.
  public var besluit: Gemerkt<Processtap>? { laatste(.besluit) }

  /// Whether nothing more is to come: carried out, withdrawn on paper, or refused.
  public var klaar: Bool {
    switch status {
    case .uitgevoerd, .ingetrokken: true
    case .besluit: !(besluit?.waarde.uitkomst?.vraagtUitvoering ?? true)
    default: false
    }
  }

  /// Whether the institution still has to decide.
  public var wachtOpBesluit: Bool {
    switch status {
    case .ingediend, .inBehandeling, .aanvullingGevraagd, .verdaagd: true
    default: false
    }
  }

  /// Who is to move now: what was set, else what follows from where it stands.
  public var aanZet: Partij {
    if let woord = velden[.wachtOpPartij]?.waarde?.tekst, let partij = Partij(rawValue: woord) {
      return partij
    }
    switch status {
    case .voorbereiding: return .team
    case .aanvullingGevraagd: return .inwoner
    // Who was refused decides whether to object.
    case .besluit where besluit?.waarde.uitkomst?.vraagtUitvoering == false: return .inwoner
    default: return start.waarde.eigenTeam ? .team : .instantie
    }
  }
}
