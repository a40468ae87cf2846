import Foundation
import Kluis

/// A small program that writes in a kluis, for tests with real processes:
/// `KluisProef MAP STATE MEMBER LOCATOR PREFIX COUNT [PAUSE]`; for measuring see `Meten`.
///
/// It prints the text of each event once that is saved; COUNT 0 goes on until it is stopped.
/// `KluisProef lees MAP STATE MEMBER LOCATOR` prints the texts that are there.
@main
struct Main {
  static let passphrase = "zes woorden die niemand raadt"

  static func places(_ state: String) -> Plaatsen {
    Plaatsen(staat: state, runtime: state + "/run")
  }

  static func open(_ map: String, _ state: String, _ member: String) throws(Kluisfout) -> Kluis {
    try Kluis.open(
      map: map, lid: member, wachtwoord: passphrase, fs: LocalFS(), plaatsen: places(state),
      beleid: .cheap)
  }

  static func main() {
    let isProtected = beschermProces()
    let words = Array(CommandLine.arguments.dropFirst())
    if words == ["hygiene"] { return hygiene(isProtected) }
    if words.first == "meten" {
      do throws(Kluisfout) { try Meten.run(Array(words.dropFirst())) } catch { stop(error.zin) }
      return
    }
    if words.first == "lees", words.count == 5 { return read(Array(words.dropFirst())) }
    guard words.count >= 6, let locator = Locator(hex: words[3]), let count = Int(words[5]) else {
      return stop("usage: KluisProef MAP STATE MEMBER LOCATOR PREFIX COUNT [PAUSE]")
    }
    let pause = words.count > 6 ? UInt32(words[6]) ?? 0 : 0
    do throws(Kluisfout) {
      let kluis = try open(words[0], words[1], words[2])
      let casus = Dossier.casus(locator)
      var number = 0
      while count == 0 || number < count {
        let text = "\(words[4])-\(number)"
        _ = try kluis.append(Array(text.utf8), to: casus)
        say(text)
        number += 1
        if pause > 0 { usleep(UInt32.random(in: 0...pause)) }
        if number % 20 == 0 { _ = try kluis.changes() }
      }
      kluis.sluit()
    } catch {
      stop(error.zin)
    }
  }

  private static func read(_ words: [String]) {
    guard let locator = Locator(hex: words[3]) else { return stop("\(words[3]) is no locator") }
    do throws(Kluisfout) {
      let kluis = try open(words[0], words[1], words[2])
      defer { kluis.sluit() }
      for frame in try kluis.frames(of: .casus(locator)).frames {
        say(String(decoding: frame.body, as: UTF8.self))
      }
    } catch {
      stop(error.zin)
    }
  }

  /// Says how the process is protected.
  private static func hygiene(_ isProtected: Bool) {
    var core = rlimit()
    _ = getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)
    let mask = umask(0)
    say(
      "core \(core.rlim_cur) protected \(isProtected) umask \(String(mask, radix: 8))")
  }

  static func say(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
  }

  static func stop(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    exit(1)
  }
}
