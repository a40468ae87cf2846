/// Values separated by commas, semicolons or tabs, with quotes (RFC 4180).
enum Csv {
  struct Rij: Hashable {
    /// The line in the file, from 1.
    let regel: Int
    /// The values; empty when a quote opens and does not close.
    let velden: [String]
  }

  static func lees(_ tekst: String) -> [Rij] {
    let schoon = tekst.hasPrefix("\u{FEFF}") ? String(tekst.dropFirst()) : tekst
    let eersteRegel = schoon.prefix { !$0.isNewline }
    let tekens: [Character] = [";", "\t"]
    let scheiding = tekens.first { eersteRegel.contains($0) } ?? ","
    var lezer = Lezer(scheiding: scheiding, tekens: schoon[...])
    return lezer.lees()
  }

  private struct Lezer {
    let scheiding: Character
    var tekens: Substring
    var rijen: [Rij] = []
    var velden: [String] = []
    var veld = ""
    var regel = 1
    var begin = 1
    /// What follows the first line of a row that has a line end between quotes.
    var volgende: Substring?

    mutating func lees() -> [Rij] {
      while !tekens.isEmpty {
        var inAanhaling = false
        while let teken = tekens.popFirst() {
          if inAanhaling {
            inAanhaling = aangehaald(teken)
          } else if teken == "\"" {
            inAanhaling = true
          } else if teken == scheiding {
            velden.append(veld)
            veld = ""
          } else if teken.isNewline {
            sluitRij()
          } else {
            veld.append(teken)
          }
        }
        if inAanhaling { laatKapotteRij() } else { sluitRij() }
      }
      return rijen
    }

    /// A character between quotes; answers whether the quotes are still open.
    private mutating func aangehaald(_ teken: Character) -> Bool {
      if teken == "\"" {
        guard tekens.first == "\"" else { return false }
        tekens.removeFirst()
      } else if teken.isNewline {
        regel += 1
        volgende = volgende ?? tekens
      }
      veld.append(teken)
      return true
    }

    private mutating func sluitRij() {
      velden.append(veld)
      if !velden.allSatisfy({ $0.trimmed.isEmpty }) {
        rijen.append(Rij(regel: begin, velden: velden))
      }
      opnieuw(vanaf: regel + 1)
    }

    /// A quote that never closes costs its own line, not the rest of the file.
    private mutating func laatKapotteRij() {
      rijen.append(Rij(regel: begin, velden: []))
      tekens = volgende ?? ""
      opnieuw(vanaf: begin + 1)
    }

    private mutating func opnieuw(vanaf nieuw: Int) {
      velden = []
      veld = ""
      volgende = nil
      regel = nieuw
      begin = nieuw
    }
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
