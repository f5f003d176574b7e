package org.gradewire.evaluate;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides when two ways of writing a value are the same value. */
final class Spelling {
  /** Stands between the grade and the count of areas in a judgement of {@code all}. */
  static final String TIMES = " × ";

  private static final Pattern SINGLE_QUOTES = Pattern.compile("[‘’‚‛`´ʼ′]");
  private static final Pattern DOUBLE_QUOTES = Pattern.compile("[“”„‟″«»]");
  private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern SOFT_HYPHEN = Pattern.compile("\u00ad");
  private static final Set<String> LEADING =
      Set.of(
          "the",
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "cllr",
          "councillor",
          "sir",
          "dame",
          "lord",
          "lady",
          "baroness",
          "prof",
          "professor",
          "rev",
          "reverend",
          "hon");

  private Spelling() {}

  /** Returns {@code text} with one kind of quotes, dashes and single spaces. */
  static String unified(String text) {
    String quotes = SINGLE_QUOTES.matcher(text).replaceAll("'");
    quotes = DOUBLE_QUOTES.matcher(quotes).replaceAll("\"");
    String dashes = DASHES.matcher(quotes).replaceAll("-");
    String visible = SOFT_HYPHEN.matcher(dashes).replaceAll("");
    return SPACE.matcher(visible).replaceAll(" ").strip();
  }

  /** Returns {@code name} unified, in lower case, without leading article and honorifics. */
  static String bare(String name) {
    String rest = folded(name);
    int space = rest.indexOf(' ');
    while (space > 0 && LEADING.contains(rest.substring(0, space).replace(".", ""))) {
      rest = rest.substring(space + 1);
      space = rest.indexOf(' ');
    }
    return rest;
  }

  /**
   * Returns whether two values of {@code field} are the same. Case never matters; honorifics and a
   * leading article do not matter in roles; a count of areas matters only if it is expected.
   */
  static boolean same(Field field, String expected, String found) {
    if (field == Field.ROLE) {
      return bare(expected).equals(bare(found));
    }
    if (field == Field.JUDGEMENTS && !expected.contains(TIMES)) {
      return folded(expected).equals(folded(found.split(TIMES, 2)[0]));
    }
    return folded(expected).equals(folded(found));
  }

  /** Returns whether one name is the other or a part of it, word by word. */
  static boolean overlap(String one, String other) {
    String left = " " + bare(one) + " ";
    String right = " " + bare(other) + " ";
    return left.contains(right) || right.contains(left);
  }

  private static String folded(String text) {
    return unified(text).toLowerCase(Locale.ROOT);
  }
}
