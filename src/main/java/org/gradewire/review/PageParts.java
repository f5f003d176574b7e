package org.gradewire.review;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.gradewire.page.Inline;

/**
 * What is the same in every review page: its head with style and policy, and its script.
 *
 * <p>The script is kept as modules that import one another. A page opened from a file may not load
 * modules, so they are written behind one another into one: their order is that of {@link
 * #MODULES}, in which none uses another's values before it, and names are unique among all.
 */
final class PageParts {
  private static final List<String> MODULES =
      List.of(
          "dom.js",
          "edtf.js",
          "words.js",
          "data.js",
          "facts.js",
          "decisions.js",
          "carry.js",
          "saving.js",
          "filter.js",
          "timeline.js",
          "list.js",
          "source.js",
          "editor.js",
          "joining.js",
          "missed.js",
          "record.js",
          "help.js",
          "main.js");

  private static final Pattern IMPORT = Pattern.compile("^import [^;]*;\n", Pattern.MULTILINE);
  private static final Pattern EXPORT = Pattern.compile("^export ", Pattern.MULTILINE);
  private final String style;
  private final String script;

  private PageParts(String style, String script) {
    this.style = style;
    this.script = script;
  }

  /** Loads them from the program. */
  static PageParts load() throws IOException {
    StringBuilder script = new StringBuilder("\n");
    for (String module : MODULES) {
      script.append(inlined(Inline.resource(PageParts.class, module)));
    }
    return new PageParts("\n" + Inline.resource(PageParts.class, "page.css"), script.toString());
  }

  /** Returns the page up to its data. */
  String top(ReviewPage.Home home) {
    return """
    <!doctype html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="%s">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="generator" content="Gradewire">
    <link rel="icon" href="data:,">
    <title>Gradewire review</title>
    <style>%s</style>
    </head>
    <body>
    <div id="app"><p class="opening">Opening the review…</p></div>
    <noscript><p class="opening">This page needs JavaScript, which this browser has turned off. \
    It loads nothing from any network.</p></noscript>
    """
        .formatted(policy(home), style);
  }

  /** Returns the page from its data on. */
  String bottom() {
    return "<script type=\"module\">" + script + "</script>\n</body>\n</html>\n";
  }

  /** Returns the content security policy: nothing but the page's own style and script. */
  String policy(ReviewPage.Home home) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src " + Inline.cspSource(script),
        "style-src " + Inline.cspSource(style),
        "img-src data:",
        "connect-src " + home.mayConnectTo(),
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'");
  }

  private static String inlined(String module) {
    return EXPORT.matcher(IMPORT.matcher(module).replaceAll("")).replaceAll("");
  }
}
