package org.gradewire.find.people;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands in quotation marks on a line: double, curly or single, also where the closing
 * mark is missing because the quotation goes on in the next line.
 */
final class Quotations {
  private static final String OPENING_DOUBLE = "“\"";
  private static final String CLOSING_DOUBLE = "”\"";
  private static final String SINGLE = "‘'’";

  private Quotations() {}

  /**
   * A quotation.
   *
   * @param words what stands between the marks
   * @param whole the same with its marks
   */
  record Quotation(Span words, Span whole) {}

  /** Returns the quotations of the stretch of {@code text} in text order. */
  static List<Quotation> in(String text, Span line) {
    List<Quotation> found = new ArrayList<>();
    int at = line.start();
    while (at < line.end()) {
      Quotation quotation = opening(text, at, line);
      if (quotation != null) {
        found.add(quotation);
      }
      at = quotation == null ? at + 1 : quotation.whole.end();
    }
    return found;
  }

  private static @Nullable Quotation opening(String text, int at, Span line) {
    char mark = text.charAt(at);
    if (OPENING_DOUBLE.indexOf(mark) >= 0) {
      return quotation(text, at, closingDouble(text, at + 1, line), line);
    }
    if ((mark == '‘' || mark == '\'') && opensSingle(text, at, line)) {
      int close = closingSingle(text, at + 1, line);
      String lead = text.substring(line.start(), at).stripTrailing();
      boolean mayStayOpen = lead.isEmpty() || lead.endsWith(":") || goesOn(text, mark, line);
      return close < 0 && !mayStayOpen ? null : quotation(text, at, close, line);
    }
    return null;
  }

  /** The next line opens with the same mark again. */
  private static boolean goesOn(String text, char mark, Span line) {
    int next = line.end();
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && text.charAt(next) == mark;
  }

  private static @Nullable Quotation quotation(String text, int open, int close, Span line) {
    int end = close < 0 ? line.end() : close;
    int start = open + 1;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int last = end;
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    Span whole = new Span(open, close < 0 ? line.end() : close + 1);
    return last == start ? null : new Quotation(new Span(start, last), whole);
  }

  private static int closingDouble(String text, int from, Span line) {
    for (int i = from; i < line.end(); i++) {
      if (CLOSING_DOUBLE.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean opensSingle(String text, int at, Span line) {
    boolean free = at == line.start() || " \t([—–-“\"".indexOf(text.charAt(at - 1)) >= 0;
    return free && at + 1 < line.end() && !Character.isWhitespace(text.charAt(at + 1));
  }

  /** An apostrophe after a plural may look like a closing mark: the first that cannot be one. */
  private static int closingSingle(String text, int from, Span line) {
    int weak = -1;
    for (int i = from; i < line.end(); i++) {
      if (weak >= 0 && SINGLE.indexOf(text.charAt(i)) >= 0 && opensSingle(text, i, line)) {
        return weak;
      }
      if (SINGLE.indexOf(text.charAt(i)) < 0 || !canClose(text, i, line)) {
        continue;
      }
      if (!isPluralPossessive(text, i, line)) {
        return i;
      }
      weak = weak < 0 ? i : weak;
    }
    return weak;
  }

  private static boolean canClose(String text, int at, Span line) {
    boolean wordGoesOn = at + 1 < line.end() && Character.isLetterOrDigit(text.charAt(at + 1));
    return !wordGoesOn && text.charAt(at) != '‘' && !Character.isWhitespace(text.charAt(at - 1));
  }

  private static boolean isPluralPossessive(String text, int at, Span line) {
    return text.charAt(at - 1) == 's'
        && at + 2 < line.end()
        && text.charAt(at + 1) == ' '
        && Character.isLowerCase(text.charAt(at + 2));
  }
}
