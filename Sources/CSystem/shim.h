// Linux's own calls, which Glibc's module leaves out: syncfs and renameat2 hide behind _GNU_SOURCE.
#include <sys/statfs.h>
int syncfs(int fd);
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
