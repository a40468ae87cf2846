import Foundation
import Kluis
import Testing

/// How much is tried: a sample normally, everything under `NABIJ_SOAK=1`.
enum Soak {
  static let on = ProcessInfo.processInfo.environment["NABIJ_SOAK"] == "1"
  static func every(_ sample: Int) -> Int { on ? 1 : sample }
  static func times(_ sample: Int, _ all: Int) -> Int { on ? all : sample }
}

@Suite("T2: a power cut or kill at every operation", .serialized)
struct CrashTests {
  /// One run of the script with the disk as it was before each operation.
  static func record() throws -> (
    images: [(image: SimImage, known: Acknowledged)], host: Host
  ) {
    let host = Host()
    try host.make().kluis.sluit()
    host.fs.startRecording()
    let first = host.fs.operaties
    var marks: [(operations: Int, known: Acknowledged)] = [(first, Acknowledged())]
    var script = Script(host: host)
    script.after = { known in marks.append((host.fs.operaties, known)) }
    script.run()
    #expect(script.acknowledged.saved.values.joined().count > 20)
    var images: [(image: SimImage, known: Acknowledged)] = []
    var index = 0
    for image in host.fs.recorded() {
      // What was acknowledged before this operation, and all that is ever tried.
      while index + 1 < marks.count, marks[index + 1].operations < image.operations { index += 1 }
      var known = marks[index].known
      known.tried = script.acknowledged.tried
      known.drafts = script.acknowledged.drafts
      images.append((image, known))
    }
    return (images, host)
  }

  @Test("nothing acknowledged is lost by a power cut, and nothing unwritten appears")
  func powerCut() throws {
    let (images, host) = try Self.record()
    #expect(images.count > 300)
    for (index, item) in images.enumerated() where index % Soak.every(13) == 0 {
      for seed in 0..<UInt64(Soak.times(2, 50)) {
        let disk = item.image.afterPowerCut(seed: seed &* 7919 &+ UInt64(index))
        let wrong = violation(host.on(disk), item.known)
        #expect(wrong == nil, "operation \(index), damage \(seed)")
        if wrong != nil { return }
      }
    }
  }

  @Test("nothing is lost by a kill at any operation")
  func kill() throws {
    let (images, host) = try Self.record()
    for (index, item) in images.enumerated() where index % Soak.every(17) == 5 {
      let wrong = violation(host.on(item.image.afterKill()), item.known)
      #expect(wrong == nil, "operation \(index)")
      if wrong != nil { return }
    }
  }

  @Test("a power cut while a damaged store is being opened again loses nothing either")
  func twice() throws {
    let (images, host) = try Self.record()
    for (index, item) in images.enumerated() where index % Soak.every(90) == 7 {
      let disk = item.image.afterPowerCut(seed: UInt64(index))
      disk.startRecording()
      _ = violation(host.on(disk), item.known)
      let inner = disk.recorded()
      for (second, image) in inner.enumerated() where second % Soak.every(13) == 0 {
        let wrong = violation(
          host.on(image.afterPowerCut(seed: UInt64(second &+ index))), item.known)
        #expect(wrong == nil, "operation \(index), then \(second)")
        if wrong != nil { return }
      }
    }
  }

  @Test("a power cut while a kluis is being made leaves a kluis or none")
  func making() throws {
    let host = Host()
    host.fs.startRecording()
    try host.make().kluis.sluit()
    for (index, image) in host.fs.recorded().enumerated() where index % Soak.every(4) == 0 {
      let disk = host.on(image.afterPowerCut(seed: UInt64(index)))
      do {
        let kluis = try disk.open("kitty")
        #expect(kluis.ik.naam == "kitty")
        #expect(
          !kluis.meldingen.contains {
            $0.ernst == .ernstig && $0.bestand != "nabij.store.b" && $0.bestand != "nabij.store"
          })
      } catch let error as Kluisfout {
        #expect([.nietGevonden, .beschadigd].contains(error.soort), "\(index): \(error)")
      }
    }
  }
}

@Suite("T1: the disk refuses at every operation", .serialized)
struct DiskErrorTests {
  private static func operations() throws -> Int {
    let host = Host()
    try host.make().kluis.sluit()
    let first = host.fs.operaties
    var script = Script(host: host)
    script.run()
    return host.fs.operaties - first
  }

  private func tryAll(once: Bool, code: Int32, every: Int) throws {
    let total = try Self.operations()
    for number in stride(from: 1, through: total, by: every) {
      let host = Host()
      try host.make().kluis.sluit()
      host.fs.plan(
        SimFS.Storingsplan(vanaf: host.fs.operaties + number, eenmalig: once, code: code))
      var script = Script(host: host)
      script.run()
      host.fs.plan(SimFS.Storingsplan(vanaf: nil))
      let wrong = violation(host, script.acknowledged)
      #expect(wrong == nil, "operation \(number), once \(once), error \(code)")
      if wrong != nil { return }
      let cut = violation(
        host.on(host.fs.image().afterPowerCut(seed: UInt64(number))), script.acknowledged)
      #expect(cut == nil, "power cut after operation \(number), once \(once), error \(code)")
      if cut != nil { return }
    }
  }

  @Test("one input/output error")
  func once() throws { try tryAll(once: true, code: 5, every: Soak.every(41)) }

  @Test("errors from one operation on")
  func fromThenOn() throws { try tryAll(once: false, code: 5, every: Soak.every(67)) }

  @Test("a full disk, with half of a write gone in")
  func full() throws {
    try tryAll(once: true, code: 28, every: Soak.every(71))
    try tryAll(once: false, code: 28, every: Soak.every(113))
  }
}
