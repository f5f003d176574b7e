package org.gradewire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gradewire.knowledge.Knowledge;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("corenlp")
class DeterminismTest {
  @TempDir Path folder;

  @Test
  void theSameArticlesGiveTheSameBytesWhateverTheirOrderAndTheThreads() throws Exception {
    Path odd = Files.createDirectory(folder.resolve("odd"));
    Path even = Files.createDirectory(folder.resolve("even"));
    List<Path> corpus = Runs.corpus();
    for (int i = 0; i < corpus.size(); i++) {
      copy(corpus.get(i), i % 2 == 0 ? even : odd);
    }
    Knowledge knowledge = Knowledge.embedded();

    Runs.extract(knowledge, folder.resolve("one"), 1, odd, even);
    Runs.extract(knowledge, folder.resolve("two"), 2, even, odd);

    Map<String, byte[]> one = Runs.files(folder.resolve("one"));
    Map<String, byte[]> two = Runs.files(folder.resolve("two"));
    one.remove("run.json");
    two.remove("run.json");
    assertThat(one).hasSizeGreaterThan(corpus.size()).containsOnlyKeys(two.keySet());
    assertThat(one)
        .allSatisfy((name, bytes) -> assertThat(two.get(name)).as(name).isEqualTo(bytes));
  }

  private static void copy(Path article, Path to) throws IOException {
    Files.copy(article, to.resolve(article.getFileName()));
  }
}
