package org.gradewire.find.people;

import org.jspecify.annotations.Nullable;

/**
 * An office as one place writes it, counted in words of its line.
 *
 * @param from the first word of the whole phrase, with article and the body before the office
 * @param first the first word of the office
 * @param end the word after the office
 * @param to the word after the whole phrase, with the body after the office
 * @param sense whose office it is where the text names no body, as in the wordings file
 * @param body the words for the body, or {@code null}
 * @param definite whether it begins with "the" or a possessive
 * @param noun the office, where its words do not spell it ("leads"), or {@code null}
 */
record RolePhrase(
    int from,
    int first,
    int end,
    int to,
    String sense,
    @Nullable Body body,
    boolean definite,
    @Nullable String noun) {

  /** Makes a phrase whose words spell the office. */
  RolePhrase(
      int from, int first, int end, int to, String sense, @Nullable Body body, boolean definite) {
    this(from, first, end, to, sense, body, definite, null);
  }

  /**
   * The words for a body.
   *
   * @param first its first word, without article
   * @param end the word after it
   */
  record Body(int first, int end) {}

  /** Returns whether the phrase means no office: kin, the press, the courts. */
  boolean isPrivate() {
    return sense.equals("private");
  }
}
