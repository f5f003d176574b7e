package org.gradewire.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a text must hold for a pattern to match it: words in folded case, joined by "all of" and
 * "any of".
 */
sealed interface Need {

  /** Nothing: every text may match. */
  Need NOTHING = new All(Set.of());

  /** The text holds these characters side by side. */
  record Words(String words) implements Need {}

  /** Each of {@code parts} is met; with none, nothing is needed. */
  record All(Set<Need> parts) implements Need {}

  /** One of {@code parts}, of which there are two at least, is met. */
  record Any(Set<Need> parts) implements Need {}

  /** Returns the need for each of {@code parts}. */
  static Need all(List<Need> parts) {
    Set<Need> kept = new LinkedHashSet<>();
    for (Need part : parts) {
      if (part instanceof All all) {
        kept.addAll(all.parts());
      } else {
        kept.add(part);
      }
    }
    return kept.size() == 1 ? kept.iterator().next() : new All(kept);
  }

  /** Returns the need for one of {@code parts}, of which there is one at least. */
  static Need any(List<Need> parts) {
    Set<Need> kept = new LinkedHashSet<>();
    for (Need part : parts) {
      if (part.equals(NOTHING)) {
        return NOTHING;
      } else if (part instanceof Any any) {
        kept.addAll(any.parts());
      } else {
        kept.add(part);
      }
    }
    return kept.size() == 1 ? kept.iterator().next() : new Any(kept);
  }

  /** Returns the need for one of {@code words}; none if one of them is too short to be telling. */
  static Need oneOf(Collection<String> words) {
    List<Need> parts = new ArrayList<>();
    for (String each : shortest(words)) {
      if (!isTelling(each)) {
        return NOTHING;
      }
      parts.add(new Words(each));
    }
    return any(parts);
  }

  /** Leaves out what holds another one of {@code words}, without which it cannot be there. */
  private static Set<String> shortest(Collection<String> words) {
    Set<String> kept = new TreeSet<>();
    for (String each : words) {
      if (words.stream().noneMatch(other -> !other.equals(each) && each.contains(other))) {
        kept.add(each);
      }
    }
    return kept;
  }

  private static boolean isTelling(String words) {
    return words.length() > 1
        || (words.length() == 1 && words.charAt(0) != ' ' && !Character.isLetter(words.charAt(0)));
  }
}
