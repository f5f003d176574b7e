package org.gradewire.text;

/** Says that one input could not be used, at which stage, and why; the run goes on without it. */
public final class ArticleException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String input;
  private final String stage;
  private final String problem;

  /**
   * Makes the exception.
   *
   * @param input the path of the file or the id of the article
   * @param stage the stage that gave up, such as {@code read}
   * @param problem what was found and what was expected
   */
  public ArticleException(String input, String stage, String problem) {
    super("[%s] %s: %s".formatted(input, stage, problem));
    this.input = input;
    this.stage = stage;
    this.problem = problem;
  }

  /** Returns the path of the file or the id of the article. */
  public String input() {
    return input;
  }

  /** Returns the stage that gave up. */
  public String stage() {
    return stage;
  }

  /** Returns what was found and what was expected. */
  public String problem() {
    return problem;
  }
}
