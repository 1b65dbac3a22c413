/* A disk that records, fills up, breaks or loses power: preloaded into the program under test.
 *
 *   FAULT_FOLDER   only files directly in this folder are looked at (a real path, no slash at its end)
 *   FAULT_TRACE    every change of those files is appended here, as trace.py reads it
 *   FAULT_AT       N: the N-th operation goes wrong, counted from 1 within this process
 *   FAULT_KIND     what goes wrong there:
 *                  full    no space left, then and ever after
 *                  once    no space left, that once
 *                  sync    from there on whatever is to be brought to the disk isn't
 *                  half    half of it is written, then the process is killed
 *                  kill    the process is killed before it
 *   FAULT_COUNT    the number of operations is written to this file at the end
 *
 * An operation is a write, a truncation, a synchronisation, or a name made, moved or taken away.
 * SQLite's shared memory (-shm) is mapped and made anew after a crash, so it is left out.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static char folder[PATH_MAX];
static size_t folder_length;
static int trace = -1;
static long fault_at;
static char fault_kind[8];
static long counted;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

enum { FAULT_NONE, FAULT_NO_SPACE, FAULT_NO_SYNC, FAULT_HALF };

__attribute__((constructor)) static void begin(void) {
  const char *text = getenv("FAULT_FOLDER");
  if (text == NULL) return;
  snprintf(folder, sizeof folder, "%s", text);
  folder_length = strlen(folder);
  if ((text = getenv("FAULT_TRACE")) != NULL)
    trace = (int)syscall(SYS_openat, AT_FDCWD, text, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if ((text = getenv("FAULT_AT")) != NULL) fault_at = atol(text);
  if ((text = getenv("FAULT_KIND")) != NULL) snprintf(fault_kind, sizeof fault_kind, "%s", text);
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("FAULT_COUNT");
  if (path == NULL || folder_length == 0) return;
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_TRUNC | O_CREAT, 0600);
  char text[32];
  int length = snprintf(text, sizeof text, "%ld\n", counted);
  if (file >= 0 && syscall(SYS_write, file, text, length) == length) close(file);
}

/* Whether a path is looked at; `name` points at its last part, or is empty for the folder itself. */
static int is_ours(const char *path, const char **name) {
  size_t length = strlen(path);
  if (folder_length == 0 || strncmp(path, folder, folder_length) != 0) return 0;
  if (path[folder_length] == 0) { *name = path + length; return 1; }
  if (path[folder_length] != '/' || strchr(path + folder_length + 1, '/') != NULL) return 0;
  if (length > 4 && strcmp(path + length - 4, "-shm") == 0) return 0;
  *name = path + folder_length + 1;
  return 1;
}

static int path_is_ours(const char *path, char *whole, const char **name) {
  if (folder_length == 0 || path == NULL) return 0;
  if (path[0] == '/') {
    snprintf(whole, PATH_MAX, "%s", path);
  } else {
    char here[PATH_MAX];
    if (getcwd(here, sizeof here) == NULL) return 0;
    if (snprintf(whole, PATH_MAX, "%s/%s", here, path) >= PATH_MAX) return 0;
  }
  return is_ours(whole, name);
}

static int file_is_ours(int file, char *whole, const char **name) {
  if (folder_length == 0) return 0;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, whole, PATH_MAX - 1);
  if (length <= 0) return 0;
  whole[length] = 0;
  return is_ours(whole, name);
}

/* op, inode, offset, length of what was written, of the name, of a second name; then those three. */
static void record(char op, uint64_t inode, uint64_t offset, const char *name, const char *other,
                   const void *data, uint64_t length) {
  if (trace < 0) return;
  uint32_t sizes[2] = {(uint32_t)strlen(name), other == NULL ? 0 : (uint32_t)strlen(other)};
  size_t total = 1 + 3 * sizeof(uint64_t) + sizeof sizes + sizes[0] + sizes[1] + length;
  char *bytes = malloc(total), *next = bytes;
  if (bytes == NULL) abort();
  *next++ = op;
  memcpy(next, &inode, 8), next += 8;
  memcpy(next, &offset, 8), next += 8;
  memcpy(next, &length, 8), next += 8;
  memcpy(next, sizes, sizeof sizes), next += sizeof sizes;
  memcpy(next, name, sizes[0]), next += sizes[0];
  if (other != NULL) memcpy(next, other, sizes[1]), next += sizes[1];
  if (length > 0) memcpy(next, data, length);
  for (size_t done = 0; done < total;) {
    ssize_t written = syscall(SYS_write, trace, bytes + done, total - done);
    if (written <= 0) abort();
    done += (size_t)written;
  }
  free(bytes);
}

static uint64_t inode_of(int file) {
  struct stat status;
  return fstat(file, &status) == 0 ? status.st_ino : 0;
}

/* Counts an operation and says what is to go wrong with it. */
static int next_fault(int is_sync) {
  long number = ++counted;
  if (fault_at == 0 || number < fault_at) return FAULT_NONE;
  int is_first = number == fault_at;
  if (strcmp(fault_kind, "full") == 0) return is_sync ? FAULT_NONE : FAULT_NO_SPACE;
  if (strcmp(fault_kind, "once") == 0) return is_first && !is_sync ? FAULT_NO_SPACE : FAULT_NONE;
  if (strcmp(fault_kind, "sync") == 0) return is_sync ? FAULT_NO_SYNC : FAULT_NONE;
  if (strcmp(fault_kind, "half") == 0) return is_first ? FAULT_HALF : FAULT_NONE;
  if (is_first) raise(SIGKILL);
  return FAULT_NONE;
}

static ssize_t written(int file, const void *data, size_t size, off_t offset, const char *name) {
  pthread_mutex_lock(&turn);
  int fault = next_fault(0);
  ssize_t done = -1;
  int code = ENOSPC;
  if (fault == FAULT_HALF) {
    syscall(SYS_pwrite64, file, data, size / 2, offset);
    raise(SIGKILL);
  }
  if (fault != FAULT_NO_SPACE) {
    done = syscall(SYS_pwrite64, file, data, size, offset);
    code = errno;
    if (done > 0) record('W', inode_of(file), (uint64_t)offset, name, NULL, data, (uint64_t)done);
  }
  pthread_mutex_unlock(&turn);
  errno = code;
  return done;
}

ssize_t pwrite(int file, const void *data, size_t size, off_t offset) {
  char path[PATH_MAX];
  const char *name;
  if (file_is_ours(file, path, &name)) return written(file, data, size, offset, name);
  return syscall(SYS_pwrite64, file, data, size, offset);
}

ssize_t pwrite64(int file, const void *data, size_t size, off64_t offset) {
  char path[PATH_MAX];
  const char *name;
  if (file_is_ours(file, path, &name)) return written(file, data, size, offset, name);
  return syscall(SYS_pwrite64, file, data, size, offset);
}

ssize_t write(int file, const void *data, size_t size) {
  char path[PATH_MAX];
  const char *name;
  if (!file_is_ours(file, path, &name)) {
    /* What is printed is an acknowledgement: it has its place among the operations. */
    if (file == STDOUT_FILENO) record('A', 0, 0, "", NULL, NULL, 0);
    return syscall(SYS_write, file, data, size);
  }
  off_t offset = lseek(file, 0, fcntl(file, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR);
  ssize_t done = written(file, data, size, offset, name);
  int code = errno;
  if (done > 0) lseek(file, offset + done, SEEK_SET);
  errno = code;
  return done;
}

static int truncated(int file, off_t size, const char *name) {
  pthread_mutex_lock(&turn);
  int fault = next_fault(0), done = -1, code = ENOSPC;
  if (fault == FAULT_HALF) raise(SIGKILL);
  if (fault != FAULT_NO_SPACE) {
    done = (int)syscall(SYS_ftruncate, file, size);
    code = errno;
    if (done == 0) record('T', inode_of(file), (uint64_t)size, name, NULL, NULL, 0);
  }
  pthread_mutex_unlock(&turn);
  errno = code;
  return done;
}

int ftruncate(int file, off_t size) {
  char path[PATH_MAX];
  const char *name;
  return file_is_ours(file, path, &name) ? truncated(file, size, name) : (int)syscall(SYS_ftruncate, file, size);
}

int ftruncate64(int file, off64_t size) {
  char path[PATH_MAX];
  const char *name;
  return file_is_ours(file, path, &name) ? truncated(file, size, name) : (int)syscall(SYS_ftruncate, file, size);
}

static int synced(int file, long call, const char *name) {
  pthread_mutex_lock(&turn);
  int fault = next_fault(1), done = -1, code = EIO;
  if (fault == FAULT_HALF) raise(SIGKILL);
  if (fault != FAULT_NO_SYNC) {
    done = (int)syscall(call, file);
    code = errno;
    if (done == 0) record(name[0] == 0 ? 'D' : 'S', inode_of(file), 0, name, NULL, NULL, 0);
  }
  pthread_mutex_unlock(&turn);
  errno = code;
  return done;
}

int fsync(int file) {
  char path[PATH_MAX];
  const char *name;
  return file_is_ours(file, path, &name) ? synced(file, SYS_fsync, name) : (int)syscall(SYS_fsync, file);
}

int fdatasync(int file) {
  char path[PATH_MAX];
  const char *name;
  return file_is_ours(file, path, &name) ? synced(file, SYS_fdatasync, name) : (int)syscall(SYS_fdatasync, file);
}

int unlink(const char *path) {
  char whole[PATH_MAX];
  const char *name;
  if (!path_is_ours(path, whole, &name)) return (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  if (access(path, F_OK) != 0) return (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  pthread_mutex_lock(&turn);
  if (next_fault(1) == FAULT_HALF) raise(SIGKILL);
  int done = (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0), code = errno;
  if (done == 0) record('U', 0, 0, name, NULL, NULL, 0);
  pthread_mutex_unlock(&turn);
  errno = code;
  return done;
}

static int renamed(const char *from, const char *to, char op) {
  return op == 'L' ? (int)syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0)
                   : (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

static int named(const char *from, const char *to, char op) {
  char whole[PATH_MAX], other[PATH_MAX];
  const char *name, *second;
  if (!path_is_ours(to, other, &second)) return renamed(from, to, op);
  if (!path_is_ours(from, whole, &name)) name = "";
  pthread_mutex_lock(&turn);
  int fault = next_fault(0), done = -1, code = ENOSPC;
  if (fault == FAULT_HALF) raise(SIGKILL);
  if (fault != FAULT_NO_SPACE) {
    done = renamed(from, to, op);
    code = errno;
    if (done == 0) record(op, 0, 0, name, second, NULL, 0);
  }
  pthread_mutex_unlock(&turn);
  errno = code;
  return done;
}

int link(const char *from, const char *to) { return named(from, to, 'L'); }
int rename(const char *from, const char *to) { return named(from, to, 'R'); }

/* Only a file that wasn't there is an operation. */
static int opened(int at, const char *path, int flags, mode_t mode) {
  char whole[PATH_MAX];
  const char *name;
  int is_new = (flags & O_CREAT) != 0 && path_is_ours(path, whole, &name) && access(path, F_OK) != 0;
  if (!is_new) return (int)syscall(SYS_openat, at, path, flags, mode);
  pthread_mutex_lock(&turn);
  int fault = next_fault(0), file = -1, code = ENOSPC;
  if (fault == FAULT_HALF) raise(SIGKILL);
  if (fault != FAULT_NO_SPACE) {
    file = (int)syscall(SYS_openat, at, path, flags, mode);
    code = errno;
    if (file >= 0) record('C', inode_of(file), 0, name, NULL, NULL, 0);
  }
  pthread_mutex_unlock(&turn);
  errno = code;
  return file;
}

#define MODE(flags, mode)                                  \
  mode_t mode = 0;                                         \
  if ((flags) & (O_CREAT | __O_TMPFILE)) {                 \
    va_list rest;                                          \
    va_start(rest, flags);                                 \
    mode = va_arg(rest, mode_t);                           \
    va_end(rest);                                          \
  }

int open(const char *path, int flags, ...) {
  MODE(flags, mode)
  return opened(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  MODE(flags, mode)
  return opened(AT_FDCWD, path, flags | O_LARGEFILE, mode);
}

int openat(int at, const char *path, int flags, ...) {
  MODE(flags, mode)
  return opened(at, path, flags, mode);
}

int openat64(int at, const char *path, int flags, ...) {
  MODE(flags, mode)
  return opened(at, path, flags | O_LARGEFILE, mode);
}
