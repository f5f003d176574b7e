package org.gradewire.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradewire.knowledge.ModelsException;
import org.gradewire.pipeline.Pipeline.Reports;
import org.gradewire.read.Input;
import org.gradewire.read.format.ReadLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
  @TempDir Path folder;

  @Test
  void aBrokenRuleEndsTheRunAsSuch() {
    assertThatThrownBy(() -> run(new ModelsException(List.of("grades.tsv:1: broken"))))
        .isInstanceOf(ModelsException.class);
  }

  @Test
  void anyOtherFaultIsOneOfTheProgram() {
    assertThatThrownBy(() -> run(new IllegalArgumentException("found -1")))
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  private void run(RuntimeException fault) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("a.txt"), "Some words.");
    Reporting reporting =
        new Reporting() {
          @Override
          public Reports reports(Input input) {
            throw fault;
          }

          @Override
          public ReadLimits limits() {
            return ReadLimits.DEFAULT;
          }
        };
    new Folder(reporting, 1, Progress.silent()).run(List.of(folder), report -> {});
  }
}
