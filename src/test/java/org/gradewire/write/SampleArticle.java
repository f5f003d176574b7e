package org.gradewire.write;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.model.Citation;
import org.gradewire.model.Fact;
import org.gradewire.text.AlignedText;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.RawLocation;
import org.gradewire.text.SourceFile;
import org.gradewire.text.Span;

/** An article for tests: what its file holds, and citations of its words found by searching. */
public record SampleArticle(NormalisedArticle article, String raw, Charset charset) {
  private static final Pattern MARKUP = Pattern.compile("<[^>]*>\\n?|&amp;|\u00ad|\u00a0");

  /** Makes an article of a file that holds {@code raw} in {@code charset}. */
  public static SampleArticle of(String id, String path, Charset charset, String raw) {
    byte[] bytes = raw.getBytes(charset);
    String mediaType = path.endsWith(".html") ? "text/html" : "text/plain";
    SourceFile source =
        new SourceFile(path, sha256(bytes), mediaType, charset.name(), bytes.length);
    AlignedText text = withoutMarkup(raw);
    return new SampleArticle(
        new NormalisedArticle(id, source, text, List.of(), List.of()), raw, charset);
  }

  /** Returns the bytes of the file. */
  public byte[] bytes() {
    return raw.getBytes(charset);
  }

  /** Returns a fact that the words {@code quote} support. */
  public <T> Fact<T> fact(T value, String quote) {
    return new Fact<>(value, 0.94321, "test/rule", List.of(cite(quote)));
  }

  /** Returns the citation of the first occurrence of {@code quote}. */
  public Citation cite(String quote) {
    String text = article.text().text();
    int start = text.indexOf(quote);
    if (start < 0) {
      throw new IllegalArgumentException("no \"%s\" in: %s".formatted(quote, text));
    }
    Span rawSpan = article.text().map().rawSpan(new Span(start, start + quote.length()));
    return new Citation(
        article.id(),
        text.codePointCount(0, start),
        text.codePointCount(0, start + quote.length()),
        quote,
        new RawLocation.Characters(
            raw.codePointCount(0, rawSpan.start()), raw.codePointCount(0, rawSpan.end())));
  }

  private static AlignedText withoutMarkup(String raw) {
    AlignedText.Builder text = new AlignedText.Builder();
    Matcher markup = MARKUP.matcher(raw);
    int at = 0;
    while (markup.find()) {
      text.equal(raw.substring(at, markup.start()), at);
      text.replaced(replacement(markup.group()), markup.start(), markup.end());
      at = markup.end();
    }
    return text.equal(raw.substring(at), at).build();
  }

  private static String replacement(String markup) {
    return switch (markup) {
      case "&amp;" -> "&";
      case "\u00a0" -> " ";
      default -> markup.endsWith("\n") ? "\n" : "";
    };
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
