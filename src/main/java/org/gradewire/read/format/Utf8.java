package org.gradewire.read.format;

/** Tells files that are UTF-8 but for a few bytes, such as a page with a quotation pasted in. */
final class Utf8 {

  private Utf8() {}

  /** Returns whether most bytes beyond ASCII belong to a character of UTF-8. */
  static boolean isMost(byte[] bytes) {
    long inside = 0;
    long outside = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] < 0) {
        int length = characterAt(bytes, at);
        inside += length;
        outside += length == 0 ? 1 : 0;
        at += Math.max(0, length - 1);
      }
    }
    return inside > 0 && inside >= 2 * outside;
  }

  /** Returns how many bytes the character at {@code at} has; 0 if they are no UTF-8. */
  private static int characterAt(byte[] bytes, int at) {
    int lead = Byte.toUnsignedInt(bytes[at]);
    int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    for (int i = 1; i < length; i++) {
      if (at + i >= bytes.length || (bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
