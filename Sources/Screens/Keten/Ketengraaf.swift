/// Who waits for whom in a chain, by the places of the links.
struct Ketengraaf {
  /// What each link needs.
  let nodig: [[Int]]
  private let open: [Bool]
  private let terug: [[Int]]

  init(_ nodig: [[Int]], open: [Bool]) {
    self.nodig = nodig
    self.open = open
    var terug = [[Int]](repeating: [], count: nodig.count)
    for (nummer, voor) in nodig.enumerated() { for ander in voor { terug[ander].append(nummer) } }
    self.terug = terug
  }

  /// Everything open that waits for a link, directly or through others.
  func erna(_ van: Int) -> Set<Int> { open[van] ? bereik(terug, van, ookKlaar: false) : [] }

  /// Everything open that a link waits for; the link itself only in a circle.
  func ervoor(_ van: Int) -> Set<Int> { open[van] ? bereik(nodig, van, ookKlaar: false) : [] }

  private func bereik(_ graaf: [[Int]], _ van: Int, ookKlaar: Bool) -> Set<Int> {
    var gezien: Set<Int> = []
    var werk = graaf[van]
    while let hier = werk.popLast() {
      guard ookKlaar || open[hier], gezien.insert(hier).inserted else { continue }
      werk += graaf[hier]
    }
    return gezien
  }

  /// What each link needs, without what it already needs through something else: the lines to draw.
  var lijnen: [[Int]] {
    nodig.enumerated().map { nummer, voor in
      voor.filter { eerder in
        !voor.contains { tussen in
          tussen != eerder && open[tussen] == open[eerder]
            && bereik(nodig, tussen, ookKlaar: !open[eerder]).contains(eerder)
            && !inKring(tussen, nummer) && !inKring(tussen, eerder)
        }
      }
    }
  }

  /// How many links stand before each: at least what is known, and more than what it needs.
  ///
  /// Links in one circle keep the same number, so that drawing goes forward only.
  func diepten(_ bekend: [Int]) -> [Int] {
    var diepte = bekend
    for _ in 0..<min(nodig.count, 32) {
      var veranderd = false
      for (nummer, voor) in nodig.enumerated() {
        for ander in voor where diepte[ander] >= diepte[nummer] {
          if inKring(ander, nummer) { continue }
          diepte[nummer] = diepte[ander] + 1
          veranderd = true
        }
      }
      if !veranderd { break }
    }
    return diepte
  }

  /// Whether two links wait for each other, directly or through others.
  func inKring(_ a: Int, _ b: Int) -> Bool {
    bereik(nodig, a, ookKlaar: true).contains(b) && bereik(nodig, b, ookKlaar: true).contains(a)
  }

  /// Which links hang together, each group in the order of its first link.
  var groepen: [[Int]] {
    var groep = Array(nodig.indices)
    func wortel(_ nummer: Int) -> Int {
      var hier = nummer
      while groep[hier] != hier { hier = groep[hier] }
      return hier
    }
    for (nummer, voor) in nodig.enumerated() {
      for ander in voor {
        let (a, b) = (wortel(nummer), wortel(ander))
        groep[max(a, b)] = min(a, b)
      }
    }
    var leden: [Int: [Int]] = [:]
    for nummer in nodig.indices { leden[wortel(nummer), default: []].append(nummer) }
    return leden.sorted { $0.key < $1.key }.map(\.value)
  }
}
