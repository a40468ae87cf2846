public import Termijnen

/// How loud a let op is.
public enum Niveau: String, Keuze, Comparable {
  case info, oranje, rood

  /// Orders from quiet to loud.
  public static func < (a: Niveau, b: Niveau) -> Bool { a.rang < b.rang }

  private var rang: Int {
    switch self {
    case .info: 0
    case .oranje: 1
    case .rood: 2
    }
  }
}

/// Where a let op stands on Vandaag; lower comes first.
public enum Volgorde: Int, Comparable, Sendable {
  /// What cannot be undone, and what runs against it.
  case onomkeerbaar = 1
  /// People who wait for us.
  case wachtOpOns = 2
  /// What holds up the rest.
  case houdtOp = 3
  /// Everything else.
  case overig = 4

  /// Orders by place.
  public static func < (a: Volgorde, b: Volgorde) -> Bool { a.rawValue < b.rawValue }
}

/// One thing that can be done, and the first day on which it is allowed.
public struct Handeling: Hashable, Sendable {
  /// What, in plain words.
  public var wat: String
  /// The first day; nil is now.
  public var vanaf: Dag?

  /// Makes an action.
  public init(_ wat: String, vanaf: Dag? = nil) {
    self.wat = wat
    self.vanaf = vanaf
  }
}

/// A flag that explains itself.
///
/// Never about a person: about a step, a desk, a rule and a date.
public struct LetOp: Sendable, Hashable {
  /// The rule: `onomkeerbaar`, `stil`, `oorzaak`, ...
  public var regel: String
  /// How loud it is.
  public var niveau: Niveau
  /// Where it stands on Vandaag.
  public var volgorde: Volgorde
  /// The casus; nil for something that came in and has none.
  public var casus: Id?
  /// The procedure that it is about, if it is about one.
  public var procedure: Id?
  /// What it is about when that is not a procedure: a toezegging, a dreiging, a letter, ...
  public var onderwerp: Id?
  /// Since when it holds.
  public var sinds: Dag
  /// The day by which it matters, for the order on Vandaag.
  public var uiterlijk: Moment?
  /// One line for a list.
  public var kop: String
  /// The facts that made it, as sentences with dates.
  public var feiten: [String]
  /// At whose desk it lies.
  public var bij: String
  /// The direct number to call, if it is known.
  public var nummer: String?
  /// The source of the rule or threshold.
  public var bron: String?
  /// What makes it go away.
  public var opheffen: String
  /// What can be done, in order.
  public var acties: [Handeling]
  /// For `oorzaak`: the procedures that it holds up.
  public var houdtOp: [Id] = []
  /// The reason and the day until which somebody lets it sleep.
  public var slaaptTot: Dag?

  /// Makes a flag.
  public init(
    regel: String, niveau: Niveau, volgorde: Volgorde = .overig, casus: Id?, procedure: Id? = nil,
    onderwerp: Id? = nil, sinds: Dag, uiterlijk: Moment? = nil, kop: String, feiten: [String],
    bij: String, nummer: String? = nil, bron: String? = nil, opheffen: String,
    acties: [Handeling], houdtOp: [Id] = []
  ) {
    self.regel = regel
    self.niveau = niveau
    self.volgorde = volgorde
    self.casus = casus
    self.procedure = procedure
    self.onderwerp = onderwerp
    self.sinds = sinds
    self.uiterlijk = uiterlijk
    self.kop = kop
    self.feiten = feiten
    self.bij = bij
    self.nummer = nummer
    self.bron = bron
    self.opheffen = opheffen
    self.acties = acties
    self.houdtOp = houdtOp
  }
}
