package org.gradewire.read.office;

/**
 * Cuts an RTF file into braces, control words and characters, each with its place. The file is
 * given as a string of one character for each byte. Grammar: RTF specification 1.9.1, "Basic
 * entities".
 */
final class RtfLexer {
  private static final int LONGEST_NUMBER = 9;

  /** What {@link #next} found. */
  enum Token {
    /** An opening brace. */
    OPEN,
    /** A closing brace. */
    CLOSE,
    /** A control word or symbol. */
    WORD,
    /** One byte of text. */
    BYTE,
    /** The end of the file. */
    END
  }

  private final String text;
  private int at;
  private int start;
  private String word = "";
  private int number;
  private boolean numbered;

  RtfLexer(String text) {
    this.text = text;
  }

  /** Goes on to the next token. */
  Token next() {
    while (at < text.length() && isNothing(text.charAt(at))) {
      at++;
    }
    start = at;
    if (at == text.length()) {
      return Token.END;
    }
    char unit = text.charAt(at++);
    return switch (unit) {
      case '{' -> Token.OPEN;
      case '}' -> Token.CLOSE;
      case '\\' -> control();
      default -> {
        number = unit;
        yield Token.BYTE;
      }
    };
  }

  private static boolean isNothing(char unit) {
    return unit == '\r' || unit == '\n' || unit == 0;
  }

  private Token control() {
    if (at == text.length()) {
      return Token.END;
    }
    char unit = text.charAt(at);
    if (isLetter(unit)) {
      return word();
    }
    at++;
    if (unit == '\'') {
      return hex();
    }
    number = unit;
    numbered = false;
    word = unit == '\n' || unit == '\r' ? "par" : String.valueOf(unit);
    return unit == '\\' || unit == '{' || unit == '}' ? Token.BYTE : Token.WORD;
  }

  private Token hex() {
    int value = 0;
    int digits = 0;
    while (digits < 2 && at < text.length() && Character.digit(text.charAt(at), 16) >= 0) {
      value = value * 16 + Character.digit(text.charAt(at), 16);
      at++;
      digits++;
    }
    number = value;
    return Token.BYTE;
  }

  private Token word() {
    int from = at;
    while (at < text.length() && isLetter(text.charAt(at))) {
      at++;
    }
    word = text.substring(from, at);
    number();
    if (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    if (word.equals("bin") && number > 0) {
      at = (int) Math.min(text.length(), (long) at + number);
    }
    return Token.WORD;
  }

  private void number() {
    int from = at;
    if (at + 1 < text.length() && text.charAt(at) == '-' && isDigit(text.charAt(at + 1))) {
      at++;
    }
    int digits = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    numbered = at > digits && at - digits <= LONGEST_NUMBER;
    number = numbered ? Integer.parseInt(text.substring(from, at)) : 0;
  }

  private static boolean isLetter(char unit) {
    return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  /** Returns the control word, without its number. */
  String wordName() {
    return word;
  }

  /** Returns the value of the byte, or the number of the control word; 0 if it has none. */
  int value() {
    return number;
  }

  /** Returns the number of the control word; {@code otherwise} if it has none. */
  int value(int otherwise) {
    return numbered ? number : otherwise;
  }

  /** Returns whether the control word turns something on: it has no number, or not 0. */
  boolean isOn() {
    return value(1) != 0;
  }

  /** Returns where the token starts. */
  int start() {
    return start;
  }

  /** Returns where the token ends. */
  int end() {
    return at;
  }

  /** Returns the place of the digits of the control word's number: where they end. */
  int numberEnd() {
    return text.charAt(at - 1) == ' ' ? at - 1 : at;
  }
}
