// Takes the place of malloc in the test program, to know how much one reading asked for.
#include "callocations.h"

#include <errno.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static _Thread_local int watching;
static _Thread_local size_t largest;

static void note(size_t size) {
  if (watching && size > largest) largest = size;
}

void ca_begin(void) {
  largest = 0;
  watching = 1;
}

size_t ca_end(void) {
  watching = 0;
  return largest;
}

void *malloc(size_t size) {
  note(size);
  return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
  size_t all;
  note(__builtin_mul_overflow(count, size, &all) ? (size_t)-1 : all);
  return __libc_calloc(count, size);
}

void *realloc(void *old, size_t size) {
  note(size);
  return __libc_realloc(old, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  note(size);
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **place, size_t alignment, size_t size) {
  note(size);
  void *found = __libc_memalign(alignment, size);
  if (found == NULL) return ENOMEM;
  *place = found;
  return 0;
}
