import Termijnen

/// The outcome of the law clock in JSON, as `termijn --json` gives it.
struct TermijnJson: Encodable {
  struct Regel: Encodable {
    let tekst: String
    let artikel: String
  }
  struct Gesteld: Encodable {
    let vanaf: String
    let ontvangen: String?
    let oordeel: String?
  }
  struct Dwangsomstand: Encodable {
    let eersteDag: String
    let laatsteDag: String
    let dagen: Int
    let bedrag: Int
    let bedragInclusiefBekendmaking: Int
    /// The most that it can become.
    let hoogsteDagen: Int
    let maximum: Int
    /// How far it has come on a day, while there is no decision.
    let totNu: Tussenstand?
    let vaststellenVoor: String?
    let betalenVoor: String?
  }
  struct Tussenstand: Encodable {
    let op: String
    let dagen: Int
    let bedrag: Int
  }
  struct Stap: Encodable {
    let wat: String
    let vanaf: String
    let uiterlijk: String?
    /// Within so many hours after the start.
    let uren: Int?
    let artikel: String
    let reden: String
    let vragen: [String]?
  }

  let soort: String
  let dag0: String
  let ruw: Nulbaar
  let verwacht: Nulbaar
  let veilig: Nulbaar
  let opgeschort: Int
  /// The days among those to which the resident agreed.
  let uitstel: Int
  let volgende: String?
  let terugTot: String?
  let toegezegd: String?
  let buitenBehandelingTot: String?
  let bezwaarTot: String?
  /// The remedy against the decision.
  let rechtsmiddel: String?
  let regels: [Regel]
  /// The paragraph to read on the telephone.
  let uitleg: String?
  let waarschuwingen: [String]
  let ingebrekestelling: Gesteld?
  let dwangsom: Dwangsomstand?
  let ladder: [Stap]

  /// The outcome.
  ///
  /// - Parameters:
  ///   - op: the day of the computation.
  ///   - vol: nobody named a day: without a decision `dagen` and `bedrag` are then the most that it
  ///     can become, and do not depend on the day on which somebody asks.
  init(
    _ uitkomst: Termijnberekening, soort: String, op: Dag, vol: Bool = false,
    uitleg: String? = nil
  ) {
    let besloten = uitkomst.isBesloten
    self.uitleg = uitleg
    self.soort = soort
    dag0 = uitkomst.dag0.iso
    ruw = Nulbaar(uitkomst.ruw)
    verwacht = Nulbaar(uitkomst.verwacht)
    veilig = Nulbaar(uitkomst.veilig)
    opgeschort = uitkomst.opgeschort
    uitstel = uitkomst.uitstel
    volgende = uitkomst.volgende?.iso
    terugTot = uitkomst.terugTot?.iso
    toegezegd = uitkomst.toegezegd?.iso
    buitenBehandelingTot = uitkomst.buitenBehandelingTot?.iso
    bezwaarTot = uitkomst.bezwaarTot?.iso
    rechtsmiddel = uitkomst.middel?.rawValue
    regels = uitkomst.regels.map { Regel(tekst: $0.tekst, artikel: $0.artikel) }
    waarschuwingen = uitkomst.waarschuwingen
    ingebrekestelling = uitkomst.ingebrekestelling.map {
      Gesteld(
        vanaf: $0.vanaf.iso, ontvangen: $0.ontvangen?.iso, oordeel: $0.oordeel?.rawValue)
    }
    dwangsom = uitkomst.dwangsom.map {
      Dwangsomstand($0, tot: besloten ? nil : op, vol: vol && !besloten)
    }
    ladder = uitkomst.ladder.map {
      Stap(
        wat: $0.wat, vanaf: $0.vanaf.iso, uiterlijk: $0.uiterlijk?.iso, uren: $0.uren,
        artikel: $0.artikel, reden: $0.reden, vragen: $0.vragen.isEmpty ? nil : $0.vragen)
    }
  }
}

extension TermijnJson {
  /// A day that is always there: `null` where the kind has no term.
  struct Nulbaar: Encodable {
    let waarde: String?

    init(_ dag: Dag?) { waarde = dag?.iso }

    func encode(to encoder: any Encoder) throws {
      var vak = encoder.singleValueContainer()
      try vak.encode(waarde)
    }
  }
}

extension TermijnJson.Dwangsomstand {
  fileprivate init(_ dwangsom: Dwangsom, tot op: Dag?, vol: Bool) {
    eersteDag = dwangsom.eersteDag.iso
    laatsteDag = dwangsom.laatsteDag.iso
    dagen = vol ? dwangsom.hoogsteDagen : dwangsom.dagen
    bedrag = vol ? dwangsom.maximum : dwangsom.bedrag
    bedragInclusiefBekendmaking = vol ? dwangsom.maximum : dwangsom.bedragInclusiefBekendmaking
    hoogsteDagen = dwangsom.hoogsteDagen
    maximum = dwangsom.maximum
    totNu = op.map {
      TermijnJson.Tussenstand(op: $0.iso, dagen: dwangsom.dagen, bedrag: dwangsom.bedrag)
    }
    vaststellenVoor = dwangsom.vaststellenVoor?.iso
    betalenVoor = dwangsom.betalenVoor?.iso
  }
}
