import Testing

@testable import TerminalUI

struct ListStateTests {
  @Test("The same item stays selected when the order changes")
  func identity() {
    var list = ListState(selection: "urgentie")
    list.reconcile(["bijstand", "urgentie", "toeslag"], height: 2)
    list.reconcile(["urgentie", "toeslag", "bijstand"], height: 2)
    #expect(list.selection == "urgentie")
    #expect(list.row(in: ["urgentie", "toeslag", "bijstand"]) == 0)
  }

  @Test("When the item is gone, the one in its place is selected")
  func gone() {
    var list = ListState(selection: 2)
    list.reconcile([1, 2, 3], height: 5)
    list.reconcile([1, 3], height: 5)
    #expect(list.selection == 3)
    list.reconcile([1], height: 5)
    #expect(list.selection == 1)
    list.reconcile([] as [Int], height: 5)
    #expect(list.selection == nil)
    list.reconcile([7, 8], height: 5)
    #expect(list.selection == 7)
  }

  @Test("Headings are passed over, in both directions and at the ends")
  func headings() {
    let rows: [Int?] = [nil, 1, nil, nil, 2, 3, nil]
    var list = ListState(selection: 1)
    _ = list.handle(.down, rows: rows, height: 3)
    #expect(list.selection == 2)
    _ = list.handle(.up, rows: rows, height: 3)
    #expect(list.selection == 1)
    _ = list.handle(.up, rows: rows, height: 3)
    #expect(list.selection == 1)
    _ = list.handle(.end, rows: rows, height: 3)
    #expect(list.selection == 3)
    _ = list.handle(.home, rows: rows, height: 3)
    #expect(list.selection == 1)
    #expect(list.window(rows, height: 3) == 0..<3)
  }

  @Test("Pages, half pages, first and last")
  func pages() {
    let rows = Array(1...100)
    var list = ListState(selection: 1)
    for (key, expected) in [
      (Key.pageDown, 10), (.control("d"), 15), (.control("u"), 10), (.pageUp, 1),
      (.character("G"), 100), (.character("g"), 1), (.character("j"), 2), (.character("k"), 1),
    ] {
      #expect(list.handle(key, rows: rows, height: 10) == .consumed)
      #expect(list.selection == expected, "\(key)")
    }
    #expect(list.handle(.enter, rows: rows, height: 10) == .submitted)
    #expect(list.handle(.character("x"), rows: rows, height: 10) == .ignored)
  }

  @Test("Marks keep their items and actions apply to them, or else to the focus")
  func marks() {
    let rows: [Int?] = [1, 2, 3]
    var list = ListState(selection: 1)
    #expect(list.targets(in: rows) == [1])
    list.toggleMark(rows: rows, height: 5)
    list.toggleMark(rows: rows, height: 5)
    #expect(list.targets(in: [3, 2, 1]) == [2, 1])
    list.reconcile([3, 1], height: 5)
    #expect(list.marks == [1])
    list.toggleAllMarks(rows: rows)
    list.toggleAllMarks(rows: rows)
    #expect(list.marks.isEmpty)
  }

  @Test("Whatever happens, the selected item exists and is visible")
  func property() {
    var random = Seeded(3)
    for _ in 0..<200 {
      var list = ListState<Int>()
      var rows: [Int?] = (0..<Int.random(in: 0...30, using: &random)).map { $0 }
      for _ in 0..<40 {
        let height = Int.random(in: 0...8, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0:
          rows = rows.shuffled(using: &random).filter { _ in
            Int.random(in: 0...9, using: &random) > 1
          }
          rows.insert(nil, at: Int.random(in: 0...rows.count, using: &random))
          list.reconcile(rows, height: height)
        default:
          _ = list.handle(anyKeys.randomElement(using: &random) ?? .up, rows: rows, height: height)
          list.reconcile(rows, height: height)
        }
        let hasItems = rows.contains { $0 != nil }
        #expect((list.selection != nil) == hasItems)
        if let row = list.row(in: rows), height > 0 {
          #expect(list.window(rows, height: height).contains(row))
        }
      }
    }
  }
}
