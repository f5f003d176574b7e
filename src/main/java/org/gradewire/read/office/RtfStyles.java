package org.gradewire.read.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradewire.text.BlockKind;

/** The paragraph styles of an RTF file. */
final class RtfStyles {
  private static final int NO_STYLE = 222;

  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Integer, Integer> bases = new HashMap<>();
  private final StringBuilder name = new StringBuilder();
  private int current;
  private int base = NO_STYLE;

  /** Reads a control word of the table of styles. */
  void word(String word, int value) {
    if (word.equals("s")) {
      current = value;
    } else if (word.equals("sbasedon")) {
      base = value;
    }
  }

  /** Reads a character of the name of a style; a semicolon ends it, and the style. */
  void name(String character) {
    if (!character.equals(";")) {
      name.append(character);
      return;
    }
    names.putIfAbsent(current, name.toString().strip());
    bases.putIfAbsent(current, base);
    name.setLength(0);
    current = 0;
    base = NO_STYLE;
  }

  /** Returns what part the paragraphs of a style play, if it or one that it is based on tells. */
  Optional<BlockKind> kind(int style) {
    Set<Integer> seen = new HashSet<>();
    Integer at = style;
    while (at != null && seen.add(at)) {
      // Word adds other names of a style after commas.
      String[] own = names.getOrDefault(at, "").split(",", 2);
      Optional<BlockKind> kind = StyleKinds.of(own[0]);
      if (kind.isPresent()) {
        return kind;
      }
      at = bases.get(at);
    }
    return Optional.empty();
  }
}
