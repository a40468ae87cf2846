public import Termijnen

/// What an event was about, for the history of a casus.
public struct Historieregel: Sendable, Equatable {
  /// The event.
  public let merk: Merk
  /// The number of its kind (`Inhoud.nummer`).
  public let soort: Int
  /// The thing that it is about.
  public let onderwerp: Id?
  /// Set when a later event took it back: by whom, when and why.
  public internal(set) var gecorrigeerd: Gemerkt<String>?
}

/// A casus: the fold of its events.
///
/// Facts dated after the day of the fold have not happened yet.
public struct Casus: Sendable, Equatable {
  /// Its identity; the same as its folder in the store.
  public let id: Id
  /// How it was opened; nil when the opening is not here yet (a part of the events).
  public internal(set) var opening: Gemerkt<CasusGeopend>?
  /// The fields that were set.
  public internal(set) var velden: [Casusveld: Register<Veldwaarde>] = [:]
  /// Numbers in other systems, by the name of the system.
  public internal(set) var externeNummers: [String: Register<Veldwaarde>] = [:]
  /// Members who are shut out.
  public internal(set) var uitgesloten: [Lid: Gemerkt<Uitsluiting>] = [:]
  /// The resident's own words, the latest last.
  public internal(set) var agenda: [Gemerkt<Agenda>] = []
  /// The people of the household and around it.
  public internal(set) var personen = Verzameling<Versies<Persoon>>()
  /// Deaths and moves, in the order in which they were typed.
  public internal(set) var levensfeiten: [Gemerkt<Levensfeitmelding>] = []
  /// The ways to reach people.
  public internal(set) var bereikbaarheid = Verzameling<Versies<Bereikbaarheid>>()
  /// Who may speak for whom.
  public internal(set) var machtigingen = Verzameling<Versies<Machtiging>>()
  /// The views of the life domains, in the order in which they were typed.
  public internal(set) var domeinbeelden: [Gemerkt<Domeinbeeld>] = []
  /// The signals.
  public internal(set) var aandachtspunten = Verzameling<Lopend<Aandachtspunt>>()
  /// The people, groups and places near the household.
  public internal(set) var netwerk = Verzameling<Versies<Netwerkcontact>>()
  /// The professionals around the household.
  public internal(set) var hulpverleners = Verzameling<Versies<Hulpverlener>>()
  /// The procedures.
  public internal(set) var procedures = Verzameling<Procedure>()
  /// Contacts in the order in which they were typed.
  public internal(set) var contacten: [Gemerkt<Contact>] = []
  /// The promises, ours and theirs.
  public internal(set) var toezeggingen = Verzameling<Lopend<Toezegging>>()
  /// The appointments.
  public internal(set) var afspraken = Verzameling<Lopend<Afspraak>>()
  /// The threats.
  public internal(set) var dreigingen = Verzameling<Versies<Dreiging>>()
  /// The letters.
  public internal(set) var post = Verzameling<Versies<Post>>()
  /// Notes in the order in which they were typed; a corrected note stands at its last version.
  public internal(set) var notities: [Gemerkt<Notitie>] = []
  /// Earlier texts of notes that were corrected, by note.
  public internal(set) var oudeNotities: [Id: [Gemerkt<Notitie>]] = [:]
  /// What was taken back, as it stood, by event.
  public internal(set) var teruggenomen: [GebeurtenisId: Inhoud] = [:]
  /// Let op that sleep.
  public internal(set) var uitstel: [Gemerkt<Letopuitstel>] = []
  /// The times that a colleague without a key opened it, with the reason.
  public internal(set) var openingen: [Gemerkt<NuOpening>] = []
  /// Which of those were seen by who stays with it.
  var gezieneOpeningen: Set<GebeurtenisId> = []
  /// Every event, in causal order.
  public internal(set) var historie: [Historieregel] = []
  /// How many events were written by a newer version.
  public internal(set) var onbekend = 0
  /// The first day after the day of the fold on which something stated happens, if any.
  public internal(set) var volgendFeit: Dag?
  /// Procedures that were typed as started after the day of the fold.
  var latereStarts: [Id: Gemerkt<Proceduregegevens>] = [:]

  /// What its card says, where the event that opened the casus cannot be read: never a made-up code.
  public var noodkaart: Teamkaart?
  /// Colleagues who left the team: who is one of them does not stay with it.
  public var vertrokken: Set<Lid> = []

  /// An empty casus.
  public init(id: Id) { self.id = id }

  /// The speakable code.
  public var code: String {
    velden[.code]?.waarde?.tekst ?? opening?.waarde.code ?? noodkaart?.code ?? id.kort
  }
  /// The name that the team uses; not the real one.
  public var roepnaam: String {
    velden[.roepnaam]?.waarde?.tekst ?? opening?.waarde.roepnaam
      ?? (noodkaart == nil ? "" : "(niet te lezen)")
  }
  /// The neighbourhood; nil is not known.
  public var wijk: String? { velden[.wijk].map { $0.waarde?.tekst } ?? opening?.waarde.wijk }
  /// How it is worked on.
  public var modus: Modus {
    velden[.modus]?.waarde?.tekst.flatMap(Modus.init) ?? opening?.waarde.modus ?? .uitzoeken
  }
  /// Where it stands; a new casus is `aangemeld`.
  public var status: Casusstatus {
    velden[.status]?.waarde?.tekst.flatMap(Casusstatus.init) ?? noodkaart?.status ?? .aangemeld
  }
  /// The day to look again, for rust, waakvlam and overdracht.
  public var terugkijken: Dag? { status.kijktTerug ? velden[.status]?.waarde?.dag : nil }
  /// Who stays with the casus; nil is "niemand blijft".
  public var vast: Lid? {
    nogHier(velden[.vast].map { $0.waarde?.lid } ?? opening?.waarde.vast ?? noodkaart?.vast)
  }
  /// The second person; nil is nobody.
  public var tweede: Lid? {
    nogHier(velden[.tweede].map { $0.waarde?.lid } ?? opening?.waarde.tweede ?? noodkaart?.tweede)
  }
  private func nogHier(_ lid: Lid?) -> Lid? { lid.flatMap { vertrokken.contains($0) ? nil : $0 } }
  /// The day of the next contact, if it was set.
  public var volgendContact: Dag? { velden[.volgendContact]?.waarde?.dag }
  /// Agreed days between personal contacts; nil when no rhythm was agreed.
  public var contactritme: Int? { velden[.contactritme]?.waarde?.getal }
  /// The goal in own words.
  public var doel: String? { velden[.doel]?.waarde?.tekst }
  /// Which way the goal goes.
  public var doelrichting: Doelrichting? {
    velden[.doel]?.waarde?.reden.flatMap(Doelrichting.init)
  }
  /// What was asked for: a solution.
  public var gevraagdeOplossing: String? { velden[.gevraagdeOplossing]?.waarde?.tekst }
  /// What is going on: the problem.
  public var watSpeelt: String? { velden[.watSpeelt]?.waarde?.tekst }
  /// Whether the casus is kept to fewer readers.
  public var gevoelig: Bool { velden[.gevoelig]?.waarde?.ja ?? noodkaart?.gevoelig ?? false }
  /// Whether work goes on: not closed.
  public var loopt: Bool { status != .gesloten }

  /// The procedure that a person means with the letters of its id.
  public func procedure(kort: String) throws(Weigering) -> Procedure {
    let gevonden = procedures.metKort(kort)
    guard let id = gevonden.first, let procedure = procedures[id] else {
      let bekend = procedures.ids.map { procedures.weergave($0) }.joined(separator: ", ")
      let lijst =
        bekend.isEmpty ? "Deze casus heeft nog geen procedures." : "Deze casus heeft: \(bekend)."
      throw Weigering(
        .onbekend, "Procedure '\(kort)' is er niet in casus \(code). \(lijst)")
    }
    guard gevonden.count == 1 else {
      let keus = gevonden.map { procedures.weergave($0) }.joined(separator: ", ")
      throw Weigering(
        .invoer, "'\(kort)' kan meer dan één procedure zijn in casus \(code). Kies uit: \(keus).")
    }
    return procedure
  }

  /// Whether somebody of the household was there: as was said, else by who is named as present.
  func wasErbij(_ notitie: Notitie) -> Bool {
    switch notitie.inwonerbij {
    case .ja, .metInstemming: return true
    case .nee: return false
    case nil: break
    }
    guard !notitie.aanwezig.isEmpty else { return false }
    let namen = [roepnaam] + personen.alle.map(\.waarde.naam)
    let bekend = Set(
      namen.flatMap { naam in
        [Vouwtekst.vouw(naam), Vouwtekst.vouw(String(naam.prefix { $0 != " " }))]
      }.filter { $0.count > 1 })
    return notitie.aanwezig.contains { bekend.contains(Vouwtekst.vouw($0)) }
  }

  /// The last day on which somebody of the household was reached.
  public var laatstePersoonlijkeContact: Dag? {
    var laatste: Dag?
    func neem(_ dag: Dag) { laatste = max(laatste ?? dag, dag) }
    for plaats in contacten.indices
    where contacten[plaats].waarde.metInwoner && contacten[plaats].waarde.resultaat.bereikt {
      neem(contacten[plaats].merk.dag)
    }
    // The newest first: of what is older than what was found, nobody has to know who was there.
    for plaats in notities.indices.reversed() {
      let notitie = notities[plaats]
      if let laatste, notitie.merk.dag <= laatste { continue }
      if wasErbij(notitie.waarde) { neem(notitie.merk.dag) }
    }
    for id in afspraken.ids {
      guard let afspraak = afspraken[id], let afloop = afspraak.afloop,
        afloop.waarde.afloop == Afspraakafloop.gehouden.rawValue
      else { continue }
      neem(min(afspraak.waarde.wanneer?.dag ?? afloop.merk.dag, afloop.merk.dag))
    }
    return laatste
  }
}
