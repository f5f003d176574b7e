package org.gradewire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Options;
import org.gradewire.pipeline.Extraction.Cache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheOptionsTest {
  @ParameterizedTest(name = "{0}: {1} {2} {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Linux      | /home/a |          |         | /home/a/.cache/gradewire
          Linux      | /home/a | /caches  |         | /caches/gradewire
          Linux      | /home/a | caches   |         | /home/a/.cache/gradewire
          Linux      |         |          |         |
          Mac OS X   | /home/a |          |         | /home/a/Library/Caches/gradewire
          Windows 11 |         |          | /local  | /local/gradewire/cache
          Windows 11 | /home/a |          |         |
          """)
  void theCacheLiesWhereTheSystemKeepsCaches(
      String system, String home, String set, String local, String expected) {
    Map<String, String> environment = new HashMap<>();
    put(environment, "HOME", home);
    put(environment, "XDG_CACHE_HOME", set);
    put(environment, "LOCALAPPDATA", local);

    Path usual = CacheOptions.usual(environment, system);

    assertThat(usual).isEqualTo(expected == null ? null : Path.of(expected));
  }

  private static void put(Map<String, String> environment, String name, String value) {
    if (value != null) {
      environment.put(name, value);
    }
  }

  @Test
  void aFolderThatIsGivenIsUsedAndNoneIfNoneIsWanted() throws Exception {
    Cache cache = Objects.requireNonNull(CacheOptions.of(line("--cache", "mine"), Map.of()));

    assertThat(cache.folder()).isEqualTo(Path.of("mine"));
    assertThat(cache.program()).isNotEmpty();
    assertThat(CacheOptions.of(line("--no-cache"), Map.of("HOME", "/home/a"))).isNull();
  }

  @Test
  void outsideOfAJarNothingIsKeptUnasked() throws Exception {
    assertThat(CacheOptions.of(line(), Map.of("HOME", "/home/a"))).isNull();
  }

  @Test
  void bothOptionsTogetherAndAFileAreRefused() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> CacheOptions.of(line("--no-cache", "--cache", "mine"), Map.of()))
        .withMessage("--cache and --no-cache: expected one of them");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> CacheOptions.of(line("--cache", "pom.xml"), Map.of()))
        .withMessage("--cache pom.xml: a file, expected a folder");
  }

  private static CommandLine line(String... arguments) throws Exception {
    Options options = new Options().addOption(CacheOptions.folder()).addOption(CacheOptions.none());
    return new DefaultParser(false).parse(options, arguments);
  }
}
