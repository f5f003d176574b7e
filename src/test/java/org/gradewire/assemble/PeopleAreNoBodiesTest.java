package org.gradewire.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradewire.annotate.CoreNlpAnnotator;
import org.gradewire.find.ArticleFinder;
import org.gradewire.find.Articles;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.Told;
import org.gradewire.text.AnnotatedArticle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody whom inspectors visit is a home; a home called like a person is one all the same. */
class PeopleAreNoBodiesTest {
  private static final CoreNlpAnnotator ANNOTATOR = new CoreNlpAnnotator();
  private static final Knowledge KNOWLEDGE = Knowledge.embedded();
  private static final ArticleFinder FINDER = new ArticleFinder(KNOWLEDGE);
  private static final Assembler ASSEMBLER = new Assembler(KNOWLEDGE);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Inspectors visited Mary Holt in May 2024, and Mary Holt was found to be at risk. | false
          Mary Holt was told to wait for two hours.                                        | false
          Inspectors visited Mary Holt in May 2024, who said she was left without water.   | false
          Concerns about Mary Holt were raised; Mary Holt's report said so.                | false
          Inspectors visited Mary Holt, near Brook, in May 2024 and found it wanting.      | true
          Staff at Mary Holt are kind. Mary Holt was rated good.                           | true
          """)
  void onlyWhatIsCalledAPlaceIsOne(String words, boolean named) {
    AnnotatedArticle article =
        ANNOTATOR.annotate(
            Articles.of(
                    "TITLE:Care home told to improve"
                        + " ¶ The CQC rated Alder Lodge Care Home inadequate. ¶ "
                        + words)
                .article());

    String told = Told.all(ASSEMBLER.assemble(article, FINDER.find(article)).inspections());
    assertThat(told.contains("Mary Holt")).isEqualTo(named);
    assertThat(told).contains("Alder Lodge Care Home");
  }
}
