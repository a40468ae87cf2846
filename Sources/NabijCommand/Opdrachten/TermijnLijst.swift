import ArgumentParser
import Inrichting
import Termijnen

/// A list of running applications, computed row by row; a wrong row is named and passed over.
struct TermijnLijst {
  let bestand: String

  func voer(_ beurt: Beurt) throws {
    let bytes = try beurt.wereld.leesBestand(bestand).bytes
    guard let tekst = String(validating: bytes, as: UTF8.self) else {
      throw Gebruiksfout("\(bestand) is geen geldige UTF-8. Sla het op als UTF-8 met komma's.")
    }
    let rijen = Csv.lees(tekst)
    guard let kop = rijen.first else { throw Gebruiksfout("\(bestand) is leeg.") }
    guard !kop.velden.isEmpty else {
      throw Gebruiksfout("\(bestand), regel \(kop.regel): \(Self.openAanhaling)")
    }
    let kolommen = kop.velden.map { $0.lowercased().trimmed }
    let bekend = Set(Self.namen)
    if let vreemd = kolommen.first(where: { !bekend.contains($0) }) {
      throw Gebruiksfout(
        "\(bestand), regel \(kop.regel): de kolom '\(vreemd)' ken ik niet. "
          + "Kies uit: \(Self.namen.joined(separator: ", ")).")
    }
    if let dubbel = kolommen.first(where: { naam in kolommen.count { $0 == naam } > 1 }) {
      throw Gebruiksfout(
        "\(bestand), regel \(kop.regel): de kolom '\(dubbel)' staat er twee keer. Haal er een weg.")
    }
    let gevraagdeDag = beurt.opties.op == nil ? nil : try beurt.leesdag()
    let kalender = try beurt.inrichting().kalender
    var uitkomsten: [TermijnrijJson] = []
    var fout = false
    var soorten: Set<String> = []
    for rij in rijen.dropFirst() {
      do {
        let (opties, kenmerk, rijdag) = try Self.opties(rij, kolommen)
        let gevraagd = try opties.lees(beurt)
        soorten.insert(gevraagd.regel.id)
        let gekozen = try beurt.dag(optioneel: rijdag, "op") ?? gevraagdeDag
        let op = gekozen ?? gevraagd.feiten.peildag(vandaag: beurt.vandaag)
        var uitkomst = bereken(
          gevraagd.feiten, regel: gevraagd.regel, kalender: kalender, op: op)
        if let voorbehoud = opties.voorbehoud(gevraagd.regel) {
          uitkomst.waarschuwingen.append(voorbehoud)
        }
        uitkomsten.append(
          TermijnrijJson(
            regel: rij.regel, kenmerk: kenmerk,
            termijn: TermijnJson(
              uitkomst, soort: gevraagd.regel.id, op: op, vol: gekozen == nil),
            teLaat: uitkomst.teLaat, dagwoord: gevraagd.regel.dagwoord))
      } catch {
        fout = true
        let zin = Afloop.van(error)?.zin ?? "\(error)"
        beurt.meld("\(bestand), regel \(rij.regel): \(zin)")
        uitkomsten.append(TermijnrijJson(regel: rij.regel, fout: zin))
      }
    }
    try beurt.meldVerlopen(soorten: soorten.sorted())
    // In JSON every row is there, also the wrong ones.
    guard uitkomsten.contains(where: { $0.termijn != nil }) || beurt.opties.json else {
      if fout { throw Uitgang(code: Afloop.gebruik.rawValue) }
      return beurt.meld("\(bestand): onder de eerste regel staat niets.")
    }
    if !beurt.opties.json {
      for rij in uitkomsten {
        for zin in rij.termijn?.waarschuwingen ?? [] {
          beurt.meld("\(bestand), regel \(rij.regel): \(zin)")
        }
      }
    }
    try beurt.toon(uitkomsten, tekst: uitkomsten.compactMap(\.zin).joined(separator: "\n"))
    if fout { throw Uitgang(code: Afloop.gebruik.rawValue) }
  }

  private static let namen = [
    "soort", "ontvangen", "aanvulling", "opschorting", "instemming", "mededeling", "verdaagd",
    "gemeente", "variant", "bestreden", "melding", "berekeningsjaar", "ingebrekestelling",
    "besluit",
    "op", "kenmerk",
  ]

  private static let openAanhaling =
    "Een aanhalingsteken gaat open en niet dicht. Zet er een achter de waarde."

  private static func opties(
    _ rij: Csv.Rij, _ kolommen: [String]
  ) throws -> (TermijnOpties, kenmerk: String?, op: String?) {
    guard !rij.velden.isEmpty else {
      throw Gebruiksfout(Self.openAanhaling)
    }
    guard rij.velden.count <= kolommen.count else {
      throw Gebruiksfout("Deze regel heeft meer velden dan de eerste.")
    }
    var argumenten: [String] = []
    var kenmerk: String?
    var op: String?
    for (kolom, ruw) in zip(kolommen, rij.velden) {
      let waarde = ruw.trimmed
      guard !waarde.isEmpty else { continue }
      if kolom == "kenmerk" {
        kenmerk = waarde
      } else if kolom == "op" {
        op = waarde
      } else if ["aanvulling", "opschorting", "instemming", "mededeling"].contains(kolom) {
        for deel in waarde.split(whereSeparator: { $0 == " " || $0 == "|" }) {
          argumenten.append("--\(kolom)=\(deel)")
        }
      } else {
        argumenten.append("--\(kolom)=\(waarde)")
      }
    }
    return (try TermijnOpties.parse(argumenten), kenmerk, op)
  }
}

/// One row of `termijn --lijst --json`.
struct TermijnrijJson: Encodable {
  let regel: Int
  var kenmerk: String?
  var termijn: TermijnJson?
  var teLaat: Bool?
  /// Why the row was not computed.
  var fout: String?
  /// What stands before the day, in the text only.
  var dagwoord = ""

  private enum CodingKeys: CodingKey {
    case regel, kenmerk, termijn, teLaat, fout
  }

  var zin: String? {
    guard let termijn else { return nil }
    let wie = kenmerk.map { " \($0)" } ?? ""
    let uiterlijk =
      termijn.veilig.waarde.map { "\(dagwoord.lowercased()) \($0)" }
      ?? "geen wettelijke termijn"
    return "regel \(regel)\(wie)  \(termijn.soort), ontvangen \(termijn.dag0), \(uiterlijk)"
      + (teLaat == true ? ", TE LAAT" : "")
  }
}
