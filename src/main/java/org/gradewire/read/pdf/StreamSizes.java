package org.gradewire.read.pdf;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Tells, without keeping anything, whether a stream of a PDF would unpack to too much. */
final class StreamSizes {
  /** The most that a stream may unpack to, in bytes. */
  static final int MOST = 100_000_000;

  /** What deflate makes of one byte at most; a shorter stream cannot be too much. */
  private static final int BEST_RATIO = 1032;

  private static final byte[] START = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);
  private static final byte ZLIB = 0x78;
  private static final int BUFFER = 1 << 16;

  private StreamSizes() {}

  /** Returns whether a stream in {@code file} unpacks to more than {@link #MOST} bytes. */
  static boolean isTooMuch(byte[] file) {
    for (int at = find(file, START, 0); at >= 0; at = find(file, START, at + 1)) {
      int from = at + START.length;
      while (from < file.length && (file[from] == '\r' || file[from] == '\n')) {
        from++;
      }
      if (from < file.length && file[from] == ZLIB) {
        int end = find(file, END, from);
        int to = end < 0 ? file.length : end;
        if ((long) (to - from) * BEST_RATIO > MOST && unpacksToTooMuch(file, from, to)) {
          return true;
        }
        at = to;
      }
    }
    return false;
  }

  private static boolean unpacksToTooMuch(byte[] file, int from, int to) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(file, from, to - from);
      byte[] buffer = new byte[BUFFER];
      long total = 0;
      int count = 1;
      while (count > 0 && total <= MOST) {
        count = inflater.inflate(buffer);
        total += count;
      }
      return total > MOST;
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }

  private static int find(byte[] file, byte[] word, int from) {
    for (int i = from; i <= file.length - word.length; i++) {
      int same = 0;
      while (same < word.length && file[i + same] == word[same]) {
        same++;
      }
      if (same == word.length) {
        return i;
      }
    }
    return -1;
  }
}
