package org.gradewire.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gradewire.exchange.ExchangeFormat;
import org.gradewire.label.Label;
import org.gradewire.label.LabelFile;
import org.gradewire.label.MarkedArticle;
import org.gradewire.label.MarkedLabel;
import org.gradewire.label.RecordLabel;
import org.gradewire.label.ReviewedArticles;
import org.gradewire.label.SourceCopies;
import org.gradewire.text.ArticleException;
import org.gradewire.text.ArticleIds;

/**
 * {@code gradewire label --from-review} and {@code --from}: labels of what people decided on the
 * review page or in another program.
 */
final class ImportedLabels {
  private static final String FROM_REVIEW = "from-review";
  private static final String FROM = "from";
  private final LabelWriter writer;
  private final Terminal terminal;
  private final Path to;
  private final List<ArticleException> rejected = new ArrayList<>();

  private ImportedLabels(CommandLine line, Terminal terminal) throws UsageException {
    this.to = CommonOptions.requiredTo(line);
    this.terminal = terminal;
    this.writer = new LabelWriter(line.hasOption("force"), terminal);
  }

  /** Returns the options of it. */
  static Options options() {
    return new Options()
        .addOption(
            CommonOptions.withArgument(
                FROM_REVIEW, "OUTPUT", "labels of what is reviewed in this output"))
        .addOption(
            CommonOptions.withArgument(
                FROM, "FILE|FOLDER", "labels of what another program wrote; needs --format"))
        .addOption(ExportCommand.formatOption());
  }

  /** Returns whether the command line asks for such labels. */
  static boolean areAskedFor(CommandLine line) {
    return line.hasOption(FROM_REVIEW) || line.hasOption(FROM);
  }

  /** Writes them. */
  static int run(CommandLine line, Terminal terminal) throws UsageException, IOException {
    ImportedLabels labels = new ImportedLabels(line, terminal);
    if (line.hasOption(FROM_REVIEW) && line.hasOption(FROM)) {
      throw new UsageException("found --from-review and --from, expected one of them");
    }
    if (line.hasOption(FROM_REVIEW)) {
      labels.fromReview(CommonOptions.existing(line.getOptionValue(FROM_REVIEW)));
    } else {
      Path from = CommonOptions.existing(line.getOptionValue(FROM));
      labels.fromFormat(ExportCommand.format(line).read(from));
    }
    labels.rejected.forEach(it -> terminal.say("rejected " + it.getMessage()));
    return labels.rejected.isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
  }

  /** Articles of one file share a label file; their order is that of their ids. */
  private void fromFormat(ExchangeFormat.Imported imported) throws IOException {
    rejected.addAll(imported.rejected());
    Set<String> incomplete = new HashSet<>();
    imported.rejected().forEach(it -> incomplete.add(ArticleIds.file(it.input())));
    Map<String, List<MarkedArticle>> files = new TreeMap<>();
    for (MarkedArticle article : imported.articles()) {
      files.computeIfAbsent(article.fileId(), key -> new ArrayList<>()).add(article);
    }
    files.forEach(
        (file, articles) -> articles.sort(Comparator.comparingInt(ImportedLabels::number)));
    for (Map.Entry<String, List<MarkedArticle>> file : files.entrySet()) {
      if (!incomplete.contains(file.getKey()) && isWhole(file.getKey(), file.getValue())) {
        write(file.getKey(), file.getValue());
      }
    }
  }

  private static int number(MarkedArticle article) {
    return ArticleIds.number(article.id());
  }

  /**
   * Labels of one file are told apart by their order alone: none before the last may be missing.
   */
  private boolean isWhole(String file, List<MarkedArticle> articles) {
    List<Integer> numbers = articles.stream().map(ImportedLabels::number).toList();
    if (numbers.equals(IntStream.rangeClosed(1, numbers.size()).boxed().toList())) {
      return true;
    }
    rejected.add(
        new ArticleException(
            file,
            "label",
            "found %s %s, expected all of the file, each once: %s, %s#2 and so on"
                .formatted(
                    numbers.size() == 1 ? "article" : "articles",
                    String.join(", ", numbers.stream().map(String::valueOf).toList()),
                    file,
                    file)));
    return false;
  }

  private void fromReview(Path output) throws IOException {
    ReviewedArticles.Files files = ReviewedArticles.of(output).files();
    SourceCopies sources = SourceCopies.of(output, files.digests());
    for (Map.Entry<String, List<MarkedArticle>> file : files.reviewed().entrySet()) {
      if (write(file.getKey(), file.getValue())) {
        copy(file.getValue().get(0), sources);
      }
    }
    writeRecords(files.records());
    if (files.open() > 0) {
      terminal.say(
          "%s: not all records reviewed, no label"
              .formatted(Nouns.count(files.open(), "article file")));
    }
  }

  private boolean write(String id, List<MarkedArticle> articles) throws IOException {
    try {
      List<Label> labels = articles.stream().map(MarkedLabel::of).toList();
      writer.write(id, labels, false, to);
      return true;
    } catch (ArticleException e) {
      rejected.add(e);
    } catch (IllegalArgumentException e) {
      rejected.add(new ArticleException(id, "label", String.valueOf(e.getMessage())));
    }
    return false;
  }

  private void copy(MarkedArticle article, SourceCopies sources) throws IOException {
    Optional<String> fault = sources.copy(article.file(), to);
    if (fault.isPresent()) {
      terminal.say("%s: %s".formatted(article.id(), fault.get()));
    }
  }

  private void writeRecords(List<RecordLabel> labels) throws IOException {
    try {
      writer.write(LabelFile.RECORDS, to.resolve(LabelFile.RECORDS), LabelFile.json(labels));
    } catch (ArticleException e) {
      rejected.add(e);
    }
  }
}
