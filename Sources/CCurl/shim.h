// libcurl, opened when it is first needed. Linked, it and the thirty libraries behind it would add
// five milliseconds to the start of every command, and one command alone reads from the web.
// Its interface and numbers are stable (libcurl.so.4); its functions take any argument, which only C
// can pass.
#include <dlfcn.h>
#include <stddef.h>

enum {
  FUWEN_CURL_URL = 10002,
  FUWEN_CURL_WRITE_DATA = 10001,
  FUWEN_CURL_WRITE_FUNCTION = 20011,
  FUWEN_CURL_LOW_SPEED_LIMIT = 19,
  FUWEN_CURL_LOW_SPEED_TIME = 20,
  FUWEN_CURL_CONNECT_TIMEOUT_MS = 156,
  FUWEN_CURL_TIMEOUT_MS = 155,
  FUWEN_CURL_NO_SIGNAL = 99,
  FUWEN_CURL_PROTOCOLS = 181,
  FUWEN_CURL_USER_AGENT = 10018,
  FUWEN_CURL_HTTP_AND_HTTPS = 3,
  FUWEN_CURL_RESPONSE_CODE = 0x200002,
  FUWEN_CURL_REDIRECT_URL = 0x10001F,
};

typedef size_t (*fuwen_curl_write)(char *bytes, size_t one, size_t count, void *context);

struct fuwen_curl {
  int (*start)(long flags);
  void *(*make)(void);
  int (*set)(void *handle, int option, ...);
  int (*perform)(void *handle);
  int (*get)(void *handle, int info, ...);
  void (*end)(void *handle);
  const char *(*words)(int code);
};

// 0 when it is there and ready; by one thread at a time.
static inline int fuwen_curl_open(struct fuwen_curl *curl) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) return 1;
  curl->start = (int (*)(long))dlsym(library, "curl_global_init");
  curl->make = (void *(*)(void))dlsym(library, "curl_easy_init");
  curl->set = (int (*)(void *, int, ...))dlsym(library, "curl_easy_setopt");
  curl->perform = (int (*)(void *))dlsym(library, "curl_easy_perform");
  curl->get = (int (*)(void *, int, ...))dlsym(library, "curl_easy_getinfo");
  curl->end = (void (*)(void *))dlsym(library, "curl_easy_cleanup");
  curl->words = (const char *(*)(int))dlsym(library, "curl_easy_strerror");
  if (!curl->start || !curl->make || !curl->set || !curl->perform || !curl->get || !curl->end ||
      !curl->words)
    return 1;
  return curl->start(3);
}

static inline void *fuwen_curl_make(const struct fuwen_curl *curl) { return curl->make(); }

static inline void fuwen_curl_end(const struct fuwen_curl *curl, void *handle) {
  curl->end(handle);
}

static inline int fuwen_curl_set_number(
    const struct fuwen_curl *curl, void *handle, int option, long value) {
  return curl->set(handle, option, value);
}

// The text is copied.
static inline int fuwen_curl_set_text(
    const struct fuwen_curl *curl, void *handle, int option, const char *value) {
  return curl->set(handle, option, value);
}

static inline int fuwen_curl_set_writer(
    const struct fuwen_curl *curl, void *handle, fuwen_curl_write function, void *context) {
  int code = curl->set(handle, FUWEN_CURL_WRITE_FUNCTION, function);
  return code ? code : curl->set(handle, FUWEN_CURL_WRITE_DATA, context);
}

static inline int fuwen_curl_perform(const struct fuwen_curl *curl, void *handle) {
  return curl->perform(handle);
}

static inline long fuwen_curl_status(const struct fuwen_curl *curl, void *handle) {
  long status = 0;
  curl->get(handle, FUWEN_CURL_RESPONSE_CODE, &status);
  return status;
}

// Where the answer sends the reader, in full; the handle's own, or null.
static inline const char *fuwen_curl_redirect(const struct fuwen_curl *curl, void *handle) {
  const char *address = NULL;
  curl->get(handle, FUWEN_CURL_REDIRECT_URL, &address);
  return address;
}

static inline const char *fuwen_curl_words(const struct fuwen_curl *curl, int code) {
  return curl->words(code);
}
