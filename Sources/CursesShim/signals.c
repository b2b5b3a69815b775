#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

// Signals that end a process on the spot: the terminal is restored first.
static const int deadly[] = {SIGILL,  SIGTRAP, SIGSEGV, SIGBUS,  SIGFPE,  SIGABRT, SIGQUIT,  SIGSYS,
                             SIGXCPU, SIGXFSZ, SIGALRM, SIGUSR1, SIGUSR2, SIGPIPE, SIGVTALRM};
// Signals that ask a process to end: the program leaves in order.
static const int endings[] = {SIGTERM, SIGINT, SIGHUP};
static const int news[] = {SIGWINCH, SIGTSTP, SIGCONT};

#define COUNT(list) (sizeof(list) / sizeof *(list))

static struct sigaction previous[NSIG];
static volatile sig_atomic_t flags[FLAG_COUNT];
static volatile sig_atomic_t end_signal;
static volatile sig_atomic_t is_guarded;
static int wakes[2] = {-1, -1};
static struct termios found_tty;
static char leave_sequence[256];
// Where a handler runs when the stack itself is what overflowed.
static char spare_stack[64 * 1024];

static bool is_default(int number) {
  return previous[number].sa_handler == SIG_DFL;
}

// ---- Handlers: async-signal-safe calls only

static void restore_terminal(void) {
  // A program in the background must leave the terminal to whoever has it.
  pid_t owner = tcgetpgrp(STDOUT_FILENO);
  if (!is_guarded || (owner > 0 && owner != getpgrp())) return;
  is_guarded = 0;
  tcsetattr(STDIN_FILENO, TCSANOW, &found_tty);
  // A terminal that takes nothing, because it was paused or its line hangs, must not keep us alive.
  struct pollfd output = {.fd = STDOUT_FILENO, .events = POLLOUT};
  if (poll(&output, 1, 200) <= 0) return;
  (void)!write(STDOUT_FILENO, leave_sequence, strlen(leave_sequence));
}

static void hand_over(int number) { sigaction(number, &previous[number], NULL); }

static void on_deadly(int number, siginfo_t *info, void *context) {
  (void)context;
  restore_terminal();
  hand_over(number);
  // A fault happens again on return, now with its own address for whoever reports it. All else is
  // sent again; it arrives on return.
  bool is_fault = number == SIGSEGV || number == SIGBUS || number == SIGILL || number == SIGFPE;
  if (!is_fault || info->si_code <= 0) raise(number);
}

static void wake(void) {
  int saved = errno;
  (void)!write(wakes[1], "", 1);
  errno = saved;
}

static void on_ending(int number) {
  // Whoever asks twice is not waiting any more, be it for a blocked terminal or for long work.
  if (end_signal != 0 && number != SIGHUP) {
    restore_terminal();
    signal(number, SIG_DFL);
    raise(number);
  }
  end_signal = number;
  wake();
}

static void on_news(int number) {
  flags[number == SIGWINCH ? FLAG_RESIZED : number == SIGTSTP ? FLAG_STOP : FLAG_CONTINUED] = 1;
  wake();
}

static void on_nothing(int number) { (void)number; }

// ---- Installing

static void handle(int number, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void guard(int number) {
  struct sigaction action = {.sa_sigaction = on_deadly, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  // What is ignored does not kill.
  if (previous[number].sa_handler != SIG_IGN) sigaction(number, &action, NULL);
}

static void provide_stack(void) {
  stack_t stack;
  if (sigaltstack(NULL, &stack) != 0 || !(stack.ss_flags & SS_DISABLE)) return;
  stack = (stack_t){.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
  sigaltstack(&stack, NULL);
}

bool install_signals(const struct termios *tty, const char *leave) {
  if (wakes[0] < 0 && pipe2(wakes, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  found_tty = *tty;
  strncpy(leave_sequence, leave, sizeof leave_sequence - 1);
  end_signal = 0;
  memset((void *)flags, 0, sizeof flags);
  for (int number = 1; number < NSIG; number++) sigaction(number, NULL, &previous[number]);
  provide_stack();
  for (size_t i = 0; i < COUNT(deadly); i++) guard(deadly[i]);
  // Who started us with SIGHUP or SIGINT ignored wants that to stay so.
  for (size_t i = 0; i < COUNT(endings); i++)
    if (previous[endings[i]].sa_handler != SIG_IGN) handle(endings[i], on_ending);
  for (size_t i = 0; i < COUNT(news); i++)
    if (news[i] != SIGTSTP || is_default(SIGTSTP)) handle(news[i], on_news);
  // A program that was started by a thread with signals held back would never hear of its end.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  return true;
}

void remove_signals(void) {
  for (size_t i = 0; i < COUNT(deadly); i++) hand_over(deadly[i]);
  for (size_t i = 0; i < COUNT(endings); i++) hand_over(endings[i]);
  for (size_t i = 0; i < COUNT(news); i++) hand_over(news[i]);
}

void guard_terminal(bool is_taken) { is_guarded = is_taken; }

// ---- Children and job control

// Handlers, unlike SIG_IGN, do not go over to a child.
void release_keyboard_signals(void) {
  handle(SIGINT, on_nothing);
  handle(SIGQUIT, on_nothing);
  hand_over(SIGTSTP);
}

void retake_keyboard_signals(void) {
  if (previous[SIGINT].sa_handler != SIG_IGN) handle(SIGINT, on_ending);
  else hand_over(SIGINT);
  hand_over(SIGQUIT);
  guard(SIGQUIT);
  if (is_default(SIGTSTP)) handle(SIGTSTP, on_news);
  take_flag(FLAG_CONTINUED);
}

static bool is_background(void) {
  pid_t owner = tcgetpgrp(STDIN_FILENO);
  return owner > 0 && owner != getpgrp();
}

void wait_for_foreground(void) {
  while (end_signal == 0 && is_background()) {
    take_flag(FLAG_CONTINUED);
    raise(SIGTTOU);
    // The kernel does not stop a group that nobody could ever continue.
    if (!take_flag(FLAG_CONTINUED)) return;
  }
}

void stop_group(void) {
  hand_over(SIGTSTP);
  // Whoever started us (make, a script) has to stop too, or the shell would go on waiting for it.
  kill(0, SIGTSTP);
  retake_keyboard_signals();
}

// ---- News

bool take_flag(enum signal_flag flag) {
  bool was_set = flags[flag];
  flags[flag] = 0;
  return was_set;
}

int shim_end_signal(void) { return end_signal; }

int wake_descriptor(void) { return wakes[0]; }

void drain_wakes(void) {
  char bytes[64];
  while (read(wakes[0], bytes, sizeof bytes) > 0) continue;
}
