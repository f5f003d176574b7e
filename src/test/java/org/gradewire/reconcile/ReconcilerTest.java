package org.gradewire.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Copies;
import org.gradewire.model.Finding;
import org.gradewire.model.Inspection;
import org.gradewire.model.InspectionRecord;
import org.gradewire.model.Reconciliation;
import org.gradewire.model.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records are written as the articles that tell of them and the inspection. */
class ReconcilerTest {
  private static final String ALDER = " of Alder Council";
  private final Reconciler reconciler = new Reconciler(Knowledge.embedded());

  /** Articles a, b, c …, each telling one inspection or several | the records. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      maxCharsPerColumn = 400,
      textBlock =
          """
          # tellings that refine each other are one record, reported wins over previous
          reported full good on 2018; previous full on 2018-12                    | ab reported full good on 2018-12
          # planned never merges with held
          planned full on 2019; reported full good on 2019-02                     | a planned full on 2019; b reported full good on 2019-02
          # two full inspections three years apart
          reported full good on 2020; reported full good on 2023                  | a reported full good on 2020; b reported full good on 2023
          # the fourth and the fifth visit of one year
          reported monitoring-visit#4 on 2017; reported monitoring-visit#5 on 2017 | a reported monitoring-visit#4 on 2017; b reported monitoring-visit#5 on 2017
          # a focused visit beside a full inspection in one year
          reported focused-visit on 2020; reported full good on 2020              | a reported focused-visit on 2020; b reported full good on 2020
          # one article's news is another's background
          reported full good on 2023 & previous full requires-improvement on 2018; reported full requires-improvement on 2018-12 | ab reported full requires-improvement on 2018-12; a reported full good on 2023
          # judgements are joined
          reported full good for care=good on 2018; reported full good for adoption=poor on 2018 | ab reported full good for care=good+adoption=poor on 2018
          # a grade once given makes what is ruled out superfluous
          reported full not inadequate on 2018; reported full good on 2018        | ab reported full good on 2018
          """)
  void tellingsBecomeRecords(String articles, String records) {
    assertThat(String.join("; ", records(articles).stream().map(ReconcilerTest::written).toList()))
        .isEqualTo(records);
  }

  @Test
  void aContradictionBecomesAnAlternativeAndAConflict() {
    List<InspectionRecord> records =
        records(
            "reported full good on 2018-12; reported full good on 2018-12;"
                + " reported full poor on 2018-12");

    assertThat(records).hasSize(1);
    assertThat(records.get(0).inspection().overall())
        .satisfies(fact -> assertThat(fact.value()).isEqualTo("good"))
        .satisfies(fact -> assertThat(fact.alternatives().get(0).value()).isEqualTo("poor"));
    assertThat(records.get(0).conflicts())
        .containsExactly(
            new InspectionRecord.Conflict(
                "overall", List.of("good", "poor"), "most-articles-then-confidence"));
  }

  @Test
  void aCopyDecidesNoContradiction() {
    List<ArticleReport> articles =
        articles(
            "reported full poor on 2018-12; reported full poor on 2018-12;"
                + " reported full good on 2018-12");
    Copies copies = new Copies(Map.of("b", new Copies.Copy("a", 0.9)));

    InspectionRecord record = reconciler.reconcile(articles, copies).records().get(0);

    // One source each, equally confident: the order of the words decides, as it does without b.
    assertThat(record.inspection().overall())
        .satisfies(fact -> assertThat(fact.value()).isEqualTo("good"))
        .satisfies(fact -> assertThat(fact.confidence()).isEqualTo(0.8))
        .satisfies(fact -> assertThat(fact.alternatives().get(0).confidence()).isEqualTo(0.8))
        .satisfies(fact -> assertThat(fact.alternatives().get(0).citations()).hasSize(2));
    assertThat(record.articles()).containsExactly("a", "b", "c");
    assertThat(record.sources()).isEqualTo(2);
  }

  @Test
  void aFindingInTheSameWordsIsOneFinding() {
    List<ArticleReport> articles =
        List.of(
            withFinding("a", Finding.Kind.STRENGTH, "know children well"),
            withFinding("b", Finding.Kind.STRENGTH, "know children well"),
            withFinding("c", Finding.Kind.IMPROVEMENT, "know children well"));

    List<Finding> findings =
        reconciler.reconcile(articles).records().get(0).inspection().findings();

    assertThat(findings)
        .extracting(Finding::kind, it -> it.text().citations().size())
        .containsExactly(tuple(Finding.Kind.STRENGTH, 2), tuple(Finding.Kind.IMPROVEMENT, 1));
  }

  @Test
  void otherInspectoratesAndProvidersAreKeptApart() {
    Reconciliation reconciliation =
        reconciler.reconcile(
            List.of(
                Told.article("a", "reported full good on 2018 of Alder Council"),
                Told.article("b", "reported full good on 2018 of Brook Council"),
                Told.article("c", "reported full good on 2018 by CQC of Alder Council")));

    assertThat(reconciliation.records())
        .extracting(InspectionRecord::id)
        .containsExactly(
            "cqc/alder-council/full/2018",
            "ofsted/alder-council/full/2018",
            "ofsted/brook-council/full/2018");
  }

  @Test
  void everyInspectionKnowsItsRecord() {
    Reconciliation reconciliation =
        reconciler.reconcile(
            articles(
                "reported full good on 2023 & previous full poor on 2018;"
                    + " reported full poor on 2018-12"));

    assertThat(reconciliation.recordOf())
        .containsEntry(
            "a", List.of("ofsted/alder-council/full/2023", "ofsted/alder-council/full/2018"))
        .containsEntry("b", List.of("ofsted/alder-council/full/2018"));
  }

  @Test
  void theOrderOfTheArticlesDoesNotMatter() {
    List<ArticleReport> articles =
        articles(
            "reported full good on 2023 & previous full on 2018; reported full poor on 2018-12;"
                + " previous full on 2018; reported monitoring-visit on 2017-03;"
                + " previous monitoring-visit on 2017; planned full on 2019; previous poor;"
                + " reported full good on XXXX-12; previous full poor on 2018-11");
    Reconciliation expected = reconciler.reconcile(articles);
    Random random = new Random(3);
    for (int i = 0; i < 100; i++) {
      List<ArticleReport> shuffled = new ArrayList<>(articles);
      Collections.shuffle(shuffled, random);

      assertThat(reconciler.reconcile(shuffled)).isEqualTo(expected);
    }
  }

  @Test
  void aFurtherArticleThatAgreesDoesNotRenameARecord() {
    List<String> before =
        records("reported full good on 2018").stream().map(it -> it.id()).toList();

    assertThat(records("reported full good on 2018; previous full good on 2018-12"))
        .extracting(InspectionRecord::id)
        .isEqualTo(before);
  }

  private static ArticleReport withFinding(String id, Finding.Kind kind, String words) {
    ArticleReport told = Told.article(id, "reported full good on 2018" + ALDER);
    Inspection inspection =
        told.inspections().get(0).toBuilder()
            .findings(List.of(new Finding(kind, Told.fact(id, words, 0.8))))
            .build();
    return new ArticleReport(
        told.article(), null, null, null, List.of(inspection), List.of(), List.of());
  }

  private List<InspectionRecord> records(String articles) {
    return reconciler.reconcile(articles(articles)).records();
  }

  private static List<ArticleReport> articles(String text) {
    List<ArticleReport> articles = new ArrayList<>();
    for (String article : text.split("; ?", -1)) {
      String id = String.valueOf((char) ('a' + articles.size()));
      List<String> lines = new ArrayList<>();
      for (String line : article.strip().split(" & ", -1)) {
        lines.add(line + ALDER);
      }
      articles.add(Told.article(id, lines.toArray(String[]::new)));
    }
    return articles;
  }

  private static String written(InspectionRecord record) {
    return String.join("", record.articles())
        + " "
        + Told.line(record.inspection()).replace(ALDER, "");
  }
}
