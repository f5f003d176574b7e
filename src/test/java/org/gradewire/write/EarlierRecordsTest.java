package org.gradewire.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradewire.model.EarlierIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run before this one called its records. */
class EarlierRecordsTest {
  @TempDir Path output;

  @Test
  void withoutARunBeforeThereIsNone() throws Exception {
    assertThat(EarlierRecords.read(output)).isEqualTo(EarlierIds.NONE);
  }

  @Test
  void theRecordsOfEachArticleAreRead() throws Exception {
    Files.writeString(
        output.resolve("articles.jsonl"),
        """
        {"id":"a","source":{"path":"a.txt","sha256":"12","bytes":3},"title":{"value":"x"},"inspections":[{"record":"ofsted/alder/full/2018","type":{"value":"full"}},{"record":"ofsted/alder/full/2023"}],"people":[]}
        {"id":"b","source":{"sha256":"34"},"inspections":[]}
        not ours
        {"id":7,"source":{"sha256":"34"}}
        {"source":{"sha256":"34"}}
        {"source":"x","inspections":"y","id":"c","people":[]}
        """);

    EarlierIds earlier = EarlierRecords.read(output);

    assertThat(earlier.articles())
        .containsOnlyKeys("a", "b", "c")
        .containsEntry(
            "a",
            new EarlierIds.Article(
                "12", List.of("ofsted/alder/full/2018", "ofsted/alder/full/2023")));
    assertThat(earlier.of("a", "12", 1)).isEqualTo("ofsted/alder/full/2023");
    assertThat(earlier.of("a", "changed", 1)).isNull();
    assertThat(earlier.of("a", "12", 2)).isNull();
    assertThat(earlier.of("c", "12", 0)).isNull();
  }
}
