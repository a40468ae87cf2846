import Glibc

/// Questions on the terminal itself, so that standard input and output can be pipes.
enum Toetsenbord {
  static func vraag(_ vraag: Wereld.Vraag) -> String? {
    guard let greep = terminal() else { return nil }
    defer { close(greep) }
    switch vraag {
    case .regel(let tekst):
      Uitvoer.schrijf(tekst, naar: greep)
      return regel(greep)
    case .geheim(let tekst): return geheim(tekst, greep)
    case .vluchtig(let tekst):
      // The other screen of the terminal has no history; leaving it takes away what was on it.
      Uitvoer.schrijf("\u{1B}[?1049h\u{1B}[2J\u{1B}[H", naar: greep)
      defer { Uitvoer.schrijf("\u{1B}[2J\u{1B}[?1049l", naar: greep) }
      return geheim(tekst, greep)
    }
  }

  /// One line that is not shown.
  private static func geheim(_ tekst: String, _ greep: Int32) -> String? {
    stil(greep, { $0.c_lflag |= tcflag_t(ICANON) }) { () -> String? in
      Uitvoer.schrijf(tekst, naar: greep)
      defer { Uitvoer.schrijf("\n", naar: greep) }
      return regel(greep, afbreken: true)
    }
  }

  /// Asks a text of more lines; an empty line ends it, but not one inside a paste.
  static func vraagTekst(_ vraag: String) -> Wereld.Tekstantwoord {
    guard let greep = terminal() else { return .geenTerminal }
    defer { close(greep) }
    let antwoord = stil(greep, bewaar: true, zonderRegels) { () -> Wereld.Tekstantwoord? in
      // Marks around what is pasted, where the terminal knows them.
      let merkt = (Omgeving.alle()["TERM"] ?? "dumb") != "dumb"
      Uitvoer.schrijf(
        "\(merkt ? "\u{1B}[?2004h" : "")\(vraag) (een lege regel sluit af):\n", naar: greep)
      let lezer = gelezen(greep)
      if merkt { Uitvoer.schrijf("\u{1B}[?2004l", naar: greep) }
      return lezer.stand == .afgebroken ? .afgebroken(lezer.bytes) : .tekst(lezer.bytes)
    }
    return antwoord ?? .geenTerminal
  }

  private static func terminal() -> Int32? {
    let greep = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard greep >= 0 else { return nil }
    if isatty(greep) == 1 { return greep }
    close(greep)
    return nil
  }

  /// Every byte as it comes: the line buffer of the system would drop what is over 4,095 bytes.
  private static func zonderRegels(_ stand: inout termios) {
    stand.c_lflag &= ~tcflag_t(ICANON | IEXTEN)
    stand.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | IXON | ISTRIP)
    withUnsafeMutableBytes(of: &stand.c_cc) { tekens in
      tekens[Int(VMIN)] = 1
      tekens[Int(VTIME)] = 0
    }
  }

  private static func gelezen(_ greep: Int32) -> Tekstlezer {
    var lezer = Tekstlezer()
    var stuk = [UInt8](repeating: 0, count: 4096)
    while lezer.stand == .leest || lezer.stand == .legeRegel {
      // What follows an empty line at once was pasted and not typed.
      guard wacht(greep, ms: lezer.stand == .legeRegel ? 100 : 500) else {
        if lezer.stand == .legeRegel { lezer.sluitAf() }
        if gevraagdTeStoppen { lezer.breekAf() }
        continue
      }
      let aantal = stuk.withUnsafeMutableBytes { read(greep, $0.baseAddress, $0.count) }
      if aantal < 0, errno == EINTR || errno == EAGAIN { continue }
      guard aantal > 0 else {
        lezer.sluitAf()
        break
      }
      var toon = ""
      for byte in stuk[..<aantal] where lezer.stand == .leest || lezer.stand == .legeRegel {
        toon += lezer.neem(byte)
      }
      Uitvoer.schrijf(toon, naar: greep)
    }
    return lezer
  }

  private static func wacht(_ greep: Int32, ms: Int32) -> Bool {
    var vraag = pollfd(fd: greep, events: Int16(POLLIN), revents: 0)
    return poll(&vraag, 1, ms) > 0
  }

  /// A signal waits that would have ended the program.
  private static var gevraagdTeStoppen: Bool {
    var wachtend = sigset_t()
    sigemptyset(&wachtend)
    sigpending(&wachtend)
    return [SIGTERM, SIGHUP].contains { sigismember(&wachtend, $0) == 1 }
  }

  /// Reads without showing by the system; the terminal is put back also when Ctrl-C ends the
  /// program, and what is left unread goes to nobody.
  private static func stil<Antwoord>(
    _ greep: Int32, bewaar: Bool = false, _ pasAan: (inout termios) -> Void,
    _ lees: () -> Antwoord?
  ) -> Antwoord? {
    var stand = termios()
    guard tcgetattr(greep, &stand) == 0 else { return nil }
    var eerst = stand
    stand.c_lflag &= ~tcflag_t(ECHO)
    pasAan(&stand)
    var dicht = sigset_t()
    var voorheen = sigset_t()
    sigemptyset(&dicht)
    for signaal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP] { sigaddset(&dicht, signaal) }
    // The signals wait until the echo is back.
    sigprocmask(SIG_BLOCK, &dicht, &voorheen)
    stand.c_lflag &= ~tcflag_t(ISIG)
    // A text keeps what was typed while the kluis opened.
    tcsetattr(greep, bewaar ? TCSADRAIN : TCSAFLUSH, &stand)
    let gelezen = lees()
    tcsetattr(greep, TCSAFLUSH, &eerst)
    sigprocmask(SIG_SETMASK, &voorheen, nil)
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
