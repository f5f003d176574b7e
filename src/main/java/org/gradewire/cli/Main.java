package org.gradewire.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The entry point: finds the command, runs it, ends with its exit code. */
public final class Main {
  private static final List<Command> COMMANDS =
      List.of(
          new ExtractCommand(),
          new ReviewCommand(),
          new EvaluateCommand(),
          new VerifyCommand(),
          new ExplainCommand(),
          new LabelCommand(),
          new ExportCommand(),
          new ModelsCommand());

  private Main() {}

  /** Runs the command that {@code args} names and exits. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code = run(args, new Terminal(out, err, Boolean.getBoolean("gradewire.interactive")));
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** Returns the version of the program. */
  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return Objects.requireNonNullElse(version, "development");
  }

  /** Runs the command that {@code args} names and returns its exit code. */
  static int run(String[] args, Terminal terminal) {
    if (args.length == 0 || List.of("--help", "-h", "help").contains(args[0])) {
      terminal.out().print(Help.overview(COMMANDS));
      return ExitCode.DONE;
    }
    if (args[0].equals("--version")) {
      terminal.out().println("gradewire " + version());
      return ExitCode.DONE;
    }
    for (Command command : COMMANDS) {
      if (command.name().equals(args[0])) {
        return run(command, Arrays.copyOfRange(args, 1, args.length), terminal);
      }
    }
    terminal.say(
        "gradewire: unknown command \"%s\", expected %s"
            .formatted(args[0], String.join(", ", COMMANDS.stream().map(Command::name).toList())));
    terminal.say("Try: gradewire --help");
    return ExitCode.USAGE;
  }

  private static int run(Command command, String[] args, Terminal terminal) {
    Options options = command.options();
    options.addOption(Option.builder("h").longOpt("help").desc("show this").get());
    try {
      if (List.of(args).contains("--help") || List.of(args).contains("-h")) {
        terminal.out().print(Help.of(command, options));
        return ExitCode.DONE;
      }
      CommandLine line = new DefaultParser(false).parse(options, args);
      return command.run(line, terminal);
    } catch (UnrecognizedOptionException e) {
      terminal.say(
          "gradewire %s: unknown option \"%s\", expected one of %s"
              .formatted(command.name(), e.getOption(), Help.optionNames(options)));
      return ExitCode.USAGE;
    } catch (ParseException | UsageException e) {
      terminal.say("gradewire %s: %s".formatted(command.name(), e.getMessage()));
      terminal.say("Try: gradewire %s --help".formatted(command.name()));
      return ExitCode.USAGE;
    } catch (IllegalArgumentException e) {
      terminal.say("gradewire %s: %s".formatted(command.name(), e.getMessage()));
      return ExitCode.USAGE;
    } catch (IOException e) {
      terminal.say("gradewire %s: %s".formatted(command.name(), describe(e)));
      return ExitCode.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      terminal.say("gradewire %s: interrupted".formatted(command.name()));
      return ExitCode.FAILED;
    } catch (RuntimeException e) {
      terminal.say("gradewire %s: a fault of the program".formatted(command.name()));
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      terminal.say(trace.toString());
      return ExitCode.FAILED;
    }
  }

  /**
   * The messages of file errors are often just a path: the name of the error says what is wrong.
   */
  private static String describe(IOException e) {
    return "%s (%s)".formatted(e.getMessage(), e.getClass().getSimpleName());
  }
}
