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
    let kolommen = kop.velden.map { $0.lowercased().trimmed }
    let bekend = Set(Self.namen + ["kenmerk"])
    if let vreemd = kolommen.first(where: { !bekend.contains($0) }) {
      throw Gebruiksfout(
        "\(bestand), regel \(kop.regel): de kolom '\(vreemd)' ken ik niet. "
          + "Kies uit: \((Self.namen + ["kenmerk"]).joined(separator: ", ")).")
    }
    let gevraagdeDag = beurt.opties.op == nil ? nil : try beurt.leesdag()
    let kalender = try beurt.inrichting().kalender
    var uitkomsten: [TermijnrijJson] = []
    var fout = false
    for rij in rijen.dropFirst() {
      do {
        let (opties, kenmerk) = try Self.opties(rij, kolommen)
        let gevraagd = try opties.lees(beurt)
        let op = gevraagdeDag ?? gevraagd.feiten.peildag(vandaag: beurt.vandaag)
        let uitkomst = bereken(
          gevraagd.feiten, regel: gevraagd.regel, kalender: kalender, op: op)
        uitkomsten.append(
          TermijnrijJson(
            regel: rij.regel, kenmerk: kenmerk,
            termijn: TermijnJson(uitkomst, soort: gevraagd.regel.id), teLaat: uitkomst.teLaat))
      } catch {
        fout = true
        beurt.meld("\(bestand), regel \(rij.regel): \(Afloop.van(error)?.zin ?? "\(error)")")
      }
    }
    try beurt.toon(uitkomsten, tekst: uitkomsten.map(\.zin).joined(separator: "\n"))
    if fout { throw Uitgang(code: Afloop.gebruik.rawValue) }
  }

  private static let namen = [
    "soort", "ontvangen", "aanvulling", "instemming", "mededeling", "verdaagd", "gemeente",
    "variant", "bestreden", "ingebrekestelling", "besluit",
  ]

  private static func opties(
    _ rij: Csv.Rij, _ kolommen: [String]
  ) throws -> (TermijnOpties, kenmerk: String?) {
    guard rij.velden.count <= kolommen.count else {
      throw Gebruiksfout("Deze regel heeft meer velden dan de eerste.")
    }
    var argumenten: [String] = []
    var kenmerk: String?
    for (kolom, ruw) in zip(kolommen, rij.velden) {
      let waarde = ruw.trimmed
      guard !waarde.isEmpty else { continue }
      if kolom == "kenmerk" {
        kenmerk = waarde
      } else if ["aanvulling", "instemming", "mededeling"].contains(kolom) {
        for deel in waarde.split(whereSeparator: { $0 == " " || $0 == "|" }) {
          argumenten.append("--\(kolom)=\(deel)")
        }
      } else {
        argumenten.append("--\(kolom)=\(waarde)")
      }
    }
    return (try TermijnOpties.parse(argumenten), kenmerk)
  }
}

/// One row of `termijn --lijst --json`.
struct TermijnrijJson: Encodable {
  let regel: Int
  let kenmerk: String?
  let termijn: TermijnJson
  let teLaat: Bool

  var zin: String {
    let wie = kenmerk.map { " \($0)" } ?? ""
    let uiterlijk = termijn.veilig.map { "uiterlijk \($0)" } ?? "geen wettelijke termijn"
    return "regel \(regel)\(wie)  \(termijn.soort), ontvangen \(termijn.dag0), \(uiterlijk)"
      + (teLaat ? ", TE LAAT" : "")
  }
}

/// Comma or semicolon separated values, with quotes (RFC 4180).
enum Csv {
  struct Rij: Hashable {
    /// The line in the file, from 1.
    let regel: Int
    let velden: [String]
  }

  static func lees(_ tekst: String) -> [Rij] {
    let schoon = tekst.hasPrefix("\u{FEFF}") ? String(tekst.dropFirst()) : tekst
    let eersteRegel = schoon.prefix { !$0.isNewline }
    let scheiding: Character = eersteRegel.contains(";") ? ";" : ","
    var rijen: [Rij] = []
    var velden: [String] = []
    var veld = ""
    var inAanhaling = false
    var regel = 1
    var begin = 1
    func sluitRij() {
      velden.append(veld)
      veld = ""
      if !velden.allSatisfy({ $0.trimmed.isEmpty }) {
        rijen.append(Rij(regel: begin, velden: velden))
      }
      velden = []
    }
    var tekens = schoon[...]
    while let teken = tekens.popFirst() {
      if inAanhaling {
        if teken == "\"" {
          if tekens.first == "\"" { veld.append(tekens.removeFirst()) } else { inAanhaling = false }
        } else {
          if teken.isNewline { regel += 1 }
          veld.append(teken)
        }
      } else if teken == "\"" {
        inAanhaling = true
      } else if teken == scheiding {
        velden.append(veld)
        veld = ""
      } else if teken.isNewline {
        sluitRij()
        regel += 1
        begin = regel
      } else {
        veld.append(teken)
      }
    }
    sluitRij()
    return rijen
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    var deel = self[...]
    while deel.first?.isWhitespace == true { deel.removeFirst() }
    while deel.last?.isWhitespace == true { deel.removeLast() }
    return String(deel)
  }
}
