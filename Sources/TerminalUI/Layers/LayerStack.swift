/// Overlays on a screen: the top one gets the keys first, drawing goes from bottom to top.
public struct LayerStack<Layer: Hashable & Sendable>: Hashable, Sendable {
  /// The layers, the top one last.
  public private(set) var layers: [Layer]

  /// Makes a stack.
  public init(_ layers: [Layer] = []) { self.layers = layers }

  /// The layer that gets the keys.
  public var top: Layer? { layers.last }
  /// True when nothing lies on the screen.
  public var isEmpty: Bool { layers.isEmpty }

  /// Lays a layer on top.
  public mutating func push(_ layer: Layer) { layers.append(layer) }

  /// Takes the top layer away.
  @discardableResult
  public mutating func pop() -> Layer? { layers.popLast() }

  /// Takes all layers away.
  public mutating func removeAll() { layers = [] }

  /// Gives a key to the layers from the top until one does something with it.
  ///
  /// A layer that answers `cancelled` is taken away. `ignored` means that the screen may have it.
  public mutating func handle(_ change: (inout Layer) -> Outcome) -> Outcome {
    for index in layers.indices.reversed() {
      let outcome = change(&layers[index])
      switch outcome {
      case .ignored: continue
      case .cancelled:
        layers.removeSubrange(index...)
        return .cancelled
      default: return outcome
      }
    }
    return .ignored
  }
}
