package org.gradewire.read.office;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The fields that are open at a place of a Word document. What stands in a field before its result
 * is an instruction, which nobody sees.
 */
final class Fields {
  /** For each open field, the innermost first, whether its result has begun. */
  private final Deque<Boolean> open = new ArrayDeque<>();

  /** Takes note of a mark: {@code begin}, {@code separate} or {@code end}. */
  void mark(String type) {
    if (type.equals("begin")) {
      open.push(false);
    } else if (!open.isEmpty()) {
      open.pop();
      if (type.equals("separate")) {
        open.push(true);
      }
    }
  }

  /** Ends the instructions that a paragraph leaves open: Word writes none over several. */
  void endParagraph() {
    open.removeIf(inResult -> !inResult);
  }

  boolean inInstruction() {
    return open.contains(false);
  }
}
