extension Store {
  /// What is said of a file that is there but cannot be read here: others are read as always.
  func unreadable(_ relative: String, _ error: Schijffout, effect: String) -> Kluismelding {
    let owner = ((try? fs.eigenaar(path(relative))) ?? nil)?.gebruikersnaam
    let who = owner.flatMap { $0 == "-" ? nil : $0 }
    let repair =
      error.code == errorIO
      ? "De schijf zelf kan stuk zijn: vraag de beheerder, en doe `nabij kluis herstel --van KOPIE`."
      : "Laat \(who ?? "wie het maakte") of root doen: chmod 640 \(path(relative))"
    return Kluismelding(
      bestand: relative, wat: "Dit bestand is hier niet te lezen: \(error.reden).", gevolg: effect,
      doen: repair, ernst: .ernstig)
  }
}
