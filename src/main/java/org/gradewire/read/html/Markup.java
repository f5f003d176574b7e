package org.gradewire.read.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gradewire.text.AlignedText;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Aligns what the parser decoded with the markup it came from, by walking both in step. Where they
 * cannot be brought in step, the rest of the text is aligned with the rest of its stretch as a
 * whole: less exact, never wrong.
 */
public final class Markup {
  private static final int LONGEST_ENTITY = 34;

  /** The longest entity that needs no semicolon, such as {@code &Aacute}, is no longer. */
  private static final int LEGACY = 8;

  private static final int MOST_KNOWN = 2000;
  private static final String CDATA = "<![CDATA[";

  private final String raw;

  /** What the entities met so far stand for: finding that out is slow. */
  private final Map<String, String> decoded = new HashMap<>();

  /** Takes the markup that was parsed. */
  public Markup(String raw) {
    this.raw = raw;
  }

  /** Returns the markup that was parsed. */
  public String raw() {
    return raw;
  }

  /** Returns the words of {@code node}; empty if the parser does not know where they stand. */
  public Optional<AlignedText> text(TextNode node) {
    Range range = node.sourceRange();
    return range.isTracked()
        ? Optional.of(align(node.getWholeText(), range.startPos(), range.endPos()))
        : Optional.empty();
  }

  /** Returns the value of an attribute; empty if it is absent or blank. */
  Optional<AlignedText> attribute(Element element, String name) {
    Attributes attributes = element.attributes();
    String value = attributes.get(name);
    Range range = attributes.sourceRange(name).valueRange();
    return value.isBlank() || !range.isTracked()
        ? Optional.empty()
        : Optional.of(align(value, range.startPos(), range.endPos()));
  }

  private AlignedText align(String words, int start, int end) {
    AlignedText.Builder result = new AlignedText.Builder();
    int at = raw.startsWith(CDATA, start) ? start + CDATA.length() : start;
    int done = 0;
    while (done < words.length() && at < end) {
      int plain = plainLength(words, done, at, end);
      if (plain > 0) {
        result.equal(words.substring(done, done + plain), at);
        done += plain;
        at += plain;
        continue;
      }
      if (isDroppedBreak(words, done, at, start)) {
        at++;
        continue;
      }
      int next = afterReplaced(words, done, at, end);
      int length = next == at ? 0 : decodedLength(at, next);
      if (length == 0) {
        break;
      }
      result.replaced(words.substring(done, done + length), at, next);
      done += length;
      at = next;
    }
    return result.replaced(words.substring(done), Math.min(at, end), end).build();
  }

  /** The length of the stretch that reads the same in both, up to the next {@code &}. */
  private int plainLength(String words, int done, int at, int end) {
    int length = 0;
    while (at + length < end
        && done + length < words.length()
        && raw.charAt(at + length) == words.charAt(done + length)
        && (raw.charAt(at + length) != '&'
            || isLoneAmpersand(words, done + length, at + length, end))) {
      length++;
    }
    return length;
  }

  private boolean isLoneAmpersand(String words, int done, int at, int end) {
    return afterReplaced(words, done, at, end) == at;
  }

  /** The parser makes one line feed of a CR LF and drops one at the start of some elements. */
  private boolean isDroppedBreak(String words, int done, int at, int start) {
    char unit = raw.charAt(at);
    return (unit == '\r' && words.charAt(done) == '\n' && raw.startsWith("\r\n", at))
        || (unit == '\n' && at == start)
        || (unit == '\r' && at == start);
  }

  /** Returns the end of the entity at {@code at} that decodes to what comes next in the words. */
  private int afterReplaced(String words, int done, int at, int end) {
    char unit = raw.charAt(at);
    if (unit != '&') {
      boolean replacement = unit == 0 || unit == '\r';
      return replacement ? at + 1 : at;
    }
    int whole = entityEnd(at, end);
    for (int to = whole; to > at + 1; to = to == whole ? Math.min(to - 1, at + LEGACY) : to - 1) {
      String decoded = decode(at, to);
      boolean itself = decoded.length() == to - at && raw.startsWith(decoded, at);
      if (!itself && words.startsWith(decoded, done)) {
        return to;
      }
    }
    return at;
  }

  private int decodedLength(int at, int to) {
    return raw.charAt(at) == '&' ? decode(at, to).length() : 1;
  }

  private String decode(int at, int to) {
    String entity = raw.substring(at, to);
    String known = decoded.get(entity);
    if (known == null) {
      known = Parser.unescapeEntities(entity, false);
      if (decoded.size() < MOST_KNOWN) {
        decoded.put(entity, known);
      }
    }
    return known;
  }

  private int entityEnd(int at, int end) {
    int to = at + 1;
    while (to < end && to - at < LONGEST_ENTITY) {
      char unit = raw.charAt(to);
      if (unit == ';') {
        return to + 1;
      }
      if (unit != '#' && !Character.isLetterOrDigit(unit)) {
        break;
      }
      to++;
    }
    return to;
  }
}
