package org.gradewire.cli;

import java.io.PrintStream;

/**
 * Where a command prints.
 *
 * @param out for results
 * @param err for messages
 * @param interactive whether a person watches the messages
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {

  /** Prints a message. */
  void say(String message) {
    err.println(message);
  }
}
