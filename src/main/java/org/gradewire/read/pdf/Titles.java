package org.gradewire.read.pdf;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.text.BlockKind;

/** Finds the title of a document: the largest heading of its first page, the first of equals. */
final class Titles {
  /** A title of so few words is a name; what is headed by it completes it. */
  private static final int LONGEST_NAME = 5;

  private static final int LONGEST_TITLE = 35;
  private static final float LARGER = 1.05f;

  /** How far below a name its completion may stand, in sizes of the name. */
  private static final float NEAR = 1.9f;

  private Titles() {}

  /** Returns {@code paragraphs} with a title, if one stands out. */
  static List<Paragraph> mark(List<Paragraph> paragraphs) {
    int title = -1;
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      boolean candidate =
          paragraph.kind() == BlockKind.HEADING
              && paragraph.first().page() == 1
              && (words(paragraph) > 1 || isCompleted(paragraphs, i));
      if (candidate && (title < 0 || paragraph.size() > LARGER * paragraphs.get(title).size())) {
        title = i;
      }
    }
    List<Paragraph> result = new ArrayList<>(paragraphs);
    if (title >= 0) {
      Paragraph whole = paragraphs.get(title);
      if (isCompleted(paragraphs, title)) {
        whole = whole.with(result.remove(title + 1));
      }
      result.set(title, whole.as(BlockKind.TITLE));
    }
    return result;
  }

  private static boolean isCompleted(List<Paragraph> paragraphs, int at) {
    if (at + 1 == paragraphs.size()) {
      return false;
    }
    Paragraph name = paragraphs.get(at);
    Paragraph next = paragraphs.get(at + 1);
    float down = next.first().piece().y() - name.last().piece().y();
    return words(name) <= LONGEST_NAME
        && next.kind() == BlockKind.HEADING
        && next.first().page() == 1
        && words(next) > 2
        && words(next) <= LONGEST_TITLE
        && next.size() < name.size()
        && down > 0
        && down < NEAR * name.size()
        && next.lines().stream().noneMatch(line -> line.text().matches(".*[:\\d].*"));
  }

  private static int words(Paragraph paragraph) {
    return paragraph.lines().stream().mapToInt(line -> line.text().split(" ", -1).length).sum();
  }
}
