package org.gradewire.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gradewire.knowledge.Inventory;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Wording;
import org.gradewire.pipeline.ModelsUse;
import org.gradewire.pipeline.Pipeline;

/** {@code gradewire models}: checks a models folder and lists what it knows. */
final class ModelsCommand implements Command {

  @Override
  public String name() {
    return "models";
  }

  @Override
  public String summary() {
    return "check a models folder and list what it knows, or what of it is never used";
  }

  @Override
  public String arguments() {
    return "[FOLDER] | --unused LABELLED…";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(null, "json", false, "list what it knows as JSON")
        .addOption(
            null, "unused", false, "extract the articles of LABELLED, list rules that never fire")
        .addOption(CommonOptions.models());
  }

  @Override
  public int run(CommandLine line, Terminal terminal) throws UsageException {
    if (line.hasOption("unused")) {
      return unused(line, terminal);
    }
    List<String> folder = Command.arguments(line, this, 0, 1);
    Knowledge knowledge =
        folder.isEmpty() ? CommonOptions.knowledge(line) : in(line, folder.get(0));
    ModelsUse.check(knowledge);
    terminal
        .out()
        .print(line.hasOption("json") ? Inventory.json(knowledge) : Inventory.text(knowledge));
    return ExitCode.DONE;
  }

  private static Knowledge in(CommandLine line, String folder) throws UsageException {
    if (line.hasOption("models")) {
      throw new UsageException("found FOLDER and --models, expected one of them");
    }
    if (!Files.isDirectory(CommonOptions.existing(folder))) {
      throw new UsageException("%s: not a folder".formatted(folder));
    }
    return Knowledge.from(Path.of(folder));
  }

  private int unused(CommandLine line, Terminal terminal) throws UsageException {
    List<Path> labelled = new ArrayList<>();
    for (String argument : Command.arguments(line, this, 1, Integer.MAX_VALUE)) {
      labelled.add(CommonOptions.existing(argument));
    }
    Knowledge knowledge = CommonOptions.knowledge(line);
    ModelsUse.check(knowledge);
    ModelsUse use = ModelsUse.of(Pipeline.of(knowledge), knowledge, labelled);
    print(knowledge, use, terminal);
    use.rejected().forEach(it -> terminal.say("rejected " + it.getMessage()));
    return use.rejected().isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
  }

  private static void print(Knowledge knowledge, ModelsUse use, Terminal terminal) {
    Set<Wording> unused = new HashSet<>(use.unused());
    knowledge
        .wordings()
        .forEach(
            (file, all) -> {
              List<Wording> never = all.stream().filter(unused::contains).toList();
              terminal.out().printf("%s: %d of %d never fire%n", file, never.size(), all.size());
              never.forEach(
                  it -> terminal.out().println("  %s  %s".formatted(it.id(), it.place())));
            });
    terminal
        .out()
        .printf("grades and areas: %d wordings are never found%n", use.vocabulary().size());
    use.vocabulary().forEach(it -> terminal.out().println("  " + it));
    terminal.say(Nouns.count(use.articles(), "article") + " read");
  }
}
