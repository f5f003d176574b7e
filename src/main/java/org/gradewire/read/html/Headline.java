package org.gradewire.read.html;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Finds the headline of a page: the first-level heading that agrees best with what the head of the
 * page gives as its title; without one, that title, less the name of the site.
 */
final class Headline {
  private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|•·»›:]|::|[-–—])\\s+");
  private static final double AGREES = 0.5;
  private static final double SECOND_LEVEL = 0.9;

  /** A heading of more words is none. */
  private static final int LONGEST = 60;

  private final Markup markup;
  private final Document page;
  private final Optional<Element> heading;

  Headline(Markup markup, Document page) {
    this.markup = markup;
    this.page = page;
    this.heading = agreeing();
  }

  /** Returns the heading that agrees with the title of the page. */
  Optional<Element> heading() {
    return heading;
  }

  /** Returns the headline: that heading, else what comes nearest to one. */
  Optional<Block> find(List<PageBlock> story, PageParts parts) {
    return heading
        .flatMap(element -> text(element, parts))
        .or(() -> inStory(story, parts))
        .or(this::ofHead)
        .map(text -> new Block(BlockKind.TITLE, text));
  }

  private Optional<Element> agreeing() {
    Set<String> title = words(page.title());
    title.addAll(words(page.select("meta[property=og:title]").attr("content")));
    Set<String> site = words(page.select("meta[property=og:site_name]").attr("content"));
    Optional<Element> best = Optional.empty();
    double most = AGREES;
    for (Element candidate : page.select("h1, h2, [itemprop=headline]")) {
      Set<String> words = words(candidate.text());
      double agreement = words.equals(site) ? 0 : agreement(candidate, words, title);
      if (agreement > most || (best.isEmpty() && agreement == most)) {
        most = agreement;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  /** The share of words of a heading that are in the title, and of the title in the heading. */
  private static double agreement(Element heading, Set<String> words, Set<String> title) {
    if (words.size() < 2 || words.size() > LONGEST || title.isEmpty()) {
      return 0;
    }
    long shared = words.stream().filter(title::contains).count();
    double level = heading.normalName().equals("h2") ? SECOND_LEVEL : 1;
    return level * shared / words.size() * Math.min(1, 0.4 + (double) shared / title.size());
  }

  private Optional<AlignedText> inStory(List<PageBlock> story, PageParts parts) {
    return page.select("h1").stream()
        .filter(h1 -> story.stream().anyMatch(block -> block.element().equals(h1)))
        .findFirst()
        .or(() -> Optional.of(page.select("h1")).filter(h1 -> h1.size() == 1).map(h1 -> h1.get(0)))
        .flatMap(element -> text(element, parts))
        .filter(text -> PageParts.wordCount(text.text()) > 2);
  }

  private Optional<AlignedText> text(Element heading, PageParts parts) {
    return BlockWalk.blocks(markup, parts, heading).stream()
        .max(Comparator.comparingInt(PageBlock::words))
        .map(PageBlock::text);
  }

  private Optional<AlignedText> ofHead() {
    Optional<AlignedText> og =
        page.select("meta[property=og:title]").stream()
            .findFirst()
            .flatMap(meta -> markup.attribute(meta, "content"));
    return og.or(this::ofTitle).map(Headline::withoutSite).filter(text -> !text.text().isEmpty());
  }

  private Optional<AlignedText> ofTitle() {
    return page.select("head title").stream()
        .flatMap(title -> title.textNodes().stream())
        .filter(node -> !node.isBlank())
        .findFirst()
        .flatMap((TextNode node) -> markup.text(node));
  }

  /** Keeps the longest part between separators, which the name of a site hardly ever is. */
  private static AlignedText withoutSite(AlignedText text) {
    AlignedText line = HtmlSpace.fold(text, false);
    int from = 0;
    int to = 0;
    int start = 0;
    Matcher matcher = SEPARATOR.matcher(line.text());
    boolean more = true;
    while (more) {
      more = matcher.find();
      int end = more ? matcher.start() : line.text().length();
      if (end - start > to - from) {
        from = start;
        to = end;
      }
      start = more ? matcher.end() : end;
    }
    return line.edit().skipTo(from).copyTo(to).skipTo(line.text().length()).finish();
  }

  private static Set<String> words(String text) {
    Set<String> words =
        new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    words.remove("");
    return words;
  }
}
