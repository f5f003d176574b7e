package org.gradewire.read.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A mail as raw offsets count it: the whole file decoded in one encoding, which leaves no doubt
 * about any position. That is UTF-8 if the file is valid in it, else the encoding of a part with
 * one byte for each character, else ISO-8859-1.
 */
final class MailSource {
  private static final int STEP = 256;

  private final byte[] bytes;
  private final Charset charset;
  private final String raw;

  /** The unit of every {@value #STEP}th byte; empty if each byte is a unit. */
  private final int[] units;

  private MailSource(byte[] bytes, Charset charset) {
    this.bytes = bytes;
    this.charset = charset;
    this.raw = new String(bytes, charset);
    this.units = raw.length() == bytes.length ? new int[0] : units(bytes);
  }

  /**
   * Returns the mail.
   *
   * @param declared the encodings of its parts
   */
  static MailSource of(byte[] bytes, List<Charset> declared) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return new MailSource(bytes, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      return new MailSource(
          bytes,
          declared.stream()
              .filter(MailSource::isSingleByte)
              .findFirst()
              .orElse(StandardCharsets.ISO_8859_1));
    }
  }

  /** Returns whether an encoding extends ASCII with one byte for each character. */
  static boolean isSingleByte(Charset charset) {
    return charset.canEncode()
        && charset.newEncoder().maxBytesPerChar() == 1
        && new String(new byte[] {'A', ' ', '='}, charset).equals("A =");
  }

  byte[] bytes() {
    return bytes;
  }

  Charset charset() {
    return charset;
  }

  /** Returns the whole decoded file. */
  String raw() {
    return raw;
  }

  /** Returns which code unit of the decoded file the byte at {@code at} begins. */
  int unit(int at) {
    if (units.length == 0) {
      return at;
    }
    int unit = units[at / STEP];
    for (int i = at / STEP * STEP; i < at; i++) {
      unit += units(bytes[i]);
    }
    return unit;
  }

  private static int[] units(byte[] bytes) {
    int[] units = new int[bytes.length / STEP + 1];
    int unit = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (i % STEP == 0) {
        units[i / STEP] = unit;
      }
      unit += units(bytes[i]);
    }
    if (bytes.length % STEP == 0) {
      units[bytes.length / STEP] = unit;
    }
    return units;
  }

  /** Returns how many code units the character has that {@code value} begins in UTF-8. */
  private static int units(byte value) {
    int lead = value & 0xff;
    if (lead >= 0x80 && lead < 0xc0) {
      return 0;
    }
    return lead >= 0xf0 ? 2 : 1;
  }
}
