package org.gradewire.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** Styles and scripts that stand in a page itself. */
public final class Inline {

  private Inline() {}

  /**
   * Returns the resource {@code name} beside {@code owner}, with line feeds as line ends.
   *
   * @throws IOException if it cannot be read
   */
  public static String resource(Class<?> owner, String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }

  /**
   * Returns what lets {@code text} stand in line, as a source of a content security policy: its
   * SHA-256, as CSP Level 3 writes it, in single quotes.
   */
  public static String cspSource(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
