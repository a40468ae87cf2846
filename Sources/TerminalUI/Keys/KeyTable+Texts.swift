/// A heading of the help with its lines.
public struct HelpSection: Hashable, Sendable {
  /// The heading.
  public var title: String
  /// The lines.
  public var entries: [HelpEntry]

  /// Makes a section.
  public init(title: String, entries: [HelpEntry]) {
    self.title = title
    self.entries = entries
  }
}

/// One line of the help.
public struct HelpEntry: Hashable, Sendable {
  /// The ways to press it.
  public var keys: [String]
  /// What it does.
  public var label: String
  /// Why it cannot be done now.
  public var reason: String?
  /// Other words, for searching.
  public var synonyms: [String]

  /// Makes a line.
  public init(keys: [String], label: String, reason: String? = nil, synonyms: [String] = []) {
    self.keys = keys
    self.label = label
    self.reason = reason
    self.synonyms = synonyms
  }
}

extension KeyTable {
  /// The bottom line: key and word of each binding that has one.
  ///
  /// When it does not fit the last ones go first; pinned ones, such as help, always stay.
  public func footer(columns: Int, in state: State) -> Line {
    var hints: [(line: Line, pinned: Bool, width: Int)] = []
    for binding in bindings {
      guard let word = binding.footer, !binding.sequences.isEmpty else { continue }
      // Only what works here: why the others do not is in the help.
      guard binding.unavailable(state) == nil else { continue }
      let line = Line([Span(binding.keyLabel, .key), Span(" \(word)", .footer)])
      hints.append((line, binding.isPinned, line.columns))
    }
    var total = hints.reduce(0) { $0 + $1.width + 2 } - 2
    while total > columns, let last = hints.lastIndex(where: { !$0.pinned }) {
      total -= hints[last].width + 2
      hints.remove(at: last)
    }
    return hints.map(\.line).joined(separator: Line("  ", .footer))
  }

  /// The bottom line while a prefix is pending: its title and what can follow.
  public func footer(columns: Int, pending: [Key], in state: State) -> Line {
    guard !pending.isEmpty else { return footer(columns: columns, in: state) }
    var line = Line("\(prefixes[pending] ?? Binding<Action, State>.label(of: pending)): ", .title)
    for item in continuations(after: pending, in: state) {
      let possible = item.reason == nil
      line += Line([
        Span(item.key.label, possible ? .key : .disabled),
        Span(" \(item.label.lowercased())  ", possible ? .footer : .disabled),
      ])
    }
    return line + Line([Span("Esc", .key), Span(" annuleer", .footer)])
  }

  /// The help of this screen, grouped.
  public func help(in state: State) -> [HelpSection] {
    var result: [HelpSection] = []
    for binding in bindings {
      let entry = HelpEntry(
        keys: binding.keyLabels, label: binding.label, reason: binding.unavailable(state),
        synonyms: binding.synonyms)
      let title = binding.group.isEmpty ? self.title : binding.group
      if let index = result.firstIndex(where: { $0.title == title }) {
        result[index].entries.append(entry)
      } else {
        result.append(HelpSection(title: title, entries: [entry]))
      }
    }
    return result
  }

  /// What the palette can choose from.
  public func paletteItems(in state: State) -> [PaletteItem<Action>] {
    bindings.filter { !$0.isHiddenInPalette }.map {
      PaletteItem(
        id: $0.action, label: $0.label, keys: $0.keyLabels, synonyms: $0.synonyms,
        reason: $0.unavailable(state))
    }
  }

  /// The printed key list of this screen as a Markdown chapter.
  public var markdown: String {
    var groups: [(title: String, lines: [String])] = []
    for binding in bindings {
      let keys = binding.keyLabels.map { "`\($0)`" }.joined(separator: " ")
      let synonyms = binding.synonyms.joined(separator: ", ")
      let line = "| \(keys) | \(Self.escaped(binding.label)) | \(Self.escaped(synonyms)) |"
      let title = binding.group
      if let index = groups.firstIndex(where: { $0.title == title }) {
        groups[index].lines.append(line)
      } else {
        groups.append((title, [line]))
      }
    }
    var result = "## \(title)\n"
    for group in groups {
      if !group.title.isEmpty { result += "\n### \(group.title)\n" }
      result += "\n| Toets | Wat | Ook gezocht als |\n|---|---|---|\n"
      result += group.lines.joined(separator: "\n") + "\n"
    }
    return result
  }

  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
