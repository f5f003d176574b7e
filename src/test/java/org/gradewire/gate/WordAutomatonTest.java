package org.gradewire.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordAutomatonTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ushers               | {0, 1, 2}
          USHERS               | {0, 1, 2}
          she                  | {0, 1}
          his hers             | {1, 2, 3}
          he\u2019s            | {1, 4}
          h e                  | {}
          """)
  void allWordsAreFoundWhereverTheyStand(String text, String expected) {
    WordAutomaton automaton = new WordAutomaton(List.of("she", "he", "hers", "his", "\u2019s"));
    BitSet found = new BitSet();

    automaton.scan(text, found);

    assertThat(found).hasToString(expected);
  }

  @Test
  void itFindsWhatASearchForEachWordFinds() {
    Random random = new Random(8);
    for (int i = 0; i < 300; i++) {
      TreeSet<String> words = new TreeSet<>();
      for (int j = 0; j < 1 + random.nextInt(12); j++) {
        words.add(letters(random, 1 + random.nextInt(4)));
      }
      List<String> list = List.copyOf(words);
      String text = letters(random, 40);
      BitSet expected = new BitSet();
      for (int j = 0; j < list.size(); j++) {
        expected.set(j, text.contains(list.get(j)));
      }
      BitSet found = new BitSet();

      new WordAutomaton(list).scan(text, found);

      assertThat(found).as("%s in %s", list, text).isEqualTo(expected);
    }
  }

  private static String letters(Random random, int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append((char) ('a' + random.nextInt(3)));
    }
    return letters.toString();
  }
}
