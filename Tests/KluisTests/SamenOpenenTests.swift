import Synchronization
import Testing

@testable import Kluis

/// Two programs of one member that start at the same moment, on a computer that is new to them.
@Suite("Two programs that start at once")
struct SamenOpenenTests {
  /// A team in which omar has not logged in yet.
  private func team() throws -> (Host, Locator) {
    let host = Host()
    let (kitty, _) = try host.make()
    _ = try kitty.voegLidToe(naam: "omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    let casus = try kitty.maakCasus(meelezers: ["omar"], gevoelig: false)
    kitty.sluit()
    return (host, casus)
  }

  @Test("wherever the second one comes in between, there is one device and nothing to report")
  func everywhere() throws {
    let (team, casus) = try team()
    let image = team.fs.image()
    var step = 0
    var reached = true
    while reached {
      step += 1
      reached = false
      let host = team.on(image.afterKill())
      let disk = HookFS(host.fs)
      let other = Mutex<Int?>(nil)
      nonisolated(unsafe) var between: Kluis?
      nonisolated(unsafe) var refusal: (any Error)?
      let now = step
      disk.before { number in
        guard number == now else { return }
        other.withLock { $0 = number }
        do { between = try host.open("omar") } catch { refusal = error }
      }
      let first = try Kluis.open(
        map: "/kluis", lid: "omar", wachtwoord: Host.passphrase, fs: disk,
        plaatsen: host.places("omar"), klok: { host.clock.now + 5 }, beleid: .cheap)
      disk.before { _ in }
      guard other.withLock({ $0 }) != nil else { break }
      reached = true
      #expect(refusal == nil, "step \(step): \(refusal.map { "\($0)" } ?? "")")
      let second = try #require(between, "step \(step)")
      #expect(first.baseDevice.id == second.baseDevice.id, "step \(step)")
      #expect(first.apparaat != second.apparaat, "step \(step)")
      for (kluis, text) in [(first, "een"), (second, "twee")] {
        _ = try kluis.append(bytes(text), to: .casus(casus))
      }
      for kluis in [first, second] {
        _ = try kluis.changes()
        let lezing = try kluis.frames(of: .casus(casus))
        #expect(Set(texts(lezing)) == ["een", "twee"], "step \(step)")
        #expect(lezing.frames.allSatisfy { $0.envelop.bevestigd }, "step \(step)")
        kluis.sluit()
      }
      let report = try controleer(map: "/kluis", fs: host.fs)
      #expect(report.meldingen.isEmpty, "step \(step): \(report.meldingen.first?.wat ?? "")")
    }
    // An opening takes more steps than this; fewer would mean that nothing came in between.
    #expect(step > 20)
  }
}
