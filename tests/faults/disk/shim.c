/* Stands between a program and the C library (LD_PRELOAD) for the files of one folder: notes down
 * all that is done to them, in order, and lets calls fail when told to.
 *
 * SHIM_FOLDER   the folder, absolute
 * SHIM_LOG      where records are appended; none: nothing is noted
 * SHIM_CONTROL  a file of five ints: errno, calls (a mask of CALL_*), after, times, seen.
 *               Of the calls in the mask, `times` fail after the first `after`; `seen` counts them.
 *
 * A call and its record are one step under a lock, so the log is the order in which things were
 * done. Records are read by tests/faults/disk/log.py.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { CALL_WRITE = 1, CALL_SYNC = 2, CALL_TRUNCATE = 4, CALL_OPEN = 8 };
enum { MOST_FILES = 4096 };

struct control { int error, calls, after, times, seen; };

struct record {
    uint8_t kind;
    uint8_t failed;
    uint16_t unused;
    int32_t fd;
    uint64_t offset;
    uint32_t length;
} __attribute__((packed));

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static size_t folder_length;
static int log_fd = -1;
static volatile struct control *control;
static char is_watched[MOST_FILES];

static int (*real_open)(const char *, int, ...);
static int (*real_close)(int);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static int (*real_ftruncate)(int, off64_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_unlink)(const char *);
static int (*real_rename)(const char *, const char *);

static void note(char kind, int failed, int fd, uint64_t offset, const void *data, size_t length)
{
    struct record record = {kind, failed, 0, fd, offset, length};
    struct iovec parts[] = {{&record, sizeof record}, {(void *)data, length}};
    if (log_fd >= 0 && syscall(SYS_writev, log_fd, parts, 2) != (long)(sizeof record + length))
        abort(); /* a log with holes proves nothing */
}

__attribute__((constructor)) static void start(void)
{
    real_open = dlsym(RTLD_NEXT, "open64");
    real_close = dlsym(RTLD_NEXT, "close");
    real_write = dlsym(RTLD_NEXT, "write");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_unlink = dlsym(RTLD_NEXT, "unlink");
    real_rename = dlsym(RTLD_NEXT, "rename");
    folder = getenv("SHIM_FOLDER");
    folder_length = folder ? strlen(folder) : 0;
    const char *path = getenv("SHIM_LOG");
    if (path)
        log_fd = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    path = getenv("SHIM_CONTROL");
    if (path) {
        int fd = syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC);
        void *shared = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        control = shared == MAP_FAILED ? NULL : shared;
        syscall(SYS_close, fd);
    }
    note('P', 0, -1, 0, NULL, 0);
}

static int is_ours(const char *path)
{
    return folder && strncmp(path, folder, folder_length) == 0 &&
           (path[folder_length] == '/' || path[folder_length] == 0);
}

static int watches(int fd) { return fd >= 0 && fd < MOST_FILES && is_watched[fd]; }

/* Whether this call is to fail; errno is then set. */
static int fails(int call)
{
    if (!control || !(control->calls & call))
        return 0;
    int seen = control->seen++;
    if (seen < control->after || seen - control->after >= control->times)
        return 0;
    errno = control->error;
    return 1;
}

static int open_noted(const char *path, int flags, mode_t mode)
{
    if (!is_ours(path))
        return real_open(path, flags, mode);
    pthread_mutex_lock(&lock);
    int is_new = (flags & O_CREAT) && access(path, F_OK) != 0;
    int fd = is_new && fails(CALL_OPEN) ? -1 : real_open(path, flags, mode);
    int error = errno;
    if (fd >= 0 && fd < MOST_FILES) {
        is_watched[fd] = 1;
        note(is_new ? 'C' : 'O', 0, fd, 0, path, strlen(path));
        if (flags & O_TRUNC)
            note('T', 0, fd, 0, NULL, 0);
    }
    pthread_mutex_unlock(&lock);
    errno = error;
    return fd;
}

#define MODE_OF(flags) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, flags); \
        mode = va_arg(rest, mode_t); \
        va_end(rest); \
    }

int open(const char *path, int flags, ...) { MODE_OF(flags) return open_noted(path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_OF(flags) return open_noted(path, flags, mode); }

int close(int fd)
{
    if (!watches(fd))
        return real_close(fd);
    pthread_mutex_lock(&lock);
    is_watched[fd] = 0;
    note('X', 0, fd, 0, NULL, 0);
    int result = real_close(fd);
    pthread_mutex_unlock(&lock);
    return result;
}

static ssize_t write_noted(int fd, const void *data, size_t size, off64_t offset, int is_at)
{
    if (!watches(fd))
        return is_at ? real_pwrite(fd, data, size, offset) : real_write(fd, data, size);
    pthread_mutex_lock(&lock);
    ssize_t done = -1;
    if (!fails(CALL_WRITE))
        done = is_at ? real_pwrite(fd, data, size, offset) : real_write(fd, data, size);
    int error = errno;
    if (done > 0)
        note('W', 0, fd, is_at ? offset : lseek(fd, 0, SEEK_CUR) - done, data, done);
    pthread_mutex_unlock(&lock);
    errno = error;
    return done;
}

ssize_t write(int fd, const void *data, size_t size) { return write_noted(fd, data, size, 0, 0); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return write_noted(fd, data, size, at, 1); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) { return write_noted(fd, data, size, at, 1); }

static int truncate_noted(int fd, off64_t size)
{
    if (!watches(fd))
        return real_ftruncate(fd, size);
    pthread_mutex_lock(&lock);
    int result = fails(CALL_TRUNCATE) ? -1 : real_ftruncate(fd, size);
    int error = errno;
    if (result == 0)
        note('T', 0, fd, size, NULL, 0);
    pthread_mutex_unlock(&lock);
    errno = error;
    return result;
}

int ftruncate(int fd, off_t size) { return truncate_noted(fd, size); }
int ftruncate64(int fd, off64_t size) { return truncate_noted(fd, size); }

/* A sync that fails leaves what was unsynced for ever uncertain: Linux calls it clean. */
static int sync_noted(int fd, int (*real)(int))
{
    if (!watches(fd))
        return real(fd);
    pthread_mutex_lock(&lock);
    int result = fails(CALL_SYNC) ? -1 : real(fd);
    int error = errno;
    note('S', result != 0, fd, 0, NULL, 0);
    pthread_mutex_unlock(&lock);
    errno = error;
    return result;
}

int fsync(int fd) { return sync_noted(fd, real_fsync); }
int fdatasync(int fd) { return sync_noted(fd, real_fdatasync); }

int unlink(const char *path)
{
    if (!is_ours(path))
        return real_unlink(path);
    pthread_mutex_lock(&lock);
    int result = real_unlink(path);
    int error = errno;
    if (result == 0)
        note('U', 0, -1, 0, path, strlen(path));
    pthread_mutex_unlock(&lock);
    errno = error;
    return result;
}

int rename(const char *from, const char *to)
{
    if (!is_ours(from) && !is_ours(to))
        return real_rename(from, to);
    char both[2 * PATH_MAX];
    int length = snprintf(both, sizeof both, "%s%c%s", from, 0, to);
    pthread_mutex_lock(&lock);
    int result = real_rename(from, to);
    int error = errno;
    if (result == 0)
        note('R', 0, -1, 0, both, length);
    pthread_mutex_unlock(&lock);
    errno = error;
    return result;
}
