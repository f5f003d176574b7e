package org.gradewire.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.gradewire.pipeline.Extraction;
import org.gradewire.pipeline.Extraction.Outcome;
import org.gradewire.pipeline.Pipeline;
import org.jspecify.annotations.Nullable;

/** {@code gradewire extract}: the main job. */
final class ExtractCommand implements Command {

  @Override
  public String name() {
    return "extract";
  }

  @Override
  public String summary() {
    return "make cited inspection records of articles (text, HTML, PDF, Word, mail, ZIP, …)";
  }

  @Override
  public String arguments() {
    return "FOLDER|FILE…";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            Option.builder("o")
                .longOpt("output")
                .hasArg()
                .argName("OUTPUT")
                .desc("the folder to write into (default: output)")
                .get())
        .addOption(CommonOptions.models())
        .addOption(
            CommonOptions.withArgument(
                "register", "CSV", "compare the records with this register of official outcomes"))
        .addOption(CommonOptions.jobs())
        .addOption(CommonOptions.fileSize())
        .addOption(CommonOptions.archiveFiles())
        .addOption(CacheOptions.folder())
        .addOption(CacheOptions.none())
        .addOption(
            Option.builder("q").longOpt("quiet").desc("say nothing but what was rejected").get());
  }

  @Override
  public int run(CommandLine line, Terminal terminal)
      throws UsageException, IOException, InterruptedException {
    List<Path> inputs = new ArrayList<>();
    for (String argument : Command.arguments(line, this, 1, Integer.MAX_VALUE)) {
      inputs.add(CommonOptions.existing(argument));
    }
    Path output = Path.of(line.getOptionValue("output", "output"));
    if (Files.exists(output) && !Files.isDirectory(output)) {
      throw new UsageException("--output %s: a file, expected a folder".formatted(output));
    }
    boolean quiet = line.hasOption("quiet");
    Extraction.Options options =
        new Extraction.Options(
            inputs,
            output,
            register(line),
            CommonOptions.jobs(line),
            CommonOptions.limits(line),
            Main.version(),
            CacheOptions.of(line, System.getenv()));
    Pipeline.Loading loading = Pipeline.load();
    try (ConsoleProgress progress = new ConsoleProgress(terminal, quiet)) {
      Outcome outcome =
          new Extraction(loading, CommonOptions.knowledge(line), options, progress).run();
      outcome.warnings().forEach(terminal::say);
      if (!quiet) {
        if (outcome.copies() > 0) {
          terminal.say(copies(outcome.copies()));
        }
        terminal.say(summary(outcome, output));
      }
      return outcome.rejected().isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
    }
  }

  private static @Nullable Path register(CommandLine line) throws UsageException {
    String csv = line.getOptionValue("register");
    return csv == null ? null : CommonOptions.existing(csv);
  }

  private static String copies(int number) {
    return number == 1
        ? "1 article is a copy of another"
        : "%d articles are copies of others".formatted(number);
  }

  private static String summary(Outcome outcome, Path output) {
    String rejected =
        outcome.rejected().isEmpty() ? "" : ", %d rejected".formatted(outcome.rejected().size());
    return "%s, %s, %s%s: %s"
        .formatted(
            Nouns.count(outcome.files(), "file"),
            Nouns.count(outcome.articles(), "article"),
            Nouns.count(outcome.records(), "record"),
            rejected,
            output);
  }
}
