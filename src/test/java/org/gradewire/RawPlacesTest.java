package org.gradewire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gradewire.normalise.Furniture;
import org.gradewire.normalise.Normaliser;
import org.gradewire.read.ArticleReader;
import org.gradewire.read.Input;
import org.gradewire.text.Article;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every word of a generated document leads back to itself, whatever it went through. */
class RawPlacesTest {
  private static final int ROUNDS = 150;
  private static final List<String> WORDS =
      List.of(
          "Alder",
          "council",
          "children",
          "good",
          "it’s",
          "£20m",
          "café",
          "AT&T",
          "a<b",
          "😀",
          "“well”",
          "Zoë",
          "co-operate",
          "R&D",
          "x>y",
          "naïve",
          "2023",
          "𝒳",
          "&amp",
          "services");

  private static final ArticleReader READER = new ArticleReader();
  private static final Normaliser NORMALISER = new Normaliser(Furniture.knowledge());

  @TempDir private Path folder;

  @Test
  void wordsOfPagesLeadBackToTheMarkup() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(round);
      List<String> words = new ArrayList<>();
      check("a.html", page(random, words), words, round);
    }
  }

  @Test
  void wordsOfTextsLeadBackToTheFile() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(round);
      List<String> words = new ArrayList<>();
      check("a.txt", text(random, words), words, round);
    }
  }

  @Test
  void wordsOfMarkdownLeadBackToTheFile() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(round);
      List<String> words = new ArrayList<>();
      check("a.md", markdown(random, words), words, round);
    }
  }

  @Test
  void wordsThatWereEncodedTwiceLeadBackToWhatStandsThere() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(round);
      List<String> words = new ArrayList<>();
      check("a.txt", RawPlaces.twice(text(random, words)), words, round);
    }
  }

  @Test
  void utf8WithWindowsBytesInItLeadsBack() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(round);
      List<String> words = new ArrayList<>();
      String text = text(random, words) + "At the end£.";
      words.addAll(List.of("At", "the", "end£."));
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      byte[] broken = Arrays.copyOf(bytes, bytes.length - 1);
      broken[broken.length - 2] = (byte) 0xa3;
      broken[broken.length - 1] = '.';
      check("a.txt", broken, RawPlaces.read(broken), words, round);
    }
  }

  private void check(String name, String raw, List<String> words, int round) throws Exception {
    check(name, raw.getBytes(StandardCharsets.UTF_8), raw, words, round);
  }

  private void check(String name, byte[] bytes, String raw, List<String> words, int round)
      throws Exception {
    Path file = Files.write(folder.resolve(name), bytes);
    List<Article> articles = READER.read(new Input("a", name, file)).articles();
    assertThat(articles).hasSize(1);
    NormalisedArticle article = NORMALISER.normalise(articles.get(0));
    assertThat(RawPlaces.faults(article, raw)).as("round %d: %s", round, raw).isEmpty();
    assertThat(read(article)).as("round %d: %s", round, raw).isEqualTo(words);
    checkShape(article);
  }

  private static void checkShape(NormalisedArticle article) {
    String text = article.text().text();
    assertThat(text).doesNotContain("\u00a0", "\u00ad", "\r", "  ", "\u200b", "\ufeff");
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    int at = 0;
    for (TextBlock block : article.blocks()) {
      assertThat(block.span().start()).isEqualTo(at);
      assertThat(block.span().of(text)).doesNotContain("\n").isNotBlank();
      at = block.span().end() + 1;
    }
    assertThat(at).isEqualTo(text.length() + 1);
  }

  private static List<String> read(NormalisedArticle article) {
    return RawPlaces.words(article.text().text(), new Span(0, article.text().text().length()))
        .stream()
        .map(word -> word.of(article.text().text()))
        .toList();
  }

  private static String page(Random random, List<String> words) {
    StringBuilder page = new StringBuilder(random.nextBoolean() ? "\ufeff" : "");
    page.append("<!DOCTYPE html>\r\n<html><head><style>p{}</style></head>\n<body><div>");
    for (int i = 2 + random.nextInt(5); i > 0; i--) {
      boolean closed = random.nextBoolean();
      page.append(random.nextInt(4) == 0 ? "\r\n<div>" : "<p>");
      boolean div = page.charAt(page.length() - 2) == 'v';
      sentence(random, words, (word, last) -> page.append(marked(word, last, random)));
      page.append(div ? "</div>" : closed ? "</p>\r\n" : "\n");
    }
    return page.append("</div></body></html>").toString();
  }

  private static String text(Random random, List<String> words) {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "\ufeff" : "");
    String lineEnd = List.of("\r\n", "\n", "\r").get(random.nextInt(3));
    for (int i = 2 + random.nextInt(5); i > 0; i--) {
      sentence(
          random,
          words,
          (word, last) -> text.append(hidden(word, random)).append(last ? "" : space(random)));
      text.append(lineEnd.repeat(1 + random.nextInt(2)));
    }
    return text.toString();
  }

  private static String markdown(Random random, List<String> words) {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "\ufeff" : "");
    String lineEnd = List.of("\r\n", "\n", "\r").get(random.nextInt(3));
    for (int i = 2 + random.nextInt(5); i > 0; i--) {
      String start = List.of("", "", "# ", "### ", "- ", "> ", "1. ").get(random.nextInt(7));
      String line = start.contains("#") ? " " : lineEnd + (start.startsWith(">") ? "> " : "   ");
      text.append(start);
      sentence(
          random,
          words,
          (word, last) ->
              text.append(signed(word, random))
                  .append(last ? "" : random.nextInt(6) == 0 ? line : " "));
      text.append(lineEnd.repeat(2));
    }
    return text.toString();
  }

  private static String signed(String word, Random random) {
    StringBuilder markup = new StringBuilder();
    hidden(word, random)
        .codePoints()
        .forEach(
            point -> {
              if ("<&*_[]>`\\".indexOf(point) >= 0) {
                markup.append(random.nextBoolean() ? "\\" + (char) point : "&#" + point + ";");
              } else {
                markup.append(
                    random.nextInt(8) == 0 ? entity(point, random) : Character.toString(point));
              }
            });
    return switch (random.nextInt(9)) {
      case 0 -> "**" + markup + "**";
      case 1 -> "*" + markup + "*";
      case 2 -> "[" + markup + "](https://alder.example/a_b \"A title\")";
      case 3 -> "<b>" + markup + "</b>";
      case 4 -> "![a picture](picture.png)" + markup;
      default -> markup.toString();
    };
  }

  private interface Writer {
    void write(String word, boolean last);
  }

  private static void sentence(Random random, List<String> words, Writer writer) {
    int count = 14 + random.nextInt(20);
    for (int i = 0; i < count; i++) {
      String word = WORDS.get(random.nextInt(WORDS.size())) + (i + 1 == count ? "." : "");
      words.add(word);
      writer.write(word, i + 1 == count);
    }
  }

  private static String marked(String word, boolean last, Random random) {
    String markup = escaped(word, random);
    String inline = List.of("b", "em", "span", "strong").get(random.nextInt(4));
    markup =
        switch (random.nextInt(12)) {
          case 0 -> "<" + inline + ">" + markup + "</" + inline + ">";
          case 1 -> "<" + inline + " title='a &amp; b'><i>" + markup + "</" + inline + "></i>";
          case 2 -> "<!-- not a word -->" + markup;
          case 3 -> markup + "<script>if (a<b) { c(); }</script>";
          default -> markup;
        };
    if (last) {
      return markup;
    }
    return markup
        + List.of(" ", "\r\n", "&nbsp;", " &#160; ", "\u00a0", "\n\t ").get(random.nextInt(6));
  }

  private static String escaped(String word, Random random) {
    StringBuilder markup = new StringBuilder();
    hidden(word, random)
        .codePoints()
        .forEach(
            point -> {
              boolean must = point == '<' || point == '>' || point == '&';
              if (must || random.nextInt(6) == 0) {
                markup.append(entity(point, random));
              } else {
                markup.appendCodePoint(point);
              }
            });
    return markup.toString();
  }

  private static String entity(int point, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> "&#" + point + ";";
      case 1 -> "&#x" + Integer.toHexString(point) + ";";
      default ->
          switch (point) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '’' -> "&rsquo;";
            case '£' -> "&pound;";
            case '“' -> "&ldquo;";
            default -> "&#" + point + ";";
          };
    };
  }

  /** The word with soft hyphens and zero-width spaces in it, its accents perhaps apart. */
  private static String hidden(String word, Random random) {
    if (random.nextInt(5) > 0) {
      return word;
    }
    int at = word.offsetByCodePoints(0, word.codePointCount(0, word.length()) / 2);
    String invisible = random.nextBoolean() ? "\u00ad" : "\u200b";
    return random.nextBoolean()
        ? word.substring(0, at) + invisible + word.substring(at)
        : Normalizer.normalize(word, Normalizer.Form.NFD);
  }

  private static String space(Random random) {
    return List.of(" ", "  ", "\u00a0", "\t", " \u00a0").get(random.nextInt(5));
  }
}
