package org.gradewire.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gradewire.evaluate.ClusterLabels;
import org.gradewire.evaluate.Evaluation;
import org.gradewire.evaluate.EvaluationReport;
import org.gradewire.evaluate.Evaluator;
import org.gradewire.evaluate.Floors;
import org.gradewire.evaluate.Labels;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;
import org.gradewire.pipeline.Folder;
import org.gradewire.pipeline.Pipeline;
import org.gradewire.pipeline.Records;

/** {@code gradewire evaluate}: extracts labelled articles and scores the result. */
final class EvaluateCommand implements Command {
  private static final int DRAFTS_NAMED = 3;

  @Override
  public String name() {
    return "evaluate";
  }

  @Override
  public String summary() {
    return "extract labelled articles and score the result";
  }

  @Override
  public String arguments() {
    return "LABELLED";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            CommonOptions.withArgument(
                "floors", "FILE", "end with 4 if a figure is below its floor"))
        .addOption(
            CommonOptions.withArgument(
                "report", "DIR", "write evaluation.html, evaluation.md and evaluation.json"))
        .addOption(
            null, "show-held-back", false, "show the errors of articles that are held back, too")
        .addOption(
            CommonOptions.withArgument(
                "fit-calibration", "FILE", "write what models/calibration.tsv should be"))
        .addOption(null, "update-floors", false, "raise the floors to the figures of this run")
        .addOption(null, "allow-lower", false, "with --update-floors: lower them, too")
        .addOption(CommonOptions.models())
        .addOption(CommonOptions.jobs());
  }

  @Override
  public int run(CommandLine line, Terminal terminal)
      throws UsageException, IOException, InterruptedException {
    Path folder = CommonOptions.existing(Command.arguments(line, this, 1, 1).get(0));
    Labels labels = Labels.read(folder);
    checkDrafts(line, terminal, labels);
    Knowledge knowledge = CommonOptions.knowledge(line);
    List<ArticleReport> reports = extract(line, terminal, knowledge.withoutCalibration(), folder);
    labels.checkEvidence(reports).forEach(terminal::say);
    Evaluation evaluation =
        Evaluator.evaluate(labels, reports, knowledge.calibration()::confidence);
    if (!line.hasOption("show-held-back")) {
      evaluation = evaluation.withoutHeldBackDetails();
    }
    terminal.out().print(EvaluationReport.table(evaluation));
    ClusterLabels.read(folder)
        .map(clusters -> clusters.score(reports, Records.of(reports, knowledge)).table())
        .ifPresent(terminal.out()::print);
    if (line.hasOption("report")) {
      EvaluationReport.write(Path.of(line.getOptionValue("report")), evaluation);
    }
    if (line.hasOption("fit-calibration")) {
      Path file = Path.of(line.getOptionValue("fit-calibration"));
      Files.writeString(file, evaluation.calibration());
      terminal.say("calibration written: " + file);
    }
    return line.hasOption("floors") ? checkFloors(line, terminal, evaluation) : ExitCode.DONE;
  }

  /** The program agrees with its own drafts, which proves nothing. */
  private static void checkDrafts(CommandLine line, Terminal terminal, Labels labels)
      throws UsageException {
    List<String> drafts = labels.drafts();
    if (drafts.isEmpty()) {
      return;
    }
    String first = String.join(", ", drafts.subList(0, Math.min(DRAFTS_NAMED, drafts.size())));
    String further = drafts.size() > DRAFTS_NAMED ? " and others" : "";
    terminal.say(
        "%s nobody has corrected (\"draft\"): %s%s"
            .formatted(Nouns.count(drafts.size(), "label file"), first, further));
    if (line.hasOption("update-floors")) {
      throw new UsageException("--update-floors: found drafts, expected corrected labels");
    }
  }

  private static List<ArticleReport> extract(
      CommandLine line, Terminal terminal, Knowledge knowledge, Path folder)
      throws UsageException, IOException, InterruptedException {
    List<ArticleReport> reports = new ArrayList<>();
    try (ConsoleProgress progress = new ConsoleProgress(terminal, false)) {
      new Folder(Pipeline.of(knowledge), CommonOptions.jobs(line), progress)
          .run(List.of(folder), reports::add);
    }
    return reports;
  }

  private static int checkFloors(CommandLine line, Terminal terminal, Evaluation evaluation)
      throws UsageException, IOException {
    Path file = Path.of(line.getOptionValue("floors"));
    if (line.hasOption("update-floors")) {
      Floors old = file.toFile().exists() ? Floors.read(file) : Floors.none();
      old.updated(evaluation, line.hasOption("allow-lower")).write(file);
      terminal.say("floors written: " + file);
    }
    CommonOptions.existing(file.toString());
    Floors floors = Floors.read(file);
    floors.labelsWarning(evaluation).ifPresent(terminal::say);
    List<String> misses = floors.check(evaluation);
    misses.forEach(miss -> terminal.say("below its floor: " + miss));
    return misses.isEmpty() ? ExitCode.DONE : ExitCode.BELOW_FLOOR;
  }
}
