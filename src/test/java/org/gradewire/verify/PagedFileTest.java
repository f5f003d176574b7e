package org.gradewire.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagedFileTest {
  private static final Path FILE = Path.of("src/test/resources/org/gradewire/read/pdf/report.pdf");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | Overall effectiveness  Good                        | YES",
        "1 | large ones\tGood                                   | YES",
        "1 | have no time to see each child                     | NO",
        "1 | listen to what children tell them. Social workers have time | YES",
        "1 | Grade The help Good                                | WITH_GAPS",
        "1 | Overall effectiveness Outstanding                  | NO",
        "2 | Overall effectiveness Good                         | NO",
        "0 | Good                                               | NO",
        "3 | Good                                               | NO"
      })
  void wordsHaveToStartOnThePage(int page, String quote, SameWords same) throws Exception {
    assertThat(PagedFile.open(Files.readAllBytes(FILE)).compare(quote, page)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "Author, Sam Reed, YES",
    "Author, Sam Read, NO",
    "CreationDate, 2026-11-21, YES",
    "CreationDate, 2026-11-22, NO"
  })
  void propertiesAreThoseOfTheFile(String name, String quote, SameWords same) throws Exception {
    assertThat(PagedFile.open(Files.readAllBytes(FILE)).compareProperty(quote, name))
        .isEqualTo(same);
  }
}
