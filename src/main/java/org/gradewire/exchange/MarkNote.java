package org.gradewire.exchange;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gradewire.label.Mark;
import org.gradewire.label.Owner;

/**
 * What a mark says beyond its words and its field, in one line that people can edit: {@code
 * inspection-1: requires-improvement | area=leadership}.
 *
 * @param owner the inspection, person or article
 * @param value of the field
 * @param more further properties
 */
record MarkNote(Owner owner, String value, Map<String, String> more) {
  private static final Pattern BAR = Pattern.compile(" [|] ");

  /** A bar that would end the value; the space after it may be the one before the next bar. */
  private static final Pattern BAR_INSIDE = Pattern.compile(" [|](?= |\\z)");

  /** Copies the map. */
  MarkNote {
    more = Map.copyOf(more);
  }

  /** Returns the note of a mark. */
  static MarkNote of(Mark mark) {
    return new MarkNote(mark.owner(), mark.value(), mark.more());
  }

  /**
   * Reads a note.
   *
   * @throws IllegalArgumentException if it is none
   */
  static MarkNote parse(String line) {
    int colon = line.indexOf(": ");
    if (colon < 0) {
      throw new IllegalArgumentException(
          "found the note \"%s\", expected such as \"inspection-1: good\"".formatted(line));
    }
    String[] parts = BAR.split(line.substring(colon + 2), -1);
    Map<String, String> more = new TreeMap<>();
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException(
            "found \"%s\" in a note, expected such as \"area=leadership\"".formatted(parts[i]));
      }
      more.put(parts[i].substring(0, equals).strip(), plain(parts[i].substring(equals + 1)));
    }
    return new MarkNote(Owner.of(line.substring(0, colon).strip()), plain(parts[0]), more);
  }

  /** Returns it as a line. */
  String line() {
    StringBuilder line = new StringBuilder(owner.name()).append(": ").append(escaped(value));
    new TreeMap<>(more)
        .forEach((name, text) -> line.append(" | ").append(name).append('=').append(escaped(text)));
    return line.toString();
  }

  private static String escaped(String text) {
    String line =
        text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    return BAR_INSIDE.matcher(line).replaceAll(" \\\\|");
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char next = text.charAt(++i);
        plain.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next == 't' ? '\t' : next);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
