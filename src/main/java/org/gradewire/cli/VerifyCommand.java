package org.gradewire.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gradewire.verify.Fault;
import org.gradewire.verify.Verification;
import org.gradewire.verify.Verifier;

/** {@code gradewire verify}: checks every citation of an output folder. */
final class VerifyCommand implements Command {

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String summary() {
    return "check every citation of an output folder against text and saved file";
  }

  @Override
  public String arguments() {
    return "OUTPUT";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            CommonOptions.withArgument(
                "base", "DIR", "where the inputs of the run lie, if not here (relative paths)"));
  }

  @Override
  public int run(CommandLine line, Terminal terminal) throws UsageException, IOException {
    Path output = CommonOptions.existing(Command.arguments(line, this, 1, 1).get(0));
    Verification verification = Verifier.verify(output, Path.of(line.getOptionValue("base", "")));
    verification.faults().stream().map(Fault::toString).sorted().forEach(terminal.out()::println);
    terminal.out().println(summary(verification));
    return verification.passed() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static String summary(Verification verification) {
    Verification.Counts counts = verification.counts();
    String unchecked =
        counts.notInSource() == 0
            ? ""
            : " (%d not compared with their source file; --base says where the inputs lie)"
                .formatted(counts.notInSource());
    return "%s, %s, %s checked%s: %s"
        .formatted(
            Nouns.count(counts.records(), "record"),
            Nouns.count(counts.articles(), "article"),
            Nouns.count(counts.citations(), "citation"),
            unchecked,
            verification.passed()
                ? "all exact"
                : Nouns.count(verification.faults().size(), "fault"));
  }
}
