package org.gradewire.read.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.gradewire.read.format.ResourceTable;
import org.gradewire.read.plain.StoryMarks.Mark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryMarksTest {
  private static final StoryMarks MARKS = StoryMarks.load();

  static Stream<Arguments> examples() {
    return ResourceTable.load(StoryMarks.class, "story-marks.tsv").stream()
        .flatMap(
            row ->
                Stream.of(row.get(3).split(" \\|\\| ", -1))
                    .map(example -> Arguments.of(row.get(1), example)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyMarkFindsItsExamples(String mark, String example) {
    assertThat(MARKS.of(example)).contains(Mark.valueOf(mark));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ends of terraces are to be inspected",
        "Two of 12 homes were rated good",
        "From January the council will inspect its own homes",
        "More staff for children's homes in Alder",
        "Comments by parents were kind",
        "Press officers will be at the hall",
      })
  void headlinesAreNoMarks(String line) {
    assertThat(MARKS.of(line)).isEmpty();
  }
}
