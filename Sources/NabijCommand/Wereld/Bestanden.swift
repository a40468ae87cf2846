import Glibc

/// Files outside the kluis: passphrase file, list, the folder of a demo.
enum Bestanden {
  /// The most that is read from outside.
  private static let hoogstens = 64 * 1024 * 1024

  static func lees(_ pad: String) throws(Wereld.Bestandsfout) -> Wereld.Bestand {
    let greep = open(pad, O_RDONLY | O_CLOEXEC)
    guard greep >= 0 else {
      throw Wereld.Bestandsfout("Het bestand \(pad) is niet te lezen: \(reden()).")
    }
    defer { close(greep) }
    var stand = stat()
    guard fstat(greep, &stand) == 0, stand.st_mode & S_IFMT != S_IFDIR else {
      throw Wereld.Bestandsfout("\(pad) is een map en geen bestand.")
    }
    let gewoon = stand.st_mode & S_IFMT == S_IFREG
    let bytes = try leesAlles(greep, naam: pad)
    return Wereld.Bestand(bytes: bytes, openVoorAnderen: gewoon && stand.st_mode & 0o077 != 0)
  }

  static func leesAlles(_ greep: Int32, naam: String) throws(Wereld.Bestandsfout) -> [UInt8] {
    var uit: [UInt8] = []
    var stuk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let gelezen = stuk.withUnsafeMutableBytes { read(greep, $0.baseAddress, $0.count) }
      if gelezen == 0 { return uit }
      if gelezen < 0 {
        if errno == EINTR { continue }
        throw Wereld.Bestandsfout("Lezen van \(naam) lukt niet: \(reden()).")
      }
      uit += stuk[..<gelezen]
      guard uit.count <= hoogstens else {
        throw Wereld.Bestandsfout("\(naam) is groter dan 64 MB. Neem een kleiner bestand.")
      }
    }
  }

  static func schrijf(
    _ pad: String, _ bytes: [UInt8], _ rechten: UInt32
  ) throws(Wereld.Bestandsfout) {
    try maakMappen(boven: pad)
    let greep = open(pad, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rechten)
    guard greep >= 0 else {
      throw Wereld.Bestandsfout("Het bestand \(pad) is niet te maken: \(reden()).")
    }
    defer { close(greep) }
    // What is meant for somebody else may be read by them, whatever the mask of this process is.
    if rechten & 0o007 != 0 { _ = fchmod(greep, rechten) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let geschreven = rest.withUnsafeBytes { write(greep, $0.baseAddress, $0.count) }
      if geschreven < 0 {
        if errno == EINTR { continue }
        throw Wereld.Bestandsfout("Schrijven naar \(pad) lukt niet: \(reden()).")
      }
      rest = rest.dropFirst(geschreven)
    }
  }

  static func tijdelijkeMap() throws(Wereld.Bestandsfout) -> String {
    let boven = Omgeving.alle()["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var sjabloon = Array((boven + "/nabij-demo.XXXXXX").utf8CString)
    guard mkdtemp(&sjabloon) != nil else {
      throw Wereld.Bestandsfout("Een tijdelijke map in \(boven) is niet te maken: \(reden()).")
    }
    return String(decoding: sjabloon.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes a folder with everything in it.
  static func ruimOp(_ map: String) {
    guard let inhoud = opendir(map) else { return }
    defer {
      closedir(inhoud)
      rmdir(map)
    }
    while let ingang = readdir(inhoud) {
      let naam = withUnsafePointer(to: &ingang.pointee.d_name) { wijzer in
        wijzer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard naam != ".", naam != ".." else { continue }
      let pad = map + "/" + naam
      var stand = stat()
      guard lstat(pad, &stand) == 0 else { continue }
      if stand.st_mode & S_IFMT == S_IFDIR { ruimOp(pad) } else { unlink(pad) }
    }
  }

  private static func maakMappen(boven pad: String) throws(Wereld.Bestandsfout) {
    let delen = pad.split(separator: "/").dropLast()
    var map = pad.hasPrefix("/") ? "" : "."
    for deel in delen {
      map += "/" + deel
      guard mkdir(map, 0o700) == 0 || errno == EEXIST else {
        throw Wereld.Bestandsfout("De map \(map) is niet te maken: \(reden()).")
      }
    }
  }

  /// What the system said, in Dutch where it matters.
  private static func reden() -> String {
    switch errno {
    case ENOENT: "het is er niet"
    case EACCES, EPERM: "je hebt er geen rechten voor"
    case EEXIST: "het is er al"
    case ENOSPC: "de schijf is vol"
    case EROFS: "de schijf is alleen te lezen"
    default: String(cString: strerror(errno))
    }
  }
}
