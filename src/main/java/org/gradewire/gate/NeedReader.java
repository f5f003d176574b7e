package org.gradewire.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads off a regular expression what every text that it matches must hold.
 *
 * <p>It follows the structure of the expression as RE2's prefilter does: for each part either the
 * few texts that it can be, or a need. It knows less than Java does of its expressions, and needs
 * nothing where it does not know: a need is never more than what is needed.
 */
final class NeedReader {
  /** More texts than these for one part are not told apart. */
  private static final int MOST_TEXTS = 24;

  /** As are more characters than these in a class. */
  private static final int MOST_IN_CLASS = 6;

  /** Shorter groups are read as fast as they are looked up. */
  private static final int SHARED = 40;

  private static final int ODD_FLAGS = Pattern.COMMENTS | Pattern.LITERAL | Pattern.CANON_EQ;
  private static final String UNKNOWN_GROUP = "unknown kind of group";

  private final String regex;

  /** Groups read before, by their text: rules have many in common, long ones above all. */
  private final Map<String, Part> groups;

  private int at;

  private NeedReader(String regex, Map<String, Part> groups) {
    this.regex = regex;
    this.groups = groups;
  }

  /** Reads many patterns, and what they have in common once. Not for several threads. */
  static final class Shared {
    private final Map<String, Part> groups = new HashMap<>();

    /** Returns what {@code pattern} needs of any text in which it is found. */
    Need of(Pattern pattern) {
      return NeedReader.of(pattern, groups);
    }
  }

  /**
   * A part of an expression.
   *
   * @param texts all that it can be, in folded case, or {@code null} if they are too many
   * @param need what a text must hold besides
   */
  private record Part(@Nullable Set<String> texts, Need need) {
    /** Something that is not known. */
    static final Part ANYTHING = new Part(null, Need.NOTHING);

    /** A place between characters. */
    static final Part PLACE = new Part(Set.of(""), Need.NOTHING);

    static Part of(String text) {
      return new Part(Set.of(text), Need.NOTHING);
    }

    /** All that a text must hold if this part is in it. */
    Need whole() {
      return texts == null ? need : Need.all(List.of(Need.oneOf(texts), need));
    }
  }

  /** The expression has something that this reader does not know. */
  private static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unknown(String what) {
      super(what, null, false, false);
    }
  }

  private static Need of(Pattern pattern, Map<String, Part> groups) {
    if ((pattern.flags() & ODD_FLAGS) != 0) {
      return Need.NOTHING;
    }
    try {
      NeedReader reader = new NeedReader(pattern.pattern(), groups);
      Need need = reader.alternatives().whole();
      return reader.at == reader.regex.length() ? need : Need.NOTHING;
    } catch (Unknown e) {
      return Need.NOTHING;
    }
  }

  private boolean isAt(String words) {
    return regex.startsWith(words, at);
  }

  private char next() {
    if (at >= regex.length()) {
      throw new Unknown("end");
    }
    return regex.charAt(at++);
  }

  private Part alternatives() {
    List<Part> parts = new ArrayList<>();
    parts.add(sequence());
    while (isAt("|")) {
      at++;
      parts.add(sequence());
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Set<String> texts = new LinkedHashSet<>();
    for (Part part : parts) {
      if (part.texts == null || !part.need.equals(Need.NOTHING)) {
        return new Part(null, Need.any(parts.stream().map(Part::whole).toList()));
      }
      texts.addAll(part.texts);
    }
    return texts.size() <= MOST_TEXTS
        ? new Part(texts, Need.NOTHING)
        : new Part(null, Need.oneOf(texts));
  }

  private Part sequence() {
    Sequence read = new Sequence();
    while (at < regex.length() && !isAt("|") && !isAt(")")) {
      read.add(repeated(single()));
    }
    return read.part();
  }

  /** Parts that follow one another. */
  private static final class Sequence {
    private final List<Need> needs = new ArrayList<>();
    private Set<String> texts = Set.of("");
    private boolean known = true;

    void add(Part part) {
      needs.add(part.need);
      if (part.texts == null) {
        settle();
        known = false;
      } else if (texts.size() * part.texts.size() <= MOST_TEXTS) {
        texts = joined(texts, part.texts);
      } else {
        settle();
        known = false;
        texts = part.texts;
      }
    }

    private static Set<String> joined(Set<String> starts, Set<String> ends) {
      Set<String> all = new LinkedHashSet<>();
      for (String start : starts) {
        for (String end : ends) {
          all.add(start + end);
        }
      }
      return all;
    }

    private void settle() {
      needs.add(Need.oneOf(texts));
      texts = Set.of("");
    }

    Part part() {
      if (known) {
        return new Part(texts, Need.all(needs));
      }
      settle();
      return new Part(null, Need.all(needs));
    }
  }

  private Part repeated(Part part) {
    int least = 1;
    int most = 1;
    if (isAt("?")) {
      at++;
      least = 0;
    } else if (isAt("*") || isAt("+")) {
      least = next() == '*' ? 0 : 1;
      most = Integer.MAX_VALUE;
    } else if (isAt("{")) {
      int end = regex.indexOf('}', at);
      String[] bounds = regex.substring(at + 1, Math.max(at + 1, end)).split(",", 2);
      least = number(bounds[0]);
      most =
          bounds.length == 1 ? least : bounds[1].isEmpty() ? Integer.MAX_VALUE : number(bounds[1]);
      at = end + 1;
    } else {
      return part;
    }
    if (isAt("?") || isAt("+")) {
      at++;
    }
    return times(part, least, most);
  }

  private static Part times(Part part, int least, int most) {
    if (least == 1 && most == 1) {
      return part;
    }
    if (least == 0) {
      if (most != 1 || part.texts == null || !part.need.equals(Need.NOTHING)) {
        return Part.ANYTHING;
      }
      Set<String> texts = new LinkedHashSet<>(part.texts);
      texts.add("");
      return new Part(texts, Need.NOTHING);
    }
    return new Part(null, part.whole());
  }

  private static int number(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new Unknown("repetition " + digits);
    }
  }

  private Part single() {
    char c = next();
    return switch (c) {
      case '(' -> group();
      case '[' -> {
        at--;
        yield characterClass();
      }
      case '\\' -> escape();
      case '.' -> Part.ANYTHING;
      case '^', '$' -> Part.PLACE;
      case '*', '+', '?', '{' -> throw new Unknown("dangling " + c);
      default -> Character.isSurrogate(c) ? Part.ANYTHING : Part.of(fold(c));
    };
  }

  private static String fold(char c) {
    return String.valueOf(CaseFold.of(c));
  }

  private Part group() {
    if (!isAt("?")) {
      return closed(alternatives());
    }
    at++;
    if (isAt("=") || isAt("<=")) {
      at += isAt("=") ? 1 : 2;
      return closed(new Part(Part.PLACE.texts, alternatives().whole()));
    }
    if (isAt("!") || isAt("<!")) {
      at += isAt("!") ? 1 : 2;
      alternatives();
      return closed(Part.PLACE);
    }
    if (isAt(">")) {
      at++;
      return closed(alternatives());
    }
    if (isAt("<")) {
      at = regex.indexOf('>', at) + 1;
      return closed(alternatives());
    }
    return flagged();
  }

  /** A group with flags, such as {@code (?i)} or {@code (?-i:}, or with none: {@code (?:}. */
  private Part flagged() {
    while (at < regex.length()) {
      char flag = next();
      if (flag == ':') {
        return closed(shared());
      } else if (flag == ')') {
        return Part.PLACE;
      } else if ("idmsuU-".indexOf(flag) < 0) {
        throw new Unknown(UNKNOWN_GROUP);
      }
    }
    throw new Unknown(UNKNOWN_GROUP);
  }

  /** The alternatives up to the end of a group, which may have been read in another pattern. */
  private Part shared() {
    int end = endOfGroup();
    if (end - at < SHARED) {
      return alternatives();
    }
    String text = regex.substring(at, end);
    Part known = groups.get(text);
    if (known == null) {
      known = alternatives();
      groups.put(text, known);
    }
    at = end;
    return known;
  }

  /** Returns where the bracket stands that closes the group we are in. */
  private int endOfGroup() {
    int start = at;
    int depth = 0;
    while (depth > 0 || !isAt(")")) {
      if (isAt("\\Q")) {
        throw new Unknown("quotation");
      } else if (isAt("[")) {
        skipClass();
      } else {
        char c = next();
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        at += c == '\\' ? 1 : 0;
      }
    }
    int end = at;
    at = start;
    return end;
  }

  private Part closed(Part part) {
    if (next() != ')') {
      throw new Unknown("group without end");
    }
    return part;
  }

  private Part escape() {
    char c = next();
    if (!Character.isLetterOrDigit(c)) {
      return Part.of(fold(c));
    }
    return switch (c) {
      case 'b', 'B', 'A', 'z', 'Z', 'G' -> {
        if (isAt("{")) {
          throw new Unknown("boundary of another kind");
        }
        yield Part.PLACE;
      }
      case 't' -> Part.of("\t");
      case 'n' -> Part.of("\n");
      case 'r' -> Part.of("\r");
      case 'd', 'D', 'w', 'W', 's', 'S', 'h', 'H', 'v', 'V', 'R', 'X' -> Part.ANYTHING;
      case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Part.ANYTHING;
      case 'p', 'P' -> {
        at = isAt("{") ? regex.indexOf('}', at) + 1 : at + 1;
        yield Part.ANYTHING;
      }
      case 'k' -> {
        at = regex.indexOf('>', at) + 1;
        yield Part.ANYTHING;
      }
      case 'u' -> {
        String digits = regex.substring(at, Math.min(at + 4, regex.length()));
        at += digits.length();
        yield character(digits);
      }
      default -> throw new Unknown("escape " + c);
    };
  }

  private static Part character(String hexadecimal) {
    try {
      char c = (char) Integer.parseInt(hexadecimal, 16);
      return Character.isSurrogate(c) ? Part.ANYTHING : Part.of(fold(c));
    } catch (NumberFormatException e) {
      throw new Unknown("escape u" + hexadecimal);
    }
  }

  /** A class of a few plain characters is each of them; any other is anything. */
  private Part characterClass() {
    int start = at;
    skipClass();
    String inside = regex.substring(start + 1, at - 1);
    Set<String> texts = new LinkedHashSet<>();
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (c == '\\'
          && i + 1 < inside.length()
          && !Character.isLetterOrDigit(inside.charAt(i + 1))) {
        c = inside.charAt(++i);
      } else if ("\\[]&-^".indexOf(c) >= 0) {
        return Part.ANYTHING;
      }
      if (Character.isSurrogate(c)) {
        return Part.ANYTHING;
      }
      texts.add(fold(c));
    }
    return texts.size() > MOST_IN_CLASS ? Part.ANYTHING : new Part(texts, Need.NOTHING);
  }

  /** Goes from the bracket that opens a class behind the one that closes it. */
  private void skipClass() {
    at++;
    if (isAt("^")) {
      at++;
    }
    if (isAt("]")) {
      throw new Unknown("class that begins with its end");
    }
    while (!isAt("]")) {
      if (isAt("\\Q")) {
        throw new Unknown("quotation in a class");
      } else if (isAt("[")) {
        skipClass();
      } else if (next() == '\\') {
        next();
      }
    }
    at++;
  }
}
