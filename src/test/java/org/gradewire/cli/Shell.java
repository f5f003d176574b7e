package org.gradewire.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs commands and catches what they print. */
final class Shell {
  /** An article of one inspection. */
  static final String ARTICLE =
      """
      Leeds services rated good

      Published: 19 April 2023

      Children's services at Leeds City Council have been rated good by Ofsted after a full
      inspection in February 2023.
      """;

  /** Its record. */
  static final String RECORD = "\"ofsted/leeds/full/2023\"";

  private Shell() {}

  /** What a command printed and returned. */
  record Result(int code, String out, String err) {}

  static Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            arguments,
            new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false));
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Writes the article below {@code folder} and returns its path. */
  static String article(Path folder) throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    return Files.writeString(articles.resolve("leeds.txt"), ARTICLE).toString();
  }
}
