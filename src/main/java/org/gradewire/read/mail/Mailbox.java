package org.gradewire.read.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gradewire.text.Span;

/** Splits a mailbox (mbox, RFC 4155) into its mails; any other file is one mail. */
final class Mailbox {
  private static final int LONGEST_LINE = 300;

  private Mailbox() {}

  /** Returns where the mails stand in {@code bytes}. */
  static List<Span> mails(byte[] bytes) {
    String head = line(bytes, 0);
    int start = MailHead.start(text(bytes, 0, Math.min(bytes.length, 4 * LONGEST_LINE)));
    List<Span> mails = new ArrayList<>();
    boolean mailbox = MailHead.isMailboxLine(head) || (start > 0 && head.isBlank());
    int at = start;
    boolean blank = false;
    for (int i = start; mailbox && i < bytes.length; i = next(bytes, i)) {
      if (blank && bytes[i] == 'F' && MailHead.isMailboxLine(line(bytes, i))) {
        mails.add(new Span(at, i));
        at = next(bytes, i);
      }
      blank = bytes[i] == '\n' || bytes[i] == '\r';
    }
    mails.add(new Span(at, bytes.length));
    return mails;
  }

  private static int next(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return Math.min(at + 1, bytes.length);
  }

  private static String line(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length
        && end - from < LONGEST_LINE
        && bytes[end] != '\n'
        && bytes[end] != '\r') {
      end++;
    }
    return text(bytes, from, end);
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
