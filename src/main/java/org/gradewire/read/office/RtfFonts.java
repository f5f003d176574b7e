package org.gradewire.read.office;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** The fonts of an RTF file: which encoding the characters in each of them have. */
final class RtfFonts {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int SYMBOLS = 2;

  /** Code page for each charset of a font; RTF specification 1.9.1, "Font table". */
  private static final Map<Integer, Integer> CODE_PAGES =
      Map.ofEntries(
          Map.entry(0, 1252),
          Map.entry(77, 10000),
          Map.entry(128, 932),
          Map.entry(129, 949),
          Map.entry(130, 1361),
          Map.entry(134, 936),
          Map.entry(136, 950),
          Map.entry(161, 1253),
          Map.entry(162, 1254),
          Map.entry(163, 1258),
          Map.entry(177, 1255),
          Map.entry(178, 1256),
          Map.entry(186, 1257),
          Map.entry(204, 1251),
          Map.entry(222, 874),
          Map.entry(238, 1250),
          Map.entry(254, 437),
          Map.entry(255, 850));

  private static final Map<Integer, String> NAMES =
      Map.of(
          10000, "x-MacRoman",
          932, "windows-31j",
          936, "GBK",
          949, "x-windows-949",
          950, "x-windows-950",
          1361, "x-Johab",
          874, "x-windows-874",
          65001, "UTF-8");

  private final Map<Integer, Charset> charsets = new HashMap<>();
  private final Map<Integer, StringBuilder> names = new HashMap<>();
  private final Map<Integer, Boolean> symbols = new HashMap<>();
  private Charset fileCharset = WINDOWS;
  private int defaultFont;
  private int current;

  void defaultFont(int font) {
    defaultFont = font;
  }

  int defaultFont() {
    return defaultFont;
  }

  /** Sets the encoding of what stands in a font that names none. */
  void fileCodePage(int codePage) {
    fileCharset = charset(codePage);
  }

  /** Reads a control word of the table of fonts. */
  void word(String word, int value) {
    switch (word) {
      case "f" -> current = value;
      case "cpg" -> charsets.put(current, charset(value));
      case "fcharset" -> {
        symbols.put(current, value == SYMBOLS);
        if (CODE_PAGES.containsKey(value) && value != 0) {
          charsets.put(current, charset(CODE_PAGES.getOrDefault(value, 1252)));
        }
      }
      default -> {
        // The looks of the font.
      }
    }
  }

  /** Reads a character of the name of a font. */
  void name(String character) {
    if (!character.equals(";")) {
      names.computeIfAbsent(current, font -> new StringBuilder()).append(character);
    }
  }

  Charset charset(RtfState state) {
    return charsets.getOrDefault(state.font, fileCharset);
  }

  boolean isSymbols(int font) {
    return symbols.getOrDefault(font, false) || Symbols.isSymbolFont(name(font));
  }

  String name(int font) {
    return names.getOrDefault(font, new StringBuilder()).toString().strip();
  }

  private static Charset charset(int codePage) {
    String windows = codePage > 1000 ? "windows-" : "IBM";
    String name = NAMES.getOrDefault(codePage, windows + (codePage < 100 ? "0" : "") + codePage);
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return WINDOWS;
    }
  }
}
