package org.gradewire.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;
import org.jspecify.annotations.Nullable;

/** The bodies of one kind that an article names, for common nouns to point back at. */
final class Antecedents {
  private static final int OPENING_BLOCKS = 4;
  private static final int OPENING_WEIGHT = 4;

  /** How many marks may stand beside a name that is the whole of its block. */
  private static final int MARKS = 2;

  /** "Alder House, Station Road" heads a section, too; in code units. */
  private static final int LENGTH_OF_A_HEADING = 50;

  private final NavigableMap<Integer, TextBlock> blocks = new TreeMap<>();
  private final NavigableMap<Integer, ProviderMention> names = new TreeMap<>();
  private final NavigableMap<Integer, ProviderMention> headings = new TreeMap<>();
  private final @Nullable ProviderMention mostNamed;

  /** Indexes {@code inTextOrder}. */
  Antecedents(List<TextBlock> blocks, List<ProviderMention> inTextOrder) {
    blocks.forEach(block -> this.blocks.put(block.span().start(), block));
    for (ProviderMention name : inTextOrder) {
      names.put(name.span().start(), name);
      if (isHeading(name)) {
        headings.put(name.span().start(), name);
      }
    }
    mostNamed = mostNamed(inTextOrder, endOfOpening(blocks));
  }

  /**
   * Returns whom words at {@code span} point back at: the last one named before in the same block
   * or as the heading of the section, or else the one named most; {@code null} if none is named.
   */
  @Nullable ProviderMention of(Span span) {
    Map.Entry<Integer, ProviderMention> before = names.lowerEntry(span.start());
    if (before == null) {
      return mostNamed;
    }
    TextBlock block = blockOf(before.getValue().span());
    if (block != null && block.span().contains(span)) {
      return before.getValue();
    }
    Map.Entry<Integer, ProviderMention> heading = headings.lowerEntry(span.start());
    return heading == null ? mostNamed : heading.getValue();
  }

  private boolean isHeading(ProviderMention name) {
    TextBlock block = blockOf(name.span());
    return block != null
        && block.kind() != BlockKind.TITLE
        && (name.span().length() + MARKS >= block.span().length()
            || (name.span().start() == block.span().start()
                && block.span().length() <= LENGTH_OF_A_HEADING));
  }

  private @Nullable TextBlock blockOf(Span span) {
    Map.Entry<Integer, TextBlock> block = blocks.floorEntry(span.start());
    return block != null && block.getValue().span().contains(span) ? block.getValue() : null;
  }

  private static int endOfOpening(List<TextBlock> blocks) {
    return blocks.stream()
        .filter(block -> block.kind().tellsTheStory())
        .limit(OPENING_BLOCKS)
        .mapToInt(block -> block.span().end())
        .max()
        .orElse(0);
  }

  /** A name in the opening weighs more than several further down. */
  private static @Nullable ProviderMention mostNamed(List<ProviderMention> names, int opening) {
    Map<String, Integer> weights = new HashMap<>();
    for (ProviderMention name : names) {
      int weight = name.span().start() < opening ? OPENING_WEIGHT : 1;
      weights.merge(name.key(), weight, Integer::sum);
    }
    ProviderMention most = null;
    for (ProviderMention name : names) {
      if (most == null
          || weights.getOrDefault(name.key(), 0) > weights.getOrDefault(most.key(), 0)) {
        most = name;
      }
    }
    return most;
  }
}
