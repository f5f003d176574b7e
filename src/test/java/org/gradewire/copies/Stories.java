package org.gradewire.copies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Fingerprint;
import org.gradewire.model.Told;
import org.gradewire.text.AlignedText;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.Sentence;
import org.gradewire.text.SourceFile;
import org.gradewire.text.Span;

/** Articles for tests, made of paragraphs. */
final class Stories {
  private static final Pattern SENTENCE = Pattern.compile("[^\\n]+?(?:[.?!][”’\"']?(?= |\\n|$)|$)");

  private Stories() {}

  /** Returns the paragraphs of a text beside this class. */
  static List<String> paragraphs(String name) {
    try (InputStream in = Stories.class.getResourceAsStream(name + ".txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.asList(text.strip().split("\\R\\R", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns an article of {@code paragraphs}, the first its headline, that tells {@code lines}. */
  static ArticleReport article(String id, List<String> paragraphs, String... lines) {
    ArticleReport told = Told.article(id, lines);
    SourceFile source =
        new SourceFile(id + ".txt", "sha of " + id, "text/plain", "UTF-8", paragraphs.size());
    return new ArticleReport(
        new NormalisedArticle(id, source, AlignedText.of("", 0, 0), List.of(), List.of()),
        null,
        null,
        null,
        told.inspections(),
        List.of(),
        List.of(),
        fingerprint(paragraphs));
  }

  /** Returns the fingerprint of {@code paragraphs}, the first of which is a headline. */
  static Fingerprint fingerprint(List<String> paragraphs) {
    String text = String.join("\n", paragraphs);
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      BlockKind kind = i == 0 ? BlockKind.TITLE : BlockKind.PARAGRAPH;
      Matcher sentence = SENTENCE.matcher(paragraphs.get(i));
      while (sentence.find()) {
        Span span = new Span(start + sentence.start(), start + sentence.end());
        sentences.add(new Sentence(i, kind, span, List.of(), List.of()));
      }
      start += paragraphs.get(i).length() + 1;
    }
    SourceFile source = new SourceFile("a.txt", "0", "text/plain", "UTF-8", 0);
    NormalisedArticle article =
        new NormalisedArticle(
            "a", source, AlignedText.of(text, 0, text.length()), List.of(), List.of());
    return new Fingerprinter().of(new AnnotatedArticle(article, sentences));
  }
}
