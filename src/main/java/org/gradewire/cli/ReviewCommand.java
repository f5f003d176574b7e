package org.gradewire.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gradewire.review.ReviewServer;

/** {@code gradewire review}: serves the review page and keeps the decisions beside the output. */
final class ReviewCommand implements Command {
  private static final int LAST_PORT = 65535;

  @Override
  public String name() {
    return "review";
  }

  @Override
  public String summary() {
    return "serve the review page to this machine, saving review.json beside the output";
  }

  @Override
  public String arguments() {
    return "OUTPUT";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(CommonOptions.withArgument("port", "N", "where to listen (default: any free)"));
  }

  @Override
  public int run(CommandLine line, Terminal terminal)
      throws UsageException, IOException, InterruptedException {
    Path output = CommonOptions.existing(Command.arguments(line, this, 1, 1).get(0));
    CountDownLatch stopped = new CountDownLatch(1);
    try (ReviewServer server = ReviewServer.start(output, port(line))) {
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    server.stop();
                    stopped.countDown();
                  },
                  "stop"));
      terminal.out().println(server.uri());
      terminal.say("Open this address in a browser of this machine. Ctrl-C stops.");
      stopped.await();
      return ExitCode.DONE;
    }
  }

  private static int port(CommandLine line) throws UsageException {
    String port = line.getOptionValue("port", "0");
    try {
      int number = Integer.parseInt(port);
      if (number >= 0 && number <= LAST_PORT) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for numbers out of range.
    }
    throw new UsageException("--port: found \"%s\", expected 0 to 65535".formatted(port));
  }
}
