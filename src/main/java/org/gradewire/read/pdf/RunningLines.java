package org.gradewire.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells running headers and footers and page numbers: what stands in the margin of several pages
 * with the same words, numbers aside; what the page itself marks as no part of the text; what
 * browsers put around a printed page.
 */
final class RunningLines {
  /** The part of a page's height, above and below, that repeated lines are looked for in. */
  private static final float MARGIN = 0.15f;

  /** The same for what only its form gives away. */
  private static final float EDGE = 0.09f;

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)[-–—|•\\s]*(?:page\\s*)?(?:\\d{1,4}|[ivxlc]{1,6})(?:\\s*(?:of|/)\\s*\\d{1,4})?[-–—|•\\s]*");
  private static final Pattern BROWSER =
      Pattern.compile(
          "(?i)(?:https?://|file:/)\\S+(?:\\s+\\d{1,4}\\s*/\\s*\\d{1,4})?|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4},?\\s+\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s+[ap]m)?(?:\\s.*)?|\\d{4}-\\d{2}-\\d{2},?\\s+\\d{1,2}:\\d{2}.*");

  private final Set<String> repeated;

  private RunningLines(Set<String> repeated) {
    this.repeated = repeated;
  }

  /** Returns what runs through {@code pages}. */
  static RunningLines of(List<PagePieces> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (PagePieces page : pages) {
      Set<String> ofPage = new HashSet<>();
      for (Piece piece : page.pieces()) {
        if (isInMargin(piece, page, MARGIN)) {
          ofPage.add(key(piece));
        }
      }
      ofPage.forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    int often = pages.size() < 6 ? 2 : 3;
    counts.values().removeIf(count -> count < often);
    return new RunningLines(Set.copyOf(counts.keySet()));
  }

  /** Returns those pieces of {@code page} that run through the document. */
  Set<Piece> on(PagePieces page) {
    Set<Piece> running = new HashSet<>();
    for (Piece piece : page.pieces()) {
      boolean margin = isInMargin(piece, page, MARGIN);
      boolean edge = isInMargin(piece, page, EDGE);
      if ((margin && (piece.artifact() || repeated.contains(key(piece))))
          || (edge && PAGE_NUMBER.matcher(piece.text()).matches())) {
        running.add(piece);
      } else if (edge && BROWSER.matcher(piece.text()).matches()) {
        running.addAll(row(piece, page.pieces()));
      }
    }
    return running;
  }

  private static List<Piece> row(Piece one, List<Piece> pieces) {
    List<Piece> row = new ArrayList<>();
    for (Piece piece : pieces) {
      if (Math.abs(piece.y() - one.y()) < one.size() / 2) {
        row.add(piece);
      }
    }
    return row;
  }

  private static boolean isInMargin(Piece piece, PagePieces page, float part) {
    return piece.y() < part * page.height() + piece.size()
        || piece.y() > (1 - part) * page.height();
  }

  /** Returns whether {@code piece} is more than a number of a page. */
  static boolean hasWords(Piece piece) {
    return !PAGE_NUMBER.matcher(piece.text()).matches();
  }

  /** Returns what is the same of {@code piece} on every page. */
  static String key(Piece piece) {
    return DIGITS.matcher(piece.text()).replaceAll("#").strip();
  }
}
