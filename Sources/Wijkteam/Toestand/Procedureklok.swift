public import Termijnen

extension Procedure {
  /// The first day on which the institution had it for sure: received, else confirmed; else the day on
  /// which it was sent in.
  public var begin: Dag? {
    let eerste = { (soort: Stapsoort) in
      self.stappen.first { $0.waarde.soort == soort }?.merk.dag
    }
    return eerste(.ontvangen) ?? eerste(.bevestigd) ?? eerste(.ingediend)
  }

  /// Whether the day is known on which the institution had it; sending it in does not say so.
  public var ontvangstVastgelegd: Bool {
    stappen.contains { $0.waarde.soort == .ontvangen || $0.waarde.soort == .bevestigd }
  }

  /// Whether there is proof that it was received: a confirmation, or an answer to it.
  public var ontvangstBewezen: Bool {
    stappen.contains { stap in
      guard klokBegon.map({ stap.merk.dag >= $0 }) ?? true else { return false }
      return switch stap.waarde.soort {
      case .bevestigd, .aanvulling, .verdaagd, .besluit: true
      case .opschorting: stap.waarde.schriftelijk
      default: false
      }
    }
  }

  /// What the law clock has to know, as the steps tell it; nil while there is no first day.
  ///
  /// - Parameters:
  ///   - regel: the rule of the kind, which decides what a notice of more time is.
  ///   - kalender: the days, for a notice that names weeks and no day.
  ///   - team: the municipality of the team, which holds where the procedure names none and the kind
  ///     has a rule for it.
  public func termijnfeiten(
    _ regel: Soortregel, kalender: Kalender, gemeente team: String? = nil
  ) -> Termijnfeiten? {
    guard
      let begin = begin.map({ klokBegon ?? $0 })
        ?? (regel.termijn(dag0: start.merk.dag, variant: variant) != nil
          ? nil : reactieVoor.map { _ in start.merk.dag })
    else { return nil }
    var feiten = Termijnfeiten(
      ontvangen: begin, ontvangstBewezen: ontvangstBewezen, variant: variant,
      gemeente: gemeente ?? team.flatMap { regel.gemeenteregel(voor: $0)?.gemeente },
      uitvoerder: start.waarde.eigenTeam ? .eigenTeam : nil)
    feiten.instantie = instantie
    feiten.ontvangstOnbekend = self.begin != nil && klokBegon == nil && !ontvangstVastgelegd
    feiten.bestredenBesluit = bestredenBesluit
    feiten.melding = melding
    feiten.berekeningsjaar = berekeningsjaar
    if regel.aard == .dreiging { feiten.dreigtOp = reactieVoor }
    for (plaats, stap) in stappen.enumerated() {
      // What was before this clock began belongs to the one before it.
      if let klokBegon, stap.merk.dag < klokBegon { continue }
      neem(stap, plaats, regel, kalender, in: &feiten)
    }
    if let uitgevoerd = laatste(.uitgevoerd) {
      feiten.uitgevoerd = true
      // What was carried out was decided, on that day at the latest.
      if feiten.besluit == nil {
        feiten.besluit = uitgevoerd.merk.dag
        feiten.toegekend = true
      }
    }
    return feiten
  }

  private func neem(
    _ gemerkt: Gemerkt<Processtap>, _ plaats: Int, _ regel: Soortregel, _ kalender: Kalender,
    in feiten: inout Termijnfeiten
  ) {
    let stap = gemerkt.waarde
    let dag = gemerkt.merk.dag
    switch stap.soort {
    case .aanvulling:
      let aangevuld = stappen[plaats...].first { $0.waarde.soort == .aangevuld }
      feiten.aanvullingen.append(
        Aanvulling(brief: dag, termijn: stap.hersteltermijn, aangevuld: aangevuld?.merk.dag))
    case .opschorting: schortOp(stap, dag, in: &feiten)
    case .verdaagd: verdaag(stap, dag, regel, kalender, in: &feiten)
    case .instemming:
      if let tot = stap.uiterlijk {
        feiten.instemmingen.append(
          Instemming(.tot(tot), op: dag, schriftelijk: stap.schriftelijk))
      } else if let weken = stap.weken {
        feiten.instemmingen.append(
          Instemming(.duur(Termijn(weken, .weken)), op: dag, schriftelijk: stap.schriftelijk))
      }
    case .ingebrekestelling:
      // One that came too early does not stand in the way of the next.
      if feiten.ingebrekestelling == nil {
        feiten.ingebrekestelling = dag
      } else {
        feiten.latereIngebrekestellingen.append(dag)
      }
    case .besluit:
      feiten.besluit = dag
      feiten.toegekend = Self.toegekend(stap.uitkomst)
    case .ingediend, .ontvangen, .bevestigd, .aangevuld, .uitgevoerd, .ingetrokken: return
    }
  }

  /// Another ground on which the term stands still; a step with an end closes the one that runs.
  private func schortOp(_ stap: Processtap, _ dag: Dag, in feiten: inout Termijnfeiten) {
    guard let grond = stap.grond else { return }
    if let einde = stap.einde,
      let open = feiten.opschortingen.lastIndex(where: {
        $0.grond == grond && $0.einde == nil && $0.vanaf <= einde
      })
    {
      feiten.opschortingen[open].einde = einde
      return
    }
    feiten.opschortingen.append(
      Opschorting(grond, vanaf: dag, einde: stap.einde, gemeld: stap.schriftelijk))
  }

  /// A notice of more time: an extension where the law lets the body give itself one, else a date
  /// that the body named.
  private func verdaag(
    _ stap: Processtap, _ dag: Dag, _ regel: Soortregel, _ kalender: Kalender,
    in feiten: inout Termijnfeiten
  ) {
    if !regel.verlengtZelf,
      let uiterlijk = stap.uiterlijk ?? later(stap, dag, regel, kalender, feiten)
    {
      feiten.mededelingen.append(Mededeling(datum: dag, uiterlijk: uiterlijk))
    } else if stap.weken != nil || regel.verlenging != nil {
      let nieuw = Verdaging(
        op: dag, duur: stap.weken.map { Termijn($0, .weken) }, tot: stap.uiterlijk)
      feiten.verdaging = feiten.verdaging.map { $0.langste(nieuw) } ?? nieuw
    }
  }

  /// The day that a notice means that only names weeks: as many weeks after the end of the term as it
  /// stood when the notice was sent, in the reading that is safe for us.
  private func later(
    _ stap: Processtap, _ dag: Dag, _ regel: Soortregel, _ kalender: Kalender,
    _ feiten: Termijnfeiten
  ) -> Dag? {
    guard let weken = stap.weken else { return nil }
    let nu = bereken(feiten, regel: regel, kalender: kalender, op: dag, afleiding: false)
    guard let einde = nu.veilig ?? nu.verwacht else { return nil }
    // A last day in a weekend or on a holiday moves on to the next working day.
    return kalender.plus(werkdagen: 1, vanaf: einde.plus(dagen: 7 * weken - 1))
  }

  /// Partly granted counts as both: it has to be carried out, and it can be disputed.
  private static func toegekend(_ uitkomst: Uitkomst?) -> Bool? {
    switch uitkomst {
    case .toegekend: true
    case .afgewezen, .buitenBehandeling: false
    case .deels, nil: nil
    }
  }

  /// In which form the kind runs, in words, or that this is not known yet; nil for a kind with one form.
  public func vorm(_ regel: Soortregel?) -> String? {
    guard let regel, !regel.varianten.isEmpty else { return nil }
    if let open = regel.openVariant(variant, bij: instantie), let vraag = open.vraag {
      return "niet bekend: \(vraag.metKleineLetter)"
    }
    guard let variant else { return nil }
    return regel.varianten.first { $0.id == variant }?.naam ?? "gewone termijn"
  }

  /// The last day that the institution itself named, whatever it does to the law.
  public var toegezegd: Dag? {
    let genoemd = stappen.filter { $0.waarde.soort == .verdaagd }.compactMap(\.waarde.uiterlijk)
    return (genoemd + (reactieVoor.map { [$0] } ?? [])).max()
  }

  /// The law clock on a day; nil while there is no first day, and after a withdrawal on paper.
  ///
  /// A kind without a rule has no dates in law: only the day that the institution named.
  public func klok(_ context: Letopcontext, afleiding: Bool) -> Termijnberekening? {
    guard status != .ingetrokken else { return nil }
    let regel = context.soortregel(soort) ?? .zonderRegel(soort, op: context.vandaag)
    guard
      let feiten = termijnfeiten(regel, kalender: context.kalender, gemeente: context.gemeente)
    else { return nil }
    var uitkomst = bereken(
      feiten, regel: regel, kalender: context.kalender, op: context.vandaag, afleiding: afleiding)
    if let toegezegd, toegezegd >= uitkomst.toegezegd ?? toegezegd {
      uitkomst.toegezegd = toegezegd
    }
    if let klokBegon, let eerder = laatste(.ingebrekestelling)?.merk.dag, eerder < klokBegon {
      uitkomst.waarschuwingen.append(
        "De ingebrekestelling van \(eerder.kortMetJaar) is van voor deze klok begon, op "
          + "\(klokBegon.kortMetJaar). Voor wat nu loopt telt die niet.")
    }
    return uitkomst
  }
}

extension Soortregel {
  /// A kind that the configuration does not know: no term, no penalty.
  static func zonderRegel(_ soort: String, op dag: Dag) -> Soortregel {
    let bron = Bron(
      id: "geen", artikel: "geen regel bekend", zekerheid: .onzeker, gecontroleerdOp: dag)
    return Soortregel(id: soort, naam: soort.replacingHyphens, bron: bron)
  }
}
