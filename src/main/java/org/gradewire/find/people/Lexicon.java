package org.gradewire.find.people;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.gate.PatternGate;
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

  /** What looks at the words before, so that a word alone tells nothing. */
  private static final Pattern LOOKS_BACK = Pattern.compile("\\(\\?<=|\\\\[BAG]|\\^");

  private final Map<String, Phrases> senses = new LinkedHashMap<>();

  /** Of words met before, the phrases that may start with them. */
  private final Map<String, Starts> starts = new ConcurrentHashMap<>();

  /**
   * The phrases that may start with a word.
   *
   * @param bySense only senses that have one, in the order of the file
   */
  record Starts(Map<String, List<Phrase>> bySense) {
    /** Most words start none. */
    static final Starts NONE = new Starts(Map.of());
  }

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
  private static final class Phrases {
    private final Phrase any;
    private final List<Phrase> each;

    Phrases(List<String> patterns, String end) {
      any = new Phrase(join(patterns), end);
      each = patterns.stream().map(pattern -> new Phrase(pattern, end)).toList();
    }

    List<Phrase> startingWith(String word) {
      return any.mayStart(word)
          ? each.stream().filter(phrase -> phrase.mayStart(word)).toList()
          : List.of();
    }
  }

  /** A phrase, or several, compiled when a word is met that it may start with. */
  static final class Phrase {
    private final String regex;
    private final String end;
    private volatile @Nullable Compiled compiled;

    private Phrase(String regex, String end) {
      this.regex = regex;
      this.end = end;
    }

    /** What is known of it once it was asked for: the first characters before the pattern. */
    private static final class Compiled {
      private final BitSet first;
      private final boolean looksBack;
      private volatile @Nullable Pattern pattern;

      Compiled(String regex) {
        first = PatternGate.firstCharacters(regex);
        looksBack = LOOKS_BACK.matcher(regex).find();
      }

      boolean mayBegin(char unit) {
        return first.isEmpty() || first.get(unit);
      }
    }

    private Compiled compiled() {
      Compiled known = compiled;
      if (known == null) {
        known = new Compiled(regex);
        compiled = known;
      }
      return known;
    }

    Pattern pattern() {
      Compiled known = compiled();
      Pattern pattern = known.pattern;
      if (pattern == null) {
        pattern = Pattern.compile("(?:" + regex + ")" + end, Pattern.CASE_INSENSITIVE);
        known.pattern = pattern;
      }
      return pattern;
    }

    private boolean mayStart(String word) {
      Compiled known = compiled();
      return known.mayBegin(word.charAt(0)) && (known.looksBack || isBegun(pattern(), word));
    }
  }

  /** Without a match, and without having looked for more, no words behind make one. */
  private static boolean isBegun(Pattern pattern, String word) {
    Matcher matcher = pattern.matcher(word);
    return matcher.lookingAt() || matcher.hitEnd();
  }

  /** Returns the phrases that may start with {@code word}; most words are ruled out so. */
  Starts startingWith(String word) {
    Starts known = starts.get(word);
    if (known == null) {
      Map<String, List<Phrase>> bySense = new LinkedHashMap<>();
      senses.forEach(
          (sense, phrases) -> {
            List<Phrase> may = phrases.startingWith(word);
            if (!may.isEmpty()) {
              bySense.put(sense, may);
            }
          });
      known = bySense.isEmpty() ? Starts.NONE : new Starts(bySense);
      if (starts.size() < REMEMBERED) {
        starts.put(word, known);
      }
    }
    return known;
  }

  /**
   * Returns the number of the word after the longest phrase of {@code sense} that starts with word
   * {@code word} of {@code line}, or -1 if there is none.
   */
  int end(String sense, Line line, int word) {
    if (word < 0 || word >= line.size()) {
      return -1;
    }
    List<Phrase> phrases = line.starts(this, word).bySense.get(sense);
    return phrases == null ? -1 : line.phraseEnd(phrases, word);
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
    Starts may = line.starts(this, word);
    return may.bySense.isEmpty()
        ? List.of()
        : may.bySense.keySet().stream().filter(sense -> starts(sense, line, word)).toList();
  }
}
