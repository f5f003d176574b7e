package org.gradewire.read.office;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewire.read.format.ResourceTable;
import org.gradewire.text.BlockKind;

/** What the name of a paragraph style says about its paragraphs, from {@code style-kinds.tsv}. */
final class StyleKinds {
  private static final List<Rule> RULES =
      ResourceTable.load(StyleKinds.class, "style-kinds.tsv").stream().map(Rule::of).toList();

  private StyleKinds() {}

  private record Rule(BlockKind kind, Pattern pattern) {
    static Rule of(List<String> row) {
      return new Rule(BlockKind.valueOf(row.get(1)), Pattern.compile(row.get(2)));
    }
  }

  /** Returns the kind of the paragraphs of the style {@code name}, if its name tells. */
  static Optional<BlockKind> of(String name) {
    return RULES.stream()
        .filter(rule -> rule.pattern().matcher(name).matches())
        .findFirst()
        .map(Rule::kind);
  }
}
