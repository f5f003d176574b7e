package org.gradewire.read.html;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewire.read.format.ResourceTable;
import org.jsoup.nodes.Element;

/** What the names that web designers give to the parts of a page say about them. */
final class PageHints {
  private static final String FILE = "page-hints.tsv";

  private static final Pattern HUMP = Pattern.compile("([a-z])([A-Z])");
  private static final Pattern NOT_NAME = Pattern.compile("[^A-Za-z0-9\\s]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final List<Hint> hints;

  private PageHints(List<Hint> hints) {
    this.hints = hints;
  }

  /** What a part of a page is, going by its name. */
  enum Sense {
    /** Not part of the story. */
    NOISE,
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
    return known.computeIfAbsent(names(element), this::of);
  }

  private Optional<Sense> of(String names) {
    return names.isBlank()
        ? Optional.empty()
        : hints.stream()
            .filter(hint -> hint.pattern().matcher(names).find())
            .map(Hint::sense)
            .findFirst();
  }

  /**
   * Returns the names of an element, with a space around each and with {@code storyBody} as {@code
   * story-body}.
   */
  private static String names(Element element) {
    String names =
        String.join(
            " ",
            element.className(),
            element.id(),
            element.attr("itemprop"),
            element.attr("rel"),
            element.attr("data-component"),
            element.attr("data-testid"));
    return names.isBlank() ? "" : " " + separated(names) + " ";
  }

  private static String separated(String names) {
    String dashed = NOT_NAME.matcher(HUMP.matcher(names).replaceAll("$1-$2")).replaceAll("-");
    return SPACE.matcher(dashed).replaceAll(" ").toLowerCase(Locale.ROOT).trim();
  }
}
