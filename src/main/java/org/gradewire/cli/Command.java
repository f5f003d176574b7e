package org.gradewire.cli;

import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** One command of the command line. */
interface Command {

  /** Returns its name, the first word after the program's. */
  String name();

  /** Returns what it does, in one line. */
  String summary();

  /** Returns what stands after its name, such as {@code FOLDER|FILE…}. */
  String arguments();

  /** Returns its options, without {@code --help}. */
  Options options();

  /**
   * Runs.
   *
   * @return the exit code
   * @throws UsageException if the arguments are not what it takes
   * @throws IOException if a file cannot be read or written
   * @throws InterruptedException if it is interrupted
   */
  int run(CommandLine line, Terminal terminal)
      throws UsageException, IOException, InterruptedException;

  /** Returns the arguments, of which there must be at least {@code min} and at most {@code max}. */
  static List<String> arguments(CommandLine line, Command command, int min, int max)
      throws UsageException {
    List<String> arguments = line.getArgList();
    if (arguments.size() < min || arguments.size() > max) {
      throw new UsageException(
          "found %d arguments, expected %s".formatted(arguments.size(), command.arguments()));
    }
    return arguments;
  }
}
