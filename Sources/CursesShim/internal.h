// What the parts of the shim share.
#ifndef CURSES_SHIM_INTERNAL_H
#define CURSES_SHIM_INTERNAL_H

#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include "CursesShim.h"

#include <termios.h>

// ---- signals.c: the process and those who send it signals

// What a handler notes; cleared by who acts on it.
enum signal_flag { FLAG_RESIZED, FLAG_STOP, FLAG_CONTINUED, FLAG_COUNT };
bool take_flag(enum signal_flag flag);
// Becomes readable when a signal came; emptied by drain_wakes.
int wake_descriptor(void);
void drain_wakes(void);

// From here on, while the terminal is taken, a dying process restores `tty` and writes `leave`.
bool install_signals(const struct termios *tty, const char *leave);
void remove_signals(void);
void guard_terminal(bool is_taken);
// The keyboard's signals go to a child: ^C and ^\ end it alone, ^Z stops it and this program.
void release_keyboard_signals(void);
void retake_keyboard_signals(void);

// Stops the process group as ^Z does, until it goes on in the foreground or is asked to end.
void stop_group(void);
void wait_for_foreground(void);

// ---- terminal.c: the terminal as a whole

bool is_terminal_taken(void);
// Whether it speaks ECMA-48, so that it ignores modes that it does not know.
bool is_terminal_ansi(void);
// After the process was stopped without notice: a shell had the terminal.
void resume_terminal(void);

// ---- screen.c: what it shows

void write_all(const char *bytes, size_t count);
// Before newterm: the size is what the terminal says, not what the environment does.
void use_own_size(void);
void adapt_size(void);

// ---- color.c

void open_colors(bool are_wanted);
// The ncurses pair of two colours, made when first asked for.
short color_pair(int foreground, int background);

// ---- watch.c: a file that others may change

void open_watch(const char *path);
void close_watch(void);
// The descriptor that becomes readable when something may have changed, or -1.
int watch_descriptor(void);
// Whether any of what happened was about the watched file.
bool drain_watch(void);

#endif
