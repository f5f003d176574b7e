package org.gradewire.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gradewire.pipeline.Labelling;
import org.gradewire.pipeline.Pipeline;
import org.gradewire.text.ArticleException;

/** {@code gradewire label}: writes draft labels of articles for a person to correct. */
final class LabelCommand implements Command {

  @Override
  public String name() {
    return "label";
  }

  @Override
  public String summary() {
    return "write labels: drafts for a person to correct, or what a reviewer decided";
  }

  @Override
  public String arguments() {
    return "FILE|FOLDER…, or --from-review OUTPUT, or --from FILE|FOLDER";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            CommonOptions.withArgument(
                "to", "DIR", "write NAME.gold.json into this folder, not beside each article"))
        .addOption(null, "force", false, "overwrite label files that are there")
        .addOptions(ImportedLabels.options())
        .addOption(CommonOptions.models())
        .addOption(CommonOptions.fileSize())
        .addOption(CommonOptions.archiveFiles());
  }

  @Override
  public int run(CommandLine line, Terminal terminal) throws UsageException, IOException {
    if (ImportedLabels.areAskedFor(line)) {
      Command.arguments(line, this, 0, 0);
      return ImportedLabels.run(line, terminal);
    }
    List<Path> arguments = new ArrayList<>();
    for (String argument : Command.arguments(line, this, 1, Integer.MAX_VALUE)) {
      arguments.add(CommonOptions.existing(argument));
    }
    Optional<Path> to = CommonOptions.to(line);
    Pipeline pipeline =
        Pipeline.load().with(CommonOptions.knowledge(line), CommonOptions.limits(line));
    LabelWriter writer = new LabelWriter(line.hasOption("force"), terminal);
    List<ArticleException> rejected = new ArrayList<>();
    for (Path argument : arguments) {
      Path folder = to.orElse(folderOf(argument));
      rejected.addAll(
          Labelling.run(
              pipeline, argument, it -> writer.write(it.id(), it.labels(), true, folder)));
    }
    rejected.forEach(it -> terminal.say("rejected " + it.getMessage()));
    return rejected.isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
  }

  private static Path folderOf(Path argument) {
    return Files.isDirectory(argument) ? argument : argument.resolveSibling("");
  }
}
