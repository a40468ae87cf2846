import Synchronization
public import Termijnen

/// The kinds of steps by id; a file is parsed when its kind is first asked for.
public final class Soortenboek: Sendable {
  /// The ids of all kinds, in order of name; nothing is parsed for it.
  public let ids: [String]

  private let lezer: Soortlezer
  /// What the team does differently with a kind.
  private let aanpassingen: [String: Soortaanpassing]
  private let gelezen: Mutex<[String: Soortregel]>

  init(
    lezer: Soortlezer, klaar: [String: Soortregel] = [:],
    aanpassingen: [String: Soortaanpassing] = [:]
  ) {
    self.lezer = lezer
    self.aanpassingen = aanpassingen
    self.gelezen = Mutex(klaar)
    self.ids = Set(Ingebouwd.namen(in: "termijnen")).union(klaar.keys).sorted()
  }

  /// The kind with an id; nil when there is none, an error when its file is wrong.
  public func soort(_ id: String) throws(Inrichtingsfouten) -> Soortregel? {
    if let al = gelezen.withLock({ $0[id] }) { return al }
    guard ids.contains(id) else { return nil }
    var regel = try lezer.lees(Ingebouwd.bestand("termijnen/\(id).yaml"), id: id)
    aanpassingen[id]?.pasToe(op: &regel)
    gelezen.withLock { $0[id] = regel }
    return regel
  }

  /// The kind with an id; nil when there is none or its file is wrong.
  public subscript(_ id: String) -> Soortregel? { try? soort(id) }

  /// Every kind, in order of id; parses everything.
  public func alle() throws(Inrichtingsfouten) -> [Soortregel] {
    var fouten: [Inrichtingsfout] = []
    var regels: [Soortregel] = []
    for id in ids {
      do throws(Inrichtingsfouten) {
        if let regel = try soort(id) { regels.append(regel) }
      } catch {
        fouten += error.fouten
      }
    }
    if !fouten.isEmpty { throw Inrichtingsfouten(fouten) }
    return regels
  }

  /// The kinds of which id, name or a synonym contains a text; parses everything.
  public func zoek(_ tekst: String) -> [Soortregel] {
    let gezocht = tekst.lowercased()
    guard !gezocht.isEmpty else { return [] }
    return ids.compactMap { self[$0] }.filter { regel in
      regel.id.contains(gezocht) || regel.naam.lowercased().contains(gezocht)
        || regel.synoniemen.contains { $0.lowercased().contains(gezocht) }
    }
  }
}
