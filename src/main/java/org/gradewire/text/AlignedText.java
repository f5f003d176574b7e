package org.gradewire.text;

import java.util.Arrays;

/**
 * A text together with the way back to the raw text it was made from.
 *
 * @param text the words as they are now
 * @param map leads from {@code text} to the raw text; of the same length as {@code text}
 */
public record AlignedText(String text, OffsetMap map) {

  /** Checks that the map belongs to the text. */
  public AlignedText {
    if (text.length() != map.textLength()) {
      throw new IllegalArgumentException(
          "map of %d code units for a text of %d".formatted(map.textLength(), text.length()));
    }
  }

  /** Returns {@code raw[start, end)} unchanged, aligned with the raw text it is a part of. */
  public static AlignedText of(String raw, int start, int end) {
    return new Builder().equal(raw.substring(start, end), start).build();
  }

  /**
   * Returns this text, whose raw text is {@code source}, aligned with the raw text of {@code
   * source}.
   */
  public AlignedText through(AlignedText source) {
    Builder result = new Builder();
    map.copyThrough(text, source, result);
    return result.build();
  }

  /** Returns an edit of this text, which starts with nothing copied. */
  public Edit edit() {
    return new Edit(this);
  }

  /** Builds an aligned text from raw pieces, in text order. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] textStart = new int[16];
    private int[] rawStart = new int[16];
    private int[] rawEnd = new int[16];
    private int runs;

    /** Appends {@code words}, which stand unchanged in the raw text from {@code from} on. */
    public Builder equal(CharSequence words, int from) {
      if (words.length() > 0) {
        if (!continues(from)) {
          run(from, from + words.length());
        } else {
          rawEnd[runs - 1] += words.length();
        }
        text.append(words);
      }
      return this;
    }

    /** Appends {@code words}, which together came from the raw stretch {@code [from, to)}. */
    public Builder replaced(CharSequence words, int from, int to) {
      if (words.length() == 1 && to - from == 1) {
        return equal(words, from);
      }
      for (int i = 0; i < words.length(); i++) {
        // One run for each unit: a run of n units for n raw units would claim to be equal.
        run(from, to);
        text.append(words.charAt(i));
      }
      return this;
    }

    /** Appends another aligned text of the same raw text. */
    public Builder append(AlignedText other) {
      other.map.copy(other.text, 0, other.text.length(), this);
      return this;
    }

    /** Appends {@code words} that came from nowhere, at the raw place {@code at}. */
    public Builder inserted(CharSequence words, int at) {
      return replaced(words, at, at);
    }

    /** Returns how many code units were appended so far. */
    public int length() {
      return text.length();
    }

    /** Returns where the raw stretch of what was appended last ends; 0 if nothing was. */
    public int rawEnd() {
      return runs == 0 ? 0 : rawEnd[runs - 1];
    }

    /** Returns the text appended so far, aligned. */
    public AlignedText build() {
      return new AlignedText(
          text.toString(),
          new OffsetMap(
              Arrays.copyOf(textStart, runs),
              Arrays.copyOf(rawStart, runs),
              Arrays.copyOf(rawEnd, runs),
              text.length()));
    }

    private boolean continues(int from) {
      return runs > 0
          && rawEnd[runs - 1] == from
          && rawEnd[runs - 1] - rawStart[runs - 1] == text.length() - textStart[runs - 1];
    }

    private void run(int from, int to) {
      if (runs == textStart.length) {
        textStart = Arrays.copyOf(textStart, runs * 2);
        rawStart = Arrays.copyOf(rawStart, runs * 2);
        rawEnd = Arrays.copyOf(rawEnd, runs * 2);
      }
      textStart[runs] = text.length();
      rawStart[runs] = from;
      rawEnd[runs] = to;
      runs++;
    }
  }

  /** Edits an aligned text from left to right; the result leads back to the same raw text. */
  public static final class Edit {
    private final AlignedText source;
    private final Builder result = new Builder();
    private int at;

    private Edit(AlignedText source) {
      this.source = source;
    }

    /** Copies what lies between the last edit and {@code to}, unchanged. */
    public Edit copyTo(int to) {
      if (to < at || to > source.text.length()) {
        throw new IllegalArgumentException(
            "cannot copy from %d to %d of %d code units".formatted(at, to, source.text.length()));
      }
      source.map.copy(source.text, at, to, result);
      at = to;
      return this;
    }

    /** Puts {@code words} in place of what lies between the last edit and {@code to}. */
    public Edit replaceTo(int to, CharSequence words) {
      Span raw = source.map.rawSpan(new Span(at, to));
      result.replaced(words, raw.start(), raw.end());
      at = to;
      return this;
    }

    /** Leaves out what lies between the last edit and {@code to}. */
    public Edit skipTo(int to) {
      if (to < at || to > source.text.length()) {
        throw new IllegalArgumentException(
            "cannot skip from %d to %d of %d code units".formatted(at, to, source.text.length()));
      }
      at = to;
      return this;
    }

    /** Copies the rest and returns the edited text. */
    public AlignedText finish() {
      return copyTo(source.text.length()).result.build();
    }
  }
}
