import Glibc

/// Questions on the terminal itself, so that standard input and output can be pipes.
enum Toetsenbord {
  static func vraag(_ vraag: Wereld.Vraag) -> String? {
    let greep = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard greep >= 0, isatty(greep) == 1 else { return nil }
    defer { close(greep) }
    switch vraag {
    case .regel(let tekst):
      Uitvoer.schrijf(tekst, naar: greep)
      return regel(greep)
    case .geheim(let tekst): return geheim(tekst, greep)
    case .tekst(let tekst):
      Uitvoer.schrijf("\(tekst) (een lege regel sluit af):\n", naar: greep)
      var regels: [String] = []
      while let volgende = regel(greep), !volgende.isEmpty { regels.append(volgende) }
      return regels.isEmpty ? nil : regels.joined(separator: "\n")
    }
  }

  /// Reads without showing; the terminal is put back also when Ctrl-C ends the program.
  private static func geheim(_ tekst: String, _ greep: Int32) -> String? {
    var stand = termios()
    guard tcgetattr(greep, &stand) == 0 else { return nil }
    let eerst = stand
    stand.c_lflag &= ~tcflag_t(ECHO)
    stand.c_lflag |= tcflag_t(ICANON)
    var dicht = sigset_t()
    var voorheen = sigset_t()
    sigemptyset(&dicht)
    for signaal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP] { sigaddset(&dicht, signaal) }
    // The signals wait until the echo is back.
    sigprocmask(SIG_BLOCK, &dicht, &voorheen)
    stand.c_lflag &= ~tcflag_t(ISIG)
    tcsetattr(greep, TCSAFLUSH, &stand)
    Uitvoer.schrijf(tekst, naar: greep)
    let gelezen = regel(greep, afbreken: true)
    var terug = eerst
    tcsetattr(greep, TCSAFLUSH, &terug)
    sigprocmask(SIG_SETMASK, &voorheen, nil)
    Uitvoer.schrijf("\n", naar: greep)
    return gelezen
  }

  /// One line without its end; nil at the end of input, or at Ctrl-C when `afbreken`.
  private static func regel(_ greep: Int32, afbreken: Bool = false) -> String? {
    var bytes: [UInt8] = []
    var teken: UInt8 = 0
    while true {
      let gelezen = read(greep, &teken, 1)
      if gelezen < 0, errno == EINTR { continue }
      guard gelezen == 1 else { break }
      if teken == 0x0A || teken == 0x0D {
        return String(validating: bytes, as: UTF8.self)
      }
      if afbreken, teken == 0x03 { return nil }
      bytes.append(teken)
      guard bytes.count < 65_536 else { return nil }
    }
    return bytes.isEmpty ? nil : String(validating: bytes, as: UTF8.self)
  }
}
