package org.gradewire.find.people;

import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One place that names somebody.
 *
 * @param line the number of the line
 * @param first the first word of the name
 * @param end the word after the name
 * @param span the name without form of address
 * @param name its words
 * @param start where the form of address begins, or the name if it has none
 * @param councillor the form of address "Councillor", or {@code null}
 * @param pronoun "he" or "she" where the form of address tells, else empty
 * @param rule the rule that found it
 */
record NameForm(
    int line,
    int first,
    int end,
    Span span,
    String name,
    int start,
    @Nullable Span councillor,
    String pronoun,
    String rule) {

  /** Returns whether forename and surname are both there. */
  boolean isFull() {
    return name.length() > surname().length();
  }

  /** Returns whether only the shape of the words says that they are a name. */
  boolean isGuess() {
    return rule.equals(NameGrammar.GUESS);
  }

  /** Returns the last word of the name, with "van der" or the like before it. */
  String surname() {
    int start = name.lastIndexOf(' ') + 1;
    while (start > 0) {
      int before = name.lastIndexOf(' ', start - 2) + 1;
      if (!Character.isLowerCase(name.codePointAt(before))) {
        break;
      }
      start = before;
    }
    return name.substring(start);
  }

  /** Returns the first word of the name. */
  String forename() {
    return isFull() ? name.substring(0, name.indexOf(' ')) : name;
  }
}
