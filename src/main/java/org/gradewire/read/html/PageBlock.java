package org.gradewire.read.html;

import org.gradewire.read.format.Sentences;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.Element;

/**
 * One block of a page with what tells story from furniture.
 *
 * @param element the innermost block-level element that it stands in
 * @param kind what part its element plays
 * @param text its words, one line
 * @param words how many words it has
 * @param linkWords how many of them stand in links
 */
record PageBlock(Element element, BlockKind kind, AlignedText text, int words, int linkWords) {

  double linkDensity() {
    return words == 0 ? 0 : (double) linkWords / words;
  }

  boolean endsSentence() {
    return Sentences.endsIn(text.text());
  }

  PageBlock as(BlockKind other) {
    return new PageBlock(element, other, text, words, linkWords);
  }

  /** Returns this block as one that is nothing but a link. */
  PageBlock asLink() {
    return new PageBlock(element, BlockKind.PARAGRAPH, text, words, words);
  }

  /** Returns this block, of a page that is {@code source}, aligned as {@code source} is. */
  PageBlock through(AlignedText source) {
    return new PageBlock(element, kind, text.through(source), words, linkWords);
  }

  Block toBlock() {
    return new Block(kind, text);
  }
}
