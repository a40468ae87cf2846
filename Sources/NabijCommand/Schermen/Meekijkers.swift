import Foundation
import TerminalDriver

/// Counts the terminals that show this tmux session, beside the loop of the screens.
nonisolated final class Meekijkers: Sendable {
  /// The counts that came in; posting wakes the loop.
  let tellingen = Mailbox<Int>()
  private let venster: String
  private let stop = Mailbox<Void>()
  /// How long between two looks.
  static let elke = 2.0

  /// Starts counting; nil outside tmux.
  init?(_ omgeving: [String: String]) {
    guard omgeving["TMUX"]?.isEmpty == false, let venster = omgeving["TMUX_PANE"], !venster.isEmpty
    else { return nil }
    self.venster = venster
    let draad = Thread { [self] in
      var laatst: Int?
      while stop.drain().isEmpty {
        if let aantal = tel(), aantal != laatst {
          laatst = aantal
          tellingen.post(aantal)
        }
        Thread.sleep(forTimeInterval: Self.elke)
      }
    }
    draad.start()
  }

  /// Stops at the next look.
  func einde() { stop.post(()) }

  private func tel() -> Int? {
    let proces = Process()
    proces.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    proces.arguments = ["tmux", "list-clients", "-t", venster, "-F", "x"]
    let pijp = Pipe()
    proces.standardOutput = pijp
    proces.standardError = FileHandle.nullDevice
    proces.standardInput = FileHandle.nullDevice
    guard (try? proces.run()) != nil,
      let bytes = try? pijp.fileHandleForReading.readToEnd() ?? Data()
    else { return nil }
    proces.waitUntilExit()
    return proces.terminationStatus == 0 ? bytes.count { $0 == UInt8(ascii: "x") } : nil
  }
}
