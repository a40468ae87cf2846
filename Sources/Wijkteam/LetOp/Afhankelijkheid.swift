/// Which procedure waits for which, over all domains of a casus.
///
/// Robust against circles (two people can make one at the same time) and against procedures that
/// are not there.
public struct Afhankelijkheid: Sendable {
  /// A procedure that waits for nothing and for which others wait.
  public struct Wortel: Hashable, Sendable {
    /// The procedure.
    public var id: Id
    /// Other procedures with which it waits in a circle; mostly none.
    public var kring: [Id] = []
    /// Everything that waits for it, directly or through others, the nearest first.
    public var houdtOp: [Id] = []
  }

  /// The roots, in the order in which they were started.
  public private(set) var wortels: [Wortel] = []
  private var eisen: [Id: [Id]] = [:]

  /// Works out the procedures of one casus.
  public init(_ procedures: [Procedurebeeld]) {
    guard procedures.contains(where: { !$0.procedure.wachtOp.isEmpty }) else { return }
    var plaats: [Id: Int] = [:]
    for (index, procedure) in procedures.enumerated() { plaats[procedure.id] = index }
    let open = procedures.map { !$0.klaar }
    var bezwaren: [Int: [Int]] = [:]
    for (index, procedure) in procedures.enumerated() where open[index] {
      if let tegen = procedure.procedure.start.waarde.tegen, let bestreden = plaats[tegen],
        bestreden != index
      {
        bezwaren[bestreden, default: []].append(index)
      }
    }
    var graaf = [[Int]](repeating: [], count: procedures.count)
    for (index, procedure) in procedures.enumerated() where open[index] {
      for id in procedure.procedure.wachtOp {
        guard let nodig = plaats[id], nodig != index else { continue }
        // A refusal that is disputed holds up as long as the dispute runs.
        let houden = open[nodig] ? [nodig] : (bezwaren[nodig] ?? []).filter { $0 != index }
        for ander in houden where !graaf[index].contains(ander) { graaf[index].append(ander) }
      }
      if !graaf[index].isEmpty { eisen[procedure.id] = graaf[index].map { procedures[$0].id } }
    }
    wortels = Self.wortels(graaf) { procedures[$0].id }
  }

  /// The procedures that are not done and for which this one waits.
  public func blokkades(_ id: Id) -> [Id] { eisen[id] ?? [] }

  /// Whether it waits for a procedure that is not done.
  public func geblokkeerd(_ id: Id) -> Bool { eisen[id] != nil }

  /// The root in which a procedure stands as the root itself.
  public func wortel(_ id: Id) -> Wortel? { wortels.first { $0.id == id } }

  private static func wortels(_ graaf: [[Int]], _ naam: (Int) -> Id) -> [Wortel] {
    var terug = [[Int]](repeating: [], count: graaf.count)
    for (van, naar) in graaf.enumerated() { for nodig in naar { terug[nodig].append(van) } }
    var uit: [(plaats: Int, wortel: Wortel)] = []
    for groep in Graaf.groepen(graaf) {
      let leden = Set(groep)
      guard groep.allSatisfy({ lid in graaf[lid].allSatisfy(leden.contains) }) else { continue }
      let kop = groep.min() ?? groep[0]
      let opgehouden = Graaf.bereikbaar(terug, vanaf: kop)
      guard !opgehouden.isEmpty else { continue }
      uit.append(
        (
          kop,
          Wortel(
            id: naam(kop), kring: groep.filter { $0 != kop }.sorted().map(naam),
            houdtOp: opgehouden.map(naam))
        ))
    }
    return uit.sorted { $0.plaats < $1.plaats }.map(\.wortel)
  }
}

/// Small algorithms on graphs that are given as lists of numbers.
enum Graaf {
  /// The groups that reach one another (Tarjan, without recursion).
  ///
  /// A group comes after every group that can be reached from it.
  static func groepen(_ graaf: [[Int]]) -> [[Int]] {
    let aantal = graaf.count
    var nummer = [Int](repeating: -1, count: aantal)
    var laag = [Int](repeating: 0, count: aantal)
    var opStapel = [Bool](repeating: false, count: aantal)
    var stapel: [Int] = []
    var werk: [(knoop: Int, volgende: Int)] = []
    var teller = 0
    var uit: [[Int]] = []
    func begin(_ knoop: Int) {
      nummer[knoop] = teller
      laag[knoop] = teller
      teller += 1
      stapel.append(knoop)
      opStapel[knoop] = true
      werk.append((knoop, 0))
    }
    for start in 0..<aantal where nummer[start] < 0 {
      begin(start)
      while let (knoop, volgende) = werk.last {
        if volgende < graaf[knoop].count {
          werk[werk.count - 1].volgende += 1
          let ander = graaf[knoop][volgende]
          if nummer[ander] < 0 {
            begin(ander)
          } else if opStapel[ander] {
            laag[knoop] = min(laag[knoop], nummer[ander])
          }
          continue
        }
        werk.removeLast()
        if let ouder = werk.last?.knoop { laag[ouder] = min(laag[ouder], laag[knoop]) }
        guard laag[knoop] == nummer[knoop] else { continue }
        var groep: [Int] = []
        while let top = stapel.popLast() {
          opStapel[top] = false
          groep.append(top)
          if top == knoop { break }
        }
        uit.append(groep)
      }
    }
    return uit
  }

  /// Everything that can be reached from a node, nearest first, without the node itself.
  static func bereikbaar(_ graaf: [[Int]], vanaf: Int) -> [Int] {
    var gezien = [Bool](repeating: false, count: graaf.count)
    gezien[vanaf] = true
    var rij = [vanaf]
    var kop = 0
    while kop < rij.count {
      for ander in graaf[rij[kop]].sorted() where !gezien[ander] {
        gezien[ander] = true
        rij.append(ander)
      }
      kop += 1
    }
    return Array(rij.dropFirst())
  }

  /// How many nodes stand before each; nodes in one circle have the same number.
  static func diepten(_ graaf: [[Int]]) -> [Int] {
    var diepte = [Int](repeating: 0, count: graaf.count)
    for groep in groepen(graaf) {
      let leden = Set(groep)
      var hoogste = 0
      for knoop in groep {
        for nodig in graaf[knoop] where !leden.contains(nodig) {
          hoogste = max(hoogste, diepte[nodig] + 1)
        }
      }
      for knoop in groep { diepte[knoop] = hoogste }
    }
    return diepte
  }
}
