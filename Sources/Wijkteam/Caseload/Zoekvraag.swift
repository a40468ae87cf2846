/// What somebody searches for: folded words, or the digits of a number.
struct Zoekvraag: Equatable, Sendable {
  /// The words; the longest first, because it is the rarest.
  private(set) var naalden: [Bytezoeker]

  init(_ tekst: String) {
    let cijfers = Zoekveld.cijfers(tekst)
    let alleenNummer = tekst.utf8.allSatisfy {
      ($0 >= 0x30 && $0 <= 0x39) || " -+()./".utf8.contains($0)
    }
    if alleenNummer, cijfers.count >= 4 {
      naalden = [Bytezoeker(cijfers)]
      return
    }
    // A control character folds to a space: nobody searches for that.
    let woorden = Casusfilter.stukken(tekst).map { Vouwtekst.vouw($0) }
      .filter { woord in woord.contains { $0 != 0x20 } }
    naalden = woorden.sorted { $0.count > $1.count }.map { Bytezoeker($0) }
  }

  var leeg: Bool { naalden.isEmpty }

  /// The numbers of the texts in which every word stands, in order.
  func stukken(_ inhoud: Zoektekst.Inhoud) -> [Int] {
    guard let eerste = naalden.first else { return [] }
    return inhoud.bytes.withUnsafeBytes { bytes in
      var uit: [Int] = []
      var vanaf = 0
      var stuk = 0
      while let plaats = eerste.eerste(in: bytes, vanaf: vanaf) {
        // The texts stand in order: a short word hits nearly all of them, each the next.
        while stuk < inhoud.einden.count, inhoud.einden[stuk] <= plaats { stuk += 1 }
        guard stuk < inhoud.einden.count else { break }
        let bereik = inhoud.bereik(stuk)
        let ook = naalden.dropFirst().allSatisfy {
          $0.eerste(in: bytes, vanaf: bereik.lowerBound, tot: bereik.upperBound) != nil
        }
        if ook { uit.append(stuk) }
        vanaf = bereik.upperBound + 1
      }
      return uit
    }
  }

  /// How much text stands before and after a hit.
  private static let ruimte = (voor: 30, na: 70)

  /// The line around the first hit in a text, and where the hit stands in it, in characters.
  ///
  /// A text can be long and a screen shows many hits: only what is shown is read as characters.
  func regel(in veld: Zoekveld) -> (tekst: String, bereik: Range<Int>) {
    let tekst = veld.tekst
    let gevonden = plaats(tekst) ?? (veld.soort.metCijfers ? cijferplaats(tekst) : nil)
    let bereik = gevonden ?? tekst.startIndex..<tekst.startIndex
    var begin = bereik.lowerBound
    var voor = 0
    while begin > tekst.startIndex, voor < Self.ruimte.voor {
      let vorige = tekst.index(before: begin)
      if tekst[vorige].isNewline { break }
      begin = vorige
      voor += 1
    }
    var einde = bereik.upperBound
    var na = 0
    while einde < tekst.endIndex, !tekst[einde].isNewline, na < Self.ruimte.na {
      einde = tekst.index(after: einde)
      na += 1
    }
    let meerVoor = begin > tekst.startIndex && !tekst[tekst.index(before: begin)].isNewline
    let meerNa = einde < tekst.endIndex && !tekst[einde].isNewline
    let midden = String(tekst[begin..<einde].map { $0.isNewline || $0 == "\t" ? " " : $0 })
    let eerste = voor + (meerVoor ? 1 : 0)
    return (
      (meerVoor ? "\u{2026}" : "") + midden + (meerNa ? "\u{2026}" : ""),
      eerste..<(eerste + tekst.distance(from: bereik.lowerBound, to: bereik.upperBound))
    )
  }

  /// Where the first word that occurs stands, in whole characters.
  private func plaats(_ tekst: String) -> Range<String.Index>? {
    var bytes: [UInt8] = []
    var eigenaar: [Int] = []
    bytes.reserveCapacity(tekst.utf8.count)
    eigenaar.reserveCapacity(tekst.utf8.count)
    var plaats = 0
    for scalar in tekst.unicodeScalars {
      Vouwtekst.voeg(scalar, toe: &bytes)
      while eigenaar.count < bytes.count { eigenaar.append(plaats) }
      plaats += UTF8.width(scalar)
    }
    guard let treffer = treffer(in: bytes) else { return nil }
    func grens(_ byte: Int, stap: Int) -> String.Index {
      var byte = byte
      while byte > 0, byte < tekst.utf8.count {
        let index = tekst.utf8.index(tekst.startIndex, offsetBy: byte)
        if String.Index(index, within: tekst) != nil { return index }
        byte += stap
      }
      return byte <= 0 ? tekst.startIndex : tekst.endIndex
    }
    let begin = grens(eigenaar[treffer.lowerBound], stap: -1)
    return begin..<max(begin, grens(eigenaar[treffer.upperBound - 1] + 1, stap: 1))
  }

  /// Where the number stands when spaces and dashes in it do not count.
  private func cijferplaats(_ tekst: String) -> Range<String.Index>? {
    var bytes: [UInt8] = []
    var eigenaar: [Int] = []
    var gezien = false
    for (nummer, teken) in tekst.enumerated() {
      let deel = teken.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
      // A country code was read as a zero.
      if !gezien, tekst.first == "+", deel.count == 1, bytes == [0x33] {
        bytes = [0x30]
        gezien = true
        continue
      }
      bytes.append(contentsOf: deel)
      while eigenaar.count < bytes.count { eigenaar.append(nummer) }
    }
    guard let treffer = treffer(in: bytes) else { return nil }
    let begin = tekst.index(tekst.startIndex, offsetBy: eigenaar[treffer.lowerBound])
    let einde = tekst.index(tekst.startIndex, offsetBy: eigenaar[treffer.upperBound - 1] + 1)
    return begin..<einde
  }

  /// The bytes of the first word that occurs.
  private func treffer(in bytes: [UInt8]) -> Range<Int>? {
    for naald in naalden where !naald.naald.isEmpty {
      if let begin = naald.eerste(in: bytes, vanaf: 0) {
        return begin..<(begin + naald.naald.count)
      }
    }
    return nil
  }
}
