package org.gradewire.read.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognises the encodings with two or four bytes for each character, and the byte order mark. */
public final class ByteOrder {
  private static final int SAMPLE = 2000;

  private ByteOrder() {}

  /** Returns the encoding that the byte order mark or the pattern of zero bytes gives away. */
  public static Optional<Charset> of(FileContent content) {
    Optional<Charset> marked = ofMark(content.head(4));
    return marked.isPresent() ? marked : ofZeros(content.head(SAMPLE));
  }

  /** Returns whether a byte order mark stands first. */
  static boolean isMarked(FileContent content) {
    return ofMark(content.head(4)).isPresent();
  }

  private static Optional<Charset> ofMark(String head) {
    if (head.startsWith("\u00ef\u00bb\u00bf")) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (head.equals("\u00ff\u00fe\u0000\u0000")) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (head.equals("\u0000\u0000\u00fe\u00ff")) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (head.startsWith("\u00ff\u00fe")) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return head.startsWith("\u00fe\u00ff")
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /**
   * Western text in UTF-16 has a zero byte in nearly every pair, always on the same side; in UTF-32
   * it has three in nearly every four.
   */
  private static Optional<Charset> ofZeros(String head) {
    int[] zeros = new int[4];
    for (int i = 0; i < head.length(); i++) {
      zeros[i % 4] += head.charAt(i) == 0 ? 1 : 0;
    }
    int many = head.length() * 3 / 20;
    int few = head.length() / 200;
    boolean[] is = new boolean[4];
    for (int i = 0; i < 4; i++) {
      is[i] = zeros[i] >= many;
      if (many == 0 || (!is[i] && zeros[i] > few)) {
        return Optional.empty();
      }
    }
    return ofPattern(is);
  }

  private static Optional<Charset> ofPattern(boolean[] isZero) {
    StringBuilder pattern = new StringBuilder();
    for (boolean zero : isZero) {
      pattern.append(zero ? '0' : 'x');
    }
    return switch (pattern.toString()) {
      case "x0x0" -> Optional.of(StandardCharsets.UTF_16LE);
      case "0x0x" -> Optional.of(StandardCharsets.UTF_16BE);
      case "x000" -> Optional.of(Charset.forName("UTF-32LE"));
      case "000x" -> Optional.of(Charset.forName("UTF-32BE"));
      default -> Optional.empty();
    };
  }
}
