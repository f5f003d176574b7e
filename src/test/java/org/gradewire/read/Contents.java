package org.gradewire.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.Story;
import org.gradewire.read.html.HtmlFormat;
import org.gradewire.read.plain.TextFormat;
import org.gradewire.text.ArticleException;
import org.gradewire.text.Block;

/** Reads texts in tests, without a file. */
public final class Contents {
  private Contents() {}

  /** Returns the content of a file {@code name}. */
  public static FileContent of(String name, byte[] bytes) {
    return new FileContent(name, bytes);
  }

  /** Returns the content of a file {@code name}. */
  public static FileContent of(String name, String text, Charset charset) {
    return of(name, text.getBytes(charset));
  }

  /** Returns the stories of a plain text. */
  public static List<Story> text(String text) throws ArticleException {
    return new TextFormat().read(of("a.txt", text, StandardCharsets.UTF_8)).stories();
  }

  /** Returns the first story of a page. */
  public static Story page(String markup) throws ArticleException {
    return new HtmlFormat().read(of("a.html", markup, StandardCharsets.UTF_8)).stories().get(0);
  }

  /** Returns each block as {@code KIND words} or {@code KIND label words}. */
  public static List<String> lines(List<Block> blocks) {
    return blocks.stream().map(Contents::line).toList();
  }

  private static String line(Block block) {
    String label = block.label().isEmpty() ? "" : block.label() + " ";
    return block.kind() + " " + label + block.text().text();
  }
}
