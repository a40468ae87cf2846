/// A colleague without a key opened the casus at once, with a reason.
public struct NuOpening: TLVRecord {
  /// Why it could not wait.
  public var reden = ""

  /// An empty record.
  public init() {}

  /// Makes an opening.
  public init(_ reden: String) { self.reden = reden }

  /// The numbered fields.
  public static let velden: [TLVField<NuOpening>] = [.init(1, \.reden)]
}

/// Somebody who stays with the casus has seen that it was opened.
public struct OpeningGezien: TLVRecord {
  /// The openings that were seen.
  public var openingen: [GebeurtenisId] = []

  /// An empty record.
  public init() {}

  /// Says which openings were seen.
  public init(_ openingen: [GebeurtenisId]) { self.openingen = openingen }

  /// The numbered fields.
  public static let velden: [TLVField<OpeningGezien>] = [.init(1, \.openingen)]
}

/// Somebody of the team asks for the key of a casus.
public struct Toegangsvraag: TLVRecord {
  /// Its identity.
  public var id = Id.nul
  /// The casus.
  public var casus = Id.nul
  /// The code of the casus: the team knows it.
  public var code = ""
  /// What for, in one line without names; the whole team can read it.
  public var waarvoor: String?

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<Toegangsvraag>] = [
    .init(1, \.id), .init(2, \.casus), .init(3, \.code), .init(4, \.waarvoor),
  ]
}

/// How a question for access ended.
public enum Toegangsafloop: String, Keuze {
  case gegeven, geweigerd, ingetrokken
}
