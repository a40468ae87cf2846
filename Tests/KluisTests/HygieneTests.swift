import Foundation
import Testing

@testable import Kluis

@Suite(
  "The process: keys in locked memory, wiped at closing; no core, no dump, no rights for others")
struct HygieneTests {
  @Test("closing wipes every key from its place, also for the next who locks up")
  func wiped() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    let casus = try kitty.maakCasus(meelezers: [], gevoelig: false)
    _ = try kitty.append(bytes("tekst"), to: .casus(casus))
    var places: [(UnsafeMutablePointer<UInt8>, [UInt8])] = []
    for key in [kitty.master, kitty.keyring.casus[casus.id]?.values.first?.first] {
      let key = try #require(key)
      places.append((key.place.base, key.bytes))
    }
    for keys in kitty.keyring.roles.values.flatMap(\.values) {
      for key in keys { places.append((key.place.base, key.bytes)) }
    }
    #expect(places.count == 4)
    kitty.sluit()
    #expect(kitty.master == nil && kitty.casussen.isEmpty && kitty.keyring.roles.isEmpty)
    for (place, old) in places {
      #expect(Array(UnsafeBufferPointer(start: place, count: 32)) != old)
    }
    #expect { try kitty.frames(of: .casus(casus)) } throws: {
      ($0 as? Kluisfout)?.soort == .gebruik
    }
    #expect { try kitty.append([], to: .team) } throws: { ($0 as? Kluisfout)?.soort == .gebruik }
  }

  @Test("the memory for keys is locked, kept out of core dumps and empty in a forked child")
  func arena() throws {
    let key = Sleutel.random()
    let address = UInt(bitPattern: key.place.base)
    let file = try #require(FileHandle(forReadingAtPath: "/proc/self/smaps"))
    let maps = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
    var inside = false
    var flags: Set<Substring> = []
    for line in maps.split(separator: "\n") {
      if line.hasPrefix("VmFlags:") {
        if inside { flags = Set(line.dropFirst("VmFlags:".count).split(separator: " ")) }
        continue
      }
      let range = line.prefix { $0 != " " }.split(separator: "-")
      guard range.count == 2, let from = UInt(range[0], radix: 16),
        let to = UInt(range[1], radix: 16)
      else { continue }
      inside = (from..<to).contains(address)
    }
    #expect(flags.contains("dd"))
    #expect(flags.contains("wf"))
    #expect(flags.contains("lo") == SleutelArena.shared.isLocked)
  }

  @Test(
    "a program that protects itself has no core, cannot be dumped, and makes files for its group")
  func process() throws {
    let program = try #require(Proefprogramma.plek)
    let process = Process()
    let out = Pipe()
    process.executableURL = program
    process.arguments = ["hygiene"]
    process.standardOutput = out
    try process.run()
    let said = String(
      decoding: try out.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(said == "core 0 protected true umask 27\n")
  }
}
