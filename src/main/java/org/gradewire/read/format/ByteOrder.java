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

  /** Western text in UTF-16 has a zero byte in nearly every pair, always on the same side. */
  private static Optional<Charset> ofZeros(String head) {
    int[] zeros = new int[2];
    for (int i = 0; i < head.length(); i++) {
      zeros[i % 2] += head.charAt(i) == 0 ? 1 : 0;
    }
    int many = head.length() * 3 / 10;
    if (many > 0 && zeros[0] >= many && zeros[1] == 0) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return many > 0 && zeros[1] >= many && zeros[0] == 0
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }
}
