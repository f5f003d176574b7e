package org.gradewire.evaluate;

import java.util.List;

/**
 * A labelled quotation.
 *
 * @param where its place in the label file
 * @param quote its words
 * @param speakers whose words they are: names, {@link #REPORT}, or nobody
 * @param accepted further right answers
 */
record GoldStatement(
    String where, String quote, List<String> speakers, List<List<String>> accepted) {
  /** Stands for the inspectors' report in place of a speaker. */
  static final String REPORT = "report";

  GoldStatement {
    speakers = List.copyOf(speakers);
    accepted = List.copyOf(accepted);
  }
}
