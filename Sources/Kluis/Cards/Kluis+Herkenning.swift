import Crypto

extension Kluis {
  /// Tokens for words by which somebody is recognised: equal for the whole team, empty for who has no
  /// key of it.
  ///
  /// Eight bytes each, under a key derived from the first team key. Who holds that key can try words;
  /// nobody else can.
  public func herkenning(_ woorden: [[UInt8]]) throws(Kluisfout) -> [[UInt8]] {
    _ = try requireOpen()
    guard let team = keyring.tagKey(of: .team) else { return [] }
    let key = team.derived("nabij/herkenning")
    return woorden.map { Array(hmac($0, key: key).prefix(8)) }
  }
}
