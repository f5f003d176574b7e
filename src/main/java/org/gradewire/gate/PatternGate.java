package org.gradewire.gate;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells of many patterns which ones a text may match.
 *
 * <p>Of each pattern it knows words that a text must hold to match ({@code \binspect(?:ed|ion)}
 * needs "inspected" or "inspection"), and it finds the words of all patterns in one pass over the
 * text. Patterns are added first; then any number of threads may scan texts.
 */
public final class PatternGate {
  /** So many texts are remembered, a power of two: those of some articles. */
  private static final int KEPT = 1 << 9;

  /** Longer texts are not. */
  private static final int LONG = 2_000;

  private final NeedReader.Shared needs = new NeedReader.Shared();
  private final Map<String, Integer> numbers = new HashMap<>();
  private volatile @Nullable Automaton automaton;

  /**
   * What stands in the texts scanned of late: several finders ask for the same sentences. Each is
   * at a place that its hash tells, and several threads read and write it without a lock, because
   * entries never change.
   */
  private final @Nullable Scanned[] scanned = new @Nullable Scanned[KEPT];

  /** A text that was scanned. */
  private record Scanned(String text, Scan scan) {}

  /** The automaton of the first {@code size} words. */
  private record Automaton(WordAutomaton words, int size) {}

  /** Makes a gate without patterns. */
  public PatternGate() {}

  /** What a text must hold for a pattern to match. */
  public static final class Entry {
    private final Test test;
    private final Pattern pattern;
    private volatile @Nullable Pattern quick;

    private Entry(Test test, Pattern pattern) {
      this.test = test;
      this.pattern = pattern;
    }

    /** Returns {@link PatternGate#quick} of the pattern, made when it is first asked for. */
    public Pattern quick() {
      Pattern made = quick;
      if (made == null) {
        made = PatternGate.quick(pattern);
        quick = made;
      }
      return made;
    }

    /**
     * Returns whether the pattern may be found in the text of {@code scan}; if it may not, no part
     * of the text matches it.
     */
    public boolean admits(Scan scan) {
      return test.admits(scan);
    }
  }

  /** Which words of the patterns stand in one text. */
  public static final class Scan {
    private final BitSet words;

    /** Words of patterns that were added later are not looked for. */
    private final int known;

    private Scan(BitSet words, int known) {
      this.words = words;
      this.known = known;
    }

    private boolean mayHold(int word) {
      return word >= known || words.get(word);
    }
  }

  /** A need with its words as numbers. */
  private interface Test {
    boolean admits(Scan scan);
  }

  /** Adds a pattern. */
  public synchronized Entry add(Pattern pattern) {
    Entry entry = new Entry(test(needs.of(pattern)), pattern);
    automaton = null;
    return entry;
  }

  private Test test(Need need) {
    if (need instanceof Need.Words words) {
      int number = numbers.computeIfAbsent(words.words(), key -> numbers.size());
      return scan -> scan.mayHold(number);
    } else if (need instanceof Need.Any any) {
      Test[] parts = any.parts().stream().map(this::test).toArray(Test[]::new);
      return scan -> meetsAny(parts, scan);
    }
    Test[] parts = ((Need.All) need).parts().stream().map(this::test).toArray(Test[]::new);
    return scan -> meetsAll(parts, scan);
  }

  private static boolean meetsAny(Test[] parts, Scan scan) {
    for (Test part : parts) {
      if (part.admits(scan)) {
        return true;
      }
    }
    return false;
  }

  private static boolean meetsAll(Test[] parts, Scan scan) {
    for (Test part : parts) {
      if (!part.admits(scan)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns a pattern that finds the same as {@code pattern}, with the same groups, and passes
   * sooner over characters with which nothing that it finds begins.
   */
  public static Pattern quick(Pattern pattern) {
    String first = FirstReader.of(pattern);
    return first.isEmpty()
        ? pattern
        : Pattern.compile(first + "(?:" + pattern.pattern() + ")", pattern.flags());
  }

  /**
   * Returns the characters with which what {@code regex} matches begins, in upper and lower case;
   * none if it may be any.
   *
   * @param regex without flags but those for case
   */
  public static BitSet firstCharacters(String regex) {
    return FirstReader.charactersOf(regex);
  }

  /** Returns what stands in {@code text} of the words of all patterns added so far. */
  public Scan scan(String text) {
    Automaton now = automaton();
    if (text.length() > LONG) {
      return scan(now, text);
    }
    int hash = text.hashCode();
    int place = (hash ^ (hash >>> 15)) & (KEPT - 1);
    Scanned known = scanned[place];
    if (known == null || known.scan.known != now.size || !known.text.equals(text)) {
      known = new Scanned(text, scan(now, text));
      scanned[place] = known;
    }
    return known.scan;
  }

  private static Scan scan(Automaton automaton, String text) {
    BitSet words = new BitSet();
    automaton.words.scan(text, words);
    return new Scan(words, automaton.size);
  }

  private Automaton automaton() {
    Automaton now = automaton;
    return now == null ? build() : now;
  }

  private synchronized Automaton build() {
    Automaton now = automaton;
    if (now == null) {
      String[] words = new String[numbers.size()];
      numbers.forEach((word, number) -> words[number] = word);
      now = new Automaton(new WordAutomaton(List.of(words)), words.length);
      automaton = now;
    }
    return now;
  }
}
