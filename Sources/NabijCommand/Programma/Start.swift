import Glibc
import Kluis

extension Programma {
  /// Runs the real program and ends the process.
  public static func start() -> Never {
    beschermProces()
    signal(SIGPIPE, SIG_IGN)
    // A limit on the size of files is told as a disk that is full, and does not end the program.
    signal(SIGXFSZ, SIG_IGN)
    let wereld = Wereld.echt()
    if let zin = Argumentbytes.fout() {
      wereld.fout(zin + "\n")
      exit(Afloop.gebruik.rawValue)
    }
    let code = voer(Array(CommandLine.arguments.dropFirst()), wereld)
    guard Uitvoer.mislukt else { exit(code) }
    wereld.fout(
      "De uitvoer kon niet worden geschreven; is de schijf vol? Wat je vastlegde staat wel in de "
        + "kluis.\n")
    exit(code == Afloop.goed.rawValue ? Afloop.geweigerd.rawValue : code)
  }
}

/// The arguments as the system gave them, before they became text.
enum Argumentbytes {
  /// A sentence when an argument is not valid UTF-8; nil when all are.
  static func fout() -> String? {
    for nummer in 1..<max(1, Int(CommandLine.argc)) {
      guard let wijzer = CommandLine.unsafeArgv[nummer] else { continue }
      let bytes = UnsafeBufferPointer(start: wijzer, count: strlen(wijzer)).map {
        UInt8(bitPattern: $0)
      }
      if let plaats = Utf8.eersteFout(bytes) {
        return
          "Woord \(nummer) van de opdracht is geen geldige UTF-8: byte \(plaats) (geteld vanaf "
          + "0) klopt niet. Zet je terminal op UTF-8."
      }
    }
    return nil
  }
}
