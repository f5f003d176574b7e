package org.gradewire.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Citation;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Finding;
import org.gradewire.model.Fingerprint;
import org.gradewire.model.Inspection;
import org.gradewire.model.Judgement;
import org.gradewire.model.Person;
import org.gradewire.model.Status;
import org.gradewire.text.AlignedText;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.RawLocation;
import org.gradewire.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCacheTest {
  private static final byte[] CONTENT = "Leeds was rated good.".getBytes(StandardCharsets.UTF_8);

  @TempDir Path temp;

  @Test
  void whatIsKeptIsFoundAgainInALaterRun() {
    List<ArticleReport> reports = List.of(report("a"), bare("a#2"));
    ReportCache first = open("models");
    first.put(key(first), reports);

    ReportCache later = open("models");

    assertSame(later.get(key(later)), reports);
    assertThat(later.hits()).isEqualTo(1);
    assertThat(later.problem()).isNull();
  }

  @Test
  void nothingIsFoundForAnotherFileOrProgram() {
    ReportCache cache = open("models");
    cache.put(key(cache), List.of(report("a")));

    assertThat(cache.get(cache.key("b", "a.txt", false, CONTENT))).isEmpty();
    assertThat(cache.get(cache.key("a", "b.txt", false, CONTENT))).isEmpty();
    assertThat(cache.get(cache.key("a", "a.txt", false, new byte[0]))).isEmpty();
    assertThat(cache.get(cache.key("a", "a.txt", true, CONTENT))).isEmpty();
    ReportCache other = open("other models");
    assertThat(other.get(key(other))).isEmpty();
  }

  @Test
  void anEntryThatIsDamagedAnywhereIsNone() throws IOException {
    ReportCache cache = open("models");
    cache.put(key(cache), List.of(report("a")));
    Path entry = entry();
    byte[] sound = Files.readAllBytes(entry);
    for (int i = 0; i < sound.length; i += 7) {
      byte[] damaged = sound.clone();
      damaged[i] ^= 0x10;
      Files.write(entry, damaged);
      assertThat(cache.get(key(cache))).as("byte %d", i).isEmpty();
      Files.write(entry, Arrays.copyOf(sound, i));
      assertThat(cache.get(key(cache))).as("cut at %d", i).isEmpty();
    }

    cache.put(key(cache), List.of(report("a")));

    assertSame(cache.get(key(cache)), List.of(report("a")));
  }

  @Test
  void aTextOfAnyLengthAndCharactersIsKept() {
    String odd = "\u0000\ud83d\ude00 \ud800 \u20ac".repeat(20_000);
    ArticleReport report = bare("a", odd);
    ReportCache cache = open("models");

    cache.put(key(cache), List.of(report));

    assertSame(cache.get(key(cache)), List.of(report));
  }

  @Test
  void severalThreadsMayWriteOneEntry() throws Exception {
    ReportCache cache = open("models");
    ReportCache other = open("models");
    List<ArticleReport> reports = List.of(report("a"));
    var pool = Executors.newFixedThreadPool(4);
    try {
      Callable<Boolean> work =
          () -> {
            for (int i = 0; i < 50; i++) {
              (i % 2 == 0 ? cache : other).put(key(cache), reports);
              assertSame(cache.get(key(cache)), reports);
            }
            return true;
          };
      for (var done : pool.invokeAll(List.of(work, work, work, work))) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      pool.shutdown();
    }
    assertThat(files()).hasSize(1);
  }

  @Test
  void aFolderThatCannotBeUsedIsToldAndKeepsNothing() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "no folder");

    ReportCache cache = ReportCache.open(file, List.of("models"));
    cache.put(key(cache), List.of(report("a")));

    assertThat(cache.problem()).contains("file");
    assertThat(cache.get(key(cache))).isEmpty();
  }

  @Test
  void cachesThatNobodyUsedForAMonthAreRemoved() throws IOException {
    ReportCache old = open("old models");
    old.put(key(old), List.of(report("a")));
    Path used = files("used").get(0);
    Files.setLastModifiedTime(used, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
    Files.writeString(temp.resolve("mine.txt"), "not ours");

    ReportCache recent = open("models");
    recent.put(key(recent), List.of(report("a")));
    open("other models");

    assertThat(files()).hasSize(1);
    assertThat(used).doesNotExist();
    assertThat(temp.resolve("mine.txt")).exists();
  }

  private static void assertSame(
      Optional<List<ArticleReport>> found, List<ArticleReport> expected) {
    assertThat(found.orElseThrow()).usingRecursiveComparison().isEqualTo(expected);
  }

  private ReportCache open(String models) {
    return ReportCache.open(temp, List.of("program", models));
  }

  private static String key(ReportCache cache) {
    return cache.key("a", "a.txt", false, CONTENT);
  }

  private Path entry() throws IOException {
    return files().get(0);
  }

  private List<Path> files() throws IOException {
    return files(".reports");
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> paths = Files.walk(temp)) {
      return paths.filter(path -> path.getFileName().toString().endsWith(ending)).toList();
    }
  }

  private static ArticleReport bare(String id) {
    return bare(id, "");
  }

  private static ArticleReport bare(String id, String text) {
    return new ArticleReport(
        article(id, text), null, null, null, List.of(), List.of(), List.of("One warning."));
  }

  private static NormalisedArticle article(String id, String text) {
    return new NormalisedArticle(
        id,
        new SourceFile(id + ".txt", "00", "text/plain", "UTF-8", text.length()),
        AlignedText.of(text, 0, text.length()),
        List.of(),
        List.of("Read as it is."));
  }

  /** A report in which nothing is missing. */
  private static ArticleReport report(String id) {
    Fact<String> fact = fact("good", new RawLocation.Characters(3, 7));
    Fact<String> other = fact("inadequate", new RawLocation.Part("word/document.xml", 1, 2));
    Person person = new Person(fact, other, fact, true, fact.citations());
    Inspection inspection =
        Inspection.of(fact, fact(Status.PREVIOUS, new RawLocation.Page(4)))
            .inspectorate(fact)
            .codes("123", null)
            .deliveredBy(other)
            .type(fact)
            .ordinal(fact(3, new RawLocation.Property("file-name")))
            .framework(fact)
            .overall(fact.withAlternatives(List.of(other)))
            .notOverall(other)
            .judgements(
                List.of(new Judgement("leadership", 4, fact), new Judgement("x", null, other)))
            .inspectionDate(fact(date("2024-03-04/2024-03-08"), new RawLocation.Page(1)))
            .publicationDate(fact(date("XXXX-05"), new RawLocation.Page(1)))
            .reportUrl(fact)
            .findings(List.of(new Finding(Finding.Kind.IMPROVEMENT, fact)))
            .people(List.of(person))
            .build();
    return new ArticleReport(
            article(id, "Leeds was rated good."),
            fact,
            fact(date("2024~"), new RawLocation.Page(2)),
            other,
            List.of(inspection),
            List.of(person),
            List.of("One warning.", "Another."))
        .withFingerprint(new Fingerprint(7, 8, 9, new byte[] {1, 2}, new int[] {3, 4}));
  }

  private static Edtf date(String text) {
    return Edtf.parse(text).orElseThrow();
  }

  private static <T> Fact<T> fact(T value, RawLocation raw) {
    return new Fact<>(value, 0.123456789, "a/rule", List.of(new Citation("a", 2, 6, "good", raw)));
  }
}
