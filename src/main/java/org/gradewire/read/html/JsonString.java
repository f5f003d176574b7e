package org.gradewire.read.html;

import java.util.Optional;
import org.gradewire.text.AlignedText;

/** Reads JSON strings so that each character leads back to the escape that it was written as. */
final class JsonString {
  private JsonString() {}

  /**
   * Returns the string that starts after the quotation mark at {@code raw[start - 1]}; empty if it
   * does not end before {@code end} or holds a broken escape.
   */
  static Optional<AlignedText> at(String raw, int start, int end) {
    AlignedText.Builder text = new AlignedText.Builder();
    int plain = start;
    int at = start;
    while (at < end) {
      char unit = raw.charAt(at);
      if (unit == '"') {
        return Optional.of(text.equal(raw.substring(plain, at), plain).build());
      }
      if (unit != '\\') {
        at++;
        continue;
      }
      text.equal(raw.substring(plain, at), plain);
      int length = at + 1 < end && raw.charAt(at + 1) == 'u' ? 6 : 2;
      int decoded = at + length > end ? -1 : escaped(raw, at);
      if (decoded < 0) {
        return Optional.empty();
      }
      text.replaced(String.valueOf((char) decoded), at, at + length);
      at += length;
      plain = at;
    }
    return Optional.empty();
  }

  private static int escaped(String raw, int at) {
    return switch (raw.charAt(at + 1)) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case '"', '\\', '/' -> raw.charAt(at + 1);
      case 'u' -> hexadecimal(raw, at + 2);
      default -> -1;
    };
  }

  private static int hexadecimal(String raw, int from) {
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(raw.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = 16 * value + digit;
    }
    return value;
  }
}
