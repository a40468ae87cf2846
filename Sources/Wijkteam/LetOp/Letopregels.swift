import Termijnen

/// The registry of the let-op rules: one line for each rule.
public enum Letopregels {
  /// All rules over a casus, in the order of `docs`.
  public static let alle: [any Letopregel.Type] = [
    Onomkeerbaar.self,
    DreigingZonderHulp.self,
    EigenToezegging.self,
    NieuweAanmelding.self,
    Oorzaak.self,
    TermijnVerstreken.self,
    BelofteInstantie.self,
    Stil.self,
    NietUitgevoerd.self,
    TermijnNabij.self,
    Pingpong.self,
    KijkTerug.self,
    PostLigt.self,
    AandachtspuntOpen.self,
    NiemandBlijft.self,
    GeenContact.self,
    ZonderInwoner.self,
    Gelijktijdig.self,
    NuGeopend.self,
  ]

  /// All rules over what came in and has no casus yet.
  public static let team: [any Teamletopregel.Type] = [
    Terugbellen.self,
    ToegangGevraagd.self,
  ]

  /// Rules for the beheerder alone; they find nothing where the context has no retention terms.
  public static let beheer: [any Letopregel.Type] = [
    BewaartermijnBereikt.self
  ]

  /// The words of all rules.
  public static var namen: [String] { alle.map { $0.naam } + team.map { $0.naam } }

  /// The flags of a casus on a day, loudest first, without those that sleep.
  public static func beoordeel(_ casus: Casus, _ context: Letopcontext) -> [LetOp] {
    beoordeel(Casusbeeld(casus, context), context)
  }

  /// As above, for a casus that was worked out already.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    alles(beeld, context).filter { $0.slaaptTot == nil }
  }

  /// All flags of a casus on a day, those that sleep too, with the day on which they wake.
  public static func alles(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    let gesloten = !beeld.casus.loopt
    var uit: [LetOp] = []
    let regels = context.bewaartermijnen.isEmpty ? alle : alle + beheer
    for regel in regels where !gesloten || regel.ookGesloten {
      uit += regel.beoordeel(beeld, context)
    }
    if !beeld.casus.uitstel.isEmpty {
      for plaats in uit.indices {
        uit[plaats].slaaptTot = slaap(uit[plaats], beeld.casus.uitstel, context.vandaag)
      }
    }
    return uit.count > 1 ? uit.sorted(by: LetOp.luider) : uit
  }

  /// The flags of what came in and has no casus yet.
  public static func beoordeel(_ dossier: Teamdossier, _ context: Letopcontext) -> [LetOp] {
    team.flatMap { $0.beoordeel(dossier, context) }.sorted(by: LetOp.luider)
  }

  /// Until when a flag sleeps: the last thing that was said about it counts.
  ///
  /// What cannot be undone never sleeps.
  private static func slaap(
    _ letop: LetOp, _ uitstel: [Gemerkt<Letopuitstel>], _ vandaag: Dag
  ) -> Dag? {
    guard letop.regel != Onomkeerbaar.naam else { return nil }
    let laatste = uitstel.last { gezegd in
      guard gezegd.waarde.regel == letop.regel else { return false }
      guard let over = gezegd.waarde.onderwerp else {
        return letop.onderwerp == nil && letop.procedure == nil
      }
      return over == letop.onderwerp || over == letop.procedure
    }
    guard let tot = laatste?.waarde.tot, vandaag < tot else { return nil }
    return tot
  }
}

extension LetOp {
  /// What cannot be undone first; then by level, by place on Vandaag, by the day that matters, and
  /// by age.
  ///
  /// A total order, so that a list never jumps.
  public static func luider(_ a: LetOp, _ b: LetOp) -> Bool {
    let eerst = (a.volgorde == .onomkeerbaar, b.volgorde == .onomkeerbaar)
    if eerst.0 != eerst.1 { return eerst.0 }
    if a.niveau != b.niveau { return a.niveau > b.niveau }
    if a.volgorde != b.volgorde { return a.volgorde < b.volgorde }
    // Among the people who wait for us, those to whom something was promised come first.
    let nieuw = (a.regel == NieuweAanmelding.naam, b.regel == NieuweAanmelding.naam)
    if nieuw.0 != nieuw.1 { return nieuw.1 }
    return eerder(a, b)
  }

  /// By the day that matters, by age, and then by name and identity.
  static func eerder(_ a: LetOp, _ b: LetOp) -> Bool {
    if a.uiterlijk != b.uiterlijk {
      guard let links = a.uiterlijk else { return false }
      guard let rechts = b.uiterlijk else { return true }
      return links < rechts
    }
    if a.sinds != b.sinds { return a.sinds < b.sinds }
    if a.regel != b.regel { return a.regel < b.regel }
    let links = (a.casus ?? .nul, a.procedure ?? .nul, a.onderwerp ?? .nul)
    return links < (b.casus ?? .nul, b.procedure ?? .nul, b.onderwerp ?? .nul)
  }
}
