import Termijnen

@testable import Wijkteam

/// Tells a casus event by event, with envelopes whose clock goes up.
struct Verhaal {
  static let casusId = Id(hoog: 7, laag: 7)
  static let kitty = Lid("kitty")
  static let daan = Lid("daan")
  static let esra = Lid("esra")

  var vastgelegd: [Vastgelegd] = []
  var volgende: UInt32 = 1
  var door = Verhaal.kitty
  var vandaag = Verhaal.dag("2026-11-21")
  var soortregel: @Sendable (String) -> Soortregel? = { _ in nil }

  static func dag(_ iso: String) -> Dag { Dag(iso: iso) ?? .eerste }
  static func id(_ nummer: Int) -> Id {
    Id(hoog: UInt64(nummer) &* 0x9E37_79B9_7F4A_7C15, laag: UInt64(nummer))
  }

  /// A casus of Kitty that was opened on 1 October 2026.
  static func geopend(vast: Lid? = Verhaal.kitty) -> Verhaal {
    var verhaal = Verhaal()
    var opening = CasusGeopend()
    opening.id = casusId
    opening.code = "k7dm"
    opening.roepnaam = "Helena"
    opening.wijk = "Noord"
    opening.vast = vast
    verhaal.voeg([Gebeurtenis(Moment(dag("2026-10-01")), .casusGeopend(opening))])
    return verhaal
  }

  var casus: Casus { Casus.vouw(id: Verhaal.casusId, vastgelegd, tot: nil) }

  func casus(op iso: String) -> Casus {
    Casus.vouw(id: Verhaal.casusId, vastgelegd, tot: Verhaal.dag(iso))
  }

  func context(op iso: String? = nil) -> Besluitcontext {
    let moment = iso.flatMap { Moment(iso: $0) } ?? Moment(vandaag)
    var context = Besluitcontext(
      vandaag: vandaag, gebeurdOp: moment, door: door, leden: [Self.kitty, Self.daan, Self.esra],
      soorten: ["urgentie", "bijzondere-bijstand", "briefadres", "bezwaar"],
      domeinen: ["schulden", "wonen", "jeugd", "werk"].map { Domein($0) })
    context.soortregel = soortregel
    return context
  }

  static func envelop(
    _ nummer: UInt32, klok: UInt64? = nil, apparaat: Id = Verhaal.id(1), door: Lid = Verhaal.kitty,
    ingevoerd: Dag = Verhaal.dag("2026-11-21")
  ) -> Envelop {
    Envelop(
      segment: apparaat, volgnummer: nummer, klok: klok ?? UInt64(nummer), apparaat: apparaat,
      door: door, ingevoerdOp: Int64(ingevoerd.nummer) * 86_400_000, ingevoerdDag: ingevoerd)
  }

  /// Adds the events of one command as one frame.
  mutating func voeg(_ gebeurtenissen: [Gebeurtenis], apparaat: Id = Verhaal.id(1)) {
    let envelop = Verhaal.envelop(volgende, apparaat: apparaat, door: door, ingevoerd: vandaag)
    volgende += 1
    for (plaats, gebeurtenis) in gebeurtenissen.enumerated() {
      vastgelegd.append(Vastgelegd(envelop, plaats: UInt16(plaats), gebeurtenis))
    }
  }

  /// Adds one event on a day.
  mutating func voeg(_ iso: String, _ inhoud: Inhoud) {
    voeg([Gebeurtenis(Moment(Verhaal.dag(iso)), inhoud)])
  }

  /// Gives a command; its events join the story.
  @discardableResult
  mutating func doe(
    _ opdracht: Opdracht, op iso: String? = nil
  ) throws(Weigering) -> [Gebeurtenis] {
    let gebeurtenissen = try decide(opdracht, casus, context(op: iso))
    voeg(gebeurtenissen)
    return gebeurtenissen
  }

  /// The sentence with which a command is refused; empty when it is not.
  func weigering(_ opdracht: Opdracht, op iso: String? = nil) -> String {
    do throws(Weigering) {
      _ = try decide(opdracht, casus, context(op: iso))
      return ""
    } catch {
      return error.zin
    }
  }

  /// The name of the last event.
  var laatste: GebeurtenisId {
    vastgelegd.last?.id ?? GebeurtenisId(segment: .nul, volgnummer: 0, plaats: 0)
  }
}

/// Makes a record and fills it in.
func met<Ding>(_ ding: Ding, _ vul: (inout Ding) -> Void) -> Ding {
  var ding = ding
  vul(&ding)
  return ding
}

extension Verhaal {
  /// A procedure with number `n`.
  static func procedure(
    _ n: Int, _ soort: String = "urgentie", wachtOp: [Int] = []
  ) -> Proceduregegevens {
    met(Proceduregegevens()) {
      $0.id = id(n)
      $0.soort = soort
      $0.instantie = "Gemeente Almere"
      $0.wachtOp = wachtOp.map { id($0) }
    }
  }

  static func stap(
    _ soort: Stapsoort, _ vul: (inout Processtap) -> Void = { _ in }
  ) -> Processtap {
    met(Processtap()) {
      $0.soort = soort
      if soort == .besluit { $0.uitkomst = .toegekend }
      if soort == .instemming { $0.weken = 2 }
      if soort == .opschorting { $0.grond = .buitenland }
      vul(&$0)
    }
  }
}
