package org.gradewire;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.text.BlockKind;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Compares each word of a normalised article with the raw text that it leads back to. */
final class RawPlaces {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|([\"\\\\/]))");

  private RawPlaces() {}

  /** Returns {@code word <- raw} for each word that its raw place does not read as. */
  static List<String> faults(NormalisedArticle article, String raw) {
    List<String> faults = new ArrayList<>();
    for (TextBlock block : article.blocks()) {
      if (block.label().equals("file-name")) {
        continue;
      }
      for (Span word : words(article.text().text(), block.span())) {
        Span place = article.text().map().rawSpan(word);
        String found = word.of(article.text().text());
        String read = read(place.of(raw), article.source().mediaType(), block);
        if (!letters(found).equals(letters(read))
            && !letters(found).equals(letters(once(read)))
            && !isInScript(found, place.of(raw))) {
          faults.add(found + " <- " + place.of(raw));
        }
      }
    }
    return faults;
  }

  /** Returns the words inside {@code span}. */
  static List<Span> words(String text, Span span) {
    List<Span> words = new ArrayList<>();
    int start = span.start();
    for (int i = span.start(); i <= span.end(); i++) {
      if (i == span.end() || Character.isWhitespace(text.charAt(i))) {
        if (i > start) {
          words.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static String read(String raw, String mediaType, TextBlock block) {
    if (block.label().startsWith("jsonld:")) {
      return ESCAPE.matcher(raw).replaceAll(RawPlaces::unescaped);
    }
    if (mediaType.equals("text/markdown")) {
      return markdown(raw);
    }
    if (!mediaType.equals("text/html")) {
      return raw;
    }
    return block.kind() == BlockKind.METADATA && !block.label().startsWith("words:")
        ? Parser.unescapeEntities(raw, true)
        : Jsoup.parseBodyFragment(raw).wholeText();
  }

  /** A story that only a script of the page holds reads through the escapes of that script. */
  private static boolean isInScript(String found, String raw) {
    String read = ESCAPE.matcher(raw).replaceAll(RawPlaces::unescaped);
    return letters(found).equals(letters(Jsoup.parseBodyFragment(read).wholeText()));
  }

  private static String unescaped(MatchResult escape) {
    String hexadecimal = escape.group(1);
    return Matcher.quoteReplacement(
        hexadecimal == null
            ? escape.group(2)
            : String.valueOf((char) Integer.parseInt(hexadecimal, 16)));
  }

  /** What is left of a stretch of Markdown that holds one word. */
  private static String markdown(String raw) {
    String words =
        raw.replaceAll("!\\[[^\\]]*\\]\\([^)]*\\)", "")
            .replaceAll("\\]\\([^)]*\\)", "")
            .replaceAll("(?<!\\\\)(?:\\*{1,3}|__?|`|\\[)", "")
            .replaceAll("<(?:!--.*?--|/?[a-z]+)>", "");
    return Pattern.compile("(?<!\\\\)&#?\\w+;")
        .matcher(words)
        .replaceAll(one -> Parser.unescapeEntities(one.group(), true).replace("\\", "\\\\"))
        .replaceAll("\\\\([!-/:-@\\[-`{-~])", "$1");
  }

  /** Returns {@code text} as it looks encoded as UTF-8 and decoded as windows-1252. */
  static String twice(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns {@code bytes} decoded as windows-1252, undefined ones as control characters. */
  static String read(byte[] bytes) {
    StringBuilder result = new StringBuilder();
    for (byte unit : bytes) {
      String read = new String(new byte[] {unit}, Charset.forName("windows-1252"));
      result.append(read.equals("\ufffd") ? (char) Byte.toUnsignedInt(unit) : read.charAt(0));
    }
    return result.toString();
  }

  /** Returns what {@code text} was before {@link #twice}; the same text if it was not there. */
  private static String once(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      boolean isByte = text.charAt(i) <= 0xff;
      bytes[i] =
          isByte
              ? (byte) text.charAt(i)
              : text.substring(i, i + 1).getBytes(Charset.forName("windows-1252"))[0];
    }
    String read = new String(bytes, StandardCharsets.UTF_8);
    return read.indexOf(0xfffd) < 0 ? read : text;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(point -> Character.getType(point) != Character.FORMAT)
        .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
