package org.gradewire.verify;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A source file as it was saved: its text, the texts packed in it, or its pages. */
final class SavedFile {
  private static final Set<String> MAILS =
      Set.of("message/rfc822", "application/mbox", "multipart/related");

  private final String mediaType;
  private final byte[] bytes;
  private final Charset charset;
  private final Map<String, Optional<CodePoints>> parts = new HashMap<>();
  private @Nullable CodePoints whole;
  private @Nullable PagedFile pages;
  private @Nullable MailWords mail;

  /** Takes over {@code bytes} of a file of {@code mediaType}, which {@code charset} decodes. */
  SavedFile(String mediaType, byte[] bytes, Charset charset) {
    this.mediaType = mediaType;
    this.bytes = bytes;
    this.charset = charset;
  }

  /** Returns the decoded file. */
  CodePoints whole() {
    CodePoints known = whole;
    if (known == null) {
      known = new CodePoints(decoded(bytes, charset));
      whole = known;
    }
    return known;
  }

  /** Returns the decoded file {@code name} packed in this one, or nothing if there is none. */
  Optional<CodePoints> part(String name) {
    return parts.computeIfAbsent(name, part -> PackedParts.text(bytes, part).map(CodePoints::new));
  }

  /** Returns how a mail, or what is built like one, is to be read; nothing for any other file. */
  Optional<MailWords> mail() {
    if (mail == null && MAILS.contains(mediaType)) {
      mail = new MailWords(decoded(bytes, charset), charset);
    }
    return Optional.ofNullable(mail);
  }

  /** Returns whether the file has pages. */
  boolean isPaged() {
    return mediaType.equals(PagedFile.MEDIA_TYPE);
  }

  /**
   * Returns the pages of a file that {@linkplain #isPaged() has some}.
   *
   * @throws IOException if they cannot be read
   */
  PagedFile pages() throws IOException {
    PagedFile known = pages;
    if (known == null) {
      known = PagedFile.open(bytes);
      pages = known;
    }
    return known;
  }

  /**
   * As browsers do, a byte that windows-1252 does not define is the control character. A byte order
   * mark counts, also where the decoder takes it away.
   */
  private static String decoded(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    if (charset.name().startsWith("UTF-32")) {
      byte[] mark = "\ufeff".getBytes(charset);
      boolean marked = Arrays.equals(mark, Arrays.copyOf(bytes, mark.length));
      return marked && !text.startsWith("\ufeff") ? "\ufeff" + text : text;
    }
    if (!charset.name().equals("windows-1252") || text.indexOf('\ufffd') < 0) {
      return text;
    }
    StringBuilder whole = new StringBuilder(text);
    for (int i = 0; i < bytes.length; i++) {
      if (text.charAt(i) == '\ufffd') {
        whole.setCharAt(i, (char) Byte.toUnsignedInt(bytes[i]));
      }
    }
    return whole.toString();
  }
}
