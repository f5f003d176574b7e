package org.gradewire.read.office;

import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.Format;
import org.gradewire.read.format.Reading;
import org.gradewire.text.ArticleException;

/**
 * Reads RTF. Raw offsets count the bytes of the file, each as one character of ISO-8859-1: an RTF
 * file may change its encoding from word to word, and is ASCII but for that.
 */
public final class RtfFormat implements Format {
  static final String MEDIA_TYPE = "application/rtf";

  private static final String START = "{\\rtf";

  @Override
  public boolean recognises(FileContent content) {
    return content.head(START.length()).equals(START);
  }

  @Override
  public Reading read(FileContent content) throws ArticleException {
    String text = RtfReader.decoded(content.bytes());
    RtfReader reader = new RtfReader(content, text);
    boolean whole = reader.read();
    StoryBlocks story = new StoryBlocks();
    story.addAll(text, reader.lines(), reader.pages(), reader.metadata());
    if (!whole) {
      story.warn("cut short: the file ends in the middle");
    }
    return story.reading(content, MEDIA_TYPE, "ISO-8859-1");
  }
}
