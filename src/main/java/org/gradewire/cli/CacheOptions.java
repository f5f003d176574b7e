package org.gradewire.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.gradewire.pipeline.Extraction.Cache;
import org.jspecify.annotations.Nullable;

/** Where what articles say is kept between runs: the options, and the place without them. */
final class CacheOptions {
  private static final String NAME = "gradewire";

  private CacheOptions() {}

  /** Returns {@code --cache DIR}. */
  static Option folder() {
    return CommonOptions.withArgument(
        "cache",
        "DIR",
        "keep here what articles say, for the next run (default: your cache folder)");
  }

  /** Returns {@code --no-cache}. */
  static Option none() {
    return Option.builder()
        .longOpt("no-cache")
        .desc("read every file anew, and keep nothing")
        .get();
  }

  /**
   * Returns the cache that the options ask for, or {@code null} for none. Without options there is
   * one only where the program runs from its jar: nothing else tells one program from the next.
   *
   * @param environment of the process
   */
  static @Nullable Cache of(CommandLine line, Map<String, String> environment)
      throws UsageException {
    String given = line.getOptionValue("cache");
    if (line.hasOption("no-cache")) {
      if (given != null) {
        throw new UsageException("--cache and --no-cache: expected one of them");
      }
      return null;
    }
    String program = program();
    if (given != null) {
      Path folder = Path.of(given);
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new UsageException("--cache %s: a file, expected a folder".formatted(given));
      }
      return new Cache(folder, program == null ? Main.version() : program);
    }
    Path usual = usual(environment, System.getProperty("os.name", ""));
    return program == null || usual == null ? null : new Cache(usual, program);
  }

  /** Returns the folder for caches of this user, by the customs of the system, or {@code null}. */
  static @Nullable Path usual(Map<String, String> environment, String system) {
    String lower = system.toLowerCase(Locale.ROOT);
    String set = environment.getOrDefault("XDG_CACHE_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    String local = environment.getOrDefault("LOCALAPPDATA", "");
    if (lower.startsWith("windows")) {
      return local.isEmpty() ? null : Path.of(local, NAME, "cache");
    }
    if (set.startsWith("/")) {
      return Path.of(set, NAME);
    }
    if (home.isEmpty()) {
      return null;
    }
    return lower.startsWith("mac")
        ? Path.of(home, "Library", "Caches", NAME)
        : Path.of(home, ".cache", NAME);
  }

  /** The jar by its size and age, which differ after each build; {@code null} without a jar. */
  private static @Nullable String program() {
    try {
      Path jar = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(jar)
          ? "%s %d %s".formatted(Main.version(), Files.size(jar), Files.getLastModifiedTime(jar))
          : null;
    } catch (URISyntaxException | IOException | SecurityException e) {
      return null;
    }
  }
}
