package org.gradewire.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.gradewire.exchange.ExchangeFormat;
import org.gradewire.label.MarkedArticle;
import org.gradewire.label.OutputArticles;
import org.gradewire.label.ReviewedArticles;

/** {@code gradewire export}: writes what articles say in a format of another program. */
final class ExportCommand implements Command {
  private static final String FORMAT = "format";

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String summary() {
    return "write an output in a format of other annotation programs";
  }

  @Override
  public String arguments() {
    return "OUTPUT";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(formatOption())
        .addOption(CommonOptions.withArgument("to", "DIR", "where to write"))
        .addOption(
            null, "reviewed", false, "only articles that are reviewed, as the reviewer reads them");
  }

  /** Returns the option that names a format. */
  static Option formatOption() {
    return CommonOptions.withArgument(FORMAT, "NAME", "one of " + names());
  }

  @Override
  public int run(CommandLine line, Terminal terminal) throws UsageException, IOException {
    Path output = CommonOptions.existing(Command.arguments(line, this, 1, 1).get(0));
    ExchangeFormat format = format(line);
    Path to = CommonOptions.requiredTo(line);
    AtomicInteger articles = new AtomicInteger();
    try (ExchangeFormat.Writing writing = format.into(to)) {
      if (line.hasOption("reviewed")) {
        for (List<MarkedArticle> file : ReviewedArticles.of(output).files().reviewed().values()) {
          for (MarkedArticle article : file) {
            writing.add(article);
            articles.incrementAndGet();
          }
        }
      } else {
        new OutputArticles(output)
            .forEach(
                told -> {
                  writing.add(told.article());
                  articles.incrementAndGet();
                });
      }
    }
    terminal.say("%s: %s".formatted(Nouns.count(articles.get(), "article"), to));
    return ExitCode.DONE;
  }

  /** Returns the format that the command line names. */
  static ExchangeFormat format(CommandLine line) throws UsageException {
    String name = line.getOptionValue(FORMAT);
    if (name == null) {
      throw new UsageException("found no --format, expected one of " + names());
    }
    return ExchangeFormat.of(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "--format: found \"%s\", expected one of %s".formatted(name, names())));
  }

  private static String names() {
    return String.join(
        ", ", Arrays.stream(ExchangeFormat.values()).map(ExchangeFormat::label).toList());
  }
}
