/// One drawable sign: a base and up to three combining marks; plain numbers, so that it is cheap.
public struct Glyph: Hashable, Sendable {
  /// Scalar value of the base.
  public var base: UInt32
  /// Scalar values of combining marks, zero when absent.
  public var mark1: UInt32 = 0, mark2: UInt32 = 0, mark3: UInt32 = 0
  /// Columns that it takes: 1 or 2.
  public var width: UInt8 = 1

  /// Makes a sign from its base.
  public init(base: UInt32, width: UInt8 = 1) {
    self.base = base
    self.width = width
  }

  /// Adds a combining mark; the fourth and further ones are dropped.
  public mutating func add(mark: UInt32) {
    if mark1 == 0 {
      mark1 = mark
    } else if mark2 == 0 {
      mark2 = mark
    } else if mark3 == 0 {
      mark3 = mark
    }
  }

  /// An empty place.
  public static let space = Glyph(base: 0x20)
}

/// One place on the grid: a sign and its style.
///
/// The second column of a wide sign holds a glyph of width 0.
public struct Cell: Hashable, Sendable {
  /// The sign.
  public var glyph: Glyph
  /// What it is.
  public var style: Style

  /// Makes a cell.
  public init(_ glyph: Glyph = .space, _ style: Style = .normal) {
    self.glyph = glyph
    self.style = style
  }

  /// An empty cell.
  public static let blank = Cell()

  /// True for the second column of a wide sign.
  public var isContinuation: Bool { glyph.width == 0 }

  /// The scalars in drawing order; empty for a continuation.
  public var scalars: [Unicode.Scalar] {
    guard glyph.width > 0 else { return [] }
    return [glyph.base, glyph.mark1, glyph.mark2, glyph.mark3].enumerated()
      .filter { $0.offset == 0 || $0.element != 0 }
      .map { Unicode.Scalar($0.element) ?? "?" }
  }

  /// The text in the cell.
  public var text: String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }
}
