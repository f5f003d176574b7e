package org.gradewire.read.plain;

import java.util.List;
import java.util.Map;
import org.gradewire.text.BlockKind;

/**
 * One article of a text.
 *
 * @param lines its lines
 * @param kinds what part a line plays, by where it starts, as far as is known here
 */
record Post(List<Line> lines, Map<Integer, BlockKind> kinds) {

  /** Copies the collections. */
  Post {
    lines = List.copyOf(lines);
    kinds = Map.copyOf(kinds);
  }
}
