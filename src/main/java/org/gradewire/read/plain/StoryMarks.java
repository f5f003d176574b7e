package org.gradewire.read.plain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewire.read.format.ResourceTable;

/** Knows the lines that stand between the stories of a text, or at their heads. */
final class StoryMarks {
  private static final int LONGEST = 220;

  private final List<Row> rows;

  private StoryMarks(List<Row> rows) {
    this.rows = rows;
  }

  /** What a line says of the stories around it. */
  enum Mark {
    /** Starts a document of an export or a mailbox. */
    DOCUMENT,
    /** Ends such a document. */
    CLOSE,
    /** A line drawn between stories. */
    RULE,
    /** Ends a press release; notes may follow. */
    END,
    /** Heads a press release. */
    RELEASE,
    /** Heads what is about other stories, or what readers say. */
    ASIDE,
    /** Heads a list of the stories that follow. */
    STORIES,
    /** Of an export, about its story. */
    FIELD
  }

  private record Row(Mark mark, Pattern pattern) {}

  /** Returns the marks of {@code story-marks.tsv}. */
  static StoryMarks load() {
    return new StoryMarks(
        ResourceTable.load(StoryMarks.class, "story-marks.tsv").stream()
            .map(row -> new Row(Mark.valueOf(row.get(1)), Pattern.compile("(?i)" + row.get(2))))
            .toList());
  }

  /** Returns what {@code line} says; the first row that matches decides. */
  Optional<Mark> of(String line) {
    return line.length() > LONGEST
        ? Optional.empty()
        : rows.stream()
            .filter(row -> row.pattern().matcher(line).matches())
            .map(Row::mark)
            .findFirst();
  }
}
