package org.gradewire.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderPathsTest {
  /** A folder | a path | where that is, or nothing if it leads out. */
  @ParameterizedTest(name = "{1} below {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gold    | x/leeds.txt     | gold/x/leeds.txt
          gold    | x/../leeds.txt  | gold/leeds.txt
          .       | x/leeds.txt     | x/leeds.txt
          ./      | leeds.txt       | leeds.txt
          sub/..  | leeds.txt       | leeds.txt
          ..      | leeds.txt       | ../leeds.txt
          ''      | leeds.txt       | leeds.txt
          gold    | ../leeds.txt    |
          gold    | ../golden/x.txt |
          .       | ../leeds.txt    |
          .       | x/../../l.txt   |
          gold    | /leeds.txt      |
          """)
  void aPathMayNotLeadOut(String folder, String path, String below) {
    assertThat(FolderPaths.below(Path.of(folder), path))
        .isEqualTo(Optional.ofNullable(below).map(Path::of));
  }
}
