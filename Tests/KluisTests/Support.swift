import Kluis
import Synchronization

/// A clock that tests move by hand.
final class TestClock: Sendable {
  private let value: Mutex<Int64>

  init(_ ms: Int64 = 1_795_000_000_000) { value = Mutex(ms) }

  var now: Int64 { value.withLock { $0 } }
  func advance(_ ms: Int64) { value.withLock { $0 += ms } }
  var reading: @Sendable () -> Int64 {
    { [self] in now }
  }
}

/// One simulated host with a kluis.
struct Host {
  var fs: SimFS
  var clock = TestClock()
  var user = "kitty"

  static let passphrase = "zes woorden die niemand raadt"

  init(fs: SimFS = SimFS()) { self.fs = fs }

  func places(_ user: String) -> Plaatsen {
    Plaatsen(staat: "/home/\(user)/state", runtime: "/run/\(user)")
  }

  func make() throws -> (kluis: Kluis, herstelcode: String) {
    try Kluis.maak(
      map: "/kluis", naam: "Wijkteam Oost", lid: "Kitty", wachtwoord: Self.passphrase, fs: fs,
      plaatsen: places("kitty"), klok: clock.reading, beleid: .cheap)
  }

  func open(
    _ member: String? = "kitty", passphrase: String = Host.passphrase, user: String? = nil
  ) throws -> Kluis {
    try Kluis.open(
      map: "/kluis", lid: member, wachtwoord: passphrase, fs: fs,
      plaatsen: places(user ?? member ?? "kitty"), klok: clock.reading, beleid: .cheap)
  }

  func on(_ fs: SimFS) -> Host {
    var other = self
    other.fs = fs
    return other
  }
}

/// Bytes of a text.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// Texts of frames.
func texts(_ lezing: Lezing) -> [String] {
  lezing.frames.map { String(decoding: $0.body, as: UTF8.self) }
}
