package org.gradewire.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a stretch of an RTF file, one character for each byte, as the words that a reader sees.
 * What the stretch does not tell, its code page and how many characters stand in for a Unicode one,
 * is tried out.
 */
final class RtfWords {
  private static final List<String> CODE_PAGES =
      List.of(
          "windows-1252",
          "windows-1250",
          "windows-1251",
          "windows-1253",
          "windows-1254",
          "windows-1257",
          "x-MacRoman",
          "IBM437",
          "IBM850",
          "UTF-8");

  private static final Pattern CONTROL =
      Pattern.compile("\\\\(?:([a-zA-Z]+)(-?\\d{1,9})? ?|'([0-9a-fA-F]{2})|([\\s\\S]))");
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "\\{\\s*(?:\\\\\\*|\\\\(?:pict|listtext|pntext|fldinst|nonshppict|shprslt|sp|footnote"
              + "|header[lrf]?|footer[lrf]?|nonesttables|bkmkstart|bkmkend|xe|tc|v|deleted)"
              + "(?![a-zA-Z0-9]))");
  private static final Pattern TIME =
      Pattern.compile(
          "(?:\\\\yr)?(\\d{4})\\\\mo(\\d+)\\\\dy(\\d+)(?:\\\\hr(\\d+)\\\\min(\\d+))?\\s*");
  private static final Map<String, String> CHARACTERS =
      Map.ofEntries(
          Map.entry("emdash", "—"),
          Map.entry("endash", "–"),
          Map.entry("lquote", "‘"),
          Map.entry("rquote", "’"),
          Map.entry("ldblquote", "“"),
          Map.entry("rdblquote", "”"),
          Map.entry("bullet", "•"),
          Map.entry("par", " "),
          Map.entry("line", " "),
          Map.entry("tab", " "),
          Map.entry("cell", " "),
          Map.entry("~", " "),
          Map.entry("_", "-"),
          Map.entry("\\", "\\"),
          Map.entry("{", "{"),
          Map.entry("}", "}"));

  private final String stretch;
  private final Charset charset;
  private final int fallbackLength;
  private final StringBuilder words = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int at;
  private int fallback;

  private RtfWords(String stretch, Charset charset, int fallbackLength) {
    this.stretch = stretch;
    this.charset = charset;
    this.fallbackLength = fallbackLength;
  }

  /** Returns what {@code stretch} may read as. */
  static List<String> readings(String stretch) {
    List<String> readings = new ArrayList<>();
    Matcher time = TIME.matcher(stretch);
    if (time.matches()) {
      readings.add(time(time));
    }
    for (String name : CODE_PAGES) {
      for (int length = 0; length <= 2; length++) {
        readings.add(new RtfWords(stretch, Charset.forName(name), length).read());
      }
    }
    return readings;
  }

  private static String time(Matcher time) {
    StringBuilder value = new StringBuilder(time.group(1));
    for (int i = 2; i <= time.groupCount() && time.group(i) != null; i++) {
      String separator = i == 4 ? "T" : i == 5 ? ":" : "-";
      value.append(separator);
      value.append(String.format(Locale.ROOT, "%02d", Integer.parseInt(time.group(i))));
    }
    return value.toString();
  }

  private String read() {
    Matcher control = CONTROL.matcher(stretch);
    Matcher leftOut = LEFT_OUT.matcher(stretch);
    while (at < stretch.length()) {
      char unit = stretch.charAt(at);
      if (unit == '{' && leftOut.region(at, stretch.length()).lookingAt()) {
        skipGroup();
      } else if (unit == '\\' && control.region(at, stretch.length()).lookingAt()) {
        at = control.end();
        control(control);
      } else {
        at++;
        plain(unit);
      }
    }
    endBytes();
    return words.toString();
  }

  private void skipGroup() {
    int depth = 0;
    do {
      char unit = stretch.charAt(at++);
      depth += unit == '{' ? 1 : unit == '}' ? -1 : 0;
      at += unit == '\\' && at < stretch.length() ? 1 : 0;
    } while (depth > 0 && at < stretch.length());
  }

  private void control(Matcher control) {
    if (control.group(3) != null) {
      octet(Integer.parseInt(control.group(3), 16));
      return;
    }
    endBytes();
    String word = control.group(1) == null ? control.group(4) : control.group(1);
    if (fallback > 0) {
      fallback--;
    } else if (word.equals("u") && control.group(2) != null) {
      words.append((char) Integer.parseInt(control.group(2)));
      fallback = fallbackLength;
    } else {
      words.append(CHARACTERS.getOrDefault(word, ""));
    }
  }

  private void plain(char unit) {
    if (unit == '{' || unit == '}') {
      endBytes();
      fallback = 0;
    } else if (unit != '\r' && unit != '\n') {
      octet(unit);
    }
  }

  private void octet(int value) {
    if (fallback > 0) {
      fallback--;
    } else {
      bytes.write(value);
    }
  }

  private void endBytes() {
    words.append(bytes.toString(charset));
    bytes.reset();
  }
}
