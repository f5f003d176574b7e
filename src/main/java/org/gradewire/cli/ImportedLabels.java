package org.gradewire.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gradewire.label.Label;
import org.gradewire.label.LabelFile;
import org.gradewire.label.MarkedArticle;
import org.gradewire.label.MarkedLabel;
import org.gradewire.label.RecordLabel;
import org.gradewire.label.ReviewedArticles;
import org.gradewire.label.ReviewedArticles.State;
import org.gradewire.label.SourceCopies;
import org.gradewire.text.ArticleException;

/** {@code gradewire label --from-review}: labels of what a person decided elsewhere. */
final class ImportedLabels {
  private static final String FROM_REVIEW = "from-review";
  private final LabelWriter writer;
  private final Terminal terminal;
  private final Path to;
  private final List<ArticleException> rejected = new ArrayList<>();

  private ImportedLabels(CommandLine line, Terminal terminal) throws UsageException {
    String folder = line.getOptionValue("to");
    if (folder == null) {
      throw new UsageException("found no --to, expected the folder for the labels");
    }
    this.to = Path.of(folder);
    if (Files.exists(to) && !Files.isDirectory(to)) {
      throw new UsageException("--to %s: a file, expected a folder".formatted(to));
    }
    this.terminal = terminal;
    this.writer = new LabelWriter(line.hasOption("force"), terminal);
  }

  /** Returns the options of it. */
  static Options options() {
    return new Options()
        .addOption(
            CommonOptions.withArgument(
                FROM_REVIEW, "OUTPUT", "labels of what is reviewed in this output"));
  }

  /** Returns whether the command line asks for such labels. */
  static boolean areAskedFor(CommandLine line) {
    return line.hasOption(FROM_REVIEW);
  }

  /** Writes them. */
  static int run(CommandLine line, Terminal terminal) throws UsageException, IOException {
    ImportedLabels labels = new ImportedLabels(line, terminal);
    labels.fromReview(CommonOptions.existing(line.getOptionValue(FROM_REVIEW)));
    labels.rejected.forEach(it -> terminal.say("rejected " + it.getMessage()));
    return labels.rejected.isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
  }

  private void fromReview(Path output) throws IOException {
    ReviewedArticles reviewed = ReviewedArticles.of(output);
    Map<String, List<MarkedArticle>> files = new LinkedHashMap<>();
    Map<String, Set<State>> states = new LinkedHashMap<>();
    reviewed.forEach(
        (article, state) -> {
          files.computeIfAbsent(article.fileId(), key -> new ArrayList<>()).add(article);
          states.computeIfAbsent(article.fileId(), key -> EnumSet.noneOf(State.class)).add(state);
        });
    SourceCopies sources = SourceCopies.of(output);
    int open = 0;
    for (Map.Entry<String, Set<State>> file : states.entrySet()) {
      if (file.getValue().contains(State.OPEN)) {
        open++;
      } else if (file.getValue().contains(State.REVIEWED)) {
        write(file.getKey(), files.getOrDefault(file.getKey(), List.of()), sources);
      }
    }
    writeRecords(reviewed.recordLabels());
    if (open > 0) {
      terminal.say(
          "%s: not all records reviewed, no label".formatted(Nouns.count(open, "article file")));
    }
  }

  private void write(String id, List<MarkedArticle> articles, SourceCopies sources)
      throws IOException {
    try {
      List<Label> labels = articles.stream().map(MarkedLabel::of).toList();
      writer.write(id, labels, false, to);
      Optional<String> fault = sources.copy(articles.get(0).file(), to);
      if (fault.isPresent()) {
        terminal.say("%s: %s".formatted(id, fault.get()));
      }
    } catch (ArticleException e) {
      rejected.add(e);
    } catch (IllegalArgumentException e) {
      rejected.add(new ArticleException(id, "label", String.valueOf(e.getMessage())));
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
