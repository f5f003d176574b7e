package org.gradewire.read.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Reads what a page says about itself in its markup: when it was published, by whom, where. The
 * text of each block is the value as it stands in the markup; its label says where that was: {@code
 * meta:article:published_time}, {@code itemprop:datepublished}, {@code time:datetime}, {@code
 * words:date}, {@code link:canonical}, {@code saved:url}, {@code jsonld:datePublished}.
 */
final class PageMetadata {
  private static final Set<String> NAMES =
      Set.of(
          "article:published_time",
          "article:modified_time",
          "article:author",
          "og:site_name",
          "og:url",
          "og:title",
          "og:updated_time",
          "author",
          "byl",
          "date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "published",
          "parsely-pub-date",
          "parsely-author",
          "sailthru.date",
          "sailthru.author",
          "dc.date",
          "dc.date.issued",
          "dc.date.created",
          "dc.creator",
          "dc.publisher",
          "dc.title",
          "dcterms.date",
          "dcterms.created",
          "dcterms.issued",
          "dcterms.modified",
          "dcterms.creator",
          "dcterms.publisher",
          "dcterms.title",
          "citation_date",
          "citation_publication_date",
          "govuk:first-published-at",
          "govuk:public-updated-at",
          "last-modified",
          "publisher",
          "application-name",
          "cxenseparse:recs:publishtime",
          "article.published",
          "article:published",
          "displaydate");
  private static final Set<String> PROPERTIES =
      Set.of("datepublished", "datemodified", "datecreated", "author", "publisher", "headline");

  /** Said of the site, so of all stories on a page. */
  private static final Set<String> SITE = Set.of("meta:og:site_name", "meta:application-name");

  private static final Pattern SAVED_FROM =
      Pattern.compile("(?i)saved from url=(?:\\(\\d+\\))?\\s*(https?://[^\\s>]+)");

  private final Markup markup;
  private final PageParts parts;
  private final JsonLd json;

  PageMetadata(Markup markup, PageParts parts, JsonLd json) {
    this.markup = markup;
    this.parts = parts;
    this.json = json;
  }

  /** Returns one block for each value, those of the head first, none twice. */
  List<Block> of(Document page) {
    List<Block> blocks = new ArrayList<>();
    for (Element meta : page.select("meta[content]")) {
      label(meta).ifPresent(label -> add(blocks, label, markup.attribute(meta, "content")));
    }
    for (Element link : page.select("link[rel=canonical]")) {
      add(blocks, "link:canonical", markup.attribute(link, "href"));
    }
    blocks.addAll(json.values());
    blocks.addAll(PageDates.of(markup, parts, page));
    savedFrom(page).ifPresent(blocks::add);
    return withoutRepeats(blocks);
  }

  /**
   * Returns what the page says of one of several stories on it: what stands in the story, what
   * names it as what it is about, and the name of the site.
   */
  List<Block> of(Document page, StoryPart part) {
    List<Block> blocks = new ArrayList<>();
    boolean isPages = part.isHeaded(page.select("meta[property=og:title]").attr("content"));
    for (Element meta : page.select("meta[content]")) {
      label(meta)
          .filter(label -> isPages || SITE.contains(label) || part.holds(meta))
          .ifPresent(label -> add(blocks, label, markup.attribute(meta, "content")));
    }
    if (isPages) {
      for (Element link : page.select("link[rel=canonical]")) {
        add(blocks, "link:canonical", markup.attribute(link, "href"));
      }
    }
    json.articles().stream()
        .filter(article -> part.isHeaded(article.title()))
        .forEach(article -> blocks.addAll(article.said()));
    for (Element time : page.select("time[datetime]")) {
      if (part.holds(time) && !parts.isWithinLeftOut(time)) {
        add(blocks, "time:datetime", markup.attribute(time, "datetime"));
      }
    }
    return withoutRepeats(blocks);
  }

  /** Browsers write the address of a page that they save into a comment before it. */
  private Optional<Block> savedFrom(Document page) {
    for (Node node : page.childNodes()) {
      if (node instanceof Comment && node.sourceRange().isTracked()) {
        int start = node.sourceRange().startPos();
        Matcher address =
            SAVED_FROM.matcher(markup.raw()).region(start, node.sourceRange().endPos());
        if (address.find()) {
          return Optional.of(
              new Block(
                  BlockKind.METADATA,
                  AlignedText.of(markup.raw(), address.start(1), address.end(1)),
                  "saved:url"));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> label(Element meta) {
    for (String attribute : List.of("property", "name")) {
      String name = meta.attr(attribute).trim().toLowerCase(Locale.ROOT);
      if (NAMES.contains(name)) {
        return Optional.of("meta:" + name);
      }
    }
    String property = meta.attr("itemprop").trim().toLowerCase(Locale.ROOT);
    return PROPERTIES.contains(property) ? Optional.of("itemprop:" + property) : Optional.empty();
  }

  private static void add(List<Block> blocks, String label, Optional<AlignedText> value) {
    value.ifPresent(text -> blocks.add(new Block(BlockKind.METADATA, text, label)));
  }

  private static List<Block> withoutRepeats(List<Block> blocks) {
    Set<String> seen = new LinkedHashSet<>();
    return blocks.stream()
        .filter(block -> seen.add(block.label() + " " + block.text().text()))
        .toList();
  }
}
