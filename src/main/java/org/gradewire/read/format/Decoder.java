package org.gradewire.read.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Mojibake;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the encoding of a file and decodes it. The first of these decides: a byte order mark; bytes
 * beyond ASCII that are valid UTF-8, which text in another encoding practically never is; the
 * encoding that the file declares, if all its bytes are valid in it; plain ASCII; the punctuation
 * of English in MacRoman or windows-1252; a statistical detector; windows-1252.
 *
 * <p>A file that is nearly all UTF-8 is decoded as windows-1252, in which each byte is one
 * character for every decoder (decoders disagree on how many replacement characters broken UTF-8
 * gives), and read as what it is.
 */
public final class Decoder {
  private static final String MARK = "\ufeff";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final String MAC = "x-MacRoman";
  private static final char UNDEFINED = '\ufffd';

  /** Quotes, dashes, bullet, ellipsis, pound, euro, spaces, fractions and accents of loan words. */
  private static final String ENGLISH =
      "\u20ac\u201a\u201e\u2026\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u2122"
          + "\u00a0\u00a3\u00a9\u00ad\u00ae\u00b0\u00b7\u00bc\u00bd\u00be\u00e0\u00e2\u00e7\u00e8"
          + "\u00e9\u00ea\u00eb\u00ef\u00f4\u00f6\u00fc\u00d7\u00f7\u00c9";

  /**
   * An apostrophe or a quotation mark of MacRoman where windows-1252 would have a capital letter.
   */
  private static final Pattern MAC_QUOTES =
      Pattern.compile(
          "[a-z]\u00d5(?:s|t|re|ve|ll|d)\\b|(?<![\\w\u0080-\u00ff])\u00d2[A-Za-z][^\u00d2]{1,200}\u00d3");

  private Decoder() {}

  /**
   * What decoding gives.
   *
   * @param raw the whole file; a byte order mark is its first character
   * @param text what to read, aligned with {@code raw}
   * @param charset with which exactly {@code raw} was decoded
   * @param warnings for the user
   */
  public record Decoded(String raw, AlignedText text, Charset charset, List<String> warnings) {

    /** Copies the list. */
    public Decoded {
      warnings = List.copyOf(warnings);
    }

    /** Returns what to read. */
    public String words() {
      return text.text();
    }

    /** Returns whether what to read is just the raw text. */
    public boolean isUnchanged() {
      return words().equals(raw);
    }
  }

  /** Decodes {@code content}, which says of itself that it is encoded as {@code declared}. */
  public static Decoded decode(FileContent content, Optional<String> declared) {
    Charset charset = charset(content, declared);
    List<String> warnings =
        declared.flatMap(Decoder::named).filter(name -> !agrees(name, charset)).stream()
            .map(name -> "declared as %s but read as %s".formatted(name.name(), charset.name()))
            .toList();
    String text = new String(content.bytes(), charset);
    // The decoders of UTF-32, unlike the others, take the mark away.
    boolean lostMark =
        charset.name().startsWith("UTF-32")
            && !text.startsWith(MARK)
            && ByteOrder.isMarked(content);
    return read(lostMark ? MARK + text : text, content, charset, warnings);
  }

  private static Decoded read(
      String raw, FileContent content, Charset charset, List<String> warnings) {
    boolean windows = charset.equals(WINDOWS);
    String words = windows ? withoutUndefined(raw, content) : raw;
    AlignedText text = AlignedText.of(words, 0, words.length());
    List<String> all = new ArrayList<>(warnings);
    if (windows && Utf8.isMost(content.bytes())) {
      text = Mojibake.decode(text);
      all.add("found UTF-8 with bytes that are not; these were read as windows-1252");
    }
    Mojibake repaired = Mojibake.repair(text);
    if (repaired.places() > 0) {
      all.add(Mojibake.warning(repaired.places()));
    }
    return new Decoded(raw, repaired.text(), charset, all);
  }

  /** Each byte that windows-1252 does not define as the control character of the same number. */
  private static String withoutUndefined(String raw, FileContent content) {
    if (raw.indexOf(UNDEFINED) < 0) {
      return raw;
    }
    StringBuilder words = new StringBuilder(raw);
    for (int at = raw.indexOf(UNDEFINED); at >= 0; at = raw.indexOf(UNDEFINED, at + 1)) {
      words.setCharAt(at, (char) Byte.toUnsignedInt(content.bytes()[at]));
    }
    return words.toString();
  }

  private static Charset charset(FileContent content, Optional<String> declared) {
    return ByteOrder.of(content)
        .filter(known -> !known.equals(StandardCharsets.UTF_8) || isValid(content, known))
        .or(() -> isAscii(content) ? Optional.empty() : ifValid(content, StandardCharsets.UTF_8))
        .or(() -> Utf8.isMost(content.bytes()) ? Optional.of(WINDOWS) : Optional.empty())
        .or(() -> declared.flatMap(Decoder::named).flatMap(name -> ifValid(content, name)))
        .or(() -> ifValid(content, StandardCharsets.UTF_8))
        .or(() -> isMac(content) ? Optional.of(Charset.forName(MAC)) : Optional.empty())
        .or(() -> isEnglish(content, WINDOWS) ? Optional.of(WINDOWS) : detected(content))
        .orElse(WINDOWS);
  }

  private static boolean agrees(Charset declared, Charset used) {
    return declared.equals(used) || declared.name().startsWith("UTF-16");
  }

  private static boolean isAscii(FileContent content) {
    for (byte unit : content.bytes()) {
      if (unit < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isValid(FileContent content, Charset charset) {
    return ifValid(content, charset).isPresent();
  }

  private static Optional<Charset> ifValid(FileContent content, Charset charset) {
    // What decodes without a replacement character is valid; this way is much the faster.
    if (new String(content.bytes(), charset).indexOf(UNDEFINED) < 0) {
      return Optional.of(charset);
    }
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(content.bytes()));
      return Optional.of(charset);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** As browsers do: Latin-1 and ASCII mean windows-1252, and UTF-16 is known by its bytes only. */
  private static Optional<Charset> named(String label) {
    String name = label.toLowerCase(Locale.ROOT);
    if (name.matches("iso[-_]?8859[-_]1|latin-?1|us-ascii|ascii|ansi")) {
      return Optional.of(WINDOWS);
    }
    if (name.matches("macintosh|mac|x-mac-roman|mac-?roman")) {
      return Optional.of(Charset.forName(MAC));
    }
    try {
      return name.startsWith("utf-16") || name.startsWith("utf-32")
          ? Optional.empty()
          : Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean isMac(FileContent content) {
    return MAC_QUOTES.matcher(content.head(content.size())).find()
        && isEnglish(content, Charset.forName(MAC));
  }

  private static boolean isEnglish(FileContent content, Charset charset) {
    String text = new String(content.bytes(), charset);
    return Mojibake.repair(AlignedText.of(text, 0, text.length()))
        .text()
        .text()
        .chars()
        .allMatch(unit -> unit < 0x80 || ENGLISH.indexOf(unit) >= 0);
  }

  private static Optional<Charset> detected(FileContent content) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(content.bytes());
    detector.dataEnd();
    // Bytes that are not valid UTF-8 have come this far.
    return Optional.ofNullable(detector.getDetectedCharset())
        .flatMap(Decoder::named)
        .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
        .flatMap(charset -> ifValid(content, charset));
  }
}
