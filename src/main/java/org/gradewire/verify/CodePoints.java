package org.gradewire.verify;

import java.util.Optional;

/** A text of which stretches are taken by code points. */
final class CodePoints {
  private final int[] points;

  CodePoints(String text) {
    points = text.codePoints().toArray();
  }

  /** Returns the stretch {@code [start, end)}, or nothing if it does not lie in the text. */
  Optional<String> slice(int start, int end) {
    return start < 0 || end < start || end > points.length
        ? Optional.empty()
        : Optional.of(new String(points, start, end - start));
  }

  /** Returns how many code points the text has. */
  int length() {
    return points.length;
  }
}
