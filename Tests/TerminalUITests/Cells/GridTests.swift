import Testing

@testable import TerminalUI

struct GridTests {
  @Test("Drawing outside the grid is ignored")
  func outside() {
    var grid = Grid(Size(rows: 2, columns: 3))
    let empty = grid
    grid.write("abc", at: Point(row: -1, column: 0))
    grid.write("abc", at: Point(row: 2, column: 0))
    grid.write("abc", at: Point(row: 0, column: 3))
    grid.fill(Rect(row: 5, column: 5, rows: 2, columns: 2), with: "x")
    grid.box(Rect(row: 9, column: 9, rows: 4, columns: 4))
    #expect(grid == empty)
    grid.write("abc", at: Point(row: 0, column: -1))
    #expect(grid.rows == ["bc", ""])
  }

  @Test("A grid without cells can be drawn in")
  func nothing() {
    for size in [Size(rows: 0, columns: 0), Size(rows: 0, columns: 5), Size(rows: 5, columns: 0)] {
      var grid = Grid(size)
      grid.write("abc", at: .origin)
      grid.box(grid.rect, title: "x")
      #expect(grid.changes(since: nil).allSatisfy { !$0.columns.isEmpty } || size.columns == 0)
    }
  }

  @Test("Overwriting half of a wide sign leaves no half behind")
  func wide() {
    var grid = Grid(Size(rows: 1, columns: 6))
    grid.write("作者", at: .origin)
    grid.write("x", at: Point(row: 0, column: 1))
    #expect(grid.rows == [" x者"])
    grid.fill(Rect(row: 0, column: 3, rows: 1, columns: 2), with: "-")
    #expect(grid.rows == [" x --"])
    #expect(grid.isSound)
    grid.write("作", at: Point(row: 0, column: 5))
    #expect(grid.rows == [" x --…"])
    #expect(grid.isSound)
  }

  @Test("Text that does not fit ends with a sign, in every style")
  func ellipsis() {
    #expect(rows(1, 20) { $0.write("urgentieverklaring", at: .origin, width: 8) } == ["urgenti…"])
    #expect(
      rows(1, 20) { $0.write("urgentie", at: .origin, width: 4, overflow: .clip) } == ["urge"])
    #expect(rows(1, 5) { $0.write(Line("abc") + Line("def", .red), at: .origin) } == ["abcd…"])
    #expect(rows(1, 3) { $0.write(Line("abc") + Line("def", .red), at: .origin) } == ["ab…"])
    #expect(rows(1, 4, theme: .standard.ascii) { $0.write("abcdef", at: .origin) } == ["abc~"])
  }

  @Test("Lines stand left, in the middle or right")
  func alignment() {
    for (alignment, expected) in [
      (Alignment.leading, "ab"), (.center, "  ab"), (.trailing, "    ab"),
    ] {
      #expect(
        rows(1, 6) { $0.write("ab", in: Rect(row: 0, column: 0, rows: 1, columns: 6), alignment) }
          == [expected])
    }
  }

  @Test("A box has a title and answers its inside")
  func box() {
    var inner = Rect(row: 0, column: 0, rows: 0, columns: 0)
    let lines = rows(3, 12) { inner = $0.box($0.rect, title: "Casus", focused: true) }
    #expect(lines == ["┌ > Casus ─┐", "│          │", "└──────────┘"])
    #expect(inner == Rect(row: 1, column: 1, rows: 1, columns: 10))
    #expect(
      rows(3, 12, theme: .standard.ascii) { $0.box($0.rect, title: "Casus") }
        == ["+ Casus ---+", "|          |", "+----------+"])
    #expect(
      rows(3, 12, theme: .standard.withoutBorders) { $0.box($0.rect, title: "Casus") }
        == ["  Casus", "", ""])
  }

  @Test("Only what changed is sent")
  func changes() {
    var old = Grid(Size(rows: 3, columns: 20))
    old.write("wacht op Woonstad", at: .origin)
    var new = old
    #expect(new.changes(since: old).isEmpty)
    new.write("x", at: Point(row: 2, column: 19))
    new.restyle(Rect(row: 0, column: 0, rows: 1, columns: 5)) { $0.highlighted }
    #expect(
      new.changes(since: old) == [
        GridChange(row: 0, columns: 0..<5), GridChange(row: 2, columns: 19..<20),
      ])
    #expect(new.changes(since: Grid(Size(rows: 3, columns: 21))).count == 3)
  }

  @Test("Applying the changes to the old grid gives the new one")
  func applyChanges() {
    var random = Seeded(11)
    for _ in 0..<300 {
      let size = Size(rows: 3, columns: 12)
      var old = Grid(size)
      var new = Grid(size)
      for _ in 0..<6 {
        let place = Point(
          row: Int.random(in: -1...3, using: &random),
          column: Int.random(in: -3...12, using: &random))
        let text = awkward.randomElement(using: &random) ?? ""
        if Bool.random(using: &random) { old.write(text, at: place) }
        new.write(text, at: place, Bool.random(using: &random) ? .red : .normal)
      }
      #expect(new.isSound && old.isSound)
      var patched = old.cells
      for change in new.changes(since: old) {
        #expect(!new[change.row, change.columns.lowerBound].isContinuation)
        for column in change.columns {
          patched[change.row * size.columns + column] = new[change.row, column]
        }
      }
      #expect(patched == new.cells)
    }
  }

  @Test("A frame keeps its cursor on the screen and prints itself")
  func frame() {
    var grid = Grid(Size(rows: 2, columns: 8))
    grid.write("Vandaag", at: .origin, .title)
    grid.write("> De Vries", at: Point(row: 1, column: 0), .selected)
    let frame = Frame(
      grid: grid, cursor: Point(row: 9, column: -4), title: "Vandaag", announcement: "De Vries")
    #expect(frame.cursor == Point(row: 1, column: 0))
    #expect(
      renderText(frame) == """
        --- scherm 8x2 Vandaag
        Vandaag
        > De Vr…
        --- stijl
        ttttttt
        ssssssss
        --- cursor rij 2, kolom 1
        --- zegt De Vries

        """)
  }
}
