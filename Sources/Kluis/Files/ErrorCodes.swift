import Glibc

let errorNoEntry = ENOENT
let errorExists = EEXIST
let errorWouldBlock = EWOULDBLOCK
let errorNotFolder = ENOTDIR
let errorFull = ENOSPC
let errorTooLarge = EFBIG
let errorQuota = EDQUOT
let errorReadOnly = EROFS
let errorAccess = EACCES
let errorPermission = EPERM
let errorIO = EIO
let errorBadHandle = EBADF

extension Schijffout {
  /// Nothing of that name.
  var isMissing: Bool { code == errorNoEntry || code == errorNotFolder }
  /// The place cannot be written by this user.
  var isReadOnly: Bool {
    code == errorReadOnly || code == errorAccess || code == errorPermission
  }

  /// This one file cannot be read here; others may.
  var isUnreadable: Bool {
    code == errorAccess || code == errorPermission || code == errorIO
  }

  /// The reason in Dutch, for in the middle of a sentence.
  var reden: String {
    switch code {
    case errorFull: "de schijf is vol"
    case errorTooLarge: "een bestand mag hier niet groter worden"
    case errorQuota: "de ruimte die je mag gebruiken is op"
    case errorReadOnly: "de schijf is alleen te lezen"
    case errorAccess, errorPermission: "je hebt er geen rechten voor"
    case errorNoEntry, errorNotFolder: "het bestand of de map is er niet"
    case errorIO: "de schijf geeft een lees- of schrijffout"
    default: "het systeem meldt fout \(code) bij \(operatie)"
    }
  }
}
