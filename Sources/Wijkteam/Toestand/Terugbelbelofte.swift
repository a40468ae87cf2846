public import Termijnen

extension Casus {
  /// The day of the first talk that may be the call that a promise was about; nil when the promise is
  /// about something else, is settled, or no such talk followed.
  ///
  /// It only proposes: whether it was the promised call is for a person to say.
  public func gesprekNa(_ toezegging: Lopend<Toezegging>) -> Dag? {
    guard toezegging.open, isTerugbellen(toezegging.waarde) else { return nil }
    return contacten.first { past($0, bij: toezegging) }?.merk.dag
  }

  /// The open promises of which a contact may be the call, oldest first.
  public func terugbelbeloften(bij contact: Id) -> [Lopend<Toezegging>] {
    guard let contact = contacten.first(where: { $0.waarde.id == contact }) else { return [] }
    return toezeggingen.alle.filter {
      $0.open && isTerugbellen($0.waarde) && past(contact, bij: $0)
    }
  }

  private func past(_ contact: Gemerkt<Contact>, bij toezegging: Lopend<Toezegging>) -> Bool {
    guard contact.waarde.id != toezegging.waarde.contact,
      contact.waarde.resultaat == .gesproken,
      Self.nietEerder(contact.merk.gebeurdOp, dan: toezegging.merk.gebeurdOp)
    else { return false }
    switch toezegging.waarde.van {
    case .instantie, .netwerk:
      if let procedure = toezegging.waarde.procedure {
        return contact.waarde.procedures.contains(procedure)
      }
      let (wie, met) = (toezegging.waarde.wie ?? "", contact.waarde.metWie ?? "")
      return !Schoon.leeg(wie) && Vouwtekst.vouw(wie) == Vouwtekst.vouw(met)
    case .team, .inwoner: return contact.waarde.metInwoner
    }
  }

  /// Not before the other; on the same day a missing minute settles nothing.
  private static func nietEerder(_ moment: Moment, dan ander: Moment) -> Bool {
    if moment.dag != ander.dag { return moment.dag > ander.dag }
    guard let minuut = moment.minuut, let andere = ander.minuut else { return true }
    return minuut >= andere
  }

  /// Whether somebody would call: it came out of "belt terug", or its words say so.
  private func isTerugbellen(_ toezegging: Toezegging) -> Bool {
    if let id = toezegging.contact,
      contacten.first(where: { $0.waarde.id == id })?.waarde.resultaat == .beltTerug
    {
      return true
    }
    let bellen: Set = [
      "bellen", "terugbellen", "bel", "belt", "teruggebeld", "gebeld", "belafspraak",
    ]
    return toezegging.wat.lowercased().split { !$0.isLetter }.contains {
      bellen.contains(String($0))
    }
  }
}
