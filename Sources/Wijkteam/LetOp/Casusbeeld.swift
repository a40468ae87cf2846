public import Termijnen

/// A casus on a day, with the law clock and the last sign of each procedure, and who waits for whom,
/// worked out once for all rules.
public struct Casusbeeld: Sendable {
  /// The casus.
  public let casus: Casus
  /// Its procedures in the order in which they were started.
  public let procedures: [Procedurebeeld]
  /// Which procedure waits for which.
  public let samenhang: Afhankelijkheid
  /// Whether it is at rest: it asks attention only on its look-again date.
  public let inRust: Bool
  private let plaats: [Id: Int]

  /// Works out a casus.
  public init(_ casus: Casus, _ context: Letopcontext) {
    self.casus = casus
    var procedures: [Procedurebeeld] = []
    var plaats: [Id: Int] = [:]
    if !casus.procedures.isLeeg {
      let rondom = Self.rondom(casus)
      procedures.reserveCapacity(casus.procedures.aantal)
      for id in casus.procedures.ids {
        guard let procedure = casus.procedures[id] else { continue }
        plaats[id] = procedures.count
        procedures.append(Procedurebeeld(procedure, rondom[id], context))
      }
    }
    self.procedures = procedures
    self.plaats = plaats
    samenhang = Afhankelijkheid(procedures)
    if casus.status.kijktTerug {
      inRust = casus.terugkijken.map { context.vandaag < $0 } ?? true
    } else {
      inRust = false
    }
  }

  /// One procedure.
  public subscript(id: Id) -> Procedurebeeld? { plaats[id].map { procedures[$0] } }

  /// The law clock of each procedure that has a start day; without derivation.
  public var klokken: [Id: Termijnberekening] {
    var klokken: [Id: Termijnberekening] = [:]
    for procedure in procedures { klokken[procedure.id] = procedure.klok }
    return klokken
  }

  /// Signs that do not stand in the procedures themselves: contacts, letters, promises.
  private static func rondom(_ casus: Casus) -> [Id: Procedurebeeld.Rondom] {
    var uit: [Id: Procedurebeeld.Rondom] = [:]
    for index in casus.contacten.indices where !casus.contacten[index].waarde.procedures.isEmpty {
      let contact = casus.contacten[index].waarde
      guard contact.resultaat.bereikt, !contact.metInwoner else { continue }
      let dag = casus.contacten[index].merk.dag
      for id in contact.procedures {
        uit[id, default: .init()].neem(Teken(dag: dag, soort: .contact(contact.kanaal)))
        if let nummer = contact.nummer, !Zinnen.leeg(nummer), dag >= uit[id]?.gelukt?.dag ?? dag {
          uit[id]?.gelukt = (nummer, dag)
        }
      }
    }
    for id in casus.toezeggingen.ids {
      guard let toezegging = casus.toezeggingen[id], toezegging.waarde.van == .instantie,
        let procedure = toezegging.waarde.procedure
      else { continue }
      if toezegging.open {
        uit[procedure, default: .init()].beloften.append(toezegging)
      } else if let afloop = toezegging.afloop,
        afloop.waarde.afloop == Toezeggingsafloop.nagekomen.rawValue
      {
        uit[procedure, default: .init()].neem(
          Teken(dag: afloop.merk.dag, soort: .belofteNagekomen))
      }
    }
    for id in casus.post.ids {
      guard let post = casus.post[id], let procedure = post.waarde.procedure else { continue }
      uit[procedure, default: .init()].neem(Teken(dag: post.eerste.dag, soort: .brief))
    }
    return uit
  }

  /// The direct number of the desk of a procedure: the one that was typed, else the one with which
  /// somebody was last reached, else that of a professional of the same organisation.
  func nummer(_ procedure: Procedurebeeld) -> String? {
    if let nummer = procedure.procedure.direktNummer, !Zinnen.leeg(nummer) { return nummer }
    if let gelukt = procedure.gelukt { return gelukt }
    let gezocht = Vouwtekst.vouw(procedure.instantie)
    for id in casus.hulpverleners.ids {
      guard let hulpverlener = casus.hulpverleners[id]?.waarde, hulpverlener.tot == nil,
        let nummer = hulpverlener.nummer, !Zinnen.leeg(nummer),
        Vouwtekst.vouw(hulpverlener.organisatie) == gezocht
      else { continue }
      return nummer
    }
    return nil
  }

  /// Who of the team looks after a procedure.
  func eigenaar(_ procedure: Procedurebeeld) -> Lid? { procedure.procedure.eigenaar ?? casus.vast }

  /// Us, by name where somebody stays.
  var ons: String { casus.vast.map { "ons: \($0.weergave)" } ?? "ons team" }

  /// The name of the household in a sentence.
  var wie: String { casus.roepnaam.isEmpty ? "De inwoner" : casus.roepnaam }
}
