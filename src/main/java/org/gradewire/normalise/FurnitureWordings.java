package org.gradewire.normalise;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.gradewire.gate.PatternGate;
import org.gradewire.knowledge.Wording;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/** Gives a block the part that its wording gives away, such as "By Jane Doe" or "Share this". */
final class FurnitureWordings implements BlockRule {
  private static final String END = "end/";

  /** Begins the ids of wordings that are names of bodies, not of people. */
  private static final String BODY = "body/";

  /** No wording is longer; keeps the patterns off most of the story. */
  private static final int LONGEST = 350;

  /** Their part is known from elsewhere, or must not change by a wording. */
  private static final Set<BlockKind> SETTLED =
      EnumSet.of(BlockKind.TITLE, BlockKind.METADATA, BlockKind.FURNITURE);

  private final PatternGate gate = new PatternGate();
  private final List<Rule> rules;

  FurnitureWordings(List<Wording> wordings) {
    this.rules = wordings.stream().map(wording -> Rule.of(wording, gate)).toList();
  }

  /** Bars divide the links of a menu, and the cells of a row as well. */
  private static final String MENU = "furniture/menu";

  private record Rule(String id, BlockKind kind, Pattern pattern, PatternGate.Entry entry) {
    static Rule of(Wording wording, PatternGate gate) {
      try {
        Pattern pattern = Pattern.compile(wording.pattern());
        return new Rule(
            wording.id(), BlockKind.valueOf(wording.sense()), pattern, gate.add(pattern));
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException(
            "%s: found the pattern \"%s\" (%s), expected a regular expression"
                .formatted(wording.place(), wording.pattern(), e.getDescription()),
            e);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "%s: found the sense \"%s\", expected one of %s"
                .formatted(wording.place(), wording.sense(), List.of(BlockKind.values())),
            e);
      }
    }
  }

  @Override
  public List<Block> apply(List<Block> blocks) {
    return blocks.stream().map(this::classified).toList();
  }

  /** Returns whether {@code block} heads what stands after the end of a story. */
  boolean headsTheEnd(Block block) {
    return rule(block.text().text()).filter(rule -> rule.id().startsWith(END)).isPresent();
  }

  /** Returns whether {@code block} is just the name of a body. */
  boolean namesABody(Block block) {
    return rule(block.text().text()).filter(rule -> rule.id().startsWith(BODY)).isPresent();
  }

  private Block classified(Block block) {
    return SETTLED.contains(block.kind())
        ? block
        : rule(block.text().text())
            .filter(rule -> block.kind() != BlockKind.TABLE_ROW || !rule.id().equals(MENU))
            .map(rule -> block.as(rule.kind()))
            .orElse(block);
  }

  private Optional<Rule> rule(String words) {
    if (words.length() > LONGEST) {
      return Optional.empty();
    }
    PatternGate.Scan scan = gate.scan(words);
    return rules.stream()
        .filter(rule -> rule.entry().admits(scan) && rule.pattern().matcher(words).matches())
        .findFirst();
  }
}
