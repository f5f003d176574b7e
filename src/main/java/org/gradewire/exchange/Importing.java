package org.gradewire.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gradewire.exchange.ExchangeFormat.Imported;
import org.gradewire.label.MarkedArticle;
import org.gradewire.text.ArticleException;

/** Reads articles one after another; one that cannot be read does not hide the others. */
final class Importing {
  private final List<MarkedArticle> articles = new ArrayList<>();
  private final List<ArticleException> rejected = new ArrayList<>();

  /** Reads one article. */
  @FunctionalInterface
  interface Reader {

    /**
     * Returns it.
     *
     * @throws ArticleException if it cannot be read
     * @throws IOException if its file cannot be read
     */
    MarkedArticle read() throws ArticleException, IOException;
  }

  /** Reads an article, or keeps why it cannot be. */
  void add(String id, Reader reader) {
    try {
      articles.add(reader.read());
    } catch (ArticleException e) {
      rejected.add(e);
    } catch (IOException e) {
      rejected.add(new ArticleException(id, "label", String.valueOf(e.getMessage())));
    }
  }

  /** Returns what was read. */
  Imported imported() {
    return new Imported(articles, rejected);
  }
}
