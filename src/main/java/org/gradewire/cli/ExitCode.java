package org.gradewire.cli;

/** What the program tells the shell. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;

  /** Anything that has no code of its own. */
  static final int FAILED = 1;

  /** Wrong usage, or a models folder with faults. */
  static final int USAGE = 2;

  /** Done, but some inputs were rejected. */
  static final int REJECTED = 3;

  /** A quality floor was missed. */
  static final int BELOW_FLOOR = 4;

  private ExitCode() {}
}
