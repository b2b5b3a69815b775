#include "internal.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

// The folder is watched, not the file: a file that is replaced, and the write-ahead log that SQLite
// creates and removes beside it, keep their names but not their inodes.
static int watch = -1;
static char file_name[NAME_MAX + 1];
static char log_name[NAME_MAX + 1];

void open_watch(const char *path) {
  char resolved[PATH_MAX], folder[PATH_MAX];
  if (path == NULL) return;
  // SQLite keeps the log beside the file that a link points to.
  if (realpath(path, resolved) != NULL) path = resolved;
  const char *slash = strrchr(path, '/');
  const char *name = slash ? slash + 1 : path;
  const char *parent = slash == NULL ? "." : slash == path ? "/" : folder;
  size_t length = slash == NULL ? 0 : (size_t)(slash - path);
  if (length >= sizeof folder || strlen(name) + sizeof "-wal" > sizeof log_name) return;
  memcpy(folder, path, length);
  folder[length] = '\0';
  strcpy(file_name, name);
  strcat(strcpy(log_name, name), "-wal");
  watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  const uint32_t changes = IN_MODIFY | IN_MOVED_TO | IN_CREATE | IN_ONLYDIR;
  if (watch >= 0 && inotify_add_watch(watch, parent, changes) < 0) close_watch();
}

void close_watch(void) {
  if (watch >= 0) close(watch);
  watch = -1;
}

int watch_descriptor(void) { return watch; }

bool drain_watch(void) {
  char buffer[4096] __attribute__((aligned(__alignof__(struct inotify_event))));
  bool found = false;
  ssize_t count;
  while (watch >= 0 && (count = read(watch, buffer, sizeof buffer)) > 0) {
    for (char *at = buffer; at < buffer + count;) {
      const struct inotify_event *event = (const struct inotify_event *)at;
      at += sizeof *event + event->len;
      // After an overflow nobody knows what happened, so it may have been the file.
      if (event->mask & IN_Q_OVERFLOW) found = true;
      if (event->len && (!strcmp(event->name, file_name) || !strcmp(event->name, log_name)))
        found = true;
    }
  }
  return found;
}
