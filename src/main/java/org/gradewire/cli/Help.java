package org.gradewire.cli;

import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** Writes the help texts. */
final class Help {
  private static final int COLUMN = 24;

  private Help() {}

  /** Returns what the program alone says of itself. */
  static String overview(List<Command> commands) {
    StringBuilder text = new StringBuilder();
    text.append("Gradewire turns articles about inspections into cited inspection records.\n\n");
    text.append("Usage: gradewire COMMAND [OPTION…] ARGUMENT…\n\n");
    for (Command command : commands) {
      text.append("  %-10s %s%n".formatted(command.name(), command.summary()));
    }
    text.append("\nTo start:\n\n  gradewire extract corpus -o output\n\n");
    text.append("  gradewire COMMAND --help   says more of one command\n");
    text.append("  gradewire --version        says which version this is\n\n");
    text.append("Results go to files or standard output, messages to standard error.\n");
    text.append("Exit codes: 0 done; 2 wrong usage or broken models; 3 done, but some inputs\n");
    text.append("were rejected; 4 a quality floor was missed; 1 anything else.\n");
    return text.toString();
  }

  /** Returns the help of one command. */
  static String of(Command command, Options options) {
    StringBuilder text = new StringBuilder();
    text.append(
        "Usage: gradewire %s [OPTION…] %s%n".formatted(command.name(), command.arguments()));
    text.append("%n%s%n%n".formatted(command.summary()));
    for (Option option : options.getOptions()) {
      String names = names(option);
      text.append("  ").append(names).append(" ".repeat(Math.max(1, COLUMN - names.length())));
      text.append(option.getDescription()).append('\n');
    }
    return text.toString();
  }

  /** Returns the long names of all options, in their order, separated by commas. */
  static String optionNames(Options options) {
    return String.join(
        ", ", options.getOptions().stream().map(option -> "--" + option.getLongOpt()).toList());
  }

  private static String names(Option option) {
    String names =
        option.getOpt() == null
            ? "    --" + option.getLongOpt()
            : "-%s, --%s".formatted(option.getOpt(), option.getLongOpt());
    return option.hasArg() ? names + " " + option.getArgName() : names;
  }
}
