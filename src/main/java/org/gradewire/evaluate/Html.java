package org.gradewire.evaluate;

/** Writes text into HTML so that nothing of it can act or hide. */
final class Html {
  private Html() {}

  /**
   * Returns {@code text} as content of an element or of a quoted attribute. Characters that cannot
   * be seen, such as those that turn the direction of writing, are shown by their code.
   */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n' -> out.append(' ');
                default -> out.append(visible(point));
              }
            });
    return out.toString();
  }

  private static String visible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          "⟨U+%04X⟩".formatted(point);
      default -> Character.toString(point);
    };
  }
}
