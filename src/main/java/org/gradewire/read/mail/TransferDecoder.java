package org.gradewire.read.mail;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/**
 * Decodes quoted-printable and base64 (RFC 2045) and tells of each byte where it came from, which
 * the decoders of mail libraries do not. What breaks the rules is taken as it stands.
 */
final class TransferDecoder {
  private static final String HEX = "0123456789ABCDEF";
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private final byte[] mail;
  private final Sink sink;

  private TransferDecoder(byte[] mail, Sink sink) {
    this.mail = mail;
    this.sink = sink;
  }

  /** Takes decoded bytes. */
  @FunctionalInterface
  interface Sink {

    /** Takes the byte {@code value}, which came from the bytes {@code [from, to)} of the mail. */
    void accept(int value, int from, int to);
  }

  /** Decodes {@code mail[from, to)}. */
  static void decode(byte[] mail, int from, int to, String encoding, Sink sink) {
    TransferDecoder decoder = new TransferDecoder(mail, sink);
    switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "base64" -> decoder.base64(from, to);
      case "quoted-printable" -> decoder.quotedPrintable(from, to, false);
      default -> decoder.plain(from, to);
    }
  }

  /** Decodes the quoted-printable of headers, where an underscore is a space (RFC 2047). */
  static void decodeHeader(byte[] mail, int from, int to, Sink sink) {
    new TransferDecoder(mail, sink).quotedPrintable(from, to, true);
  }

  /** Returns {@code mail[from, to)} decoded. */
  static byte[] bytes(byte[] mail, int from, int to, String encoding) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    decode(mail, from, to, encoding, (value, start, end) -> bytes.write(value));
    return bytes.toByteArray();
  }

  private void plain(int from, int to) {
    for (int i = from; i < to; i++) {
      sink.accept(mail[i], i, i + 1);
    }
  }

  private void quotedPrintable(int from, int to, boolean header) {
    int at = from;
    while (at < to) {
      int next = mail[at] == '=' ? afterSoftBreak(at, to) : at;
      if (next > at) {
        at = next;
      } else if (mail[at] == '=' && at + 2 < to && hex(at + 1) >= 0 && hex(at + 2) >= 0) {
        sink.accept(hex(at + 1) * 16 + hex(at + 2), at, at + 3);
        at += 3;
      } else {
        sink.accept(header && mail[at] == '_' ? ' ' : mail[at], at, at + 1);
        at++;
      }
    }
  }

  /** Returns where the line after a soft break at {@code at} starts; {@code at} if it is none. */
  private int afterSoftBreak(int at, int to) {
    int end = at + 1;
    while (end < to && (mail[end] == ' ' || mail[end] == '\t')) {
      end++;
    }
    if (end == to) {
      return to;
    }
    if (mail[end] == '\r' && end + 1 < to && mail[end + 1] == '\n') {
      return end + 2;
    }
    return mail[end] == '\n' || mail[end] == '\r' ? end + 1 : at;
  }

  private int hex(int at) {
    return HEX.indexOf(Character.toUpperCase((char) (mail[at] & 0xff)));
  }

  private void base64(int from, int to) {
    int bits = 0;
    int symbols = 0;
    int start = from;
    int end = from;
    for (int i = from; i < to; i++) {
      int value = BASE64.indexOf((char) (mail[i] & 0xff));
      if (value >= 0) {
        start = symbols == 0 ? i : start;
        end = i + 1;
        bits = (bits << 6) | value;
        symbols++;
      }
      if (symbols == 4 || (mail[i] == '=' && symbols > 0)) {
        group(bits, symbols, start, mail[i] == '=' ? afterPadding(i, to) : end);
        bits = 0;
        symbols = 0;
      }
    }
    group(bits, symbols, start, end);
  }

  private int afterPadding(int at, int to) {
    return at + 1 < to && mail[at + 1] == '=' ? at + 2 : at + 1;
  }

  /** Every byte of a group came from the whole group. */
  private void group(int bits, int symbols, int start, int end) {
    int whole = bits << (6 * (4 - symbols));
    for (int i = 0; i < symbols - 1; i++) {
      sink.accept((whole >> (16 - 8 * i)) & 0xff, start, end);
    }
  }
}
