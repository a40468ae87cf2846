#pragma once
#include <stddef.h>
#include <stdint.h>

// What Swift cannot reach well: system calls with their error as a negative result, so that nothing
// between the call and reading errno can change it.

// Process hygiene; 0 or -errno.
int ck_no_core_dumps(void);
int ck_not_dumpable(void);
uint32_t ck_umask(uint32_t mask);

// One locked page range for keys: locked, out of core dumps, zero in a forked child.
// *locked is 1 when mlock worked. NULL when memory is out.
void *ck_arena(size_t size, int *locked);
void ck_arena_free(void *base, size_t size);
void ck_wipe(void *base, size_t size);

// Files: a result below zero is -errno.
int ck_open_append(const char *path);
int ck_create(const char *path, uint32_t mode);
int ck_close(int fd);
int64_t ck_append(int fd, const void *bytes, size_t count);
// Writes the same bytes over themselves, so that they are dirty again; all or -errno.
int ck_rewrite(const char *path, const void *bytes, size_t count, int64_t offset);
int ck_truncate(int fd, int64_t length);
int ck_sync(int fd, int metadata);
int64_t ck_length(int fd);
// Opens for reading; *size gets the length.
int ck_open_read(const char *path, int64_t *size);
int64_t ck_read_at(int fd, void *bytes, size_t count, int64_t offset);
int ck_rename(const char *from, const char *to, int replace);
int ck_remove(const char *path);
int ck_make_folder(const char *path, uint32_t mode);
int ck_sync_folder(const char *path);
// kind: 1 when it is a folder.
int ck_status(const char *path, int64_t *size, uint64_t *inode, int64_t *changed, int *folder);
// -EWOULDBLOCK when somebody else holds it.
int ck_remove_folder(const char *path);
// Owner, group and rights; names get "user group" with - for one without a name here.
int ck_owner(
    const char *path, uint32_t *user, uint32_t *group, uint32_t *mode, char *names, size_t room);
// A name that this computer knows goes before the number.
int ck_set_owner(
    const char *path, uint32_t user, uint32_t group, const char *user_name, const char *group_name,
    uint32_t mode);
int ck_lock(const char *path);

// Listing; ck_next returns 1 with a name, 0 at the end, or -errno.
void *ck_list(const char *path, int *error);
int ck_next(void *folder, const char **name, int *is_folder);
void ck_list_end(void *folder);

int64_t ck_now_ms(void);
// From here on Ctrl-C only sets a flag, once; a second time ends the process as usual.
void ck_catch_interrupt(void);
int ck_interrupted(void);
// 1 when /proc/swaps lists a device that is not zram and not known to be encrypted.
int ck_plain_swap(void);
