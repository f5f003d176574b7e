package org.gradewire.read.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradewire.read.html.HtmlSpace;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/** What a document says about itself: when it was made, by whom, and its title. */
final class OfficeMetadata {
  static final String CREATED = "office:created";
  static final String CREATOR = "office:creator";
  static final String TITLE = "office:title";

  private OfficeMetadata() {}

  /** Returns the properties in {@code part}, as blocks of meta data. */
  static List<Block> of(XmlPart part) {
    List<Block> blocks = new ArrayList<>();
    boolean word = part.first("dcterms:created").isPresent();
    add(part, word ? "dcterms:created" : "meta:creation-date", CREATED, blocks);
    boolean initial = part.first("meta:initial-creator").isPresent();
    add(part, initial ? "meta:initial-creator" : "dc:creator", CREATOR, blocks);
    add(part, "dc:title", TITLE, blocks);
    return blocks;
  }

  private static void add(XmlPart part, String name, String label, List<Block> blocks) {
    part.first(name)
        .map(part::words)
        .ifPresent(words -> block(words, label).ifPresent(blocks::add));
  }

  /** Returns {@code words} as a block of meta data, if there are any. */
  static Optional<Block> block(AlignedText words, String label) {
    AlignedText line = HtmlSpace.fold(words, false);
    return line.text().isBlank()
        ? Optional.empty()
        : Optional.of(new Block(BlockKind.METADATA, line, label));
  }
}
