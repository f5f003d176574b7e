package org.gradewire.read.office;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradewire.read.format.ResourceTable;

/**
 * The characters that the pictures of symbol fonts stand for, from {@code symbols.tsv}. Documents
 * name them by their number in the font, often moved to the private use area from U+F000 on.
 */
final class Symbols {
  private static final Map<String, String> KNOWN =
      ResourceTable.load(Symbols.class, "symbols.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> key(row), row -> row.get(2)));

  private Symbols() {}

  private static String key(List<String> row) {
    return row.get(0) + " " + Integer.parseInt(row.get(1), 16);
  }

  /** Returns the character {@code number} of {@code font}; empty if it stands for none. */
  static String character(String font, int number) {
    boolean moved = number >= 0xf000 && number <= 0xf0ff;
    String known =
        KNOWN.get(font.toLowerCase(Locale.ROOT) + " " + (moved ? number - 0xf000 : number));
    if (known != null) {
      return known;
    }
    return isShown(number) && !isSymbolFont(font) ? Character.toString(number) : "";
  }

  /** Returns whether the letters of {@code font} are pictures. */
  static boolean isSymbolFont(String font) {
    String name = font.toLowerCase(Locale.ROOT);
    return name.equals("symbol")
        || name.contains("dingbats")
        || name.startsWith("wingdings")
        || name.startsWith("webdings");
  }

  private static boolean isShown(int number) {
    return Character.isDefined(number)
        && Character.getType(number) != Character.PRIVATE_USE
        && Character.getType(number) != Character.SURROGATE
        && !Character.isISOControl(number);
  }
}
