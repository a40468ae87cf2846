public import Termijnen
public import Wijkteam

/// What is known for one letter: the words for its fields, and which paragraphs belong in it.
public struct Briefgegevens: Sendable, Equatable {
  /// The words; a field that is not here becomes a blank.
  public var velden: [Briefveld: String]
  /// What is so.
  public var eigenschappen: Set<Briefeigenschap>
  /// The name of the source on which an advance rests.
  public var grond: String?

  /// Nothing is known but the day of writing.
  public init(op dag: Dag, kalender: Kalender) {
    velden = [.datum: dag.langZonderWeekdag]
    eigenschappen = []
    velden[.antwoordVoor] = kalender.plus(werkdagen: 5, vanaf: dag).lang
  }

  /// What the clock knows of a step.
  public init(_ stand: Briefstand) {
    self.init(op: stand.op, kalender: stand.kalender)
    let regel = stand.regel
    velden[.procedure] = stand.tegen ?? stand.naam
    velden[.instantie] = stand.ontvanger
    velden[.kenmerk] = stand.kenmerk
    if regel.klok == .eindeBezwaartermijn { eigenschappen.insert(.bezwaarschrift) }
    if case .awb = regel.dwangsom.waarde { eigenschappen.insert(.dwangsom) }
    if regel.opschorting.waarde, !regel.opschortingAlleenRuim { eigenschappen.insert(.opschorting) }
    if regel.klok == .ontvangst { eigenschappen.insert(.ontvangstIsDag0) }
    velden[.klokstart] = regel.klokstart.waarde
    velden[.watKomt] = regel.komt
    if let meteen = regel.meteen {
      eigenschappen.insert(.meteen)
      velden[.meteenbron] = meteen.artikel
    } else if regel.termijnOnbekend {
      eigenschappen.insert(.termijnOnbekend)
    }
    velden[.antwoordVoor] = Self.antwoordVoor(stand).lang
    if let grond = stand.voorschotgrond {
      velden[.voorschotgrond] = grond.artikel
      self.grond = grond.id
    }
    if let feiten = stand.feiten { neem(feiten, stand) }
    if let uitkomst = stand.uitkomst { neem(uitkomst, stand) }
  }

  /// A week of working days to answer a question, the next working day where it is a matter of hours;
  /// not later than the term itself.
  private static func antwoordVoor(_ stand: Briefstand) -> Dag {
    let haast = stand.regel.telInUren || stand.regel.meteen != nil
    let dag = stand.kalender.plus(werkdagen: haast ? 1 : 5, vanaf: stand.op)
    guard let einde = laatste(stand), einde > stand.op else { return dag }
    return min(dag, einde)
  }

  /// The last day to write down: a fixed day of a year that is only supposed is no reproach.
  private static func laatste(_ stand: Briefstand) -> Dag? {
    guard let uitkomst = stand.uitkomst else { return nil }
    if case .vasteDag = uitkomst.eindgrond { return uitkomst.veilig }
    return uitkomst.verwacht
  }

  private mutating func neem(_ feiten: Termijnfeiten, _ stand: Briefstand) {
    if stand.uitkomst?.ontvangstOnbekend == true {
      eigenschappen.insert(.ontvangstOnbekend)
      velden[.ingediend] = feiten.ontvangen.lang
    } else {
      velden[.ontvangen] = feiten.ontvangen.lang
    }
    velden[.besluit] = feiten.besluit?.lang
    velden[.bestreden] = feiten.bestredenBesluit?.lang
    if feiten.ontvangstBewezen { eigenschappen.insert(.bewijs) }
    let zonder = feiten.aanvullingen.last { $0.termijn == nil && $0.brief <= stand.op }
    if let zonder, stand.regel.opschorting.waarde {
      eigenschappen.insert(.briefZonderTermijn)
      velden[.briefZonderTermijn] = zonder.brief.lang
    }
    let voorschot = reken(Termijn(4, .weken), vanaf: feiten.ontvangen, kalender: stand.kalender)
    velden[.voorschotVoor] = voorschot.einde.lang
    if stand.op > voorschot.einde { eigenschappen.insert(.voorschotVoorbij) }
  }

  private mutating func neem(_ uitkomst: Termijnberekening, _ stand: Briefstand) {
    let onbekend =
      stand.regel.klok == .eindeBezwaartermijn && stand.feiten?.bestredenBesluit == nil
    if onbekend { eigenschappen.insert(.bestredenOnbekend) }
    if let stil = uitkomst.loptOpschorting {
      eigenschappen.insert(.staatStil)
      velden[.stil] =
        stil.uiterlijk.map { "uiterlijk tot \($0.lang)" } ?? "zonder dat ik een einddag weet"
    }
    if !uitkomst.ontvangstOnbekend, !onbekend {
      velden[.dag0] = uitkomst.dag0.lang
      velden[.verwacht] = Self.laatste(stand)?.lang
      velden[.veilig] = uitkomst.veilig?.lang
    }
    velden[.bezwaarTot] = uitkomst.bezwaarTot?.lang
    if let termijn = stand.regel.termijn(dag0: uitkomst.dag0, variant: stand.feiten?.variant) {
      velden[.termijn] = termijn.waarde.lang
      velden[.termijnbron] = termijn.bron.artikel
    }
    if let laatste = Self.laatste(stand) {
      if stand.regel.wettelijk { eigenschappen.insert(.termijn) }
      if stand.op > laatste, !uitkomst.ontvangstOnbekend, !onbekend {
        eigenschappen.insert(.voorbij)
      }
    }
    if let veilig = uitkomst.veilig, veilig != Self.laatste(stand) { eigenschappen.insert(.ruimer) }
    if case .vasteDag = uitkomst.eindgrond, uitkomst.veilig == uitkomst.verwacht,
      let vast = stand.regel.uiterlijk
    {
      eigenschappen.insert(.vasteDag)
      velden[.vasteDagBron] = vast.bron.artikel
    }
    erbij(uitkomst, stand)
    // The day that moved the term stands there already.
    var genoemd: Dag?
    if case .genoemd(let mededeling, _) = uitkomst.eindgrond { genoemd = mededeling.uiterlijk }
    if let toegezegd = uitkomst.toegezegd, toegezegd != genoemd {
      eigenschappen.insert(.toegezegd)
      velden[.toegezegd] = toegezegd.lang
    }
    if let tot = uitkomst.bezwaarTot, stand.op > tot { eigenschappen.insert(.bezwaarTeLaat) }
  }

  /// What came on top of the term, each for what it is.
  private mutating func erbij(_ uitkomst: Termijnberekening, _ stand: Briefstand) {
    switch uitkomst.eindgrond {
    case .genoemd(let mededeling, _):
      eigenschappen.insert(.bericht)
      velden[.bericht] =
        "op \(mededeling.datum.lang) dat het uiterlijk \(mededeling.uiterlijk.lang) werd "
        + "(\(stand.regel.mededeling.bron.artikel))"
    case .afgesproken(let dag):
      eigenschappen.insert(.uitstel)
      velden[.uitstel] = "uitstel tot en met \(dag.lang)"
    case .termijn, .vasteDag:
      if uitkomst.verlengd, let verlenging = stand.regel.verlenging {
        eigenschappen.insert(.bericht)
        velden[.bericht] =
          (stand.feiten?.verdaging?.op.map { "op \($0.lang) " } ?? "")
          + "dat u meer tijd nam (\(verlenging.bron.artikel))"
      }
      if uitkomst.uitstel > 0 {
        eigenschappen.insert(.uitstel)
        velden[.uitstel] = "\(Woorden.aantal(uitkomst.uitstel, "dag", "dagen")) uitstel"
      }
      if uitkomst.stilgestaan > 0 {
        eigenschappen.insert(.opgeschort)
        velden[.opgeschort] = Woorden.aantal(uitkomst.stilgestaan, "dag", "dagen")
      }
    }
  }

  /// Whether a paragraph belongs in the letter.
  func voldoet(_ alinea: Briefalinea) -> Bool {
    alinea.eisen.allSatisfy { eis in
      let zo =
        switch eis.voorwaarde {
        case .feit(let eigenschap): eigenschappen.contains(eigenschap)
        case .grond(let naam): grond == naam
        }
      return zo == eis.geldt
    }
  }
}
