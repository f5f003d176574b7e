package org.gradewire.find.dates;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gradewire.text.Span;

/** Tells cheaply whether a sentence can hold a date: a digit, or a word without which none is. */
final class DateTrigger {
  private static final Pattern LITERAL = Pattern.compile("\\p{L}{3,}");
  private static final Set<String> EVERYDAY =
      Set.of("the", "this", "last", "next", "earlier", "later");

  private final Set<String> words = new HashSet<>(Set.of("ago"));

  DateTrigger(DateVocabulary vocabulary) {
    String all =
        vocabulary.any("month", "weekday", "season") + vocabulary.any(RelativeForms.SHIFTS);
    LITERAL.matcher(all).results().map(match -> match.group()).forEach(this::add);
    words.removeAll(EVERYDAY);
  }

  private void add(String word) {
    words.add(word);
    words.add(word.toUpperCase(Locale.ROOT));
  }

  /** Returns whether {@code region} of {@code text} is worth a search. */
  boolean opens(String text, Span region) {
    int start = region.start();
    for (int i = region.start(); i <= region.end(); i++) {
      char c = i < region.end() ? text.charAt(i) : ' ';
      if (c >= '0' && c <= '9') {
        return true;
      }
      if (!Character.isLetter(c)) {
        if (isTrigger(text, start, i)) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private boolean isTrigger(String text, int start, int end) {
    return end - start >= 3 && end - start <= 9 && isTrigger(text.substring(start, end));
  }

  private boolean isTrigger(String word) {
    return words.contains(word) || words.contains(word.toLowerCase(Locale.ROOT));
  }
}
