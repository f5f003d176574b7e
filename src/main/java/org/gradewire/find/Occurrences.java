package org.gradewire.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradewire.text.Span;

/**
 * Where many phrases stand in a text. The text is passed through once, however many there are: at
 * each word, only the phrases that begin with that word are looked for.
 */
final class Occurrences {
  private final String text;
  private final Map<String, List<Integer>> startsByWord = new HashMap<>();

  /** Looks through {@code text} for places where one of {@code phrases} may begin. */
  Occurrences(String text, Collection<String> phrases) {
    this.text = text;
    phrases.forEach(phrase -> startsByWord.put(firstWord(phrase, 0), new ArrayList<>()));
    for (int at = 0; at < text.length(); ) {
      String word = firstWord(text, at);
      List<Integer> starts = startsByWord.get(word);
      if (starts != null) {
        starts.add(at);
      }
      at += word.length();
    }
  }

  /** Returns the places of {@code phrase}, one of those asked for, that begin with a whole word. */
  List<Span> of(String phrase) {
    List<Span> found = new ArrayList<>();
    for (int at : startsByWord.getOrDefault(firstWord(phrase, 0), List.of())) {
      if (text.startsWith(phrase, at)) {
        found.add(new Span(at, at + phrase.length()));
      }
    }
    return found;
  }

  /** Returns those places of {@code phrase} that end with a whole word, too. */
  List<Span> ofWhole(String phrase) {
    return of(phrase).stream()
        .filter(span -> isBoundary(span.start()) && isBoundary(span.end()))
        .toList();
  }

  private boolean isBoundary(int at) {
    return isWord(at - 1) != isWord(at);
  }

  private boolean isWord(int at) {
    return at >= 0
        && at < text.length()
        && (text.charAt(at) == '_' || Character.isLetterOrDigit(text.charAt(at)));
  }

  /** Returns the word that begins at {@code from}, or what is there in place of one. */
  private static String firstWord(String text, int from) {
    int to = from;
    while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return text.substring(from, Math.max(to, from + 1));
  }
}
