#include "internal.h"

#include <ncursesw/curses.h>

// All pairs of 16 colours and the default would be 289: more than fits beside the attributes of a
// cell. No screen shows that many at once, so pairs are made on demand.
enum { DEFAULT = -1, BRIGHT = 8, SLOTS = 17, PAIR_LIMIT = 256 };

static int count;
static short default_foreground, default_background;
static short pairs[SLOTS][SLOTS];
static int used_pairs;

void open_colors(bool are_wanted) {
  count = 0;
  used_pairs = 0;
  for (int i = 0; i < SLOTS * SLOTS; i++) pairs[i / SLOTS][i % SLOTS] = 0;
  if (!are_wanted || !has_colors() || start_color() != OK || COLORS < BRIGHT) return;
  count = COLORS;
  bool has_default = use_default_colors() == OK;
  default_foreground = has_default ? DEFAULT : COLOR_WHITE;
  default_background = has_default ? DEFAULT : COLOR_BLACK;
}

int shim_color_count(void) { return count; }

// Of eight colours, the bright ones are the plain ones: better than none.
static short available(int color, short fallback) {
  if (color == DEFAULT) return fallback;
  return (short)(color < count ? color : color - BRIGHT);
}

short color_pair(int foreground, int background) {
  if (count == 0 || (foreground == DEFAULT && background == DEFAULT)) return 0;
  short *pair = &pairs[foreground + 1][background + 1];
  if (*pair != 0) return *pair;
  if (used_pairs + 1 >= PAIR_LIMIT || used_pairs + 1 >= COLOR_PAIRS) return 0;
  short number = (short)(used_pairs + 1);
  if (init_pair(number, available(foreground, default_foreground),
                available(background, default_background)) != OK)
    return 0;
  used_pairs = number;
  return *pair = number;
}
