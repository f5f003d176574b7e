package org.gradewire.read.html;

import java.util.Optional;
import org.gradewire.text.AlignedText;

/** Reads strings of JSON, aligned with their escapes. */
final class JsonWords {
  private static final int HEX_DIGITS = 4;
  private static final String NAMED = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";

  private final String raw;
  private final AlignedText.Builder words = new AlignedText.Builder();
  private int at;

  private JsonWords(String raw, int at) {
    this.raw = raw;
    this.at = at;
  }

  /** Returns the string whose opening mark stands at {@code at}; empty if none does. */
  static Optional<AlignedText> at(String raw, int at) {
    return at < raw.length() && raw.charAt(at) == '"'
        ? new JsonWords(raw, at + 1).read()
        : Optional.empty();
  }

  private Optional<AlignedText> read() {
    int plain = at;
    while (at < raw.length() && raw.charAt(at) != '"') {
      if (raw.charAt(at) == '\\') {
        words.equal(raw.substring(plain, at), plain);
        if (!escape()) {
          return Optional.empty();
        }
        plain = at;
      } else {
        at++;
      }
    }
    return at == raw.length()
        ? Optional.empty()
        : Optional.of(words.equal(raw.substring(plain, at), plain).build());
  }

  private boolean escape() {
    int start = at;
    int named = start + 1 < raw.length() ? NAMED.indexOf(raw.charAt(start + 1)) : -1;
    if (named >= 0) {
      at = start + 2;
      words.replaced(MEANT.substring(named, named + 1), start, at);
      return true;
    }
    int unit = unit(start);
    if (unit < 0) {
      return false;
    }
    at = start + 2 + HEX_DIGITS;
    words.replaced(character((char) unit), start, at);
    return true;
  }

  /** Returns the character of {@code unit}, which takes its other half with it. */
  private String character(char unit) {
    if (!Character.isSurrogate(unit)) {
      return String.valueOf(unit);
    }
    int next = unit(at);
    if (next < 0 || !Character.isSurrogatePair(unit, (char) next)) {
      return "\ufffd";
    }
    at += 2 + HEX_DIGITS;
    return new String(new char[] {unit, (char) next});
  }

  /** Returns the number after the {@code \}{@code u} at {@code start}, or -1. */
  private int unit(int start) {
    int from = start + 2;
    if (!raw.startsWith("\\u", start) || from + HEX_DIGITS > raw.length()) {
      return -1;
    }
    int unit = 0;
    for (int i = from; i < from + HEX_DIGITS; i++) {
      int digit = Character.digit(raw.charAt(i), 16);
      unit = digit < 0 || unit < 0 ? -1 : (unit << 4) | digit;
    }
    return unit;
  }
}
