/// What somebody searches for: folded words, or the digits of a number.
struct Zoekvraag: Sendable {
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
    let woorden = Casusfilter.stukken(tekst).map { Vouwtekst.vouw($0) }.filter { !$0.isEmpty }
    naalden = woorden.sorted { $0.count > $1.count }.map { Bytezoeker($0) }
  }

  var leeg: Bool { naalden.isEmpty }

  /// The numbers of the texts in which every word stands, in order.
  func stukken(_ inhoud: Zoektekst.Inhoud) -> [Int] {
    guard let eerste = naalden.first else { return [] }
    return inhoud.bytes.withUnsafeBytes { bytes in
      var uit: [Int] = []
      var vanaf = 0
      while let plaats = eerste.eerste(in: bytes, vanaf: vanaf) {
        let stuk = inhoud.stuk(plaats)
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

  /// The line around the first hit in a text, and where the hit stands in it.
  func regel(in veld: Zoekveld) -> (tekst: String, bereik: Range<Int>) {
    let tekens = Array(veld.tekst)
    let bereik = plaats(tekens, cijfers: veld.soort.metCijfers) ?? 0..<0
    var begin = bereik.lowerBound
    while begin > 0, !tekens[begin - 1].isNewline, bereik.lowerBound - begin < Self.ruimte.voor {
      begin -= 1
    }
    var einde = min(bereik.upperBound, tekens.count)
    while einde < tekens.count, !tekens[einde].isNewline,
      einde - bereik.upperBound < Self.ruimte.na
    {
      einde += 1
    }
    let voor = begin > 0 && !tekens[begin - 1].isNewline ? "\u{2026}" : ""
    let na = einde < tekens.count && !tekens[einde].isNewline ? "\u{2026}" : ""
    let midden = String(tekens[begin..<einde].map { $0.isNewline || $0 == "\t" ? " " : $0 })
    let schuif = voor.count - begin
    return (
      voor + midden + na, (bereik.lowerBound + schuif)..<(bereik.upperBound + schuif)
    )
  }

  /// Where the first word stands, in characters: in the folded text, else in the digits alone.
  private func plaats(_ tekens: [Character], cijfers: Bool) -> Range<Int>? {
    if let gevonden = plaats(tekens, { Vouwtekst.voeg($0, toe: &$1) }) { return gevonden }
    guard cijfers else { return nil }
    var gezien = false
    return plaats(tekens) { teken, uit in
      let deel = teken.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
      if deel.isEmpty { return }
      // A country code was read as a zero.
      if !gezien, tekens.first == "+", deel.count == 1, uit == [0x33] {
        uit = [0x30]
        gezien = true
        return
      }
      uit.append(contentsOf: deel)
    }
  }

  private func plaats(
    _ tekens: [Character], _ vouw: (String, inout [UInt8]) -> Void
  ) -> Range<Int>? {
    var bytes: [UInt8] = []
    var eigenaar: [Int] = []
    for (nummer, teken) in tekens.enumerated() {
      vouw(String(teken), &bytes)
      if bytes.count < eigenaar.count { eigenaar.removeLast(eigenaar.count - bytes.count) }
      while eigenaar.count < bytes.count { eigenaar.append(nummer) }
    }
    for naald in naalden {
      guard let begin = naald.eerste(in: bytes, vanaf: 0) else { continue }
      return eigenaar[begin]..<(eigenaar[begin + naald.naald.count - 1] + 1)
    }
    return nil
  }
}
