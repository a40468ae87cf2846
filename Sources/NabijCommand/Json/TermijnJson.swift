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
    let vaststellenVoor: String
    let betalenVoor: String
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
  let ruw: String?
  let verwacht: String?
  let veilig: String?
  let opgeschort: Int
  /// The days among those to which the resident agreed.
  let uitstel: Int
  let volgende: String?
  let terugTot: String?
  let toegezegd: String?
  let buitenBehandelingTot: String?
  let bezwaarTot: String?
  let regels: [Regel]
  /// The paragraph to read on the telephone.
  let uitleg: String?
  let waarschuwingen: [String]
  let ingebrekestelling: Gesteld?
  let dwangsom: Dwangsomstand?
  let ladder: [Stap]

  init(_ uitkomst: Termijnberekening, soort: String, uitleg: String? = nil) {
    self.uitleg = uitleg
    self.soort = soort
    dag0 = uitkomst.dag0.iso
    ruw = uitkomst.ruw?.iso
    verwacht = uitkomst.verwacht?.iso
    veilig = uitkomst.veilig?.iso
    opgeschort = uitkomst.opgeschort
    uitstel = uitkomst.uitstel
    volgende = uitkomst.volgende?.iso
    terugTot = uitkomst.terugTot?.iso
    toegezegd = uitkomst.toegezegd?.iso
    buitenBehandelingTot = uitkomst.buitenBehandelingTot?.iso
    bezwaarTot = uitkomst.bezwaarTot?.iso
    regels = uitkomst.regels.map { Regel(tekst: $0.tekst, artikel: $0.artikel) }
    waarschuwingen = uitkomst.waarschuwingen
    ingebrekestelling = uitkomst.ingebrekestelling.map {
      Gesteld(
        vanaf: $0.vanaf.iso, ontvangen: $0.ontvangen?.iso, oordeel: $0.oordeel?.rawValue)
    }
    dwangsom = uitkomst.dwangsom.map {
      Dwangsomstand(
        eersteDag: $0.eersteDag.iso, laatsteDag: $0.laatsteDag.iso, dagen: $0.dagen,
        bedrag: $0.bedrag, bedragInclusiefBekendmaking: $0.bedragInclusiefBekendmaking,
        vaststellenVoor: $0.vaststellenVoor.iso, betalenVoor: $0.betalenVoor.iso)
    }
    ladder = uitkomst.ladder.map {
      Stap(
        wat: $0.wat, vanaf: $0.vanaf.iso, uiterlijk: $0.uiterlijk?.iso, uren: $0.uren,
        artikel: $0.artikel, reden: $0.reden, vragen: $0.vragen.isEmpty ? nil : $0.vragen)
    }
  }
}
