package org.gradewire.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gradewire.find.Marked;
import org.gradewire.knowledge.Inspectorate;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.Mention.ProviderMention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FocusTest {
  private static final Knowledge KNOWLEDGE =
      new Knowledge(
          List.of(
              inspectorate("Ofsted", "local-authority-children"), inspectorate("Estyn", "school")),
          List.of(),
          Map.of(),
          "");

  /** An article | the main inspectorate | the main provider. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      maxCharsPerColumn = 400,
      textBlock =
          """
          TITLE:<inspectorate Ofsted> on <provider Alder> ¶ <provider Brook> is near.           | Ofsted | Alder
          <inspectorate Ofsted> on <provider Brook> ¶ <provider Alder>, <provider Alder>.       | Ofsted | Alder
          TITLE:<provider Brook> ¶ <inspectorate Ofsted> on <provider Alder>                    | Ofsted | Brook
          <inspectorate Ofsted>: in <place Alder> as in <provider Brook>.                       | Ofsted | Brook
          <inspectorate Ofsted>: <anaphor the council=Brook>, <provider Alder>, <provider Alder> | Ofsted | Alder
          <inspectorate Ofsted>: <school Alder School> and <provider Brook>.                    | Ofsted | Brook
          <inspectorate Estyn>: <provider Brook>, <provider Brook> and <school Alder School>.   | Estyn  | Alder School
          <inspectorate Estyn>, not <inspectorate Ofsted>, <inspectorate Estyn>: <provider Brook> | Ofsted | Brook
          <inspectorate Ofsted> came to nobody.                                                 | Ofsted | -
          <provider Alder> was visited.                                                         | -      | Alder
          <inspectorate Ofsted> ¶ CAPTION:<provider Brook> <provider Brook> ¶ <provider Alder>  | Ofsted | Alder
          """)
  void theMainOnesAreNamedMostAndFirst(
      String marked, @Nullable String inspectorate, @Nullable String provider) {
    Focus focus = focus(Marked.of(marked));

    ProviderMention main = focus.main();
    assertThat(focus.inspectorate()).isEqualTo(inspectorate);
    assertThat(main == null ? null : main.name()).isEqualTo(provider);
  }

  /** An article whose last sentence names nobody | whom that sentence is about. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      maxCharsPerColumn = 400,
      textBlock =
          """
          TITLE:<inspectorate Ofsted> on <provider Alder> ¶ It was good.                                 | Alder
          TITLE:<inspectorate Ofsted> on <provider Alder> ¶ In <provider Brook> it rained. / It was good. | Brook
          TITLE:<inspectorate Ofsted> on <provider Alder> ¶ In <provider Brook> it rained. ¶ It was good. | Alder
          TITLE:<inspectorate Ofsted> on <provider Alder> ¶ HEADING:<provider Brook> ¶ It was good.       | Brook
          TITLE:<inspectorate Ofsted> on <provider Alder> ¶ <provider Brook>: ¶ It rained. ¶ It was good. | Brook
          TITLE:<inspectorate Ofsted> on <provider Alder> ¶ HEADING:<provider Brook> ¶ HEADING:<provider Alder> ¶ It was good. | Alder
          TITLE:<inspectorate Ofsted> on <provider Alder> ¶ HEADING:The weather in <provider Brook> ¶ It was good. | Alder
          TITLE:<inspectorate Ofsted> on <provider Alder> ¶ Like <school Alder School> it is. / It was good. | Alder
          """)
  void aSentenceThatNamesNobodyIsAboutWhoIsInFocus(String marked, String provider) {
    Marked article = Marked.of(marked);

    ProviderMention at = focus(article).at(article.article().sentences().size() - 1);

    assertThat(at).extracting(ProviderMention::name).isEqualTo(provider);
  }

  private static Focus focus(Marked marked) {
    return new Focus(marked.article(), marked.mentions(), KNOWLEDGE);
  }

  private static Inspectorate inspectorate(String id, String remit) {
    return new Inspectorate(
        id, id, List.of(id), List.of(), List.of(remit), List.of(), List.of(), List.of(), List.of());
  }
}
