package org.gradewire.read.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gradewire.read.format.ResourceTable;
import org.gradewire.text.BlockKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OfficeTablesTest {

  static Stream<Arguments> styles() {
    return ResourceTable.load(StyleKinds.class, "style-kinds.tsv").stream()
        .flatMap(
            row ->
                Stream.of(row.get(3).split(" \\|\\| ", -1)).map(name -> Arguments.of(row, name)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("styles")
  void everyKindOfStyleFindsItsExamples(List<String> row, String name) {
    assertThat(StyleKinds.of(name)).contains(BlockKind.valueOf(row.get(1)));
  }

  static Stream<Arguments> symbols() {
    return ResourceTable.load(Symbols.class, "symbols.tsv").stream()
        .map(row -> Arguments.of(row.get(0), Integer.parseInt(row.get(1), 16), row.get(2)));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("symbols")
  void everySymbolIsFoundByItsNumber(String font, int number, String character) {
    assertThat(Symbols.character(font, number)).isEqualTo(character);
    assertThat(Symbols.character(font, 0xf000 + number)).isEqualTo(character);
  }
}
