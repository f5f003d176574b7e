package org.gradewire.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Provider;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Judgement;
import org.gradewire.model.RegisterComparison;
import org.gradewire.model.RegisterComparison.Outcome;
import org.gradewire.model.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real registers, read in place. */
class SharedRegistersTest {
  private static final Path FOLDER = Path.of("../shared/domain");
  private static final Knowledge KNOWLEDGE = Knowledge.embedded();

  private static Register read(String name) {
    Path file = FOLDER.resolve(name);
    assumeTrue(Files.exists(file), file + " is not here: nothing to test against");
    return Register.read(file, KNOWLEDGE);
  }

  @ParameterizedTest
  @CsvSource({
    "register-ilacs.csv, ofsted-children-latest, 153",
    "register-history.csv, ofsted-children-history, 465"
  })
  void everyRowIsReadWithoutWarning(String name, String layout, int rows) {
    Register register = read(name);
    assertThat(register.warnings()).isEmpty();
    assertThat(register.layout().id()).isEqualTo(layout);
    assertThat(register.rows()).hasSize(rows).allMatch(row -> row.onSite().size() > 0);
    assertThat(register.rows()).allMatch(row -> row.published() != null);
  }

  @ParameterizedTest
  @CsvSource({"register-ilacs.csv", "register-history.csv"})
  void everyInspectionFindsItsOwnRow(String name) {
    Register register = read(name);
    RegisterCheck check = new RegisterCheck(register, KNOWLEDGE);
    for (RegisterRow row : register.rows()) {
      RegisterComparison comparison = check.compare(told(row));
      assertThat(comparison.row()).isEqualTo(row.place());
      assertThat(comparison.fields().values())
          .as(row.place())
          .allMatch(field -> field.outcome() == Outcome.MATCH);
    }
  }

  /** With the official name and no number, as an article tells it. */
  private static Inspection told(RegisterRow row) {
    Provider provider =
        KNOWLEDGE.providers().stream()
            .filter(it -> row.urn().equals(it.urn()))
            .findFirst()
            .orElseThrow();
    List<Judgement> judgements = new ArrayList<>();
    for (Map.Entry<String, String> area : row.areas().entrySet()) {
      judgements.add(new Judgement(area.getKey(), null, fact(area.getValue())));
    }
    return Inspection.of(fact(provider.name()), fact(Status.REPORTED))
        .inspectorate(fact("Ofsted"))
        .type(fact("full"))
        .overall(row.overall() == null ? null : fact(row.overall()))
        .judgements(judgements)
        .inspectionDate(fact(month(row.onSite().get(0))))
        .build();
  }

  private static Edtf month(Edtf date) {
    return Edtf.parse(date.toString().substring(0, "2018-12".length())).orElseThrow();
  }

  private static <T> Fact<T> fact(T value) {
    return RegisterSample.fact(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          register-ilacs.csv   | overall=good; inspected=2023                | 2023-02-20/2023-03-03
          register-ilacs.csv   | overall=requires-improvement; inspected=2018-12 |
          register-history.csv | overall=requires-improvement; inspected=2018-12 | 2018-12-03/2018-12-14
          register-history.csv | overall=inadequate; inspected=2016-09       | 2016-09-12/2016-10-06
          register-history.csv | overall=inadequate; inspected=2010          |
          """)
  void theDatesOfTheRowAreShown(String name, String record, String dates) {
    RegisterCheck check = new RegisterCheck(read(name), KNOWLEDGE);
    RegisterComparison comparison =
        check.compare(
            RegisterSample.inspection("provider=Birmingham City Council; type=full; " + record));
    assertThat(comparison.fields().get("inspectionDate"))
        .extracting(RegisterComparison.Field::value)
        .isEqualTo(dates);
  }
}
