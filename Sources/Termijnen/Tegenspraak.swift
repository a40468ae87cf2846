/// Two stated facts that cannot both be true.
public struct Tegenspraak: Hashable, Sendable {
  /// The fact that is left out of the computation.
  public let veld: String
  /// What does not fit, in plain Dutch.
  public let zin: String
}

extension Aanvulling {
  var klopt: Bool { (termijn ?? brief) >= brief && (aangevuld ?? brief) >= brief }
}

extension Opschorting {
  var klopt: Bool { (einde ?? vanaf) >= vanaf }
}

extension Mededeling {
  var klopt: Bool { uiterlijk >= datum }
}

extension Termijnfeiten {
  /// The facts that contradict one another, in the order of the fields; usually none.
  public func tegenspraken() -> [Tegenspraak] {
    var gevonden: [Tegenspraak] = []
    func meld(_ veld: String, _ zin: String) { gevonden.append(Tegenspraak(veld: veld, zin: zin)) }
    func vroeger(_ dag: Dag?, _ veld: String, _ wat: String) {
      guard let dag, dag < ontvangen else { return }
      meld(
        veld,
        "\(wat) van \(dag.kortMetJaar) ligt v\u{F3}\u{F3}r de ontvangst op "
          + "\(ontvangen.kortMetJaar). Kijk de datums na.")
    }
    for brief in aanvullingen {
      vroeger(brief.brief, "aanvulling", "De brief om stukken")
      if let termijn = brief.termijn, termijn < brief.brief {
        meld(
          "aanvulling",
          "De brief van \(brief.brief.kortMetJaar) noemt een termijn die dan al "
            + "voorbij is (\(termijn.kortMetJaar)). Kijk de datums na.")
      }
      if let aangevuld = brief.aangevuld, aangevuld < brief.brief {
        meld(
          "aanvulling",
          "De stukken van \(aangevuld.kortMetJaar) zijn van v\u{F3}\u{F3}r de brief "
            + "van \(brief.brief.kortMetJaar). Kijk de datums na.")
      }
    }
    for opschorting in opschortingen {
      vroeger(opschorting.vanaf, "opschorting", "De opschorting")
      if let einde = opschorting.einde, einde < opschorting.vanaf {
        meld(
          "opschorting",
          "De opschorting eindigt op \(einde.kortMetJaar), voordat zij begint op "
            + "\(opschorting.vanaf.kortMetJaar). Kijk de datums na.")
      }
    }
    for instemming in instemmingen {
      vroeger(instemming.op, "instemming", "De instemming")
      if case .tot(let dag) = instemming.uitstel {
        vroeger(dag, "instemming", "Het uitstel tot en met de dag")
      }
    }
    for mededeling in mededelingen {
      vroeger(mededeling.datum, "mededeling", "De mededeling")
      if mededeling.uiterlijk < mededeling.datum {
        meld(
          "mededeling",
          "De mededeling van \(mededeling.datum.kortMetJaar) noemt een dag die dan al "
            + "voorbij is (\(mededeling.uiterlijk.kortMetJaar)). Kijk de datums na.")
      }
    }
    vroeger(verdaging?.op, "verdaging", "De verdaging")
    if let melding, melding > ontvangen {
      meld(
        "melding",
        "De melding van \(melding.kortMetJaar) is van na de aanvraag, die op "
          + "\(ontvangen.kortMetJaar) is ontvangen. Kijk de datums na.")
    }
    vroeger(besluit, "besluit", "Het besluit")
    vroeger(ingebrekestelling, "ingebrekestelling", "De ingebrekestelling")
    for latere in latereIngebrekestellingen {
      vroeger(latere, "ingebrekestelling", "De ingebrekestelling")
    }
    if let bestreden = bestredenBesluit, bestreden > ontvangen {
      meld(
        "bestredenBesluit",
        "Het besluit van \(bestreden.kortMetJaar) is van na het bezwaar, dat op "
          + "\(ontvangen.kortMetJaar) is ontvangen. Kijk de datums na.")
    }
    return gevonden
  }
}
