package org.gradewire.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.read.format.ReadLimits;

/** Options that several commands share. */
final class CommonOptions {
  private static final int MEGABYTE = 1_000_000;

  private CommonOptions() {}

  /** Returns {@code --models DIR}. */
  static Option models() {
    return withArgument("models", "DIR", "use this models folder in place of the built-in one");
  }

  /** Returns {@code --jobs N}. */
  static Option jobs() {
    return withArgument("jobs", "N", "how many threads work at once (default: all processors)");
  }

  /** Returns {@code --max-file-size MB}. */
  static Option fileSize() {
    return withArgument(
        "max-file-size", "MB", "leave out larger files; texts from a fifth on (default: 50)");
  }

  /** Returns {@code --max-archive-files N}. */
  static Option archiveFiles() {
    return withArgument(
        "max-archive-files", "N", "leave out ZIP archives of more files (default: 10000)");
  }

  /** Returns an option with a long name and an argument. */
  static Option withArgument(String name, String argument, String description) {
    return Option.builder().longOpt(name).hasArg().argName(argument).desc(description).get();
  }

  /** Returns the folder that {@code --to} names, if it is given. */
  static Optional<Path> to(CommandLine line) throws UsageException {
    String folder = line.getOptionValue("to");
    if (folder == null) {
      return Optional.empty();
    }
    Path to = Path.of(folder);
    if (Files.exists(to) && !Files.isDirectory(to)) {
      throw new UsageException("--to %s: a file, expected a folder".formatted(to));
    }
    return Optional.of(to);
  }

  /** Returns the folder that {@code --to} names, which must be given. */
  static Path requiredTo(CommandLine line) throws UsageException {
    return to(line).orElseThrow(() -> new UsageException("found no --to, expected a folder"));
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
    return number(line, "jobs", Runtime.getRuntime().availableProcessors(), 1024);
  }

  /** Returns how much the options let be read of what is found. */
  static ReadLimits limits(CommandLine line) throws UsageException {
    ReadLimits usual = ReadLimits.DEFAULT;
    int megabytes = number(line, "max-file-size", usual.fileBytes() / MEGABYTE, 1000);
    int files = number(line, "max-archive-files", usual.archiveFiles(), 1_000_000);
    return usual.withFileBytes(megabytes * MEGABYTE).withArchiveFiles(files);
  }

  private static int number(CommandLine line, String option, int usual, int most)
      throws UsageException {
    String given = line.getOptionValue(option);
    if (given == null) {
      return usual;
    }
    try {
      int number = Integer.parseInt(given);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for numbers out of range.
    }
    throw new UsageException(
        "--%s: found \"%s\", expected a number from 1 to %d".formatted(option, given, most));
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
