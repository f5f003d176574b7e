package org.gradewire.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewire.knowledge.Calibration;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Finding;
import org.gradewire.model.Inspection;
import org.gradewire.model.Judgement;
import org.gradewire.model.Person;
import org.gradewire.model.Status;
import org.gradewire.model.Told;
import org.gradewire.text.AlignedText;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.SourceFile;
import org.junit.jupiter.api.Test;

class CalibratorTest {
  private static final NormalisedArticle ARTICLE =
      new NormalisedArticle(
          "a",
          new SourceFile("a.txt", "", "text/plain", "UTF-8", 0),
          AlignedText.of("x", 0, 1),
          List.of(),
          List.of());
  private static final List<String> FIELDS =
      List.of(
          "title",
          "published",
          "publisher",
          "provider",
          "status",
          "inspectorate",
          "deliveredBy",
          "type",
          "ordinal",
          "framework",
          "overall",
          "notOverall",
          "judgements",
          "inspectionDate",
          "publicationDate",
          "reportUrl",
          "name",
          "role",
          "organisation");

  @Test
  void eachFactGetsWhatItsFieldIsWorthAndElseStaysAsItWas() {
    ArticleReport report = report(Map.of());
    Map<String, Double> worth =
        FIELDS.stream()
            .collect(
                Collectors.toMap(field -> field, field -> 0.5 + FIELDS.indexOf(field) / 100.0));
    Calibration calibration =
        new Calibration(
            FIELDS.stream()
                .collect(
                    Collectors.toMap(
                        field -> field, field -> new TreeMap<>(Map.of(0.8, worth.get(field))))));

    assertThat(new Calibrator(calibration).apply(report)).isEqualTo(report(worth));
    assertThat(new Calibrator(Calibration.NONE).apply(report)).isSameAs(report);
  }

  @Test
  void alternativesAreOfTheSameField() {
    Fact<String> good = fact("good", Map.of(), "overall");
    Inspection inspection =
        Inspection.of(fact("Hill", Map.of(), ""), fact(Status.REPORTED, Map.of(), ""))
            .overall(good.withAlternatives(List.of(fact("bad", Map.of(), "overall"))))
            .build();
    Calibration calibration = new Calibration(Map.of("overall", new TreeMap<>(Map.of(0.8, 0.25))));
    ArticleReport report = new Calibrator(calibration).apply(report(List.of(inspection)));

    assertThat(report.inspections())
        .flatExtracting(it -> Stream.ofNullable(it.overall()).toList())
        .flatExtracting(Fact::alternatives)
        .extracting(Fact::confidence)
        .containsExactly(0.25);
  }

  private static ArticleReport report(Map<String, Double> worth) {
    Person person =
        new Person(
            fact("Ann Bee", worth, "name"),
            fact("head", worth, "role"),
            fact("Hill", worth, "organisation"),
            true,
            Told.fact("a", "x", 0.8).citations());
    Inspection inspection =
        Inspection.of(fact("Hill", worth, "provider"), fact(Status.REPORTED, worth, "status"))
            .codes("1", "E1")
            .inspectorate(fact("Ofsted", worth, "inspectorate"))
            .deliveredBy(fact("Trust", worth, "deliveredBy"))
            .type(fact("full", worth, "type"))
            .ordinal(fact(2, worth, "ordinal"))
            .framework(fact("ILACS", worth, "framework"))
            .overall(fact("good", worth, "overall"))
            .notOverall(fact("poor", worth, "notOverall"))
            .judgements(List.of(new Judgement("all", 3, fact("good", worth, "judgements"))))
            .inspectionDate(fact(date(), worth, "inspectionDate"))
            .publicationDate(fact(date(), worth, "publicationDate"))
            .reportUrl(fact("u", worth, "reportUrl"))
            .findings(List.of(new Finding(Finding.Kind.STRENGTH, fact("f", worth, "findings"))))
            .people(List.of(person))
            .build();
    return new ArticleReport(
        ARTICLE,
        fact("Title", worth, "title"),
        fact(date(), worth, "published"),
        fact("Paper", worth, "publisher"),
        List.of(inspection),
        List.of(person),
        List.of("a warning"));
  }

  private static ArticleReport report(List<Inspection> inspections) {
    return new ArticleReport(ARTICLE, null, null, null, inspections, List.of(), List.of());
  }

  private static Edtf date() {
    return Edtf.parse("2018-12").orElseThrow();
  }

  private static <T> Fact<T> fact(T value, Map<String, Double> worth, String field) {
    return Told.fact("a", value, worth.getOrDefault(field, 0.8));
  }
}
