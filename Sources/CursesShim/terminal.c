#include "internal.h"

#include <langinfo.h>
#include <locale.h>
#include <ncursesw/curses.h>
#include <ncursesw/term.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
// Clicks, drags with a button held, and numbers instead of bytes for places beyond column 223.
#define MOUSE_ON "\033[?1000h\033[?1002h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1002l\033[?1000l"
#define UPDATE_OFF "\033[?2026l"

static SCREEN *screen;
static bool is_utf8, is_ansi, is_taken, uses_mouse;

bool shim_is_tty(int descriptor) { return isatty(descriptor); }
bool shim_is_utf8(void) { return is_utf8; }
bool is_terminal_taken(void) { return is_taken; }
bool is_terminal_ansi(void) { return is_ansi; }

// ---- What kind of terminal

// Without a locale for UTF-8, ncurses shows umlauts as garbage, on terminals that could show them.
static bool use_utf8(void) {
  static const char *const names[] = {"", "C.UTF-8", "de_DE.UTF-8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    // Only characters: numbers keep their point for everything else in the process.
    if (setlocale(LC_CTYPE, names[i]) == NULL) continue;
    const char *code = nl_langinfo(CODESET);
    if (strcmp(code, "UTF-8") == 0) return true;
    // Plain ASCII is what one gets without asking; any other code was chosen.
    if (strcmp(code, "ANSI_X3.4-1968") != 0) return false;
  }
  return false;
}

static bool is_known(const char *name) {
  int error;
  return name != NULL && *name != '\0' && setupterm(name, STDOUT_FILENO, &error) == OK;
}

// The terminal's name, or that of one that nearly all terminals are like.
static const char *known_terminal(void) {
  static const char *const usual[] = {"xterm-256color", "xterm", "screen", "linux", "vt100"};
  const char *own = getenv("TERM");
  if (is_known(own)) return own;
  if ((getenv("TMUX") || getenv("STY")) && is_known("screen-256color")) return "screen-256color";
  for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
    if (is_known(usual[i])) return usual[i];
  return NULL;
}

static const char *capability(const char *name) {
  const char *value = tigetstr(name);
  return value == NULL || value == (const char *)-1 ? "" : value;
}

// ---- Modes

static void write_modes(const char *modes) {
  if (is_ansi) write_all(modes, strlen(modes));
}

void shim_set_mouse(bool is_on) {
  if (uses_mouse != is_on && is_taken) write_modes(is_on ? MOUSE_ON : MOUSE_OFF);
  uses_mouse = is_on;
}

// Adds a text without the pauses ("$<5>") that terminfo asks for on old hardware.
static void append_plain(char *text, size_t capacity, const char *addition) {
  size_t length = strlen(text);
  while (*addition != '\0' && length + 1 < capacity) {
    const char *end = strncmp(addition, "$<", 2) == 0 ? strchr(addition, '>') : NULL;
    if (end != NULL) addition = end + 1;
    else text[length++] = *addition++;
  }
  text[length] = '\0';
}

// All that a dying process must undo, as one text.
static const char *leave_sequence(void) {
  static char leave[256];
  const char *parts[] = {is_ansi ? UPDATE_OFF MOUSE_OFF PASTE_OFF : "", capability("op"),
                         capability("sgr0"), capability("rmcup"), capability("cnorm"), "\r\n"};
  *leave = '\0';
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    append_plain(leave, sizeof leave, parts[i]);
  return leave;
}

// ---- Taking and giving back

static void take(void) {
  write_modes(uses_mouse ? MOUSE_ON PASTE_ON : PASTE_ON);
  is_taken = true;
  guard_terminal(true);
  adapt_size();
}

static void set_up_screen(bool uses_color) {
  raw();
  noecho();
  nonl();
  // Keys are read past ncurses; were it to look for them, it would put off frames while any wait.
  typeahead(-1);
  idlok(stdscr, TRUE);
  open_colors(uses_color);
  def_prog_mode();
  take();
}

int shim_open(bool uses_color, const char *watched_file) {
  struct termios found;
  if (!shim_is_tty(STDIN_FILENO) || !shim_is_tty(STDOUT_FILENO)) return SHIM_NO_TTY;
  if (tcgetattr(STDIN_FILENO, &found) != 0) return SHIM_NO_TTY;
  is_utf8 = use_utf8();
  const char *name = known_terminal();
  if (name == NULL) return SHIM_UNUSABLE;
  const char *place = capability("cup");
  if (*place == '\0') return SHIM_DUMB;
  is_ansi = strncmp(place, "\033[", 2) == 0;
  use_own_size();
  if (!install_signals(&found, leave_sequence())) return SHIM_UNUSABLE;
  screen = newterm(name, stdout, stdin);
  if (screen == NULL) {
    remove_signals();
    return SHIM_UNUSABLE;
  }
  set_up_screen(uses_color);
  open_watch(watched_file);
  // For those who leave by exit().
  static bool is_registered;
  if (!is_registered) is_registered = atexit(shim_close) == 0;
  return SHIM_OPEN;
}

static void give_back(void) {
  if (!is_taken) return;
  is_taken = false;
  write_modes(uses_mouse ? MOUSE_OFF PASTE_OFF : PASTE_OFF);
  endwin();
  guard_terminal(false);
}

static void take_again(void) {
  wait_for_foreground();
  // Who was asked to end while stopped has no business with the terminal any more.
  if (shim_end_signal() != 0) return;
  reset_prog_mode();
  take();
}

void shim_close(void) {
  if (screen == NULL) return;
  give_back();
  remove_signals();
  close_watch();
  delscreen(screen);
  screen = NULL;
}

void shim_suspend(void) {
  give_back();
  stop_group();
  take_again();
}

void shim_lend(void) {
  give_back();
  release_keyboard_signals();
}

void shim_reclaim(void) {
  retake_keyboard_signals();
  take_again();
}

void resume_terminal(void) {
  // Whatever a shell showed since is on the other screen.
  const char *enter = capability("smcup");
  write_all(enter, strlen(enter));
  take_again();
}
