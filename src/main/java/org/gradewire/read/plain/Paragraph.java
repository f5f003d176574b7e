package org.gradewire.read.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradewire.read.format.DateLines;
import org.gradewire.read.format.Prose;
import org.gradewire.read.format.Sentences;
import org.gradewire.read.plain.StoryMarks.Mark;

/**
 * One or more lines that belong together, and what they say of the stories around them.
 *
 * @param first the index of its first line
 * @param end the index of the first line after it
 * @param words of all lines, a space between two
 * @param blankBefore how many blank lines stand before it
 * @param pageBefore whether a page starts with it
 * @param mark what it says, if it is one line
 */
record Paragraph(
    int first, int end, String words, int blankBefore, boolean pageBefore, Optional<Mark> mark) {
  private static final int SHORTEST_HEADLINE = 3;
  private static final int LONGEST_HEADLINE = 30;
  private static final Pattern OPENS =
      Pattern.compile("(?!\\(?\\d{1,2}[.)]\\s)[\\p{Lu}\\p{N}£\"“‘'].*", Pattern.DOTALL);
  private static final Pattern TEASES =
      Pattern.compile(
          "(?is).*(?:…|\\.\\.\\.|\\[(?:…|\\.\\.\\.|&hellip;)]|read more|continue reading|more\\s?[»>→]"
              + "|full story|find out more)[\\s»>→.…\\])]*");

  /** Returns the paragraphs of {@code lines}. */
  static List<Paragraph> of(List<Line> lines, StoryMarks marks) {
    Wrapping wrapping = Wrapping.of(lines);
    List<Paragraph> paragraphs = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || !wrapping.joins(lines.get(i - 1), lines.get(i))) {
        paragraphs.add(of(lines, first, i, marks));
        first = i;
      }
    }
    return paragraphs;
  }

  private static Paragraph of(List<Line> lines, int first, int end, StoryMarks marks) {
    String words =
        lines.subList(first, end).stream().map(Line::words).collect(Collectors.joining(" "));
    return new Paragraph(
        first,
        end,
        words,
        lines.get(first).blankBefore(),
        lines.get(first).pageBefore(),
        end == first + 1 ? marks.of(words) : Optional.empty());
  }

  boolean is(Mark other) {
    return mark.filter(other::equals).isPresent();
  }

  int proseWords() {
    return mark.isPresent() ? 0 : Prose.words(words);
  }

  boolean isProse() {
    return proseWords() > 0;
  }

  int wordCount() {
    return Prose.count(words);
  }

  boolean isDated() {
    return DateLines.isDated(words);
  }

  boolean saysPublished() {
    return DateLines.saysPublished(words);
  }

  boolean isByline() {
    return DateLines.isByline(words);
  }

  /** Returns whether it breaks off and sends its reader elsewhere for the rest. */
  boolean teases() {
    return TEASES.matcher(words).matches();
  }

  boolean isHeadline() {
    boolean open = !Sentences.endsIn(words) || words.endsWith("?") || words.endsWith("!");
    return mark.isEmpty()
        && open
        && wordCount() >= SHORTEST_HEADLINE
        && wordCount() <= LONGEST_HEADLINE
        && OPENS.matcher(words).matches()
        && !words.endsWith(",")
        && !isDated()
        && !isByline();
  }
}
