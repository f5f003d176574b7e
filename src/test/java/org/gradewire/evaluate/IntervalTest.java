package org.gradewire.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalTest {
  private static final Counts GOOD = new Counts(10, 0, 0, 0);
  private static final Counts BAD = new Counts(0, 10, 0, 0);

  @Test
  void itIsTheSameEveryTime() {
    List<Counts> articles = List.of(GOOD, BAD, GOOD, GOOD);

    assertThat(Interval.of(articles, Counts::f1)).isEqualTo(Interval.of(articles, Counts::f1));
  }

  @Test
  void articlesThatAreAllAlikeLeaveNoDoubt() {
    assertThat(Interval.of(Collections.nCopies(20, GOOD), Counts::precision))
        .isEqualTo(new Interval(1, 1));
  }

  @Test
  void itIsAboutAsWideAsTheBinomialDistributionSays() {
    List<Counts> articles = new ArrayList<>(Collections.nCopies(50, GOOD));
    articles.addAll(Collections.nCopies(50, BAD));
    Interval interval = Interval.of(articles, Counts::precision);

    assertThat(interval.low()).isCloseTo(0.402, within(0.02));
    assertThat(interval.high()).isCloseTo(0.598, within(0.02));
  }

  @Test
  void withoutArticlesNothingIsWrong() {
    assertThat(Interval.of(List.of(), Counts::f1)).isEqualTo(new Interval(1, 1));
  }
}
