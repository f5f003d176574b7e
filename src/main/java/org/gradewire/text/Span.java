package org.gradewire.text;

/**
 * A stretch of a text: half-open, counted in UTF-16 code units from 0.
 *
 * @param start the first unit inside
 * @param end the first unit outside; not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Checks that the span lies forward and not before the text. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span [%d, %d) does not lie forward from 0".formatted(start, end));
    }
  }

  /** Returns the number of code units inside. */
  public int length() {
    return end - start;
  }

  /** Returns whether {@code other} lies wholly inside this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Returns whether {@code offset} lies inside this span. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Returns whether the two spans share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Returns the smallest span that holds both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Returns this span moved by {@code offset} code units. */
  public Span shift(int offset) {
    return new Span(start + offset, end + offset);
  }

  /** Returns the words of {@code text} inside this span. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Orders by start, then the longer span first, so that a span stands before what it contains. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(other.end, end);
  }
}
