package org.gradewire.read.mail;

import java.util.List;
import java.util.regex.Pattern;
import org.gradewire.read.format.ResourceTable;

/** Knows the lines of {@code mail-lines.tsv}: what mail programs and offices put around a story. */
final class MailLines {
  private static final int LONGEST = 3000;
  private final List<Row> rows;

  private record Row(Part part, Pattern pattern) {}

  /** What part a line plays in a mail. */
  enum Part {
    /** Begins a mail that was passed on. */
    FORWARDED,
    /** Begins a mail that was passed on or answered. */
    ORIGINAL,
    /** Begins a mail that was answered. */
    WROTE,
    /** A field of the header of such a mail. */
    HEADER,
    /** Begins the signature of the sender. */
    SIGNATURE,
    /** Disclaimers, and what programs and lists add. */
    FURNITURE,
    /** None of these. */
    STORY
  }

  private MailLines(List<Row> rows) {
    this.rows = rows;
  }

  static MailLines load() {
    return new MailLines(
        ResourceTable.load(MailLines.class, "mail-lines.tsv").stream()
            .map(row -> new Row(part(row.get(1)), pattern(row.get(2))))
            .toList());
  }

  private static Part part(String name) {
    return Part.valueOf(name.toUpperCase(java.util.Locale.ROOT));
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Returns what part {@code line} plays, looked at by itself. */
  Part of(String line) {
    String words = line.strip();
    if (words.length() > LONGEST) {
      return Part.STORY;
    }
    return rows.stream()
        .filter(row -> row.pattern().matcher(words).matches())
        .map(Row::part)
        .findFirst()
        .orElse(Part.STORY);
  }
}
