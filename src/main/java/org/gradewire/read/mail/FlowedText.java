package org.gradewire.read.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.text.AlignedText;

/** Undoes what mail programs do to the lines of a plain text so that it survives the way. */
final class FlowedText {
  private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\r|\\n|$)");
  private static final Pattern FROM = Pattern.compile(">+From ");
  private static final Pattern QUOTED = Pattern.compile(">[> ]*");
  private static final Pattern FORWARDED =
      Pattern.compile("(?i)-*\\s*begin forwarded message:?\\s*-*|-+\\s*forwarded message\\s*-+");

  private FlowedText() {}

  /**
   * Joins the lines of a text that was sent as {@code format=flowed} (RFC 3676): a line that ends
   * in a space goes on in the next one.
   *
   * @param deletesSpace whether that space was put there for this alone ({@code delsp=yes})
   */
  static AlignedText joined(AlignedText text, boolean deletesSpace) {
    AlignedText.Edit edit = text.edit();
    Matcher line = LINE.matcher(text.text());
    boolean flows = false;
    while (line.find() && line.start() < text.text().length()) {
      String words = line.group(1);
      int quotes = depth(words, 0);
      boolean stuffed = words.startsWith(" ", quotes);
      if (flows) {
        edit.skipTo(line.start() + quotes + (stuffed ? 1 : 0));
      } else if (stuffed && quotes == 0) {
        edit.skipTo(line.start() + 1);
      }
      flows = words.endsWith(" ") && !words.substring(quotes).strip().equals("--");
      if (flows) {
        flows = depth(text.text(), line.end()) == quotes;
      }
      if (flows) {
        edit.copyTo(Math.max(line.end(1) - (deletesSpace ? 1 : 0), line.start() + quotes))
            .skipTo(line.end());
      } else {
        edit.copyTo(line.end());
      }
    }
    return edit.finish();
  }

  private static int depth(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) == '>') {
      at++;
    }
    return at - start;
  }

  /** Takes the mark away that mailboxes put before a line that begins with {@code From}. */
  static AlignedText withoutMailboxMarks(AlignedText text) {
    AlignedText.Edit edit = text.edit();
    Matcher line = LINE.matcher(text.text());
    boolean quoted = false;
    while (line.find() && line.start() < text.text().length()) {
      if (!quoted && FROM.matcher(line.group(1)).lookingAt()) {
        edit.copyTo(line.start()).skipTo(line.start() + 1);
      } else if (!line.group(1).isBlank()) {
        quoted = line.group(1).startsWith(">");
      }
    }
    return edit.finish();
  }

  /**
   * Takes the quotation marks from the lines of a mail that was passed on: those after the line
   * that says so, or all if hardly any line is without.
   */
  static AlignedText withoutQuotationMarks(AlignedText text) {
    int from = start(text.text());
    if (from < 0) {
      return text;
    }
    AlignedText.Edit edit = text.edit();
    Matcher line = LINE.matcher(text.text());
    while (line.find() && line.start() < text.text().length()) {
      Matcher mark = QUOTED.matcher(line.group(1));
      if (line.start() >= from && mark.lookingAt()) {
        edit.copyTo(line.start()).skipTo(line.start() + mark.end());
      }
    }
    return edit.finish();
  }

  private static int start(String text) {
    int lines = 0;
    int quoted = 0;
    int after = -1;
    Matcher line = LINE.matcher(text);
    while (line.find() && line.start() < text.length()) {
      String words = line.group(1).strip();
      lines += words.isEmpty() ? 0 : 1;
      quoted += words.startsWith(">") ? 1 : 0;
      if (after < 0 && FORWARDED.matcher(words).matches()) {
        after = line.end();
      }
    }
    return after >= 0 || quoted * 10 < lines * 8 || quoted == 0 ? after : 0;
  }
}
