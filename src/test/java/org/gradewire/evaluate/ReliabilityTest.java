package org.gradewire.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

  @Test
  void factsAreSortedIntoBins() {
    List<Assessed> facts = facts(0.9, 3, 1);
    facts.addAll(facts(0.949, 1, 0));
    facts.addAll(facts(1, 0, 1));
    facts.addAll(facts(0, 0, 1));

    Reliability reliability = Reliability.of(facts);

    assertThat(reliability.bins())
        .extracting(bin -> "%s to %s: %d".formatted(bin.from(), bin.to(), bin.facts()))
        .containsExactly("0.0 to 0.5: 1", "0.9 to 0.95: 5", "0.95 to 1.0: 1");
    assertThat(reliability.bins().get(1).shareRight()).isEqualTo(0.8);
    assertThat(reliability.bins().get(1).meanConfidence()).isCloseTo(0.9098, within(1e-9));
  }

  @Test
  void confidenceThatKeepsItsWordHasNoCalibrationError() {
    assertThat(Reliability.of(facts(0.75, 3, 1)).calibrationError()).isZero();
    assertThat(Reliability.of(facts(0.75, 3, 1)).brier()).isCloseTo(0.1875, within(1e-9));
  }

  @Test
  void certaintyThatIsWrongCostsMost() {
    assertThat(Reliability.of(facts(1, 0, 2)))
        .extracting(Reliability::calibrationError, Reliability::brier)
        .containsExactly(1.0, 1.0);
  }

  @Test
  void aFitNeverFallsAndKeepsFarFromCertainty() {
    List<Assessed> facts = facts(0.9, 9, 1);
    facts.addAll(facts(0.95, 5, 5));
    facts.addAll(facts(0.98, 10, 0));
    Fit fit = Fit.of(facts);

    double low = fitted(fit, 0.9);
    assertThat(fitted(fit, 0.95)).isEqualTo(low).isBetween(0.7, 0.8);
    assertThat(fitted(fit, 0.98)).isBetween(0.85, 0.95);
  }

  @Test
  void aConfidenceThatWasNeverSeenIsNotRaised() {
    Fit fit = Fit.of(facts(0.9, 10, 0));

    assertThat(fitted(fit, 0.5)).isEqualTo(0.5);
    assertThat(fitted(fit, 0.95)).isEqualTo(fitted(fit, 0.9));
  }

  @Test
  void aFieldThatWasNeverSeenKeepsItsConfidence() {
    Assessed name = new Assessed(0, Field.NAME, 0.7, true);

    assertThat(Fit.of(facts(0.9, 10, 0)).apply(name)).isEqualTo(name);
  }

  @Test
  void aFitIsJudgedOnArticlesThatItWasNotMadeOf() {
    List<Assessed> facts = new ArrayList<>();
    for (int article = 0; article < 40; article++) {
      facts.add(new Assessed(article, Field.OVERALL, 0.98, article % 4 < 2));
    }

    assertThat(Reliability.of(facts).calibrationError()).isCloseTo(0.48, within(1e-9));
    assertThat(Fit.crossValidated(facts).calibrationError()).isLessThan(0.02);
    assertThat(Fit.crossValidated(facts).facts()).isEqualTo(40);
  }

  private static double fitted(Fit fit, double confidence) {
    return fit.apply(new Assessed(0, Field.OVERALL, confidence, true)).confidence();
  }

  private static List<Assessed> facts(double confidence, int right, int wrong) {
    List<Assessed> facts = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      facts.add(new Assessed(i, Field.OVERALL, confidence, i < right));
    }
    return facts;
  }
}
