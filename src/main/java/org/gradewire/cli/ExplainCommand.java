package org.gradewire.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gradewire.explain.ExplanationPage;
import org.gradewire.explain.ExplanationText;
import org.gradewire.pipeline.Explanation;
import org.gradewire.pipeline.Pipeline;
import org.gradewire.text.ArticleException;

/** {@code gradewire explain}: shows what was found in one file and by which rule. */
final class ExplainCommand implements Command {

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String summary() {
    return "show how an article was read: what by which rule, and why not";
  }

  @Override
  public String arguments() {
    return "FILE";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            CommonOptions.withArgument(
                "html", "OUT", "write a page that shows it to OUT, - for standard output"))
        .addOption(CommonOptions.models())
        .addOption(CommonOptions.fileSize())
        .addOption(CommonOptions.archiveFiles());
  }

  @Override
  public int run(CommandLine line, Terminal terminal) throws UsageException, IOException {
    Path file = CommonOptions.existing(Command.arguments(line, this, 1, 1).get(0));
    String page = line.getOptionValue("html");
    if (page != null && !page.equals("-")) {
      refuseOthers(Path.of(page));
    }
    Pipeline pipeline =
        Pipeline.load().with(CommonOptions.knowledge(line), CommonOptions.limits(line));
    Explanation explanation = Explanation.of(pipeline, file);
    if (page == null) {
      print(explanation, terminal);
    } else {
      write(explanation, page, terminal);
    }
    return explanation.rejected().isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
  }

  private static void print(Explanation explanation, Terminal terminal) {
    explanation.articles().forEach(it -> terminal.out().print(ExplanationText.of(it)));
    explanation.rejected().forEach(it -> terminal.out().println("rejected " + it.getMessage()));
  }

  private static void write(Explanation explanation, String target, Terminal terminal)
      throws UsageException, IOException {
    String page =
        ExplanationPage.of(
            explanation.articles(),
            explanation.rejected().stream().map(ArticleException::getMessage).toList());
    if (target.equals("-")) {
      terminal.out().print(page);
    } else {
      Path file = Path.of(target);
      Files.writeString(file, page);
      terminal.say(file + " written");
    }
  }

  /** A page of ours may be replaced; an article, or anything else, may not. */
  private static void refuseOthers(Path file) throws UsageException, IOException {
    if (Files.isDirectory(file)) {
      throw new UsageException("--html %s: a folder, expected a file".formatted(file));
    }
    if (Files.exists(file)) {
      byte[] start = ExplanationPage.START.getBytes(StandardCharsets.UTF_8);
      try (InputStream in = Files.newInputStream(file)) {
        if (!Arrays.equals(in.readNBytes(start.length), start)) {
          throw new UsageException(
              "--html %s: another file is there, expected none or an explanation".formatted(file));
        }
      }
    }
  }
}
