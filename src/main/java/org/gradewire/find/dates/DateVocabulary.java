package org.gradewire.find.dates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewire.knowledge.Wording;
import org.gradewire.text.Span;

/** The words that dates are made of, as {@code wordings/dates.tsv} gives them. */
final class DateVocabulary {

  /**
   * One wording.
   *
   * @param id of the wording
   * @param kind the sense up to its first colon
   * @param argument the sense after its first colon, or nothing
   */
  record Word(String id, String kind, String argument, Pattern pattern) {

    static Word of(Wording wording) {
      int colon = wording.sense().indexOf(':');
      String kind = colon < 0 ? wording.sense() : wording.sense().substring(0, colon);
      String argument = colon < 0 ? "" : wording.sense().substring(colon + 1);
      return new Word(wording.id(), kind, argument, Pattern.compile(wording.pattern()));
    }

    /** Returns the argument up to a colon as a number. */
    int number() {
      return Integer.parseInt(argument.split(":", -1)[0]);
    }
  }

  private final Map<String, List<Word>> byKind;

  DateVocabulary(List<Wording> wordings) {
    byKind =
        wordings.stream()
            .map(Word::of)
            .collect(Collectors.groupingBy(Word::kind, LinkedHashMap::new, Collectors.toList()));
  }

  /** Returns a pattern for any word of {@code kinds}; those listed first are tried first. */
  String any(String... kinds) {
    return Stream.of(kinds)
        .flatMap(kind -> words(kind).stream())
        .map(word -> word.pattern().pattern())
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** Returns a pattern for any word of {@code kind}, written as it is or in capitals only. */
  String anyOrCapitals(String kind) {
    String words = any(kind);
    return "(?:" + words + "|" + words.toUpperCase(Locale.ROOT) + ")";
  }

  /** Returns the number of the word of {@code kind} that {@code words} is, in any capitals. */
  int number(String kind, String words) {
    if (Character.isDigit(words.charAt(0))) {
      return Integer.parseInt(words);
    }
    return find(kind, words)
        .or(() -> find(kind, capitalised(words)))
        .map(Word::number)
        .orElseThrow(() -> new IllegalArgumentException("no %s: %s".formatted(kind, words)));
  }

  /** Returns the word of {@code kind} that {@code words} is. */
  Optional<Word> find(String kind, String words) {
    return words(kind).stream().filter(word -> word.pattern().matcher(words).matches()).findFirst();
  }

  /** Returns the word of one of {@code kinds} that stands at {@code span} of {@code text}. */
  Optional<Word> at(String text, Span span, String... kinds) {
    return Stream.of(kinds)
        .flatMap(kind -> words(kind).stream())
        .filter(word -> stands(word.pattern().matcher(text), span))
        .findFirst();
  }

  private static boolean stands(Matcher matcher, Span span) {
    return matcher.region(span.start(), span.end()).useTransparentBounds(true).matches();
  }

  private List<Word> words(String kind) {
    List<Word> found = byKind.get(kind);
    if (found == null) {
      throw new IllegalArgumentException(
          "wordings/dates.tsv: no line of sense \"%s\", expected at least one".formatted(kind));
    }
    return found;
  }

  private static String capitalised(String words) {
    return words.substring(0, 1) + words.substring(1).toLowerCase(Locale.ROOT);
  }
}
