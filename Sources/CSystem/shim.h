// Linux's own call, which <unistd.h> hides behind _GNU_SOURCE and Glibc's module leaves out.
int syncfs(int fd);
