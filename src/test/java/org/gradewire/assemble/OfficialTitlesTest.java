package org.gradewire.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gradewire.assemble.OfficialHead.Title;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every heading of an official report finds its own example, and no earlier one does. */
class OfficialTitlesTest {
  private static final List<Wording> TITLES = Knowledge.embedded().wordings("official");

  static Stream<Wording> titles() {
    return TITLES.stream();
  }

  @ParameterizedTest
  @MethodSource("titles")
  void theFirstThatFitsIsItsOwn(Wording wording) {
    for (String example : wording.examples()) {
      String first =
          TITLES.stream()
              .map(Title::of)
              .filter(title -> title.pattern().matcher(example).find())
              .findFirst()
              .map(Title::id)
              .orElse("none");
      assertThat(first).isEqualTo(wording.id());
    }
  }
}
