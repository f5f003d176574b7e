package org.gradewire.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gradewire.knowledge.Wording;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the inspectorate's own reports and letters by what stands at their head: a front with
 * heading, dates and inspector or grades, or a heading below "Dear …" and the sentence that opens
 * such letters.
 *
 * @param heading the words that say what was inspected and where
 * @param title which of the official headings it is
 * @param days the words that hold the days on site, or {@code null} if there are none
 * @param opening the first words of the letter below the heading; empty for a report with a front
 * @param addressed the words of the letterhead above the heading; empty for a report with a front
 */
record OfficialHead(
    Span heading, Title title, @Nullable Span days, List<Span> opening, List<Span> addressed) {
  /** How many blocks, of titles and words, may stand before the dates or "Dear …". */
  private static final int FRONT = 45;

  /** Of a report without a line of dates, the heading stands in so many first blocks. */
  private static final int COVER = 3;

  private static final int OPENING = 6;
  private static final int LONGEST_HEADING = 260;

  private static final Pattern DATES =
      Pattern.compile(
          "(?i)^(?:inspection|visit|fieldwork) dates?\\s*:?\\s*(?=\\d|\\w+day\\b)|^dates? of (?:inspection|visit)\\s*:?\\s*(?=\\d|\\w+day\\b)");

  private static final Pattern FRONT_SIGN =
      Pattern.compile(
          "(?i)^(?:lead|reporting) inspectors?\\b|^judge?ment\\s+grade\\b|^report published\\s*:|^inspection outcome\\b|^(?:age group|audience)\\s*:");

  /** What only the cover of a report has, and no article. */
  private static final Pattern COVER_SIGN = Pattern.compile("(?i)^(?:age group|audience)\\s*:");

  private static final Pattern DEAR = Pattern.compile("^Dear\\b.{0,120}$");

  private static final Pattern LETTER =
      Pattern.compile(
          "(?i)\\bthis letter (?:to all .{0,60}?)?(?:summari[sz]es|outlines|contains|sets out|reports)\\b"
              + "|\\b(?:undertook|conducted|carried out|completed) (?:a|an|the) (?:joint|monitoring|focused|revisit|re-?visit|inspection)|\\brevisited the\\b"
              + "|\\bI am writing to (?:you )?(?:inform|report|confirm)\\b|\\bfollowing the (?:ofsted )?(?:visit|inspection)\\b");

  private static final Pattern VISIT =
      Pattern.compile("(?i)\\b(?:visit|visited|revisited|inspection|took place)\\b");

  private static final Pattern ON_SITE =
      Pattern.compile(
          "(?i)\\b(?:between|from|on)\\s+(?:(?:mon|tues|wednes|thurs|fri)day,?\\s+)?(?=\\d{1,2}\\b)");

  /**
   * What official reports of one kind are headed with.
   *
   * @param id of the wording
   * @param type the kind of inspection
   * @param framework the framework that the heading tells, or {@code null}
   * @param pattern what the heading holds
   */
  record Title(String id, String type, @Nullable String framework, Pattern pattern) {

    static Title of(Wording wording) {
      String[] sense = wording.sense().split(" ", 2);
      return new Title(
          wording.id(),
          sense[0],
          sense.length == 1 ? null : sense[1],
          Pattern.compile(wording.pattern()));
    }
  }

  /** Returns the head of {@code article}, if it is an official report or letter. */
  static Optional<OfficialHead> of(AnnotatedArticle article, List<Title> titles) {
    List<TextBlock> blocks =
        article.article().blocks().stream()
            .filter(block -> block.kind() != BlockKind.METADATA)
            .limit(FRONT)
            .toList();
    return front(article, blocks, titles).or(() -> letter(article, blocks, titles));
  }

  private static Optional<OfficialHead> front(
      AnnotatedArticle article, List<TextBlock> blocks, List<Title> titles) {
    boolean signed =
        blocks.stream().anyMatch(it -> FRONT_SIGN.matcher(article.words(it.span())).find());
    for (int i = 0; i < blocks.size() && signed; i++) {
      Matcher dates = DATES.matcher(article.words(blocks.get(i).span()));
      if (dates.find()) {
        Span line = blocks.get(i).span();
        Span days = new Span(line.start() + dates.end(), line.end());
        return heading(article, blocks.subList(0, i), titles)
            .map(it -> new OfficialHead(it.span, it.title, days, List.of(), List.of()));
      }
    }
    boolean cover =
        blocks.stream().anyMatch(it -> COVER_SIGN.matcher(article.words(it.span())).find());
    return cover
        ? heading(article, blocks.subList(0, Math.min(blocks.size(), COVER)), titles)
            .map(it -> new OfficialHead(it.span, it.title, null, List.of(), List.of()))
        : Optional.empty();
  }

  private static Optional<OfficialHead> letter(
      AnnotatedArticle article, List<TextBlock> blocks, List<Title> titles) {
    int dear =
        IntStream.range(0, blocks.size())
            .filter(i -> DEAR.matcher(article.words(blocks.get(i).span())).matches())
            .findFirst()
            .orElse(-1);
    if (dear < 0) {
      return Optional.empty();
    }
    List<TextBlock> below = blocks.subList(dear, Math.min(blocks.size(), dear + OPENING));
    List<Span> opening =
        below.stream().skip(1).map(TextBlock::span).filter(it -> isProse(article, it)).toList();
    if (opening.stream().noneMatch(it -> LETTER.matcher(article.words(it)).find())) {
      return Optional.empty();
    }
    List<Span> head = blocks.subList(0, dear).stream().map(TextBlock::span).toList();
    return heading(article, below, titles)
        .or(() -> heading(article, blocks.subList(0, dear), titles))
        .map(it -> new OfficialHead(it.span, it.title, onSite(article, opening), opening, head));
  }

  private static boolean isProse(AnnotatedArticle article, Span span) {
    return article.words(span).strip().endsWith(".") || span.length() > LONGEST_HEADING;
  }

  /** Returns the words from the first day that the opening says inspectors were there. */
  private static @Nullable Span onSite(AnnotatedArticle article, List<Span> opening) {
    for (Span paragraph : opening) {
      Matcher days = ON_SITE.matcher(article.words(paragraph));
      if (days.find() && VISIT.matcher(article.words(paragraph)).find()) {
        return new Span(paragraph.start() + days.start(), paragraph.end());
      }
    }
    return null;
  }

  private record Heading(Span span, Title title) {}

  private static Optional<Heading> heading(
      AnnotatedArticle article, List<TextBlock> blocks, List<Title> titles) {
    List<Span> lines = new ArrayList<>();
    blocks.forEach(block -> lines.add(block.span()));
    for (Title title : titles) {
      for (Span line : lines) {
        Matcher found = title.pattern.matcher(article.words(line));
        boolean fits = line.length() <= LONGEST_HEADING && found.find();
        if (fits && (found.start() == 0 || !isProse(article, line))) {
          return Optional.of(new Heading(line, title));
        }
      }
    }
    return Optional.empty();
  }
}
