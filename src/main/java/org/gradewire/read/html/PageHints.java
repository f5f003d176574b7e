package org.gradewire.read.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewire.read.format.ResourceTable;
import org.jsoup.nodes.Element;

/** What the names that web designers give to the parts of a page say about them. */
final class PageHints {
  private static final String FILE = "page-hints.tsv";
  private static final List<String> ATTRIBUTES =
      List.of("class", "id", "itemprop", "rel", "data-component", "data-testid");

  /** Longer lists of names are not read to their end. */
  private static final int LONGEST = 300;

  private final List<Hint> hints;
  private final List<Pattern> ignored;

  private PageHints(List<Hint> rows) {
    this.hints = rows.stream().filter(row -> row.sense() != Sense.IGNORED).toList();
    this.ignored =
        rows.stream().filter(row -> row.sense() == Sense.IGNORED).map(Hint::pattern).toList();
  }

  /** What a part of a page is, going by its name. */
  enum Sense {
    /** Says nothing: what is matched is taken out before the other hints are tried. */
    IGNORED,
    /** Not part of the story. */
    NOISE,
    /** Not part of the story, unless it holds a good share of the page's prose. */
    DOUBTFUL,
    /** Holds the story and hardly anything else. */
    STORY,
    /** Words about a picture. */
    CAPTION,
    /** Who wrote it. */
    BYLINE,
    /** When it was published. */
    DATELINE,
    /** Between headline and story. */
    STANDFIRST,
    /** A quotation set apart. */
    QUOTE,
    /** The headline. */
    TITLE
  }

  private record Hint(Sense sense, Pattern pattern) {}

  /** Returns the hints that the program carries. */
  static PageHints load() {
    return new PageHints(
        ResourceTable.load(PageHints.class, FILE).stream()
            .map(row -> new Hint(Sense.valueOf(row.get(1)), Pattern.compile(row.get(2))))
            .toList());
  }

  /**
   * Returns what the class, id, and item property of {@code element} say; the first hint wins.
   *
   * @param known what the names on the same page said before
   */
  Optional<Sense> of(Element element, Map<String, Optional<Sense>> known) {
    String names = names(element);
    return names.isEmpty() ? Optional.empty() : known.computeIfAbsent(names, this::of);
  }

  private Optional<Sense> of(String names) {
    String kept = separated(names);
    for (Pattern pattern : ignored) {
      kept = pattern.matcher(kept).replaceAll(" ");
    }
    for (Hint hint : hints) {
      if (hint.pattern().matcher(kept).find()) {
        return Optional.of(hint.sense());
      }
    }
    return Optional.empty();
  }

  private static String names(Element element) {
    boolean ownTag = element.normalName().indexOf('-') > 0;
    if (element.attributesSize() == 0) {
      return ownTag ? element.normalName() : "";
    }
    StringBuilder names = new StringBuilder(ownTag ? element.normalName() : "");
    for (String attribute : ATTRIBUTES) {
      String value = element.attr(attribute);
      if (!value.isEmpty()) {
        names.append(' ').append(value, 0, Math.min(value.length(), LONGEST));
      }
    }
    return names.toString();
  }

  /**
   * Returns names in lower case with a space around each, {@code storyBody} and {@code story__body}
   * as {@code story-body}.
   */
  private static String separated(String names) {
    StringBuilder result = new StringBuilder(names.length() + 16).append(' ');
    for (int i = 0; i < names.length(); i++) {
      char unit = names.charAt(i);
      char last = result.charAt(result.length() - 1);
      if (unit < 128 && Character.isLetterOrDigit(unit)) {
        boolean hump = i > 0 && isUpper(unit) && isLower(names.charAt(i - 1));
        result.append(hump ? "-" : "").append(Character.toLowerCase(unit));
      } else if (Character.isWhitespace(unit)) {
        result.append(last == ' ' ? "" : " ");
      } else if (last != '-') {
        result.append('-');
      }
    }
    return result.append(' ').toString();
  }

  private static boolean isUpper(char unit) {
    return unit >= 'A' && unit <= 'Z';
  }

  private static boolean isLower(char unit) {
    return unit >= 'a' && unit <= 'z';
  }
}
