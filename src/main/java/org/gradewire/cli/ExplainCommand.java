package org.gradewire.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gradewire.pipeline.Explanation;
import org.gradewire.pipeline.Pipeline;

/** {@code gradewire explain}: shows what was found in one file and by which rule. */
final class ExplainCommand implements Command {

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String summary() {
    return "show what was found in one article and by which rule";
  }

  @Override
  public String arguments() {
    return "FILE";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(CommonOptions.models())
        .addOption(CommonOptions.fileSize())
        .addOption(CommonOptions.archiveFiles());
  }

  @Override
  public int run(CommandLine line, Terminal terminal) throws UsageException, IOException {
    Path file = CommonOptions.existing(Command.arguments(line, this, 1, 1).get(0));
    Pipeline pipeline =
        Pipeline.load().with(CommonOptions.knowledge(line), CommonOptions.limits(line));
    List<Explanation> explanations = Explanation.of(pipeline, file);
    boolean rejected = false;
    for (Explanation explanation : explanations) {
      terminal.out().print(explanation.text());
      rejected |= explanation.rejected();
    }
    return rejected ? ExitCode.REJECTED : ExitCode.DONE;
  }
}
