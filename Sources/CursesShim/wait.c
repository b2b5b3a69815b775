#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

// One change of a file is many writes: they are reported together, this long after the first of
// them. A file that is written without pause wakes the program only so often, too.
enum { FILE_PAUSE = 100 };

// When what the watch has to say is read; 0 while it has nothing to say.
static int64_t file_report;

static int shorter(int milliseconds, int64_t other) {
  return milliseconds < 0 || other < milliseconds ? (int)other : milliseconds;
}

// What the signals that have come ask for.
static unsigned signal_news(void) {
  unsigned news = 0;
  drain_wakes();
  bool is_resized = take_flag(FLAG_RESIZED);
  if (take_flag(FLAG_CONTINUED) && shim_end_signal() == 0) {
    resume_terminal();
    is_resized = true;
  }
  if (is_resized) {
    adapt_size();
    news |= SHIM_RESIZED;
  }
  if (take_flag(FLAG_STOP)) news |= SHIM_STOP;
  if (shim_end_signal() != 0) news |= SHIM_ENDED;
  return news;
}

static unsigned file_news(bool is_readable) {
  int64_t now = shim_now();
  if (file_report == 0 && is_readable) file_report = now + FILE_PAUSE;
  if (file_report == 0 || now < file_report) return 0;
  file_report = 0;
  return drain_watch() ? SHIM_FILE : 0;
}

unsigned shim_wait(int milliseconds) {
  int64_t pause = file_report - shim_now();
  if (file_report != 0) milliseconds = shorter(milliseconds, pause > 0 ? pause : 0);
  struct pollfd polls[] = {
      {.fd = STDIN_FILENO, .events = POLLIN},
      {.fd = wake_descriptor(), .events = POLLIN},
      {.fd = file_report == 0 ? watch_descriptor() : -1, .events = POLLIN},
  };
  int count = poll(polls, 3, milliseconds);
  unsigned news = file_news(count > 0 && polls[2].revents);
  if (count < 0 || polls[1].revents) news |= signal_news();
  if (count > 0 && polls[0].revents) news |= SHIM_INPUT;
  return news;
}

bool shim_has_input(void) {
  return poll(&(struct pollfd){.fd = STDIN_FILENO, .events = POLLIN}, 1, 0) > 0;
}

ptrdiff_t shim_read(uint8_t *bytes, size_t capacity) {
  ssize_t count = read(STDIN_FILENO, bytes, capacity);
  if (count > 0) return count;
  // In raw mode a read of nothing, like an error, says that the terminal is gone.
  return count < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}

int64_t shim_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

const char *shim_environment(const char *name) { return getenv(name); }
