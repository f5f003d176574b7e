package org.gradewire.read.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradewire.text.AlignedText;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the encoding of a file and decodes it. The first of these decides: a byte order mark; bytes
 * beyond ASCII that are valid UTF-8, which text in another encoding practically never is; the
 * encoding that the file declares, if all its bytes are valid in it; plain ASCII; the punctuation
 * of English in windows-1252; a statistical detector; windows-1252.
 */
public final class Decoder {
  private static final String MARK = "\ufeff";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Quotes, dashes, bullet, ellipsis, pound, euro, spaces, fractions and accents of loan words. */
  private static final String ENGLISH_WINDOWS =
      "\u0080\u0082\u0084\u0085\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0099"
          + "\u00a0\u00a3\u00a9\u00ad\u00ae\u00b0\u00b7\u00bc\u00bd\u00be\u00e7\u00e8\u00e9\u00ea"
          + "\u00ef\u00f6\u00fc";

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

    static Decoded of(String raw, Charset charset, List<String> warnings) {
      return new Decoded(raw, AlignedText.of(raw, 0, raw.length()), charset, warnings);
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
    boolean lostMark = charset.name().startsWith("UTF-32") && !text.startsWith(MARK);
    return Decoded.of(lostMark ? MARK + text : text, charset, warnings);
  }

  private static Charset charset(FileContent content, Optional<String> declared) {
    return ByteOrder.of(content)
        .or(() -> isAscii(content) ? Optional.empty() : ifValid(content, StandardCharsets.UTF_8))
        .or(() -> declared.flatMap(Decoder::named).flatMap(name -> ifValid(content, name)))
        .or(() -> ifValid(content, StandardCharsets.UTF_8))
        .or(() -> isEnglishWindows(content) ? Optional.of(WINDOWS) : detected(content))
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

  private static Optional<Charset> ifValid(FileContent content, Charset charset) {
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
    try {
      return name.startsWith("utf-16") || name.startsWith("utf-32")
          ? Optional.empty()
          : Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean isEnglishWindows(FileContent content) {
    String text = content.head(content.size());
    return text.chars().filter(unit -> unit >= 0x80).allMatch(u -> ENGLISH_WINDOWS.indexOf(u) >= 0);
  }

  private static Optional<Charset> detected(FileContent content) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(content.bytes());
    detector.dataEnd();
    // Bytes that are not valid UTF-8 have come this far.
    return Optional.ofNullable(detector.getDetectedCharset())
        .flatMap(Decoder::named)
        .filter(charset -> !charset.equals(StandardCharsets.UTF_8));
  }
}
