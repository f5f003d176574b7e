package org.gradewire.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.gradewire.text.Article;
import org.gradewire.text.ArticleException;
import org.gradewire.text.Block;

/** Makes articles of texts in tests, without a file. */
final class Contents {
  private Contents() {}

  static FileContent of(String name, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    String id = dot < 0 ? name : name.substring(0, dot);
    return new FileContent(new Input(id, name, Path.of(name)), bytes);
  }

  static FileContent of(String name, String text, Charset charset) {
    return of(name, text.getBytes(charset));
  }

  static List<Article> text(String text) throws ArticleException {
    return new TextFormat().read(of("a.txt", text, StandardCharsets.UTF_8));
  }

  static Article page(String markup) throws ArticleException {
    return new HtmlFormat(PageHints.load())
        .read(of("a.html", markup, StandardCharsets.UTF_8))
        .get(0);
  }

  /** Returns each block as {@code KIND words} or {@code KIND label words}. */
  static List<String> lines(Article article) {
    return article.blocks().stream().map(Contents::line).toList();
  }

  private static String line(Block block) {
    String label = block.label().isEmpty() ? "" : block.label() + " ";
    return block.kind() + " " + label + block.text().text();
  }
}
