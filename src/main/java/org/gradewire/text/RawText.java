package org.gradewire.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What the raw offsets of an article count: the characters of the decoded file or, where a file has
 * several texts (parts, pages, properties), all of them laid end to end. Tells of each place in
 * there where it is in the saved file.
 */
public final class RawText {
  /** That of a text file in which every code unit is a character. */
  public static final RawText PLAIN = of("");

  private final List<Stretch> stretches;
  private final int length;

  /** One of the texts laid end to end, from {@code start} on. */
  private record Stretch(int start, Locator locator) {}

  /** Makes a location of a place that counts the code units of its own text. */
  @FunctionalInterface
  private interface Locator {
    RawLocation at(Span place);
  }

  private RawText(List<Stretch> stretches, int length) {
    this.stretches = List.copyOf(stretches);
    this.length = length;
  }

  /** Returns the raw text of a file that is text all through. */
  public static RawText of(CharSequence decoded) {
    return new Builder().characters(decoded).build();
  }

  /** Returns how many code units all texts have together. */
  public int length() {
    return length;
  }

  /**
   * Returns where {@code span} is in the saved file. Of a span over several parts or pages, that is
   * its beginning.
   */
  public RawLocation locate(Span span) {
    int found = stretches.size() - 1;
    while (found > 0 && stretches.get(found).start() > span.start()) {
      found--;
    }
    Stretch stretch = stretches.get(found);
    boolean last = found + 1 == stretches.size();
    int end = last ? span.end() : Math.min(span.end(), stretches.get(found + 1).start());
    return stretch.locator().at(new Span(span.start() - stretch.start(), end - stretch.start()));
  }

  /** Returns this raw text with a property of the file after it. */
  public RawText withProperty(String name, CharSequence value) {
    return new Builder(this).property(name, value).build();
  }

  /** Lays texts end to end. */
  public static final class Builder {
    private final List<Stretch> stretches = new ArrayList<>();
    private int length;

    /** Begins with nothing. */
    public Builder() {}

    private Builder(RawText first) {
      stretches.addAll(first.stretches);
      length = first.length;
    }

    /** Returns where the next text will start. */
    public int length() {
      return length;
    }

    /** Adds the decoded text of the file itself. */
    public Builder characters(CharSequence text) {
      CodePoints points = CodePoints.of(text);
      return add(
          text,
          place -> {
            Span counted = points.of(place);
            return new RawLocation.Characters(counted.start(), counted.end());
          });
    }

    /** Adds the decoded text of a file packed in the file. */
    public Builder part(String name, CharSequence text) {
      CodePoints points = CodePoints.of(text);
      return add(
          text,
          place -> {
            Span counted = points.of(place);
            return new RawLocation.Part(name, counted.start(), counted.end());
          });
    }

    /** Adds the words of a page, counted from 1. */
    public Builder page(int number, CharSequence text) {
      return add(text, place -> new RawLocation.Page(number));
    }

    /** Adds a property of the file. */
    public Builder property(String name, CharSequence value) {
      return add(value, place -> new RawLocation.Property(name));
    }

    /** Returns the texts added so far. */
    public RawText build() {
      return new RawText(stretches, length);
    }

    private Builder add(CharSequence text, Locator locator) {
      stretches.add(new Stretch(length, locator));
      length += text.length();
      return this;
    }
  }
}
