// Linux's own calls, which Glibc's module leaves out: syncfs hides behind _GNU_SOURCE in <unistd.h>.
#include <sys/statfs.h>
int syncfs(int fd);
