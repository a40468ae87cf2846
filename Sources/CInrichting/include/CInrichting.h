#ifndef CINRICHTING_H
#define CINRICHTING_H

#include <stddef.h>

/// One file of config/, compiled in: its path inside config/ and its bytes.
typedef struct {
  const char *_Nonnull pad;
  const unsigned char *_Nonnull bytes;
  size_t lengte;
} nabij_bestand;

/// Number of compiled-in files.
size_t nabij_bestand_aantal(void);

/// A compiled-in file; an index that is too large gives the first file.
const nabij_bestand *_Nonnull nabij_bestand_op(size_t index);

#endif
