package org.gradewire.knowledge;

import java.util.List;

/**
 * One line of a wordings file: a pattern with an id and an example that a test runs.
 *
 * @param id names the rule in the output, such as {@code grade/rated}
 * @param sense what a match means; each wordings file has its own values
 * @param pattern the pattern as it is written in the file
 * @param examples sentences in which the rule must fire
 * @param place the file and line, for messages, such as {@code wordings/grades.tsv:12}
 */
public record Wording(
    String id, String sense, String pattern, List<String> examples, String place) {

  /** Copies the list. */
  public Wording {
    examples = List.copyOf(examples);
  }
}
