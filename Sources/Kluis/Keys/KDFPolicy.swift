/// Which cost of scrypt is made and accepted; the product has one, tests have a cheap one.
package struct KDFPolicy: Hashable, Sendable {
  /// Logarithm of N for new slots.
  package let logN: UInt8
  /// Block size.
  package let r: UInt32
  /// Lanes.
  package let p: UInt8
  /// Lowest and highest logarithm of N that is opened.
  package let accepted: ClosedRange<UInt8>

  /// 2^17, 8, 1: 128 MiB and about a quarter of a second per guess.
  package static let product = KDFPolicy(logN: 17, r: 8, p: 1, accepted: 17...20)
  /// For tests only: no protection at all.
  package static let cheap = KDFPolicy(logN: 1, r: 1, p: 1, accepted: 1...2)
}
