#ifndef CALLOCATIONS_H
#define CALLOCATIONS_H

#include <stddef.h>

/// Begins to watch what this thread asks of malloc.
void ca_begin(void);

/// Ends that, and answers the largest single request since `ca_begin`.
size_t ca_end(void);

#endif
