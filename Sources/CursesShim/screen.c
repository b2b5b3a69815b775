#include "internal.h"

#include <errno.h>
#include <ncursesw/curses.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

// A terminal shows all between these at once.
#define BEGIN_UPDATE "\033[?2026h"
#define END_UPDATE "\033[?2026l"

// A serial line says 0 of both, and a pty can claim 65,535.
enum { MOST_ROWS = 1000, MOST_COLUMNS = 2000 };

void write_all(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      poll(&(struct pollfd){.fd = STDOUT_FILENO, .events = POLLOUT}, 1, 100);
    } else if (written == 0 || errno != EINTR) {
      return;
    }
  }
}

void shim_send(const uint8_t *bytes, size_t count) {
  if (is_terminal_taken() && is_terminal_ansi()) write_all((const char *)bytes, count);
}

// ---- Size

void shim_size(int *rows, int *columns) { getmaxyx(stdscr, *rows, *columns); }

static struct winsize asked_size(void) {
  struct winsize size = {0};
  ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
  return size;
}

static bool is_too_large(struct winsize size) {
  return size.ws_row > MOST_ROWS || size.ws_col > MOST_COLUMNS;
}

void use_own_size(void) {
  // LINES and COLUMNS tell of the time when a shell started.
  use_env(FALSE);
  use_tioctl(!is_too_large(asked_size()));
}

void adapt_size(void) {
  struct winsize size = asked_size();
  if (size.ws_row == 0 || size.ws_col == 0 || is_too_large(size)) return;
  if (is_term_resized(size.ws_row, size.ws_col)) resize_term(size.ws_row, size.ws_col);
}

// ---- Cells

void shim_erase(void) {
  werase(stdscr);
  clearok(curscr, TRUE);
}

static attr_t attributes_of(struct shim_style style) {
  attr_t attributes = A_NORMAL;
  if (style.attributes & SHIM_BOLD) attributes |= A_BOLD;
  if (style.attributes & SHIM_DIM) attributes |= A_DIM;
  if (style.attributes & SHIM_UNDERLINE) attributes |= A_UNDERLINE;
  if (style.attributes & SHIM_REVERSE) attributes |= A_REVERSE;
  if (style.attributes & SHIM_ITALIC) attributes |= A_ITALIC;
  return attributes;
}

static int cells_of(uint32_t scalar) { return scalar < 0x7F ? 1 : wcwidth((wchar_t)scalar); }

// The base and the marks that the C library sees as such. Were it to see other widths than the
// canvas, all that follows in the row would shift.
static bool take_cluster(const uint32_t *scalars, int count, int width, wchar_t *text) {
  int used = 0;
  for (int i = 0; i < count && used < CCHARW_MAX; i++) {
    int cells = cells_of(scalars[i]);
    if (i == 0 && cells != width) return false;
    if (i == 0 || cells == 0) text[used++] = (wchar_t)scalars[i];
  }
  text[used] = L'\0';
  return used > 0;
}

static void put_text(int row, int column, const wchar_t *text, struct shim_style style) {
  cchar_t cell;
  short pair = color_pair(style.foreground, style.background);
  if (setcchar(&cell, text, attributes_of(style), pair, NULL) == OK)
    mvwadd_wchnstr(stdscr, row, column, &cell, 1);
}

void shim_put(int row, int column, const uint32_t *scalars, int count, int width,
              struct shim_style style) {
  wchar_t text[CCHARW_MAX + 1];
  if (take_cluster(scalars, count, width, text)) {
    put_text(row, column, text, style);
    return;
  }
  put_text(row, column, L"?", style);
  if (width == 2) put_text(row, column + 1, L" ", style);
}

// ---- Frames

static void show_cursor(int row, int column) {
  bool wanted = row >= 0;
  curs_set(wanted);
  // A hidden cursor need not be brought anywhere.
  leaveok(stdscr, !wanted);
  if (wanted) wmove(stdscr, row, column);
}

void shim_show(bool has_changed_cells, int cursor_row, int cursor_column) {
  if (!is_terminal_taken()) return;
  bool is_update = has_changed_cells && is_terminal_ansi();
  if (is_update) write_all(BEGIN_UPDATE, strlen(BEGIN_UPDATE));
  show_cursor(cursor_row, cursor_column);
  wnoutrefresh(stdscr);
  doupdate();
  if (is_update) write_all(END_UPDATE, strlen(END_UPDATE));
}
