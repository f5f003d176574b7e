package org.gradewire.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {
  private static final Calibration CALIBRATION =
      new Calibration(Map.of("overall", new TreeMap<>(Map.of(0.7, 0.6, 0.9, 0.85, 0.95, 0.99))));

  /** Field | confidence that a rule set | what it is worth. */
  @ParameterizedTest
  @CsvSource({
    "overall, 0.9, 0.85",
    "overall, 0.94, 0.85",
    "overall, 0.95, 0.99",
    "overall, 1, 0.99",
    "overall, 0.7, 0.6",
    "overall, 0.65, 0.6",
    "overall, 0.5, 0.5",
    "type, 0.9, 0.9"
  })
  void aConfidenceIsWorthWhatItsStepSays(String field, double set, double worth) {
    assertThat(CALIBRATION.confidence(field, set)).isCloseTo(worth, within(1e-5));
    assertThat(Calibration.NONE.confidence(field, set)).isEqualTo(set);
  }

  @Test
  void whatIsMoreConfidentStaysSo() {
    double last = -1;
    for (double set = 0; set <= 1; set += 0.001) {
      double worth = CALIBRATION.confidence("overall", set);
      assertThat(worth).as("%.3f", set).isGreaterThan(last).isBetween(0.0, 1.0);
      last = worth;
    }
  }

  @Test
  void theCalibrationOfTheProgramIsRead() {
    assertThat(Knowledge.embedded().calibration().fields()).containsKeys("overall", "name");
    assertThat(Knowledge.embedded().withoutCalibration().calibration()).isEqualTo(Calibration.NONE);
  }
}
