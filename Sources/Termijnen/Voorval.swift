/// Something that can move the end of a term, in the order in which it begins to count.
enum Voorval {
  case aanvulling(Aanvulling)
  case opschorting(Opschorting)
  case instemming(Instemming)
  case mededeling(Mededeling)
  case verdaging(Verdaging)

  /// The day on which it was done, which has to lie within the term; nil when not known.
  var gedaanOp: Dag? {
    switch self {
    case .aanvulling(let brief): brief.brief
    case .opschorting(let opschorting): opschorting.vanaf
    case .instemming(let instemming): instemming.op
    case .mededeling(let mededeling): mededeling.datum
    case .verdaging(let verdaging): verdaging.op
    }
  }

  /// The first day on which it counts; what has no day counts from the start.
  var begin: Dag {
    switch self {
    case .aanvulling(let brief): brief.brief.plus(dagen: 1)
    case .opschorting(let opschorting): opschorting.eersteDag
    default: gedaanOp ?? Dag.eerste
    }
  }
}

extension Opschorting {
  var eersteDag: Dag { grond == .buitenland ? vanaf.plus(dagen: 1) : vanaf }
}

extension Termijnfeiten {
  /// What has happened on a day and can move the end; contradictory facts are left out.
  func voorvallen(op: Dag, besluit: Dag?) -> [Voorval] {
    if aanvullingen.isEmpty, opschortingen.isEmpty, instemmingen.isEmpty, mededelingen.isEmpty,
      verdaging == nil
    {
      return []
    }
    let grens = min(op, besluit ?? op)
    func telt(_ dag: Dag?) -> Bool {
      guard let dag else { return true }
      return dag <= grens && dag >= ontvangen
    }
    var gevonden: [Voorval] = []
    for brief in aanvullingen where telt(brief.brief) && brief.klopt {
      var brief = brief
      if let aangevuld = brief.aangevuld, aangevuld > op { brief.aangevuld = nil }
      gevonden.append(.aanvulling(brief))
    }
    for opschorting in opschortingen where telt(opschorting.vanaf) && opschorting.klopt {
      var opschorting = opschorting
      if let einde = opschorting.einde, einde > op { opschorting.einde = nil }
      gevonden.append(.opschorting(opschorting))
    }
    for instemming in instemmingen where telt(instemming.op) {
      gevonden.append(.instemming(instemming))
    }
    for mededeling in mededelingen where telt(mededeling.datum) && mededeling.klopt {
      gevonden.append(.mededeling(mededeling))
    }
    if let verdaging, telt(verdaging.op) { gevonden.append(.verdaging(verdaging)) }
    if gevonden.count > 1 { gevonden.sort { $0.begin < $1.begin } }
    return gevonden
  }
}
