package org.gradewire.assemble;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.model.Fact;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;
import org.jspecify.annotations.Nullable;

/**
 * Finds who published an article: by what its page calls its site or its publisher, else by the
 * name of a paper or body that stands above the headline.
 */
final class Publisher {
  /** Labels of meta data, the most trusted first. */
  private static final List<Source> SOURCES =
      List.of(
          new Source("meta:og:site_name", 0.9),
          new Source("jsonld:publisher", 0.88),
          new Source("itemprop:publisher", 0.85),
          new Source("front-matter:publisher", 0.85),
          new Source("meta:dc.publisher", 0.8),
          new Source("meta:dcterms.publisher", 0.8),
          new Source("meta:publisher", 0.8),
          new Source("meta:application-name", 0.7));

  private static final double MASTHEAD = 0.7;
  private static final int LONGEST_MASTHEAD = 80;
  private static final int HEAD = 3;

  /** What is no name: an address, also without its scheme. */
  private static final Pattern ADDRESS =
      Pattern.compile("\\S*(?:://|www\\.)\\S*|[\\w-]+(?:\\.[a-z-]+)+");

  /** Between the name of a site and its motto or its subjects. */
  private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|•·»›:–—-]|::)\\s+");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)(?:home(?: ?page)?|(?:latest |our |all |local )?news(?:room| room| and \\w+)?|blog|index|website|welcome"
              + "|(?:press|news|media)(?: (?:release|office|centre|room))s?|untitled|default|wordpress)");

  private static final Pattern PAPER =
      Pattern.compile(
          "(?:The )?(?:(?:\\p{Lu}[\\p{L}'’.,-]*|&|and|of|for|the)\\s)*(?:\\p{Lu}[\\p{L}'’.-]*\\s)?(?:News|Times|Herald"
              + "|Gazette|Courier|Echo|Mail|Express|Telegraph|Argus|Chronicle|Observer|Advertiser|Journal|Magazine"
              + "|Guardian|Standard|Mercury|Live|Post|Press|Star|Record|Examiner|Independent|Today|Weekly|Tribune"
              + "|Council|Commission|Ofsted|University)"
              + "|(?:Office|Department|Council|Ministry) (?:of|for) \\p{Lu}.*");

  private record Source(String label, double confidence) {}

  private Publisher() {}

  /** Returns the publisher of {@code article}; {@code null} where nothing names it. */
  static @Nullable Fact<String> of(AnnotatedArticle article, Facts facts) {
    return named(article, facts, false)
        .or(() -> masthead(article, facts))
        .or(() -> named(article, facts, true))
        .orElse(null);
  }

  private static Optional<Fact<String>> named(
      AnnotatedArticle article, Facts facts, boolean byHost) {
    for (Source source : SOURCES) {
      for (TextBlock block : article.article().blocks()) {
        if (block.kind() == BlockKind.METADATA && block.label().equals(source.label())) {
          Span name = name(article.words(block.span()), block.span());
          String words = article.words(name);
          boolean isHost = ADDRESS.matcher(words).matches();
          if (isHost == byHost && !words.contains("/") && !NO_NAME.matcher(words).matches()) {
            String rule = "publisher/" + source.label();
            return Optional.of(facts.fact(words, source.confidence(), rule, name));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the first part of a line that can be a name. */
  private static Span name(String words, Span span) {
    Matcher separator = SEPARATOR.matcher(words);
    int start = 0;
    while (separator.find()) {
      if (!NO_NAME.matcher(words.substring(start, separator.start())).matches()) {
        return new Span(start, separator.start()).shift(span.start());
      }
      start = separator.end();
    }
    return new Span(start, words.length()).shift(span.start());
  }

  private static Optional<Fact<String>> masthead(AnnotatedArticle article, Facts facts) {
    List<TextBlock> blocks = article.article().blocks();
    boolean aboveTitle =
        blocks.stream().limit(HEAD).skip(1).anyMatch(block -> block.kind() == BlockKind.TITLE);
    return blocks.stream()
        .limit(1)
        .filter(block -> aboveTitle && block.kind() != BlockKind.METADATA)
        .map(TextBlock::span)
        .filter(span -> span.length() <= LONGEST_MASTHEAD && isPaper(article.words(span)))
        .map(span -> facts.fact(article.words(span), MASTHEAD, "publisher/masthead", span))
        .findFirst();
  }

  private static boolean isPaper(String words) {
    return PAPER.matcher(words).matches() && !NO_NAME.matcher(words).matches();
  }
}
