package org.gradewire.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.gradewire.text.Folding;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phrases of a vocabulary in a text, in one pass: at each place the longest phrase wins.
 *
 * <p>Curly and straight apostrophes are one, so are hyphens, dashes and spaces, and case is
 * ignored, but for phrases added as names: their first letter must be a capital in the text.
 *
 * @param <T> what a phrase stands for
 */
final class PhraseIndex<T> {
  private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();

  private record Phrase<T>(String folded, boolean name, T value) {}

  /** Adds a phrase whatever its case. */
  void add(String phrase, T value) {
    put(phrase, false, value);
  }

  /** Adds a phrase that is a name. */
  void addName(String phrase, T value) {
    put(phrase, true, value);
  }

  private void put(String phrase, boolean name, T value) {
    String folded = Folding.fold(phrase.strip());
    List<Phrase<T>> phrases =
        byFirstWord.computeIfAbsent(firstWord(folded, 0), key -> new ArrayList<>());
    if (phrases.stream().noneMatch(other -> other.folded.equals(folded))) {
      phrases.add(new Phrase<>(folded, name, value));
      phrases.sort(
          Comparator.comparingInt((Phrase<T> other) -> -other.folded.length())
              .thenComparing(Phrase::folded));
    }
  }

  /** Reports each phrase found inside {@code region}, in text order, without overlaps. */
  void find(String text, Span region, BiConsumer<Span, T> found) {
    String folded = Folding.fold(region.of(text));
    int at = 0;
    while (at < folded.length()) {
      if (!startsWord(folded, at)) {
        at++;
        continue;
      }
      Phrase<T> phrase = longestAt(folded, at, text, region.start());
      if (phrase == null) {
        at++;
      } else {
        found.accept(new Span(at, at + phrase.folded.length()).shift(region.start()), phrase.value);
        at += phrase.folded.length();
      }
    }
  }

  private @Nullable Phrase<T> longestAt(String folded, int at, String text, int shift) {
    for (Phrase<T> phrase : byFirstWord.getOrDefault(firstWord(folded, at), List.of())) {
      int end = at + phrase.folded.length();
      if (folded.startsWith(phrase.folded, at)
          && (end == folded.length() || !Character.isLetterOrDigit(folded.charAt(end)))
          && (!phrase.name || !Character.isLowerCase(text.charAt(shift + at)))) {
        return phrase;
      }
    }
    return null;
  }

  private static boolean startsWord(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at))
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  private static String firstWord(String text, int from) {
    int to = from;
    while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }

  /** Returns {@code text} in lower case, in the one locale that rules and names are written for. */
  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
