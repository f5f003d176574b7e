package org.gradewire.read.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.text.AlignedText;

/**
 * A field of a header.
 *
 * @param name in lower case
 * @param from the first byte of its value in the mail
 * @param to the first byte after it
 */
record HeaderField(String name, int from, int to) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern ENCODED =
      Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?\\s]*)?\\?([BbQq])\\?([^?\\r\\n]*)\\?=");
  private static final Pattern FOLD = Pattern.compile("\\r?\\n(?=[ \\t])|[\\r\\n]+$");

  /** Returns the words of the value as they are meant (RFC 2047), on one line. */
  AlignedText words(MailSource mail) {
    String value = new String(mail.bytes(), from, to - from, StandardCharsets.ISO_8859_1);
    Matcher encoded = ENCODED.matcher(value);
    AlignedText.Builder words = new AlignedText.Builder();
    PlacedBytes open = new PlacedBytes(64);
    Charset charset = StandardCharsets.UTF_8;
    int done = 0;
    while (encoded.find()) {
      String between = value.substring(done, encoded.start());
      Charset next = charset(encoded.group(1));
      boolean goesOn = open.size() > 0 && between.isBlank();
      if (!goesOn || !next.equals(charset)) {
        words.append(open.decode(charset, mail));
        open = new PlacedBytes(64);
      }
      if (!goesOn) {
        words.append(plain(mail, from + done, from + encoded.start()));
      }
      charset = next;
      boolean quoted = encoded.group(2).equalsIgnoreCase("q");
      decode(mail, from + encoded.start(3), from + encoded.end(3), quoted, open);
      done = encoded.end();
    }
    words.append(open.decode(charset, mail)).append(plain(mail, from + done, to));
    return stripped(words.build());
  }

  private static void decode(MailSource mail, int from, int to, boolean quoted, PlacedBytes open) {
    if (quoted) {
      TransferDecoder.decodeHeader(mail.bytes(), from, to, open);
    } else {
      TransferDecoder.decode(mail.bytes(), from, to, "base64", open);
    }
  }

  private static AlignedText plain(MailSource mail, int from, int to) {
    PlacedBytes bytes = new PlacedBytes(to - from);
    TransferDecoder.decode(mail.bytes(), from, to, "", bytes);
    AlignedText text = bytes.decode(ofPlain(bytes.bytes()), mail);
    Matcher fold = FOLD.matcher(text.text());
    AlignedText.Edit edit = text.edit();
    while (fold.find()) {
      edit.copyTo(fold.start()).skipTo(fold.end());
    }
    return edit.finish();
  }

  private static Charset ofPlain(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return WINDOWS;
    }
  }

  private static Charset charset(String name) {
    try {
      Charset charset = Charset.forName(name);
      return charset.equals(StandardCharsets.ISO_8859_1)
              || charset.equals(StandardCharsets.US_ASCII)
          ? WINDOWS
          : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return WINDOWS;
    }
  }

  private static AlignedText stripped(AlignedText text) {
    String words = text.text();
    int start = words.length() - words.stripLeading().length();
    int end = Math.max(start, words.stripTrailing().length());
    return text.edit().skipTo(start).copyTo(end).skipTo(words.length()).finish();
  }
}
