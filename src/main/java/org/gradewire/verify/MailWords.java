package org.gradewire.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a stretch of a mail in each way that its words may be encoded: as it stands, as
 * quoted-printable, as base64, and inside of the encoded words of a header.
 */
final class MailWords {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern DECLARED = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]+)");
  private static final Pattern ENCODED =
      Pattern.compile("=\\?([\\w.:-]+)(?:\\*[^?]*)?\\?[BbQq]\\?");
  private static final Pattern SOFT_BREAK = Pattern.compile("=[ \\t]*(?:\\r?\\n|$)");
  private static final Pattern HEX = Pattern.compile("=([0-9A-Fa-f]{2})");
  private static final Pattern SEAM =
      Pattern.compile("(?:\\?=\\s*)?=\\?[^?\\s]+\\?([BbQq])\\?|\\?=\\s*");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=\\s]+");
  private static final Pattern MARKS = Pattern.compile("(?m)^(?:>[ >]*)+");

  /** Words in base64 begin and end anywhere in a group of three bytes. */
  private static final int BESIDE = 2;

  private final Set<Charset> charsets = new LinkedHashSet<>();
  private final Charset saved;

  /**
   * Prepares for the stretches of a mail.
   *
   * @param mail the whole decoded file
   * @param saved the encoding it was decoded with
   */
  MailWords(String mail, Charset saved) {
    this.saved = saved;
    charsets.add(StandardCharsets.UTF_8);
    charsets.add(WINDOWS);
    for (Pattern pattern : List.of(DECLARED, ENCODED)) {
      pattern.matcher(mail).results().map(result -> result.group(1)).distinct().forEach(this::add);
    }
  }

  private void add(String name) {
    try {
      charsets.add(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // A part in this encoding was read in another one.
      charsets.add(WINDOWS);
    }
  }

  /** Returns what {@code stretch} may say. */
  List<String> readings(String stretch) {
    Set<String> readings = new LinkedHashSet<>(List.of(stretch));
    add(quotedPrintable(SOFT_BREAK.matcher(stretch).replaceAll("")), 0, readings);
    if (BASE64.matcher(stretch).matches()) {
      add(base64(stretch), BESIDE, readings);
    }
    for (String first : List.of("", "q", "b")) {
      add(header(stretch, first), first.isEmpty() ? 0 : BESIDE, readings);
    }
    for (String reading : List.copyOf(readings)) {
      readings.add(MARKS.matcher(reading).replaceAll(""));
    }
    return List.copyOf(readings);
  }

  /** Adds what {@code bytes} may mean, without up to {@code beside} bytes at either end. */
  private void add(byte[] bytes, int beside, Set<String> readings) {
    for (int before = 0; before <= beside; before++) {
      for (int after = 0; after <= beside && before + after <= bytes.length; after++) {
        for (Charset charset : charsets) {
          readings.add(new String(bytes, before, bytes.length - before - after, charset));
        }
      }
    }
  }

  /**
   * Decodes the encoded words of a header.
   *
   * @param first how the word is encoded that the stretch begins in; empty if in none
   */
  private byte[] header(String stretch, String first) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String encoding = first;
    int done = 0;
    Matcher seam = SEAM.matcher(stretch);
    while (seam.find()) {
      bytes.writeBytes(decoded(stretch.substring(done, seam.start()), encoding));
      encoding = seam.group(1) == null ? "" : seam.group(1).toLowerCase(Locale.ROOT);
      done = seam.end();
    }
    bytes.writeBytes(decoded(stretch.substring(done), encoding));
    return bytes.toByteArray();
  }

  private byte[] decoded(String words, String encoding) {
    return switch (encoding) {
      case "q" -> quotedPrintable(words.replace('_', ' '));
      case "b" -> base64(words);
      default -> words.getBytes(saved);
    };
  }

  private byte[] quotedPrintable(String text) {
    String bytes = new String(text.getBytes(saved), StandardCharsets.ISO_8859_1);
    return HEX.matcher(bytes)
        .replaceAll(MailWords::character)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String character(MatchResult hex) {
    return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16)));
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
