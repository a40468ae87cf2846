#define _GNU_SOURCE
#include "CKluis.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <stdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#ifndef RENAME_NOREPLACE
#define RENAME_NOREPLACE 1
#endif

int ck_no_core_dumps(void) {
  struct rlimit none = {0, 0};
  return setrlimit(RLIMIT_CORE, &none) == 0 ? 0 : -errno;
}

int ck_not_dumpable(void) {
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return -errno;
  return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 ? 0 : -EPERM;
}

uint32_t ck_umask(uint32_t mask) { return (uint32_t)umask((mode_t)mask); }

void *ck_arena(size_t size, int *locked) {
  void *base = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (base == MAP_FAILED) return NULL;
  *locked = mlock(base, size) == 0;
  madvise(base, size, MADV_DONTDUMP);
  madvise(base, size, MADV_WIPEONFORK);
  return base;
}

void ck_arena_free(void *base, size_t size) {
  explicit_bzero(base, size);
  munmap(base, size);
}

void ck_wipe(void *base, size_t size) { explicit_bzero(base, size); }

static int opened(const char *path, int flags, mode_t mode) {
  int fd;
  do {
    fd = open(path, flags | O_CLOEXEC | O_NOFOLLOW, mode);
  } while (fd < 0 && errno == EINTR);
  return fd < 0 ? -errno : fd;
}

int ck_open_append(const char *path) { return opened(path, O_WRONLY | O_APPEND, 0); }

int ck_create(const char *path, uint32_t mode) {
  return opened(path, O_WRONLY | O_APPEND | O_CREAT | O_EXCL, (mode_t)mode);
}

int ck_close(int fd) { return close(fd) == 0 ? 0 : -errno; }

int64_t ck_append(int fd, const void *bytes, size_t count) {
  ssize_t n;
  do {
    n = write(fd, bytes, count);
  } while (n < 0 && errno == EINTR);
  return n < 0 ? -errno : n;
}

int ck_rewrite(const char *path, const void *bytes, size_t count, int64_t offset) {
  int fd = opened(path, O_WRONLY, 0);
  if (fd < 0) return fd;
  int result = 0;
  size_t done = 0;
  while (done < count) {
    ssize_t n = pwrite(fd, (const char *)bytes + done, count - done, offset + (int64_t)done);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) {
      result = n < 0 ? -errno : -EIO;
      break;
    }
    done += (size_t)n;
  }
  close(fd);
  return result;
}

int ck_truncate(int fd, int64_t length) {
  int result;
  do {
    result = ftruncate(fd, length);
  } while (result != 0 && errno == EINTR);
  return result == 0 ? 0 : -errno;
}

int ck_sync(int fd, int metadata) {
  return (metadata ? fsync(fd) : fdatasync(fd)) == 0 ? 0 : -errno;
}

int64_t ck_length(int fd) {
  struct stat status;
  return fstat(fd, &status) == 0 ? (int64_t)status.st_size : -errno;
}

int ck_open_read(const char *path, int64_t *size) {
  // O_NONBLOCK: a pipe put in the place of a file must not hold up the program.
  int fd = opened(path, O_RDONLY | O_NONBLOCK, 0);
  if (fd < 0) return fd;
  struct stat status;
  if (fstat(fd, &status) != 0) {
    int code = errno;
    close(fd);
    return -code;
  }
  if (!S_ISREG(status.st_mode)) {
    close(fd);
    return -EINVAL;
  }
  *size = (int64_t)status.st_size;
  return fd;
}

int64_t ck_read_at(int fd, void *bytes, size_t count, int64_t offset) {
  ssize_t n;
  do {
    n = pread(fd, bytes, count, offset);
  } while (n < 0 && errno == EINTR);
  return n < 0 ? -errno : n;
}

int ck_rename(const char *from, const char *to, int replace) {
  if (replace) return rename(from, to) == 0 ? 0 : -errno;
  if (syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return -errno;
  // A file system without RENAME_NOREPLACE (NFS): a hard link also refuses an existing name.
  if (link(from, to) != 0) return -errno;
  unlink(from);
  return 0;
}

int ck_remove(const char *path) { return unlink(path) == 0 ? 0 : -errno; }

int ck_make_folder(const char *path, uint32_t mode) {
  if (mkdir(path, (mode_t)mode & 0777) != 0) return -errno;
  // The umask would take away the rights of the group; some file systems know no modes at all.
  if (chmod(path, (mode_t)mode) != 0) return 0;
  return 0;
}

int ck_sync_folder(const char *path) {
  int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return -errno;
  int result = fsync(fd) == 0 ? 0 : -errno;
  close(fd);
  // A network file system may not know fsync of a folder; it is then done by the server.
  return result == -EINVAL ? 0 : result;
}

int ck_status(const char *path, int64_t *size, uint64_t *inode, int64_t *changed, int *folder) {
  struct stat status;
  if (lstat(path, &status) != 0) return -errno;
  *size = (int64_t)status.st_size;
  *inode = (uint64_t)status.st_ino;
  *changed = (int64_t)status.st_mtim.tv_sec * 1000000000 + status.st_mtim.tv_nsec;
  *folder = S_ISDIR(status.st_mode);
  return 0;
}

int ck_remove_folder(const char *path) { return rmdir(path) == 0 ? 0 : -errno; }

int ck_owner(
    const char *path, uint32_t *user, uint32_t *group, uint32_t *mode, char *names, size_t room) {
  struct stat status;
  if (lstat(path, &status) != 0) return -errno;
  *user = status.st_uid;
  *group = status.st_gid;
  *mode = status.st_mode & 07777;
  struct passwd *person = getpwuid(status.st_uid);
  struct group *people = getgrgid(status.st_gid);
  snprintf(
      names, room, "%s %s", person ? person->pw_name : "-", people ? people->gr_name : "-");
  return 0;
}

int ck_set_owner(
    const char *path, uint32_t user, uint32_t group, const char *user_name, const char *group_name,
    uint32_t mode) {
  struct passwd *person = getpwnam(user_name);
  if (person) user = person->pw_uid;
  struct group *people = getgrnam(group_name);
  if (people) group = people->gr_gid;
  // Not through a link, and the rights after the owner: changing the owner takes setgid away.
  int fd = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) return -errno;
  int code = 0;
  if (fchown(fd, user, group) != 0 || fchmod(fd, (mode_t)mode) != 0) code = -errno;
  close(fd);
  return code;
}

int ck_lock(const char *path) {
  int fd = opened(path, O_RDWR | O_CREAT, 0600);
  if (fd < 0) return fd;
  if (flock(fd, LOCK_EX | LOCK_NB) != 0) {
    int code = errno;
    close(fd);
    return -code;
  }
  return fd;
}

void *ck_list(const char *path, int *error) {
  DIR *folder = opendir(path);
  *error = folder ? 0 : errno;
  return folder;
}

int ck_next(void *folder, const char **name, int *is_folder) {
  for (;;) {
    errno = 0;
    struct dirent *entry = readdir((DIR *)folder);
    if (!entry) return errno ? -errno : 0;
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    *name = entry->d_name;
    if (entry->d_type == DT_UNKNOWN) {
      struct stat status;
      *is_folder = fstatat(dirfd((DIR *)folder), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
                   S_ISDIR(status.st_mode);
    } else {
      *is_folder = entry->d_type == DT_DIR;
    }
    return 1;
  }
}

void ck_list_end(void *folder) { closedir((DIR *)folder); }

int64_t ck_now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int ck_plain_swap(void) {
  FILE *file = fopen("/proc/swaps", "re");
  if (!file) return 0;
  char line[512];
  int plain = 0;
  int first = 1;
  while (fgets(line, sizeof line, file)) {
    if (first) {
      first = 0;
      continue;
    }
    if (strncmp(line, "/dev/zram", 9) != 0 && strncmp(line, "/dev/dm-", 8) != 0 &&
        strncmp(line, "/dev/mapper/", 12) != 0)
      plain = 1;
  }
  fclose(file);
  return plain;
}

static volatile sig_atomic_t interrupted = 0;

static void on_interrupt(int number) {
  (void)number;
  interrupted = 1;
}

void ck_catch_interrupt(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_interrupt;
  action.sa_flags = (int)SA_RESETHAND;
  sigaction(SIGINT, &action, NULL);
}

int ck_interrupted(void) { return interrupted ? 1 : 0; }
