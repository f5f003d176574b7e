package org.gradewire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradewire.evaluate.ClusterLabels;
import org.gradewire.evaluate.ClusterScore;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;
import org.junit.jupiter.api.Test;

/** Tellings of one inspection come together, those of two never do, over the labelled clusters. */
class LabelledClustersTest {

  @Test
  void tellingsOfOneInspectionAreOneRecordAndNearMissesAreTwo() throws Exception {
    ClusterLabels labels = ClusterLabels.read(Runs.CORPUS).orElseThrow();
    Knowledge knowledge = Knowledge.embedded();
    List<Path> inputs = new ArrayList<>(List.of(Runs.CORPUS.resolve("clusters")));
    Runs.corpus().stream()
        .filter(path -> path.toString().matches(".*/a0[23489]\\.\\w+"))
        .forEach(inputs::add);
    List<ArticleReport> reports = Runs.reports(Pipeline.of(knowledge), inputs.toArray(Path[]::new));
    ClusterScore score = labels.score(reports, Records.of(reports, knowledge));

    assertThat(labels.size()).isGreaterThanOrEqualTo(20);
    assertThat(labels.nearMisses()).isGreaterThanOrEqualTo(20);
    assertThat(score.merged()).isEmpty();
    assertThat(score.f1()).as(score.table()).isGreaterThanOrEqualTo(0.97);
  }
}
