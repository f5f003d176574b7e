package org.gradewire.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.gradewire.pipeline.Progress;
import org.gradewire.text.ArticleException;
import org.jspecify.annotations.Nullable;

/** Shows a bar to a person and plain lines, one for each tenth, to anything else. */
final class ConsoleProgress implements Progress, AutoCloseable {
  /** Below this a bar would be gone before it is seen. */
  private static final int WORTH_SHOWING = 20;

  private static final int STEPS = 10;
  private final Terminal terminal;
  private final boolean quiet;
  private @Nullable ProgressBar bar;
  private int files;
  private int finished;

  ConsoleProgress(Terminal terminal, boolean quiet) {
    this.terminal = terminal;
    this.quiet = quiet;
  }

  @Override
  public void begin(int number) {
    files = number;
    if (!quiet && terminal.interactive() && number >= WORTH_SHOWING) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("articles")
              .setInitialMax(number)
              .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
              .build();
    }
  }

  @Override
  public void done() {
    finished++;
    if (bar != null) {
      bar.step();
    } else if (!quiet && files >= WORTH_SHOWING * STEPS && isTenth()) {
      terminal.say("%d of %d files".formatted(finished, files));
    }
  }

  private boolean isTenth() {
    return (long) finished * STEPS / files != (long) (finished - 1) * STEPS / files;
  }

  @Override
  public void rejected(ArticleException problem) {
    terminal.say("rejected " + problem.getMessage());
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
