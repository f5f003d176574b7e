package org.gradewire.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.gradewire.model.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClustersTest {
  private static final int SHUFFLES = 200;

  /** Tellings, each of an article a, b, c … | which of them are of one inspection. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      maxCharsPerColumn = 300,
      textBlock =
          """
          reported full good on 2018; previous full on 2018; reported full good on 2023 | ab c
          # two inspections of one year: which of them the year means stays open
          reported full on 2018-12; previous full on 2018; previous full on 2018-11     | a b c
          previous full on 2018; reported full on 2018-12; previous full on 2018-12     | abc
          reported full good on 2020; reported full good on 2023                       | a b
          reported monitoring-visit#4 on 2017-06; previous monitoring-visit#5 on 2017   | a b
          reported focused-visit on 2018-02; reported full good on 2018-12             | a b
          planned full on 2019; reported full good on 2019                             | a b
          reported full good; reported full good; reported full good                   | a b c
          """)
  void tellingsOfOneInspectionComeTogether(String lines, String clusters) {
    assertThat(written(Clusters.of(tellings(lines)))).isEqualTo(clusters);
  }

  @Test
  void theOrderOfTheTellingsDoesNotMatter() {
    Random random = new Random(7);
    for (int i = 0; i < SHUFFLES; i++) {
      List<Telling> tellings = made(random);
      String expected = written(Clusters.of(tellings));
      Collections.shuffle(tellings, random);

      assertThat(written(Clusters.of(tellings))).isEqualTo(expected);
    }
  }

  @Test
  void noTwoMembersContradictEachOtherAndNoneIsLost() {
    Random random = new Random(11);
    for (int i = 0; i < SHUFFLES; i++) {
      List<Telling> tellings = made(random);
      List<List<Telling>> clusters = Clusters.of(tellings);

      assertThat(clusters.stream().flatMap(List::stream))
          .containsExactlyInAnyOrderElementsOf(tellings);
      for (List<Telling> cluster : clusters) {
        for (Telling a : cluster) {
          for (Telling b : cluster) {
            assertThat(a.equals(b) || !Comparison.contradict(a, b)).isTrue();
          }
        }
      }
    }
  }

  private static List<Telling> made(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(9); i++) {
      lines.add(
          one(random, "reported", "previous", "planned")
              + one(random, "", " full", " full", " monitoring-visit#4", " monitoring-visit")
              + one(random, "", " good", " poor", " not good")
              + one(random, "", " on 2018", " on 2018-12", " on 2019", " on XXXX-12"));
    }
    return tellings(String.join("; ", lines));
  }

  private static String one(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }

  private static List<Telling> tellings(String lines) {
    List<Telling> tellings = new ArrayList<>();
    for (String line : lines.split("; ", -1)) {
      String article = String.valueOf((char) ('a' + tellings.size()));
      tellings.add(new Telling(article, 0, Told.parse(article, line + " of Alder")));
    }
    return tellings;
  }

  private static String written(List<List<Telling>> clusters) {
    return clusters.stream()
        .map(cluster -> cluster.stream().map(Telling::article).collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }
}
