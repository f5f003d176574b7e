package org.gradewire.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what was encoded as UTF-8 and decoded as windows-1252, once or several times, as it was
 * meant. What is no such stretch stays as it is.
 */
final class Recoding {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int TIMES = 3;
  private static final Pattern BEYOND_ASCII = Pattern.compile("[\\u0080-\\uffff]{2,}");
  private static final Pattern CONTROL = Pattern.compile("[\\u0080-\\u009f]");

  /** Without its third byte, which windows-1252 does not define: a closing quotation mark. */
  private static final Pattern LOST_QUOTE =
      Pattern.compile("\u00e2\u20ac\ufffd?(?![\\w\u0080-\u2122])");

  private Recoding() {}

  /** Returns {@code text} as it was meant. */
  static String undo(String text) {
    String meant = text;
    for (int i = 0; i < TIMES; i++) {
      meant = LOST_QUOTE.matcher(meant).replaceAll("\u201d");
      meant = BEYOND_ASCII.matcher(meant).replaceAll(Recoding::decoded);
    }
    return CONTROL.matcher(meant).replaceAll(Recoding::control);
  }

  private static String decoded(MatchResult match) {
    String words = match.group();
    StringBuilder meant = new StringBuilder();
    int at = 0;
    while (at < words.length()) {
      int length = 4;
      String character = "";
      while (length > 1 && character.isEmpty()) {
        character = at + length > words.length() ? "" : character(words.substring(at, at + length));
        length -= character.isEmpty() ? 1 : 0;
      }
      meant.append(character.isEmpty() ? words.substring(at, at + 1) : character);
      at += length;
    }
    return Matcher.quoteReplacement(meant.toString());
  }

  /** Returns the one character that {@code units}, as bytes, are in UTF-8, or nothing. */
  private static String character(String units) {
    byte[] bytes = new byte[units.length()];
    for (int i = 0; i < bytes.length; i++) {
      String unit = units.substring(i, i + 1);
      boolean isByte = unit.charAt(0) <= 0xFF;
      bytes[i] = isByte ? (byte) unit.charAt(0) : unit.getBytes(WINDOWS)[0];
      if (bytes[i] >= 0) {
        return "";
      }
    }
    try {
      String read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return read.codePointCount(0, read.length()) == 1 ? read : "";
    } catch (CharacterCodingException e) {
      return "";
    }
  }

  private static String control(MatchResult match) {
    byte[] unit = {(byte) match.group().charAt(0)};
    String read = new String(unit, WINDOWS);
    return read.equals("\ufffd") ? match.group() : Matcher.quoteReplacement(read);
  }
}
