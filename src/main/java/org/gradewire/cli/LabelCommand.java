package org.gradewire.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gradewire.label.LabelFile;
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
    return "write draft labels of articles, for a person to correct";
  }

  @Override
  public String arguments() {
    return "FILE|FOLDER…";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            CommonOptions.withArgument(
                "to", "DIR", "write NAME.gold.json into this folder, not beside each article"))
        .addOption(null, "force", false, "overwrite label files that are there")
        .addOption(CommonOptions.models())
        .addOption(CommonOptions.fileSize())
        .addOption(CommonOptions.archiveFiles());
  }

  @Override
  public int run(CommandLine line, Terminal terminal) throws UsageException, IOException {
    List<Path> arguments = new ArrayList<>();
    for (String argument : Command.arguments(line, this, 1, Integer.MAX_VALUE)) {
      arguments.add(CommonOptions.existing(argument));
    }
    String to = line.getOptionValue("to");
    if (to != null && Files.exists(Path.of(to)) && !Files.isDirectory(Path.of(to))) {
      throw new UsageException("--to %s: a file, expected a folder".formatted(to));
    }
    Pipeline pipeline =
        Pipeline.load().with(CommonOptions.knowledge(line), CommonOptions.limits(line));
    Writing writing = new Writing(line.hasOption("force"), terminal);
    List<ArticleException> rejected = new ArrayList<>();
    for (Path argument : arguments) {
      Path folder = to == null ? folderOf(argument) : Path.of(to);
      rejected.addAll(Labelling.run(pipeline, argument, it -> writing.write(it, folder)));
    }
    rejected.forEach(it -> terminal.say("rejected " + it.getMessage()));
    return rejected.isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
  }

  private static Path folderOf(Path argument) {
    return Files.isDirectory(argument) ? argument : argument.resolveSibling("");
  }

  /** Writes label files, each once. */
  private static final class Writing {
    private final boolean force;
    private final Terminal terminal;
    private final Set<Path> written = new HashSet<>();

    Writing(boolean force, Terminal terminal) {
      this.force = force;
      this.terminal = terminal;
    }

    void write(Labelling labelling, Path folder) throws ArticleException, IOException {
      Path file = folder.resolve(labelling.id() + LabelFile.ENDING);
      check(file, labelling.id());
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(file, LabelFile.json(labelling.labels(), true));
      terminal.out().println(file);
    }

    private void check(Path file, String id) throws ArticleException {
      if (!written.add(file.toAbsolutePath().normalize())) {
        throw new ArticleException(
            id, "label", "found a second article for %s, expected one".formatted(file));
      }
      if (Files.exists(file) && !force) {
        throw new ArticleException(
            id, "label", "found %s, expected none (--force overwrites it)".formatted(file));
      }
      for (Path above = file.getParent(); above != null; above = above.getParent()) {
        if (Files.isRegularFile(above)) {
          throw new ArticleException(
              id,
              "label",
              "found the article inside the file %s, expected --to for its label".formatted(above));
        }
      }
    }
  }
}
