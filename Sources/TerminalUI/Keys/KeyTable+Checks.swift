extension KeyTable {
  /// Everything that is wrong with the table, as sentences; empty when it is sound.
  ///
  /// Clashes, prefixes that are also keys, keys that terminals cannot tell apart, missing labels and
  /// synonyms.
  public var problems: [String] {
    var result: [String] = []
    var seen: [[Key]: String] = [:]
    var names: Set<String> = []
    for binding in bindings {
      if binding.label.isEmpty { result.append("\(binding.name): geen omschrijving") }
      if binding.sequences.isEmpty { result.append("\(binding.name): geen toets") }
      if binding.synonyms.isEmpty, !binding.isHiddenInPalette {
        result.append("\(binding.name): geen ander woord om op te zoeken")
      }
      if !names.insert(binding.name).inserted { result.append("\(binding.name): staat er dubbel") }
      for sequence in binding.sequences {
        let written = Binding<Action, State>.label(of: sequence)
        if let other = seen[sequence] {
          result.append("\(written): zowel \(other) als \(binding.name)")
        }
        seen[sequence] = binding.name
        for key in sequence where !key.isDistinct {
          result.append("\(written): \(key.label) is op veel terminals een andere toets")
        }
      }
    }
    for (sequence, name) in seen {
      for length in 1..<max(sequence.count, 1) {
        if let other = seen[Array(sequence.prefix(length))] {
          let written = Binding<Action, State>.label(of: Array(sequence.prefix(length)))
          result.append("\(written): is \(other), en ook het begin van \(name)")
        }
        if prefixes[Array(sequence.prefix(length))] == nil {
          let written = Binding<Action, State>.label(of: Array(sequence.prefix(length)))
          let sentence = "\(written): begin van een reeks zonder titel"
          if !result.contains(sentence) { result.append(sentence) }
        }
      }
    }
    return result.sorted()
  }

  /// The table with the keys of a settings file, and a sentence for each line that cannot be used.
  ///
  /// - Parameter keys: for each binding name the keys in notation.
  public func rebound(_ keys: [String: [String]]) -> (table: KeyTable, problems: [String]) {
    var result = self
    var sentences: [String] = []
    for (name, notations) in keys.sorted(by: { $0.key < $1.key }) {
      guard let index = result.bindings.firstIndex(where: { $0.name == name }) else {
        sentences.append("\(name): deze handeling bestaat niet op het scherm \(title)")
        continue
      }
      let sequences = notations.map { ($0, Key.sequence($0)) }
      for (notation, sequence) in sequences where sequence?.isEmpty != false {
        sentences.append("\(name): \(notation) is geen toets")
      }
      let usable = sequences.compactMap(\.1).filter { !$0.isEmpty }
      if !usable.isEmpty { result.bindings[index].sequences = usable }
    }
    let known = Set(problems)
    sentences += result.problems.filter { !known.contains($0) }
    return sentences.isEmpty ? (result, []) : (self, sentences)
  }
}
