package org.gradewire.find;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.gradewire.model.Mention;
import org.gradewire.text.Span;

/**
 * Mentions of which no two overlap: each place of a text belongs to one.
 *
 * @param <M> the kind of mention
 */
final class Disjoint<M extends Mention> {
  private final NavigableMap<Integer, M> byStart = new TreeMap<>();
  private final Set<M> inOrderFound = new LinkedHashSet<>();

  /** Collects {@code mentions}; of two that overlap the first stays. */
  static <M extends Mention> Disjoint<M> of(List<M> mentions) {
    Disjoint<M> disjoint = new Disjoint<>();
    mentions.forEach(disjoint::addIfFree);
    return disjoint;
  }

  /** Adds {@code mention} unless its place is taken; returns whether it was added. */
  boolean addIfFree(M mention) {
    boolean free = isFree(mention.span());
    if (free) {
      add(mention);
    }
    return free;
  }

  /** Adds {@code mention} in place of the shorter ones there, unless one there is as long. */
  void addIfLongest(M mention) {
    List<M> shorter = new ArrayList<>();
    Map.Entry<Integer, M> before = byStart.lowerEntry(mention.span().end());
    while (before != null && before.getValue().span().overlaps(mention.span())) {
      if (before.getValue().span().length() >= mention.span().length()) {
        return;
      }
      shorter.add(before.getValue());
      before = byStart.lowerEntry(before.getKey());
    }
    shorter.forEach(this::remove);
    add(mention);
  }

  private void add(M mention) {
    byStart.put(mention.span().start(), mention);
    inOrderFound.add(mention);
  }

  private void remove(M mention) {
    byStart.remove(mention.span().start());
    inOrderFound.remove(mention);
  }

  /** Returns whether no mention overlaps {@code span}. */
  boolean isFree(Span span) {
    Map.Entry<Integer, M> before = byStart.lowerEntry(span.end());
    return before == null || !before.getValue().span().overlaps(span);
  }

  /** Returns the mentions as they stand in the text. */
  List<M> inTextOrder() {
    return new ArrayList<>(byStart.values());
  }

  /** Returns the mentions as they were added: the surer finds first. */
  List<M> inOrderFound() {
    return new ArrayList<>(inOrderFound);
  }
}
