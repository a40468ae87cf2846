import CKluis

/// For the first lines of `main`: no core dumps, not dumpable, new files not for others.
///
/// Answers whether the system did what was asked.
@discardableResult
public func beschermProces() -> Bool {
  let noCore = ck_no_core_dumps() == 0
  let notDumpable = ck_not_dumpable() == 0
  _ = ck_umask(0o027)
  return noCore && notDumpable
}

/// True when this computer swaps to a disk that is not known to be encrypted; warn the user.
public var onversleuteldeSwap: Bool { ck_plain_swap() == 1 }

/// From here on the first Ctrl-C only asks to stop; see `onderbroken`.
public func vangOnderbreking() { ck_catch_interrupt() }

/// True when the user asked to stop with Ctrl-C.
public var onderbroken: Bool { ck_interrupted() == 1 }
