package org.gradewire.read.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.read.format.Sentences;
import org.gradewire.read.html.HtmlSpace;
import org.gradewire.text.AlignedText;
import org.gradewire.text.BlockKind;

/** One paragraph while it is read. A line break in it may end a line. */
final class Paragraph {
  /** Bullets that somebody typed. */
  private static final Pattern BULLET =
      Pattern.compile("[•●◦▪■◼‣·∙⁃➢\uf0b7\uf0a7][\\s\u00a0]+(?=\\S)");

  private final List<AlignedText> lines = new ArrayList<>();
  private AlignedText.Builder words = new AlignedText.Builder();
  private final StringBuilder seen = new StringBuilder();
  private BlockKind kind;
  private int breaks;

  Paragraph(BlockKind kind) {
    this.kind = kind;
  }

  void become(BlockKind other) {
    kind = other;
  }

  /** Appends words; white space, whatever stands for it in the file, is given as such. */
  void append(AlignedText text) {
    if (text.text().isBlank()) {
      if (breaks == 0 && seen.length() > 0) {
        words.append(text);
        seen.append(' ');
      }
      return;
    }
    if (breaks > 0) {
      breakBefore(text);
    }
    words.append(text);
    seen.append(text.text());
  }

  void lineBreak() {
    breaks++;
  }

  /** One line break inside a sentence or a heading is a space; any other ends the line. */
  private void breakBefore(AlignedText next) {
    String before = seen.toString().stripTrailing();
    boolean inSentence =
        !before.isEmpty()
            && breaks == 1
            && Character.isLowerCase(next.text().strip().codePointAt(0))
            && !Sentences.endsIn(before);
    if (inSentence || isHeading()) {
      words.inserted(" ", words.rawEnd());
      seen.append(' ');
    } else {
      endLine();
    }
    breaks = 0;
  }

  private boolean isHeading() {
    return kind == BlockKind.TITLE || kind == BlockKind.STANDFIRST || kind == BlockKind.HEADING;
  }

  private void endLine() {
    AlignedText line = HtmlSpace.fold(words.build(), false);
    if (!line.text().isBlank()) {
      lines.add(line);
    }
    words = new AlignedText.Builder();
    seen.setLength(0);
  }

  /** Returns the lines of the paragraph, now that it is at its end. */
  List<Line> end() {
    endLine();
    return lines.stream().map(this::line).toList();
  }

  private Line line(AlignedText text) {
    Matcher bullet = BULLET.matcher(text.text());
    if (!bullet.lookingAt()) {
      return new Line(kind, text);
    }
    AlignedText item = text.edit().skipTo(bullet.end()).finish();
    return new Line(kind == BlockKind.PARAGRAPH ? BlockKind.LIST_ITEM : kind, item);
  }
}
