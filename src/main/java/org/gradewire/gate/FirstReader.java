package org.gradewire.gate;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * Reads off a regular expression with which characters a match can begin.
 *
 * <p>It knows the common parts of expressions and gives up where it meets another: then a match may
 * begin with anything.
 */
final class FirstReader {
  private static final int ODD_FLAGS =
      Pattern.COMMENTS | Pattern.LITERAL | Pattern.CANON_EQ | Pattern.UNICODE_CHARACTER_CLASS;

  /** What stands outside of ASCII and is taken for a letter of it where case does not matter. */
  private static final String LIKE_ASCII = "\u0130\u0131\u017f\u212a";

  private static final int ASCII = 128;

  private final String regex;
  private int at;

  private FirstReader(String regex) {
    this.regex = regex;
  }

  /** The expression has something that this reader does not know. */
  private static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unknown() {
      super("", null, false, false);
    }
  }

  /**
   * A part of an expression.
   *
   * @param first the characters with which what it matches begins, in any case
   * @param empty whether it may match nothing
   */
  private record Part(BitSet first, boolean empty) {
    static Part place() {
      return new Part(new BitSet(), true);
    }

    static Part of(char c) {
      BitSet first = new BitSet();
      add(first, c);
      return new Part(first, false);
    }

    static void add(BitSet first, char c) {
      if (Character.isSurrogate(c)) {
        throw new Unknown();
      }
      char folded = CaseFold.of(c);
      first.set(c);
      first.set(folded);
      first.set(Character.toUpperCase(c));
      first.set(Character.toLowerCase(c));
      first.set(Character.toUpperCase(folded));
      if (c >= ASCII && Character.isLetter(c)) {
        // Others may be the same in another case still.
        throw new Unknown();
      }
      for (int i = 0; i < LIKE_ASCII.length(); i++) {
        if (CaseFold.of(LIKE_ASCII.charAt(i)) == folded) {
          first.set(LIKE_ASCII.charAt(i));
        }
      }
    }
  }

  /**
   * Returns an expression for a place at which {@code pattern} may match: before one of a few
   * characters. Returns the empty one if it may match anywhere.
   */
  static String of(Pattern pattern) {
    BitSet first =
        (pattern.flags() & ODD_FLAGS) == 0 ? charactersOf(pattern.pattern()) : new BitSet();
    return first.isEmpty() ? "" : lookahead(first);
  }

  /** Returns the characters with which a match begins, in any case; none if it may be any. */
  static BitSet charactersOf(String regex) {
    try {
      FirstReader reader = new FirstReader(regex);
      Part all = reader.alternatives();
      boolean read = reader.at == reader.regex.length();
      return !read || all.empty ? new BitSet() : all.first;
    } catch (Unknown | StringIndexOutOfBoundsException e) {
      return new BitSet();
    }
  }

  private static String lookahead(BitSet characters) {
    StringBuilder regex = new StringBuilder("(?-iu:(?=[");
    for (int c = characters.nextSetBit(0); c >= 0; c = characters.nextSetBit(c + 1)) {
      boolean plain = c < ASCII && Character.isLetterOrDigit(c);
      regex.append(plain ? String.valueOf((char) c) : "\\u%04x".formatted(c));
    }
    return regex.append("]))").toString();
  }

  private boolean isAt(String words) {
    return regex.startsWith(words, at);
  }

  private char next() {
    return regex.charAt(at++);
  }

  private Part alternatives() {
    Part part = sequence();
    BitSet first = part.first;
    boolean empty = part.empty;
    while (isAt("|")) {
      at++;
      Part other = sequence();
      first.or(other.first);
      empty |= other.empty;
    }
    return new Part(first, empty);
  }

  private Part sequence() {
    BitSet first = new BitSet();
    boolean empty = true;
    while (at < regex.length() && !isAt("|") && !isAt(")")) {
      if (!empty) {
        skip();
        continue;
      }
      Part part = repeated(single());
      first.or(part.first);
      empty = part.empty;
    }
    return new Part(first, empty);
  }

  /** Goes behind what follows the first characters: it may be anything. */
  private void skip() {
    char c = next();
    if (c == '\\') {
      escaped();
    } else if (c == '[') {
      skipClass();
    } else if (c == '(') {
      while (!isAt(")")) {
        skip();
      }
      at++;
    }
  }

  /** Goes behind the character that a backslash stands before. */
  private char escaped() {
    char c = next();
    if (c == 'Q' || c == 'x' || c == 'c' || c == 'N' || c == '0') {
      throw new Unknown();
    }
    return c;
  }

  private void skipClass() {
    at += isAt("^") ? 1 : 0;
    if (isAt("]")) {
      throw new Unknown();
    }
    while (!isAt("]")) {
      char c = next();
      if (c == '\\') {
        escaped();
      } else if (c == '[') {
        skipClass();
      }
    }
    at++;
  }

  private Part repeated(Part part) {
    boolean none = false;
    if (isAt("?") || isAt("*")) {
      none = true;
      at++;
    } else if (isAt("+")) {
      at++;
    } else if (isAt("{")) {
      none = isAt("{0") || isAt("{,");
      at = regex.indexOf('}', at) + 1;
    } else {
      return part;
    }
    if (isAt("?") || isAt("+")) {
      at++;
    }
    return none ? new Part(part.first, true) : part;
  }

  private Part single() {
    char c = next();
    return switch (c) {
      case '(' -> group();
      case '[' -> characters();
      case '\\' -> escape();
      case '^', '$' -> Part.place();
      case '.', '*', '+', '?', '{' -> throw new Unknown();
      default -> Part.of(c);
    };
  }

  private Part group() {
    Part part;
    if (!isAt("?")) {
      part = alternatives();
    } else if (isAt("?=") || isAt("?!") || isAt("?<=") || isAt("?<!")) {
      while (!isAt(")")) {
        skip();
      }
      part = Part.place();
    } else if (isAt("?>")) {
      at += 2;
      part = alternatives();
    } else if (isAt("?<")) {
      at = regex.indexOf('>', at) + 1;
      part = alternatives();
    } else {
      int colon = flagsEnd();
      part = regex.charAt(colon) == ')' ? Part.place() : alternatives();
    }
    if (next() != ')') {
      throw new Unknown();
    }
    return part;
  }

  /** Goes behind flags, and returns where the sign stands that ends them. */
  private int flagsEnd() {
    int end = at + 1;
    while ("idmsu-".indexOf(regex.charAt(end)) >= 0) {
      end++;
    }
    char c = regex.charAt(end);
    if (c != ':' && c != ')') {
      throw new Unknown();
    }
    at = c == ':' ? end + 1 : end;
    return end;
  }

  private Part escape() {
    char c = escaped();
    if (!Character.isLetterOrDigit(c)) {
      return Part.of(c);
    }
    return switch (c) {
      case 'b', 'B', 'A', 'G' -> {
        if (isAt("{")) {
          throw new Unknown();
        }
        yield Part.place();
      }
      case 'd' -> {
        BitSet digits = new BitSet();
        digits.set('0', '9' + 1);
        yield new Part(digits, false);
      }
      case 'u' -> {
        at += 4;
        yield Part.of((char) Integer.parseInt(regex.substring(at - 4, at), 16));
      }
      default -> throw new Unknown();
    };
  }

  /** A class of single characters, or of ranges within ASCII. */
  private Part characters() {
    int start = at;
    skipClass();
    String inside = regex.substring(start, at - 1);
    BitSet first = new BitSet();
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (c == '\\' && !Character.isLetterOrDigit(inside.charAt(i + 1))) {
        c = inside.charAt(++i);
      } else if ("\\[]&^".indexOf(c) >= 0) {
        throw new Unknown();
      }
      char last = c;
      if (i + 2 < inside.length() && inside.charAt(i + 1) == '-') {
        i += 2;
        last = inside.charAt(i);
        if (last >= ASCII || last == '\\' || last < c) {
          throw new Unknown();
        }
      }
      for (char each = c; each <= last; each++) {
        Part.add(first, each);
      }
    }
    return new Part(first, false);
  }
}
