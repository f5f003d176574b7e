package org.gradewire.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.gradewire.knowledge.Knowledge;

/** Options that several commands share. */
final class CommonOptions {
  private CommonOptions() {}

  /** Returns {@code --models DIR}. */
  static Option models() {
    return withArgument("models", "DIR", "use this models folder in place of the built-in one");
  }

  /** Returns {@code --jobs N}. */
  static Option jobs() {
    return withArgument("jobs", "N", "how many threads work at once (default: all processors)");
  }

  /** Returns an option with a long name and an argument. */
  static Option withArgument(String name, String argument, String description) {
    return Option.builder().longOpt(name).hasArg().argName(argument).desc(description).get();
  }

  /** Returns the knowledge that the options ask for. */
  static Knowledge knowledge(CommandLine line) throws UsageException {
    String folder = line.getOptionValue("models");
    if (folder == null) {
      return Knowledge.embedded();
    }
    if (!Files.isDirectory(Path.of(folder))) {
      throw new UsageException("--models %s: not a folder".formatted(folder));
    }
    return Knowledge.from(Path.of(folder));
  }

  /** Returns the number of threads that the options ask for. */
  static int jobs(CommandLine line) throws UsageException {
    String jobs = line.getOptionValue("jobs");
    if (jobs == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    try {
      int number = Integer.parseInt(jobs);
      if (number >= 1 && number <= 1024) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for numbers out of range.
    }
    throw new UsageException(
        "--jobs: found \"%s\", expected a number from 1 to 1024".formatted(jobs));
  }

  /** Returns {@code argument} as a path that exists. */
  static Path existing(String argument) throws UsageException {
    Path path = Path.of(argument);
    if (!Files.exists(path)) {
      throw new UsageException("%s: no such file or folder".formatted(argument));
    }
    return path;
  }
}
