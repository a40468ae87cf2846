/// Builds plain text line by line: no boxes, at most a number of columns, no line ends on a space.
struct Regelbouwer {
  /// Columns of a page.
  let breedte: Int
  private(set) var regels: [String] = []

  init(breedte: Int = 80) { self.breedte = max(20, breedte) }

  /// The text with one line end after each line.
  var tekst: String { regels.map { $0 + "\n" }.joined() }

  /// An empty line, never two in a row and never the first.
  mutating func wit() {
    if let laatste = regels.last, !laatste.isEmpty { regels.append("") }
  }

  /// A heading with an empty line above it.
  mutating func kop(_ tekst: String) {
    wit()
    regels.append(tekst.uppercased())
  }

  /// A paragraph, wrapped; later lines hang `hang` columns further in.
  mutating func alinea(_ tekst: String, in inspring: Int = 0, hang: Int = 0) {
    for (nummer, stuk) in tekst.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let begin = nummer == 0 ? inspring : inspring + hang
      regels += Self.vouw(String(stuk), breedte: breedte, eerste: begin, later: inspring + hang)
    }
  }

  /// A label and its text; nothing when there is no text.
  mutating func veld(_ naam: String, _ tekst: String?, in inspring: Int = 0) {
    guard let tekst, !tekst.isEmpty else { return }
    alinea("\(naam): \(tekst)", in: inspring, hang: 2)
  }

  /// Breaks between words; a word longer than a line stays whole.
  static func vouw(_ tekst: String, breedte: Int, eerste: Int, later: Int) -> [String] {
    var uit: [String] = []
    var regel = String(repeating: " ", count: eerste)
    var leeg = true
    for woord in tekst.split(separator: " ", omittingEmptySubsequences: false) {
      if leeg, woord.isEmpty { continue }
      if !leeg, regel.count + 1 + woord.count > breedte {
        while regel.last == " " { regel.removeLast() }
        uit.append(regel)
        regel = String(repeating: " ", count: later)
        leeg = true
        if woord.isEmpty { continue }
      }
      if !leeg { regel += " " }
      regel += woord
      leeg = false
    }
    while !leeg, regel.last == " " { regel.removeLast() }
    if !leeg { uit.append(regel) } else if uit.isEmpty { uit.append("") }
    return uit
  }
}
