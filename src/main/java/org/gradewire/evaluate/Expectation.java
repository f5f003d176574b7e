package org.gradewire.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a label expects of one inspection, one person or the article itself.
 *
 * @param name for differences: provider, status and type, or the person's name
 * @param slots what is labelled; a slot that is not here is not labelled at all
 * @param optional whether it is neither missed nor spurious
 * @param evidence quotes of the text that it rests on; may be none
 */
record Expectation(
    String name, SortedMap<Slot, Expected> slots, boolean optional, List<String> evidence) {

  Expectation {
    slots = new TreeMap<>(slots);
    evidence = List.copyOf(evidence);
  }

  /** Compares strictly, slot by slot; a slot without any value on either side gives no outcome. */
  List<Outcome> compare(Map<Slot, Answer> found) {
    return compare(found, Scoring.STRICT);
  }

  /** Compares slot by slot; a slot without any value on either side gives no outcome. */
  List<Outcome> compare(Map<Slot, Answer> found, Scoring scoring) {
    SortedSet<Slot> all = new TreeSet<>(slots.keySet());
    all.addAll(found.keySet());
    List<Outcome> outcomes = new ArrayList<>();
    for (Slot slot : all) {
      Answer answer = found.get(slot);
      Verdict verdict = verdict(slot, answer == null ? null : answer.value(), scoring);
      if (verdict != null) {
        outcomes.add(new Outcome(slot, verdict, value(slot), answer));
      }
    }
    return outcomes;
  }

  /** Returns the outcomes of something found that no label answers to. */
  static List<Outcome> alone(Map<Slot, Answer> found) {
    return new TreeMap<>(found)
        .entrySet().stream()
            .filter(entry -> entry.getKey().field().countsAlone())
            .map(entry -> new Outcome(entry.getKey(), Verdict.SPURIOUS, null, entry.getValue()))
            .toList();
  }

  /**
   * Returns whether {@code found} has a right value in the slot of {@code field}, or rightly none.
   */
  boolean allows(Field field, @Nullable String found) {
    Expected expected = slots.get(Slot.of(field));
    return found == null
        ? expected == null || expected.value() == null
        : expected != null && expected.allows(field, found);
  }

  /** Returns whether the value of {@code field} in {@code found} is right or close to it. */
  boolean isCloseTo(Field field, Map<Slot, Answer> found) {
    Expected expected = slots.get(Slot.of(field));
    Answer answer = found.get(Slot.of(field));
    return expected != null
        && answer != null
        && (expected.allows(field, answer.value()) || expected.isCloseTo(field, answer.value()));
  }

  private @Nullable Verdict verdict(Slot slot, @Nullable String found, Scoring scoring) {
    Expected expected = slots.get(slot);
    if (expected == null) {
      return slot.field().onlyIfLabelled() ? null : Verdict.SPURIOUS;
    }
    if (found == null) {
      return expected.silence() ? null : Verdict.MISSING;
    }
    if (expected.allows(slot.field(), found)) {
      return Verdict.RIGHT;
    }
    if (scoring == Scoring.LENIENT && expected.isCloseTo(slot.field(), found)) {
      return Verdict.CLOSE;
    }
    return expected.value() == null ? Verdict.SPURIOUS : Verdict.WRONG;
  }

  private @Nullable String value(Slot slot) {
    Expected expected = slots.get(slot);
    return expected == null ? null : expected.value();
  }
}
