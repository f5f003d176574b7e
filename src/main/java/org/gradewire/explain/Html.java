package org.gradewire.explain;

/** Makes words of articles and of models harmless in a page. */
final class Html {
  private Html() {}

  /**
   * Returns {@code words} as the text of an element or the value of an attribute in quotation
   * marks; characters that cannot be seen, such as those that turn the direction of writing, are
   * named by their code.
   */
  static String escape(String words) {
    StringBuilder safe = new StringBuilder(words.length() + 16);
    words.codePoints().forEach(point -> append(safe, point));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int point) {
    switch (point) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> {
        if (isInvisible(point)) {
          safe.append("[U+%04X]".formatted(point));
        } else {
          safe.appendCodePoint(point);
        }
      }
    }
  }

  private static boolean isInvisible(int point) {
    int type = Character.getType(point);
    boolean unseen =
        type == Character.FORMAT
            || type == Character.CONTROL
            || type == Character.SURROGATE
            || type == Character.UNASSIGNED
            || type == Character.PRIVATE_USE
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR;
    return unseen && point != '\n' && point != '\t';
  }
}
