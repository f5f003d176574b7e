package org.gradewire.find.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.knowledge.Wording;

/** The phrases of a wordings file, by sense, matched on whole words of a {@link Line}. */
final class Lexicon {
  /** A phrase ends with a word, and not inside a compound or before a possessive ending. */
  static final String WORD_END = "(?![\\p{L}\\p{N}]|-\\p{L}|'s(?![\\p{L}]))";

  /** The same, but a possessive ending may follow. */
  static final String NOUN_END = "(?![\\p{L}\\p{N}]|-\\p{L})";

  private final Map<String, Phrases> senses = new LinkedHashMap<>();

  /** All phrases together, which rules most words out at once. */
  private final Phrases all;

  Lexicon(List<Wording> wordings, String end) {
    Map<String, List<String>> patterns = new LinkedHashMap<>();
    for (Wording wording : wordings) {
      patterns.computeIfAbsent(wording.sense(), sense -> new ArrayList<>()).add(wording.pattern());
    }
    patterns.forEach((sense, list) -> senses.put(sense, new Phrases(list, end)));
    all = new Phrases(List.of(join(wordings.stream().map(Wording::pattern).toList())), end);
  }

  private static String join(List<String> patterns) {
    return "(?:" + String.join(")|(?:", patterns) + ")";
  }

  /** Phrases of one sense: {@code any} decides fast, {@code each} finds the longest. */
  static final class Phrases {
    /** More words than these are not remembered. */
    private static final int REMEMBERED = 20_000;

    /** What looks at the words before, so that a word alone tells nothing. */
    private static final Pattern LOOKS_BACK = Pattern.compile("\\(\\?<=|\\\\[BAG]|\\^");

    private final Pattern any;
    private final List<Pattern> each;
    private final boolean looksBack;

    /** Of words met before, whether a phrase may start with them. */
    private final Map<String, Boolean> starts = new ConcurrentHashMap<>();

    private Phrases(List<String> patterns, String end) {
      any = compile(join(patterns), end);
      each = patterns.stream().map(pattern -> compile(pattern, end)).toList();
      looksBack = LOOKS_BACK.matcher(any.pattern()).find();
    }

    private static Pattern compile(String pattern, String end) {
      return Pattern.compile("(?:" + pattern + ")" + end, Pattern.CASE_INSENSITIVE);
    }

    /** Whether a phrase may start with the word; most words are ruled out so. */
    private boolean mayStart(String word) {
      if (looksBack || !Character.isLetter(word.charAt(0))) {
        return true;
      }
      Boolean known = starts.get(word);
      if (known == null) {
        // Without a match, and without having looked for more, no words behind make one.
        Matcher matcher = any.matcher(word);
        known = matcher.lookingAt() || matcher.hitEnd();
        if (starts.size() < REMEMBERED) {
          starts.put(word, known);
        }
      }
      return known;
    }

    /** Returns the word after the longest phrase that starts here, or -1. */
    int longestEnd(Line line, int word) {
      if (!mayStart(line.text(word))) {
        return -1;
      }
      Matcher matcher = line.matcher(any, word);
      if (!matcher.lookingAt()) {
        return -1;
      }
      int longest = matcher.end();
      for (Pattern pattern : each) {
        matcher.usePattern(pattern);
        if (matcher.lookingAt()) {
          longest = Math.max(longest, matcher.end());
        }
      }
      return line.wordAt(longest - 1) + 1;
    }
  }

  /**
   * Returns the number of the word after the longest phrase of {@code sense} that starts with word
   * {@code word} of {@code line}, or -1 if there is none.
   */
  int end(String sense, Line line, int word) {
    Phrases phrases = senses.get(sense);
    if (phrases == null || word < 0 || word >= line.size() || line.phraseEnd(all, word) < 0) {
      return -1;
    }
    return line.phraseEnd(phrases, word);
  }

  /** Returns whether a phrase of {@code sense} starts with the word. */
  boolean starts(String sense, Line line, int word) {
    return end(sense, line, word) > word;
  }

  /** Returns the senses that have a phrase starting with the word, in the order of the file. */
  List<String> senses(Line line, int word) {
    if (word < 0 || word >= line.size() || line.phraseEnd(all, word) < 0) {
      return List.of();
    }
    return senses.keySet().stream().filter(sense -> starts(sense, line, word)).toList();
  }
}
