import Kluis
import Testing

@Suite("T12, T40: quota, rights that are taken away, no file handles left", .serialized)
struct LimitTests {
  @Test(
    "from one operation on the system refuses; nothing confirmed is lost, and it is said",
    arguments: [13, 24, 30, 122] as [Int32])
  func refused(_ code: Int32) throws {
    for first in Soak.on ? [3, 40, 160, 300] : [60] {
      let host = Host()
      try host.make().kluis.sluit()
      host.fs.plan(
        SimFS.Storingsplan(vanaf: host.fs.operaties + first, eenmalig: false, code: code))
      var script = Script(host: host)
      script.run()
      host.fs.plan(SimFS.Storingsplan(vanaf: nil))
      let wrong = violation(host, script.acknowledged)
      #expect(wrong == nil, "from operation \(first), error \(code)")
    }
  }

  @Test("rights taken away in the middle of a session: a sentence, and reading goes on")
  func midSession() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    let casus = Dossier.casus(try kitty.maakCasus(meelezers: [], gevoelig: false))
    _ = try kitty.append(bytes("een"), to: casus)
    host.fs.plan(
      SimFS.Storingsplan(vanaf: host.fs.operaties + 1, eenmalig: false, code: 13))
    do {
      _ = try kitty.append(bytes("twee"), to: casus)
      Issue.record("saved without rights")
    } catch {
      #expect(error.soort == .schijf && error.zin.contains("rechten"))
    }
    #expect(texts(try kitty.frames(of: casus)) == ["een"])
    host.fs.plan(SimFS.Storingsplan(vanaf: nil))
    _ = try kitty.append(bytes("drie"), to: casus)
    #expect(texts(try kitty.frames(of: casus)) == ["een", "drie"])
    kitty.sluit()
    #expect(try controleer(map: "/kluis", fs: host.fs).gaaf)
  }
}
