/// Finds bytes in bytes: compares the first and the last byte of what is sought for sixty-four places at
/// a time, and the rest only where both are right.
struct Bytezoeker: Equatable, Sendable {
  let naald: [UInt8]

  init(_ naald: [UInt8]) { self.naald = naald }

  /// Whether it occurs.
  func komtVoor(in bytes: [UInt8]) -> Bool { eerste(in: bytes, vanaf: 0) != nil }

  /// The first place from a place on, and before an end; nil when there is none.
  func eerste(in bytes: [UInt8], vanaf: Int, tot: Int? = nil) -> Int? {
    bytes.withUnsafeBytes { eerste(in: $0, vanaf: vanaf, tot: tot) }
  }

  /// As above, in raw bytes.
  func eerste(in bytes: UnsafeRawBufferPointer, vanaf: Int, tot: Int? = nil) -> Int? {
    let einde = min(tot ?? bytes.count, bytes.count)
    let lengte = naald.count
    guard lengte > 0 else { return vanaf <= einde ? vanaf : nil }
    guard vanaf >= 0, einde - vanaf >= lengte, let basis = bytes.baseAddress else { return nil }
    let kop = naald[0]
    let staart = naald[lengte - 1]
    let koppen = SIMD16<UInt8>(repeating: kop)
    let staarten = SIMD16<UInt8>(repeating: staart)
    var plaats = vanaf
    let laatste = einde - lengte
    /// Zero where the first and the last byte are right.
    func verschil(_ plaats: Int) -> SIMD16<UInt8> {
      let a = basis.loadUnaligned(fromByteOffset: plaats, as: SIMD16<UInt8>.self)
      let b = basis.loadUnaligned(fromByteOffset: plaats + lengte - 1, as: SIMD16<UInt8>.self)
      return (a ^ koppen) | (b ^ staarten)
    }
    /// The first of sixteen places where all of it stands.
    func eersteVan(_ zestien: Int) -> Int? {
      let hier = verschil(zestien)
      guard hier.min() == 0 else { return nil }
      for stap in 0..<16 where hier[stap] == 0 {
        if gelijk(basis + zestien + stap) { return zestien + stap }
      }
      return nil
    }
    while plaats + 63 <= laatste {
      // One look at the smallest of all: most places have none.
      let kleinste = pointwiseMin(
        pointwiseMin(verschil(plaats), verschil(plaats + 16)),
        pointwiseMin(verschil(plaats + 32), verschil(plaats + 48)))
      if kleinste.min() == 0 {
        for groep in stride(from: plaats, to: plaats + 64, by: 16) {
          if let gevonden = eersteVan(groep) { return gevonden }
        }
      }
      plaats += 64
    }
    while plaats + 15 <= laatste {
      if let gevonden = eersteVan(plaats) { return gevonden }
      plaats += 16
    }
    while plaats <= laatste {
      if bytes[plaats] == kop, gelijk(basis + plaats) { return plaats }
      plaats += 1
    }
    return nil
  }

  private func gelijk(_ begin: UnsafeRawPointer) -> Bool {
    for stap in naald.indices
    where begin.load(fromByteOffset: stap, as: UInt8.self) != naald[stap] {
      return false
    }
    return true
  }
}
