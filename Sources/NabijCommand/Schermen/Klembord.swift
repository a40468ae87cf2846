import Foundation

/// The clipboard of the desktop, when the program runs on one.
///
/// Never through the terminal itself: such a copy may cross a network and a shared session unseen.
enum Klembord {
  /// Puts text on the clipboard; answers whether there was one.
  static func zet(_ tekst: String, _ omgeving: [String: String]) -> Bool {
    var keuzes: [[String]] = []
    if omgeving["WAYLAND_DISPLAY"]?.isEmpty == false { keuzes.append(["wl-copy"]) }
    if omgeving["DISPLAY"]?.isEmpty == false {
      keuzes += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
    }
    return keuzes.contains { voer($0, tekst) }
  }

  private static func voer(_ woorden: [String], _ tekst: String) -> Bool {
    let proces = Process()
    proces.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    proces.arguments = woorden
    proces.standardOutput = FileHandle.nullDevice
    proces.standardError = FileHandle.nullDevice
    let pijp = Pipe()
    proces.standardInput = pijp
    do {
      try proces.run()
      try pijp.fileHandleForWriting.write(contentsOf: Data(tekst.utf8))
      try pijp.fileHandleForWriting.close()
    } catch {
      return false
    }
    proces.waitUntilExit()
    return proces.terminationStatus == 0
  }
}
