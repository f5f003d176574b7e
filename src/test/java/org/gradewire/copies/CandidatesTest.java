package org.gradewire.copies;

import static org.assertj.core.api.Assertions.assertThat;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Fingerprint;
import org.gradewire.model.Told;
import org.junit.jupiter.api.Test;

/** Fingerprints of ten thousand articles of 300 random shingles. */
class CandidatesTest {
  private static final int ARTICLES = 10_000;
  private static final int SHINGLES = 300;
  private final Random random = new Random(5);

  @Test
  void tenThousandArticlesNeedFewComparisonsAndNoCopyIsMissed() {
    // All end in the same lines, as on the pages of one paper; each tenth is a copy of the one
    // before: four fifths of it, and a quarter of its own.
    long[] boilerplate = random.longs(SHINGLES / 10).toArray();
    List<ArticleReport> reports = new ArrayList<>();
    long[] before = {};
    for (int i = 0; i < ARTICLES; i++) {
      long[] own = random.longs(SHINGLES).toArray();
      if (i % 10 == 9) {
        own = joined(LongStream.of(before).limit(SHINGLES * 4 / 5), own, SHINGLES / 4);
      }
      reports.add(report(i, joined(LongStream.of(own), boilerplate, boilerplate.length)));
      before = own;
    }
    Groups groups = new Groups(reports);
    Candidates candidates = new Candidates(groups);

    candidates.joinCopies();

    assertThat(groups.ofSeveral()).hasSize(ARTICLES / 10).allMatch(group -> group.size() == 2);
    assertThat(candidates.comparisons()).isLessThan(50L * ARTICLES);
  }

  @Test
  void aReleaseThatHundredsPrintIsOneGroup() {
    long[] release = random.longs(SHINGLES).toArray();
    List<ArticleReport> reports = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      long[] own = random.longs(SHINGLES).toArray();
      reports.add(report(i, joined(LongStream.of(release), own, SHINGLES / 10 + i / 5)));
    }
    Groups groups = new Groups(reports);

    new Candidates(groups).joinCopies();

    assertThat(groups.ofSeveral()).singleElement().satisfies(it -> assertThat(it).hasSize(500));
  }

  @Test
  void oneTemplateForThousandsOfProvidersHidesNoCopy() {
    // Each provider's release stands in the folder twice.
    long[] template = random.longs(SHINGLES).toArray();
    List<ArticleReport> reports = new ArrayList<>();
    for (int i = 0; i < ARTICLES / 10; i++) {
      long[] own = random.longs(SHINGLES / 5).toArray();
      String told = "reported good of Provider %d".formatted(i / 2);
      reports.add(report(i, joined(LongStream.of(template), own, own.length), told));
    }
    Groups groups = new Groups(reports);
    Candidates candidates = new Candidates(groups);

    candidates.joinCopies();

    assertThat(groups.ofSeveral())
        .hasSize(reports.size() / 2)
        .allMatch(group -> group.get(0) / 2 == group.get(1) / 2);
    assertThat(candidates.comparisons()).isLessThan(2L * 16 * 171 * reports.size());
  }

  private static long[] joined(LongStream first, long[] second, int ofSecond) {
    return LongStream.concat(first, LongStream.of(second).limit(ofSecond)).toArray();
  }

  private static ArticleReport report(int number, long[] shingles, String... told) {
    byte[] signature =
        Signatures.POLICY.createHasher().compute(ElementHashProvider.ofValues(shingles));
    return Told.article("article-%05d".formatted(number), told)
        .withFingerprint(
            new Fingerprint(
                shingles.length, shingles[0] ^ number, shingles.length, signature, new int[0]));
  }
}
