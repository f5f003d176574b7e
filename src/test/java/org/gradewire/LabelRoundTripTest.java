package org.gradewire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradewire.evaluate.Evaluation;
import org.gradewire.evaluate.Evaluator;
import org.gradewire.evaluate.Field;
import org.gradewire.evaluate.Labels;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.label.LabelFile;
import org.gradewire.model.ArticleReport;
import org.gradewire.pipeline.Folder;
import org.gradewire.pipeline.Labelling;
import org.gradewire.pipeline.Pipeline;
import org.gradewire.pipeline.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft label says of an article exactly what the extraction says, in the format of labels. */
@Tag("corenlp")
class LabelRoundTripTest {
  private static final Pipeline PIPELINE = Pipeline.of(Knowledge.embedded());
  @TempDir Path labels;

  @ParameterizedTest
  @ValueSource(strings = {"corpus", "../shared/seeds", "src/test/resources"})
  void draftsOfAFolderScoreWithoutAFault(String name) throws Exception {
    Path folder = Path.of(name);
    assumeTrue(Files.isDirectory(folder), "skipped: there is no folder " + folder);

    Labelling.run(PIPELINE, folder, this::write);

    Labels read = Labels.read(labels);
    List<ArticleReport> reports = new ArrayList<>();
    new Folder(PIPELINE, 1, Progress.silent()).run(List.of(folder), reports::add);
    Evaluation evaluation = Evaluator.evaluate(read, reports);
    assertThat(evaluation.articles()).isEqualTo(reports.size());
    assertThat(evaluation.differences()).isEmpty();
    assertThat(evaluation.forbiddenNames()).isEmpty();
    assertThat(evaluation.notInRun()).isEmpty();
    assertThat(Field.Group.values()).allMatch(group -> evaluation.of(group).f1() == 1);
    assertThat(read.checkEvidence(reports)).isEmpty();
    assertThat(read.drafts()).isNotEmpty();
  }

  private void write(Labelling labelling) throws IOException {
    Path file = labels.resolve(labelling.id() + LabelFile.ENDING);
    Files.createDirectories(file.getParent());
    Files.writeString(file, LabelFile.json(labelling.labels(), true));
  }
}
