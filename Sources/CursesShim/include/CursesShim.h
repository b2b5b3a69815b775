// All of ncurses and of the tty that Swift sees: no macros, no globals, no WINDOW, no signals.
//
// The state behind these functions is the process's one terminal. They are called from one thread;
// all but shim_open, shim_environment and shim_now are called between shim_open and shim_close.
#ifndef CURSES_SHIM_H
#define CURSES_SHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// ---- Taking the terminal, and giving it back

// What shim_open answers; only with SHIM_OPEN anything was written or changed.
enum {
  SHIM_OPEN,
  SHIM_NO_TTY,   // standard input or output is no terminal
  SHIM_DUMB,     // it cannot place its cursor
  SHIM_UNUSABLE  // nothing is known about it or about any terminal like it
};

int shim_open(bool uses_color, const char *watched_file);
// Restores what shim_open found. Harmless when called again.
void shim_close(void);
// Gives the terminal back and stops the process group, as ^Z does; returns when it goes on.
void shim_suspend(void);
// Give the terminal back for a child and take it again; in between the keyboard's signals are the
// child's business.
void shim_lend(void);
void shim_reclaim(void);

bool shim_is_tty(int descriptor);
bool shim_is_utf8(void);
// The number of colours that can be used; 0 without any.
int shim_color_count(void);
void shim_size(int *rows, int *columns);
void shim_set_mouse(bool is_on);

// ---- Showing

enum { SHIM_BOLD = 1, SHIM_DIM = 2, SHIM_UNDERLINE = 4, SHIM_REVERSE = 8, SHIM_ITALIC = 16 };

struct shim_style {
  uint8_t attributes;
  int8_t foreground, background;  // 0 to 15; -1 for the terminal's default
};

// Everything is put anew after this: what the screen shows is not known.
void shim_erase(void);
// Puts a base with its marks into one cell, or into two if `width` is 2.
void shim_put(int row, int column, const uint32_t *scalars, int count, int width,
              struct shim_style style);
// Shows what was put, at once; a negative row hides the cursor.
void shim_show(bool has_changed_cells, int cursor_row, int cursor_column);
// Writes bytes past ncurses: what they do must not touch the screen.
void shim_send(const uint8_t *bytes, size_t count);

// ---- Waiting

// What woke shim_wait, as a set.
enum {
  SHIM_INPUT = 1,    // keys can be read, or the terminal is gone
  SHIM_RESIZED = 2,  // shim_size gives the new size; the screen must be erased
  SHIM_FILE = 4,     // the watched file has changed
  SHIM_STOP = 8,     // somebody wants the program to stop: shim_suspend
  SHIM_ENDED = 16    // somebody wants the program to end: shim_end_signal
};

// Waits until something happens, at most `milliseconds`; for ever if that is negative.
unsigned shim_wait(int milliseconds);
// Whether shim_read has something to say.
bool shim_has_input(void);
// Reads what has been typed: the number of bytes, 0 for none now, -1 when the terminal is gone.
ptrdiff_t shim_read(uint8_t *bytes, size_t capacity);
// The signal that asked the program to end, or 0.
int shim_end_signal(void);

// Milliseconds of a clock that only runs forward.
int64_t shim_now(void);
const char *shim_environment(const char *name);

#endif
