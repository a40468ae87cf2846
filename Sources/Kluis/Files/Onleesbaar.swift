extension Store {
  /// What is said of a file or folder that is there but cannot be read here: others are read as always.
  func unreadable(_ relative: String, _ error: Schijffout, effect: String) -> Kluismelding {
    let (closed, isFolder) = culprit(relative, error)
    let owner = ((try? fs.eigenaar(path(closed))) ?? nil)?.gebruikersnaam
    let who = owner.flatMap { $0 == "-" ? nil : $0 }
    let repair =
      error.code == errorIO
      ? "De schijf zelf kan stuk zijn: vraag de beheerder, en doe `nabij kluis herstel --van KOPIE`."
      : "Laat \(who ?? "wie het maakte") of root doen: chmod"
        + " \(isFolder ? Self.mode(ofFolder: closed) : Self.fileMode, radix: 8) \(path(closed))"
    return Kluismelding(
      bestand: relative,
      wat: "\(isFolder ? "Deze map" : "Dit bestand") is hier niet te lezen: \(error.reden).",
      gevolg: effect, doen: repair, ernst: .ernstig)
  }

  /// What is closed, and whether that is a folder: the outermost folder that cannot be listed, else the
  /// file itself.
  private func culprit(_ relative: String, _ error: Schijffout) -> (path: String, isFolder: Bool) {
    let whole =
      error.pad.hasPrefix(root + "/") ? String(error.pad.dropFirst(root.count + 1)) : relative
    var folder = ""
    for part in whole.split(separator: "/") {
      folder = folder.isEmpty ? String(part) : folder + "/" + part
      guard let status = (try? fs.status(path(folder))) ?? nil, status.isMap else { break }
      do throws(Schijffout) { _ = try fs.list(path(folder)) } catch { return (folder, true) }
    }
    return (whole, false)
  }

  /// The rights with which a folder is made.
  static func mode(ofFolder relative: String) -> UInt32 {
    let parts = relative.split(separator: "/")
    let isOwn =
      parts.count == 2 && (parts[0] == "spoor" || parts[0] == "team") || parts.last == "sloten"
    return isOwn ? mine : shared
  }
}

extension DefaultStringInterpolation {
  fileprivate mutating func appendInterpolation(_ number: UInt32, radix: Int) {
    appendLiteral(String(number, radix: radix))
  }
}
