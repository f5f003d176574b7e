package org.gradewire.find.dates;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** The reading of one region of a text: what was found so far, and what stands around it. */
final class DateReading {
  private static final int LONGEST_ADDRESS = 200;
  private static final String ADDRESS_JOINTS = "/-_.=@:?&#";

  private final String text;
  private final Span region;
  private final @Nullable DateAnchor anchor;
  private final BitSet starts;
  private final BitSet taken = new BitSet();
  private final List<DatePoint> points = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  DateReading(String text, Span region, @Nullable DateAnchor anchor) {
    this.text = text;
    this.region = region;
    this.anchor = anchor;
    this.starts = wordStarts(text, region);
  }

  String text() {
    return text;
  }

  Span region() {
    return region;
  }

  /** Returns the article's own date. */
  Optional<DateAnchor> anchor() {
    return Optional.ofNullable(anchor);
  }

  List<String> warnings() {
    return warnings;
  }

  /** Returns what was found, in text order. */
  List<DatePoint> points() {
    points.sort(Comparator.comparing(DatePoint::span));
    return points;
  }

  /** Looks for {@code form} wherever no earlier form was found. */
  void look(DateForm form) {
    Matcher matcher = form.matcher(text);
    for (int start = starts.nextSetBit(0); start >= 0; start = starts.nextSetBit(start + 1)) {
      int at = region.start() + start;
      if (form.mayBeginWith(text.charAt(at)) && matcher.region(at, region.end()).lookingAt()) {
        Span span = DateForm.span(matcher);
        if (isFree(span) && !isInAddress(span)) {
          form.read(matcher, this).forEach(this::take);
        }
      }
    }
  }

  private static BitSet wordStarts(String text, Span region) {
    BitSet starts = new BitSet();
    boolean inWord = false;
    for (int i = region.start(); i < region.end(); i++) {
      boolean wasInWord = inWord;
      inWord = Character.isLetterOrDigit(text.charAt(i));
      starts.set(i - region.start(), inWord && !wasInWord);
    }
    return starts;
  }

  private void take(DatePoint point) {
    points.add(point);
    taken.set(point.span().start() - region.start(), point.span().end() - region.start());
  }

  private boolean isFree(Span span) {
    int next = taken.nextSetBit(span.start() - region.start());
    return next < 0 || next >= span.end() - region.start();
  }

  /** Returns whether a date was found that ends at {@code end}. */
  boolean endsDate(int end) {
    return end > region.start() && taken.get(end - 1 - region.start());
  }

  /** Notes that the words of {@code span} name a day that does not exist. */
  List<DatePoint> impossible(Span span, String rule) {
    warnings.add(
        "\"%s\" is not a date that exists; no value was taken from it".formatted(span.of(text)));
    return List.of(new DatePoint(span, rule, null));
  }

  /** Returns up to {@code length} characters before {@code at}. */
  String before(int at, int length) {
    return text.substring(Math.max(0, at - length), at);
  }

  /** Returns up to {@code length} characters from {@code at} on. */
  String after(int at, int length) {
    return text.substring(at, Math.min(text.length(), at + length));
  }

  private boolean isInAddress(Span span) {
    return (isJoint(span.start() - 1) || isJoint(span.end())) && isAddress(wordAround(span));
  }

  private boolean isJoint(int at) {
    return at >= 0 && at < text.length() && ADDRESS_JOINTS.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isAddress(String word) {
    return word.contains("://") || word.contains("www.") || word.contains("@");
  }

  private String wordAround(Span span) {
    int start = span.start();
    while (start > Math.max(0, span.start() - LONGEST_ADDRESS) && !isSpace(start - 1)) {
      start--;
    }
    int end = span.end();
    while (end < Math.min(text.length(), span.end() + LONGEST_ADDRESS) && !isSpace(end)) {
      end++;
    }
    return text.substring(start, end);
  }

  private boolean isSpace(int at) {
    return Character.isWhitespace(text.charAt(at));
  }
}
