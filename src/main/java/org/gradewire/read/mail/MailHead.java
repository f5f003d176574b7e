package org.gradewire.read.mail;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.read.format.FileContent;

/**
 * Recognises mails by the fields they begin with. A text that begins with a date or a pasted
 * address is none: it has no field that only programs write.
 */
final class MailHead {
  private static final int HEAD = 16_384;
  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,70}):[^\\r\\n]*");
  private static final Pattern MAILBOX =
      Pattern.compile(
          "(?:\u00ef\u00bb\u00bf)?>?From \\S.*\\b\\d\\d:\\d\\d(?::\\d\\d)?\\b.*\\b\\d{4}\\b.*");
  private static final Set<String> MACHINE =
      Set.of(
          "received",
          "return-path",
          "message-id",
          "mime-version",
          "delivered-to",
          "dkim-signature",
          "arc-seal",
          "authentication-results",
          "content-transfer-encoding",
          "content-type",
          "x-mailer",
          "x-originating-ip",
          "snapshot-content-location",
          "content-location",
          "x-unsent");
  private static final Set<String> PERSONAL =
      Set.of("from", "to", "subject", "date", "cc", "reply-to", "sender");
  private static final List<String> ENDINGS = List.of(".eml", ".mht", ".mhtml", ".mbox");
  private static final Pattern ADDRESS = Pattern.compile("(?i)from:[^\\r\\n]*[^\\s@<]@[^\\s@>]+");
  private static final Pattern STAMP =
      Pattern.compile("(?im)^date:\\s*(?:\\w{3},\\s*)?\\d{1,2} \\w{3} \\d{4} \\d\\d:\\d\\d");

  private MailHead() {}

  /** Returns whether {@code content} is a mail, a mailbox or a page saved as a mail. */
  static boolean isMail(FileContent content) {
    String fields = text(content);
    Set<String> names = names(fields);
    int machine = count(names, MACHINE);
    int personal = count(names, PERSONAL);
    if (machine > 0 && machine + personal > 1) {
      return true;
    }
    boolean written = ADDRESS.matcher(fields).find() && STAMP.matcher(fields).find();
    return personal > 1 && (written || content.hasEnding(ENDINGS));
  }

  /** Returns the names of the fields that a mail begins with, in lower case. */
  static Set<String> fields(FileContent content) {
    return names(text(content));
  }

  private static String text(FileContent content) {
    String head = content.head(HEAD);
    return head.substring(start(head));
  }

  /** Returns whether {@code line} stands before a mail in a mailbox. */
  static boolean isMailboxLine(String line) {
    return MAILBOX.matcher(line).matches();
  }

  /** Returns where the first field starts: after a byte order mark and the line of a mailbox. */
  static int start(String head) {
    int start = head.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
    while (start < head.length() && "\r\n".indexOf(head.charAt(start)) >= 0) {
      start++;
    }
    int end = lineEnd(head, start);
    return isMailboxLine(head.substring(start, end)) ? afterBreak(head, end) : start;
  }

  /** Returns the names of the fields up to the first line that is none, in lower case. */
  private static Set<String> names(String fields) {
    Set<String> names = new HashSet<>();
    int at = 0;
    while (at < fields.length()) {
      int end = lineEnd(fields, at);
      Matcher field = FIELD.matcher(fields).region(at, end);
      if (field.lookingAt()) {
        names.add(field.group(1).toLowerCase(Locale.ROOT));
      } else if (end == at || names.isEmpty() || " \t".indexOf(fields.charAt(at)) < 0) {
        return names;
      }
      at = afterBreak(fields, end);
    }
    return names;
  }

  private static int count(Set<String> names, Set<String> known) {
    return (int) names.stream().filter(known::contains).count();
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int afterBreak(String text, int end) {
    return text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
  }
}
