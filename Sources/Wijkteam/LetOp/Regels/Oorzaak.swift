import Termijnen

/// The procedure that holds up others, over all domains: only the root, not the links between.
///
/// It is named when it is late, silent or past its promised day itself, or when what it holds up is
/// threatened.
///
/// A decision that grants it calms it: from then on only carrying it out can be late.
public enum Oorzaak: Letopregel {
  /// The word of the rule.
  public static let naam = "oorzaak"

  /// One flag per root.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    beeld.samenhang.wortels.compactMap { wortel in
      guard let procedure = beeld[wortel.id] else { return nil }
      let bevinding = Bevinding(wortel, procedure, beeld, context)
      guard let stand = bevinding.stand else { return nil }
      return letop(wortel, procedure, bevinding, stand, beeld, context)
    }
  }

  /// What is the matter with a root and with what waits for it.
  struct Bevinding {
    var verstreken: Regelstand?
    var belofte: Regelstand?
    var stilte: Stil.Stilte?
    var nietUitgevoerd: Regelstand?
    /// What waits for it and is itself late or near a last day.
    var opgehouden: [(procedure: Procedurebeeld, stand: Regelstand)] = []
    var dreiging: (soort: Dreigingsoort, stand: Regelstand)?
    var kring: Dag?
    /// Granted, and carrying it out is not late.
    var toegekend = false

    init(
      _ wortel: Afhankelijkheid.Wortel, _ procedure: Procedurebeeld, _ beeld: Casusbeeld,
      _ context: Letopcontext
    ) {
      verstreken = TermijnVerstreken.stand(procedure, context)
      belofte = BelofteInstantie.stand(procedure, context)
      stilte = Stil.stilte(procedure, beeld, context)
      nietUitgevoerd = beeld.inRust ? nil : NietUitgevoerd.stand(procedure, context)
      toegekend = procedure.status == .besluit && nietUitgevoerd == nil && belofte == nil
      for id in wortel.houdtOp {
        guard let ander = beeld[id] else { continue }
        let standen = [
          TermijnVerstreken.stand(ander, context), BelofteInstantie.stand(ander, context),
          TermijnNabij.stand(ander, context), Onomkeerbaar.standReactie(ander, context),
          Onomkeerbaar.standZonderBeslisser(ander, context),
        ].compactMap { $0 }
        if let ergst = standen.max(by: { $0.niveau < $1.niveau }) {
          opgehouden.append((ander, ergst))
        }
      }
      dreiging = Self.dreiging(wortel, procedure, beeld, context)
      if !wortel.kring.isEmpty { kring = procedure.procedure.start.merk.dag }
    }

    /// The loudest open threat that touches a domain of the root or of what waits for it.
    private static func dreiging(
      _ wortel: Afhankelijkheid.Wortel, _ procedure: Procedurebeeld, _ beeld: Casusbeeld,
      _ context: Letopcontext
    ) -> (soort: Dreigingsoort, stand: Regelstand)? {
      guard !beeld.casus.dreigingen.isLeeg else { return nil }
      let procedures = [procedure] + wortel.houdtOp.compactMap { beeld[$0] }
      let domeinen = Set(procedures.flatMap(\.domeinen).map(\.naam))
      var uit: (soort: Dreigingsoort, stand: Regelstand)?
      for id in beeld.casus.dreigingen.ids {
        guard let dreiging = beeld.casus.dreigingen[id], dreiging.open,
          !Onomkeerbaar.langVoorbij(dreiging.waarde.wanneer?.dag, context)
        else { continue }
        let raakt = dreiging.waarde.soort.domeinen
        guard raakt.isEmpty || domeinen.isEmpty || !domeinen.isDisjoint(with: raakt) else {
          continue
        }
        var stand = Onomkeerbaar.stand(dreiging, context)
        if Zinnen.leeg(dreiging.waarde.hulp) {
          stand = Regelstand(niveau: .rood, sinds: dreiging.merk.dag)
        }
        guard let stand, stand.niveau > uit?.stand.niveau ?? .info else { continue }
        uit = (dreiging.waarde.soort, stand)
      }
      return uit
    }

    /// The worst of all, since the first; nil when there is nothing to say.
    var stand: Regelstand? {
      if toegekend { return nil }
      let eigen = [verstreken, belofte, stilte?.stand, nietUitgevoerd].compactMap { $0 }
      var standen = eigen + [dreiging?.stand].compactMap { $0 }
      standen += opgehouden.map(\.stand)
      if let kring { standen.append(Regelstand(niveau: .oranje, sinds: kring)) }
      guard var ergst = standen.max(by: { $0.niveau < $1.niveau }) else { return nil }
      ergst.sinds = (eigen.isEmpty ? standen : eigen).map(\.sinds).min() ?? ergst.sinds
      ergst.uiterlijk = verstreken?.uiterlijk ?? belofte?.uiterlijk
      return ergst
    }

    /// Whether its own promised or legal day has passed.
    var dagVoorbij: Bool { verstreken != nil || belofte != nil }
  }

  private static func letop(
    _ wortel: Afhankelijkheid.Wortel, _ procedure: Procedurebeeld, _ bevinding: Bevinding,
    _ stand: Regelstand, _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> LetOp {
    let opgehouden = wortel.houdtOp.compactMap { beeld[$0] }
    let aantal = opgehouden.count == 1 ? "1 andere" : "\(opgehouden.count) andere"
    let genoemd = opgehouden.prefix(3).map(\.naam)
    let rest = opgehouden.count > 3 ? ["nog \(opgehouden.count - 3)"] : []
    return LetOp(
      regel: naam, niveau: stand.niveau, volgorde: bevinding.dagVoorbij ? .houdtOp : .overig,
      casus: beeld.casus.id, procedure: procedure.id, sinds: stand.sinds,
      uiterlijk: stand.uiterlijk.map { Moment($0) },
      kop: "\(procedure.naamBij.metHoofdletter) houdt \(aantal) op: "
        + (genoemd + rest).opsomming,
      feiten: feiten(wortel, procedure, bevinding, opgehouden, beeld, context),
      bij: Stil.bij(procedure, aanZet(procedure, bevinding), beeld),
      nummer: procedure.eigenTeam ? nil : beeld.nummer(procedure),
      bron: bevinding.verstreken == nil
        ? (bevinding.stilte?.norm.bron ?? context.drempels.bron("belofteOranje"))
        : TermijnVerstreken.bron(procedure),
      opheffen:
        "\(procedure.naam.metHoofdletter) is klaar (besluit en uitgevoerd), of de andere "
        + "procedures hoeven er niet meer op te wachten.",
      acties: acties(wortel, procedure, bevinding, beeld, context), houdtOp: wortel.houdtOp)
  }

  /// Whose move it is: of the institution once its own day has passed, whoever waits for papers.
  private static func aanZet(_ procedure: Procedurebeeld, _ bevinding: Bevinding) -> Partij {
    bevinding.dagVoorbij ? .instantie : procedure.aanZet
  }

  private static func feiten(
    _ wortel: Afhankelijkheid.Wortel, _ procedure: Procedurebeeld, _ bevinding: Bevinding,
    _ opgehouden: [Procedurebeeld], _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> [String] {
    var feiten: [String] = []
    if let verstreken = bevinding.verstreken {
      feiten.append(TermijnVerstreken.zin(procedure, verstreken, context))
    }
    if bevinding.belofte != nil, let belofte = BelofteInstantie.belofte(procedure, context) {
      feiten.append("Beloofd was \(belofte.wat), uiterlijk \(context.datum(belofte.voor)).")
    }
    if let stilte = bevinding.stilte { feiten.append(Stil.zin(procedure, stilte, context)) }
    if bevinding.nietUitgevoerd != nil, let besluit = procedure.procedure.besluit {
      feiten.append(
        "Toegekend op \(context.datum(besluit.merk.dag)), maar nog niet uitgevoerd.")
    }
    for ander in opgehouden {
      let domeinen = ander.domeinen.map(\.naam)
      feiten.append(
        "Hierop wacht \(ander.naamBij)"
          + (domeinen.isEmpty ? "." : " (\(domeinen.opsomming))."))
    }
    for (ander, stand) in bevinding.opgehouden {
      guard let uiterlijk = stand.uiterlijk else { continue }
      feiten.append(
        "\(ander.naam.metHoofdletter) heeft zelf een datum: \(context.datum(uiterlijk)).")
    }
    if let dreiging = bevinding.dreiging {
      feiten.append("Ondertussen dreigt \(dreiging.soort.label).")
    }
    let kring = wortel.kring.compactMap { beeld[$0]?.naam }
    if !kring.isEmpty {
      feiten.append(
        "\(([procedure.naam] + kring).opsomming.metHoofdletter) wachten op elkaar. "
          + "Dat kan niet kloppen.")
    }
    let domeinen = Set(([procedure] + opgehouden).flatMap(\.domeinen)).sorted().map(\.naam)
    if !domeinen.isEmpty { feiten.append("Dit raakt: \(domeinen.opsomming).") }
    return feiten
  }

  private static func acties(
    _ wortel: Afhankelijkheid.Wortel, _ procedure: Procedurebeeld, _ bevinding: Bevinding,
    _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> [Handeling] {
    var acties: [Handeling] = []
    if !wortel.kring.isEmpty {
      acties.append(Handeling("Haal bij een van de procedures het wachten op de andere weg."))
    }
    acties += Stil.acties(procedure, aanZet(procedure, bevinding), beeld, context)
    acties.append(
      Handeling(
        "Vraag de loketten van wat wacht of zij alvast kunnen beginnen of vooruit beslissen."))
    return acties
  }
}
