/// A stretch of changed cells in one row.
public struct GridChange: Hashable, Sendable {
  /// The row.
  public var row: Int
  /// First and last column, the last one not included.
  public var columns: Range<Int>

  /// Makes a stretch.
  public init(row: Int, columns: Range<Int>) {
    self.row = row
    self.columns = columns
  }
}

extension Grid {
  /// The stretches that differ from an older grid; everything when the size differs.
  ///
  /// A stretch never starts or ends in the middle of a wide sign.
  public func changes(since old: Grid?) -> [GridChange] {
    guard size.columns > 0 else { return [] }
    guard let old, old.size == size else {
      return (0..<size.rows).map { GridChange(row: $0, columns: 0..<size.columns) }
    }
    var result: [GridChange] = []
    for row in 0..<size.rows {
      let start = row * size.columns
      var column = 0
      while column < size.columns {
        guard cells[start + column] != old.cells[start + column] else {
          column += 1
          continue
        }
        var first = column
        var end = column + 1
        var same = 0
        var next = end
        // Short equal stretches are taken along: moving the cursor costs more than they do.
        while next < size.columns, same < 4 {
          if cells[start + next] != old.cells[start + next] {
            end = next + 1
            same = 0
          } else {
            same += 1
          }
          next += 1
        }
        while first > 0, cells[start + first].isContinuation { first -= 1 }
        while end < size.columns, cells[start + end].isContinuation { end += 1 }
        result.append(GridChange(row: row, columns: first..<end))
        column = max(end, next)
      }
    }
    return result
  }
}
