package org.gradewire.evaluate;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gradewire.model.Citation;
import org.gradewire.model.Fact;
import org.gradewire.text.Span;

/** Finds the sentences of one article that show why a value was found or is labelled. */
final class Passages {
  private static final int SHOWN = 2;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final String text;

  /** Searches {@code text}, which has one block per line. */
  Passages(String text) {
    this.text = text;
  }

  /** Returns the first words that {@code fact} cites, in their sentences. */
  List<Passage> cited(Fact<?> fact) {
    return fact.citations().stream().limit(SHOWN).map(this::cited).toList();
  }

  /**
   * Returns the quotes of {@code evidence} that have most to do with {@code expected}, in their
   * sentences; without evidence the place where the value itself stands in the text.
   */
  List<Passage> labelled(List<String> evidence, Slot slot, String expected) {
    List<String> quotes = evidence.isEmpty() ? List.of(expected) : evidence;
    List<String> wanted = words(slot.area() + " " + expected);
    List<Passage> passages = new ArrayList<>();
    quotes.stream()
        .sorted(Comparator.comparingLong((String quote) -> -shared(wanted, quote)))
        .filter(quote -> !evidence.isEmpty() || text.contains(quote))
        .limit(SHOWN)
        .forEach(quote -> passages.add(quoted(quote)));
    return passages;
  }

  private static long shared(List<String> wanted, String quote) {
    List<String> words = words(quote);
    return wanted.stream().filter(words::contains).count();
  }

  private static List<String> words(String text) {
    return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private Passage cited(Citation citation) {
    int points = text.codePointCount(0, text.length());
    if (citation.end() > points) {
      return new Passage(Passage.Label.CITED, "", citation.quote(), "");
    }
    int start = text.offsetByCodePoints(0, citation.start());
    int end = text.offsetByCodePoints(start, citation.end() - citation.start());
    return inSentence(Passage.Label.CITED, new Span(start, end));
  }

  private Passage quoted(String quote) {
    int start = text.indexOf(quote);
    return start < 0
        ? new Passage(Passage.Label.LABELLED, "", quote, "")
        : inSentence(Passage.Label.LABELLED, new Span(start, start + quote.length()));
  }

  private Passage inSentence(Passage.Label label, Span words) {
    int from = text.lastIndexOf('\n', words.start()) + 1;
    int lineEnd = text.indexOf('\n', words.end());
    String line = text.substring(from, lineEnd < 0 ? text.length() : lineEnd);
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.UK);
    sentences.setText(line);
    int start = words.start() - from;
    int first = start == 0 ? 0 : sentences.preceding(start + 1);
    int last = sentences.following(Math.max(start, words.end() - from - 1));
    return new Passage(
        label,
        line.substring(first, start).stripLeading(),
        words.of(text),
        line.substring(words.end() - from, last).stripTrailing());
  }
}
