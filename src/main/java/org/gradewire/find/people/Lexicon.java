package org.gradewire.find.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.knowledge.Wording;
import org.jspecify.annotations.Nullable;

/** The phrases of a wordings file, by sense, matched on whole words of a {@link Line}. */
final class Lexicon {
  /** A phrase ends with a word, and not inside a compound or before a possessive ending. */
  static final String WORD_END = "(?![\\p{L}\\p{N}]|-\\p{L}|'s(?![\\p{L}]))";

  /** The same, but a possessive ending may follow. */
  static final String NOUN_END = "(?![\\p{L}\\p{N}]|-\\p{L})";

  /** More words than these are not remembered. */
  private static final int REMEMBERED = 20_000;

  private final Map<String, Phrases> senses = new LinkedHashMap<>();

  /** Of words met before, the senses that may have a phrase starting with them. */
  private final Map<String, List<String>> starts = new ConcurrentHashMap<>();

  Lexicon(List<Wording> wordings, String end) {
    Map<String, List<String>> patterns = new LinkedHashMap<>();
    for (Wording wording : wordings) {
      patterns.computeIfAbsent(wording.sense(), sense -> new ArrayList<>()).add(wording.pattern());
    }
    patterns.forEach((sense, list) -> senses.put(sense, new Phrases(list, end)));
  }

  private static String join(List<String> patterns) {
    return "(?:" + String.join(")|(?:", patterns) + ")";
  }

  /** Phrases of one sense: {@code any} rules most words out, {@code each} finds the longest. */
  static final class Phrases {
    /** What looks at the words before, so that a word alone tells nothing. */
    private static final Pattern LOOKS_BACK = Pattern.compile("\\(\\?<=|\\\\[BAG]|\\^");

    private static final Phrase[] NONE = {};

    private final Pattern any;
    private final boolean looksBack;
    private final List<Phrase> each;

    /** Of words met before, the phrases that may start with them. */
    private final Map<String, Phrase[]> starts = new ConcurrentHashMap<>();

    private Phrases(List<String> patterns, String end) {
      any = compile(join(patterns), end);
      looksBack = LOOKS_BACK.matcher(any.pattern()).find();
      each = patterns.stream().map(pattern -> new Phrase(pattern, end)).toList();
    }

    private static Pattern compile(String pattern, String end) {
      return Pattern.compile("(?:" + pattern + ")" + end, Pattern.CASE_INSENSITIVE);
    }

    /** One phrase, compiled when a word is met that it may start with. */
    private static final class Phrase {
      private final String regex;
      private final String end;
      private volatile @Nullable Pattern pattern;

      Phrase(String regex, String end) {
        this.regex = regex;
        this.end = end;
      }

      Pattern pattern() {
        Pattern compiled = pattern;
        if (compiled == null) {
          compiled = compile(regex, end);
          pattern = compiled;
        }
        return compiled;
      }

      boolean mayStart(String word) {
        return LOOKS_BACK.matcher(regex).find() || isBegun(pattern(), word);
      }
    }

    /** Without a match, and without having looked for more, no words behind make one. */
    private static boolean isBegun(Pattern pattern, String word) {
      Matcher matcher = pattern.matcher(word);
      return matcher.lookingAt() || matcher.hitEnd();
    }

    private Phrase[] startingWith(String word) {
      Phrase[] known = starts.get(word);
      if (known == null) {
        known =
            looksBack || isBegun(any, word)
                ? each.stream().filter(phrase -> phrase.mayStart(word)).toArray(Phrase[]::new)
                : NONE;
        if (starts.size() < REMEMBERED) {
          starts.put(word, known);
        }
      }
      return known;
    }

    /** Whether a phrase may start with the word; most words are ruled out so. */
    boolean mayStart(String word) {
      return startingWith(word).length > 0;
    }

    /** Returns the word after the longest phrase that starts here, or -1. */
    int longestEnd(Line line, int word) {
      int longest = -1;
      for (Phrase phrase : startingWith(line.text(word))) {
        Matcher matcher = line.matcher(phrase.pattern(), word);
        if (matcher.lookingAt()) {
          longest = Math.max(longest, matcher.end());
        }
      }
      return longest < 0 ? -1 : line.wordAt(longest - 1) + 1;
    }
  }

  /**
   * Returns the number of the word after the longest phrase of {@code sense} that starts with word
   * {@code word} of {@code line}, or -1 if there is none.
   */
  int end(String sense, Line line, int word) {
    Phrases phrases = senses.get(sense);
    if (phrases == null || word < 0 || word >= line.size()) {
      return -1;
    }
    return phrases.mayStart(line.text(word)) ? line.phraseEnd(phrases, word) : -1;
  }

  /** Returns whether a phrase of {@code sense} starts with the word. */
  boolean starts(String sense, Line line, int word) {
    return end(sense, line, word) > word;
  }

  /** Returns the senses that have a phrase starting with the word, in the order of the file. */
  List<String> senses(Line line, int word) {
    if (word < 0 || word >= line.size()) {
      return List.of();
    }
    List<String> may = sensesStarting(line.text(word));
    return may.isEmpty() ? may : may.stream().filter(it -> starts(it, line, word)).toList();
  }

  private List<String> sensesStarting(String word) {
    List<String> known = starts.get(word);
    if (known == null) {
      known =
          senses.entrySet().stream()
              .filter(sense -> sense.getValue().mayStart(word))
              .map(Map.Entry::getKey)
              .toList();
      if (starts.size() < REMEMBERED) {
        starts.put(word, known);
      }
    }
    return known;
  }
}
