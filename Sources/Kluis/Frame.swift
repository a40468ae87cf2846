/// Where an event is kept: one casus, the dossier of the team, or what is only mine.
public enum Dossier: Hashable, Sendable {
  /// A casus, under its own key.
  case casus(Locator)
  /// The dossier of the team, under the team key.
  case team
  /// My own dossier, under a key only I hold.
  case eigen
}

/// One frame that a writer had seen: the frame `volgnummer` of `segment` and all before it.
public struct Kop: Hashable, Sendable {
  /// The segment.
  public let segment: ID16
  /// The last frame of it that was seen, counting from 0.
  public let volgnummer: UInt64

  /// Names one frame.
  public init(segment: ID16, volgnummer: UInt64) {
    self.segment = segment
    self.volgnummer = volgnummer
  }
}

/// Who wrote a frame, when, and after what.
public struct Envelop: Hashable, Sendable {
  /// Hybrid logical clock: Unix milliseconds in the upper 48 bits, a counter in the lower 16.
  public let hlc: UInt64
  /// The device (or sub-device) that wrote it.
  public let apparaat: ID16
  /// The member's name as it was made (lower-case, NFC); empty when the device is unknown.
  public let lid: String
  /// Wall clock of the writer, Unix milliseconds.
  public let ingevoerdOpMs: Int64
  /// The segment the frame is in; (segment, volgnummer) is the identity of the frame.
  public let segment: ID16
  /// Place in the segment, counting from 0.
  public let volgnummer: UInt64
  /// Frames of other segments the writer had seen and not cited before.
  public let deps: [Kop]
  /// False while the writer's signed log does not cite the frame yet (*nog niet bevestigd*).
  public let bevestigd: Bool
  /// True when the frame was found behind a damaged part of its file.
  public let naBeschadiging: Bool

  /// Makes an envelope; the kluis does this, tests may.
  public init(
    hlc: UInt64, apparaat: ID16, lid: String, ingevoerdOpMs: Int64, segment: ID16,
    volgnummer: UInt64, deps: [Kop] = [], bevestigd: Bool = true, naBeschadiging: Bool = false
  ) {
    self.hlc = hlc
    self.apparaat = apparaat
    self.lid = lid
    self.ingevoerdOpMs = ingevoerdOpMs
    self.segment = segment
    self.volgnummer = volgnummer
    self.deps = deps
    self.bevestigd = bevestigd
    self.naBeschadiging = naBeschadiging
  }
}

extension Envelop {
  /// The same, not vouched for by the signed log.
  var unconfirmed: Envelop {
    Envelop(
      hlc: hlc, apparaat: apparaat, lid: lid, ingevoerdOpMs: ingevoerdOpMs, segment: segment,
      volgnummer: volgnummer, deps: deps, bevestigd: false, naBeschadiging: naBeschadiging)
  }
}

/// One saved event (or group of events of one command): its envelope and its opaque bytes.
public struct Frame: Hashable, Sendable {
  /// Who, when, after what.
  public let envelop: Envelop
  /// The bytes as the domain gave them.
  public let body: [UInt8]

  /// Makes a frame; the kluis does this, tests may.
  public init(envelop: Envelop, body: [UInt8]) {
    self.envelop = envelop
    self.body = body
  }
}

/// How far a reader is in one dossier; opaque, give it back to read only what is new.
public struct Stand: Hashable, Sendable {
  var gelezen: [ID16: UInt64] = [:]
  var laatste: Ordening?

  /// Nothing read yet.
  public init() {}
}

/// The result of reading one dossier.
public struct Lezing: Sendable {
  /// The frames in causal order, then clock, then device.
  public let frames: [Frame]
  /// What could not be read, and what is not confirmed; empty when all is well.
  public let meldingen: [Kluismelding]
  /// Give this to the next reading to get only what is new.
  public let stand: Stand
  /// True when all frames come after everything read before; false asks for a refold from the start.
  public let sluitAan: Bool
}

/// What the order of frames is decided by once their causes are satisfied.
struct Ordening: Hashable, Comparable, Sendable {
  let hlc: UInt64
  let apparaat: ID16
  let segment: ID16
  let volgnummer: UInt64

  static func < (left: Ordening, right: Ordening) -> Bool {
    if left.hlc != right.hlc { return left.hlc < right.hlc }
    if left.apparaat != right.apparaat { return left.apparaat < right.apparaat }
    if left.segment != right.segment { return left.segment < right.segment }
    return left.volgnummer < right.volgnummer
  }
}
