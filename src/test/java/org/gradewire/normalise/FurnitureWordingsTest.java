package org.gradewire.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.gradewire.knowledge.Wording;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FurnitureWordingsTest {
  private static final FurnitureWordings WORDINGS = new FurnitureWordings(Furniture.wordings());

  static Stream<Arguments> examples() {
    return Furniture.wordings().stream()
        .flatMap(
            wording ->
                wording.examples().stream()
                    .map(example -> Arguments.of(wording.id(), wording.sense(), example)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyWordingFindsItsOwnExamples(String id, String sense, String example) {
    assertThat(kind(example)).isEqualTo(BlockKind.valueOf(sense));
    assertThat(
            Furniture.wordings().stream()
                .filter(wording -> wording.id().equals(id))
                .anyMatch(wording -> example.matches(wording.pattern())))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Ofsted inspected the council on 4 May 2021 and rated it good.",
        "Inspection dates: 20 February to 3 March 2023",
        "Overall effectiveness: Good",
        "Leadership, management and governance – Inadequate",
        "Children who need help and protection: requires improvement",
        "By the time inspectors returned, the service had improved.",
        "By 2019 Alder Council was rated good",
        "Alder Council",
        "What needs to improve",
        "The report said the council had spent £20,000 to £30,000 on each agency worker.",
        "News of the inspection reached staff on Monday.",
        "Share of children seen by a doctor: 40 per cent",
        "Related problems were found in the leaving care team.",
        "“The staff are outstanding,” she said.",
        "The full report is at https://reports.example.org/provider/1",
        "Comments from parents were positive",
        "Home Office inspectors criticised Alder Police",
        "More needs to be done to help care leavers, inspectors said.",
        "Pictured as a turning point, the report says children are safer.",
        "Above all, inspectors said, children were safe.",
        "Left: 12 social workers, who took jobs elsewhere.",
        "Jobs were lost at the council in 2019.",
        "Director of Children’s Services, Jane Doe, welcomed the report",
        "Jane Doe, the council’s education editor, said she was pleased.",
        "Following the inspection, the council cut caseloads and the use of agency staff.",
        "Register entries were checked by inspectors in May.",
        "Oversight of plans is not yet good enough",
        "Latest inspection rates Alder services good",
        "The experiences and progress of care leavers | good",
      })
  void storyIsLeftAlone(String line) {
    assertThat(kind(line)).as(line).isEqualTo(BlockKind.PARAGRAPH);
  }

  @Test
  void aBadRowSaysWhatIsWrong() {
    Wording unknown = new Wording("a", "MENU", "x", List.of(), "wordings/furniture.tsv:7");
    assertThatThrownBy(() -> new FurnitureWordings(List.of(unknown)))
        .hasMessageStartingWith(
            "wordings/furniture.tsv:7: found the sense \"MENU\", expected one of [TITLE,");
    Wording broken = new Wording("a", "FURNITURE", "(x", List.of(), "wordings/furniture.tsv:8");
    assertThatThrownBy(() -> new FurnitureWordings(List.of(broken)))
        .hasMessage(
            "wordings/furniture.tsv:8: found the pattern \"(x\" (Unclosed group), expected a"
                + " regular expression");
  }

  private static BlockKind kind(String line) {
    Block block = new Block(BlockKind.PARAGRAPH, AlignedText.of(line, 0, line.length()));
    return WORDINGS.apply(List.of(block)).get(0).kind();
  }
}
