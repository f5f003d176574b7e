package org.gradewire.normalise;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Wording;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Article;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;
import org.gradewire.text.CodePoints;
import org.gradewire.text.Mojibake;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;

/**
 * Makes of an article's blocks one text: a line for each block, values of meta data last.
 *
 * <p>Inside a line: white space of every kind and length is one space, soft hyphens and zero-width
 * characters are gone, accents are composed with their letters. Quotation marks, dashes and
 * spelling stay as they are. Blocks that only a reader of the words can tell (headline, dateline,
 * byline, caption, furniture) get their part here. Safe for use by several threads.
 */
public final class Normaliser {
  private static final List<TextEdit> EDITS =
      List.of(new InvisibleCharacters(), new Composition(), new WhiteSpace(false));
  private static final List<TextEdit> ROW_EDITS =
      List.of(new InvisibleCharacters(), new Composition(), new WhiteSpace(true));

  private static final char LOST = '\ufffd';

  private final List<BlockRule> rules;

  /** Makes a normaliser that knows the furniture wordings of {@code knowledge}. */
  public Normaliser(Knowledge knowledge) {
    this(knowledge.wordings("furniture"));
  }

  Normaliser(List<Wording> furniture) {
    FurnitureWordings wordings = new FurnitureWordings(furniture);
    this.rules =
        List.of(
            wordings,
            new RepeatedLines(),
            new HeadlineRule(),
            new BylineRule(wordings),
            new HeadingRule(),
            new LinkLineRule(),
            new StoryEndRule(wordings));
  }

  /** Returns {@code article} as one text. */
  public NormalisedArticle normalise(Article article) {
    List<String> warnings = new ArrayList<>(article.warnings());
    List<Block> blocks = edited(repaired(article.blocks(), warnings));
    for (BlockRule rule : rules) {
      blocks = rule.apply(blocks);
    }
    AlignedText.Builder text = new AlignedText.Builder();
    List<TextBlock> lines = new ArrayList<>();
    for (Block block : metadataLast(blocks)) {
      if (text.length() > 0) {
        text.inserted("\n", text.rawEnd());
      }
      int start = text.length();
      text.append(block.text());
      lines.add(new TextBlock(block.kind(), new Span(start, text.length()), block.label()));
    }
    AlignedText whole = text.build();
    return new NormalisedArticle(
        article.id(),
        article.source(),
        whole,
        lines,
        warnings,
        CodePoints.of(whole.text()),
        article.raw());
  }

  /** What entities, escapes or other formats than text brought in, the decoder did not see. */
  private static List<Block> repaired(List<Block> blocks, List<String> warnings) {
    List<Block> result = new ArrayList<>();
    int places = 0;
    int lost = 0;
    for (Block block : blocks) {
      Mojibake repaired = Mojibake.repair(block.text());
      places += repaired.places();
      lost += lost(repaired.text().text());
      result.add(new Block(block.kind(), repaired.text(), block.label()));
    }
    if (places > 0) {
      warnings.add(Mojibake.warning(places));
    }
    if (lost > 0) {
      warnings.add(
          "%d %s lost before the file was saved (U+FFFD stands there)"
              .formatted(lost, lost == 1 ? "character was" : "characters were"));
    }
    return result;
  }

  private static int lost(String words) {
    int count = 0;
    for (int at = words.indexOf(LOST); at >= 0; at = words.indexOf(LOST, at + 1)) {
      count++;
    }
    return count;
  }

  private static List<Block> edited(List<Block> blocks) {
    List<Block> result = new ArrayList<>();
    for (Block block : blocks) {
      AlignedText text = block.text();
      for (TextEdit edit : block.kind() == BlockKind.TABLE_ROW ? ROW_EDITS : EDITS) {
        text = edit.apply(text);
      }
      if (!text.text().isEmpty()) {
        result.add(new Block(block.kind(), text, block.label()));
      }
    }
    return result;
  }

  private static List<Block> metadataLast(List<Block> blocks) {
    List<Block> result = new ArrayList<>(blocks);
    result.removeIf(block -> block.kind() == BlockKind.METADATA);
    blocks.stream().filter(block -> block.kind() == BlockKind.METADATA).forEach(result::add);
    return result;
  }
}
