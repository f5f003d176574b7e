package org.gradewire.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gradewire.text.AlignedText;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Entity;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.SourceFile;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures what the recogniser finds in the sentences that it reads, of all that it would find if
 * it read every sentence, on the texts of the corpus:
 *
 * <pre>mvn test -Dtest=NameGateTest</pre>
 */
@Tag("corenlp")
class NameGateTest {
  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger all = new AtomicInteger();
  private final CoreNlpAnnotator gated =
      new CoreNlpAnnotator(
          sentence -> {
            boolean passes = CoreNlpAnnotator.mayHoldName(sentence);
            all.addAndGet(sentence.size());
            read.addAndGet(passes ? sentence.size() : 0);
            return passes;
          });
  private final CoreNlpAnnotator everywhere = new CoreNlpAnnotator(sentence -> true);

  /** How many names there are, and how many of them were found. */
  private record Share(int names, int found) {
    double recall() {
      return (double) found / names;
    }
  }

  @Test
  void nextToNoNameIsInSentencesThatAreNotRead() throws IOException {
    Set<String> full = new HashSet<>();
    Set<String> fullFound = new HashSet<>();
    int names = 0;
    int found = 0;
    for (Path file : texts()) {
      NormalisedArticle article = article(Files.readString(file));
      List<Entity> expected = entities(everywhere.annotate(article));
      Set<Entity> seen = new HashSet<>(entities(gated.annotate(article)));
      for (Entity entity : expected) {
        names++;
        found += seen.contains(entity) ? 1 : 0;
        String name = entity.span().of(article.text().text());
        if (entity.type() == Entity.Type.PERSON && name.contains(" ")) {
          full.add(file + name);
          if (seen.contains(entity)) {
            fullFound.add(file + name);
          }
        }
      }
    }
    Share entities = new Share(names, found);
    Share people = new Share(full.size(), fullFound.size());
    System.out.printf(
        Locale.ROOT,
        "the recogniser reads %d of %d words (%.3f); finds %d of %d names (%.4f),"
            + " %d of %d full names of people (%.4f)%n",
        read.get(),
        all.get(),
        (double) read.get() / all.get(),
        found,
        names,
        entities.recall(),
        fullFound.size(),
        full.size(),
        people.recall());

    assertThat(names).isGreaterThan(1000);
    assertThat(people.recall()).isEqualTo(1.0);
    assertThat(entities.recall()).isGreaterThan(0.96);
    assertThat(read.get()).isLessThan(all.get() * 3 / 4);
  }

  private static List<Entity> entities(AnnotatedArticle article) {
    return article.sentences().stream()
        .flatMap(sentence -> sentence.entities().stream())
        .map(entity -> new Entity(entity.type(), entity.span(), 1))
        .toList();
  }

  private static List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("corpus"))) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .filter(file -> !file.endsWith("a04.txt") && !file.endsWith("held-back.txt"))
          .sorted()
          .toList();
    }
  }

  /** Each line a paragraph, as the reader of plain text makes them. */
  private static NormalisedArticle article(String text) {
    List<TextBlock> blocks = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        Span span = new Span(start, start + line.length());
        blocks.add(new TextBlock(BlockKind.PARAGRAPH, span, ""));
      }
      start += line.length() + 1;
    }
    return new NormalisedArticle(
        "a",
        new SourceFile("a.txt", "0", "text/plain", "UTF-8", text.length()),
        AlignedText.of(text, 0, text.length()),
        blocks,
        List.of());
  }
}
