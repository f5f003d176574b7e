package org.gradewire.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.gradewire.page.Inline;

/**
 * Writes the steps of articles as one page that needs nothing else.
 *
 * <p>It has no script, and its policy forbids everything but its own style, named by its hash.
 */
public final class ExplanationPage {
  /** How every page begins: tells a page of ours from another file. */
  public static final String START =
      "<!doctype html>\n<html lang=\"en-GB\" data-gradewire=\"explanation\">\n";

  private ExplanationPage() {}

  /**
   * Returns the page.
   *
   * @param articles what is shown, in this order
   * @param rejected what could not be used, one sentence each
   */
  public static String of(List<Steps> articles, List<String> rejected) {
    String style = "\n" + style();
    StringBuilder page = new StringBuilder(START);
    page.append(head(style, title(articles)));
    page.append(KEY);
    for (String problem : rejected) {
      page.append("<p class=\"note\">Rejected: ").append(Html.escape(problem)).append("</p>\n");
    }
    for (int i = 0; i < articles.size(); i++) {
      new ArticleSection(articles.get(i), i + 1, page).write();
    }
    return page.append("</body>\n</html>\n").toString();
  }

  private static final String KEY =
      """
      <header>
      <h1>How it was read</h1>
      <details class="key">
      <summary>What the marks mean</summary>
      <p><mark class="grade">grade</mark> <mark class="area">area</mark> <mark class="date">date</mark>
      <mark class="visit">visit</mark> <mark class="provider">provider</mark>
      <mark class="inspectorate">inspectorate</mark> <mark class="link">link</mark>
      <mark class="grade rejected">not used</mark> <mark class="grade vetoed">taken away</mark></p>
      <p>Below a sentence stands what it claims, with the rule, and where that went; then the words of
      which nothing came, and which condition failed. An open claim may be the news; a past one is marked
      as earlier, a future one as expected. Most rules are lines of models/wordings.</p>
      </details>
      </header>
      """;

  private static String title(List<Steps> articles) {
    return articles.size() == 1 ? articles.get(0).report().id() : articles.size() + " articles";
  }

  private static String head(String style, String title) {
    return """
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src %s; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <title>%s – how it was read</title>
        <style>%s</style>
        </head>
        <body>
        """
        .formatted(Inline.cspSource(style), Html.escape(title), style);
  }

  private static String style() {
    try {
      return Inline.resource(ExplanationPage.class, "explanation.css");
    } catch (IOException e) {
      throw new UncheckedIOException("explanation.css: cannot be read", e);
    }
  }
}
